#pragma once

#include "ui/inspector/section.h"

#include <QList>

namespace actiscope {

class ParameterSlider;
class RangeEnds;

/// The sliders of the selected function's parameters, if it has any.
class ParameterSection : public InspectorSection
{
    Q_OBJECT

public:
    explicit ParameterSection(StateModel *model, QWidget *parent = nullptr);

    void showState(const State *before, const State &after) override;

signals:
    void notice(const QString &text);

private:
    void retranslateUi() override;
    void showFunction(const Activation &selected, const State &state);
    ParameterSlider *addSlider();
    void showEnds(std::size_t index, bool shown);
    void change(std::size_t index, double value);
    void changeRange(std::size_t index, double least, double greatest);

    QLabel *m_heading;
    QLabel *m_elsewhere;
    QList<ParameterSlider *> m_sliders;
    QList<std::string> m_keys; ///< of the parameters that they move
    QList<RangeEnds *> m_ends; ///< of the sliders whose ends can be moved; null: had none so far
};

} // namespace actiscope
