#pragma once

#include "core/state/deck.h"

#include <QStackedWidget>

namespace actiscope {

class LessonPage;
class StateModel;

/// The window's body: the workspaces, or the lessons in their place. The lessons are made when they are first shown.
class LessonStack : public QStackedWidget
{
    Q_OBJECT

public:
    LessonStack(StateModel *model, QWidget *workspaces, QWidget *parent = nullptr);

    bool areLessonsShown() const { return currentIndex() > 0; }
    void showLessons(bool shown);
    LessonPage *lessons();

signals:
    void shownChanged(bool lessons);
    /// What the status bar says of the lessons has changed.
    void statusChanged();
    void lectureRequested(const actiscope::Deck &deck, std::size_t index);
    void notice(const QString &text);

private:
    StateModel *m_model;
    LessonPage *m_lessons = nullptr;
};

} // namespace actiscope
