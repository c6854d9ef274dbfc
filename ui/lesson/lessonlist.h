#pragma once

#include <QListWidget>

namespace actiscope {

class LessonCourse;

/// The lessons with their numbers, or a tick where one is done.
class LessonList : public QListWidget
{
    Q_OBJECT

public:
    explicit LessonList(LessonCourse *course, QWidget *parent = nullptr);

    /// With which the longest word of all titles is whole.
    int leastWidth() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void follow();

    LessonCourse *m_course;
};

} // namespace actiscope
