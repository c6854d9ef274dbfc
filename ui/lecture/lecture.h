#pragma once

#include "core/state/deck.h"

#include <QObject>

class QScreen;

namespace actiscope {

class LectureRun;
class LectureWindow;
class PresenterWindow;

/// Begins and ends lectures. With two screens the scene goes on the one that the main window is not on, and the
/// presenter view takes its place there.
class Lecture : public QObject
{
    Q_OBJECT

public:
    explicit Lecture(QWidget *window);
    ~Lecture() override;

    /// Shows a deck, which has at least one scene, from a scene on. Does nothing while another is being shown.
    void begin(const Deck &deck, std::size_t index, const Appearance &appearance);
    void end();

    bool isRunning() const { return m_run; }
    LectureRun *run() const { return m_run; }
    LectureWindow *lectureWindow() const { return m_lecture; }
    PresenterWindow *presenterWindow() const { return m_presenter; }

private:
    QScreen *otherScreen() const;

    QWidget *m_window;
    LectureRun *m_run = nullptr;
    LectureWindow *m_lecture = nullptr;
    PresenterWindow *m_presenter = nullptr;
};

} // namespace actiscope
