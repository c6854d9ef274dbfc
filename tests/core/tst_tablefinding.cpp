#include "tests/core/tablecase.h"
#include "tests/ui/damage.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <limits>
#include <random>
#include <stop_token>
#include <string>

using namespace actiscope;

namespace {

QByteArray utf16(const QString &text, bool bigEndian)
{
    QByteArray bytes;
    for (const QChar c : text) {
        const char low = static_cast<char>(c.unicode() & 0xFF);
        const char high = static_cast<char>(c.unicode() >> 8);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

} // namespace

Q_DECLARE_METATYPE(actiscope::TableDoubt)
Q_DECLARE_METATYPE(actiscope::TableWishes)

class TestTableFinding : public QObject
{
    Q_OBJECT

private slots:
    void doubts_data();
    void doubts();
    void wishes_data();
    void wishes();
    void encodings_data();
    void encodings();
    void problems_data();
    void problems();
    void numbersKeepTheirDigits();
    void linesLaterThanTheSampleDecide();
    void manyComments();
    void wideTables();
    void canBeStopped();
    void randomBytes();
};

void TestTableFinding::doubts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<TableDoubt>("doubt");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QByteArray &text, TableDoubt doubt, const char *words) {
        QTest::newRow(name) << text << doubt << QString::fromUtf8(words);
    };
    QFile single(QStringLiteral(ACTISCOPE_REFERENCE "/tables/de_single_nohead.csv"));
    QVERIFY(single.open(QIODevice::ReadOnly));
    row("decimal commas or commas", single.readAll(), TableDoubt::Notation,
        "two readings fit equally well: 3 rows × 2 columns (commas between cells, decimal points), or 3 rows × 1 column (one "
        "cell a row, decimal commas)");
    row("thousands or decimals between semicolons", "1.234;2.500\n", TableDoubt::Notation,
        "two readings fit equally well: 1 row × 2 columns (semicolons between cells, decimal points), or 1 row × 2 columns "
        "(semicolons between cells, decimal commas)");
    row("thousands or decimals between tabs", "1,234\t2,500\n", TableDoubt::Notation,
        "two readings fit equally well: 1 row × 2 columns (tabs between cells, decimal points), or 1 row × 2 columns (tabs "
        "between cells, decimal commas)");
    row("commas that may be anything", "1,234\n5,678\n12,345\n", TableDoubt::Notation,
        "several readings fit equally well: 3 rows × 2 columns (commas between cells, decimal points), or 3 rows × 1 column "
        "(one cell a row, decimal points), or 3 rows × 1 column (one cell a row, decimal commas)");
    row("blanks that may part thousands", "1 234\n5 678\n", TableDoubt::Notation,
        "two readings fit equally well: 2 rows × 2 columns (spaces between cells, decimal points), or 2 rows × 1 column (one "
        "cell a row, decimal points)");
    row("both marks in one file", "1.5;0,5\n2.5;0,25\n", TableDoubt::Notation,
        "two readings fit equally well: 2 rows × 1 column (semicolons between cells, decimal points), or 2 rows × 1 column "
        "(semicolons between cells, decimal commas)");
    row("a small table that begins with 1 and 2", "1;2\n3;4\n", TableDoubt::HeadRow,
        "the first row counts the columns: it may be their names, or numbers like those below");
    row("the same with a stray word", "1,2\n3,four\n5,6\n", TableDoubt::HeadRow,
        "the first row counts the columns: it may be their names, or numbers like those below");
    row("a table that goes on counting", "0 1 2 3\n4 5 6 7\n", TableDoubt::HeadRow,
        "the first row counts the columns: it may be their names, or numbers like those below");
    row("a curve that begins with 0 and 1", "0 1\n0.1 0.995\n0.2 0.98\n", TableDoubt::HeadRow,
        "the first row counts the columns: it may be their names, or numbers like those below");
    row("a series above another", "0,1,2,3,4\n0.5,0.84,0.9,0.14,0.75\n", TableDoubt::HeadRow,
        "the first row counts the columns: it may be their names, or numbers like those below");
    row("distances", "0,1,2,3\n1,0,1,2\n2,1,0,1\n3,2,1,0\n", TableDoubt::HeadRow,
        "the first row counts the columns: it may be their names, or numbers like those below");
    row("classes behind a word", "gene,0.1,0.5,1.0,2.5\nA,3,5,4,1\nB,2,5,1,6\n", TableDoubt::HeadRow,
        "the first row counts the columns: it may be their names, or numbers like those below");
    row("whole numbers beside what may be thousands", "sum\n1.234\n12.500\n999\n", TableDoubt::Notation,
        "two readings fit equally well: 3 rows × 1 column (one cell a row, decimal points), or 3 rows × 1 column (one cell a "
        "row, decimal commas)");
    row("a comma in the only name", "voltage, V\n0,5\n1,25\n", TableDoubt::Notation,
        "two readings fit equally well: 2 rows × 2 columns (commas between cells, decimal points), or 2 rows × 1 column (one "
        "cell a row, decimal commas)");
    row("years above numbers", "2019,2020\n1,-2.5\n3,4e-3\n", TableDoubt::HeadRow,
        "the first row counts the columns: it may be their names, or numbers like those below");
    row("a curve without a header", "0;1,5\n1;2,5\n2;7,5\n", TableDoubt::IndexColumn,
        "the first column counts the rows: it may be their index, or numbers like the others");
}

void TestTableFinding::doubts()
{
    QFETCH(QByteArray, text);
    QFETCH(TableDoubt, doubt);
    QFETCH(QString, words);
    const Reading reading = readingOf(text);
    QCOMPARE(reading.finding.problem, TableProblem::None);
    QCOMPARE(reading.finding.doubt, doubt);
    QCOMPARE(QString::fromStdString(doubtText(reading.finding, untranslated())), words);
}

/// What a person says settles every doubt, and holds against what would be found.
void TestTableFinding::wishes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<TableWishes>("wishes");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QList<double>>("values");
    const QByteArray single = "0,5\n1,25\n-0,75\n";
    QTest::newRow("separator") << single << TableWishes{Separator::Comma, {}, {}} << 2 << QList<double>{0, 5, 1, 25, -0.0, 75};
    QTest::newRow("no separator") << single << TableWishes{Separator::None, {}, {}} << 1 << QList<double>{0.5, 1.25, -0.75};
    QTest::newRow("decimal comma") << single << TableWishes{{}, DecimalMark::Comma, {}} << 1 << QList<double>{0.5, 1.25, -0.75};
    QTest::newRow("decimal point") << single << TableWishes{{}, DecimalMark::Point, {}} << 2 << QList<double>{0, 5, 1, 25, -0.0, 75};
    QTest::newRow("thousands") << QByteArray("1.234;2.500\n") << TableWishes{{}, DecimalMark::Comma, {}} << 2
                               << QList<double>{1234.0, 2500.0};
    QTest::newRow("no head") << QByteArray("1;2\n3;4\n") << TableWishes{{}, {}, 0} << 2 << QList<double>{1, 2, 3, 4};
    QTest::newRow("head") << QByteArray("1;2\n3;4\n") << TableWishes{{}, {}, 1} << 2 << QList<double>{3, 4};
    QTest::newRow("data as head") << QByteArray("a;b\n1;2\n3;4\n") << TableWishes{{}, {}, 2} << 2 << QList<double>{3, 4};
    QTest::newRow("stated otherwise") << QByteArray("sep=;\n1,5\n2,5\n") << TableWishes{Separator::Comma, {}, {}} << 2
                                      << QList<double>{1, 5, 2, 5};
}

void TestTableFinding::wishes()
{
    QFETCH(QByteArray, text);
    QFETCH(TableWishes, wishes);
    QFETCH(int, columns);
    QFETCH(QList<double>, values);
    const Reading reading = readingOf(text, wishes);
    QCOMPARE(reading.finding.doubt, TableDoubt::None);
    QCOMPARE(reading.numbers.columns, static_cast<std::size_t>(columns));
    QVERIFY(std::ranges::equal(reading.numbers.values, values));
}

void TestTableFinding::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    const QString text = QStringLiteral("größe;数\n0,5;1\n2;3\n");
    const QString latin = QStringLiteral("größe;b\n0,5;1\n2;3\n");
    QTest::newRow("UTF-8") << text.toUtf8() << "UTF-8";
    QTest::newRow("UTF-8 with a mark") << "\xEF\xBB\xBF" + text.toUtf8() << "UTF-8";
    QTest::newRow("UTF-16 LE") << "\xFF\xFE" + utf16(text, false) << "UTF-16 LE";
    QTest::newRow("UTF-16 BE") << "\xFE\xFF" + utf16(text, true) << "UTF-16 BE";
    QTest::newRow("UTF-16 LE without a mark") << utf16(latin, false) << "UTF-16 LE";
    QTest::newRow("UTF-16 BE without a mark") << utf16(latin, true) << "UTF-16 BE";
    QTest::newRow("Latin-1") << latin.toLatin1() << "Windows-1252";
    QTest::newRow("Windows-1252") << QByteArray("gr\xF6\xDF" "e \x80;b\n0,5;1\n2;3\n") << "Windows-1252";
}

void TestTableFinding::encodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    const Reading reading = readingOf(bytes);
    QCOMPARE(QString::fromLatin1(nameOf(reading.text.encoding())), encoding);
    QCOMPARE(reading.text.bytes(), static_cast<std::size_t>(bytes.size()));
    QVERIFY(std::ranges::equal(reading.numbers.values, QList<double>{0.5, 1.0, 2.0, 3.0}));
    const QString name = QString::fromStdString(reading.finding.survey.columns[0].name);
    QVERIFY2(name.startsWith(QStringLiteral("größe")), qPrintable(name));
    QVERIFY(!bytes.contains('\x80') || name.endsWith(QStringLiteral("€")) || encoding != "Windows-1252");
}

void TestTableFinding::problems_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("words");
    const QString none = QStringLiteral("it holds no column of numbers; right would be a table of numbers, a sample in each row");
    QTest::newRow("nothing") << QByteArray() << none;
    QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF") << none;
    QTest::newRow("blanks") << QByteArray(" \n\t\r\n  ") << none;
    QTest::newRow("separators") << QByteArray(",,\n;\n") << none;
    QTest::newRow("header alone") << QByteArray("a,b\n") << none;
    QTest::newRow("a letter") << QByteArray("Dear reader,\nonce upon a time\n") << none;
    QTest::newRow("gaps alone") << QByteArray("?,NA\n-,\n") << none;
    QTest::newRow("zeros") << QByteArray(5000, '\0')
                           << "it holds no text; right would be a table of numbers as text, such as CSV";
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0", 20)
                               << "it holds no text; right would be a table of numbers as text, such as CSV";
    QTest::newRow("a workbook") << QByteArray("PK\x03\x04rest")
                                << "it is the workbook of a spreadsheet program; right would be the table saved as CSV";
    QTest::newRow("an old workbook") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest")
                                     << "it is the workbook of a spreadsheet program; right would be the table saved as CSV";
    QTest::newRow("too wide") << QByteArray("1,").repeated(65'537) << "it has too many columns; at most 65536 are read";
}

void TestTableFinding::problems()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, words);
    const Reading reading = readingOf(text);
    QVERIFY(reading.finding.problem != TableProblem::None);
    QCOMPARE(QString::fromStdString(problemText(reading.finding, reading.text, untranslated())), words);
}

void TestTableFinding::numbersKeepTheirDigits()
{
    std::mt19937_64 engine(1);
    QByteArray text;
    std::vector<double> expected;
    while (expected.size() < 10'000) {
        const auto value = std::bit_cast<double>(engine());
        if (!std::isfinite(value))
            continue;
        char buffer[40];
        const auto written = std::to_chars(buffer, buffer + 40, value);
        text.append(buffer, written.ptr - buffer).append(expected.size() % 4 == 3 ? "\n" : ",");
        expected.push_back(value);
    }
    for (const bool commas : {false, true}) {
        const Reading reading = readingOf(commas ? text.replace(',', ';').replace('.', ',') : text);
        QVERIFY(std::ranges::equal(reading.numbers.values, expected));
    }
}

/// Comments and empty lines without end are stepped over, not kept.
void TestTableFinding::manyComments()
{
    const Reading reading = readingOf(QByteArray("#\n\n").repeated(200'000) + "1.5,2\n");
    QCOMPARE(reading.finding.survey.comments, std::size_t(200'000));
    QVERIFY(std::ranges::equal(reading.numbers.values, QList<double>{1.5, 2.0}));
}

/// The beginning of a file may be of one mind, and the rest of another.
void TestTableFinding::linesLaterThanTheSampleDecide()
{
    QByteArray text;
    for (int i = 0; i < 5000; ++i)
        text += "1,5\n";
    QCOMPARE(readingOf(text).finding.doubt, TableDoubt::Notation);
    QVERIFY(readingOf(text + "1,-5\n").finding.survey.notation == (TableNotation{Separator::Comma, DecimalMark::Point, 0}));
    const Reading commas = readingOf(text + "17\n");
    QVERIFY(commas.finding.survey.notation == (TableNotation{Separator::None, DecimalMark::Comma, 0}));
    QCOMPARE(commas.numbers.rows, std::size_t(5001));
}

void TestTableFinding::wideTables()
{
    const QByteArray line = QByteArray("1,").repeated(65'535) + "2.5\n";
    const Reading reading = readingOf(line + line + line);
    QCOMPARE(reading.numbers.columns, std::size_t(65'536));
    QCOMPARE(reading.numbers.rows, std::size_t(3));
}

void TestTableFinding::canBeStopped()
{
    std::stop_source stop;
    stop.request_stop();
    const TableText text(QByteArray("1.25,2\n").repeated(400'000).toStdString());
    QCOMPARE(findTable(text, {}, stop.get_token()).problem, TableProblem::Cancelled);
    const TableChoice choice{{Separator::Comma, DecimalMark::Point, 0}, {0, 1}};
    const TableNumbers numbers = takeNumbers(text.view(), choice, 2, most, stop.get_token());
    QCOMPARE(numbers.problem, NumbersProblem::Cancelled);
    QVERIFY(numbers.values.empty());
}

/// Whatever stands in a file: what is found agrees with itself, all ways of reading end, and all words are one line.
void TestTableFinding::randomBytes()
{
    std::mt19937_64 engine(2024);
    const std::vector<std::string> pieces{
        "0", "1", "12", "345", ".", ",", ";", "\t", " ", "\n", "\r\n", "\r", "\"", "\"\"", "+", "-", "e", "NaN", "inf", "?",
        "a", "x,y\n", "#", "%", "//", "sep=;\n", "\xE2\x88\x92", "\xEF\xBB\xBF", "\xFF\xFE", "\xC3", "2024-01-31", "1.234", "<b>", "'"};
    for (int round = 0; round < fuzzRounds(6000); ++round) {
        std::string bytes;
        for (std::size_t i = engine() % 40; i > 0; --i)
            bytes += round % 4 == 0 ? std::string(1, static_cast<char>(engine())) : pieces[engine() % pieces.size()];
        TableWishes wishes;
        if (engine() % 4 == 0)
            wishes.separator = static_cast<Separator>(engine() % 5);
        if (engine() % 4 == 0)
            wishes.decimal = static_cast<DecimalMark>(engine() % 2);
        if (engine() % 4 == 0)
            wishes.headRows = engine() % 20 == 0 ? std::numeric_limits<int>::max() : static_cast<int>(engine() % 5);
        Reading reading = readingOf(QByteArray::fromStdString(bytes), wishes);
        const TableSurvey &survey = reading.finding.survey;
        if (reading.finding.problem != TableProblem::None) {
            QVERIFY(!problemText(reading.finding, reading.text, untranslated()).empty());
            continue;
        }
        QVERIFY(!survey.numberColumns().empty() || !survey.columns.empty());
        QVERIFY(survey.notation.headRows >= 0 && survey.firstLine >= 1);
        QCOMPARE(wishes.separator.value_or(survey.notation.separator), survey.notation.separator);
        QCOMPARE(wishes.decimal.value_or(survey.notation.decimal), survey.notation.decimal);
        QCOMPARE(wishes.headRows.value_or(survey.notation.headRows), survey.notation.headRows);
        QCOMPARE(reading.finding.doubt == TableDoubt::Notation, !reading.finding.others.empty());
        for (const TableColumn &column : survey.columns)
            QCOMPARE(column.numbers + column.gaps + column.others, survey.rows);
        for (const Gaps gaps : {Gaps::LeaveOut, Gaps::FillWithMean, Gaps::Refuse}) {
            reading.choice.gaps = gaps;
            reading.choice.standardise = round % 2 == 0;
            const TableNumbers numbers = takeNumbers(reading.text.view(), reading.choice, survey.columns.size(), most);
            QCOMPARE(numbers.values.size(), numbers.rows * numbers.columns * (numbers.problem == NumbersProblem::None));
            QVERIFY(std::ranges::all_of(numbers.values, [](double v) { return std::isfinite(v); }));
            QCOMPARE(numbers.problem == NumbersProblem::Flawed, gaps == Gaps::Refuse && numbers.firstFlaw.has_value());
            if (gaps == Gaps::LeaveOut)
                QCOMPARE(numbers.rows + numbers.rowsLeftOut, numbers.problem == NumbersProblem::None ? survey.rows : numbers.rowsLeftOut);
            std::string words = leftOutText(survey, reading.choice, numbers, untranslated()) + doubtText(reading.finding, untranslated());
            if (numbers.firstFlaw)
                words += flawText(*numbers.firstFlaw, survey, untranslated());
            QVERIFY(words.find('\n') == std::string::npos && words.find('\r') == std::string::npos);
            QCOMPARE(QString::fromStdString(words).toUtf8().toStdString(), words);
        }
        const auto preview = previewOf(reading.text.view(), reading.choice, survey.columns.size(), 20);
        QVERIFY(preview.size() <= 20 && preview.size() <= survey.rows + static_cast<std::size_t>(survey.notation.headRows));
    }
}

QTEST_GUILESS_MAIN(TestTableFinding)
#include "tst_tablefinding.moc"
