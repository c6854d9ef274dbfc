#include "ui/inspector/section.h"

#include "ui/model/statemodel.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/widget/wrappedtext.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace actiscope {

InspectorSection::InspectorSection(StateModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(qRound(4.0 * unitOf(this)));
}

QLabel *InspectorSection::addHeading()
{
    auto *heading = new QLabel;
    addHeading(heading);
    return heading;
}

void InspectorSection::addHeading(QLabel *heading)
{
    setLook(heading, Look::Heading);
    m_body->addWidget(heading);
}

QLabel *InspectorSection::addText()
{
    auto *text = new WrappedText;
    setLook(text, Look::Small);
    m_body->addWidget(text);
    return text;
}

void InspectorSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        showState(nullptr, m_model->state());
    } else if (event->type() == QEvent::FontChange) {
        m_body->setSpacing(qRound(4.0 * unitOf(this)));
    }
}

bool selectionDiffers(const State *before, const State &after)
{
    if (!before || before->selected != after.selected)
        return true;
    // One's own may be another function under the same id.
    return before->own != after.own && selectedActivation(*before) != selectedActivation(after);
}

bool selectedParametersDiffer(const State *before, const State &after)
{
    if (selectionDiffers(before, after))
        return true;
    if (before->parameters == after.parameters)
        return false;
    const FunctionRef selection = selectedActivation(after);
    const Activation &selected = *selection;
    return parametersOf(*before, selected) != parametersOf(after, selected);
}

} // namespace actiscope
