#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace actiscope {

class LessonCourse;
class LessonSummary;
class LiveTextView;
class QuestionBox;
class TaskBox;

/// The open step: its text, task and question, which scroll, and below them, always in view, how far it is done and the
/// way to the next.
class StepView : public QWidget
{
    Q_OBJECT

public:
    explicit StepView(LessonCourse *course, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showStep();
    void showNumbers();
    void showTask();
    void showProgress();
    void bringIntoView(QWidget *part);
    void arrange();
    void retranslateUi();

    LessonCourse *m_course;
    QScrollArea *m_area;
    QVBoxLayout *m_layout;
    QLabel *m_title;
    QVBoxLayout *m_partLayout;
    QList<QWidget *> m_parts;
    QList<LiveTextView *> m_texts; ///< one a part
    QList<TaskBox *> m_tasks;
    QuestionBox *m_question;
    LessonSummary *m_summary;
    QVBoxLayout *m_footLayout;
    QLayout *m_way;
    QLayout *m_marks;
    QPushButton *m_back;
    QPushButton *m_next;
    QLabel *m_progress;
    QLabel *m_taskMark;
    QLabel *m_questionMark;
    QLabel *m_busy; ///< the numbers are on their way, or why they cannot come
};

} // namespace actiscope
