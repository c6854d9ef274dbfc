#pragma once

#include "core/state/deck.h"
#include "ui/model/background.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace actiscope {

class LessonCourse;
class LessonList;
class LessonStage;
class StateModel;
class StepView;

/// The Lessons tab: the lessons at the left, the open step's text beside a live chart. Works on a state of its own.
class LessonPage : public QWidget
{
    Q_OBJECT

public:
    /// Follows the look of the window's model, and touches nothing else of it.
    explicit LessonPage(StateModel *windowModel, QWidget *parent = nullptr);
    ~LessonPage() override;

    LessonCourse *course() const { return m_course; }
    /// What the lesson shows now, for exports.
    StateModel *model() const;
    QSize chartsSize() const;
    /// Where the learner is: "Lesson 6 of 13, step 2 of 4".
    QString statusText() const;

    /// Asks for a folder of lessons, and opens it.
    void chooseFolder();
    /// Lessons that cannot be read are named in a message; without any that can, the present ones stay.
    void openFolder(const QString &folder);
    void openBuiltIn();
    /// Asks first.
    void resetProgress();
    /// Makes a deck of the open lesson; lectureRequested() comes when it is ready.
    void requestLecture();

signals:
    void statusChanged();
    void openRequested(const actiscope::State &state);
    void lectureRequested(const actiscope::Deck &deck, std::size_t index);
    void notice(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void retranslateUi();

    LessonCourse *m_course;
    QWidget *m_side;
    QVBoxLayout *m_sideLayout;
    QLabel *m_heading;
    LessonList *m_list;
    StepView *m_step;
    LessonStage *m_stage;
    Background m_background; ///< last: ends before what it delivers to
};

} // namespace actiscope
