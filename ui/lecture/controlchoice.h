#pragma once

#include "core/state/state.h"

#include <QWidget>

#include <string>
#include <vector>

class QCheckBox;

namespace actiscope {

class StateModel;

/// The sliders that a scene can offer, a check box each: those that change what its workspace shows, and any other that
/// has been chosen before.
class ControlChoice : public QWidget
{
    Q_OBJECT

public:
    /// The model holds the scene's state.
    explicit ControlChoice(const StateModel *model, QWidget *parent = nullptr);

    void setChosen(const std::vector<std::string> &keys);

signals:
    /// By the person: all that are chosen, those just checked last.
    void chosenChanged(const std::vector<std::string> &keys);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild(const std::vector<std::string> &offered);
    void toggle(const std::string &key, bool on);
    void retranslateUi();

    const StateModel *m_model;
    std::vector<std::string> m_chosen;
    std::vector<std::string> m_offered;
    std::vector<QCheckBox *> m_boxes; ///< one for each that is offered
};

} // namespace actiscope
