#pragma once

#include <QScrollArea>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace actiscope {

class LessonCourse;
class LiveTextView;
class QuestionBox;
class TaskBox;

/// The open step: its text, task and question, and the way to the next.
class StepView : public QScrollArea
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
    void arrange();
    void retranslateUi();

    LessonCourse *m_course;
    QVBoxLayout *m_layout;
    QLabel *m_title;
    QVBoxLayout *m_partLayout;
    QList<QWidget *> m_parts;
    QList<LiveTextView *> m_texts; ///< one a part
    QList<TaskBox *> m_tasks;
    QuestionBox *m_question;
    QLayout *m_way;
    QPushButton *m_back;
    QPushButton *m_next;
    QLabel *m_progress;
};

} // namespace actiscope
