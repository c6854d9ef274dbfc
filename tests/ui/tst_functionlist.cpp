#include "core/activation/catalogue/catalogue.h"
#include "tests/ui/functionlistfixture.h"
#include "ui/theme/apptheme.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPaintEvent>
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
};

void TestFunctionList::hasAllFunctionsInOrder()
{
    const ListCase f;
    const auto all = catalogue();
    QCOMPARE(f.view->model()->rowCount(), ListCase::rows);
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
    ListCase f;
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
    ListCase f;
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
    ListCase f;
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
    ListCase f;
    QTest::keyClick(f.view, static_cast<Qt::Key>(key));
    QVERIFY(!f.shown("gelu"));
    QTest::keyClick(f.view, static_cast<Qt::Key>(key));
    QVERIFY(f.shown("gelu"));
    QCOMPARE(f.changes.count(), 2);
}

void TestFunctionList::arrowsSelectAndMergeToOneStep()
{
    ListCase f;
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
    ListCase f;
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
    ListCase f;
    f.search->setText(text);
    for (const QString &name : found)
        QVERIFY2(f.names().contains(name), qPrintable(f.names().join(", ")));
    QVERIFY(f.names().size() < qsizetype(ListCase::rows) - 1);
    const auto labels = f.list.findChildren<QLabel *>();
    const bool hint = std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->isVisible(); });
    QCOMPARE(hint, found.isEmpty());
    f.search->clear();
    QCOMPARE(f.names().size(), qsizetype(ListCase::rows));
    QCOMPARE(f.view->currentIndex(), f.row("gelu"));
    QCOMPARE(f.changes.count(), 0); // to search is not to choose
}

void TestFunctionList::searchKeys()
{
    ListCase f;
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
    const ListCase f;
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(f.view);
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->text(QAccessible::Name), "Functions");
    QCOMPARE(list->childCount(), ListCase::rows);
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
    ListCase f({240, 1400});
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
    ListCase f;
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
    ListCase f;
    const QRect first = f.view->visualRect(f.row("identity"));
    f.view->scrollToTop();
    QVERIFY(!f.view->indexAt({60, first.top() - 5}).isValid());
    QTest::mouseClick(f.view->viewport(), Qt::LeftButton, {}, {60, 5});
    QTest::mouseClick(f.view->viewport(), Qt::LeftButton, {}, {9, 5});
    QCOMPARE(f.changes.count(), 0);
}

QTEST_MAIN(TestFunctionList)
#include "tst_functionlist.moc"
