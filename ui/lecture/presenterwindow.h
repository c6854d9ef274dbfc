#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace actiscope {

class LectureRun;
class LectureWindow;
class SceneCanvas;
class StateModel;

/// What the lecturer sees on the laptop while the scene is on the projector: this scene's notes, the next scene and a
/// clock. Its keys are the lecture's.
class PresenterWindow : public QWidget
{
    Q_OBJECT

public:
    PresenterWindow(LectureRun *run, LectureWindow *lecture, QWidget *parent = nullptr);

    /// How much time has gone by, as "12:05", from an hour on "1:02:05".
    static QString clockText(qint64 milliseconds);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void showScene();
    void showClock();
    void retranslateUi();

    LectureRun *m_run;
    LectureWindow *m_lecture;
    QLabel *m_title;
    QLabel *m_clock;
    QLabel *m_noteHeading;
    QLabel *m_nextHeading;
    QPlainTextEdit *m_note;
    StateModel *m_nextModel;
    SceneCanvas *m_next;
    QElapsedTimer m_started;
    QTimer m_second;
};

} // namespace actiscope
