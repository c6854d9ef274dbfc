#include "ui/lecture/lecturewindow.h"

#include "ui/language/quotation.h"
#include "ui/lecture/deckmodel.h"
#include "ui/lecture/lectureoverlay.h"
#include "ui/lecture/lecturereadout.h"
#include "ui/lecture/lecturerun.h"
#include "ui/model/statemodel.h"
#include "ui/scene/scenecanvas.h"
#include "ui/scene/scenecontrols.h"
#include "ui/slider/numberbox.h"
#include "ui/slider/parameterslider.h"
#include "ui/slider/realslider.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QVBoxLayout>
#include <QVariantAnimation>

#include <cmath>

namespace actiscope {

namespace {

using namespace std::chrono_literals;

/// The smallest text is this share of the screen's height.
constexpr double textShare = 1.0 / 40.0;
constexpr double tickPixels = 11.0; // of a figure at scale 1
constexpr double titleScale = 1.5;  // the title in terms of the smallest text
constexpr auto helpTime = 6s;
constexpr int fadeTime = 800; // milliseconds

} // namespace

LectureWindow::LectureWindow(LectureRun *run, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_run(run)
{
    setLook(this, Look::Panel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_canvas = new SceneCanvas(run->model());
    // Arrow keys belong to the deck here.
    m_canvas->setFocusPolicy(Qt::NoFocus);
    m_readout = new LectureReadout;
    layout->addWidget(createHeader());
    layout->addWidget(m_canvas, 1);
    layout->addWidget(m_readout);
    layout->addWidget(createFooter());
    m_overlay = new LectureOverlay(this);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);

    connect(run, &LectureRun::sceneChanged, this, &LectureWindow::showScene);
    connect(run, &LectureRun::revealedChanged, this, &LectureWindow::showHidden);
    connect(m_canvas, &SceneCanvas::figureChanged, this, &LectureWindow::showReadout);
    connect(m_controls, &SceneControls::editingBegan, this, [this] {
        m_ghost = m_run->model()->state();
        m_canvas->setGhost(m_ghosts ? m_ghost : std::nullopt);
    });
    connect(m_controls, &SceneControls::editingEnded, this, [this] {
        m_ghost.reset();
        m_canvas->setGhost(std::nullopt);
        showReadout();
    });
    m_helpRest.setSingleShot(true);
    connect(&m_helpRest, &QTimer::timeout, m_helpFade, [this] { m_helpFade->start(); });
    qApp->installEventFilter(this);
    fitText();
    showScene();
}

LectureWindow::~LectureWindow() = default;

QWidget *LectureWindow::createHeader()
{
    auto *header = new QWidget;
    auto *layout = new QHBoxLayout(header);
    m_title = new QLabel;
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_position = new QLabel;
    layout->addWidget(m_title, 1);
    layout->addWidget(m_position, 0, Qt::AlignTop);
    return header;
}

QWidget *LectureWindow::createFooter()
{
    auto *footer = new QWidget;
    setLook(footer, Look::Footer);
    auto *layout = new QHBoxLayout(footer);
    m_controls = new SceneControls(m_run->model());
    layout->addWidget(m_controls, 3);
    m_help = new QLabel;
    m_help->setWordWrap(true);
    m_help->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_helpStrength = new QGraphicsOpacityEffect(m_help);
    m_help->setGraphicsEffect(m_helpStrength);
    m_helpFade = new QVariantAnimation(this);
    m_helpFade->setDuration(fadeTime);
    m_helpFade->setStartValue(1.0);
    m_helpFade->setEndValue(0.0);
    connect(m_helpFade, &QVariantAnimation::valueChanged, m_helpStrength,
            [this](const QVariant &value) { m_helpStrength->setOpacity(value.toDouble()); });
    layout->addWidget(m_help, 2);
    return footer;
}

int LectureWindow::textPixels() const
{
    return static_cast<int>(std::ceil(textShare * std::max(height(), 1)));
}

/// All text follows the height of the window, which is the screen's.
void LectureWindow::fitText()
{
    const Appearance &appearance = m_run->model()->state().appearance;
    const int pixels = textPixels();
    const int chosen = pixels * appearance.textPercent / 100;
    QFont base(textFamily());
    base.setPixelSize(chosen);
    setFont(base);
    for (QWidget *widget : m_controls->findChildren<QWidget *>())
        widget->setFont(base);
    m_readout->setFont(base);
    m_position->setFont(base);
    m_help->setFont(base);
    QFont title = base;
    title.setPixelSize(qRound(titleScale * chosen));
    title.setWeight(QFont::Bold);
    m_title->setFont(title);

    const ThemeColors &colors = themeColors(resolvedTheme(appearance.theme));
    QPalette muted;
    muted.setColor(QPalette::WindowText, colors.muted);
    m_position->setPalette(muted);
    m_help->setPalette(muted);
    m_overlay->setInk(colors.accent);

    const int margin = pixels * 2 / 3;
    for (QWidget *part : {m_title->parentWidget(), m_help->parentWidget()})
        part->layout()->setContentsMargins(margin, margin / 2, margin, margin / 2);
    m_readout->setContentsMargins(margin, margin / 3, margin, margin / 2);
    const double scale = pixels / tickPixels;
    m_canvas->setScales(scale, scale);
}

void LectureWindow::showScene()
{
    const Scene &scene = m_run->scene();
    const QString title = quotation(QString::fromStdString(scene.title), mostShownOfTitle);
    m_title->setText(title);
    m_title->setVisible(!scene.title.empty());
    m_position->setText(QStringLiteral("%1 / %2").arg(m_run->index() + 1).arg(m_run->count()));
    m_position->setVisible(m_run->count() > 1);
    m_position->setAccessibleName(tr("Scene %1 of %2").arg(m_run->index() + 1).arg(m_run->count()));
    setWindowTitle(scene.title.empty() ? tr("Lecture") : title);
    m_controls->setControls(scene.controls);
    // A slider that has been dragged would otherwise take the clicker's arrows; the Tab key still reaches it.
    for (ParameterSlider *slider : m_controls->findChildren<ParameterSlider *>()) {
        slider->slider()->setFocusPolicy(Qt::TabFocus);
        slider->box()->setFocusPolicy(Qt::StrongFocus);
    }
    setFocus();
    m_ghost.reset();
    m_canvas->setGhost(std::nullopt);
    m_overlay->clear();
    fitText();
    showHidden();
    showHelp();
}

void LectureWindow::showHidden()
{
    m_canvas->setHidden(m_run->hidden());
    showHelp();
}

void LectureWindow::showReadout()
{
    m_readout->show(m_canvas->figure(), m_run->model()->state(), m_run->hidden(), m_ghosts ? m_ghost : std::nullopt);
    m_readout->setVisible(!m_readout->text().isEmpty());
}

void LectureWindow::showHelp()
{
    QStringList words;
    if (m_run->hidden() != Hidden::Nothing)
        words << tr("R reveal");
    if (m_run->count() > 1)
        words << tr("← → step");
    words << tr("Esc leave") << tr("P pointer") << tr("D draw");
    if (!m_overlay->isEmpty() || m_overlay->isDrawing())
        words << tr("C clear");
    words << tr("B blank");
    for (QString &word : words)
        word.replace(u' ', QChar::Nbsp); // a line breaks between two keys only
    m_help->setText(words.join(QStringLiteral("\u2002 ")));
    m_helpFade->stop();
    m_helpStrength->setOpacity(1.0);
    m_helpRest.start(helpTime);
}

void LectureWindow::setBlank(const QColor &color)
{
    m_overlay->setBlank(m_overlay->blank() == color ? std::nullopt : std::optional(color));
}

void LectureWindow::obey(LectureCommand command)
{
    using enum LectureCommand;
    const bool blank = m_overlay->blank().has_value();
    if (blank && command != Black && command != White && command != Leave) {
        m_overlay->setBlank(std::nullopt); // what is behind has to be seen before anything else happens to it
        return;
    }
    switch (command) {
    case Next:
        m_run->next();
        break;
    case Previous:
        m_run->previous();
        break;
    case First:
        m_run->goTo(0);
        break;
    case Last:
        m_run->goTo(m_run->count() - 1);
        break;
    case Leave:
        emit left();
        break;
    case Black:
        setBlank(Qt::black);
        break;
    case White:
        setBlank(Qt::white);
        break;
    case Pointer:
        m_overlay->setPointer(!m_overlay->hasPointer());
        break;
    case Draw:
        m_overlay->setDrawing(!m_overlay->isDrawing());
        showHelp();
        break;
    case Clear:
        m_overlay->clear();
        break;
    case Reveal:
        m_run->toggleReveal();
        break;
    case Ghost:
        m_ghosts = !m_ghosts;
        m_canvas->setGhost(m_ghosts ? m_ghost : std::nullopt);
        showReadout();
        break;
    case Help:
        showHelp();
        break;
    }
}

/// A number that is being typed has its own use for arrows, Backspace and letters.
bool LectureWindow::isTyping() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && focus != this && isAncestorOf(focus);
}

bool LectureWindow::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || widget->window() != this)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::MouseMove) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        m_overlay->setSpot(m_overlay->mapFromGlobal(mouse->globalPosition()));
        if (m_helpRest.isActive())
            m_helpRest.start(helpTime);
    }
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        const std::optional<LectureCommand> command = lectureCommand(key);
        const bool pages = key.key() == Qt::Key_PageUp || key.key() == Qt::Key_PageDown || key.key() == Qt::Key_Escape
            || key.key() == Qt::Key_F5 || key.key() == Qt::Key_F11;
        if (command && (pages || !isTyping())) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                obey(*command);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void LectureWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().height() != event->oldSize().height())
        fitText();
}

void LectureWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showScene();
}

void LectureWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    emit left();
}

} // namespace actiscope
