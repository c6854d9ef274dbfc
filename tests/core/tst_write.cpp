#include "core/activation/catalogue/catalogue.h"
#include "core/facts/facts.h"
#include "core/table/tablefinding.h"
#include "core/table/tablenumbers.h"
#include "core/text/exactnumber.h"
#include "core/write/cataloguejson.h"
#include "core/write/figurecsv.h"
#include "core/write/json.h"
#include "core/write/table.h"
#include "tests/core/referencetable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <map>
#include <string>

using namespace actiscope;

class TestWrite : public QObject
{
    Q_OBJECT

private slots:
    void numbers_data();
    void numbers();
    void jsonTextIsEscaped();
    void rows();
    void tablesReadBack_data();
    void tablesReadBack();
    void figuresReadBack();
    void figureBecomesTable();
    void barsAndPowersBecomeRows();
    void catalogueIsWhole();
    void catalogueHasTheFacts();
};

void TestWrite::numbers_data()
{
    using Limits = std::numeric_limits<double>;
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("exact");
    QTest::addColumn<QString>("brief");

    QTest::newRow("zero") << 0.0 << "0" << "0";
    QTest::newRow("negative zero") << -0.0 << "-0" << "-0";
    QTest::newRow("tenth") << 0.1 << "0.10000000000000001" << "0.1";
    QTest::newRow("whole") << -10000.0 << "-10000" << "-10000";
    QTest::newRow("large") << 1e300 << "1.0000000000000001e+300" << "1e+300";
    QTest::newRow("largest") << Limits::max() << "1.7976931348623157e+308" << "1.7976931348623157e+308";
    QTest::newRow("subnormal") << Limits::denorm_min() << "4.9406564584124654e-324" << "5e-324";
    QTest::newRow("longest") << -Limits::min() << "-2.2250738585072014e-308" << "-2.2250738585072014e-308";
    QTest::newRow("infinite") << Limits::infinity() << "inf" << "inf";
    QTest::newRow("negative infinite") << -Limits::infinity() << "-inf" << "-inf";
    QTest::newRow("not a number") << Limits::quiet_NaN() << "nan" << "nan";
    QTest::newRow("negative not a number") << -Limits::quiet_NaN() << "nan" << "nan";
}

void TestWrite::numbers()
{
    QFETCH(double, number);
    QFETCH(QString, exact);
    QFETCH(QString, brief);
    QCOMPARE(QString::fromStdString(exactText(number)), exact);
    QCOMPARE(QString::fromStdString(shortText(number)), brief);

    for (const std::string &text : {exactText(number), shortText(number)}) {
        double back = 0.0;
        std::from_chars(text.data(), text.data() + text.size(), back);
        QVERIFY(back == number || (back != back && number != number));
    }
}

void TestWrite::jsonTextIsEscaped()
{
    QCOMPARE(QString::fromStdString(jsonString("a\"b\\c\nd\te\x01 é")),
             QStringLiteral("\"a\\\"b\\\\c\\nd\\te\\u0001 é\""));
    QCOMPARE(jsonNumber("1e-3"), std::string("1e-3"));
    QCOMPARE(jsonNumber("nan"), std::string("\"nan\""));
    QCOMPARE(jsonNumber("-inf"), std::string("\"-inf\""));
}

void TestWrite::rows()
{
    using Limits = std::numeric_limits<double>;
    constexpr std::string_view columns[] = {"x", "f", "df", "d2f"};
    std::string csv;
    appendCsvHeader(csv, columns);
    appendCsvRow(csv, std::array{0.1, 1.0, -0.5, Limits::quiet_NaN()});
    appendCsvRow(csv, std::array{1.0, -Limits::infinity(), 2.0, 3.0});
    QCOMPARE(csv, std::string("x,f,df,d2f\n0.10000000000000001,1,-0.5,nan\n1,-inf,2,3\n"));
    std::string local;
    appendCsvHeader(local, columns, DecimalMark::Comma);
    appendCsvRow(local, std::array{0.1, 1.0, -0.5, Limits::quiet_NaN()}, DecimalMark::Comma);
    appendCsvRow(local, std::array{1.0, -Limits::infinity(), 2.5, 3.0}, DecimalMark::Comma);
    QCOMPARE(local, std::string("x;f;df;d2f\n0,10000000000000001;1;-0,5;nan\n1;-inf;2,5;3\n"));
    std::string json;
    appendJsonRow(json, columns, std::array{0.1, 1.0, -0.5, Limits::infinity()});
    QCOMPARE(json, std::string("{\"x\": 0.10000000000000001, \"f\": 1, \"df\": -0.5, \"d2f\": \"inf\"}"));
}

void TestWrite::tablesReadBack_data()
{
    QTest::addColumn<std::vector<double>>("inputs");
    QTest::newRow("a range") << std::vector{-5.0, -4.0, -3.0, -2.5, -1.0, 0.0, 0.1, 1.0 / 3.0, 5.0};
    QTest::newRow("whole numbers") << std::vector{-2.0, -1.0, 0.0, 1.0, 2.0};
    QTest::newRow("large and small") << std::vector{-1e300, -1e-300, 1e-300, 1e300};
    QTest::newRow("one row") << std::vector{0.7};
}

/// What is written in either notation, the reader of tables takes for just that, without asking.
void TestWrite::tablesReadBack()
{
    QFETCH(std::vector<double>, inputs);
    constexpr std::string_view columns[] = {"x", "f", "df", "d2f"};
    for (const DecimalMark mark : {DecimalMark::Point, DecimalMark::Comma}) {
        for (const FunctionRef &function : catalogue()) {
            std::string csv;
            std::vector<double> numbers;
            appendCsvHeader(csv, columns, mark);
            for (const double x : inputs) {
                const Jet at = function->at(x, function->defaults());
                const std::array row = {x, at.value, at.first, at.second};
                if (!std::all_of(row.begin(), row.end(), [](double number) { return std::isfinite(number); }))
                    continue; // which no batch can hold
                appendCsvRow(csv, row, mark);
                numbers.insert(numbers.end(), row.begin(), row.end());
            }
            const TableText text(csv);
            const TableFinding finding = findTable(text);
            QVERIFY2(finding.problem == TableProblem::None && finding.doubt == TableDoubt::None, csv.c_str());
            const TableNotation &notation = finding.survey.notation;
            QCOMPARE(notation.separator, mark == DecimalMark::Comma ? Separator::Semicolon : Separator::Comma);
            const TableNumbers read =
                takeNumbers(text.view(), {notation, finding.survey.numberColumns()}, finding.survey.columns.size(), 1000);
            QVERIFY2(read.values == numbers, csv.c_str());
        }
    }
}

void TestWrite::figuresReadBack()
{
    Curve curve;
    curve.function = "max(x; 0, y)";
    curve.pieces = {{{-1.5, 0.1}, {2.0, 1.0 / 3.0}}, {{2.5, 1e-300}, {4.0, -3.0}}};
    Figure figure;
    figure.panels.resize(1);
    figure.panels[0].id = std::string("f");
    figure.panels[0].curves = {curve};
    for (const DecimalMark mark : {DecimalMark::Point, DecimalMark::Comma}) {
        const TableText text(figureCsv(figure, mark));
        const TableFinding finding = findTable(text);
        QVERIFY(finding.problem == TableProblem::None);
        const TableNumbers read = takeNumbers(text.view(), {finding.survey.notation, {3, 4}}, finding.survey.columns.size(), 1000);
        QVERIFY((read.values == std::vector{-1.5, 0.1, 2.0, 1.0 / 3.0, 2.5, 1e-300, 4.0, -3.0}));
    }
}

void TestWrite::figureBecomesTable()
{
    Curve step;
    step.function = "binary_step";
    step.pieces = {{{-1.0, 0.0}, {0.0, 0.0}}, {{0.0, 1.0}, {1.0, 1.0}}};
    Curve tangent = step;
    tangent.role = LineRole::Tangent;
    Curve odd;
    odd.function = "max(x, \"0\")";
    odd.pieces = {{{0.1, 0.5}}};

    Figure figure;
    figure.panels.resize(3);
    figure.panels[0].id = std::string("f");
    figure.panels[0].curves = {step, tangent};
    figure.panels[1].id = std::string("df");
    figure.panels[1].curves = {odd};
    figure.panels[2].id = std::string("d2f");
    figure.panels[2].curves = {odd};
    QCOMPARE(figureCsv(figure), std::string("chart,function,piece,x,y\n"
                                            "f,binary_step,0,-1,0\n"
                                            "f,binary_step,0,0,0\n"
                                            "f,binary_step,1,0,1\n"
                                            "f,binary_step,1,1,1\n"
                                            "df,\"max(x, \"\"0\"\")\",0,0.10000000000000001,0.5\n"
                                            "d2f,\"max(x, \"\"0\"\")\",0,0.10000000000000001,0.5\n"));
    QCOMPARE(figureCsv(Figure()), std::string("chart,function,piece,x,y\n"));

    figure.panels.erase(figure.panels.begin());
    QCOMPARE(figureCsv(figure, DecimalMark::Comma), std::string("chart;function;piece;x;y\n"
                                                                "df;\"max(x, \"\"0\"\")\";0;0,10000000000000001;0,5\n"
                                                                "d2f;\"max(x, \"\"0\"\")\";0;0,10000000000000001;0,5\n"));
    QCOMPARE(figureCsv(Figure(), DecimalMark::Comma), std::string("chart;function;piece;x;y\n"));
}

void TestWrite::barsAndPowersBecomeRows()
{
    Figure figure;
    figure.panels.resize(2);
    figure.panels[0].id = std::string("input");
    figure.panels[0].bars = {{.slot = -1, .x = {-1.0, 0.0}, .base = 0.0, .top = 3.0, .count = 3.0},
                             {.slot = -1, .x = {0.0, 1.0}, .base = 2.0, .top = 9.0, .count = 5.0}};
    figure.panels[1].id = std::string("gradient");
    figure.panels[1].y.scale = Scale::Log;
    Curve sigmoid;
    sigmoid.function = "sigmoid";
    sigmoid.pieces = {{{1.0, 0.0}, {2.0, -2.0}, {3.0, -400.5}, {4.0, 400.0}}};
    figure.panels[1].curves = {sigmoid};
    QCOMPARE(figureCsv(figure), std::string("chart,function,piece,x,y\n"
                                            "input,count,0,-1,3\n"
                                            "input,count,0,0,3\n"
                                            "input,count,1,0,5\n"
                                            "input,count,1,1,5\n"
                                            "gradient,sigmoid,0,1,1\n"
                                            "gradient,sigmoid,0,2,0.01\n"
                                            "gradient,sigmoid,0,3,3.1622776601683795e-401\n"
                                            "gradient,sigmoid,0,4,1e400\n"));
    QVERIFY(figureCsv(figure, DecimalMark::Comma).ends_with("gradient;sigmoid;0;2;0,01\n"
                                                            "gradient;sigmoid;0;3;3,1622776601683795e-401\n"
                                                            "gradient;sigmoid;0;4;1e400\n"));
}

void TestWrite::catalogueIsWhole()
{
    const auto all = catalogue();
    QJsonParseError error;
    const QJsonArray list =
        QJsonDocument::fromJson(QByteArray::fromStdString(catalogueJson(all)), &error).array();
    QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
    QCOMPARE(list.size(), static_cast<qsizetype>(all.size()));
    for (qsizetype i = 0; i < list.size(); ++i) {
        const Activation &activation = *all[static_cast<std::size_t>(i)];
        const QJsonObject object = list[i].toObject();
        QCOMPARE(object[u"id"].toString(), QString::fromUtf8(activation.id));
        QCOMPARE(object[u"latex"].toString(), QString::fromUtf8(activation.latex));
        QCOMPARE(object[u"expression"].toString(), QString::fromUtf8(activation.expression));
        QCOMPARE(object[u"pitfalls"].toString(), QString::fromUtf8(activation.pitfalls));
        QCOMPARE(object[u"year"].toInt(), activation.year);
        const QJsonArray parameters = object[u"parameters"].toArray();
        QCOMPARE(parameters.size(), static_cast<qsizetype>(activation.parameters.size()));
        for (qsizetype j = 0; j < parameters.size(); ++j) {
            const Parameter &parameter = activation.parameters[static_cast<std::size_t>(j)];
            QCOMPARE(parameters[j][u"id"].toString(), QString::fromUtf8(parameter.id));
            QVERIFY(parameters[j][u"default"].toDouble() == parameter.defaultValue);
        }
    }
}

/// What is computed of a function stands in the catalogue, and agrees with what is known of it.
void TestWrite::catalogueHasTheFacts()
{
    const ReferenceTable known("properties.csv");
    std::map<std::string, std::map<std::string, std::string>> properties;
    for (std::size_t row = 0; row < known.size(); ++row)
        properties[known.text(row, "function")][known.text(row, "property")] = known.text(row, "value");
    const auto number = [](const QJsonValue &value) {
        return value.isDouble() ? value.toDouble() : value.isNull() ? std::nan("") : ReferenceTable::toNumber(value.toString().toStdString());
    };
    const auto isNear = [](double a, double b) { return a == b || std::abs(a - b) <= 1e-12 * std::abs(b) || (std::isnan(a) && std::isnan(b)); };
    for (const QJsonValue &value : QJsonDocument::fromJson(QByteArray::fromStdString(catalogueJson(catalogue()))).array()) {
        const std::string id = value[u"id"].toString().toStdString();
        const QJsonObject facts = value[u"facts"].toObject();
        const FunctionRef activation = findActivation(id);
        const Facts right = factsOf(*activation, activation->defaults());
        const auto &expected = properties.at(id);
        const auto agrees = [&](const char *property, const QString &word) {
            const std::string &text = expected.at(property);
            return text.find_first_of("(") != std::string::npos || text.find(" if") != std::string::npos || text.find(" for ") != std::string::npos
                || text.find(" unless ") != std::string::npos || QString::fromStdString(text).startsWith(word);
        };
        QVERIFY2(agrees("monotone", facts[u"monotonicity"].toString()), id.c_str());
        QVERIFY2(agrees("parity", facts[u"parity"].toString()), id.c_str());
        QVERIFY2(agrees("smoothness", facts[u"smoothness"].toString()), id.c_str());
        const auto isBound = [&](const QJsonValue &json, const Bound &bound) {
            return isNear(number(json[u"value"]), bound.value) && isNear(number(json[u"x"]), bound.x)
                && json[u"attained"].isBool() && json[u"attained"].toBool() == bound.attained;
        };
        QVERIFY2(isBound(facts[u"infimum"], right.infimum), id.c_str());
        QVERIFY2(facts[u"numerical"].isBool() && !facts[u"numerical"].toBool(), id.c_str());
        const QJsonArray domain = facts[u"domain"].toArray();
        QVERIFY2(domain.size() == 1 && domain[0][u"begin_included"].isBool(), id.c_str());
        QVERIFY2(number(domain[0][u"begin"]) == -HUGE_VAL && number(domain[0][u"end"]) == HUGE_VAL, id.c_str());
        QVERIFY2(isBound(facts[u"supremum"], right.supremum), id.c_str());
        QVERIFY2(isBound(facts[u"largest_slope"], {right.largestSlope, right.slopeAttained, right.largestSlopeAt}), id.c_str());
        QVERIFY2(facts[u"zero_centred"].isBool() && facts[u"zero_centred"].toBool() == right.zeroCentred, id.c_str());
        QVERIFY2(isNear(number(facts[u"value_at_zero"]), activation->value(0.0, activation->defaults())), id.c_str());
        QVERIFY2(isNear(number(facts[u"slope_at_zero"]), right.slopeAtZero), id.c_str());
        QCOMPARE(facts[u"saturation_threshold"].toDouble(), 0.01);
        const QJsonArray breakpoints = facts[u"breakpoints"].toArray();
        std::vector<double> places;
        for (const QJsonValue &place : breakpoints)
            places.push_back(place.toDouble());
        QVERIFY2(places == activation->breakpoints(activation->defaults()), id.c_str());
        for (const auto &[name, tail] : {std::pair(u"left", right.left), std::pair(u"right", right.right)}) {
            const QJsonValue json = facts[QString::fromUtf16(name)];
            QVERIFY2(isNear(number(json[u"limit"]), tail.limit) && isNear(number(json[u"slope_limit"]), tail.slopeLimit)
                         && isNear(number(json[u"from"]), tail.from), id.c_str());
            const QString kinds[] = {QStringLiteral("saturates"), QStringLiteral("linear"), QStringLiteral("explodes"),
                                     QStringLiteral("oscillates"), QStringLiteral("flattens")};
            QCOMPARE(json[u"kind"].toString(), kinds[static_cast<int>(tail.kind)]);
        }
        // A jump is steeper than any slope.
        QCOMPARE(facts[u"largest_slope"][u"value"].isNull(), expected.at("lipschitz_constant") == "none (jump)"
                     || (id == "threshold" && activation->defaults()[0] != activation->defaults()[1]));
    }
}

QTEST_APPLESS_MAIN(TestWrite)

#include "tst_write.moc"
