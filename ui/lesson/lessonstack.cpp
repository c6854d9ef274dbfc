#include "ui/lesson/lessonstack.h"

#include "ui/lesson/lessonpage.h"
#include "ui/model/statemodel.h"

namespace actiscope {

LessonStack::LessonStack(StateModel *model, QWidget *workspaces, QWidget *parent)
    : QStackedWidget(parent)
    , m_model(model)
{
    addWidget(workspaces);
    connect(m_model, &StateModel::changed, this, [this](const State &before, const State &after) {
        if (before.workspace != after.workspace)
            showLessons(false); // as a menu or Undo wants it
    });
}

LessonPage *LessonStack::lessons()
{
    if (m_lessons)
        return m_lessons;
    m_lessons = new LessonPage(m_model);
    addWidget(m_lessons);
    connect(m_lessons, &LessonPage::statusChanged, this, &LessonStack::statusChanged);
    connect(m_lessons, &LessonPage::lectureRequested, this, &LessonStack::lectureRequested);
    connect(m_lessons, &LessonPage::notice, this, &LessonStack::notice);
    connect(m_lessons, &LessonPage::openRequested, this, [this](const State &state) {
        m_model->replace(tr("Open From Lesson"), state);
        showLessons(false);
    });
    return m_lessons;
}

void LessonStack::showLessons(bool shown)
{
    if (shown == areLessonsShown())
        return;
    if (shown)
        setCurrentWidget(lessons());
    else
        setCurrentIndex(0);
    emit shownChanged(shown);
}

} // namespace actiscope
