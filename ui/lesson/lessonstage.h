#pragma once

#include "core/state/state.h"

#include <QPointer>
#include <QWidget>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace actiscope {

class LessonCourse;
class LessonWidget;
class SceneCanvas;
class SceneControls;

/// The live side of a lesson: charts, or what a step has in their place, with the sliders that the step offers.
class LessonStage : public QWidget
{
    Q_OBJECT

public:
    explicit LessonStage(LessonCourse *course, QWidget *parent = nullptr);

    SceneCanvas *canvas() const { return m_canvas; }

signals:
    /// What the lesson shows is to be opened in the window's own workspaces.
    void openRequested(const actiscope::State &state);
    /// Something for the status bar.
    void notice(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showStep();
    void showWidget(bool shown);
    void open();
    void arrange();
    void retranslateUi();

    LessonCourse *m_course;
    QVBoxLayout *m_layout;
    QScrollArea *m_area; ///< around the card: large text needs more room for its charts than there may be
    QWidget *m_card;
    QVBoxLayout *m_cardLayout;
    SceneCanvas *m_canvas;
    SceneControls *m_controls;
    LessonWidget *m_widget = nullptr;
    QString m_widgetName;
    QLayout *m_buttons;
    QPointer<QWidget> m_left; ///< had the focus in the widget that the charts took the place of
    QPushButton *m_swap;      ///< between the widget and the charts
    QPushButton *m_reset;
    QPushButton *m_open;
};

} // namespace actiscope
