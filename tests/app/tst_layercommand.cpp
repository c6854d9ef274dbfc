#include "program.h"
#include "tests/core/referencetable.h"
#include "tests/core/variants.h"

#include "core/layer/toylayer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <bit>
#include <cmath>
#include <cstdint>

using namespace actiscope;

namespace {

const QByteArray header = "x,z,a,da_dx,da_dw,da_db\n";

/// The table that the program printed; empty if it is not one.
std::vector<LayerPoint> pointsOf(const QByteArray &output)
{
    if (!output.startsWith(header) || !output.endsWith('\n'))
        return {};
    std::vector<LayerPoint> points;
    for (const QByteArray &line : output.mid(header.size()).chopped(1).split('\n')) {
        std::vector<double> cells;
        for (const std::string &cell : ReferenceTable::split(line.toStdString(), ','))
            cells.push_back(ReferenceTable::toNumber(cell));
        if (cells.size() != 6)
            return {};
        points.push_back({cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]});
    }
    return points;
}

bool sameBits(double a, double b)
{
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) || (a != a && b != b);
}

bool sameBits(const LayerPoint &a, const LayerPoint &b)
{
    return sameBits(a.x, b.x) && sameBits(a.z, b.z) && sameBits(a.a, b.a) && sameBits(a.da_dx, b.da_dx)
        && sameBits(a.da_dw, b.da_dw) && sameBits(a.da_db, b.da_db);
}

} // namespace

/// What `actiscope layer` computes, how it is asked, and what it refuses.
class TestLayerCommand : public QObject
{
    Q_OBJECT

private slots:
    void allFunctions_data();
    void allFunctions();
    void waysToAsk_data();
    void waysToAsk();
    void decimalComma();
    void commasAreReadBack();
    void handComputed();
    void json();
    void largeInput();
    void wrongInput_data();
    void wrongInput();
    void wrongStandardInput_data();
    void wrongStandardInput();
    void fullDiskIsNoticed();
};

void TestLayerCommand::allFunctions_data()
{
    QTest::addColumn<std::size_t>("index");
    const std::vector<Variant> variants = referenceVariants();
    for (std::size_t i = 0; i < variants.size(); ++i)
        QTest::newRow(variants[i].name.c_str()) << i;
}

/// All the digits of what the core computes come through.
void TestLayerCommand::allFunctions()
{
    QFETCH(std::size_t, index);
    static const std::vector<Variant> variants = referenceVariants();
    const Variant &variant = variants[index];
    QStringList arguments{"layer", QString::fromUtf8(variant.activation->id), "--weight", "-1.7", "--bias=0.3",
                          "--x", "-20,-1,-0.1,0,0.17647058823529413,1,3,800,inf,-inf,nan"};
    for (std::size_t i = 0; i < variant.parameters.size(); ++i) {
        arguments << "--set" << QString::fromUtf8(variant.activation->parameters[i].id) + '='
                + QString::number(variant.parameters[i], 'g', 17);
    }
    const Answer answer = runProgram(arguments);
    QCOMPARE(answer.errors, QByteArray());
    QCOMPARE(answer.status, 0);
    const std::vector<LayerPoint> points = pointsOf(answer.output);
    QCOMPARE(points.size(), std::size_t(11));
    for (const LayerPoint &point : points)
        QVERIFY(sameBits(point, layerAt(*variant.activation, variant.parameters, -1.7, 0.3, point.x)));
}

void TestLayerCommand::waysToAsk_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("rows");

    const QByteArray plain = "-1,-1,0,0,0,0\n2,2,2,1,2,1\n";
    QTest::newRow("defaults") << QStringList{"--x", "-1,2"} << QByteArray() << plain;
    QTest::newRow("standard input") << QStringList{"--stdin"} << QByteArray("-1 2") << plain;
    QTest::newRow("lines and commas") << QStringList{"--stdin"} << QByteArray("-1,\r\n\n+2\n") << plain;
    QTest::newRow("weight") << QStringList{"--weight", "3", "--x", "2"} << QByteArray() << QByteArray("2,6,6,3,2,1\n");
    QTest::newRow("negative weight") << QStringList{"--weight", "-3", "--x", "-2"} << QByteArray()
                                     << QByteArray("-2,6,6,-3,-2,1\n");
    QTest::newRow("bias") << QStringList{"--bias", "-2.5", "--x", "2"} << QByteArray()
                          << QByteArray("2,-0.5,0,0,0,0\n");
    QTest::newRow("typeset minus") << QStringList{"--bias=\u22121", "--x=\u22122,2"} << QByteArray()
                                   << QByteArray("-2,-3,0,0,0,0\n2,1,1,1,2,1\n");
    QTest::newRow("any order") << QStringList{"--x=2", "--bias=1", "--format=csv", "--weight=2"} << QByteArray()
                               << QByteArray("2,5,5,2,2,1\n");
    QTest::newRow("infinite") << QStringList{"--x", "-inf,inf"} << QByteArray()
                              << QByteArray("-inf,-inf,0,0,0,0\ninf,inf,inf,1,inf,1\n");
    QTest::newRow("no weight") << QStringList{"--weight", "0", "--bias", "1", "--x", "5,inf"} << QByteArray()
                               << QByteArray("5,1,1,0,5,1\ninf,1,1,0,inf,1\n");
}

void TestLayerCommand::waysToAsk()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, rows);
    const Answer answer = runProgram(QStringList{"layer", "relu"} + arguments, input);
    QCOMPARE(answer.errors, QByteArray());
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.output, header + rows);
}

void TestLayerCommand::decimalComma()
{
    const Answer answer = runProgram({"layer", "relu", "--weight", "0.5", "--x", "-1,2.5", "--csv-decimal", "comma"});
    QCOMPARE(answer.errors, QByteArray());
    QCOMPARE(answer.output, "x;z;a;da_dx;da_dw;da_db\n-1;-0,5;0;0;0;0\n2,5;1,25;1,25;0,5;2,5;1\n");
}

/// A table that one command writes in either notation, another reads as the same numbers.
void TestLayerCommand::commasAreReadBack()
{
    const QTemporaryDir folder;
    QByteArray expected;
    for (const QString &mark : {QStringLiteral("point"), QStringLiteral("comma")}) {
        QFile table(folder.filePath(mark + QStringLiteral(".csv")));
        QVERIFY(table.open(QIODevice::WriteOnly));
        table.write(runProgram({"eval", "gelu", "--range", "-4:4", "--samples", "33", "--csv-decimal", mark}).output);
        table.close();
        const Answer answer = runProgram({"layer", "relu", "--weight", "2", "--batch", table.fileName(), "--summary"});
        QVERIFY2(saysOneLineWith(answer, "33 rows × 4 columns read"), answer.errors.constData());
        QVERIFY(answer.output.contains("rows,33\ncolumns,4\n"));
        if (mark == QLatin1String("point"))
            expected = answer.output;
        QCOMPARE(answer.output, expected);
        const Answer local =
            runProgram({"layer", "relu", "--weight", "2", "--batch", table.fileName(), "--summary", "--csv-decimal", "comma"});
        QCOMPARE(local.output, QByteArray(expected).replace(',', ';').replace('.', ','));
    }
}

void TestLayerCommand::handComputed()
{
    const Answer answer = runProgram({"layer", "sigmoid", "--weight", "2", "--bias", "-1", "--x", "0.5"});
    QCOMPARE(answer.output, header + "0.5,0,0.5,0.5,0.125,0.25\n");
    const Answer slope =
        runProgram({"layer", "leaky_relu", "--set", "negative_slope=0.25", "--weight", "-4", "--x", "3"});
    QCOMPARE(slope.output, header + "3,-12,-3,-1,0.75,0.25\n");
    // 17 significant digits: σ′(40) is not 0.
    const Answer far = runProgram({"layer", "sigmoid", "--x", "40"});
    QVERIFY(std::abs(pointsOf(far.output).at(0).da_db / 4.248354255291589e-18 - 1.0) < 1e-15);
}

void TestLayerCommand::json()
{
    const QStringList words{"layer", "gelu", "--weight", "1.5", "--x", "-1,0.1,nan,inf"};
    const std::vector<LayerPoint> points = pointsOf(runProgram(words).output);
    const Answer answer = runProgram(words + QStringList{"--format", "json"});
    QCOMPARE(answer.status, 0);
    const QJsonArray list = QJsonDocument::fromJson(answer.output).array();
    QCOMPARE(list.size(), 4);
    for (qsizetype i = 0; i < 2; ++i) {
        const QJsonObject row = list[i].toObject();
        QCOMPARE(row.keys(), (QStringList{"a", "da_db", "da_dw", "da_dx", "x", "z"}));
        QVERIFY(sameBits({row[u"x"].toDouble(), row[u"z"].toDouble(), row[u"a"].toDouble(), row[u"da_dx"].toDouble(),
                          row[u"da_dw"].toDouble(), row[u"da_db"].toDouble()},
                         points[static_cast<std::size_t>(i)]));
    }
    QCOMPARE(list[2][u"a"].toString(), QStringLiteral("nan"));
    QCOMPARE(list[3][u"a"].toString(), QStringLiteral("inf"));
}

void TestLayerCommand::largeInput()
{
    QByteArray input;
    for (int i = 0; i < 50'000; ++i)
        input += QByteArray::number(i * 0.001) + '\n';
    const Answer answer = runProgram({"layer", "silu", "--stdin"}, input);
    QCOMPARE(answer.status, 0);
    QCOMPARE(pointsOf(answer.output).size(), std::size_t(50'000));
}

void TestLayerCommand::wrongInput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("word");  // what the message names
    QTest::addColumn<QString>("right"); // what it says would be right

    const auto row = [](const char *name, const QString &line, const QString &word, const QString &right) {
        QTest::newRow(name) << QStringList("layer") + line.split(' ', Qt::SkipEmptyParts) << word << right;
    };
    row("nothing", "", "FUNCTION", "gelu");
    row("no function", "--x 1", "FUNCTION", "gelu");
    row("no inputs", "relu", "inputs", "--x V,V,... or --stdin");
    row("no inputs, weight", "relu --weight 2 --bias 1", "inputs", "--x V,V,... or --stdin");
    row("two sources", "relu --x 1 --stdin", "--stdin", "one of them");
    row("unknown function", "reul --x 1", "'reul'", "'relu'");
    row("a display name", "LeakyReLU --x 1", "'LeakyReLU'", "'leaky_relu'");
    row("two functions", "relu gelu --x 1", "'gelu'", "--help");
    row("unknown option", "relu --wieght 1", "'--wieght'", "'--weight'");
    row("option of eval", "relu --range 0:1", "'--range'", "--x");
    row("weight no number", "relu --weight big --x 1", "'big'", "such as -0.5");
    row("weight with a tail", "relu --weight 1.5kg --x 1", "'1.5kg'", "such as -0.5");
    row("weight nan", "relu --weight nan --x 1", "'nan'", "finite");
    row("weight endless", "relu --weight -inf --x 1", "'-inf'", "finite");
    row("weight too large", "relu --weight 1e999 --x 1", "'1e999'", "finite");
    row("weight empty", "relu --weight= --x 1", "''", "--weight");
    row("weight lacks its value", "relu --weight --x 1", "--weight", "--help");
    row("weight twice", "relu --weight 1 --weight 2 --x 1", "--weight", "once");
    row("bias no number", "relu --bias 1,5 --x 1", "'1,5'", "--bias");
    row("bias endless", "relu --bias inf --x 1", "'inf'", "finite");
    row("bias twice", "relu --bias=1 --bias=2 --x 1", "--bias", "once");
    row("x no number", "relu --x 1,two", "'two'", "numbers");
    row("x too large", "relu --x 1e400", "'1e400'", "too large");
    row("x empty", "relu --x=", "''", "numbers");
    row("x with a gap", "relu --x 1,,2", "''", "numbers");
    row("x twice", "relu --x 1 --x 2", "--x", "once");
    row("value for a flag", "relu --stdin=1", "'1'", "no value");
    row("unknown format", "relu --x 1 --format xml", "'xml'", "csv or json");
    row("unknown decimal mark", "relu --x 1 --csv-decimal ;", "';'", "point or comma");
    row("decimal mark of no table", "relu --x 1 --format json --csv-decimal comma", "--csv-decimal", "--format csv");
    row("setting without value", "elu --x 1 --set alpha", "'alpha'", "NAME=VALUE");
    row("unknown parameter", "elu --x 1 --set weight=1", "'weight'", "alpha");
    row("parameter out of range", "elu --x 1 --set alpha=-1e9", "'-1e9'", "from");
    row("parameter twice", "elu --x 1 --set alpha=1 --set alpha=2", "alpha", "once");
}

void TestLayerCommand::wrongInput()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, word);
    QFETCH(QString, right);
    const Answer answer = runProgram(arguments);
    QCOMPARE(answer.status, 2);
    QCOMPARE(answer.output, QByteArray());
    QVERIFY2(saysOneLineWith(answer, word), answer.errors.constData());
    QVERIFY2(saysOneLineWith(answer, right), answer.errors.constData());
}

void TestLayerCommand::wrongStandardInput_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("word");
    QTest::newRow("empty") << QByteArray() << "empty";
    QTest::newRow("blank") << QByteArray(" \n\t\n") << "empty";
    QTest::newRow("third line") << QByteArray("1 2\n\n3,4,five\n") << "line 3: 'five' is no number";
    QTest::newRow("too large") << QByteArray("1\n1e999\n") << "line 2: '1e999' is too large";
    QTest::newRow("bytes") << QByteArray("1\n\x01\xff\n") << "line 2";
}

void TestLayerCommand::wrongStandardInput()
{
    QFETCH(QByteArray, input);
    QFETCH(QString, word);
    const Answer answer = runProgram({"layer", "gelu", "--stdin"}, input);
    QCOMPARE(answer.status, 2);
    QCOMPARE(answer.output, QByteArray());
    QVERIFY2(saysOneLineWith(answer, word), answer.errors.constData());
}

void TestLayerCommand::fullDiskIsNoticed()
{
    if (!QFile::exists("/dev/full"))
        QSKIP("There is no /dev/full here.");
    const Answer answer = runProgram({"layer", "gelu", "--x", "1"}, {}, "/dev/full");
    QCOMPARE(answer.status, 1);
    QVERIFY2(saysOneLineWith(answer, "Standard output"), answer.errors.constData());
}

QTEST_GUILESS_MAIN(TestLayerCommand)

#include "tst_layercommand.moc"
