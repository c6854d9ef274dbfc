#pragma once

#include "core/state/state.h"
#include "ui/lecture/lecturecommand.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QGraphicsOpacityEffect;
class QLabel;
class QVariantAnimation;

namespace actiscope {

class LectureOverlay;
class LectureReadout;
class LectureRun;
class SceneCanvas;
class SceneControls;

/// A deck on the whole screen, for the last row: title, charts, read-out, and the sliders that the scene offers. Shows
/// what its LectureRun says and hands it the keys.
class LectureWindow : public QWidget
{
    Q_OBJECT

public:
    explicit LectureWindow(LectureRun *run, QWidget *parent = nullptr);
    ~LectureWindow() override;

    /// The height of the smallest text, in pixels: a fortieth of the screen's.
    int textPixels() const;
    /// Answers a command of a key, whichever window of the lecture that was pressed in.
    void obey(LectureCommand command);

    SceneCanvas *canvas() const { return m_canvas; }
    LectureOverlay *overlay() const { return m_overlay; }

signals:
    /// The lecturer wants to leave.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *createHeader();
    QWidget *createFooter();
    void showScene();
    void showReadout();
    void showHidden();
    void showHelp();
    void fitText();
    void setBlank(const QColor &color);
    bool isTyping() const;

    LectureRun *m_run;
    QLabel *m_title;
    QLabel *m_position;
    SceneCanvas *m_canvas;
    LectureReadout *m_readout;
    SceneControls *m_controls;
    QLabel *m_help;
    QGraphicsOpacityEffect *m_helpStrength;
    QVariantAnimation *m_helpFade;
    QTimer m_helpRest; ///< the help strip fades when it has been left alone for this long
    LectureOverlay *m_overlay;
    bool m_ghosts = true;
    std::optional<State> m_ghost; ///< as things were when the slider began to move
};

} // namespace actiscope
