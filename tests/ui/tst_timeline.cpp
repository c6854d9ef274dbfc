#include "core/activation/catalogue/catalogue.h"
#include "tests/ui/lessonpiece.h"

#include "ui/language/wholenames.h"
#include "ui/lesson/timeline.h"
#include "ui/lesson/timelinedelegate.h"
#include "ui/lesson/timelinemodel.h"
#include "ui/theme/apptheme.h"

#include <QTextBoundaryFinder>

#include <set>

using namespace actiscope;

class TimelineTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { applyTheme(*qApp, Theme::Light, 100); }
    void listsAllFunctionsByYear();
    void enterOpens();
    void clickOpens();
    void isAList();
    void everythingIsNamed();
    void followsTheLanguage();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void numbersStayWithArXiv();
};

void TimelineTest::listsAllFunctionsByYear()
{
    const Piece piece("timeline");
    const QAbstractItemModel *rows = piece.list()->model();
    QVERIFY(rows->rowCount() > static_cast<int>(catalogue().size()));
    QCOMPARE(rows->index(0, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("1943: Binary step"));
    std::set<std::string> functions;
    for (int row = 0; row < rows->rowCount(); ++row) {
        const TimelineEntry &entry = TimelineModel::entry(row);
        const QModelIndex index = rows->index(row, 0);
        QVERIFY(row == 0 || TimelineModel::entry(row - 1).year <= entry.year);
        QVERIFY(index.data(Qt::AccessibleTextRole).toString().startsWith(QString::number(entry.year)));
        QVERIFY(index.data(Qt::ToolTipRole).toString().contains(QString::fromUtf8(entry.source)));
        if (!entry.isMilestone())
            QVERIFY(functions.insert(entry.activation->id).second);
    }
    QCOMPARE(functions.size(), catalogue().size());
}

void TimelineTest::enterOpens()
{
    Piece piece("timeline");
    QListView *list = piece.list();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(piece.requests.count(), 1);
    QCOMPARE(piece.requests.takeFirst().front().toString(), QStringLiteral("binary_step"));
    QCOMPARE(piece.model.state().selected, std::string("binary_step"));
    QVERIFY(isShown(piece.model.state(), "binary_step"));
    QTest::keyClick(list, Qt::Key_End);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(piece.requests.count(), 1);
    piece.model.undo();
    piece.model.undo();
    QCOMPARE(piece.model.state(), State());
}

void TimelineTest::clickOpens()
{
    Piece piece("timeline");
    QListView *list = piece.list();
    const QModelIndex second = list->model()->index(1, 0); // a milestone opens the function that it is about
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(second).center());
    QCOMPARE(piece.requests.count(), 1);
    QCOMPARE(piece.requests.front().front().toString(),
             QString::fromUtf8(TimelineModel::entry(1).activation->id));
    QTest::mouseClick(list->viewport(), Qt::RightButton, {}, list->visualRect(second).center());
    QCOMPARE(piece.requests.count(), 1);
}

void TimelineTest::isAList()
{
    const Piece piece("timeline");
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(piece.list());
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->text(QAccessible::Name), QStringLiteral("Functions by the year of the paper cited"));
    QCOMPARE(list->childCount(), piece.list()->model()->rowCount());
    QCOMPARE(list->child(0)->text(QAccessible::Name), QStringLiteral("1943: Binary step"));
}

void TimelineTest::everythingIsNamed()
{
    expectNames(Piece("timeline"));
}

void TimelineTest::followsTheLanguage()
{
    const Piece piece("timeline");
    Marked language;
    QCoreApplication::installTranslator(&language);
    expectLanguage(piece, true);
    const QAbstractItemModel *rows = piece.list()->model();
    for (int row = 0; row < rows->rowCount(); ++row)
        QVERIFY(rows->index(row, 0).data().toString().startsWith(QStringLiteral("¿")));
    QCoreApplication::removeTranslator(&language);
    expectLanguage(piece, false);
}

void TimelineTest::nothingIsCutOff_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("width");
    QTest::newRow("100 %") << 100 << 560;
    QTest::newRow("200 %") << 200 << 560;
    QTest::newRow("200 %, wide") << 200 << 1200;
}

void TimelineTest::nothingIsCutOff()
{
    QFETCH(int, percent);
    QFETCH(int, width);
    applyTheme(*qApp, Theme::Dark, percent);
    const Piece line("timeline", {width, 700});
    const QListView *list = line.list();
    QVERIFY(line.widget->minimumSizeHint().width() <= width);
    line.widget->resize(width + 300, 700); // another width, and back: texts wrap anew
    Piece::settle();
    const int wide = list->visualRect(list->model()->index(list->model()->rowCount() - 1, 0)).bottom();
    line.widget->resize(width, 700);
    Piece::settle();
    QVERIFY(list->visualRect(list->model()->index(list->model()->rowCount() - 1, 0)).bottom() > wide);
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        QStyleOptionViewItem option;
        option.widget = list;
        option.font = list->font();
        QCOMPARE(list->visualRect(index).width(), list->viewport()->width());
        QCOMPARE(list->visualRect(index).height(), list->itemDelegate()->sizeHint(option, index).height());
    }
}

void TimelineTest::numbersStayWithArXiv()
{
    const QString source = withWholeNames(QStringLiteral("2018, arXiv:1606.08415"));
    QTextBoundaryFinder lines(QTextBoundaryFinder::Line, source);
    QCOMPARE(lines.toNextBoundary(), qsizetype(6));
    QCOMPARE(lines.toNextBoundary(), source.size());
}

QTEST_MAIN(TimelineTest)
#include "tst_timeline.moc"
