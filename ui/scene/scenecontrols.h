#pragma once

#include <QTimer>
#include <QWidget>

#include <string>
#include <vector>

namespace actiscope {

class ParameterBar;
class StateModel;

/// The sliders of a scene, side by side or, where they do not fit, below each other.
class SceneControls : public QWidget
{
    Q_OBJECT

public:
    explicit SceneControls(StateModel *model, QWidget *parent = nullptr);

    /// Unknown keys are left out.
    void setControls(const std::vector<std::string> &keys);

signals:
    /// A person begins and ends to move a slider.
    void editingBegan();
    void editingEnded();
    /// What was typed could not be taken as it stands.
    void notice(const QString &text);

private:
    StateModel *m_model;
    std::vector<std::string> m_keys;
    ParameterBar *m_bar = nullptr;
    QTimer m_soon; ///< the cursor's slider follows the range when that has come to rest
};

} // namespace actiscope
