#include "ui/inspector/aboutsection.h"

#include "ui/widget/formulaview.h"
#include "ui/widget/flowlayout.h"
#include "ui/inspector/presentfacts.h"
#include "ui/widget/wrappedtext.h"
#include "ui/model/statemodel.h"
#include "ui/language/quotation.h"
#include "ui/language/translation.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace actiscope {

namespace {

constexpr int longestName = 60; // of a name

} // namespace

AboutSection::AboutSection(StateModel *model, PresentFacts *facts, QWidget *parent)
    : InspectorSection(model, parent)
    , m_facts(facts)
    , m_name(new WrappedText)
    , m_formula(new FormulaView)
    , m_derivative(new FormulaView)
    , m_edit(new QPushButton)
    , m_chipArea(new QWidget)
{
    setLook(m_name, Look::Title);
    body()->addWidget(m_name);
    m_origin = addText();
    body()->addSpacing(4);
    body()->addWidget(m_formula);
    body()->addWidget(m_derivative);
    body()->addWidget(m_edit, 0, Qt::AlignLeft);
    connect(m_edit, &QPushButton::clicked, this, &AboutSection::editRequested);
    body()->addSpacing(4);
    auto *flow = new FlowLayout(FlowLayout::Arrangement::Words);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(4);
    m_chipArea->setLayout(flow);
    body()->addWidget(m_chipArea);
    body()->addSpacing(2);
    m_source = addText();
    connect(m_facts, &PresentFacts::changed, this, &AboutSection::showChips);
    retranslateUi();
    showState(nullptr, model->state());
}

void AboutSection::showState(const State *before, const State &after)
{
    if (!selectionDiffers(before, after))
        return;
    const FunctionRef selection = selectedActivation(after);
    const Activation &selected = *selection;
    const bool isOwn = selected.family == Family::Own;
    m_edit->setVisible(isOwn);
    if (isOwn) {
        // One that is a formula is typeset below anyway.
        m_name->setText(quotation(nameOf(selected), longestName));
        m_origin->setText(tr("Function of your own"));
        m_origin->setToolTip(QString());
    } else {
        const QString authors = QString::fromUtf8(selected.authors);
        const QString fullName = translated("Catalogue", selected.fullName);
        const QString source = translated("Catalogue", selected.source);
        m_name->setText(translated("Catalogue", selected.name));
        m_origin->setText(fullName.isEmpty() ? tr("Paper cited: %1, %2").arg(authors).arg(selected.year)
                                             : tr("%1 · paper cited: %2, %3").arg(fullName, authors).arg(selected.year));
        m_origin->setToolTip(source);
        m_source->setText(tr("Source: %1").arg(source));
    }
    m_source->setVisible(!isOwn);
    m_formula->setFunction(selection, Order::Value);
    m_derivative->setFunction(selection, Order::First);
    showChips();
}

void AboutSection::showChips()
{
    const QList<facttext::Chip> chips = m_facts->facts() ? facttext::chips(*m_facts->facts()) : QList<facttext::Chip>();
    if (chips == m_shown)
        return;
    m_shown = chips;
    while (m_chips.size() < chips.size()) {
        m_chips.append(new QLabel);
        m_chipArea->layout()->addWidget(m_chips.back());
    }
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        QLabel *label = m_chips[i];
        if (i < chips.size()) {
            label->setText(chips[i].text);
            if (lookOf(label) != chips[i].look)
                setLook(label, chips[i].look);
        }
        label->setVisible(i < chips.size());
    }
}

void AboutSection::retranslateUi()
{
    m_edit->setText(tr("Edit formula…"));
    m_edit->setToolTip(tr("Change the formula, the name or the parameters' ranges (F2)"));
    m_shown.clear();
}

} // namespace actiscope
