#include "core/layer/batchfile.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <charconv>
#include <random>
#include <sstream>
#include <string>
#include <thread>

using namespace actiscope;

namespace {

BatchReading readText(const std::string &text)
{
    std::istringstream stream(text);
    return readBatch(stream);
}

/// A stream that gives some text and then breaks.
class BrokenBuffer : public std::stringbuf
{
public:
    explicit BrokenBuffer(const std::string &text) : std::stringbuf(text) {}

protected:
    std::streamsize xsgetn(char *to, std::streamsize count) override
    {
        const std::streamsize got = std::stringbuf::xsgetn(to, count);
        if (got < count)
            throw std::ios_base::failure("broken");
        return got;
    }
};

} // namespace

Q_DECLARE_METATYPE(actiscope::BatchProblem)

class TestBatchFile : public QObject
{
    Q_OBJECT

private slots:
    void tables_data();
    void tables();
    void problems_data();
    void problems();
    void cellsAreShown_data();
    void cellsAreShown();
    void numbersKeepTheirDigits();
    void blocksMayEndAnywhere();
    void largeTable();
    void tooManyNumbers();
    void lineWithoutEnd();
    void streamBreaks();
    void canBeStopped();
    void randomBytes();
};

void TestBatchFile::tables_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QList<double>>("values");

    const QList<double> four{1.0, -2.5, 3.0, 4e-3};
    const auto row = [&](const char *name, const QByteArray &text) { QTest::newRow(name) << text << 2 << four; };
    row("commas", "1,-2.5\n3,4e-3\n");
    row("semicolons", "1;-2.5\n3;4e-3\n");
    row("tabs", "1\t-2.5\n3\t4e-3\n");
    row("blanks", "1 -2.5\n3 4e-3\n");
    row("many blanks", "  1    -2.5  \n 3 4e-3\n");
    row("blanks around cells", " 1 , -2.5 \n3 ,4e-3\t\n");
    row("blanks around cells between tabs", " 1 \t -2.5\n3\t 4e-3 \n");
    row("decimal commas, semicolons", "1,0;-2,5\n3;4,0e-3\n");
    row("decimal commas, tabs", "1,0\t-2,5\n3\t4,0e-3\n");
    row("no last line end", "1,-2.5\n3,4e-3");
    row("Windows lines", "1,-2.5\r\n3,4e-3\r\n");
    row("old Mac lines", "1,-2.5\r3,4e-3\r");
    row("empty lines", "\n\n1,-2.5\n  \n\t\n3,4e-3\n\n\n");
    row("empty Windows lines", "\r\n1,-2.5\r\n\r\n3,4e-3\r\n\r\n");
    row("lines of separators", ",,,\n1,-2.5\n,\n3,4e-3\n;;\n");
    row("byte order mark", "\xEF\xBB\xBF" "1,-2.5\n3,4e-3\n");
    row("byte order mark and header", "\xEF\xBB\xBF" "a,b\n1,-2.5\n3,4e-3\n");
    row("header", "weight,height\n1,-2.5\n3,4e-3\n");
    row("header with numbers", "2019,height\n1,-2.5\n3,4e-3\n");
    row("header with more cells", "# weight, height, of all\n1,-2.5\n3,4e-3\n");
    row("header with an empty cell", ",0\n1,-2.5\n3,4e-3\n");
    row("header with nan in it", "nan,b\n1,-2.5\n3,4e-3\n");
    row("header behind empty lines", "\n\n \na;b\n1;-2.5\n3;4e-3\n");
    row("header in quotes", "\"weight, kg\",\"height; cm\"\n1,-2.5\n3,4e-3\n");
    row("quotes", "\"1\",\"-2.5\"\n\"3\" , \" 4e-3 \"\n");
    row("quotes between blanks", "\"1\" \"-2.5\"\n\"3\"  4e-3\n");
    row("quotes with decimal commas", "\"1,0\";\"-2,5\"\n\"3\";\"0,004\"\n");
    row("trailing commas", "1,-2.5,\n3,4e-3,\n");
    row("trailing semicolons and blanks", "1;-2.5; ;\n3;4e-3\n");
    row("trailing tabs", "1\t-2.5\t\t\n3\t4e-3\n");
    row("signs", "+1,-2.5\n+3,+4e-3\n");
    row("typeset minus", "1,\u22122.5\n3,4e\u002D3\n");
    row("each line in its way", "1,-2.5\n3;0,004\n");

    QTest::newRow("one number") << QByteArray("7") << 1 << QList<double>{7.0};
    QTest::newRow("one column") << QByteArray("x\n7\n8\n") << 1 << QList<double>{7.0, 8.0};
    QTest::newRow("one row") << QByteArray("7 8 9") << 3 << QList<double>{7.0, 8.0, 9.0};
    QTest::newRow("too small for a double") << QByteArray("1e-400;-1,5e-400\n") << 2 << QList<double>{0.0, -0.0};
}

void TestBatchFile::tables()
{
    QFETCH(QByteArray, text);
    QFETCH(int, columns);
    QFETCH(QList<double>, values);
    const BatchReading reading = readText(text.toStdString());
    QCOMPARE(reading.problem, BatchProblem::None);
    QCOMPARE(reading.batch.columns, static_cast<std::size_t>(columns));
    QCOMPARE(reading.batch.rows * reading.batch.columns, reading.batch.values.size());
    QVERIFY(std::ranges::equal(reading.batch.values.view(), values));
    QCOMPARE(reading.row, std::size_t(0));
    QVERIFY(reading.cell.empty());
}

void TestBatchFile::problems_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<BatchProblem>("problem");
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("cell");

    using enum BatchProblem;
    const auto whole = [](const char *name, const QByteArray &text) {
        QTest::newRow(name) << text << Empty << 0 << 0 << QString();
    };
    whole("nothing", "");
    whole("a byte order mark", "\xEF\xBB\xBF");
    whole("blanks", " \n\t\r\n  ");
    whole("separators", ",,\n;\n");
    whole("header alone", "a,b\n");
    whole("header and empty lines", "a,b\n\n\n,\n");

    const auto cell = [](const char *name, const QByteArray &text, BatchProblem problem, int row, int column,
                         const QString &shown) { QTest::newRow(name) << text << problem << row << column << shown; };
    cell("text", "Dear reader,\nonce upon a time\n", NotANumber, 2, 1, "once");
    cell("two header lines", "a,b\nkg,cm\n1,2\n", NotANumber, 2, 1, "kg");
    cell("a word", "1,2\n3,four\n", NotANumber, 2, 2, "four");
    cell("a word in a later line", "a,b\r\n\r\n1,2\r\n3,4\r\nfive,6\r\n", NotANumber, 5, 1, "five");
    cell("a word, old Mac lines", "1\r2\r\rx\r", NotANumber, 4, 1, "x");
    cell("missing value", "1,2,3\n4,,6\n", NotANumber, 2, 2, "");
    cell("missing first value", "1,2\n,4\n", NotANumber, 2, 1, "");
    cell("missing value between tabs", "1\t2\t3\n4\t\t6\n", NotANumber, 2, 2, "");
    cell("missing first value before a tab", "1\t2\n\t4\n", NotANumber, 2, 1, "");
    cell("comma in quotes between blanks", "1 2\n\"1,5\" 2\n", NotANumber, 2, 1, "1,5");
    cell("not available", "1\nNA\n", NotANumber, 2, 1, "NA");
    cell("number with a tail", "1\n2.5kg\n", NotANumber, 2, 1, "2.5kg");
    cell("hexadecimal", "1\n0x10\n", NotANumber, 2, 1, "0x10");
    cell("two signs", "1\n+-1\n", NotANumber, 2, 1, "+-1");
    cell("thousands", "1;2\n1.234,5;2\n", NotANumber, 2, 1, "1.234,5");
    cell("English thousands", "1;2\n1,234.5;2\n", NotANumber, 2, 1, "1,234.5");
    cell("two commas", "1;2\n1,234,5;2\n", NotANumber, 2, 1, "1,234,5");
    cell("blanks within a cell", "1,2\n3,4 5\n", NotANumber, 2, 2, "4 5");
    cell("quotes not closed", "1,2\n3,\"4\n", NotANumber, 2, 2, "\"4");
    cell("something behind quotes", "1,2\n\"3\"x,4\n", NotANumber, 2, 1, "\"3\"x");
    cell("empty quotes", "1,2\n3,\"\"\n", NotANumber, 2, 2, "");
    cell("nan in the first row", "nan,1\n2,3\n", NotFinite, 1, 1, "nan");
    cell("infinity in the first row", "1,inf\n2,3\n", NotFinite, 1, 2, "inf");
    cell("nan", "1,2\n3,NaN\n", NotFinite, 2, 2, "NaN");
    cell("infinity", "1,2\n-Infinity,4\n", NotFinite, 2, 1, "-Infinity");
    cell("typeset infinity", "a\n1\n\u2212inf\n", NotFinite, 3, 1, "\u2212inf");
    cell("too large for a double", "1\n-1e999\n", NotFinite, 2, 1, "-1e999");
    cell("nan before a word", "1,2\nnan,x\n", NotFinite, 2, 1, "nan");
    cell("fewer cells", "1,2,3\n4,5\n", Ragged, 2, 0, "");
    cell("more cells", "a,b\n\n1,2\n3,4,5\n", Ragged, 4, 0, "");
    cell("last value missing", "1,2\n3,\n", Ragged, 2, 0, "");
}

void TestBatchFile::problems()
{
    QFETCH(QByteArray, text);
    QFETCH(BatchProblem, problem);
    QFETCH(int, row);
    QFETCH(int, column);
    QFETCH(QString, cell);
    const BatchReading reading = readText(text.toStdString());
    QCOMPARE(reading.problem, problem);
    QCOMPARE(reading.row, static_cast<std::size_t>(row));
    QCOMPARE(reading.column, static_cast<std::size_t>(column));
    QCOMPARE(QString::fromStdString(reading.cell), cell);
    QVERIFY(reading.batch == Batch());
    if (problem == BatchProblem::Ragged) {
        QVERIFY(reading.cells > 0 && reading.expected > 0 && reading.cells != reading.expected);
        const auto cells = static_cast<qsizetype>(reading.cells);
        QCOMPARE(text.split('\n')[row - 1].split(',').count() - text.split('\n')[row - 1].endsWith(','), cells);
    }
}

void TestBatchFile::cellsAreShown_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("shown");
    const QString replaced(QChar::ReplacementCharacter);
    QTest::newRow("letters") << QByteArray("größer 数 😀") << QStringLiteral("größer 数 😀");
    QTest::newRow("forty") << QByteArray(40, 'x') << QString(40, 'x');
    QTest::newRow("forty-one") << QByteArray(41, 'x') << QString(39, 'x') + QStringLiteral("…");
    QTest::newRow("forty wide ones") << QByteArray("数").repeated(40) << QStringLiteral("数").repeated(40);
    QTest::newRow("many wide ones") << QByteArray("数").repeated(99)
                                    << QStringLiteral("数").repeated(39) + QStringLiteral("…");
    QTest::newRow("control characters") << QByteArray("a\0\x1B[1m\x7F", 7)
                                        << "a" + replaced.repeated(2) + "[1m" + replaced;
    QTest::newRow("later control characters") << QByteArray("a\u0085b\u2028c\u202Ed")
                                              << "a" + replaced + "b" + replaced + "c" + replaced + "d";
    QTest::newRow("Latin-1") << QByteArray("gr\xF6\xDF" "er") << "gr" + replaced.repeated(2) + "er";
    QTest::newRow("cut character") << QByteArray("a\xE6\x95") << "a" + replaced.repeated(2);
    QTest::newRow("overlong") << QByteArray("a\xC0\xAF\xE0\x80\xAF") << "a" + replaced.repeated(5);
    QTest::newRow("half a pair") << QByteArray("a\xED\xA0\x80") << "a" + replaced.repeated(3);
    QTest::newRow("beyond Unicode") << QByteArray("a\xF4\x90\x80\x80\xF8") << "a" + replaced.repeated(5);
}

void TestBatchFile::cellsAreShown()
{
    QFETCH(QByteArray, cell);
    QFETCH(QString, shown);
    const BatchReading reading = readText("1,2\n3," + cell.toStdString());
    QCOMPARE(reading.problem, BatchProblem::NotANumber);
    QCOMPARE(QString::fromStdString(reading.cell), shown);
}

void TestBatchFile::numbersKeepTheirDigits()
{
    std::mt19937_64 engine(1);
    std::string text;
    std::vector<double> expected;
    while (expected.size() < 10'000) {
        const auto value = std::bit_cast<double>(engine());
        if (!std::isfinite(value))
            continue;
        char buffer[40];
        const auto written = std::to_chars(buffer, buffer + 40, value);
        text.append(buffer, written.ptr).append(expected.size() % 4 == 3 ? "\n" : ",");
        expected.push_back(value);
    }
    const BatchReading reading = readText(text);
    QCOMPARE(reading.problem, BatchProblem::None);
    QVERIFY(std::ranges::equal(reading.batch.values.view(), expected));
}

/// The text is read in blocks of 256 KiB; their ends must not show, wherever they fall.
void TestBatchFile::blocksMayEndAnywhere()
{
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        for (std::size_t shift = 0; shift < 12; ++shift) {
            std::string text = std::string(shift, ' ') + end;
            const std::size_t rows = 60'000;
            for (std::size_t i = 0; i < rows; ++i)
                text += "12345.5,-7" + end;
            const BatchReading reading = readText(text + "x");
            QCOMPARE(reading.problem, BatchProblem::NotANumber);
            QCOMPARE(reading.row, rows + 2);
            const BatchReading good = readText(text);
            QCOMPARE(good.batch.rows, rows);
            const auto values = good.batch.values.view();
            for (std::size_t i = 0; i < rows; ++i)
                QVERIFY(values[2 * i] == 12345.5 && values[2 * i + 1] == -7.0);
        }
    }
    // A line longer than a block.
    std::string line = "1";
    for (int i = 0; i < 300'000; ++i)
        line += ",1";
    const BatchReading reading = readText(line + '\n' + line);
    QCOMPARE(reading.batch.rows, std::size_t(2));
    QCOMPARE(reading.batch.columns, std::size_t(300'001));
}

void TestBatchFile::largeTable()
{
    std::string text = "first;second;third\r\n";
    for (int i = 0; i < 100'000; ++i)
        text += std::to_string(i) + ",25;-0,123456789012345;1e-7\r\n";
    QElapsedTimer clock;
    clock.start();
    std::istringstream stream(text);
    std::atomic<std::size_t> bytesRead = 0;
    const BatchReading reading = readBatch(stream, {}, &bytesRead);
    // It takes 15 ms; the rest is for slow machines and sanitizers.
    QVERIFY(clock.elapsed() < 3000);
    QCOMPARE(reading.problem, BatchProblem::None);
    QCOMPARE(reading.batch.rows, std::size_t(100'000));
    QCOMPARE(reading.batch.columns, std::size_t(3));
    QVERIFY(reading.batch.values.view()[3 * 99'999] == 99'999.25);
    QCOMPARE(bytesRead.load(), text.size());
}

void TestBatchFile::tooManyNumbers()
{
    std::string block;
    for (int i = 0; i < 1000; ++i)
        block += "1 1 1 1 1 1 1 1 1 1\n";
    /// Gives the block over and over.
    class Endless : public std::streambuf
    {
    public:
        explicit Endless(std::string &text) : m_text(text) {}

    protected:
        int_type underflow() override
        {
            setg(m_text.data(), m_text.data(), m_text.data() + m_text.size());
            return traits_type::to_int_type(m_text.front());
        }

    private:
        std::string &m_text;
    } buffer(block);
    std::istream stream(&buffer);
    const BatchReading reading = readBatch(stream);
    QCOMPARE(reading.problem, BatchProblem::TooMany);
    QCOMPARE(reading.row, mostBatchNumbers / 10 + 1);
    QCOMPARE(reading.column, std::size_t(0));
}

void TestBatchFile::lineWithoutEnd()
{
    QCOMPARE(readText(std::string(70'000'000, '\0')).problem, BatchProblem::NotANumber);
    std::string shortened(39, 'x');
    shortened += "…";
    QCOMPARE(readText(std::string(70'000'000, 'x')).cell, shortened);
    std::string numbers;
    while (numbers.size() < 70'000'000)
        numbers += "12345678901234567890 ";
    QCOMPARE(readText(numbers).problem, BatchProblem::TooMany);
    QCOMPARE(readText("1\n" + numbers).problem, BatchProblem::Ragged);
}

void TestBatchFile::streamBreaks()
{
    BrokenBuffer buffer("1,2\n3,4\n");
    std::istream stream(&buffer);
    const BatchReading reading = readBatch(stream);
    QCOMPARE(reading.problem, BatchProblem::Unreadable);
    QVERIFY(reading.batch == Batch());
    std::istringstream bad("1,2\n");
    bad.setstate(std::ios_base::failbit);
    QCOMPARE(readBatch(bad).problem, BatchProblem::Unreadable);
}

void TestBatchFile::canBeStopped()
{
    std::string text;
    for (int i = 0; i < 2'000'000; ++i)
        text += "1.25\n";
    std::stop_source stop;
    stop.request_stop();
    std::istringstream stream(text);
    QCOMPARE(readBatch(stream, stop.get_token()).problem, BatchProblem::Cancelled);

    std::stop_source later;
    std::atomic<std::size_t> bytesRead = 0;
    std::istringstream again(text);
    const std::jthread stopper([&] {
        while (bytesRead < 1'000'000)
            std::this_thread::yield();
        later.request_stop();
    });
    const BatchReading reading = readBatch(again, later.get_token(), &bytesRead);
    QCOMPARE(reading.problem, BatchProblem::Cancelled);
    QVERIFY(reading.batch == Batch());
    QVERIFY(bytesRead < text.size());
}

void TestBatchFile::randomBytes()
{
    std::mt19937_64 engine(2024);
    // Bytes of any kind, and texts that come near to tables.
    const std::string alphabet = "0123456789.,;\t \n\r\"+-eEnaif\xE2\x88\x92\xEF\xBB\xBF";
    for (int round = 0; round < 20'000; ++round) {
        std::string text(engine() % 60, '\0');
        for (char &c : text)
            c = round % 2 == 0 ? static_cast<char>(engine()) : alphabet[engine() % alphabet.size()];
        const BatchReading reading = readText(text);
        const Batch &batch = reading.batch;
        QCOMPARE(batch.values.size(), batch.rows * batch.columns);
        QCOMPARE(reading.problem == BatchProblem::None, !batch.values.empty());
        QVERIFY(std::ranges::all_of(batch.values.view(), [](double v) { return std::isfinite(v); }));
        const QString cell = QString::fromUtf8(reading.cell);
        QCOMPARE(cell.toUtf8().toStdString(), reading.cell);
        QVERIFY(cell.toUcs4().size() <= 40);
    }
}

QTEST_GUILESS_MAIN(TestBatchFile)
#include "tst_batchfile.moc"
