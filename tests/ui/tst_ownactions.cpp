// Functions of one's own but for the typing: rows in the list, parameters, names and colours, copies, and removal.

#include "tests/ui/functionlistfixture.h"
#include "tests/ui/owneditorfixture.h"
#include "ui/binding/parameterbar.h"
#include "ui/inspector/parametersection.h"
#include "ui/slider/numberbox.h"
#include "ui/slider/playbutton.h"
#include "ui/slider/rangeends.h"
#include "ui/slider/realslider.h"
#include "ui/slider/sliderplayer.h"
#include "ui/theme/apptheme.h"

#include <QMenu>

using namespace actiscope;

namespace {

/// With functions of one's own.
State withOwn(const std::vector<std::string> &formulas)
{
    State state;
    for (const std::string &formula : formulas)
        addOwnFunction(state, formula);
    state.selected = "gelu";
    return state;
}

} // namespace

class TestOwnActions : public QObject
{
    Q_OBJECT

private slots:
    void init() { applyTheme(*qApp, Theme::Light, 100); }
    void rowsStandOnTop();
    void rowsAreFound();
    void rowsFollowTheState();
    void newIsAsked_data();
    void newIsAsked();
    void rowIsEditedAndRemoved();
    void parametersComeBack();
    void rangeEnds();
    void names();
    void nameBeforeTheFormula_data();
    void nameBeforeTheFormula();
    void callersFollowTheName();
    void playingEndsWithItsParameter();
    void rowsAreInOrder();
    void colours();
    void copies();
    void removes();
};

void TestOwnActions::rowsStandOnTop()
{
    ListCase f({240, 800}, withOwn({"x^2", "a*x"}));
    const QStringList names = f.names();
    QCOMPARE(names.size(), qsizetype(ListCase::rows) + 2);
    QCOMPARE(f.row(f.model.state().own[0].id).row(), 0);
    QCOMPARE(f.row(f.model.state().own[1].id).row(), 1);
    QCOMPARE(names[2], "New function…");
    QCOMPARE(names[3], "Identity");
    QCOMPARE(f.row(f.model.state().own[0].id).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    f.click(f.model.state().own[0].id, 9);
    QVERIFY(!f.shown(f.model.state().own[0].id));
    f.click(f.model.state().own[0].id, 80);
    QCOMPARE(f.model.state().selected, f.model.state().own[0].id);
}

void TestOwnActions::rowsAreFound()
{
    ListCase f({240, 800}, withOwn({"x*tanh(x)", "def swoosh(x): return x*x"}));
    f.search->setText("tanh(x)"); // as typed
    QCOMPARE(f.view->model()->index(0, 0), f.row(f.model.state().own[0].id));
    f.search->setText("swoo");
    QCOMPARE(f.names(), QStringList{"swoosh"});
    f.search->setText("your own");
    QCOMPARE(f.names().size(), 3);
    f.search->setText("new func");
    QCOMPARE(f.names(), QStringList{"New function…"});
}

void TestOwnActions::rowsFollowTheState()
{
    ListCase f;
    f.model.edit("x", [](State &state) { addOwnFunction(state, "x^2"); });
    QCOMPARE(f.names().size(), qsizetype(ListCase::rows) + 1);
    const std::string id = f.model.state().own.front().id;
    QCOMPARE(f.view->currentIndex(), f.row(id));
    f.model.edit("x", [&](State &state) { setOwnName(state, id, "hump"); });
    QCOMPARE(f.names().first(), "hump");
    f.changes.clear();
    f.model.edit("x", [&](State &state) { removeOwnFunction(state, id); });
    QCOMPARE(f.changes.count(), 1); // the row that goes takes no other with it
    QCOMPARE(f.names().size(), qsizetype(ListCase::rows));
    QCOMPARE(f.view->currentIndex(), f.row(f.model.state().selected));
    f.model.undo();
    QCOMPARE(f.names().first(), "hump");
    QCOMPARE(f.view->currentIndex(), f.row(id));
}

void TestOwnActions::newIsAsked_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("click") << 0;
    QTest::newRow("space") << int(Qt::Key_Space);
    QTest::newRow("return") << int(Qt::Key_Return);
}

void TestOwnActions::newIsAsked()
{
    QFETCH(int, key);
    ListCase f;
    QSignalSpy asked(&f.list, &FunctionList::newRequested);
    const QModelIndex row = f.view->model()->index(0, 0);
    f.view->scrollTo(row);
    if (key == 0) {
        for (const int x : {9, 80}) // the whole row
            QTest::mouseClick(f.view->viewport(), Qt::LeftButton, {}, {x, f.view->visualRect(row).center().y()});
        QCOMPARE(asked.count(), 2);
    } else {
        QTest::keyClick(f.view, Qt::Key_Home);
        QTest::keyClick(f.view, static_cast<Qt::Key>(key));
        QCOMPARE(asked.count(), 1);
    }
    QCOMPARE(f.changes.count(), 0);
}

void TestOwnActions::rowIsEditedAndRemoved()
{
    ListCase f({240, 800}, withOwn({"x^2"}));
    QSignalSpy edited(&f.list, &FunctionList::editRequested);
    QSignalSpy removed(&f.list, &FunctionList::removeRequested);
    const auto doubleClick = [&](std::string_view id) {
        f.view->scrollTo(f.row(id));
        const QPoint point(80, f.view->visualRect(f.row(id)).center().y());
        QTest::mouseClick(f.view->viewport(), Qt::LeftButton, {}, point);
        QTest::mouseDClick(f.view->viewport(), Qt::LeftButton, {}, point);
        QTest::keyClick(f.view, Qt::Key_Delete);
    };
    doubleClick("tanh"); // which is not one's own
    QCOMPARE(edited.count(), 0);
    QCOMPARE(removed.count(), 0);
    doubleClick(f.model.state().own.front().id);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(removed.count(), 1);
}

void TestOwnActions::parametersComeBack()
{
    EditorCase c;
    c.make("a*x + b");
    c.slider("b")->box()->setNumber(0.25);
    c.type("a*x");
    QVERIFY(!c.slider("b"));
    QCOMPARE(c.parameters(), QStringList{"a"});
    c.type("a*x + b");
    QVERIFY(c.slider("b"));
    QCOMPARE(c.slider("b")->value(), 0.25);
    QCOMPARE(parametersOf(c.state(), *c.record()), (Parameters{1.0, 0.25}));
}

void TestOwnActions::rangeEnds()
{
    EditorCase c;
    c.make("a*x");
    auto *ends = c.editor.findChild<RangeEnds *>();
    const auto type = [](QLineEdit *end, const QString &text) {
        end->setFocus();
        end->selectAll();
        QTest::keyClicks(end, text);
        QTest::keyClick(end, Qt::Key_Return);
    };
    QCOMPARE(ends->greatestField()->text(), "5");
    type(ends->greatestField(), "0,5");
    QCOMPARE(c.own().parameters.front().greatest, 0.5);
    QCOMPARE(c.slider("a")->spec().maximum, 0.5);
    type(ends->leastField(), "2");
    QVERIFY(c.lastNotice().contains("lower end"));
    QCOMPARE(c.own().parameters.front().least, -5.0);
    QCOMPARE(ends->leastField()->text(), QStringLiteral("−5"));
    type(ends->leastField(), "wide");
    QVERIFY(c.lastNotice().contains("wide"));
    c.model.undo();
    QCOMPARE(c.own().parameters.front().greatest, 5.0);
    QCOMPARE(ends->greatestField()->text(), "5");
    // Beyond what can be: said, not altered.
    type(ends->greatestField(), "2000000");
    QVERIFY2(c.lastNotice().contains("1000000"), qPrintable(c.lastNotice()));
    QCOMPARE(c.own().parameters.front().greatest, 5.0);
    // What is shown shorter than it is stays as it is.
    c.model.edit("x", [](State &state) { setOwnParameterRange(state, "own_1", "a", -5.0, 1.0/3.0); });
    ends->greatestField()->setFocus();
    QTest::keyClick(ends->greatestField(), Qt::Key_Tab);
    QCOMPARE(c.own().parameters.front().greatest, 1.0/3.0);
}

void TestOwnActions::names()
{
    EditorCase c;
    c.make("x^2");
    QVERIFY2(!c.name.placeholderText().isEmpty() && c.name.text().isEmpty(), qPrintable(c.name.text()));
    c.actions().rename()->trigger();
    QVERIFY(c.name.hasFocus());
    QTest::keyClicks(&c.name, "Parabola");
    c.editor.leave();
    QCOMPARE(c.own().name, "Parabola");
    QCOMPARE(c.model.undoName(), "Rename Function");
    c.model.undo();
    QVERIFY(c.own().name.empty());
    c.model.redo();
    c.make("x^3");
    c.editor.focusName();
    QTest::keyClicks(&c.name, "Parabola");
    QTest::keyClick(&c.name, Qt::Key_Return);
    QVERIFY2(c.lastNotice().contains("Parabola"), qPrintable(c.lastNotice()));
    QCOMPARE(c.own(1).name, std::string());
    QCOMPARE(c.name.text(), QString());
    // One step a name, whatever keys it took; a refused one leaves the name before.
    QTest::keyClicks(&c.name, "hill");
    QTest::keyClick(&c.name, Qt::Key_Return);
    QCOMPARE(c.own(1).name, "hill");
    c.name.selectAll();
    QTest::keyClicks(&c.name, "relu");
    c.field.setFocus();
    QCOMPARE(c.own(1).name, "hill");
    QCOMPARE(c.name.text(), "hill");
    QVERIFY2(c.lastNotice().contains("relu"), qPrintable(c.lastNotice()));
    c.model.undo();
    QCOMPARE(c.own(1).name, std::string());
}

void TestOwnActions::nameBeforeTheFormula_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("given"); ///< to the function
    QTest::newRow("fine") << "swoosh" << "swoosh";
    QTest::newRow("of a built-in") << "relu" << "";
    QTest::newRow("of a parameter of the formula") << "b" << "";
}

void TestOwnActions::nameBeforeTheFormula()
{
    QFETCH(QString, name);
    QFETCH(QString, given);
    EditorCase c;
    c.actions().newFunction()->trigger();
    c.editor.focusName();
    QTest::keyClicks(&c.name, name);
    c.field.setFocus();
    c.paste("x^2 + b*x");
    c.editor.leave();
    QCOMPARE(QString::fromStdString(c.own().name), given);
    QCOMPARE(c.notices.count(), given.isEmpty() ? 1 : 0);
    QVERIFY2(given.isEmpty() ? c.lastNotice().contains(name) : true, qPrintable(c.lastNotice()));
    c.actions().edit()->trigger();
    QCOMPARE(c.name.text(), given);
}

void TestOwnActions::callersFollowTheName()
{
    EditorCase c(withOwn({"def swoosh(x): return x*tanh(x)", "swoosh(x) + 1"}));
    c.model.edit("x", [](State &state) { state.selected = "own_1"; });
    c.actions().rename()->trigger();
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(&c.name, Qt::Key_Backspace);
    QTest::keyClicks(&c.name, "my swoosh");
    QTest::keyClick(&c.name, Qt::Key_Return);
    QCOMPARE(c.own(1).formula, "own_1(x) + 1"); // two words call nothing
    c.name.selectAll();
    QTest::keyClicks(&c.name, "whoosh");
    QTest::keyClick(&c.name, Qt::Key_Return);
    QCOMPARE(c.own(1).formula, "whoosh(x) + 1");
}

void TestOwnActions::playingEndsWithItsParameter()
{
    EditorCase c(withOwn({"a*x", "b*x^2"}));
    c.model.edit("x", [](State &state) { state.selected = "leaky_relu"; });
    const auto select = [&](const char *id) { c.model.edit("x", [&](State &state) { state.selected = id; }); };
    // In the facts, of built-ins and of one's own.
    for (const auto &[from, to] : {std::pair("elu", "celu"), std::pair("own_1", "own_2"), std::pair("elu", "relu")}) {
        select(from);
        auto *section = c.panel.findChild<ParameterSection *>();
        auto *slider = section->findChild<ParameterSlider *>();
        slider->playButton()->click();
        QVERIFY(slider->playButton()->player()->isPlaying());
        select(to);
        QVERIFY2(!slider->playButton()->player()->isPlaying(), to);
    }
    // In the editor, where a formula takes the parameter away.
    select("own_1");
    c.actions().edit()->trigger();
    ParameterSlider *slider = c.slider("a");
    slider->playButton()->click();
    c.type("c*x");
    c.editor.leave();
    QVERIFY(!slider->playButton()->player()->isPlaying());
    // In the bar below the charts.
    const NumberEntry cursor = entryAt("cursor"), range = entryAt("range.minimum");
    ParameterBar bar(&c.model, {cursor});
    auto *barSlider = bar.findChild<ParameterSlider *>();
    barSlider->playButton()->click();
    bar.setEntries({cursor});
    QVERIFY(barSlider->playButton()->player()->isPlaying());
    bar.setEntries({range});
    QVERIFY(!barSlider->playButton()->player()->isPlaying());
}

void TestOwnActions::rowsAreInOrder()
{
    EditorCase c;
    c.make("x*sigmoid(b*x) + a*x");
    QVERIFY(c.saysAnywhere("Parameters a, b found"));
    QVERIFY(c.slider("a")->y() < c.slider("b")->y());
    c.slider("a")->box()->setNumber(0.25);
    QCOMPARE(parametersOf(c.state(), *c.record()), (Parameters{1.0, 0.25})); // calls give b first, as the formula has it
    // One grid, whatever the numbers.
    c.slider("b")->box()->setNumber(-12345.678);
    QCoreApplication::processEvents();
    QCOMPARE(c.slider("a")->slider()->geometry().left(), c.slider("b")->slider()->geometry().left());
    QCOMPARE(c.slider("a")->slider()->width(), c.slider("b")->slider()->width());
    QVERIFY(!c.saysAnywhere("A letter other than x"));
}

void TestOwnActions::colours()
{
    EditorCase c;
    c.make("x^2");
    c.name.dot()->click();
    auto *menu = c.name.findChild<QMenu *>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), ownSlots);
    menu->actions().at(7)->trigger();
    QCOMPARE(c.own().style, 7);
    QCOMPARE(c.record()->slot, firstOwnSlot + 7);
    QCOMPARE(c.name.style(), 7);
    menu->close();
    c.model.undo();
    QVERIFY(c.own().style != 7);
}

void TestOwnActions::copies()
{
    State state;
    state.selected = "swish";
    EditorCase c(state);
    QVERIFY(!c.actions().duplicate()->isEnabled());
    QVERIFY(!c.actions().remove()->isEnabled());
    c.actions().editCopy()->trigger();
    QVERIFY(c.panel.isEditing());
    QCOMPARE(c.state().own.size(), 1U);
    QCOMPARE(c.parameters(), QStringList{"beta"});
    QVERIFY(qAbs(c.record()->value(1.0, {1.0}) - 0.73105857863000488) < 1e-15);
    QCOMPARE(c.field.text(), QString::fromStdString(c.own().formula));
    QCOMPARE(c.own().name, "Swish 2");
    c.editor.leave();
    c.actions().duplicate()->trigger();
    QCOMPARE(c.state().own.size(), 2U);
    QCOMPARE(c.own(1).formula, c.own(0).formula);
    QVERIFY(c.own(1).style != c.own(0).style);
    QVERIFY(!c.panel.isEditing());
    c.model.undo();
    c.model.undo();
    QVERIFY(c.state().own.empty());
    QCOMPARE(c.state().selected, "swish");
}

void TestOwnActions::removes()
{
    EditorCase c;
    c.make("x^2");
    c.editor.focusName();
    QTest::keyClicks(&c.name, "hump");
    c.make("hump(x) + 1");
    c.button("Delete")->click();
    QVERIFY(!c.panel.isEditing());
    QCOMPARE(c.state().own.size(), 1U);
    c.model.undo();
    QCOMPARE(c.state().own.size(), 2U);
    // What another one is made of stays, and that is said.
    c.model.edit("x", [&](State &next) { next.selected = c.own(0).id; });
    c.actions().remove()->trigger();
    QCOMPARE(c.state().own.size(), 2U);
    QVERIFY2(c.lastNotice().contains("hump"), qPrintable(c.lastNotice()));
}

QTEST_MAIN(TestOwnActions)
#include "tst_ownactions.moc"
