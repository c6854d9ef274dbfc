#include "ui/lecture/presenterwindow.h"

#include "ui/language/quotation.h"
#include "ui/lecture/deckmodel.h"
#include "ui/lecture/lecturerun.h"
#include "ui/lecture/lecturewindow.h"
#include "ui/model/statemodel.h"
#include "ui/scene/scenecanvas.h"
#include "ui/theme/apptheme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QTime>
#include <QVBoxLayout>

#include <chrono>

namespace actiscope {

PresenterWindow::PresenterWindow(LectureRun *run, LectureWindow *lecture, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_run(run)
    , m_lecture(lecture)
    , m_title(new QLabel)
    , m_clock(new QLabel)
    , m_noteHeading(new QLabel)
    , m_nextHeading(new QLabel)
    , m_note(new QPlainTextEdit)
    , m_nextModel(new StateModel(run->model()->state(), this))
    , m_next(new SceneCanvas(m_nextModel))
{
    setLook(this, Look::Panel);
    setLook(m_title, Look::Title);
    setLook(m_clock, Look::Title);
    setLook(m_noteHeading, Look::Heading);
    setLook(m_nextHeading, Look::Heading);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_nextHeading->setTextFormat(Qt::PlainText);
    m_nextHeading->setWordWrap(true);
    m_note->setReadOnly(true);
    QFont readable = m_note->font(); // from a lectern, at a glance
    readable.setPointSizeF(1.5 * readable.pointSizeF());
    m_note->setFont(readable);
    m_note->setFocusPolicy(Qt::NoFocus); // the clicker's keys are for the deck
    m_next->setFocusPolicy(Qt::NoFocus);
    m_next->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_noteHeading->setBuddy(m_note);

    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_clock, 0, Qt::AlignTop);
    auto *notes = new QVBoxLayout;
    notes->addWidget(m_noteHeading);
    notes->addWidget(m_note, 1);
    auto *next = new QVBoxLayout;
    next->addWidget(m_nextHeading);
    next->addWidget(m_next, 1);
    auto *halves = new QHBoxLayout;
    halves->addLayout(notes, 1);
    halves->addLayout(next, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addLayout(halves, 1);
    setFocusPolicy(Qt::StrongFocus);

    m_started.start();
    using namespace std::chrono_literals;
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &PresenterWindow::showClock);
    m_second.start();
    connect(run, &LectureRun::sceneChanged, this, &PresenterWindow::showScene);
    retranslateUi();
}

QString PresenterWindow::clockText(qint64 milliseconds)
{
    const qint64 seconds = milliseconds / 1000;
    const auto two = [](qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    const QString minutes = two(seconds / 60 % 60) + u':' + two(seconds % 60);
    return seconds < 3600 ? minutes : QString::number(seconds / 3600) + u':' + minutes;
}

void PresenterWindow::showScene()
{
    const Scene &scene = m_run->scene();
    const auto titleOf = [](const Scene &shown) { return quotation(QString::fromStdString(shown.title), mostShownOfTitle); };
    m_title->setText(QStringLiteral("%1 / %2  %3").arg(m_run->index() + 1).arg(m_run->count()).arg(titleOf(scene)));
    m_note->setPlainText(QString::fromStdString(scene.note));
    const Scene *next = m_run->nextScene();
    m_nextHeading->setText(next ? tr("Next: %1").arg(titleOf(*next)) : tr("This is the last scene"));
    m_next->setVisible(next);
    if (next) {
        m_nextModel->edit(tr("Move to Scene"), [&](State &state) { state = m_run->stateOf(*next); });
        m_next->setHidden(next->hidden);
    }
}

void PresenterWindow::showClock()
{
    m_clock->setText(tr("%1 since the start, now %2")
                         .arg(clockText(m_started.elapsed()), QLocale().toString(QTime::currentTime(), QStringLiteral("HH:mm"))));
}

void PresenterWindow::retranslateUi()
{
    setWindowTitle(tr("Presenter view"));
    m_noteHeading->setText(tr("Notes"));
    m_note->setAccessibleName(tr("Notes"));
    m_note->setPlaceholderText(tr("This scene has no notes."));
    showScene();
    showClock();
}

void PresenterWindow::keyPressEvent(QKeyEvent *event)
{
    if (const auto command = lectureCommand(*event))
        m_lecture->obey(*command);
    else
        QWidget::keyPressEvent(event);
}

void PresenterWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void PresenterWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    m_lecture->obey(LectureCommand::Leave);
}

} // namespace actiscope
