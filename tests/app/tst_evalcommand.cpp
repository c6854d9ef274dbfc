#include "core/activation/catalogue/catalogue.h"
#include "program.h"
#include "tests/core/referencetable.h"

#include "core/activation/activation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

using namespace actiscope;

namespace {

struct Row {
    double x;
    Jet at;
};

/// The table that the program printed; empty if it is not one.
std::vector<Row> rowsOf(const QByteArray &output)
{
    std::vector<Row> rows;
    QList<QByteArray> lines = output.split('\n');
    if (lines.takeFirst() != "x,f,df,d2f" || lines.isEmpty() || !lines.takeLast().isEmpty())
        return {};
    for (const QByteArray &line : lines) {
        const std::vector<std::string> cells = ReferenceTable::split(line.toStdString(), ',');
        if (cells.size() != 4)
            return {};
        rows.push_back({ReferenceTable::toNumber(cells[0]),
                        {ReferenceTable::toNumber(cells[1]), ReferenceTable::toNumber(cells[2]),
                         ReferenceTable::toNumber(cells[3])}});
    }
    return rows;
}

bool sameBits(double a, double b)
{
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) || (std::isnan(a) && std::isnan(b));
}

/// How many doubles away. The differences are taken of integers: made into doubles first, the places would be rounded.
double ulps(double a, double b)
{
    const auto place = [](double v) {
        const auto bits = std::bit_cast<std::int64_t>(v);
        return bits < 0 ? std::numeric_limits<std::int64_t>::min() - bits : bits;
    };
    if ((place(a) < 0) != (place(b) < 0))
        return a == b ? 0.0 : std::fabs(static_cast<double>(place(a))) + std::fabs(static_cast<double>(place(b)));
    return std::fabs(static_cast<double>(place(a) - place(b)));
}

QByteArray exact(double number)
{
    return QByteArray::number(number, 'g', 17);
}

} // namespace

/// What `actiscope eval` computes and how it is asked.
class TestEvalCommand : public QObject
{
    Q_OBJECT

private slots:
    void referenceRows_data();
    void referenceRows();
    void waysToGiveX_data();
    void waysToGiveX();
    void tooSmallForADouble();
    void rangeIsExact();
    void rangeAtTheEndOfTheDoubles();
    void defaultRange();
    void specialNumbers();
    void decimalComma();
    void json();
    void parameters();
    void largeInput();
    void formulas_data();
    void formulas();
    void functionsOfASession();
    void remarks();
};

/// What is right but may not have been meant is said beside the numbers.
void TestEvalCommand::remarks()
{
    const Answer doubtful = runProgram({"layer", "if(sin(x)^2+cos(x)^2<1,1,0)", "--x", "0.5,1", "--summary"});
    QVERIFY2(doubtful.status == 0 && doubtful.errors.contains("with certainty for 2 values of x"), doubtful.errors.constData());
    for (const char *command : {"eval", "layer"}) {
        const Answer answer = runProgram({command, "E*x + bx", "--x", "2"});
        QCOMPARE(answer.status, 0);
        QVERIFY2(answer.errors.contains("Did you mean 'e'?") && answer.errors.count('\n') == 1, answer.errors.constData());
        QVERIFY(answer.output.count('\n') == 2);
    }
}

/// One value of each, as the built-in of the same formula has it.
void TestEvalCommand::formulas_data()
{
    QTest::addColumn<QStringList>("formula");
    QTest::addColumn<QStringList>("builtIn");
    QTest::newRow("typed") << QStringList{"x*sigmoid(b*x)", "--set", "b=2"} << QStringList{"swish", "--set", "beta=2"};
    QTest::newRow("minus in front") << QStringList{"-x*sigmoid(x)*-1"} << QStringList{"silu"};
    QTest::newRow("Greek parameter") << QStringList{"x*sigmoid(α*x)", "--set", "α=2"} << QStringList{"swish", "--set", "beta=2"};
    QTest::newRow("Python") << QStringList{"lambda x: np.where(x > 0, x, 0.25*x)"} << QStringList{"leaky_relu", "--set", "negative_slope=0.25"};
    QTest::newRow("LaTeX") << QStringList{"\\frac{x}{1+e^{-x}}"} << QStringList{"silu"};
    QTest::newRow("display name") << QStringList{"Leaky ReLU(x, 0.25)"} << QStringList{"leaky_relu", "--set", "negative_slope=0.25"};
    QTest::newRow("mark of byte order") << QStringList{QString::fromUtf8("\xEF\xBB\xBFtanh(x)")} << QStringList{"tanh"};
    QTest::newRow("built-in with a parameter") << QStringList{"leaky_relu(x, 0.25)"} << QStringList{"leaky_relu", "--set", "negative_slope=0.25"};
}

void TestEvalCommand::formulas()
{
    QFETCH(QStringList, formula);
    QFETCH(QStringList, builtIn);
    const auto answers = [](const QStringList &arguments) { return runProgram(QStringList{"eval", "--x", "-700,-1.5,0.5,3"} + arguments); };
    const Answer typed = answers(formula), right = answers(builtIn);
    QCOMPARE(typed.errors, QByteArray());
    QCOMPARE(typed.status, 0);
    const std::vector<Row> rows = rowsOf(typed.output), others = rowsOf(right.output);
    QCOMPARE(rows.size(), others.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto isNear = [](double a, double b) { return std::fabs(a - b) <= 1e-12 * std::fabs(b); };
        QVERIFY2(isNear(rows[i].at.value, others[i].at.value) && isNear(rows[i].at.first, others[i].at.first)
                     && isNear(rows[i].at.second, others[i].at.second), typed.output.constData());
    }
}

void TestEvalCommand::functionsOfASession()
{
    const QTemporaryDir folder;
    QFile session(folder.filePath("a.actiscope"));
    QVERIFY(session.open(QIODevice::WriteOnly));
    session.write(R"({"format": "actiscope-session", "version": 2, "state": {"own": [{"id": "own_1", "name": "swoosh", "formula": "c*x^2"}],
                      "parameters": {"own_1": {"c": 3}}}})");
    session.close();
    for (const char *word : {"swoosh", "own_1", "swoosh(x)", "own_1(x, 3)"}) {
        const Answer answer = runProgram({"eval", word, "--session", session.fileName(), "--x", "2"});
        QCOMPARE(answer.errors, QByteArray());
        QCOMPARE(rowsOf(answer.output).at(0).at.value, QByteArray(word) == "swoosh(x)" ? 4.0 : 12.0); // called without, c is 1
    }
    const Answer set = runProgram({"eval", "swoosh", "--session", session.fileName(), "--set", "c=5", "--x", "2"});
    QCOMPARE(rowsOf(set.output).at(0).at.value, 20.0);
    const QByteArray listed = runProgram({"list", session.fileName()}).output;
    QVERIFY2(listed.split('\n').at(1).simplified() == "own_1 swoosh own - c=1", listed.constData());
    QVERIFY(listed.contains("\nrelu "));
    const QByteArray json = runProgram({"list", "--json", session.fileName()}).output;
    const QJsonObject first = QJsonDocument::fromJson(json).array().first().toObject();
    QCOMPARE(first["name"].toString(), QStringLiteral("swoosh"));
    QCOMPARE(first["expression"].toString(), QStringLiteral("c*x^2"));
    QCOMPARE(first["family"].toString(), QStringLiteral("own"));
}

void TestEvalCommand::referenceRows_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<QString>("settings");

    const ReferenceTable table("dev.csv");
    std::pair<std::string, std::string> last;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const std::pair<std::string, std::string> key{table.text(i, "function"), table.text(i, "parameters")};
        if (std::exchange(last, key) != key) {
            QTest::newRow((key.first + ' ' + key.second).c_str())
                << QString::fromStdString(key.first) << QString::fromStdString(key.second);
        }
    }
}

void TestEvalCommand::referenceRows()
{
    QFETCH(QString, function);
    QFETCH(QString, settings);
    QStringList arguments{"eval", function, "--stdin"};
    const FunctionRef activation = findActivation(function.toStdString());
    QVERIFY(activation);
    Parameters values = activation->defaults();
    for (const QString &setting : settings.split(';', Qt::SkipEmptyParts)) {
        arguments << "--set" << setting;
        const int index = activation->parameterIndex(setting.section('=', 0, 0).toStdString());
        QVERIFY(index >= 0);
        values[static_cast<std::size_t>(index)] = setting.section('=', 1).toDouble();
    }

    static const ReferenceTable table("dev.csv");
    std::vector<std::size_t> expected;
    QByteArray input;
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (table.text(i, "function") == function.toStdString()
            && table.text(i, "parameters") == settings.toStdString()) {
            expected.push_back(i);
            input += QByteArray::fromStdString(table.text(i, "x")) + '\n';
        }
    }
    const Answer answer = runProgram(arguments, input);
    QCOMPARE(answer.errors, QByteArray());
    QCOMPARE(answer.status, 0);
    const std::vector<Row> rows = rowsOf(answer.output);
    QCOMPARE(rows.size(), expected.size());

    for (std::size_t r = 0; r < rows.size(); ++r) {
        const std::size_t i = expected[r];
        const double x = table.number(i, "x");
        const std::vector<std::string> crosses = ReferenceTable::split(table.text(i, "crosses"), '+');
        QVERIFY(sameBits(rows[r].x, x));
        // All the digits of what the core computes come through.
        const Jet at = activation->at(x, values);
        QVERIFY(sameBits(rows[r].at.value, at.value));
        QVERIFY(sameBits(rows[r].at.first, at.first));
        QVERIFY(sameBits(rows[r].at.second, at.second));
        // And they are right. Columns near a zero crossing are judged by absolute error in tst_accuracy.
        const auto isRight = [&](const char *column, double got, double limit) {
            if (std::find(crosses.begin(), crosses.end(), column) != crosses.end())
                return true;
            const double want = table.number(i, column);
            // In the tails relative error counts, but there is not much of that below the normal doubles.
            return ulps(got, want) <= limit
                || (std::fabs(x) > 12.0 && std::fabs(got - want) <= 1e-12 * std::fabs(want));
        };
        const bool right = isRight("f", rows[r].at.value, 8) && isRight("df", rows[r].at.first, 16)
            && isRight("d2f", rows[r].at.second, 64);
        QVERIFY2(right, (table.text(i, "x") + ": " + answer.output.split('\n')[static_cast<qsizetype>(r) + 1]
                             .toStdString()).c_str());
    }
}

void TestEvalCommand::waysToGiveX_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");

    QTest::newRow("list") << QStringList{"--x", "-1,0,2.5"} << QByteArray();
    QTest::newRow("equals sign") << QStringList{"--x=-1,0,2.5"} << QByteArray();
    QTest::newRow("plus and blanks") << QStringList{"--x", "-1, 0 ,+2.5"} << QByteArray();
    QTest::newRow("exponents") << QStringList{"--x", "-1e0,0.0,25E-1"} << QByteArray();
    QTest::newRow("typeset minus") << QStringList{"--x", "\u22121,0,2.5"} << QByteArray();
    QTest::newRow("lines") << QStringList{"--stdin"} << QByteArray("-1\n0\n2.5\n");
    QTest::newRow("no last line break") << QStringList{"--stdin"} << QByteArray("-1\n0\n2.5");
    QTest::newRow("one line of commas") << QStringList{"--stdin"} << QByteArray("-1,0,2.5");
    QTest::newRow("a point makes commas separators") << QStringList{"--stdin"} << QByteArray("-1,0 2.5");
    QTest::newRow("commas are separators") << QStringList{"--stdin", "--decimal", "point"} << QByteArray("-1,0\n2.5");
    QTest::newRow("decimal commas") << QStringList{"--stdin", "--decimal=comma"} << QByteArray("-1 0,0\n2,5");
    QTest::newRow("decimal commas, commas") << QStringList{"--stdin", "--decimal=comma"} << QByteArray("\u22121,0, 0,0, 2,5");
    QTest::newRow("decimal commas, semicolons") << QStringList{"--stdin", "--decimal=comma"} << QByteArray("-1,0;0;2,5");
    QTest::newRow("byte order mark") << QStringList{"--stdin"} << QByteArray("\xEF\xBB\xBF-1\r\n0\r\n2.5");
    QTest::newRow("commas, blanks, Windows lines") << QStringList{"--stdin"} << QByteArray("-1,\t0\r\n\r\n 2.5,\r\n");
}

void TestEvalCommand::waysToGiveX()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    const Answer answer = runProgram(QStringList{"eval", "relu"} + arguments, input);
    QCOMPARE(answer.errors, QByteArray());
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.output, QByteArray("x,f,df,d2f\n-1,0,0,0\n0,0,0,0\n2.5,2.5,1,0\n"));
}

void TestEvalCommand::tooSmallForADouble()
{
    const QStringList numbers{"1e-400", "-1e-99999", "0.03e-322", "-2.5E-310", "1e-4951"};
    const std::vector<Row> rows = rowsOf(runProgram({"eval", "identity", "--x", numbers.join(',')}).output);
    QCOMPARE(rows.size(), std::size_t(5));
    QVERIFY(sameBits(rows[0].x, 0.0) && sameBits(rows[1].x, -0.0) && sameBits(rows[4].x, 0.0));
    QVERIFY(sameBits(rows[2].x, std::numeric_limits<double>::denorm_min()));
    QVERIFY(sameBits(rows[3].x, -2.5e-310));
}

void TestEvalCommand::rangeIsExact()
{
    const Answer answer = runProgram({"eval", "identity", "--range", "-0.3:0.3", "--samples", "7"});
    const std::vector<Row> rows = rowsOf(answer.output);
    QCOMPARE(rows.size(), std::size_t(7));
    QVERIFY(sameBits(rows.front().x, -0.3));
    QVERIFY(sameBits(rows[3].x, 0.0));
    QVERIFY(sameBits(rows.back().x, 0.3));

    const std::vector<Row> tenths =
        rowsOf(runProgram({"eval", "identity", "--samples=101", "--range=-5:5"}).output);
    QCOMPARE(tenths.size(), std::size_t(101));
    for (int i = 0; i <= 100; ++i)
        QVERIFY(sameBits(tenths[static_cast<std::size_t>(i)].x, (i - 50) / 10.0));
}

void TestEvalCommand::rangeAtTheEndOfTheDoubles()
{
    const std::vector<Row> rows =
        rowsOf(runProgram({"eval", "identity", "--range", "-1.7e308:1.7e308", "--samples", "5"}).output);
    QCOMPARE(rows.size(), std::size_t(5));
    QVERIFY(sameBits(rows[0].x, -1.7e308) && sameBits(rows[4].x, 1.7e308));
    QVERIFY(rows[2].x == 0.0 && rows[1].x == -rows[3].x && rows[3].x > 0.8e308);
}

void TestEvalCommand::defaultRange()
{
    const std::vector<Row> rows = rowsOf(runProgram({"eval", "tanh"}).output);
    QCOMPARE(rows.size(), std::size_t(101));
    QVERIFY(rows.front().x == -5.0 && rows.back().x == 5.0);
}

void TestEvalCommand::specialNumbers()
{
    const Answer answer = runProgram({"eval", "identity", "--x", "nan,inf,-inf,-0.0"});
    QCOMPARE(answer.status, 0);
    const QList<QByteArray> lines = answer.output.split('\n');
    QVERIFY(lines[1].startsWith("nan,nan,"));
    QCOMPARE(lines[2], QByteArray("inf,inf,1,0"));
    QCOMPARE(lines[3], QByteArray("-inf,-inf,1,0"));
    QVERIFY(lines[4].startsWith("-0,"));
}

void TestEvalCommand::decimalComma()
{
    const QStringList numbers{"eval", "gelu", "--x", "-1e300,0.1,nan,inf"};
    QByteArray expected = runProgram(numbers).output;
    expected.replace(',', ';').replace('.', ',');
    QCOMPARE(runProgram(numbers + QStringList{"--csv-decimal", "comma"}).output, expected);
    QVERIFY(expected.contains("\n0,10000000000000001;"));
    expected.replace(',', '.').replace(';', ',');
    QCOMPARE(runProgram(numbers + QStringList{"--csv-decimal=point", "--format", "csv"}).output, expected);
    const Answer refused = runProgram(numbers + QStringList{"--csv-decimal", "comma", "--format", "json"});
    QCOMPARE(refused.status, 2);
    QVERIFY2(saysOneLineWith(refused, "--format csv"), refused.errors.constData());
}

void TestEvalCommand::json()
{
    const QStringList numbers{"eval", "gelu", "--x", "-1,0.1,nan,inf"};
    const std::vector<Row> rows = rowsOf(runProgram(numbers).output);
    const Answer answer = runProgram(numbers + QStringList{"--format", "json"});
    QCOMPARE(answer.status, 0);
    const QJsonArray list = QJsonDocument::fromJson(answer.output).array();
    QCOMPARE(list.size(), 4);
    for (qsizetype i = 0; i < 2; ++i) {
        const Row &row = rows[static_cast<std::size_t>(i)];
        QVERIFY(sameBits(list[i][u"x"].toDouble(), row.x));
        QVERIFY(sameBits(list[i][u"f"].toDouble(), row.at.value));
        QVERIFY(sameBits(list[i][u"df"].toDouble(), row.at.first));
        QVERIFY(sameBits(list[i][u"d2f"].toDouble(), row.at.second));
    }
    QCOMPARE(list[2][u"f"].toString(), QStringLiteral("nan"));
    QCOMPARE(list[3][u"f"].toString(), QStringLiteral("inf"));
}

void TestEvalCommand::parameters()
{
    const Answer byDefault = runProgram({"eval", "leaky_relu", "--x", "-2"});
    QCOMPARE(byDefault.output, "x,f,df,d2f\n-2,-0.02," + exact(0.01) + ",0\n");
    const Answer set = runProgram({"eval", "--set", "negative_slope=0.25", "leaky_relu", "--x", "-2"});
    QCOMPARE(set.output, QByteArray("x,f,df,d2f\n-2,-0.5,0.25,0\n"));
    const Answer both = runProgram({"eval", "hardtanh", "--set=min_val=-2", "--set", "max_val=3", "--x", "-9,9"});
    QCOMPARE(both.output, QByteArray("x,f,df,d2f\n-9,-2,0,0\n9,3,0,0\n"));
}

void TestEvalCommand::largeInput()
{
    QByteArray input;
    for (int i = 0; i < 50'000; ++i)
        input += QByteArray::number(i * 0.001) + '\n';
    const Answer answer = runProgram({"eval", "silu", "--stdin"}, input);
    QCOMPARE(answer.status, 0);
    QCOMPARE(rowsOf(answer.output).size(), std::size_t(50'000));
}

QTEST_GUILESS_MAIN(TestEvalCommand)

#include "tst_evalcommand.moc"
