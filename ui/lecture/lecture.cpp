#include "ui/lecture/lecture.h"

#include "ui/lecture/lecturerun.h"
#include "ui/lecture/lecturewindow.h"
#include "ui/theme/motion.h"
#include "ui/lecture/presenterwindow.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

namespace actiscope {

Lecture::Lecture(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

Lecture::~Lecture()
{
    end();
}

QScreen *Lecture::otherScreen() const
{
    for (QScreen *screen : QGuiApplication::screens()) {
        if (screen != m_window->screen())
            return screen;
    }
    return nullptr;
}

void Lecture::begin(const Deck &deck, std::size_t index, const Appearance &appearance)
{
    if (m_run || deck.scenes.empty())
        return;
    m_run = new LectureRun(deck, index, appearance, motionWanted(), this);
    m_lecture = new LectureWindow(m_run);
    connect(m_lecture, &LectureWindow::left, this, &Lecture::end);
    QScreen *projector = otherScreen();
    m_lecture->setGeometry((projector ? projector : m_window->screen())->geometry());
    m_lecture->showFullScreen();
    if (projector) {
        m_presenter = new PresenterWindow(m_run, m_lecture);
        m_presenter->setGeometry(m_window->geometry());
        m_presenter->show();
        m_presenter->activateWindow();
    } else {
        m_lecture->activateWindow();
    }
}

void Lecture::end()
{
    // A window may ask for this from within one of its own events, so it goes later; but nothing is heard of it again.
    if (m_lecture) {
        m_lecture->disconnect(this);
        m_lecture->hide();
        m_lecture->deleteLater();
    }
    if (m_presenter) {
        m_presenter->hide();
        m_presenter->deleteLater();
    }
    if (m_run) {
        // After the windows that show it.
        m_run->setParent(nullptr);
        m_run->deleteLater();
    }
    m_lecture = nullptr;
    m_presenter = nullptr;
    m_run = nullptr;
}

} // namespace actiscope
