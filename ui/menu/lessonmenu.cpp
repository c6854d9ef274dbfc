#include "ui/menu/lessonmenu.h"

#include "ui/lesson/lessonpage.h"
#include "ui/lesson/lessonstack.h"

#include <QEvent>

namespace actiscope {

LessonMenu::LessonMenu(LessonStack *lessons, QWidget *parent)
    : QMenu(parent)
{
    setToolTipsVisible(true);
    // What is done to the lessons is to be seen.
    const auto add = [this, lessons](void (LessonPage::*act)()) {
        return addAction(QString(), this, [lessons, act] {
            lessons->showLessons(true);
            if (act)
                (lessons->lessons()->*act)();
        });
    };
    m_show = add(nullptr);
    m_lecture = add(&LessonPage::requestLecture);
    addSeparator();
    m_openFolder = add(&LessonPage::chooseFolder);
    m_openBuiltIn = add(&LessonPage::openBuiltIn);
    addSeparator();
    m_reset = add(&LessonPage::resetProgress);
    retranslateUi();
}

void LessonMenu::retranslateUi()
{
    setTitle(tr("Le&ssons"));
    m_show->setText(tr("&Go to the lessons"));
    m_lecture->setText(tr("Run lesson in &lecture mode"));
    m_lecture->setToolTip(tr("Show the open lesson on the whole screen, a scene a step"));
    m_openFolder->setText(tr("&Open lessons folder…"));
    m_openFolder->setToolTip(tr("Open lessons of your own"));
    m_openBuiltIn->setText(tr("Open the &program's lessons"));
    m_reset->setText(tr("&Reset progress…"));
}

void LessonMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace actiscope
