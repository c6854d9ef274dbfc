#pragma once

#include "ui/inspector/section.h"

namespace actiscope {

/// When to use the selected function, and what goes wrong with it.
class AdviceSection : public InspectorSection
{
    Q_OBJECT

public:
    explicit AdviceSection(StateModel *model, QWidget *parent = nullptr);

    void showState(const State *before, const State &after) override;

private:
    void retranslateUi() override;

    QLabel *m_useHeading;
    QLabel *m_use;
    QLabel *m_pitfallsHeading;
    QLabel *m_pitfalls;
};

} // namespace actiscope
