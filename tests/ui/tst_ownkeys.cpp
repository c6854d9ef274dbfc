// The editor of one's own functions by keys: where they go, in which order, and what Ctrl+Z takes back.

#include "tests/ui/owneditorfixture.h"
#include "ui/inspector/arithmeticremark.h"
#include "ui/slider/numberbox.h"
#include "ui/slider/rangeends.h"
#include "ui/theme/apptheme.h"

#include <QMenu>
#include <QScrollBar>

using namespace actiscope;

class TestOwnKeys : public QObject
{
    Q_OBJECT

private slots:
    void init() { applyTheme(*qApp, Theme::Light, 100); }
    void wrappedTextShowsItsFirstLine();
    void keysOfTheColourAreNoName();
    void tabGoesAsThingsStand();
    void undoIsTheWindowsWhereNothingIsTyped_data();
    void undoIsTheWindowsWhereNothingIsTyped();
    void undoOfAFix_data();
    void undoOfAFix();
    void emptiedIsFaded();
    void buttonsStay();
    void editOrCopyByOneKey();
    void nowhereDefinedIsSaid_data();
    void nowhereDefinedIsSaid();

private:
    /// Whether a widget wants the key for itself that would be a shortcut of the window.
    static bool wants(QWidget *widget, QKeySequence::StandardKey standard)
    {
        const QKeyCombination keys = QKeySequence(standard)[0];
        QKeyEvent event(QEvent::ShortcutOverride, keys.key(), keys.keyboardModifiers());
        event.ignore();
        QApplication::sendEvent(widget, &event);
        return event.isAccepted();
    }
};

void TestOwnKeys::wrappedTextShowsItsFirstLine()
{
    EditorCase c;
    c.make("x");
    const int line = c.field.height();
    c.paste("lambda x: x * torch.sigmoid(1.702 * x) + x * torch.sigmoid(1.702 * x)");
    QVERIFY(c.field.height() > line);
    QCOMPARE(c.field.verticalScrollBar()->value(), 0);
    QCOMPARE(c.field.verticalScrollBar()->maximum(), 0);
    QApplication::processEvents();
    QCOMPARE(c.field.verticalScrollBar()->value(), 0);
    // More than has room scrolls with the caret.
    c.paste(QStringLiteral("x\n").repeated(30) + "+ x");
    QVERIFY(c.field.verticalScrollBar()->value() > 0);
}

void TestOwnKeys::keysOfTheColourAreNoName()
{
    EditorCase c;
    c.make("x^2");
    c.editor.focusName();
    QTest::keyClicks(&c.name, "Other");
    QTest::keyClick(&c.name, Qt::Key_Tab, Qt::ShiftModifier);
    QToolButton *dot = c.name.dot();
    QVERIFY(dot->hasFocus());
    QTest::keyClicks(dot, "zz");
    QTest::keyClick(dot, Qt::Key_Backspace);
    QCOMPARE(c.own().name, "Other");
    QCOMPARE(c.name.text(), "Other");
    QVERIFY(!wants(dot, QKeySequence::Undo));
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return, Qt::Key_Down}) {
        const int style = c.own().style;
        QTest::keyClick(dot, key);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY2(menu, qPrintable(QKeySequence(key).toString()));
        menu->actions().at((style + 1) % ownSlots)->trigger();
        menu->close();
        QVERIFY(c.own().style != style);
        c.model.undo();
        QCOMPARE(c.own().style, style);
        QCOMPARE(c.own().name, "Other");
    }
    QTest::keyClick(dot, Qt::Key_Escape);
    QVERIFY(!c.panel.isEditing());
}

void TestOwnKeys::tabGoesAsThingsStand()
{
    EditorCase c;
    c.make("a*x");
    c.type("a*x + b*x + 0");
    QStringList order;
    c.name.dot()->setFocus();
    for (int i = 0; i < 20; ++i) {
        QWidget *at = QApplication::focusWidget();
        const auto *button = qobject_cast<QPushButton *>(at);
        order += button ? button->text() : at->accessibleName();
        if (order.last() == "Delete")
            break;
        QTest::keyClick(at, Qt::Key_Tab);
    }
    QStringList expected{"Colour", "Name", "Formula in x"};
    for (const QString symbol : {"a", "b"})
        expected << symbol << symbol + " value" << "Play " + symbol << "Lower end of " + symbol << "Upper end of " + symbol;
    expected << "Done" << "Copy code" << "Delete";
    QCOMPARE(order, expected);
}

void TestOwnKeys::undoIsTheWindowsWhereNothingIsTyped_data()
{
    QTest::addColumn<QString>("field");
    for (const char *field : {"box", "range end", "name"})
        QTest::newRow(field) << field;
}

void TestOwnKeys::undoIsTheWindowsWhereNothingIsTyped()
{
    QFETCH(QString, field);
    EditorCase c;
    c.make("a*x");
    QWidget *const at = field == "box" ? static_cast<QWidget *>(c.slider("a")->box())
        : field == "name"              ? static_cast<QWidget *>(&c.name)
                                       : c.editor.findChild<RangeEnds *>()->greatestField();
    at->setFocus();
    QVERIFY(!wants(at, QKeySequence::Undo));
    QVERIFY(!wants(at, QKeySequence::Redo));
    QTest::keyClick(at, Qt::Key_7);
    QVERIFY(wants(at, QKeySequence::Undo));
    if (field == "name")
        return; // is in the list with each letter
    QTest::keyClick(at, Qt::Key_Return);
    QVERIFY(!wants(at, QKeySequence::Undo));
    c.model.undo();
    QCOMPARE(c.own().parameters.front().greatest, 5.0);
    QCOMPARE(c.slider("a")->value(), 1.0);
}

void TestOwnKeys::undoOfAFix_data()
{
    QTest::addColumn<bool>("isNew");
    QTest::newRow("of a function") << false;
    QTest::newRow("that makes one") << true;
}

void TestOwnKeys::undoOfAFix()
{
    QFETCH(bool, isNew);
    EditorCase c;
    if (isNew)
        c.actions().newFunction()->trigger();
    else
        c.make("x + 1");
    c.paste("x*sinx");
    c.link()->click();
    QCOMPARE(c.own().formula, "x*sin(x)");
    QVERIFY(wants(&c.field, QKeySequence::Undo));
    QTest::keyClick(&c.field, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(c.field.text(), "x*sinx");
    QVERIFY(c.link());
    QCOMPARE(c.state().own.size(), isNew ? 0U : 1U);
    if (!isNew) {
        QCOMPARE(c.own().formula, "x + 1");
        QTest::keyClick(&c.field, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(c.field.text(), "x + 1");
    }
    // After another change Ctrl+Z is for that.
    c.paste("a*sinx");
    c.link()->click();
    c.model.edit("x", [](State &state) { state.cursor = 0.75; });
    QVERIFY(!wants(&c.field, QKeySequence::Undo));
}

void TestOwnKeys::emptiedIsFaded()
{
    EditorCase c;
    c.make("2x");
    QVERIFY(!c.says("The charts keep"));
    c.field.selectAll();
    QTest::keyClick(&c.field, Qt::Key_Delete);
    QVERIFY(c.says("The charts keep"));
    QCOMPARE(c.own().formula, "2x");
    c.type("3x");
    QVERIFY(!c.says("The charts keep"));
    // Nothing is kept where there is nothing.
    c.actions().newFunction()->trigger();
    QVERIFY(!c.says("The charts keep"));
}

void TestOwnKeys::buttonsStay()
{
    EditorCase c;
    c.make("x");
    const auto place = [&] { return c.button("Done")->mapTo(&c.panel, QPoint()); };
    const QPoint before = place();
    for (const char *text : {"x*sinx", "a*b*x", "2*sin(", "0,5*x", "ax", "x"}) {
        c.paste(text);
        QApplication::processEvents();
        QCOMPARE(place(), before);
    }
}

void TestOwnKeys::editOrCopyByOneKey()
{
    EditorCase c;
    c.make("x^2");
    c.editor.leave();
    const QKeySequence key(Qt::Key_F2);
    QCOMPARE(c.actions().edit()->shortcut(), key);
    QVERIFY(c.actions().editCopy()->shortcut().isEmpty());
    c.panel.showMenu({0, 0});
    const auto *menu = c.panel.findChild<QMenu *>();
    QVERIFY(menu && menu->actions().contains(c.actions().editCopy()) && menu->actions().contains(c.actions().edit()));
    QApplication::activePopupWidget()->close();
    c.model.edit("x", [](State &state) { state.selected = "tanh"; });
    QCOMPARE(c.actions().editCopy()->shortcut(), key);
    QVERIFY(c.actions().edit()->shortcut().isEmpty());
}

void TestOwnKeys::nowhereDefinedIsSaid_data()
{
    QTest::addColumn<QString>("formula");
    QTest::addColumn<bool>("nowhere");
    QTest::newRow("a quotient by 0") << "1/0" << true;
    QTest::newRow("a logarithm of what is negative") << "ln(-1 - x^2)" << true;
    QTest::newRow("far out") << "ln(x - 1000)" << false;
    QTest::newRow("everywhere") << "x" << false;
}

void TestOwnKeys::nowhereDefinedIsSaid()
{
    QFETCH(QString, formula);
    QFETCH(bool, nowhere);
    EditorCase c;
    c.make("x");
    c.paste(formula);
    const auto *remark = c.editor.findChild<ArithmeticRemark *>();
    QVERIFY(remark->isBusy());
    QTRY_VERIFY(!remark->isBusy());
    QCOMPARE(remark->text().contains("no value for any x"), nowhere);
}

QTEST_MAIN(TestOwnKeys)
#include "tst_ownkeys.moc"
