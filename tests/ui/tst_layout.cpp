// At every window size and text size nothing is cut off, and the controls that matter are in view.

#include "core/figure/curvesfigure.h"
#include "core/state/ownfunctions.h"
#include "ui/language/language.h"
#include "ui/lesson/lessonstack.h"
#include "ui/model/settings.h"
#include "ui/own/formulafield.h"
#include "ui/own/ownactions.h"
#include "ui/own/rightpanel.h"
#include "ui/workspace/chartworkspace.h"

#include "tests/ui/cutoff.h"

#include <QPointer>

#include <functional>
#include <utility>
#include <vector>

using namespace actiscope;

namespace {

/// Where each widget of a window is seen when it is painted for the first time.
class FirstFrame : public QObject
{
public:
    explicit FirstFrame(const QWidget *window) : m_window(window) { qApp->installEventFilter(this); }

    static QRect seenPlace(const QWidget *widget, const QWidget *window)
    {
        const QRect seen = widget->visibleRegion().boundingRect();
        return seen.isEmpty() ? seen : QRect(widget->mapTo(window, seen.topLeft()), seen.size());
    }

    /// The widgets that stand elsewhere by now.
    Findings moved() const
    {
        Findings findings;
        for (const auto &[widget, place] : m_places) {
            const QRect now = widget ? seenPlace(widget, m_window) : QRect();
            if (widget && now != place)
                findings += QStringLiteral("%1: %2, then %3").arg(nameOf(widget), text(place), text(now));
        }
        return findings;
    }
    bool isEmpty() const { return m_places.empty(); }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        const auto *painted = qobject_cast<QWidget *>(object);
        if (isEmpty() && event->type() == QEvent::Paint && painted->window() == m_window) {
            for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
                if (const QRect place = seenPlace(widget, m_window); !place.isEmpty())
                    m_places.emplace_back(widget, place);
            }
        }
        return false;
    }

private:
    static QString text(const QRect &place)
    {
        return QStringLiteral("(%1, %2) %3").arg(place.x()).arg(place.y()).arg(sizeText(place.size()));
    }

    const QWidget *m_window;
    std::vector<std::pair<QPointer<const QWidget>, QRect>> m_places;
};

} // namespace

class TestLayout : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { applyLanguage(Language::English); }
    void fits_data();
    void fits();
    void theFirstFrameStays_data();
    void theFirstFrameStays();
    void changesAreShownWhole();
    void languageAtRunTime();
    void textSizeAtRunTime();
    void sidePanelsMakeRoom();
    void ownEditorFits_data();
    void ownEditorFits();
    void ownEditorKeepsItsWidth_data();
    void ownEditorKeepsItsWidth();

private:
    PrivateSettings m_settings;
};

void TestLayout::fits_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("theme");
    QTest::addColumn<bool>("chinese");
    for (const QSize size : {QSize(1280, 720), QSize(1440, 900), QSize(1920, 1080), QSize(3840, 2160)}) {
        for (const int percent : {100, 150, 200}) {
            const QString room = QStringLiteral("%1, %2 %").arg(sizeText(size)).arg(percent);
            for (const Theme theme : {Theme::Light, Theme::Dark, Theme::Contrast})
                QTest::addRow("%s, theme %d", qPrintable(room), int(theme)) << size << percent << int(theme) << false;
            QTest::addRow("%s, in Chinese", qPrintable(room)) << size << percent << int(Theme::Light) << true;
        }
    }
}

void TestLayout::fits()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    QFETCH(int, theme);
    QFETCH(bool, chinese);
    for (const bool all : {false, true}) {
        State state = all ? withAllFunctions() : State();
        state.appearance.textPercent = percent;
        state.appearance.theme = static_cast<Theme>(theme);
        applyLanguage(chinese ? Language::Chinese : Language::English);
        WindowCase c(state, size);
        QCOMPARE(c.window.size(), size);
        QVERIFY(c.window.minimumSizeHint().width() <= size.width());
        QVERIFY(c.window.minimumSizeHint().height() <= size.height());
        Findings findings = cutOff(c);
        for (const Order order : {Order::Value, Order::First}) {
            findings += cutOffInChart(c, order);
            // Twice the text in the smallest window is as text of usual size in 640 × 360 pixels.
            QVERIFY2(c.chart(order).height() >= (percent == 200 && size.height() == 720 ? 130 : 150), qPrintable(sizeText(c.chart(order).size())));
            QVERIFY2(c.panel(order).plot.height >= (chinese ? 38.0 : 40.0) && c.panel(order).plot.width >= 180.0,
                     qPrintable(QStringLiteral("%1×%2").arg(c.panel(order).plot.width).arg(c.panel(order).plot.height)));
        }
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(QLatin1Char('\n'))));
        applyLanguage(Language::English); // in which the controls are named here
        c.settle();
        for (const char *name : {"Range minimum", "Range maximum", "Leaky ReLU slope"}) {
            auto *slider = c.named<RealSlider>(QLatin1String(name));
            QCOMPARE(slider->visibleRegion(), QRegion(slider->rect()));
            auto *box = c.named<NumberBox>(QLatin1String(name) + QStringLiteral(" value"));
            QCOMPARE(box->visibleRegion().boundingRect(), box->rect());
        }
    }
}

void TestLayout::theFirstFrameStays_data()
{
    QTest::addColumn<Workspace>("workspace");
    QTest::addColumn<bool>("lessons");
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("chinese");
    QTest::newRow("curves") << Workspace::Curves << false << 100 << false;
    QTest::newRow("curves, large Chinese text") << Workspace::Curves << false << 200 << true;
    QTest::newRow("toy layer") << Workspace::ToyLayer << false << 100 << false;
    QTest::newRow("depth") << Workspace::Depth << false << 150 << false;
    QTest::newRow("lessons") << Workspace::Curves << true << 100 << false;
}

void TestLayout::theFirstFrameStays()
{
    QFETCH(Workspace, workspace);
    QFETCH(bool, lessons);
    QFETCH(int, percent);
    QFETCH(bool, chinese);
    settings::noteAppearance({}, {.textPercent = percent});
    applyLanguage(chinese ? Language::Chinese : Language::English);
    State state;
    state.workspace = workspace;
    state.depth.depth = 2;
    state.depth.width = 8;
    MainWindow window(state);
    if (lessons)
        window.showLessons(true);
    window.resize(1440, 900);
    const auto settle = [&window] {
        for (int i = 0; i < 5 || window.workspace()->isBusy(); ++i)
            QApplication::processEvents(QEventLoop::AllEvents, 20);
    };
    const FirstFrame shown(&window);
    window.show();
    settle();
    QVERIFY(!shown.isEmpty());
    if (workspace != Workspace::Depth) // whose texts come with its outcome
        QCOMPARE(shown.moved(), Findings());

    const FirstFrame resized(&window);
    window.resize(1280, 720); // as the window system does
    window.repaint();
    QVERIFY(!resized.isEmpty());
    settle();
    QCOMPARE(resized.moved(), Findings());
    settings::noteAppearance({.textPercent = percent}, {});
}

void TestLayout::changesAreShownWhole()
{
    WindowCase c({}, {1440, 900});
    const std::vector<std::pair<const char *, std::function<void()>>> changes = {
        {"larger text", [&] { c.edit([](State &state) { state.appearance.textPercent = 150; }); }},
        {"language", [] { applyLanguage(Language::Chinese); }},
        {"smaller text", [&] { c.edit([](State &state) { state.appearance.textPercent = 100; }); }},
        {"lessons", [&] { c.window.showLessons(true); }},
        {"back", [&] { c.window.showLessons(false); }},
    };
    for (const auto &[name, change] : changes) {
        const FirstFrame changed(&c.window);
        change();
        c.settle();
        QVERIFY2(!changed.isEmpty(), name);
        const Findings moved = changed.moved();
        QVERIFY2(moved.isEmpty(), qPrintable(QLatin1String(name) + u'\n' + moved.join(u'\n')));
    }
}

void TestLayout::languageAtRunTime()
{
    WindowCase c({}, {1280, 720});
    const QSize before = c.chart().size();
    for (const Language language : {Language::Chinese, Language::English}) {
        applyLanguage(language);
        QTest::qWait(0); // the panels' new widths
        c.settle();
        QCOMPARE(c.window.size(), QSize(1280, 720));
        const Findings findings = cutOff(c);
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(QLatin1Char('\n'))));
    }
    QCOMPARE(c.chart().size(), before);
}

void TestLayout::textSizeAtRunTime()
{
    WindowCase c({}, {1280, 720});
    QSize before;
    for (const int percent : {150, 100, 200, 100}) {
        c.edit([&](State &state) { state.appearance.textPercent = percent; });
        QTest::qWait(0); // the panels' new widths
        c.settle();
        QCOMPARE(c.window.size(), QSize(1280, 720));
        const Findings findings = cutOff(c);
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(QLatin1Char('\n'))));
        if (percent == 100 && before.isValid())
            QCOMPARE(c.chart().size(), before); // as if it had never been larger
        else if (percent == 100)
            before = c.chart().size();
    }
}

void TestLayout::sidePanelsMakeRoom()
{
    WindowCase c;
    const int both = c.chart().width();
    auto *list = c.window.findChild<FunctionListView *>()->parentWidget();
    for (QAction *action : c.window.findChildren<QAction *>()) {
        if (action->shortcut() == QKeySequence(Qt::Key_F9))
            action->trigger();
    }
    c.settle();
    QVERIFY(!list->isVisible());
    QVERIFY(c.chart().width() > both + 100);
    QVERIFY(cutOff(c).isEmpty());
}

void TestLayout::ownEditorFits_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<QString>("typed");
    QTest::newRow("small") << QSize(1280, 720) << 100 << false << QString();
    QTest::newRow("small, large text") << QSize(1280, 720) << 200 << false << QString();
    QTest::newRow("small, in Chinese") << QSize(1280, 720) << 200 << true << QString();
    QTest::newRow("small, not understood") << QSize(1280, 720) << 200 << false << "x*sinx";
    QTest::newRow("not understood, in Chinese") << QSize(1920, 1080) << 150 << true << "0,5*x";
}

void TestLayout::ownEditorFits()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    QFETCH(bool, chinese);
    QFETCH(QString, typed);
    State state;
    state.appearance.textPercent = percent;
    addOwnFunction(state, "x*sigmoid(b*x) + alpha*x");
    applyLanguage(chinese ? Language::Chinese : Language::English);
    WindowCase c(state, size);
    auto *panel = c.window.findChild<RightPanel *>();
    panel->actions()->edit()->trigger();
    if (!typed.isEmpty()) {
        auto *field = panel->findChild<FormulaField *>();
        field->selectAll();
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key_Return);
    }
    c.settle();
    QVERIFY(panel->isEditing());
    QCOMPARE(c.window.size(), size);
    QVERIFY(c.window.minimumSizeHint().width() <= size.width());
    QVERIFY(c.window.minimumSizeHint().height() <= size.height());
    const Findings findings = cutOff(c);
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(QLatin1Char('\n'))));
    QVERIFY(c.chart().height() >= 100);
}

void TestLayout::ownEditorKeepsItsWidth_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("chinese");
    QTest::newRow("usual") << QSize(1440, 900) << 100 << false;
    QTest::newRow("small, large text") << QSize(1280, 720) << 200 << false;
    QTest::newRow("small, large text, in Chinese") << QSize(1280, 720) << 200 << true;
}

/// Whatever is typed: the charts beside it must not jump, and nothing may stand outside.
void TestLayout::ownEditorKeepsItsWidth()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    QFETCH(bool, chinese);
    State state;
    state.appearance.textPercent = percent;
    addOwnFunction(state, "x");
    applyLanguage(chinese ? Language::Chinese : Language::English);
    WindowCase c(state, size);
    auto *panel = c.window.findChild<RightPanel *>();
    panel->actions()->edit()->trigger();
    c.settle();
    auto *field = panel->findChild<FormulaField *>();
    auto *area = panel->currentWidget()->findChild<QScrollArea *>();
    const int width = panel->width();
    const char *const formulas[] = {
        "a*x", "", "x*sinx", "(alpha*x + beta*x^2 + gamma*x^3 + delta*x^4)/(1 + alpha^2 + beta^2 + gamma^2 + delta^2)",
        "1/(1/(1/(1 + exp(-exp(-exp(-learning_rate*x))))))"};
    for (const char *formula : formulas) {
        field->selectAll();
        field->insertPlainText(QLatin1String(formula));
        QTest::keyClick(field, Qt::Key_Space);
        c.edit([](State &next) {
            for (CustomFunction &function : next.own) {
                for (CustomParameter &parameter : function.parameters)
                    parameter.least = -1e6, parameter.greatest = 1e6;
            }
        });
        c.settle();
        QCOMPARE(panel->width(), width);
        const QRect seen = area->viewport()->rect();
        for (QWidget *part : area->widget()->findChildren<QWidget *>()) {
            const QRect place(part->mapTo(area->viewport(), QPoint()), part->size());
            QVERIFY2(!part->isVisible() || (place.right() <= seen.right() && place.left() >= 0),
                     qPrintable(QStringLiteral("%1: %2 ends at %3 of %4").arg(QLatin1String(formula), nameOf(part))
                                    .arg(place.right()).arg(seen.right())));
        }
        const Findings findings = cutOff(c);
        QVERIFY2(findings.isEmpty(), qPrintable(QLatin1String(formula) + u'\n' + findings.join(u'\n')));
    }
    // Another language or text size gives it the room that it needs then.
    applyLanguage(chinese ? Language::English : Language::Chinese);
    c.edit([&](State &next) { next.appearance.textPercent = percent == 100 ? 200 : 100; });
    QTest::qWait(0);
    c.settle();
    QVERIFY(panel->width() >= panel->currentWidget()->minimumSizeHint().width());
    const Findings findings = cutOff(c);
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
