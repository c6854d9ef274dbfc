// Opening tables: when the sheet asks, when nobody is asked, what is refused, and what the window takes.

#include "tests/ui/sheetcase.h"
#include "ui/language/language.h"
#include "ui/session/recentfiles.h"
#include "ui/session/sessiondesk.h"
#include "ui/table/tableopener.h"
#include "ui/table/tabletexts.h"
#include "ui/theme/apptheme.h"
#include "ui/workspace/layerworkspace.h"

#include <QClipboard>
#include <QMessageBox>
#include <QRadioButton>
#include <QStatusBar>

using namespace actiscope;

class TestTableOpener : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        hushTheOffscreenPlatform();
        applyLanguage(Language::English);
        applyTheme(*qApp, Theme::Light, 100);
    }
    void nothingToAsk_data();
    void nothingToAsk();
    void somethingToAsk_data();
    void somethingToAsk();
    void refusals_data();
    void refusals();
    void windowTakesTheTable();
    void cancelKeepsTheBatch();
    void pasted();

private:
    PrivateSettings m_settings;
};

void TestTableOpener::nothingToAsk_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("columns");
    QTest::addColumn<Values>("values");
    QTest::newRow("one cell in the head") << "de_single.csv" << 1 << Values{0.5, 1.25, -0.75};
    QTest::newRow("quoted") << "q_single.csv" << 1 << Values{0.5, 1.25, -0.75};
    QTest::newRow("thousands") << "sem_thou.csv" << 2 << Values{1234, 0.5, 12500, 1.5};
    QTest::newRow("sep=") << "sep.csv" << 2 << Values{0.5, 1.5};
    QTest::newRow("comments") << "comments.dat" << 2 << Values{};
    QTest::newRow("units") << "units.csv" << 2 << Values{0.5, 1};
    QTest::newRow("UTF-16") << "utf16.csv" << 2 << Values{0.5, 1.5, -2, 3.25};
}

void TestTableOpener::nothingToAsk()
{
    QFETCH(const QString, file);
    QFETCH(const int, columns);
    QFETCH(const Values, values);
    QWidget over;
    TableOpener opener(mostNumbers, &over);
    std::shared_ptr<TakenTable> taken;
    connect(&opener, &TableOpener::taken, this, [&](const QString &, const std::shared_ptr<TakenTable> &table) { taken = table; });
    opener.openFile(caseFile(file));
    while (opener.isBusy())
        QApplication::processEvents(QEventLoop::AllEvents, 20);
    QVERIFY(taken);
    QVERIFY(!over.findChild<ImportSheet *>());
    QCOMPARE(static_cast<int>(taken->numbers.columns), columns);
    if (!values.empty())
        QCOMPARE(taken->numbers.values, values);
}

void TestTableOpener::somethingToAsk_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("said");
    const auto row = [](const char *name, const QByteArray &text, const QStringList &said) { QTest::newRow(name) << text << said; };
    row("species", contentOf("iris_species.csv"), {"3 rows × 4 columns", "species"});
    row("index", contentOf("pandas_index.csv"), {"2 rows × 4 columns", "the index"});
    row("a gap", contentOf("missing_q.csv"), {"1 row × 4 columns", "1 row"});
    row("decimal comma or separator", contentOf("de_single_nohead.csv"), {"3 rows × 1 column", "3 rows × 2 columns"});
    row("text among numbers", "a,b\n1,2\n3,four\n5,6\n", {"2 rows × 2 columns", "row 3 with “four”"});
    row("rows of other lengths", "1.5;2.5\n3.5\n4.5;5.5\n", {"2 rows × 2 columns", "1 row"});
}

void TestTableOpener::somethingToAsk()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QStringList, said);
    QWidget over;
    TableOpener opener(mostNumbers, &over);
    QSignalSpy taken(&opener, &TableOpener::taken);
    QSignalSpy refused(&opener, &TableOpener::refused);
    opener.openText(QStringLiteral("a.csv"), text);
    ImportSheet *sheet = nullptr;
    while (opener.isBusy() || !(sheet = over.findChild<ImportSheet *>())) {
        QApplication::processEvents(QEventLoop::AllEvents, 20);
        QVERIFY(taken.isEmpty() && refused.isEmpty());
    }
    QApplication::processEvents();
    QString shown = textsOf(sheet).join(u'\n');
    for (const QRadioButton *button : sheet->findChildren<QRadioButton *>())
        shown += u'\n' + button->text();
    for (const QString &part : said)
        QVERIFY2(shown.contains(part), qPrintable(shown));
    sheet->reject();
    QVERIFY(taken.isEmpty());
}

void TestTableOpener::refusals_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("named");
    QTest::newRow("empty") << QByteArray() << "no column of numbers";
    QTest::newRow("words") << QByteArray("one,two\nthree,four\n") << "no column of numbers";
    QTest::newRow("bytes") << QByteArray("\x01\x00\x02\x00\x00\xff\x07", 7) << "no text";
    QTest::newRow("workbook") << QByteArray("PK\x03\x04\x14\x00\x06\x00", 8) + QByteArray(60, '\0') << "CSV";
    QTest::newRow("too many numbers") << QByteArray("1.5;2.5\n").repeated(600) << "too many";
    QTest::newRow("too wide") << QByteArray("1,").repeated(70'000) << "too many columns";
}

void TestTableOpener::refusals()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, named);
    QWidget over;
    TableOpener opener(mostNumbers, &over);
    QSignalSpy refused(&opener, &TableOpener::refused);
    opener.openText(QStringLiteral("a.csv"), text);
    while (opener.isBusy())
        QApplication::processEvents(QEventLoop::AllEvents, 20);
    QCOMPARE(refused.size(), 1);
    const QString reason = refused.first().first().toString();
    QVERIFY2(reason.contains(named) && reason.contains(QStringLiteral("a.csv")), qPrintable(reason));
    QVERIFY(!over.findChild<ImportSheet *>());
}

void TestTableOpener::windowTakesTheTable()
{
    recentFiles::clear();
    WindowCase c;
    c.window.sessions()->openFile(caseFile(QStringLiteral("sem_thou.csv")));
    c.window.layer();
    QTRY_COMPARE(c.state().layer.file.batch.rows, std::size_t(2));
    QCOMPARE(c.state().workspace, Workspace::ToyLayer);
    QCOMPARE(c.window.statusBar()->currentMessage(), QStringLiteral("“sem_thou.csv” is the batch now: 2 rows × 2 columns."));
    QCOMPARE(recentFiles::all().value(0), QFileInfo(caseFile(QStringLiteral("sem_thou.csv"))).absoluteFilePath());
    c.window.sessions()->openFile(QStringLiteral("/no/such/table.csv"));
    c.settle();
    QVERIFY(c.window.findChild<QMessageBox *>()->text().contains(QStringLiteral("table.csv")));
    // On request it asks all the same.
    c.window.layer()->openBatch(caseFile(QStringLiteral("sem_thou.csv")), Asking::Always);
    c.settle();
    QVERIFY(c.window.findChild<ImportSheet *>());
}

void TestTableOpener::cancelKeepsTheBatch()
{
    State state;
    state.workspace = Workspace::ToyLayer;
    WindowCase c(state);
    c.window.layer()->openBatch(caseFile(QStringLiteral("sem_thou.csv")), Asking::IfNeeded);
    c.settle();
    const State before = c.state();
    QCOMPARE(before.layer.file.batch.rows, std::size_t(2));
    c.window.layer()->openBatch(caseFile(QStringLiteral("iris_species.csv")), Asking::IfNeeded);
    c.settle();
    auto *sheet = c.window.findChild<ImportSheet *>();
    QVERIFY(sheet && sheet->isVisible());
    controlOf<QPushButton>(sheet, QStringLiteral("Cancel"))->click();
    c.settle();
    QVERIFY(c.state() == before);
    c.window.layer()->openBatch(caseFile(QStringLiteral("iris_species.csv")), Asking::IfNeeded);
    c.settle();
    QTRY_VERIFY(!c.window.findChildren<ImportSheet *>().isEmpty());
    sheet = c.window.findChildren<ImportSheet *>().last();
    controlOf<QPushButton>(sheet, QStringLiteral("Open"))->click();
    c.settle();
    QCOMPARE(c.state().layer.file.batch.columns, std::size_t(4));
    QVERIFY(c.window.statusBar()->currentMessage().contains(QStringLiteral("left out: “species” (text)")));
    c.model().undo();
    QVERIFY(c.state() == before);
}

void TestTableOpener::pasted()
{
    State state;
    state.workspace = Workspace::ToyLayer;
    WindowCase c(state);
    QGuiApplication::clipboard()->setText(QStringLiteral("0,5\t1,5\n2\t3\n"));
    QTest::keySequence(&c.window, QKeySequence::Paste);
    c.settle();
    QCOMPARE(c.state().layer.file.batch.rows, std::size_t(2));
    QVERIFY(c.state().layer.file.batch.values == Numbers({0.5, 1.5, 2, 3}));
}

QTEST_MAIN(TestTableOpener)
#include "tst_tableopener.moc"
