#include "ui/lesson/lessonwidget.h"

#include "core/state/functions.h"
#include "core/state/selection.h"
#include "ui/functions/functionmodel.h"
#include "ui/lesson/functionchooser.h"
#include "ui/lesson/timeline.h"
#include "ui/model/statemodel.h"

namespace actiscope {

LessonWidget::LessonWidget(StateModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
}

void LessonWidget::request(const QString &id)
{
    const std::string known = id.toStdString();
    const FunctionRef activation = Functions::builtIn().find(known);
    if (!activation)
        return;
    m_model->edit(showName(*activation, true), [&](State &state) { showAndSelect(state, known, true); });
    emit functionRequested(id);
}

LessonWidget *createLessonWidget(const QString &name, StateModel *model, QWidget *parent)
{
    if (name == QLatin1String("chooser"))
        return new FunctionChooser(model, parent);
    if (name == QLatin1String("timeline"))
        return new Timeline(model, parent);
    return nullptr;
}

} // namespace actiscope
