// Every control of the window changes the state exactly once for each thing a person does, and follows the state.

#include "core/activation/catalogue/catalogue.h"
#include "ui/functions/functionmodel.h"
#include "ui/slider/playmenu.h"

#include "tests/ui/saying.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QStatusBar>
#include <QTableView>

#include <functional>

using namespace actiscope;

namespace {

/// A state none of whose fields is the default, so that every "back to" has something to do.
State farFromDefault()
{
    State state;
    state.functions = {"tanh", "elu", "threshold"};
    state.selected = "threshold";
    state.parameters["leaky_relu"] = {0.2};
    state.parameters["threshold"] = {0.5, -1.0};
    state.range = {-3.0, 7.0};
    state.vertical.value = Range{-2.0, 3.0};
    state.cursor = 2.0;
    state.charts.second = true;
    state.extras = {.tangent = true, .saturation = false, .points = true};
    state.saturationThreshold = 0.05;
    state.appearance = {.theme = Theme::Dark, .textPercent = 150, .dashes = true};
    return state;
}

void clickCheckBox(QCheckBox *box)
{
    QTest::mouseClick(box, Qt::LeftButton, {}, {box->height() / 2, box->height() / 2});
}

void type(NumberBox *box, const QString &text)
{
    box->setFocus();
    box->selectAll();
    for (const QChar c : text)
        QTest::sendKeyEvent(QTest::Click, box, Qt::Key_unknown, QString(c), Qt::NoModifier);
    QTest::keyClick(box, Qt::Key_Return);
}

/// Something a person does with a control, and what becomes of the state.
struct Deed {
    const char *name;
    std::function<void(WindowCase &)> act;
    std::function<void(State &)> expected;
};

void listClick(WindowCase &c, std::string_view id, bool onBox)
{
    auto *view = c.window.findChild<FunctionListView *>();
    const QModelIndex index = static_cast<FunctionModel *>(view->model())->indexOf(id);
    view->scrollTo(index);
    const QRect row = view->visualRect(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, {onBox ? row.height() / 3 : row.center().x(), row.center().y()});
}

std::vector<Deed> deeds()
{
    const auto typed = [](const char *name, const char *text) {
        return [=](WindowCase &c) { type(c.named<NumberBox>(QLatin1String(name)), QLatin1String(text)); };
    };
    const auto key = [](const char *name, Qt::Key pressed) {
        return [=](WindowCase &c) { QTest::keyClick(c.named<RealSlider>(QLatin1String(name)), pressed); };
    };
    const auto checked = [](const char *name) {
        return [=](WindowCase &c) { clickCheckBox(c.named<QCheckBox>(QLatin1String(name))); };
    };
    return {
        {"range minimum, typed", typed("Range minimum value", "-4.25"), [](State &s) { s.range.minimum = -4.25; }},
        {"range minimum, key", key("Range minimum", Qt::Key_Left), [](State &s) { s.range.minimum = -3.1; }},
        {"range minimum, pushes the other end", typed("Range minimum value", "8"), [](State &s) { s.range = {8.0, 8.1}; }},
        {"range maximum, typed", typed("Range maximum value", "1e3"), [](State &s) { s.range.maximum = 1000.0; }},
        {"range maximum, key", key("Range maximum", Qt::Key_End), [](State &s) { s.range.maximum = 20.0; }},
        {"slope, typed", typed("Leaky ReLU slope value", "0,3"), [](State &s) { s.parameters["leaky_relu"] = {0.3}; }},
        {"slope, default", key("Leaky ReLU slope", Qt::Key_Delete), [](State &s) { s.parameters.erase("leaky_relu"); }},
        {"parameter of the selected", typed("Threshold position value", "0.75"), [](State &s) { s.parameters["threshold"][0] = 0.75; }},
        {"cursor, typed", typed("Cursor value", "-0.125"), [](State &s) { s.cursor = -0.125; }},
        {"cursor, key", key("Cursor", Qt::Key_Home), [](State &s) { s.cursor = -3.0; }},
        {"saturation threshold", typed("Saturation threshold", "0.2"), [](State &s) { s.saturationThreshold = 0.2; }},
        {"text size", typed("Text size value", "120"), [](State &s) { s.appearance.textPercent = 120; }},
        {"activation chart", checked("Activation"), [](State &s) { s.charts.value = false; }},
        {"derivative chart", checked("Derivative"), [](State &s) { s.charts.first = false; }},
        {"second chart", checked("Second derivative"), [](State &s) { s.charts.second = false; }},
        {"saturation", checked("Saturation"), [](State &s) { s.extras.saturation = true; }},
        {"points", checked("Points of interest"), [](State &s) { s.extras.points = false; }},
        {"tangent", checked("Tangent at cursor"), [](State &s) { s.extras.tangent = false; }},
        {"dashes", checked("Dash patterns"), [](State &s) { s.appearance.dashes = false; }},
        {"theme", [](WindowCase &c) { QTest::keyClick(c.named<QComboBox>(QStringLiteral("Theme")), Qt::Key_End); },
         [](State &s) { s.appearance.theme = Theme::Contrast; }},
        {"check box in the list", [](WindowCase &c) { listClick(c, "relu", true); },
         [](State &s) { s.functions = {"tanh", "relu", "threshold", "elu"}; s.selected = "relu"; setShown(s, "relu", true); }},
        {"name in the list", [](WindowCase &c) { listClick(c, "relu", false); }, [](State &s) { s.selected = "relu"; }},
        {"row of the table",
         [](WindowCase &c) {
             auto *table = c.named<QTableView>(QStringLiteral("Values at the cursor"));
             QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 1)).center());
         },
         [](State &s) { s.selected = "tanh"; }},
    };
}

/// The actions below a menu, that are no submenus. How sliders play is no part of the state.
QList<QAction *> actionsOf(QMenu *menu)
{
    QList<QAction *> all;
    for (QAction *action : menu->actions()) {
        if (qobject_cast<PlayMenu *>(action->menu()))
            continue;
        if (action->menu())
            all += actionsOf(action->menu());
        else if (!action->isSeparator())
            all += action;
    }
    return all;
}

QMenu *menuNamed(WindowCase &c, const QString &title)
{
    for (QAction *action : c.window.menuBar()->actions()) {
        if (action->text() == title)
            return action->menu();
    }
    return nullptr;
}

} // namespace

class TestControls : public QObject
{
    Q_OBJECT

private slots:
    void deed_data();
    void deed();
    void walk();
    void everyListRow();
    void menus_data();
    void menus();
    void followsOtherStates_data();
    void followsOtherStates();
    void sliderDragIsOneStep();
    void noticesReachTheStatusBar();

private:
    void checkStep(WindowCase &c, WindowCase &mirror, const State &before);

    PrivateSettings m_settings;
};

/// After one thing has been done: one change, which the other window can follow without a change of its own, and which
/// undo and redo take back and forth.
void TestControls::checkStep(WindowCase &c, WindowCase &mirror, const State &before)
{
    c.settle();
    QCOMPARE(c.changes.size(), 1);
    const State after = c.state();
    QVERIFY(after != before);

    mirror.changes.clear();
    mirror.model().replace(QStringLiteral("test"), after);
    mirror.settle();
    mirror.setPanelSizes(c); // descriptions tell what is in view, to the pixel
    QCOMPARE(mirror.changes.size(), 1);
    QVERIFY(mirror.state() == after);
    QByteArray difference;
    QVERIFY2(sayTheSame(c, mirror, &difference), difference);

    c.model().undo();
    c.settle();
    QCOMPARE(c.changes.size(), 2);
    QVERIFY(c.state() == before);
    c.model().redo();
    c.settle();
    QCOMPARE(c.changes.size(), 3);
    QVERIFY(c.state() == after);
    c.model().undo();
    c.settle();
    c.changes.clear();
}

void TestControls::deed_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const Deed &deed : deeds())
        QTest::newRow(deed.name) << index++;
}

void TestControls::deed()
{
    QFETCH(int, index);
    const Deed deed = deeds()[static_cast<std::size_t>(index)];
    WindowCase c(farFromDefault());
    WindowCase mirror(farFromDefault());
    const State before = c.state();
    deed.act(c);
    State expected = before;
    deed.expected(expected);
    QVERIFY(c.state() == expected);
    checkStep(c, mirror, before);
}

void TestControls::walk()
{
    WindowCase c(farFromDefault());
    WindowCase mirror(farFromDefault());
    const State before = c.state();
    int met = 0;
    const auto widgets = c.window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisibleTo(&c.window) || !widget->isEnabled())
            continue;
        if (qobject_cast<RealSlider *>(widget))
            QTest::keyClick(widget, Qt::Key_Right);
        else if (qobject_cast<NumberBox *>(widget))
            QTest::keyClick(widget, Qt::Key_Down);
        else if (qobject_cast<QCheckBox *>(widget))
            QTest::keyClick(widget, Qt::Key_Space);
        else if (qobject_cast<QComboBox *>(widget) && accessibleName(widget) != QStringLiteral("Language")) // no part of the state
            QTest::keyClick(widget, Qt::Key_Up);
        else
            continue;
        ++met;
        qInfo("%s '%s'", widget->metaObject()->className(), qPrintable(accessibleName(widget)));
        checkStep(c, mirror, before);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(met >= 20);
}

void TestControls::everyListRow()
{
    WindowCase c;
    auto *view = c.window.findChild<FunctionListView *>();
    for (const FunctionRef &activation : catalogue()) {
        c.model().replace(QStringLiteral("test"), State());
        view->setFocus();
        c.changes.clear();
        const bool wasShown = isShown(c.state(), activation->id);
        listClick(c, activation->id, true);
        QCOMPARE(c.changes.size(), 1);
        QCOMPARE(isShown(c.state(), activation->id), !wasShown);
        QTest::keyClick(view, Qt::Key_Space); // of the row that is current now
        QCOMPARE(c.changes.size(), 2);
        listClick(c, activation->id, false);
        QCOMPARE(c.state().selected, std::string(activation->id));
        QVERIFY(c.changes.size() <= 3);
    }
}

void TestControls::menus_data()
{
    QTest::addColumn<QString>("title");
    QTest::newRow("View") << QStringLiteral("&View");
    QTest::newRow("Functions") << QStringLiteral("F&unctions");
}

void TestControls::menus()
{
    QFETCH(QString, title);
    WindowCase c(farFromDefault());
    WindowCase mirror(farFromDefault());
    QMenu *menu = menuNamed(c, title);
    QVERIFY(menu);
    const State before = c.state();
    // The last two open an editor.
    const QStringList noState = {QStringLiteral("Lessons"), QStringLiteral("Fu&nction list"), QStringLiteral("Fa&cts"), QStringLiteral("English"),
                                 QStringLiteral("简体中文"), QStringLiteral("Ne&w function…"), QStringLiteral("Edit a &copy…")};
    int met = 0;
    for (QAction *action : actionsOf(menu)) {
        if (!action->isEnabled() || noState.contains(action->text()))
            continue;
        const bool chosenAlready = action->actionGroup() && action->isChecked();
        action->trigger();
        c.settle();
        ++met;
        if (chosenAlready) {
            QCOMPARE(c.changes.size(), 0);
            QVERIFY(action->isChecked());
            continue;
        }
        qInfo("%s", qPrintable(action->text()));
        checkStep(c, mirror, before);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(met >= (title == QStringLiteral("&View") ? 17 : 43));
}

void TestControls::followsOtherStates_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("far from default") << 0;
    QTest::newRow("all functions") << 1;
    QTest::newRow("no function") << 2;
    QTest::newRow("values beyond the sliders") << 3;
}

void TestControls::followsOtherStates()
{
    QFETCH(int, kind);
    State state;
    if (kind == 0) {
        state = farFromDefault();
    } else if (kind == 1) {
        state = withAllFunctions();
        state.charts = {.value = false, .first = false, .second = true};
    } else if (kind == 2) {
        state.functions.clear();
        state.selected = "snake";
    } else {
        state.range = {-123.456, 98765.4321};
        state.cursor = 5e5;
        state.parameters["leaky_relu"] = {7.123456789};
    }
    WindowCase there;
    there.model().replace(QStringLiteral("test"), state);
    there.settle();
    QCOMPARE(there.changes.size(), 1);
    WindowCase born(state);
    born.setPanelSizes(there);
    QByteArray difference;
    QVERIFY2(sayTheSame(there, born, &difference), difference);

    // And back again: nothing of the other state sticks.
    there.model().undo();
    WindowCase fresh;
    fresh.setPanelSizes(there);
    QVERIFY2(sayTheSame(there, fresh, &difference), difference);
}

void TestControls::sliderDragIsOneStep()
{
    WindowCase c;
    for (const char *name : {"Range minimum", "Leaky ReLU slope", "Cursor"}) {
        auto *slider = c.named<RealSlider>(QLatin1String(name));
        const State before = c.state();
        const int y = slider->height() / 2;
        c.changes.clear();
        QTest::mousePress(slider, Qt::LeftButton, {}, {slider->width() / 2, y});
        for (int i = 1; i <= 20; ++i)
            QTest::mouseMove(slider, {slider->width() / 2 + i, y});
        QTest::mouseRelease(slider, Qt::LeftButton, {}, {slider->width() / 2 + 20, y});
        QVERIFY2(c.changes.size() > 3, name);
        const State after = c.state();
        QTest::keyClick(slider, Qt::Key_Left);
        QVERIFY(c.state() != after);
        c.model().undo();
        QVERIFY2(c.state() == after, name);
        c.model().undo();
        QVERIFY2(c.state() == before, name);
    }
}

void TestControls::noticesReachTheStatusBar()
{
    WindowCase c;
    for (const char *name : {"Range minimum value", "Cursor value"}) {
        c.window.statusBar()->clearMessage();
        type(c.named<NumberBox>(QLatin1String(name)), QStringLiteral("many"));
        QCOMPARE(c.changes.size(), 0);
        QVERIFY2(c.window.statusBar()->currentMessage().contains(QStringLiteral("many")), name);
    }
}

QTEST_MAIN(TestControls)
#include "tst_controls.moc"
