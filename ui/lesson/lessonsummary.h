#pragma once

#include <QList>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace actiscope {

class LessonCourse;

/// The end of a lesson: what was done in it, what is left, and what comes next.
class LessonSummary : public QWidget
{
    Q_OBJECT

public:
    explicit LessonSummary(LessonCourse *course, QWidget *parent = nullptr);

    /// Of the open lesson.
    QString title() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showLesson();
    void addStep(std::size_t step);
    QString counts() const;
    QString outlook() const;
    void arrange();

    LessonCourse *m_course;
    QVBoxLayout *m_layout;
    QLabel *m_counts;
    QVBoxLayout *m_rows;
    QLabel *m_outlook;
};

} // namespace actiscope
