#include "ui/mainwindow.h"

#include "core/workspace/workspacekind.h"
#include "ui/language/translation.h"
#include "ui/language/valuestext.h"
#include "ui/lecturedesk.h"
#include "ui/lesson/lessonpage.h"
#include "ui/lesson/lessonstack.h"
#include "ui/menu/editmenu.h"
#include "ui/menu/filemenu.h"
#include "ui/menu/functionsmenu.h"
#include "ui/menu/helpmenu.h"
#include "ui/menu/layermenu.h"
#include "ui/menu/lecturemenu.h"
#include "ui/menu/lessonmenu.h"
#include "ui/menu/viewmenu.h"
#include "ui/model/settings.h"
#include "ui/model/statemodel.h"
#include "ui/own/rightpanel.h"
#include "ui/session/recentfiles.h"
#include "ui/session/sessiondesk.h"
#include "ui/session/sessionfiles.h"
#include "ui/sidepanels.h"
#include "ui/table/tableopener.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/icon.h"
#include "ui/widget/messagebox.h"
#include "ui/widget/notices.h"
#include "ui/widget/readout.h"
#include "ui/widget/settledlayout.h"
#include "ui/workspace/curvesworkspace.h"
#include "ui/workspace/layerworkspace.h"
#include "ui/workspace/neuronrunner.h"
#include "ui/workspace/workspacestack.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QStatusBar>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace actiscope {

namespace {

State withRememberedLook(State state)
{
    state.appearance = settings::appearance();
    return state;
}

} // namespace

MainWindow::MainWindow(State state, QWidget *parent)
    : QMainWindow(parent)
    , m_kinds(workspaceTabs())
    , m_model(new StateModel(withRememberedLook(std::move(state)), this))
    , m_runner(new NeuronRunner(m_model, this))
    , m_lecture(new LectureDesk(m_model, this))
    , m_sessions(new SessionDesk(m_model, m_lecture->deck(), this))
{
    applyAppearance(m_model->state().appearance);
    setWindowIcon(programIcon());

    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHeader());
    layout->addWidget(createBody(), 1);
    setCentralWidget(central);
    createStatusBar();
    createMenus();
    retranslateUi();
    restoreWindow();

    connect(m_model, &StateModel::changed, this, &MainWindow::stateChanged);
    setAcceptDrops(true);
    followWorkspace();
}

void MainWindow::stateChanged(const State &before, const State &after)
{
    if (before.workspace != after.workspace)
        followWorkspace();
    if (before.appearance == after.appearance)
        return;
    applyAppearance(after.appearance);
    if (before.appearance.textPercent != after.appearance.textPercent)
        m_panels->fitLater();
    settings::noteAppearance(before.appearance, after.appearance);
}

QWidget *MainWindow::createHeader()
{
    auto *header = new QWidget;
    setLook(header, Look::Bar);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(14, 0, 14, 0);
    layout->setSpacing(10);
    m_tabs = new QTabBar;
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    for (std::size_t i = 0; i < m_kinds.size(); ++i)
        m_tabs->addTab(QString());
    m_tabs->addTab(QString()); // the lessons
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        const bool isWorkspace = static_cast<std::size_t>(index) < m_kinds.size();
        m_lessons->showLessons(!isWorkspace);
        if (!isWorkspace)
            return;
        const Workspace chosen = m_kinds[static_cast<std::size_t>(index)]->workspace;
        m_model->edit(tr("Switch Workspace"), [chosen](State &next) { next.workspace = chosen; }, QStringLiteral("workspace"));
    });
    layout->addWidget(m_tabs, 0, Qt::AlignBottom);
    layout->addStretch(1);
    m_copyButton = new QPushButton;
    m_exportButton = new QPushButton;
    m_lectureButton = new QPushButton;
    setLook(m_lectureButton, Look::Primary);
    layout->addWidget(m_copyButton);
    layout->addWidget(m_exportButton);
    layout->addWidget(m_lectureButton);
    connect(m_lectureButton, &QPushButton::clicked, this, &MainWindow::beginLecture);
    return header;
}

QWidget *MainWindow::createBody()
{
    m_panels = new SidePanels(m_model, m_runner, new SettledLayout(this));
    m_workspaces = m_panels->workspaces();
    m_lessons = new LessonStack(m_model, m_panels);
    connect(m_lessons, &LessonStack::shownChanged, this, &MainWindow::followWorkspace);
    connect(m_lessons, &LessonStack::statusChanged, this, &MainWindow::showStatus);
    connect(m_lessons, &LessonStack::notice, this, &MainWindow::say);
    connect(m_lessons, &LessonStack::lectureRequested, this, [this](const Deck &deck, std::size_t index) {
        m_lecture->begin(deck, index);
    });
    return m_lessons;
}

void MainWindow::createStatusBar()
{
    m_readout = new Readout;
    m_notices = new Notices(statusBar(), m_readout);
    connect(m_workspaces, &WorkspaceStack::figureChanged, this, &MainWindow::showStatus);
    connect(m_workspaces, &WorkspaceStack::notice, this, &MainWindow::sayOfFiles);
    connect(m_workspaces, &WorkspaceStack::refused, this, &MainWindow::refuse);
    connect(m_workspaces, &WorkspaceStack::batchOpened, this, [this](const QString &file) {
        showLessons(false);
        if (!file.isEmpty())
            recentFiles::add(file);
    });
    connect(m_panels->right(), &RightPanel::notice, this, &MainWindow::say);
}

CurvesWorkspace *MainWindow::curves()
{
    return m_workspaces->curves();
}

LayerWorkspace *MainWindow::layer()
{
    return m_workspaces->layer();
}

ChartWorkspace *MainWindow::workspace()
{
    return m_workspaces->present();
}

void MainWindow::showLessons(bool shown)
{
    m_lessons->showLessons(shown);
}

void MainWindow::say(const QString &text)
{
    m_notices->say(text);
}

void MainWindow::sayOfFiles(const QString &text)
{
    m_notices->sayOfFiles(text);
}

void MainWindow::refuse(const QString &reason)
{
    warn(this, tr("Open Batch"), reason);
}

/// What goes with the workspace that is shown.
void MainWindow::followWorkspace()
{
    const WorkspaceKind &shown = kindOf(m_model->state());
    {
        const QSignalBlocker blocker(m_tabs);
        const auto isShown = [&](const WorkspaceKind *kind) { return kind->workspace == shown.workspace; };
        const auto place = m_lessons->areLessonsShown() ? m_kinds.end() : std::find_if(m_kinds.begin(), m_kinds.end(), isShown);
        m_tabs->setCurrentIndex(static_cast<int>(place - m_kinds.begin()));
    }
    StateModel *const seen = m_lessons->areLessonsShown() ? m_lessons->lessons()->model() : m_model;
    m_fileMenu->setPictured(seen);
    m_editMenu->setEdited(seen);
    m_lecture->menu()->setShown(seen);
    m_panels->showRight();
    if (isVisible()) // the first figure is made when the charts have their sizes
        showStatus();
}

void MainWindow::showStatus()
{
    const QString text = m_lessons->areLessonsShown() ? m_lessons->lessons()->statusText() : workspace()->statusText();
    if (text.isEmpty())
        m_readout->show(curves()->figure(), m_model->state().charts.second);
    else
        m_readout->show(text);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (event->source())
        return;
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
    else if (urls.size() > 1) // the pointer says only that it does not work
        say(tr("Drop one file at a time: a session, a deck, a picture made by Actiscope or a table of numbers."));
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    // Later: a question would keep the program that is dragged from waiting for the end of the drop.
    const QString file = event->mimeData()->urls().value(0).toLocalFile();
    QMetaObject::invokeMethod(m_sessions, [this, file] { m_sessions->openFile(file); }, Qt::QueuedConnection);
}

void MainWindow::createMenus()
{
    m_fileMenu = new FileMenu(m_model, m_sessions->files(), [this] {
        return m_lessons->areLessonsShown() ? m_lessons->lessons()->chartsSize() : workspace()->chartsSize();
    }, this);
    connect(m_sessions, &SessionDesk::deckChosen, m_lecture, &LectureDesk::openDeck);
    connect(m_sessions, &SessionDesk::batchChosen, this,
            [this](const QString &file) { layer()->openBatch(file, Asking::IfNeeded); });
    connect(m_sessions, &SessionDesk::notice, this, &MainWindow::sayOfFiles);
    connect(m_sessions->files(), &SessionFiles::opened, this, [this] { showLessons(false); });
    connect(m_fileMenu, &FileMenu::quitRequested, this, &QWidget::close);
    connect(m_fileMenu, &FileMenu::notice, this, &MainWindow::say);
    connect(m_exportButton, &QPushButton::clicked, m_fileMenu, &FileMenu::openExport);
    connect(m_copyButton, &QPushButton::clicked, m_fileMenu, &FileMenu::copyPicture);
    menuBar()->addMenu(m_fileMenu);

    m_editMenu = new EditMenu(m_model, this);
    connect(m_editMenu, &EditMenu::copyRequested, this, [this](CopyKind kind) {
        m_fileMenu->copier()->copy(kind, m_fileMenu->pictured()->state());
    });
    connect(m_editMenu, &EditMenu::copyValuesRequested, this, &MainWindow::copyValues);
    connect(m_editMenu, &EditMenu::findRequested, m_panels, &SidePanels::searchFunctions);
    menuBar()->addMenu(m_editMenu);

    auto *view = new ViewMenu(m_model, curves(), this);
    connect(m_panels->right(), &RightPanel::editingChanged, this, [this](bool editing) {
        if (editing)
            showLessons(false);
        m_panels->showRight();
    });
    connect(view, &ViewMenu::workspaceRequested, this, [this] { showLessons(false); });
    connect(view, &ViewMenu::lessonsRequested, this, [this] { showLessons(true); });
    view->addPanels(m_panels->toggles());
    menuBar()->addMenu(view);

    menuBar()->addMenu(new FunctionsMenu(m_model, m_panels->right()->actions(), this));
    auto *layerMenu = new LayerMenu(m_model, m_runner, this);
    connect(layerMenu, &LayerMenu::openBatchRequested, this, [this] { layer()->chooseBatch(Asking::IfNeeded); });
    connect(layerMenu, &LayerMenu::openWithOptionsRequested, this, [this] { layer()->chooseBatch(Asking::Always); });
    connect(layerMenu, &LayerMenu::pasteBatchRequested, this, [this] { layer()->pasteBatch(); });
    connect(layerMenu, &LayerMenu::newSeedRequested, this, [this] { workspace()->drawAnew(); });
    connect(layerMenu, &LayerMenu::copyTableRequested, this, [this] { workspace()->copyTable(); });
    menuBar()->addMenu(layerMenu);
    menuBar()->addMenu(m_lecture->menu());
    connect(m_lecture, &LectureDesk::notice, this, &MainWindow::sayOfFiles);
    connect(m_lecture, &LectureDesk::lectureRequested, this, &MainWindow::beginLecture);
    menuBar()->addMenu(new LessonMenu(m_lessons, this));
    menuBar()->addMenu(new HelpMenu(this));
}

void MainWindow::applyAppearance(const Appearance &appearance)
{
    applyTheme(*qApp, appearance.theme, appearance.textPercent);
}

void MainWindow::copyValues()
{
    QApplication::clipboard()->setText(valuesText(curves()->figure(), settings::decimalMark()));
    say(tr("The values at the cursor are on the clipboard."));
}

/// The present view as a lecture of one scene, or the lesson that is open.
void MainWindow::beginLecture()
{
    if (m_lessons->areLessonsShown())
        m_lessons->lessons()->requestLecture();
    else
        m_lecture->showView();
}

void MainWindow::retranslateUi()
{
    m_sessions->retranslate();
    for (std::size_t i = 0; i < m_kinds.size(); ++i)
        m_tabs->setTabText(static_cast<int>(i), translated("Workspace", m_kinds[i]->name));
    m_tabs->setTabText(static_cast<int>(m_kinds.size()), tr("Lessons"));
    m_tabs->setAccessibleName(tr("Workspaces"));
    m_copyButton->setText(tr("Copy image"));
    m_copyButton->setToolTip(tr("Put the charts on the clipboard, ready for a slide (Ctrl+Shift+C)"));
    m_exportButton->setText(tr("Export…"));
    m_exportButton->setToolTip(tr("Save the charts as a picture, a table, TeX or Python (Ctrl+E)"));
    m_lectureButton->setText(tr("Lecture mode"));
    m_lectureButton->setToolTip(tr("Show this view on the whole screen, for the last row (F11)"));
    m_panels->retranslate();
}

/// Of what is shown already, which the workspaces and panels translate by themselves.
void MainWindow::followLanguage()
{
    retranslateUi();
    statusBar()->clearMessage();
    if (!m_panels->areByHand())
        m_panels->fitLater();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        followLanguage();
}

void MainWindow::restoreWindow()
{
    if (!restoreGeometry(settings::windowGeometry().get())) {
        // On a small screen the window manager's frame needs some of the room too.
        const QSize room = screen()->availableSize() - QSize(16, 48);
        resize(QSize(1440, 900).boundedTo(room));
    }
    m_panels->restore();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!m_panels->areByHand())
        m_panels->fit(); // only now the window has the width that is to be shared
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (!m_panels->areByHand() && isVisible() && event->size().width() != event->oldSize().width())
        m_panels->fit();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_sessions->files()->mayLose() || !m_lecture->mayClose()) {
        event->ignore();
        return;
    }
    settings::windowGeometry().set(saveGeometry());
    m_panels->remember();
    QMainWindow::closeEvent(event);
}

} // namespace actiscope
