#pragma once

#include "ui/inspector/facttext.h"
#include "ui/inspector/section.h"

class QPushButton;

namespace actiscope {

class FormulaView;
class PresentFacts;

/// Who the selected function is: its name, where it comes from, its formulas, and chips with its main properties.
class AboutSection : public InspectorSection
{
    Q_OBJECT

public:
    AboutSection(StateModel *model, PresentFacts *facts, QWidget *parent = nullptr);

    void showState(const State *before, const State &after) override;

signals:
    void editRequested();

private:
    void retranslateUi() override;
    void showChips();

    PresentFacts *m_facts;
    QLabel *m_name;
    QLabel *m_origin;
    QLabel *m_source;
    FormulaView *m_formula;
    FormulaView *m_derivative;
    QPushButton *m_edit; ///< of a function of one's own
    QWidget *m_chipArea;
    QList<facttext::Chip> m_shown;
    QList<QLabel *> m_chips;
};

} // namespace actiscope
