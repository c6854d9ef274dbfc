#include "tests/app/program.h"

#include "core/layer/toylayer.h"
#include "core/state/functions.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <random>

using namespace actiscope;

namespace {

const QString tables = QStringLiteral(ACTISCOPE_REFERENCE "/tables/");

/// The lines of a summary by name; empty if it is none.
std::map<QByteArray, QByteArray> summaryOf(const QByteArray &output)
{
    QList<QByteArray> lines = output.split('\n');
    if (lines.takeFirst() != "statistic,value" || lines.isEmpty() || !lines.takeLast().isEmpty())
        return {};
    std::map<QByteArray, QByteArray> summary;
    for (const QByteArray &line : lines)
        summary.emplace(line.split(',').value(0), line.split(',').value(1));
    return summary;
}

QByteArray exact(double number)
{
    return QByteArray::number(number, 'g', 17);
}

/// The x of the rows that `layer` printed.
QByteArray inputsOf(const QByteArray &output)
{
    QByteArrayList inputs;
    for (const QByteArray &line : output.split('\n').mid(1)) {
        if (!line.isEmpty())
            inputs << line.split(',').first();
    }
    return inputs.join(' ');
}

} // namespace

/// `layer --batch` and --summary: what is read of a table, what is refused, and what is computed of it.
class TestBatchCommand : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void choices_data();
    void choices();
    void refuses_data();
    void refuses();
    void badFiles_data();
    void badFiles();
    void wrongOptions_data();
    void wrongOptions();
    void summaryIsTheLayers();
    void summaryOfOtherInputs_data();
    void summaryOfOtherInputs();
    void summaryAsJson();
    void anyBytesGiveATableOrALine();

private:
    QString written(const QByteArray &table, const QString &name = QStringLiteral("table.csv")) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(table) != table.size())
            qFatal("no file");
        return file.fileName();
    }
    QTemporaryDir m_folder;
};

void TestBatchCommand::reads_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("inputs");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *file, const char *inputs, const char *says) {
        QTest::newRow(file) << QString::fromLatin1(file) << QByteArray(inputs) << QString::fromUtf8(says);
    };
    row("de_single.csv", "0.5 1.25 -0.75", "3 rows × 1 column read; one cell a row, decimal commas, 1 head row");
    row("q_single.csv", "0.5 1.25 -0.75", "3 rows × 1 column read; ");
    row("sem_thou.csv", "1234 0.5 12500 1.5", "2 rows × 2 columns read; semicolons between cells, decimal commas, 1 head row");
    row("sep.csv", "0.5 1.5", "1 row × 2 columns read; semicolons between cells, decimal commas, 1 head row");
    row("units.csv", "0.5 1", "1 row × 2 columns read; commas between cells, decimal points, 2 head rows");
    row("comments.dat", "0.5 1.5 -2 3", "2 rows × 2 columns read; spaces between cells, decimal points");
    row("utf16.csv", "0.5 1.5 -2 3.25", "2 rows × 2 columns read; ");
    row("pandas_noindex.csv", "5.0999999999999996 3.5 1.3999999999999999 0.20000000000000001 4.9000000000000004 3 1.3999999999999999 "
        "0.20000000000000001", "2 rows × 4 columns read; commas between cells, decimal points, 1 head row");
    row("pandas_index.csv", "5.0999999999999996 3.5 1.3999999999999999 0.20000000000000001 4.9000000000000004 3 1.3999999999999999 "
        "0.20000000000000001", "left out: the index");
    row("iris_species.csv", "5.0999999999999996 3.5 1.3999999999999999 0.20000000000000001 4.9000000000000004 3 1.3999999999999999 "
        "0.20000000000000001 7 3.2000000000000002 4.7000000000000002 1.3999999999999999", "left out: “species” (text)");
}

void TestBatchCommand::reads()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, inputs);
    QFETCH(QString, says);
    const Answer answer = runProgram({"layer", "identity", "--batch", tables + file});
    QVERIFY2(answer.status == 0, answer.errors.constData());
    QCOMPARE(inputsOf(answer.output), inputs);
    QVERIFY2(saysOneLineWith(answer, says) && saysOneLineWith(answer, file), answer.errors.constData());
    QCOMPARE(answer.errors.contains("left out"), says.contains("left out"));
    QFile table(tables + file);
    QVERIFY(table.open(QIODevice::ReadOnly));
    QCOMPARE(runProgram({"layer", "identity", "--batch", "-"}, table.readAll()).output, answer.output);
}

void TestBatchCommand::choices_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("inputs");
    const auto row = [](const char *name, const char *table, const char *options, const char *inputs) {
        QTest::newRow(name) << QByteArray(table) << QString::fromUtf8(options).split(u' ', Qt::SkipEmptyParts) << QByteArray(inputs);
    };
    row("decimal commas", "0,5\n1,25\n", "--decimal comma", "0.5 1.25");
    row("commas between cells", "0,5\n1,25\n", "--separator comma", "0 5 1 25");
    row("points", "0,5\n1,25\n", "--decimal point", "0 5 1 25");
    row("no separator", "0,5\n1,25\n", "--separator none --decimal comma", "0.5 1.25");
    row("thousands", "1.234;2.500\n", "--decimal comma", "1234 2500");
    row("no thousands", "1.125;2.5\n", "--separator semicolon --decimal point", "1.125 2.5");
    row("tabs", "1\t2\n3\t4\n", "--separator tab --header 0", "1 2 3 4");
    row("blanks", "1 2\n3 4\n", "--separator space --header 0", "1 2 3 4");
    row("a head of two rows", "1;2\n3;4\n5;6\n", "--header 2", "5 6");
    row("columns by number", "1.5;2.5;3.5\n4.5;5.5;6.5\n", "--columns 3,1", "3.5 1.5 6.5 4.5");
    row("a range of columns", "1.5;2.5;3.5\n4.5;5.5;6.5\n", "--columns 2-3", "2.5 3.5 5.5 6.5");
    row("columns by name", "a;b;c\n1;2;3\n", "--columns c,a", "3 1");
    row("a name in quotes", "a;1;c\n1;2;3\n", "--columns \"1\"", "2");
    row("an index that is wanted", "0;2.5\n1;3.5\n2;4.5\n", "--columns 1-2", "0 2.5 1 3.5 2 4.5");
    row("gaps", "a;b\n1;2\n3;?\n5;6\n", "--skip-gaps", "1 2 5 6");
    row("a gap in another column", "a;b\n1;2\n3;?\n5;6\n", "--columns a", "1 3 5");
}

void TestBatchCommand::choices()
{
    QFETCH(QByteArray, table);
    QFETCH(QStringList, options);
    QFETCH(QByteArray, inputs);
    const Answer answer = runProgram(QStringList{"layer", "identity", "--batch", written(table)} + options);
    QVERIFY2(answer.status == 0, answer.errors.constData());
    QCOMPARE(inputsOf(answer.output), inputs);
}

void TestBatchCommand::refuses_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("says");
    const auto row = [](const char *name, const QByteArray &table, const char *options, const QStringList &says) {
        QTest::newRow(name) << table << QString::fromUtf8(options).split(u' ', Qt::SkipEmptyParts) << says;
    };
    row("commas of either kind", "0,5\n1,25\n-0,75\n", "",
        {"row 1, column 1", "--separator comma --decimal point for 3 rows × 2 columns", "--separator none --decimal comma for 3 rows × 1 column"});
    row("points of either kind", "1;2\n1.234;2.500\n", "--header 0", {"row 2, column 1", "--decimal point for", "--decimal comma for"});
    row("a first row that counts", "1;2\n3;4\n", "", {"row 1, column 1", "--header 1 for names, --header 0 for numbers"});
    row("a first column that counts", "0;2.5\n1;3.5\n2;4.5\n", "", {"row 1, column 1", "--columns 2 without it, --columns 1-2 with it"});
    row("a gap", "a;b\n1;2\n3;?\n", "", {"row 3, column 2", "“?”", "--skip-gaps"});
    row("an empty cell", "a;b\n1;2\n;3\n4;5\n", "", {"row 3, column 1 is empty", "--skip-gaps"});
    row("a word", "a;b\n1;2\n3;x<b>\n4;5\n", "", {"row 3, column 2: “x<b>” is not a number", "--skip-gaps"});
    row("a long row", "a;b\n1;2\n3;4;5\n6;7\n", "", {"row 3 has 3 cells"});
    row("too large", "a;b\n1;2\n3;1e999\n4;5\n", "", {"row 3, column 2", "finite"});
    row("no row without gaps", "a;b\n1;?\n?;2\n3;\n4;\n;5\n;6\n", "--skip-gaps", {"--columns"});
    row("words alone", "a,b\nc,d\n", "", {"no column of numbers", "right would be"});
    row("nothing", "", "", {"empty"});
    row("blanks", " \n\t\n", "", {"empty"});
    row("no text", QByteArray("\0\1\2\3\0\0\1", 7), "", {"no text"});
    row("a workbook", "PK\x03\x04 and so on, and on", "", {"saved as CSV"});
    row("no such column", "a;b\n1;2\n", "--columns 3", {"'3'", "from 1 to 2"});
    row("column zero", "a;b\n1;2\n", "--columns 0", {"'0'", "from 1 to 2"});
    row("a huge column", "a;b\n1;2\n", "--columns 99999999999999999999", {"from 1 to 2"});
    row("no such name", "weight;height\n1;2\n", "--columns hieght", {"'hieght'", "Did you mean 'height'?"});
    row("a name twice", "a;a\n1;2\n", "--columns a", {"columns 1 and 2", "their numbers"});
    row("a column twice", "a;b\n1;2\n", "--columns 1,a", {"twice"});
    row("a range the wrong way", "a;b\n1;2\n", "--columns 2-1", {"'2-1'", "2-4"});
    row("an empty list", "a;b\n1;2\n", "--columns=", {"''", "from 1 to 2"});
    row("a column of words", "a;b\n1;x\n2;y\n", "--columns b", {"row 2, column 2", "“x”"});
    row("all of it a head", "a;b\n1;2\n", "--header 5", {"right would be"});
}

void TestBatchCommand::refuses()
{
    QFETCH(QByteArray, table);
    QFETCH(QStringList, options);
    QFETCH(QStringList, says);
    const Answer answer = runProgram(QStringList{"layer", "gelu", "--batch", written(table)} + options);
    QCOMPARE(answer.status, 2);
    QCOMPARE(answer.output, QByteArray());
    for (const QString &word : says)
        QVERIFY2(saysOneLineWith(answer, word), answer.errors.constData());
}

void TestBatchCommand::badFiles_data()
{
    QTest::addColumn<QString>("file"); // %d stands for a folder
    QTest::addColumn<QString>("word");
    QTest::newRow("none") << "%d/none.csv" << "There is no file";
    QTest::newRow("folder") << "%d" << "is a folder";
    QTest::newRow("device") << "/dev/zero" << "is a device";
    QTest::newRow("empty name") << "" << "empty";
    QTest::newRow("long name") << "%d/" + QString(256, u'a') << "too long";
    QTest::newRow("file as a folder") << "%d/table.csv/x" << "no folder";
}

void TestBatchCommand::badFiles()
{
    QFETCH(QString, file);
    QFETCH(QString, word);
    written("1.5;2.5\n");
    const Answer answer = runProgram({"layer", "gelu", "--batch", file.replace("%d", m_folder.path())});
    QCOMPARE(answer.status, 2);
    QVERIFY2(saysOneLineWith(answer, word) && saysOneLineWith(answer, "a table of numbers"), answer.errors.constData());
}

void TestBatchCommand::wrongOptions_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("right");
    const auto row = [](const char *name, const char *line, const char *word, const char *right) {
        QTest::newRow(name) << QString::fromUtf8(line) << QString::fromUtf8(word) << QString::fromUtf8(right);
    };
    row("batch and x", "layer gelu --batch t --x 1", "--batch", "one of them");
    row("batch and stdin", "layer gelu --batch - --stdin", "--batch", "one of them");
    row("separator alone", "layer gelu --x 1 --separator tab", "--separator", "--batch");
    row("header alone", "layer gelu --stdin --header 1", "--header", "--batch");
    row("columns alone", "layer gelu --x 1 --columns 1", "--columns", "--batch");
    row("gaps alone", "layer gelu --x 1 --skip-gaps", "--skip-gaps", "--batch");
    row("decimal of a list", "layer gelu --x 1 --decimal comma", "--decimal", "a point");
    row("decimal of eval's list", "eval gelu --x 1 --decimal comma", "--decimal", "a point");
    row("unknown separator", "layer gelu --batch t --separator pipe", "'pipe'", "semicolon");
    row("unknown mark", "layer gelu --batch t --decimal dot", "'dot'", "point or comma");
    row("header no number", "layer gelu --batch t --header x", "'x'", "from 0");
    row("header negative", "layer gelu --batch t --header -1", "'-1'", "from 0");
    row("export, another workspace", "export --functions gelu --batch %t --output %d/a.svg", "--batch", "--workspace layer");
    row("export, drawn as well", "export --functions gelu --workspace layer --input-distribution normal --batch %t --output %d/a.svg",
        "--batch", "one of them");
    row("export, separator alone", "export --functions gelu --workspace layer --separator tab --output %d/a.svg", "--separator", "--batch");
    row("export, ambiguous", "export --functions gelu --workspace layer --batch %a --output %d/a.svg", "row 1, column 1", "--decimal comma");
}

void TestBatchCommand::wrongOptions()
{
    QFETCH(QString, line);
    QFETCH(QString, word);
    QFETCH(QString, right);
    line.replace("%t", written("1.5;2.5\n")).replace("%a", written("0,5\n1,5\n", QStringLiteral("a.csv"))).replace("%d", m_folder.path());
    const Answer answer = runProgram(line.split(u' '));
    QCOMPARE(answer.status, 2);
    QVERIFY2(saysOneLineWith(answer, word) && saysOneLineWith(answer, right), answer.errors.constData());
    QVERIFY(!QFile::exists(m_folder.filePath("a.svg")));
}

/// Its numbers are those that the window computes, to the last digit.
void TestBatchCommand::summaryIsTheLayers()
{
    const Answer answer = runProgram({"layer", "gelu", "--batch", tables + "iris_species.csv", "--weight", "2", "--summary"});
    QVERIFY2(answer.status == 0, answer.errors.constData());
    const std::map<QByteArray, QByteArray> summary = summaryOf(answer.output);
    QCOMPARE(summary.size(), std::size_t(12));
    const std::vector<double> x{5.1, 3.5, 1.4, 0.2, 4.9, 3.0, 1.4, 0.2, 7.0, 3.2, 4.7, 1.4};
    const auto gelu = Functions::builtIn().find("gelu");
    const auto result = layerResult({.batch = {3, 4, Numbers(x)}, .weight = 2.0, .functions = {{gelu, gelu->defaults()}}});
    const LayerStatistics &a = result->statistics.front();
    QCOMPARE(summary.at("rows"), QByteArray("3"));
    QCOMPARE(summary.at("columns"), QByteArray("4"));
    QCOMPARE(summary.at("a_mean"), exact(a.mean));
    QCOMPARE(summary.at("a_deviation"), exact(a.deviation));
    QCOMPARE(summary.at("dead"), exact(a.dead));
    QCOMPARE(summary.at("saturated"), exact(a.saturated));
    QCOMPARE(summary.at("da_dx_mean"), exact(a.meanSlope));
    QCOMPARE(summary.at("da_dw_mean"), exact(a.meanWeightSlope));
    QVERIFY(std::abs(summary.at("x_mean").toDouble() - 3.0) < 1e-14);
    QVERIFY(std::abs(summary.at("z_mean").toDouble() - 6.0) < 1e-14);
    QVERIFY(std::abs(summary.at("z_deviation").toDouble() - 2.0 * summary.at("x_deviation").toDouble()) < 1e-14);
}

void TestBatchCommand::summaryOfOtherInputs_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("list") << QStringList{"--x", "-2,0,2,4"} << QByteArray();
    QTest::newRow("standard input") << QStringList{"--stdin"} << QByteArray("-2 0\n2, 4\n");
    QTest::newRow("table") << QStringList{"--batch", "-"} << QByteArray("x\n-2\n0\n2\n4\n");
}

void TestBatchCommand::summaryOfOtherInputs()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, input);
    const Answer answer = runProgram(QStringList{"layer", "relu", "--weight", "3", "--bias", "-1", "--summary"} + words, input);
    QVERIFY2(answer.errors.isEmpty() || (words.contains("--batch") && saysOneLineWith(answer, "4 rows × 1 column read")),
             answer.errors.constData());
    // x: −2 0 2 4; z: −7 −1 5 11; a: 0 0 5 11; f′: 0 0 1 1
    QCOMPARE(answer.output, "statistic,value\nrows,4\ncolumns,1\nx_mean,1\nx_deviation," + exact(std::sqrt(5.0))
                 + "\nz_mean,2\nz_deviation," + exact(std::sqrt(45.0)) + "\na_mean,4\na_deviation," + exact(std::sqrt(20.5))
                 + "\ndead,0.5\nsaturated,0.5\nda_dx_mean,1.5\nda_dw_mean,1.5\n");
}

void TestBatchCommand::summaryAsJson()
{
    const Answer answer = runProgram({"layer", "relu", "--x", "-1,inf", "--summary", "--format", "json"});
    const QJsonArray list = QJsonDocument::fromJson(answer.output).array();
    QCOMPARE(list.size(), 12);
    QCOMPARE(list[0].toObject(), (QJsonObject{{"statistic", "rows"}, {"value", 2}}));
    QCOMPARE(list[2][u"statistic"].toString(), QString("x_mean"));
    QCOMPARE(list[2][u"value"].toString(), QString("inf"));
    const Answer commas = runProgram({"layer", "relu", "--x", "-1,2", "--summary", "--csv-decimal", "comma"});
    QVERIFY2(commas.output.startsWith("statistic;value\nrows;2\ncolumns;1\nx_mean;0,5\n"), commas.output.constData());
}

/// Whatever stands in a file, the program ends with a table or with one line.
void TestBatchCommand::anyBytesGiveATableOrALine()
{
    std::mt19937 random(5);
    const QByteArray alphabet("0123456789,;.\t \n\n\"'#-+eE?xN\xC3\xA4\0<", 36);
    const QStringList words{"--separator", "comma", "semicolon", "space", "none", "--decimal", "point", "--header", "0", "1",
                            "--columns", "1", "1-2", "x", "--skip-gaps", "--summary"};
    const auto pick = [&random](qsizetype count) { return static_cast<qsizetype>(random() % static_cast<unsigned>(count)); };
    for (int run = 0; run < 60; ++run) {
        QByteArray table;
        for (qsizetype length = pick(80); length > 0; --length)
            table += alphabet[pick(alphabet.size())];
        QStringList options;
        for (qsizetype count = pick(4); count > 0; --count)
            options << words[pick(words.size())];
        const Answer answer = runProgram(QStringList{"layer", "relu", "--batch", "-"} + options, table);
        const QByteArray what = table.toPercentEncoding() + ' ' + options.join(u' ').toUtf8() + ": " + answer.errors;
        QVERIFY2(answer.status == 0 || answer.status == 2, what.constData());
        QVERIFY2(answer.errors.count('\n') <= 1, what.constData());
        QVERIFY2((answer.status == 0) == !answer.output.isEmpty(), what.constData());
        QVERIFY2(answer.status == 0 || saysOneLineWith(answer, QString()), what.constData());
    }
}

QTEST_GUILESS_MAIN(TestBatchCommand)

#include "tst_batchcommand.moc"
