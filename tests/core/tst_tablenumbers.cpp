#include "core/table/cell.h"
#include "core/table/tablenumbers.h"
#include "core/table/tablewords.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <string>

using namespace actiscope;

namespace {

constexpr std::string_view text = "a,b,c\n1,2,x\n,4,y\n5,6,z\n7,8,9,10\n";
const TableNotation notation{Separator::Comma, DecimalMark::Point, 1};

TableNumbers numbersOf(const TableChoice &choice)
{
    return takeNumbers(text, choice, 3, 1000);
}

} // namespace

Q_DECLARE_METATYPE(actiscope::DecimalMark)
Q_DECLARE_METATYPE(actiscope::CellKind)
Q_DECLARE_METATYPE(actiscope::Gaps)

class TestTableNumbers : public QObject
{
    Q_OBJECT

private slots:
    void cells_data();
    void cells();
    void dates_data();
    void dates();
    void gaps_data();
    void gaps();
    void flaws_data();
    void flaws();
    void columnsInTheirOrder();
    void meansAndDeviations();
    void equalNumbers();
    void whatIsNotFilled();
    void hugeNumbers();
    void limit();
    void preview();
};

void TestTableNumbers::cells_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<DecimalMark>("decimal");
    QTest::addColumn<CellKind>("kind");
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("doubtful");
    using enum CellKind;
    const auto point = [](const char *cell, CellKind kind, double value = 0.0, bool doubtful = false) {
        QTest::addRow("%s, point", cell) << QByteArray(cell) << DecimalMark::Point << kind << value << doubtful;
    };
    const auto comma = [](const char *cell, CellKind kind, double value = 0.0, bool doubtful = false) {
        QTest::addRow("%s, comma", cell) << QByteArray(cell) << DecimalMark::Comma << kind << value << doubtful;
    };
    point("0.5", Number, 0.5);
    comma("0.5", Text);
    point("0,5", Text);
    comma("0,5", Number, 0.5);
    point("1.234", Number, 1.234, true);
    comma("1.234", Number, 1234.0, true);
    point("-1,234", Number, -1234.0, true);
    comma("-1,234", Number, -1.234, true);
    point("0.234", Number, 0.234);
    comma("0.234", Text);
    point("1.2345", Number, 1.2345);
    comma("1.2345", Text);
    comma("1.234.567", Number, 1234567.0);
    comma("1.234.56", Text);
    comma("12345.678", Text);
    comma("1.234,5", Number, 1234.5);
    point("1,234.5", Number, 1234.5);
    point("1.234,5", Text);
    comma("1,234,5", Text);
    comma("1.234e3", Text);
    point("1,234e3", Text);
    point("12,34,567.5", Number, 1234567.5);
    point("1,23,45", Text);
    comma("1,", Text);
    point("1.", Number, 1.0);
    comma("192.168.100.200", Text);
    comma("1.234.567.890", Number, 1234567890.0);
    point("\u00A01.5\u202F", Number, 1.5);
    point("#REF!", Gap);
    comma("1,5E+3", Number, 1500.0);
    point("1 234", Number, 1234.0);
    point("1 23", Text);
    point("1'234'567.25", Number, 1234567.25);
    point("1'234,567.25", Text);
    comma("1\u00A0234,5", Number, 1234.5);
    comma("\u22121\u202F234,5", Number, -1234.5);
    point("\u22122.5", Number, -2.5);
    point(".5", Number, 0.5);
    comma(",5", Number, 0.5);
    comma(",", Text);
    point("+-1", Text);
    point("0x10", Text);
    point("2.5kg", Text);
    point("5%", Text);
    point("2024-01-31", Text);
    point("", Gap);
    point("?", Gap);
    point("NaN", Gap);
    point("-nan", Gap);
    point("N/A", Gap);
    point("#N/A", Gap);
    point("None", Gap);
    point("-", Gap);
    point("nanny", Text);
    point("inf", NotFinite);
    point("-Infinity", NotFinite);
    point("\u2212inf", NotFinite);
    point("1e999", NotFinite);
    comma("-1,5e999", NotFinite);
    point("1e-999", Number, 0.0);
}

void TestTableNumbers::cells()
{
    QFETCH(QByteArray, cell);
    QFETCH(DecimalMark, decimal);
    QFETCH(CellKind, kind);
    QFETCH(double, value);
    QFETCH(bool, doubtful);
    const CellReading reading = readCell(cell.toStdString(), decimal);
    QCOMPARE(reading.kind, kind);
    QVERIFY(reading.value == value);
    QCOMPARE(reading.doubtful, doubtful);
}

void TestTableNumbers::dates_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<bool>("is");
    for (const char *date : {"2024-01-31", "31.1.2024", "1/31/24", "12:30", "12:30:05.25", "2024-01-31T12:30:05Z",
                             "2024-01-31 12:30:05+01:00"})
        QTest::newRow(date) << QByteArray(date) << true;
    for (const char *other : {"", "abc", "1-2", "1.5", "2024", "2024-01-31x", "--", ":", "1::2", "192.168.0.1-"})
        QTest::addRow("'%s'", other) << QByteArray(other) << false;
}

void TestTableNumbers::dates()
{
    QFETCH(QByteArray, cell);
    QFETCH(bool, is);
    QCOMPARE(isDate(cell.toStdString()), is);
}

void TestTableNumbers::gaps_data()
{
    QTest::addColumn<Gaps>("gaps");
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<int>("rowsLeftOut");
    QTest::addColumn<int>("filled");
    QTest::newRow("left out") << Gaps::LeaveOut << QList<double>{1, 2, 5, 6} << 2 << 0;
    QTest::newRow("filled") << Gaps::FillWithMean << QList<double>{1, 2, 3, 4, 5, 6} << 1 << 1;
    QTest::newRow("refused") << Gaps::Refuse << QList<double>{} << 0 << 0;
}

void TestTableNumbers::gaps()
{
    QFETCH(Gaps, gaps);
    QFETCH(QList<double>, values);
    QFETCH(int, rowsLeftOut);
    QFETCH(int, filled);
    const TableNumbers numbers = numbersOf({notation, {0, 1}, gaps});
    QVERIFY(std::ranges::equal(numbers.values, values));
    QCOMPARE(numbers.problem, gaps == Gaps::Refuse ? NumbersProblem::Flawed : NumbersProblem::None);
    QCOMPARE(numbers.rowsLeftOut, static_cast<std::size_t>(rowsLeftOut));
    QCOMPARE(numbers.filled, static_cast<std::size_t>(filled));
    QVERIFY(numbers.firstFlaw);
    QCOMPARE(numbers.firstFlaw->line, std::size_t(3));
    QCOMPARE(numbers.firstFlaw->column, std::size_t(1));
}

void TestTableNumbers::flaws_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *table, const char *words) {
        QTest::newRow(name) << QByteArray(table) << QString::fromUtf8(words);
    };
    row("empty", "a,b\n1,2\n\n3,\n", "row 4, column 2 is empty");
    row("short", "a,b\n1,2\n3\n", "row 3, column 2 is empty");
    row("a word for a gap", "a,b\n1,2\n?,4\n", "row 3, column 1: “?” stands for a missing number");
    row("a word", "a,b\r\n1,2\r\n3,four\r\n", "row 3, column 2: “four” is not a number");
    row("infinite", "a,b\n1,inf\n", "row 2, column 2: “inf” is not a finite number");
    row("long", "a,b\n1,2\n3,4,5\n", "row 3 has 3 cells, but the table has 2 columns");
    row("markup", "a,b\n1,<img src=/some/fifo>\n", "row 2, column 2: “<img src=/some/fifo>” is not a number");
    row("behind a cell over lines", "a,\"b\nb\"\n1,2\n3,x\n", "row 4, column 2: “x” is not a number");
}

void TestTableNumbers::flaws()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, words);
    TableSurvey survey;
    survey.columns.resize(2);
    const std::string bytes = table.toStdString();
    const TableNumbers numbers = takeNumbers(bytes, {notation, {0, 1}, Gaps::Refuse}, 2, 1000);
    QCOMPARE(numbers.problem, NumbersProblem::Flawed);
    QCOMPARE(QString::fromStdString(flawText(*numbers.firstFlaw, survey, untranslated())), words);
}

void TestTableNumbers::columnsInTheirOrder()
{
    const TableNumbers numbers = numbersOf({notation, {1, 0}, Gaps::LeaveOut});
    QVERIFY(std::ranges::equal(numbers.values, QList<double>{2, 1, 6, 5}));
    QCOMPARE(numbersOf({notation, {2}, Gaps::LeaveOut}).problem, NumbersProblem::Empty);
    QCOMPARE(numbersOf({notation, {2}, Gaps::FillWithMean}).problem, NumbersProblem::Empty);
}

void TestTableNumbers::meansAndDeviations()
{
    const TableNumbers numbers = takeNumbers("1 4\n2 4\n6 4\n", {{Separator::Spaces, DecimalMark::Point, 0}, {0, 1}, Gaps::LeaveOut, true}, 2, 1000);
    const double deviation = std::sqrt(14.0 / 3.0);
    const QList<double> expected{-2.0 / deviation, 0.0, -1.0 / deviation, 0.0, 3.0 / deviation, 0.0};
    QCOMPARE(numbers.values.size(), std::size_t(6));
    for (qsizetype i = 0; i < expected.size(); ++i)
        QVERIFY(std::abs(numbers.values[static_cast<std::size_t>(i)] - expected[i]) <= 4e-16);
}

/// What rounding leaves of a deviation that is 0 would become numbers of some size.
void TestTableNumbers::equalNumbers()
{
    std::string equal;
    for (int i = 0; i < 3000; ++i)
        equal += "0.007\n";
    const TableNumbers numbers = takeNumbers(equal, {{Separator::None, DecimalMark::Point, 0}, {0}, Gaps::LeaveOut, true}, 1, 5000);
    QVERIFY(std::ranges::all_of(numbers.values, [](double value) { return value == 0.0; }));
}

/// Only gaps are filled: no words, no rows of nothing, and no cells of which nobody knows where they belong.
void TestTableNumbers::whatIsNotFilled()
{
    const auto filled = [](std::string_view table, Separator separator) {
        return takeNumbers(table, {{separator, DecimalMark::Point, 0}, {0, 1}, Gaps::FillWithMean}, 2, 1000).values;
    };
    QVERIFY(std::ranges::equal(filled("1,2\nTotal,4\n,\n3,?\n", Separator::Comma), QList<double>{1, 2, 3, 2}));
    QVERIFY(std::ranges::equal(filled("1 2\n4\n", Separator::Spaces), QList<double>{1, 2}));
    QVERIFY(std::ranges::equal(filled("1,2\n4\n", Separator::Comma), QList<double>{1, 2, 4, 2}));
}

void TestTableNumbers::hugeNumbers()
{
    const TableNumbers numbers =
        takeNumbers("1.5e308 1\n1.7e308 ?\n-1.6e308 3\n", {{Separator::Spaces, DecimalMark::Point, 0}, {0, 1}, Gaps::FillWithMean, true}, 2, 1000);
    QCOMPARE(numbers.problem, NumbersProblem::None);
    QVERIFY(std::ranges::all_of(numbers.values, [](double value) { return std::abs(value) < 2.0; }));
    QVERIFY(numbers.values[3] == 0.0);
}

void TestTableNumbers::limit()
{
    QCOMPARE(takeNumbers("1\n2\n3\n", {{Separator::None, DecimalMark::Point, 0}, {0}}, 1, 3).problem, NumbersProblem::None);
    QCOMPARE(takeNumbers("1\n2\n3\n4\n", {{Separator::None, DecimalMark::Point, 0}, {0}}, 1, 3).problem, NumbersProblem::TooMany);
}

void TestTableNumbers::preview()
{
    const auto rows = previewOf(text, {notation, {0, 1}}, 3, 4);
    QCOMPARE(rows.size(), std::size_t(4));
    QVERIFY(rows[0].head && !rows[0].complete);
    QVERIFY(!rows[1].head && rows[1].complete);
    QVERIFY(!rows[2].complete);
    QCOMPARE(rows[3].line, std::size_t(4));
    QCOMPARE(rows[3].cells[2], std::string("z"));
    const std::string long1 = "\"" + std::string(1000, 'x') + "\n\"\n";
    QVERIFY(previewOf(long1, {{Separator::None, DecimalMark::Point, 0}, {0}}, 1, 4)[0].cells[0].size() < 200);
}

QTEST_GUILESS_MAIN(TestTableNumbers)
#include "tst_tablenumbers.moc"
