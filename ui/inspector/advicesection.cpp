#include "ui/inspector/advicesection.h"

#include "ui/language/translation.h"
#include "ui/model/statemodel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace actiscope {

AdviceSection::AdviceSection(StateModel *model, QWidget *parent)
    : InspectorSection(model, parent)
    , m_useHeading(addHeading())
    , m_use(addText())
{
    body()->addSpacing(10);
    m_pitfallsHeading = addHeading();
    m_pitfalls = addText();
    retranslateUi();
    showState(nullptr, model->state());
}

void AdviceSection::showState(const State *before, const State &after)
{
    if (!selectionDiffers(before, after))
        return;
    const FunctionRef selection = selectedActivation(after);
    const Activation &selected = *selection;
    m_use->setText(translated("Catalogue", selected.whenToUse));
    m_pitfalls->setText(translated("Catalogue", selected.pitfalls));
    // Nobody has written any of one's own.
    for (QLabel *label : {m_useHeading, m_use})
        label->setVisible(!selected.whenToUse.empty());
    for (QLabel *label : {m_pitfallsHeading, m_pitfalls})
        label->setVisible(!selected.pitfalls.empty());
}

void AdviceSection::retranslateUi()
{
    m_useHeading->setText(tr("When to use it"));
    m_pitfallsHeading->setText(tr("What goes wrong"));
}

} // namespace actiscope
