// What a person finds who does not see the window, or uses no mouse.

#include "core/activation/catalogue/catalogue.h"
#include "core/state/ownfunctions.h"
#include "ui/functions/functionlistview.h"
#include "ui/language/language.h"
#include "ui/own/formulafield.h"
#include "ui/own/ownactions.h"
#include "ui/own/rightpanel.h"
#include "ui/slider/numberbox.h"
#include "ui/slider/realslider.h"

#include "tests/ui/windowcase.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>

#include <set>

using namespace actiscope;

namespace {

/// Every accessible thing that is shown in the window, menus and all.
void collect(QAccessibleInterface *interface, QList<QAccessibleInterface *> &all)
{
    if (!interface || !interface->isValid())
        return;
    all.append(interface);
    for (int i = 0; i < interface->childCount(); ++i)
        collect(interface->child(i), all);
}

QAccessibleInterface *find(WindowCase &c, QAccessible::Role role, const QString &name)
{
    QList<QAccessibleInterface *> all;
    collect(QAccessible::queryAccessibleInterface(&c.window), all);
    for (QAccessibleInterface *interface : all) {
        if (interface->role() == role && interface->text(QAccessible::Name) == name && !interface->state().invisible)
            return interface;
    }
    return nullptr;
}

/// Whether Tab should stop at a widget.
bool isTabStop(const QWidget *widget, const QWidget *window)
{
    return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isEnabled() && widget->isVisibleTo(window)
        && !widget->focusProxy() && !widget->isWindow();
}

State withParameters()
{
    State state;
    state.selected = "threshold"; // two sliders of its own
    state.charts.second = true;
    return state;
}

/// A function of one's own with two parameters, selected.
State withOwn()
{
    State state;
    addOwnFunction(state, "x*sigmoid(b*x) + alpha*x");
    return state;
}

/// Its editor open, in which something is wrong that can be mended.
void edit(WindowCase &c)
{
    c.window.findChild<RightPanel *>()->actions()->edit()->trigger();
    auto *field = c.window.findChild<FormulaField *>();
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("x*sinx"));
    QTest::keyClick(field, Qt::Key_Return);
    c.settle();
    c.changes.clear();
}

QString mnemonicOf(const QString &text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i] != QLatin1Char('&'))
            continue;
        if (text[i + 1] != QLatin1Char('&'))
            return text.mid(i + 1, 1).toLower();
        ++i;
    }
    return {};
}

} // namespace

class TestWindowAccess : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { applyLanguage(Language::English); }
    void names_data();
    void names();
    void themeHasItsLabel();
    void everyFunctionIsACheckBox();
    void chartsTellWhatTheyShow();
    void readoutHasAllValues();
    void sliderCanBeSet();
    void everyControlIsNamed_data();
    void everyControlIsNamed();
    void tabGoesRoundTheWindow_data();
    void tabGoesRoundTheWindow();
    void focusedControlIsInView();
    void mnemonicsDiffer_data();
    void mnemonicsDiffer();
    void shortcutsDiffer();

private:
    PrivateSettings m_settings;
};

void TestWindowAccess::names_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<QString>("name");
    for (const char *name : {"Range minimum", "Range maximum", "Leaky ReLU slope", "Cursor", "Text size"}) {
        QTest::newRow(name) << int(QAccessible::Slider) << name;
        QTest::addRow("%s value", name) << int(QAccessible::SpinBox) << QLatin1String(name) + QStringLiteral(" value");
    }
    QTest::newRow("tab") << int(QAccessible::PageTab) << "Curves";
    QTest::newRow("search") << int(QAccessible::EditableText) << "Search functions";
    QTest::newRow("export") << int(QAccessible::Button) << "Export…";
    QTest::newRow("copy") << int(QAccessible::Button) << "Copy image";
    for (const char *name : {"Activation", "Derivative", "Second derivative", "Saturation", "Points of interest",
                             "Tangent at cursor", "Dash patterns"})
        QTest::newRow(name) << int(QAccessible::CheckBox) << name;
    QTest::newRow("threshold") << int(QAccessible::SpinBox) << "Saturation threshold";
}

void TestWindowAccess::names()
{
    QFETCH(int, role);
    QFETCH(QString, name);
    WindowCase c;
    QVERIFY(find(c, static_cast<QAccessible::Role>(role), name));
}

void TestWindowAccess::themeHasItsLabel()
{
    WindowCase c;
    auto *theme = c.named<QComboBox>(QStringLiteral("Theme"));
    QCOMPARE(theme->count(), 4);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(theme);
    QCOMPARE(interface->role(), QAccessible::ComboBox);
    QCOMPARE(interface->relations(QAccessible::Label).size(), 1);
}

void TestWindowAccess::everyFunctionIsACheckBox()
{
    WindowCase c;
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(c.window.findChild<FunctionListView *>());
    QCOMPARE(list->text(QAccessible::Name), "Functions");
    QCOMPARE(list->childCount(), int(catalogue().size()) + 1); // with the row for a new one on top
    for (int i = 0; i < int(catalogue().size()); ++i) {
        const Activation &activation = *catalogue()[static_cast<std::size_t>(i)];
        QAccessibleInterface *row = list->child(i + 1);
        QCOMPARE(row->text(QAccessible::Name), QString::fromUtf8(activation.name));
        QVERIFY(row->state().checkable);
        QCOMPARE(bool(row->state().checked), isShown(c.state(), activation.id));
    }
    c.edit([](State &state) { setShown(state, "mish", true); });
    int checked = 0;
    for (int i = 0; i < list->childCount(); ++i)
        checked += list->child(i)->state().checked ? 1 : 0;
    QCOMPARE(checked, 5);
}

void TestWindowAccess::chartsTellWhatTheyShow()
{
    WindowCase c;
    const auto description = [&](Order order) {
        return QAccessible::queryAccessibleInterface(&c.chart(order))->text(QAccessible::Description);
    };
    QCOMPARE(accessibleName(&c.chart()), "Activation f(x)");
    QCOMPARE(accessibleName(&c.chart(Order::First)), "Derivative f′(x)");
    QVERIFY(description(Order::Value).contains("from −5 to 5"));
    QVERIFY(description(Order::Value).contains("Sigmoid 0.7311"));
    QVERIFY(description(Order::First).contains("Sigmoid 0.1966"));
    c.edit([](State &state) {
        state.cursor = 2.0;
        state.range = {-4.0, 6.0};
        state.functions = {"tanh"};
    });
    QVERIFY(description(Order::Value).contains("from −4 to 6"));
    QVERIFY(description(Order::Value).contains("Tanh 0.964"));
    QVERIFY(description(Order::First).contains("Tanh 0.0706"));
    QVERIFY(!description(Order::Value).contains("Sigmoid"));
    c.edit([](State &state) { state.functions.clear(); });
    QVERIFY(description(Order::Value).contains("No function"));
}

void TestWindowAccess::readoutHasAllValues()
{
    WindowCase c(withAllFunctions(), {1280, 720});
    QList<QAccessibleInterface *> all;
    collect(QAccessible::queryAccessibleInterface(&c.window), all);
    QString said;
    for (QAccessibleInterface *interface : all) {
        if (interface->text(QAccessible::Name).startsWith("Values at the cursor:"))
            said = interface->text(QAccessible::Name);
    }
    for (const FunctionRef &activation : catalogue())
        QVERIFY2(said.contains(QString::fromUtf8(activation->name)), activation->id.c_str());
}

void TestWindowAccess::sliderCanBeSet()
{
    WindowCase c;
    QAccessibleInterface *slider = find(c, QAccessible::Slider, QStringLiteral("Leaky ReLU slope"));
    slider->valueInterface()->setCurrentValue(0.25);
    QCOMPARE(c.changes.size(), 1);
    QCOMPARE(c.state().parameters.at("leaky_relu"), Parameters{0.25});
    QAccessibleInterface *box = find(c, QAccessible::SpinBox, QStringLiteral("Leaky ReLU slope value"));
    QCOMPARE(box->valueInterface()->currentValue().toDouble(), 0.25);
}

void TestWindowAccess::everyControlIsNamed_data()
{
    QTest::addColumn<bool>("editing");
    QTest::newRow("facts") << false;
    QTest::newRow("a function of one's own is edited") << true;
}

void TestWindowAccess::everyControlIsNamed()
{
    QFETCH(bool, editing);
    WindowCase c(editing ? withOwn() : withParameters());
    if (editing)
        edit(c);
    int met = 0;
    for (QWidget *widget : c.window.findChildren<QWidget *>()) {
        if (!isTabStop(widget, &c.window))
            continue;
        ++met;
        QVERIFY2(!accessibleName(widget).isEmpty(), widget->metaObject()->className());
    }
    QVERIFY(met > (editing ? 15 : 25));
    // No two controls of a kind have one name.
    std::set<std::pair<QString, QString>> seen;
    for (QWidget *widget : c.window.findChildren<QWidget *>()) {
        if (isTabStop(widget, &c.window)) {
            const auto key = std::pair(QString::fromLatin1(widget->metaObject()->className()), accessibleName(widget));
            QVERIFY2(seen.insert(key).second, qPrintable(key.first + QLatin1Char(' ') + key.second));
        }
    }
}

void TestWindowAccess::tabGoesRoundTheWindow_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("editing");
    QTest::newRow("forwards") << int(Qt::Key_Tab) << false;
    QTest::newRow("backwards") << int(Qt::Key_Backtab) << false;
    QTest::newRow("forwards through the editor") << int(Qt::Key_Tab) << true;
    QTest::newRow("backwards through the editor") << int(Qt::Key_Backtab) << true;
}

void TestWindowAccess::tabGoesRoundTheWindow()
{
    QFETCH(int, key);
    QFETCH(bool, editing);
    WindowCase c(editing ? withOwn() : withParameters());
    if (editing)
        edit(c);
    std::set<QWidget *> expected;
    for (QWidget *widget : c.window.findChildren<QWidget *>()) {
        if (isTabStop(widget, &c.window))
            expected.insert(widget);
    }
    c.chart().setFocus();
    std::set<QWidget *> reached;
    for (std::size_t i = 0; i <= expected.size(); ++i) {
        QWidget *now = QApplication::focusWidget();
        QVERIFY(now);
        if (!reached.insert(now).second)
            break;
        QTest::keyClick(now, static_cast<Qt::Key>(key));
    }
    QCOMPARE(QApplication::focusWidget(), &c.chart()); // once round
    for (QWidget *widget : expected)
        QVERIFY2(reached.contains(widget), qPrintable(accessibleName(widget)));
    QCOMPARE(c.changes.size(), 0); // going past changes nothing
}

void TestWindowAccess::focusedControlIsInView()
{
    WindowCase c(withParameters(), {1280, 720});
    c.chart().setFocus();
    do {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        c.settle();
        QWidget *now = QApplication::focusWidget();
        auto *area = qobject_cast<QAbstractScrollArea *>(now); // which its viewport covers
        QVERIFY2(!(area ? area->viewport() : now)->visibleRegion().isEmpty(), qPrintable(accessibleName(now)));
    } while (QApplication::focusWidget() != &c.chart());
}

void TestWindowAccess::mnemonicsDiffer_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::newRow("in English") << false;
    QTest::newRow("in Chinese") << true;
}

void TestWindowAccess::mnemonicsDiffer()
{
    QFETCH(bool, chinese);
    applyLanguage(chinese ? Language::Chinese : Language::English);
    WindowCase c(withParameters());
    QHash<QString, QString> inWindow;
    const auto claim = [](QHash<QString, QString> &taken, const QString &text, const QString &where) {
        const QString key = mnemonicOf(text);
        if (key.isEmpty())
            return;
        QVERIFY2(!taken.contains(key), qPrintable(where + ": " + taken.value(key) + " and " + text));
        taken.insert(key, text);
    };
    for (QAction *action : c.window.menuBar()->actions()) {
        QVERIFY2(!mnemonicOf(action->text()).isEmpty(), qPrintable(action->text()));
        claim(inWindow, action->text(), QStringLiteral("window"));
    }
    for (QAbstractButton *button : c.window.findChildren<QAbstractButton *>()) {
        if (button->isVisibleTo(&c.window))
            claim(inWindow, button->text(), QStringLiteral("window"));
    }
    for (QMenu *menu : c.window.findChildren<QMenu *>()) {
        QHash<QString, QString> inMenu;
        for (QAction *action : menu->actions())
            claim(inMenu, action->text(), menu->title());
    }
}

void TestWindowAccess::shortcutsDiffer()
{
    WindowCase c;
    QHash<QString, QString> taken;
    for (QAction *action : c.window.findChildren<QAction *>()) {
        for (const QKeySequence &shortcut : action->shortcuts()) {
            if (shortcut.isEmpty() || action->shortcutContext() == Qt::WidgetShortcut)
                continue;
            const QString key = shortcut.toString();
            QVERIFY2(!taken.contains(key), qPrintable(key + ": " + taken.value(key) + " and " + action->text()));
            taken.insert(key, action->text());
        }
    }
    QVERIFY(taken.size() >= 25);
}

QTEST_MAIN(TestWindowAccess)
#include "tst_windowaccess.moc"
