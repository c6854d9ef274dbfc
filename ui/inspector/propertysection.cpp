#include "ui/inspector/propertysection.h"

#include "ui/inspector/factrow.h"
#include "ui/inspector/facttext.h"
#include "ui/inspector/presentfacts.h"
#include "ui/model/statemodel.h"
#include "ui/theme/apptheme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace actiscope {

PropertySection::PropertySection(StateModel *model, PresentFacts *facts, QWidget *parent)
    : InspectorSection(model, parent)
    , m_facts(facts)
    , m_heading(addHeading())
    , m_rows{{QT_TR_NOOP("Domain"), facttext::domain, nullptr},
             {QT_TR_NOOP("Range"), facttext::range, nullptr},
             {QT_TR_NOOP("Minimum"), facttext::minimum, nullptr},
             {QT_TR_NOOP("Maximum"), facttext::maximum, nullptr},
             {QT_TR_NOOP("Steepest slope"), facttext::steepestSlope, nullptr},
             {QT_TR_NOOP("Saturates"), facttext::saturation, nullptr},
             {QT_TR_NOOP("Monotonic"), facttext::monotonicity, nullptr},
             {QT_TR_NOOP("Symmetry"), facttext::symmetry, nullptr},
             {QT_TR_NOOP("Smoothness"), facttext::smoothness, nullptr}}
{
    for (Row &row : m_rows) {
        row.row = new FactRow;
        row.row->setSelectable(true);
        body()->addWidget(row.row);
    }
    m_domain = m_rows.front().row;
    m_numerical = addText();
    setLook(m_numerical, Look::Muted);
    body()->setSpacing(0);
    connect(m_facts, &PresentFacts::changed, this, &PropertySection::showFacts);
    retranslateUi();
    showState(nullptr, model->state());
}

void PropertySection::showState(const State *before, const State &)
{
    if (!before)
        showFacts();
}

void PropertySection::showFacts()
{
    const Facts *const facts = m_facts->facts();
    for (const Row &row : m_rows)
        row.row->setValue(facts ? row.text(*facts) : QStringLiteral("…"));
    m_domain->setVisible(facts && !facts->definedEverywhere());
    m_numerical->setVisible(facts && facts->numerical);
}

void PropertySection::retranslateUi()
{
    m_heading->setText(tr("Properties"));
    for (const Row &row : m_rows)
        row.row->setName(tr(row.name));
    m_numerical->setText(tr("Found numerically, at many places; the smoothness follows from the formula."));
}

} // namespace actiscope
