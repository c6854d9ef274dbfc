#include "core/activation/activation.h"
#include "core/activation/catalogue/catalogue.h"
#include "tests/core/referencetable.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

using namespace actiscope;

namespace {

constexpr double epsilon = std::numeric_limits<double>::epsilon();

/// The distance of a number from the next one away from zero.
double ulpOf(double number)
{
    const double magnitude = std::abs(number);
    return std::nextafter(magnitude, std::numeric_limits<double>::infinity()) - magnitude;
}

/// The largest errors allowed of f, f′ and f″, over all doubles and to the limits of all parameters.
constexpr double valueUlp = 5.0;
constexpr double firstUlp = 9.0;
constexpr double secondUlp = 6.0;
/// Of a column that passes zero nearby, in ε of its scale.
constexpr double crossingEpsilons = 1.0;

/// A function's worst errors over all its rows: of f, f′, f″ in ulp, and near zeros in ε.
struct WorstOf {
    double ulp = -1.0;
    double crossing = -1.0;
};
std::map<std::string, std::map<std::string, WorstOf>> worstOfAll;

/// One column of one function: judges each value and remembers the worst.
class Column {
public:
    Column(std::string name, double limit) : m_name(std::move(name)), m_limit(limit) {}

    /// `scale` is that of a column near a zero, or 0 where the error counts relative to the value.
    void judge(double x, double got, double expected, double scale)
    {
        const double error = got == expected ? 0.0 : std::abs(got - expected);
        bool good;
        if (std::isinf(expected) || std::isnan(expected))
            good = got == expected || (std::isnan(got) && std::isnan(expected));
        else if (scale > 0.0)
            good = note(m_crossing, x, got, expected, error / (epsilon * scale)) <= crossingEpsilons;
        else
            good = note(std::abs(x) <= 12.0 ? m_near : m_tail, x, got, expected, error / ulpOf(expected)) <= m_limit;
        if (!good)
            m_failures.push_back(describe(x, got, expected));
    }

    void report() const
    {
        const std::string row = QTest::currentDataTag();
        WorstOf &worst = worstOfAll[row.substr(0, row.find('('))][m_name];
        worst.ulp = std::max({worst.ulp, m_near.error, m_tail.error});
        worst.crossing = std::max(worst.crossing, m_crossing.error);
        print("|x| ≤ 12", m_near, "ulp");
        print("|x| > 12", m_tail, "ulp");
        print("near a zero", m_crossing, "ε");
        for (const std::string &failure : m_failures)
            qWarning("    wrong %s: %s", m_name.c_str(), failure.c_str());
        QVERIFY2(m_failures.empty(), (m_name + ": " + std::to_string(m_failures.size()) + " wrong").c_str());
    }

private:
    struct Worst {
        double error = -1.0;
        double x = 0.0, got = 0.0, expected = 0.0;
    };

    static double note(Worst &worst, double x, double got, double expected, double error)
    {
        if (!(error <= worst.error))
            worst = {error, x, got, expected};
        return error;
    }
    static std::string describe(double x, double got, double expected)
    {
        return QString::asprintf("x %.17g, got %.17g, expected %.17g", x, got, expected).toStdString();
    }
    void print(const char *where, const Worst &worst, const char *unit) const
    {
        if (worst.error >= 0.0)
            qInfo("%-4s %-11s %6.2f %s: %s", m_name.c_str(), where, worst.error, unit,
                  describe(worst.x, worst.got, worst.expected).c_str());
    }

    std::string m_name;
    double m_limit;
    Worst m_near, m_tail, m_crossing;
    std::vector<std::string> m_failures;
};

/// A function with its parameters, as the tables name it.
struct Subject {
    FunctionRef activation;
    Parameters parameters;
};

Subject subjectOf(const std::string &id, const std::string &parameters)
{
    Subject subject{findActivation(id), {}};
    if (!subject.activation)
        throw std::runtime_error("not in the catalogue: " + id);
    subject.parameters = subject.activation->defaults();
    for (const std::string &part : ReferenceTable::split(parameters, ';')) {
        if (part.empty())
            continue;
        const std::vector<std::string> pair = ReferenceTable::split(part, '=');
        const int index = subject.activation->parameterIndex(pair.at(0));
        if (index < 0)
            throw std::runtime_error(id + " has no parameter " + pair.at(0));
        subject.parameters[static_cast<std::size_t>(index)] = ReferenceTable::toNumber(pair.at(1));
    }
    return subject;
}

/// One test row for each function and its parameters, in the order of the table.
void addSubjects(const ReferenceTable &table)
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<QString>("parameters");
    std::set<std::string> seen;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const std::string &function = table.text(i, "function"), &parameters = table.text(i, "parameters");
        const std::string name = parameters.empty() ? function : function + '(' + parameters + ')';
        if (seen.insert(name).second)
            QTest::newRow(name.c_str()) << QString::fromStdString(function) << QString::fromStdString(parameters);
    }
}

/// Calls judge(row, subject) for each row of the table that is the current test row's.
template <class Judge>
void forSubject(const ReferenceTable &table, Judge judge)
{
    QFETCH(QString, function);
    QFETCH(QString, parameters);
    const Subject subject = subjectOf(function.toStdString(), parameters.toStdString());
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (table.text(i, "function") == function.toStdString()
            && table.text(i, "parameters") == parameters.toStdString())
            judge(i, subject);
    }
}

} // namespace

/// Every function against values computed with hundreds of digits.
class AccuracyTest : public QObject {
    Q_OBJECT

private slots:
    void catalogueIsCovered()
    {
        std::set<std::string> known;
        for (std::size_t i = 0; i < m_values.size(); ++i)
            known.insert(m_values.text(i, "function"));
        QCOMPARE(known.size(), catalogue().size());
        QCOMPARE(catalogue().size(), known.size());
        for (const FunctionRef &activation : catalogue())
            QVERIFY2(known.count(activation->id) == 1, activation->id.c_str());
    }

    /// extremes.csv goes to the limits of every parameter. Of an ordered pair each goes to one of its own.
    void limitsAreCovered()
    {
        for (const FunctionRef &activation : catalogue()) {
            for (std::size_t k = 0; k < activation->parameters.size(); ++k) {
                const Parameter &parameter = activation->parameters[k];
                bool least = false, most = false;
                for (std::size_t i = 0; i < m_extremes.size(); ++i) {
                    if (m_extremes.text(i, "function") != activation->id)
                        continue;
                    const double value = subjectOf(activation->id, m_extremes.text(i, "parameters")).parameters[k];
                    least = least || value == parameter.minimum;
                    most = most || value == parameter.maximum;
                }
                const bool ordered = activation->id == "hardtanh";
                QVERIFY2((least && most) || (ordered && (least || most)), parameter.label.c_str());
            }
        }
    }

    void values_data() { addSubjects(m_values); }
    void values() { judgeValues(m_values); }

    void extremes_data() { addSubjects(m_extremes); }
    void extremes()
    {
        judgeValues(m_extremes);
        Column byParameter("dfdp", firstUlp);
        forSubject(m_extremes, [&](std::size_t i, const Subject &subject) {
            if (m_extremes.text(i, "dfdp").empty())
                return;
            const double x = m_extremes.number(i, "x");
            byParameter.judge(x, subject.activation->byParameter(x, subject.parameters, 0).first,
                              m_extremes.number(i, "dfdp"), 0.0);
        });
        byParameter.report();
    }

    void parameterDerivatives_data() { addSubjects(m_parameters); }
    void parameterDerivatives()
    {
        Column column("dfdp", firstUlp);
        forSubject(m_parameters, [&](std::size_t i, const Subject &subject) {
            const double x = m_parameters.number(i, "x");
            const int index = subject.activation->parameterIndex(m_parameters.text(i, "parameter"));
            QVERIFY(index >= 0);
            const Jet got = subject.activation->byParameter(x, subject.parameters, static_cast<std::size_t>(index));
            column.judge(x, got.first, m_parameters.number(i, "dfdp"), 0.0);
        });
        column.report();
    }

    void kinks_data() { addSubjects(m_kinks); }
    void kinks()
    {
        forSubject(m_kinks, [&](std::size_t i, const Subject &subject) {
            const double x = m_kinks.number(i, "kink_x");
            const Jet got = subject.activation->at(x, subject.parameters);
            QCOMPARE(subject.activation->value(x, subject.parameters), m_kinks.number(i, "our_f"));
            QVERIFY(got.value == m_kinks.number(i, "our_f"));
            QVERIFY(got.first == m_kinks.number(i, "our_df"));
            QVERIFY(got.second == m_kinks.number(i, "our_d2f"));
            const double inf = std::numeric_limits<double>::infinity();
            const double left = subject.activation->at(std::nextafter(x, -inf), subject.parameters).first;
            const double right = subject.activation->at(std::nextafter(x, inf), subject.parameters).first;
            QVERIFY(std::abs(left - m_kinks.number(i, "left_df")) <= 4.0 * epsilon);
            QVERIFY(std::abs(right - m_kinks.number(i, "right_df")) <= 4.0 * epsilon);
            const auto breaks = subject.activation->breakpoints(subject.parameters);
            QVERIFY(std::is_sorted(breaks.begin(), breaks.end()));
            QVERIFY(std::count(breaks.begin(), breaks.end(), x) == 1);
        });
    }

    void specials_data() { addSubjects(m_specials); }
    void specials()
    {
        Column f("f", valueUlp), df("df", firstUlp), d2f("d2f", secondUlp);
        forSubject(m_specials, [&](std::size_t i, const Subject &subject) {
            const double x = m_specials.number(i, "x");
            const Jet got = subject.activation->at(x, subject.parameters);
            const double value = subject.activation->value(x, subject.parameters);
            QVERIFY(value == got.value || (std::isnan(value) && std::isnan(got.value)));
            f.judge(0.0, got.value, m_specials.number(i, "f"), 0.0);
            df.judge(0.0, got.first, m_specials.number(i, "df"), 0.0);
            d2f.judge(0.0, got.second, m_specials.number(i, "d2f"), 0.0);
        });
        f.report();
        df.report();
        d2f.report();
    }

    void cleanupTestCase()
    {
        for (const auto &[function, columns] : worstOfAll) {
            std::string line;
            for (const auto &[column, worst] : columns) {
                if (worst.ulp >= 0.0)
                    line += QString::asprintf("  %s %.1f ulp", column.c_str(), worst.ulp).toStdString();
                if (worst.crossing >= 0.0)
                    line += QString::asprintf(" (%.2f ε near a zero)", worst.crossing).toStdString();
            }
            qInfo("worst of %-14s%s", function.c_str(), line.c_str());
        }
    }

private:
    /// f, f′ and f″ of the current test row's function against a table.
    static void judgeValues(const ReferenceTable &table)
    {
        Column f("f", valueUlp), df("df", firstUlp), d2f("d2f", secondUlp), plain("f", valueUlp);
        forSubject(table, [&](std::size_t i, const Subject &subject) {
            const double x = table.number(i, "x");
            const Jet got = subject.activation->at(x, subject.parameters);
            const auto crosses = ReferenceTable::split(table.text(i, "crosses"), '+');
            const auto scale = [&](const char *column, double size) {
                return std::count(crosses.begin(), crosses.end(), column) > 0 ? size : 0.0;
            };
            const bool isSine = subject.activation->id == std::string_view("sine");
            const double omega = isSine ? subject.parameters[0] : 1.0;
            const double bend = std::abs(subject.activation->at(0.0, subject.parameters).second);
            f.judge(x, got.value, table.number(i, "f"), scale("f", 1.0));
            plain.judge(x, subject.activation->value(x, subject.parameters), table.number(i, "f"), scale("f", 1.0));
            df.judge(x, got.first, table.number(i, "df"), scale("df", omega));
            d2f.judge(x, got.second, table.number(i, "d2f"), scale("d2f", isSine ? omega * omega : bend));
        });
        f.report();
        df.report();
        d2f.report();
        plain.report();
    }

    const ReferenceTable m_values{"dev.csv"};
    const ReferenceTable m_extremes{"extremes.csv"};
    const ReferenceTable m_parameters{"dparam.csv"};
    const ReferenceTable m_kinks{"kinks.csv"};
    const ReferenceTable m_specials{"specials.csv"};
};

QTEST_GUILESS_MAIN(AccuracyTest)
#include "tst_accuracy.moc"
