// Themes and text size at run time, what the window remembers, and settings that make no sense.

#include "core/activation/catalogue/catalogue.h"
#include "core/workspace/workspacekind.h"
#include "ui/functions/functionlist.h"
#include "ui/inspector/inspector.h"
#include "ui/lesson/lessoncourse.h"
#include "ui/lesson/lessonpage.h"
#include "ui/lesson/lessonstack.h"
#include "ui/model/settings.h"
#include "ui/picture/dialog/animationdialog.h"
#include "ui/picture/dialog/exportdialog.h"
#include "ui/session/sessiondesk.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/palette.h"
#include "ui/theme/theme.h"
#include "ui/widget/readout.h"

#include "tests/ui/windowcase.h"

#include <QAction>
#include <QClipboard>
#include <QMimeData>
#include <QPushButton>
#include <QStatusBar>
#include <QTemporaryFile>

#include <algorithm>

using namespace actiscope;

namespace {

/// The colour that a widget has most of, which is its background.
QColor backgroundOf(QWidget *widget)
{
    const QImage image = widget->grab().toImage().convertToFormat(QImage::Format_RGB32);
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ++counts[image.pixel(x, y)];
    }
    QRgb most = 0;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        if (count.value() > counts.value(most))
            most = count.key();
    }
    return QColor::fromRgb(most);
}

bool has(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

QAction *actionFor(MainWindow &window, const QKeySequence &shortcut)
{
    for (QAction *action : window.findChildren<QAction *>()) {
        if (action->shortcuts().contains(shortcut))
            return action;
    }
    return nullptr;
}

void settle()
{
    for (int i = 0; i < 3; ++i)
        QApplication::processEvents();
}

} // namespace

/// The windows that appear.
class Appearances : public QObject
{
public:
    Appearances() { qApp->installEventFilter(this); }
    QStringList names;

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        const auto *widget = qobject_cast<QWidget *>(object);
        if (widget && event->type() == QEvent::Show && widget->isWindow())
            names << QString::fromLatin1(widget->metaObject()->className());
        return false;
    }
};

class TestMainWindow : public QObject
{
    Q_OBJECT

public:
    /// Gives the windows a screen such as people have: the offscreen one has 800x800 pixels, and later versions of Qt bring
    /// no window back that is larger than its screen. QTest calls this before it makes the application.
    static void initMain()
    {
        if (qgetenv("QT_QPA_PLATFORM") != "offscreen")
            return;
        static QTemporaryFile screen;
        QVERIFY(screen.open());
        screen.write(R"({"screens": [{"name": "", "width": 1920, "height": 1080}]})");
        QVERIFY(screen.flush());
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screen.fileName().toLocal8Bit());
    }

private slots:
    void init() { QSettings().clear(); }
    void everythingFollowsTheTheme();
    void systemResolves();
    void textSizeReachesEverything();
    void look();
    void geometryAndPanels_data();
    void geometryAndPanels();
    void lookOfTheStateGivesWay();
    void looksOfTwoWindowsAddUp();
    void nothingIsWrittenWithoutAChange();
    void brokenSettings_data();
    void brokenSettings();
    void undoAndRedoInTheMenu();
    void copies();
    void noticesHideTheReadings();
    void noticesOfFilesAreAllRead();
    void findShowsTheList();
    void noOtherWindowFlashes();

private:
    PrivateSettings m_settings;
};

void TestMainWindow::everythingFollowsTheTheme()
{
    WindowCase c;
    auto *list = c.window.findChild<FunctionList *>();
    auto *inspector = c.window.findChild<Inspector *>();
    for (const Theme theme : {Theme::Dark, Theme::Contrast, Theme::Light, Theme::System, Theme::Dark}) {
        c.edit([theme](State &state) { state.appearance.theme = theme; });
        const ThemeColors &colors = themeColors(theme);
        QCOMPARE(appliedTheme(), resolvedTheme(theme));
        for (QWidget *panel : {static_cast<QWidget *>(list), static_cast<QWidget *>(inspector),
                               static_cast<QWidget *>(&c.chart()), static_cast<QWidget *>(&c.chart(Order::First)),
                               static_cast<QWidget *>(c.window.statusBar())})
            QVERIFY2(backgroundOf(panel) == colors.panel, panel->metaObject()->className());
        const QImage chart = c.picture();
        QVERIFY(has(chart, colors.axis));
        for (const char *id : {"sigmoid", "leaky_relu", "gelu"})
            QVERIFY2(has(chart, lineColor(theme, findActivation(id)->slot)), id);
        QCOMPARE(CurveChart().backgroundBrush().color(), colors.panel); // before it has anything to show
    }
}

void TestMainWindow::systemResolves()
{
    WindowCase c;
    c.edit([](State &state) { state.appearance.theme = Theme::Contrast; });
    c.edit([](State &state) { state.appearance.theme = Theme::System; });
    QCOMPARE(c.state().appearance.theme, Theme::System); // it stays a wish, not its present meaning
    QCOMPARE(appliedTheme(), platformIsDark() ? Theme::Dark : Theme::Light);
}

void TestMainWindow::textSizeReachesEverything()
{
    WindowCase c;
    const int listFont = QFontInfo(c.window.findChild<FunctionList *>()->font()).pixelSize();
    const Rect plot = c.panel().plot;
    c.edit([](State &state) { state.appearance.textPercent = 200; });
    QCOMPARE(QFontInfo(c.window.findChild<FunctionList *>()->font()).pixelSize(), 2 * listFont);
    QVERIFY(c.panel().plot.x > plot.x * 1.5); // the labels beside it are larger
    QCOMPARE(actionFor(c.window, Qt::CTRL | Qt::SHIFT | Qt::Key_Up) != nullptr, true);
    c.changes.clear();
    actionFor(c.window, Qt::CTRL | Qt::SHIFT | Qt::Key_Up)->trigger(); // larger than the largest
    QCOMPARE(c.changes.size(), 0);
}

void TestMainWindow::look()
{
    {
        MainWindow window;
        QVERIFY(window.model()->state().appearance == Appearance());
        window.model()->edit(QStringLiteral("test"), [](State &state) {
            state.appearance = {.theme = Theme::Contrast, .textPercent = 130, .dashes = true};
        });
    }
    const MainWindow second;
    const Appearance &remembered = second.model()->state().appearance;
    QCOMPARE(remembered.theme, Theme::Contrast);
    QCOMPARE(remembered.textPercent, 130);
    QVERIFY(remembered.dashes);
    QCOMPARE(appliedTheme(), Theme::Contrast);
    QVERIFY(!second.model()->canUndo());
    State rest = second.model()->state();
    rest.appearance = {};
    QVERIFY(rest == State()); // of the state only the look is remembered
}

void TestMainWindow::geometryAndPanels_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("small") << QSize(1100, 790);
    QTest::newRow("as at the first start") << QSize(1440, 900);
    QTest::newRow("all that a frame leaves of the screen") << QSize(1904, 1032);
}

void TestMainWindow::geometryAndPanels()
{
    QFETCH(QSize, size);
    QList<int> sizes;
    {
        WindowCase c;
        c.window.resize(size);
        c.settle();
        auto *splitter = c.window.findChild<QSplitter *>();
        splitter->setSizes({250, size.width() - 250 - 340 - 2, 340});
        emit splitter->splitterMoved(250, 1); // as when it was a person who moved it
        c.settle();
        sizes = splitter->sizes();
        actionFor(c.window, Qt::SHIFT | Qt::Key_F9)->trigger();
        QVERIFY(!c.window.findChild<Inspector *>()->isVisible());
        c.window.close();
    }
    {
        MainWindow second;
        second.show();
        settle();
        QCOMPARE(second.size(), size);
        QVERIFY(second.findChild<FunctionList *>()->isVisible());
        QVERIFY(!second.findChild<Inspector *>()->isVisible());
        QVERIFY(!actionFor(second, Qt::SHIFT | Qt::Key_F9)->isChecked());
        QCOMPARE(second.findChild<FunctionList *>()->width(), sizes[0]);
        actionFor(second, Qt::SHIFT | Qt::Key_F9)->trigger();
        actionFor(second, Qt::Key_F9)->trigger();
        second.close();
    }
    MainWindow third;
    third.show();
    settle();
    QVERIFY(!third.findChild<FunctionList *>()->isVisible());
    QVERIFY(third.findChild<Inspector *>()->isVisible());
}

void TestMainWindow::lookOfTheStateGivesWay()
{
    QSettings().setValue(QStringLiteral("appearance/theme"), QStringLiteral("dark"));
    State state;
    state.appearance.theme = Theme::Light;
    state.cursor = 3.0;
    const MainWindow window(state);
    QCOMPARE(window.model()->state().appearance.theme, Theme::Dark);
    QCOMPARE(window.model()->state().cursor, 3.0);
}

/// Each keeps its own look meanwhile, and has only what it changed to write.
void TestMainWindow::looksOfTwoWindowsAddUp()
{
    WindowCase first;
    WindowCase second;
    first.edit([](State &state) { state.appearance.theme = Theme::Dark; });
    second.edit([](State &state) { state.appearance.textPercent = 120; });
    first.edit([](State &state) { state.appearance.dashes = !state.appearance.dashes; });
    QCOMPARE(settings::appearance().theme, Theme::Dark);
    QCOMPARE(settings::appearance().textPercent, 120);
    QCOMPARE(settings::appearance().dashes, first.state().appearance.dashes);
}

void TestMainWindow::nothingIsWrittenWithoutAChange()
{
    WindowCase c;
    QSettings().clear();
    c.edit([](State &state) { state.cursor = 2.0; });
    c.edit([](State &state) { state.functions = {"tanh"}; });
    QVERIFY(QSettings().allKeys().isEmpty());
}

void TestMainWindow::brokenSettings_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("theme is a number") << "appearance/theme" << QVariant(17);
    QTest::newRow("theme is unknown") << "appearance/theme" << QVariant("mauve");
    QTest::newRow("text size is a word") << "appearance/textPercent" << QVariant("abc");
    QTest::newRow("text size is huge") << "appearance/textPercent" << QVariant(9999);
    QTest::newRow("text size is negative") << "appearance/textPercent" << QVariant(-50);
    QTest::newRow("dashes are a word") << "appearance/dashes" << QVariant("abc");
    QTest::newRow("geometry is a word") << "window/geometry" << QVariant("abc");
    QTest::newRow("geometry is noise") << "window/geometry" << QVariant(QByteArray(200, '\xd9'));
    QTest::newRow("geometry is a list") << "window/geometry" << QVariant(QStringList{"1", "2"});
    QTest::newRow("panel sizes are noise") << "window/panelSizes" << QVariant(QByteArray(64, '\x7f'));
    QTest::newRow("function list is a word") << "window/functionList" << QVariant("perhaps");
}

void TestMainWindow::brokenSettings()
{
    QFETCH(QString, key);
    QFETCH(QVariant, value);
    QSettings().setValue(key, value);
    MainWindow window;
    window.show();
    settle();
    const State &state = window.model()->state();
    QVERIFY(repaired(state) == state);
    QVERIFY(state.appearance.textPercent >= 100 && state.appearance.textPercent <= 200);
    if (value.toString() != QStringLiteral("9999"))
        QCOMPARE(state.appearance.textPercent, 100);
    QCOMPARE(state.appearance.theme, Theme::System);
    QVERIFY(window.width() >= window.minimumSizeHint().width() && window.width() < 5000);
    QVERIFY(window.height() >= 300 && window.height() < 5000);
    QVERIFY(window.curves()->isVisible());
    for (const Order order : {Order::Value, Order::First})
        QVERIFY(window.curves()->chart(order)->width() >= 160);
    window.close();
    MainWindow next; // and what it wrote then is in order
    next.show();
    settle();
    QVERIFY(next.width() < 5000 && next.height() < 5000);
    QVERIFY(next.curves()->isVisible());
}

void TestMainWindow::undoAndRedoInTheMenu()
{
    WindowCase c;
    c.model().undo(); // of what made the case
    QAction *undo = actionFor(c.window, QKeySequence::Undo);
    QAction *redo = actionFor(c.window, Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    c.model().edit(QStringLiteral("Move Cursor"), [](State &state) { state.cursor = 2.0; });
    QVERIFY(undo->isEnabled() && !redo->isEnabled());
    QCOMPARE(undo->text(), "&Undo Move Cursor");
    QTest::keyClick(&c.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(c.state().cursor, State().cursor);
    QVERIFY(!undo->isEnabled() && redo->isEnabled());
    QCOMPARE(redo->text(), "&Redo Move Cursor");
    QTest::keyClick(&c.window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(c.state().cursor, 2.0);
}

void TestMainWindow::copies()
{
    WindowCase c;
    actionFor(c.window, Qt::CTRL | Qt::SHIFT | Qt::Key_V)->trigger();
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 5); // a header and four functions
    QVERIFY(lines[1].startsWith(QStringLiteral("Sigmoid\t1\t0.731058578630004")));
    QVERIFY(!c.window.statusBar()->currentMessage().isEmpty());
    actionFor(c.window, Qt::CTRL | Qt::SHIFT | Qt::Key_C)->trigger();
    QTRY_VERIFY(QApplication::clipboard()->mimeData()->hasImage());
    QCOMPARE(c.changes.size(), 0);
}

void TestMainWindow::noticesHideTheReadings()
{
    WindowCase c;
    auto *readout = c.window.findChild<Readout *>();
    QVERIFY(readout->isVisible());
    actionFor(c.window, Qt::CTRL | Qt::SHIFT | Qt::Key_V)->trigger();
    QVERIFY(!c.window.statusBar()->currentMessage().isEmpty());
    QVERIFY(!readout->isVisible());
    // What makes the status bar lay itself out anew, such as a font or what a workspace says.
    c.window.statusBar()->setMinimumHeight(60);
    readout->setMinimumHeight(50);
    c.edit([](State &state) { state.appearance.textPercent = 150; });
    c.edit([](State &state) { state.workspace = Workspace::ToyLayer; });
    c.settle();
    QVERIFY(!c.window.statusBar()->currentMessage().isEmpty());
    QVERIFY(!readout->isVisible());
    c.window.statusBar()->clearMessage();
    QVERIFY(readout->isVisible());
}

/// At the start: a copy that a crash has left broken, and the file that is opened.
void TestMainWindow::noticesOfFilesAreAllRead()
{
    WindowCase c;
    emit c.window.sessions()->notice(QStringLiteral("Broken."));
    emit c.window.sessions()->notice(QStringLiteral("Opened."));
    QCOMPARE(c.window.statusBar()->currentMessage(), QStringLiteral("Opened. · Broken."));
    emit c.window.sessions()->notice(QStringLiteral("Opened. · Broken."));
    QCOMPARE(c.window.statusBar()->currentMessage(), QStringLiteral("Opened. · Broken."));
    c.window.statusBar()->clearMessage();
    emit c.window.sessions()->notice(QStringLiteral("Saved."));
    QCOMPARE(c.window.statusBar()->currentMessage(), QStringLiteral("Saved."));
}

void TestMainWindow::findShowsTheList()
{
    WindowCase c;
    actionFor(c.window, Qt::Key_F9)->trigger();
    QVERIFY(!c.window.findChild<FunctionList *>()->isVisible());
    actionFor(c.window, QKeySequence::Find)->trigger();
    QVERIFY(c.window.findChild<FunctionList *>()->isVisible());
    QVERIFY(QApplication::focusWidget() && accessibleName(QApplication::focusWidget()) == "Search functions");
}

/// A part that is shown before it has its place is a window of its own for a moment.
void TestMainWindow::noOtherWindowFlashes()
{
    const Appearances appearances;
    MainWindow window;
    const ExportDialog exporting(window.model()->state(), {900, 700});
    const AnimationDialog animating(window.model()->state());
    QCOMPARE(appearances.names, QStringList());
    window.show();
    for (const WorkspaceKind *kind : workspaceTabs())
        window.model()->edit(QStringLiteral("test"), [kind](State &state) { state.workspace = kind->workspace; });
    window.showLessons(true);
    settle();
    const auto *lessons = window.lessons()->lessons();
    const LessonCourse *course = lessons->findChild<LessonCourse *>();
    const auto buttons = lessons->findChildren<QPushButton *>();
    const auto next = std::find_if(buttons.begin(), buttons.end(), [](auto *button) { return button->text() == QStringLiteral("Next →"); });
    QVERIFY(next != buttons.end());
    for (int steps = 0; !course->isSummary() && steps < 20; ++steps)
        (*next)->click();
    QVERIFY(course->isSummary());
    QCOMPARE(appearances.names, QStringList(QStringLiteral("actiscope::MainWindow")));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
