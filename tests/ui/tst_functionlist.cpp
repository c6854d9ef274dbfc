#include "core/activation/activation.h"
#include "core/activation/catalogue/catalogue.h"
#include "core/state/ownfunctions.h"
#include "ui/functions/functionlist.h"
#include "ui/functions/functionlistview.h"
#include "ui/functions/functionmodel.h"
#include "ui/model/statemodel.h"
#include "ui/theme/apptheme.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPaintEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace actiscope;

namespace {

/// The parts of a widget that were painted since the last call.
class PaintLog : public QObject
{
public:
    explicit PaintLog(QWidget *widget) { widget->installEventFilter(this); }
    QRegion painted;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            painted += static_cast<const QPaintEvent *>(event)->region();
        return false;
    }
};

/// All built-ins, and the row that makes a function of one's own.
const int rows = int(catalogue().size()) + 1;

/// With functions of one's own.
State withOwn(const std::vector<std::string> &formulas)
{
    State state;
    for (const std::string &formula : formulas)
        addOwnFunction(state, formula);
    state.selected = "gelu";
    return state;
}

struct Fixture {
    StateModel model;
    FunctionList list{&model};
    QSignalSpy changes{&model, &StateModel::changed};
    FunctionListView *view = list.findChild<FunctionListView *>();
    QLineEdit *search = list.findChild<QLineEdit *>();

    explicit Fixture(QSize size = {240, 800}, const State &state = {})
        : model(state)
    {
        list.resize(size);
        list.show();
        list.activateWindow();
        (void)QTest::qWaitForWindowActive(&list);
    }
    QModelIndex row(std::string_view id) const { return static_cast<FunctionModel *>(view->model())->indexOf(id); }
    QStringList names() const
    {
        QStringList all;
        for (int i = 0; i < view->model()->rowCount(); ++i)
            all += view->model()->index(i, 0).data().toString();
        return all;
    }
    void click(std::string_view id, int x)
    {
        const QModelIndex index = row(id);
        view->scrollTo(index);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, {x, view->visualRect(index).center().y()});
    }
    bool shown(std::string_view id) const { return isShown(model.state(), id); }
};

} // namespace

class TestFunctionList : public QObject
{
    Q_OBJECT

private slots:
    void init() { applyTheme(*qApp, Theme::Light, 100); }
    void hasAllFunctionsInOrder();
    void boxTogglesAndSelectsInOneChange();
    void uncheckingKeepsTheSelection();
    void rowClickSelectsOnly();
    void keysToggle_data();
    void keysToggle();
    void arrowsSelectAndMergeToOneStep();
    void followsTheState();
    void searches_data();
    void searches();
    void searchKeys();
    void isNamedForScreenReaders();
    void parameterRepaintsOneRow();
    void namesFit_data();
    void namesFit();
    void headingsAreNoRows();
    void ownStandOnTop();
    void ownAreFound();
    void ownFollowTheState();
    void newIsAsked_data();
    void newIsAsked();
    void ownIsEditedAndRemoved();
};

void TestFunctionList::hasAllFunctionsInOrder()
{
    const Fixture f;
    const auto all = catalogue();
    QCOMPARE(f.view->model()->rowCount(), rows);
    QCOMPARE(f.view->model()->index(0, 0).data().toString(), "New function…");
    QVERIFY(!f.view->model()->index(0, 0).data(Qt::CheckStateRole).isValid());
    for (int i = 0; i < int(catalogue().size()); ++i) {
        const QModelIndex index = f.view->model()->index(i + 1, 0);
        const Activation &activation = *all[static_cast<std::size_t>(i)];
        QCOMPARE(index.data().toString(), QString::fromUtf8(activation.name));
        QCOMPARE(index.data(Qt::CheckStateRole).toInt() == Qt::Checked, f.shown(activation.id));
        QVERIFY(f.view->visualRect(index).height() > 0);
        QCOMPARE(f.view->visualRect(index).width(), f.view->viewport()->width());
    }
    QCOMPARE(f.view->currentIndex().data().toString(), "GELU");
    QCOMPARE(f.search->placeholderText(), "Search functions (Ctrl+F)");
    QCOMPARE(f.changes.count(), 0);
}

void TestFunctionList::boxTogglesAndSelectsInOneChange()
{
    Fixture f;
    f.click("tanh", 9);
    QCOMPARE(f.changes.count(), 1);
    QVERIFY(f.shown("tanh"));
    QCOMPARE(f.model.state().selected, "tanh");
    QCOMPARE(f.view->currentIndex(), f.row("tanh"));
    QCOMPARE(f.model.undoName(), "Show Tanh");
    f.model.undo();
    QVERIFY(!f.shown("tanh"));
    QCOMPARE(f.view->currentIndex(), f.row("gelu"));
}

void TestFunctionList::uncheckingKeepsTheSelection()
{
    Fixture f;
    f.click("relu", 9);
    QCOMPARE(f.changes.count(), 1);
    QVERIFY(!f.shown("relu"));
    QCOMPARE(f.model.state().selected, "gelu");
    f.click("relu", 9); // a second click soon after the first
    QVERIFY(f.shown("relu"));
    QCOMPARE(f.changes.count(), 2);
}

void TestFunctionList::rowClickSelectsOnly()
{
    Fixture f;
    f.click("mish", 80);
    QCOMPARE(f.changes.count(), 1);
    QCOMPARE(f.model.state().selected, "mish");
    QVERIFY(!f.shown("mish"));
}

void TestFunctionList::keysToggle_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("space") << int(Qt::Key_Space);
    QTest::newRow("return") << int(Qt::Key_Return);
    QTest::newRow("enter") << int(Qt::Key_Enter);
}

void TestFunctionList::keysToggle()
{
    QFETCH(int, key);
    Fixture f;
    QTest::keyClick(f.view, static_cast<Qt::Key>(key));
    QVERIFY(!f.shown("gelu"));
    QTest::keyClick(f.view, static_cast<Qt::Key>(key));
    QVERIFY(f.shown("gelu"));
    QCOMPARE(f.changes.count(), 2);
}

void TestFunctionList::arrowsSelectAndMergeToOneStep()
{
    Fixture f;
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(f.view, Qt::Key_Down);
    QCOMPARE(f.changes.count(), 3);
    QCOMPARE(f.model.state().selected, "silu");
    QTest::keyClick(f.view, Qt::Key_Home); // the row for a new function, which selects nothing
    QCOMPARE(f.model.state().selected, "silu");
    QVERIFY(f.view->visualRect(f.view->currentIndex()).top() > 0); // its family's name shows too
    QTest::keyClick(f.view, Qt::Key_Down);
    QCOMPARE(f.model.state().selected, "identity");
    f.model.undo();
    QCOMPARE(f.model.state().selected, "gelu");
}

void TestFunctionList::followsTheState()
{
    Fixture f;
    f.model.edit("x", [](State &state) {
        setShown(state, "snake", true);
        state.selected = "snake";
    });
    QCOMPARE(f.changes.count(), 1);
    QCOMPARE(f.row("snake").data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(f.view->currentIndex(), f.row("snake"));
    QVERIFY(f.view->viewport()->rect().contains(f.view->visualRect(f.row("snake"))));
    f.model.undo();
    QCOMPARE(f.row("snake").data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QCOMPARE(f.view->currentIndex(), f.row("gelu"));
    QCOMPARE(f.changes.count(), 2);
}

void TestFunctionList::searches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("name") << "gelu" << QStringList{"GELU", "GELU (tanh)", "Quick GELU"};
    QTest::newRow("full name") << "gaussian error linear unit" << QStringList{"GELU"};
    QTest::newRow("id") << "leaky_relu" << QStringList{"Leaky ReLU"};
    QTest::newRow("author") << "nair" << QStringList{"ReLU"};
    QTest::newRow("author without accent") << "belisle" << QStringList{"Softplus"};
    QTest::newRow("year and name") << "  2015 prelu " << QStringList{"PReLU"};
    QTest::newRow("nothing") << "no such thing" << QStringList{};
}

void TestFunctionList::searches()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    Fixture f;
    f.search->setText(text);
    for (const QString &name : found)
        QVERIFY2(f.names().contains(name), qPrintable(f.names().join(", ")));
    QVERIFY(f.names().size() < qsizetype(rows) - 1);
    const auto labels = f.list.findChildren<QLabel *>();
    const bool hint = std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->isVisible(); });
    QCOMPARE(hint, found.isEmpty());
    f.search->clear();
    QCOMPARE(f.names().size(), qsizetype(rows));
    QCOMPARE(f.view->currentIndex(), f.row("gelu"));
    QCOMPARE(f.changes.count(), 0); // to search is not to choose
}

void TestFunctionList::searchKeys()
{
    Fixture f;
    f.list.focusSearch();
    QVERIFY(f.search->hasFocus());
    QTest::keyClicks(f.search, "hard");
    QCOMPARE(f.changes.count(), 0);
    QVERIFY(!f.view->currentIndex().isValid());
    QTest::keyClick(f.search, Qt::Key_Down);
    QVERIFY(f.view->hasFocus());
    QCOMPARE(f.model.state().selected, "hardtanh");
    QTest::keyClick(f.view, Qt::Key_Escape);
    QCOMPARE(f.search->text(), QString());
    QCOMPARE(f.view->currentIndex(), f.row("hardtanh"));
    f.list.focusSearch();
    QTest::keyClicks(f.search, "mish");
    QTest::keyClick(f.search, Qt::Key_Escape);
    QVERIFY(f.search->text().isEmpty());
    QVERIFY(f.search->hasFocus());
    QTest::keyClick(f.search, Qt::Key_Return);
    QVERIFY(f.view->hasFocus());
    QCOMPARE(f.changes.count(), 1);
}

void TestFunctionList::isNamedForScreenReaders()
{
    const Fixture f;
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(f.view);
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->text(QAccessible::Name), "Functions");
    QCOMPARE(list->childCount(), rows);
    QCOMPARE(list->child(0)->text(QAccessible::Name), "New function…");
    QVERIFY(!list->child(0)->state().checkable);
    QAccessibleInterface *gelu = list->child(f.row("gelu").row());
    QCOMPARE(gelu->role(), QAccessible::ListItem);
    QCOMPARE(gelu->text(QAccessible::Name), "GELU");
    QVERIFY(gelu->state().checkable);
    QVERIFY(gelu->state().checked);
    QVERIFY(gelu->state().selected);
    QVERIFY(!list->child(f.row("tanh").row())->state().checked);
    const QRect rect = f.view->visualRect(f.row("tanh"));
    QCOMPARE(list->child(f.row("tanh").row())->rect(),
             QRect(f.view->viewport()->mapToGlobal(rect.topLeft()), rect.size()));
    QCOMPARE(f.search->accessibleName(), "Search functions");
    const auto buttons = f.search->findChildren<QToolButton *>();
    for (const QToolButton *button : buttons)
        QVERIFY(!button->accessibleName().isEmpty());
}

void TestFunctionList::parameterRepaintsOneRow()
{
    Fixture f({240, 1400});
    QApplication::processEvents();
    PaintLog log(f.view->viewport());
    f.model.edit("x", [](State &state) { setParameter(state, *findActivation("leaky_relu"), 0, 0.3); });
    QTRY_VERIFY(!log.painted.isEmpty());
    QTest::qWait(20);
    QCOMPARE(log.painted.boundingRect(), f.view->visualRect(f.row("leaky_relu")));
}

void TestFunctionList::namesFit_data()
{
    QTest::addColumn<int>("percent");
    QTest::newRow("100 %") << 100;
    QTest::newRow("200 %") << 200;
}

void TestFunctionList::namesFit()
{
    QFETCH(int, percent);
    Fixture f;
    applyTheme(*qApp, Theme::Dark, percent);
    QApplication::processEvents();
    f.list.resize(f.list.minimumSizeHint().width(), 700);
    QApplication::processEvents();
    // Check box and name, and at the usual width a picture of 40 and margins, in the design's pixels.
    const double unit = f.view->fontMetrics().height() / 16.0;
    for (const QString &name : f.names())
        QVERIFY(34 * unit + f.view->fontMetrics().horizontalAdvance(name) <= f.view->viewport()->width());
    const double least = f.view->viewport()->width();
    const auto rightEdge = [&] {
        return f.view->viewport()->grab({QPoint(f.view->viewport()->width() - qRound(30 * unit), 0),
                                         QSize(qRound(16 * unit), f.view->viewport()->height())}).toImage();
    };
    const QImage bare = rightEdge();
    f.list.resize(f.list.sizeHint().width(), 700);
    QApplication::processEvents();
    for (const QString &name : f.names())
        QVERIFY(34 * unit + f.view->fontMetrics().horizontalAdvance(name) + 53 * unit <= f.view->viewport()->width());
    QVERIFY(rightEdge() != bare);
    f.list.resize(f.list.minimumSizeHint().width(), 700);
    QApplication::processEvents();
    QCOMPARE(f.view->viewport()->width(), least);
    QVERIFY(f.view->fontMetrics().horizontalAdvance(f.search->placeholderText()) < f.search->width() - 20 * unit);
    QVERIFY(f.view->visualRect(f.row("relu")).height() >= f.view->fontMetrics().height());
    QVERIFY(f.list.sizeHint().width() >= f.list.minimumSizeHint().width());
}

void TestFunctionList::headingsAreNoRows()
{
    Fixture f;
    const QRect first = f.view->visualRect(f.row("identity"));
    f.view->scrollToTop();
    QVERIFY(!f.view->indexAt({60, first.top() - 5}).isValid());
    QTest::mouseClick(f.view->viewport(), Qt::LeftButton, {}, {60, 5});
    QTest::mouseClick(f.view->viewport(), Qt::LeftButton, {}, {9, 5});
    QCOMPARE(f.changes.count(), 0);
}

void TestFunctionList::ownStandOnTop()
{
    Fixture f({240, 800}, withOwn({"x^2", "a*x"}));
    const QStringList names = f.names();
    QCOMPARE(names.size(), qsizetype(rows) + 2);
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

void TestFunctionList::ownAreFound()
{
    Fixture f({240, 800}, withOwn({"x*tanh(x)", "def swoosh(x): return x*x"}));
    f.search->setText("tanh(x)"); // as typed
    QCOMPARE(f.view->model()->index(0, 0), f.row(f.model.state().own[0].id));
    f.search->setText("swoo");
    QCOMPARE(f.names(), QStringList{"swoosh"});
    f.search->setText("your own");
    QCOMPARE(f.names().size(), 3);
    f.search->setText("new func");
    QCOMPARE(f.names(), QStringList{"New function…"});
}

void TestFunctionList::ownFollowTheState()
{
    Fixture f;
    f.model.edit("x", [](State &state) { addOwnFunction(state, "x^2"); });
    QCOMPARE(f.names().size(), qsizetype(rows) + 1);
    const std::string id = f.model.state().own.front().id;
    QCOMPARE(f.view->currentIndex(), f.row(id));
    f.model.edit("x", [&](State &state) { setOwnName(state, id, "hump"); });
    QCOMPARE(f.names().first(), "hump");
    f.changes.clear();
    f.model.edit("x", [&](State &state) { removeOwnFunction(state, id); });
    QCOMPARE(f.changes.count(), 1); // the row that goes takes no other with it
    QCOMPARE(f.names().size(), qsizetype(rows));
    QCOMPARE(f.view->currentIndex(), f.row(f.model.state().selected));
    f.model.undo();
    QCOMPARE(f.names().first(), "hump");
    QCOMPARE(f.view->currentIndex(), f.row(id));
}

void TestFunctionList::newIsAsked_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("click") << 0;
    QTest::newRow("space") << int(Qt::Key_Space);
    QTest::newRow("return") << int(Qt::Key_Return);
}

void TestFunctionList::newIsAsked()
{
    QFETCH(int, key);
    Fixture f;
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

void TestFunctionList::ownIsEditedAndRemoved()
{
    Fixture f({240, 800}, withOwn({"x^2"}));
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

QTEST_MAIN(TestFunctionList)
#include "tst_functionlist.moc"
