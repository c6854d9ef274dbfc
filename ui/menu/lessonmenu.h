#pragma once

#include <QMenu>

namespace actiscope {

class LessonStack;

/// Lessons: those of the program or of a lecturer, on the page or in a lecture.
class LessonMenu : public QMenu
{
    Q_OBJECT

public:
    explicit LessonMenu(LessonStack *lessons, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    QAction *m_show;
    QAction *m_lecture;
    QAction *m_openFolder;
    QAction *m_openBuiltIn;
    QAction *m_reset;
};

} // namespace actiscope
