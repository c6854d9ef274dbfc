#include "core/activation/activation.h"
#include "core/activation/catalogue/catalogue.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <QString>
#include <QStringList>
#include <QTest>

#include "tests/core/referencetable.h"

using namespace actiscope;

namespace {

// "a=1;b=2" as the reference tables write it, in order.
std::vector<std::pair<std::string, double>> assignmentsOf(const std::string &text)
{
    std::vector<std::pair<std::string, double>> assignments;
    if (text.empty())
        return assignments;
    for (const std::string &assignment : ReferenceTable::split(text, ';')) {
        const auto sides = ReferenceTable::split(assignment, '=');
        assignments.emplace_back(sides.at(0), ReferenceTable::toNumber(sides.at(1)));
    }
    return assignments;
}

// What is wrong with a piece of LaTeX, or nothing.
QString faultIn(const QString &latex)
{
    int depth = 0;
    for (int i = 0; i < latex.size(); ++i) {
        if (latex[i] == u'\\')
            ++i;
        else if (latex[i] == u'{')
            ++depth;
        else if (latex[i] == u'}' && --depth < 0)
            return QStringLiteral("} without {");
    }
    if (depth != 0)
        return QStringLiteral("{ without }");
    const auto counts = [&](const char *a, const char *b) {
        return latex.count(QLatin1String(a)) == latex.count(QLatin1String(b));
    };
    if (!counts("\\begin{cases}", "\\end{cases}") || !counts("\\begin{aligned}", "\\end{aligned}"))
        return QStringLiteral("an environment that is not closed");
    if (!counts("\\left(", "\\right)") || !counts("\\bigl(", "\\bigr)"))
        return QStringLiteral("a large parenthesis without its partner");
    if (latex.count(u'(') != latex.count(u')'))
        return QStringLiteral("a parenthesis without its partner");
    for (const QChar c : latex) {
        if (c.unicode() >= 0x80 || c.unicode() < 0x20)
            return QStringLiteral("a character that is not ASCII");
    }
    return {};
}

// A text as people read it: sentences with a full stop and no slips of the keyboard.
void verifySentences(const char *english)
{
    const QString text = QString::fromUtf8(english);
    QVERIFY(text.size() > 20);
    QVERIFY2(text.endsWith(u'.'), english);
    QVERIFY2(text.front().isUpper() || text.front().isDigit(), english);
    QVERIFY2(text == text.simplified(), english);
    QVERIFY2(!text.contains(QChar::ReplacementCharacter), english);
    // A hyphen before a digit or a symbol would be a minus sign of the wrong kind.
    QVERIFY2(!text.contains(QLatin1String(" -")), english);
}

} // namespace

class CatalogueTest : public QObject
{
    Q_OBJECT

private slots:
    void holdsAllFunctionsInOrder();
    void groupsAreTrue();
    void isTheReferencesCatalogue();
    void knowsTheReferencesParameters();
    void givesEverythingAUniqueName();
    void everyRecordIsComplete_data();
    void everyRecordIsComplete();
};

void CatalogueTest::holdsAllFunctionsInOrder()
{
    const std::vector<std::pair<Family, QString>> expected = {
        {Family::Early, QStringLiteral("identity binary_step sigmoid tanh softsign arctan lecun_tanh gaussian")},
        {Family::Rectified, QStringLiteral("relu leaky_relu prelu relu6 squared_relu threshold elu selu celu softplus "
                                           "squareplus")},
        {Family::SmoothGated, QStringLiteral("gelu gelu_tanh quick_gelu silu swish mish")},
        {Family::Piecewise, QStringLiteral("hardtanh hardsigmoid hardswish softshrink hardshrink")},
        {Family::Other, QStringLiteral("isru bent_identity tanhshrink logsigmoid sine snake")},
    };
    const auto all = catalogue();
    QVERIFY(std::is_sorted(all.begin(), all.end(),
                           [](const FunctionRef &a, const FunctionRef &b) { return a->family < b->family; }));
    // Others may stand between these.
    auto next = all.begin();
    for (const auto &[family, ids] : expected) {
        for (const QString &id : ids.split(u' ')) {
            next = std::find_if(next, all.end(), [&](const FunctionRef &f) { return f->id == id.toStdString(); });
            QVERIFY2(next != all.end(), qPrintable(id));
            QCOMPARE((*next)->family, family);
        }
    }
    QVERIFY(findActivation("no_such_function") == nullptr);
    QVERIFY(findActivation("") == nullptr);
    QVERIFY(findActivation("ReLU") == nullptr);
}

/// What the name of a group says holds for each function in it.
void CatalogueTest::groupsAreTrue()
{
    for (const FunctionRef &activation : catalogue()) {
        const Parameters values = activation->defaults();
        const char *const id = activation->id.c_str();
        switch (activation->family) {
        case Family::Rectified: // passes what is right, and little of what is left
            QVERIFY2(activation->at(5.0, values).first > 0.9, id);
            QVERIFY2(std::abs(activation->at(-20.0, values).first) <= 0.25, id);
            break;
        case Family::SmoothGated: // x times a gate that opens from 0 to 1
            QVERIFY2(activation->breakpoints(values).empty(), id);
            for (double x = -20.0, last = 0.0; x <= 20.0; x += 0.25) {
                if (x == 0.0)
                    continue;
                const double gate = activation->value(x, values) / x;
                QVERIFY2(gate >= last && gate <= 1.0, id);
                last = gate;
            }
            break;
        case Family::Piecewise:
            QVERIFY2(!activation->breakpoints(values).empty() && activation->effort != Effort::Transcendental, id);
            break;
        case Family::Early:
        case Family::Other:
            break;
        case Family::Own:
            QFAIL("a built-in is nobody's own");
        }
    }
}

void CatalogueTest::isTheReferencesCatalogue()
{
    const ReferenceTable table("properties.csv");
    std::set<std::string> functions;
    std::map<std::string, std::string> defaults;
    for (std::size_t row = 0; row < table.size(); ++row) {
        functions.insert(table.text(row, "function"));
        if (table.text(row, "property") == "default_parameters")
            defaults[table.text(row, "function")] = table.text(row, "value");
    }
    QCOMPARE(functions.size(), catalogue().size());
    for (const FunctionRef &activation : catalogue()) {
        QVERIFY2(functions.contains(activation->id), activation->id.c_str());
        const auto expected = assignmentsOf(defaults[activation->id]);
        QVERIFY2(activation->parameters.size() == expected.size(), activation->id.c_str());
        QCOMPARE(activation->defaults().size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(QString::fromUtf8(activation->parameters[i].id), QString::fromStdString(expected[i].first));
            QCOMPARE(activation->parameters[i].defaultValue, expected[i].second);
            QCOMPARE(activation->defaults()[i], expected[i].second);
            QCOMPARE(activation->parameterIndex(expected[i].first), int(i));
        }
        QCOMPARE(activation->parameterIndex("no_such_parameter"), -1);
    }
}

void CatalogueTest::knowsTheReferencesParameters()
{
    const ReferenceTable table("dev.csv");
    std::set<std::pair<std::string, std::string>> variants;
    for (std::size_t row = 0; row < table.size(); ++row)
        variants.emplace(table.text(row, "function"), table.text(row, "parameters"));
    for (const auto &[id, parameters] : variants) {
        const FunctionRef activation = findActivation(id);
        QVERIFY2(activation != nullptr, id.c_str());
        const auto assignments = assignmentsOf(parameters);
        QVERIFY2(activation->parameters.size() == assignments.size(), id.c_str());
        for (std::size_t i = 0; i < assignments.size(); ++i) {
            const Parameter &parameter = activation->parameters[i];
            QCOMPARE(QString::fromUtf8(parameter.id), QString::fromStdString(assignments[i].first));
            QVERIFY2(parameter.minimum <= assignments[i].second, id.c_str());
            QVERIFY2(parameter.maximum >= assignments[i].second, id.c_str());
        }
    }
}

void CatalogueTest::givesEverythingAUniqueName()
{
    // Names of the window's other sliders: two controls of one name cannot be told apart by a screen reader.
    std::set<QString> labels = {
        QStringLiteral("range minimum"), QStringLiteral("range maximum"), QStringLiteral("cursor"),
        QStringLiteral("weight"), QStringLiteral("bias"), QStringLiteral("input spread"), QStringLiteral("depth"),
        QStringLiteral("weight scale"), QStringLiteral("learning rate"), QStringLiteral("hidden layers"),
        QStringLiteral("units per layer"),
    };
    std::set<QString> ids;
    std::set<QString> names;
    for (const FunctionRef &activation : catalogue()) {
        QVERIFY2(ids.insert(QString::fromUtf8(activation->id)).second, activation->id.c_str());
        QVERIFY2(names.insert(QString::fromUtf8(activation->name).toLower()).second, activation->name.c_str());
        for (const Parameter &parameter : activation->parameters)
            QVERIFY2(labels.insert(QString::fromUtf8(parameter.label).toLower()).second, parameter.label.c_str());
    }
    std::set<Slot> slots_;
    std::size_t featured = 0;
    for (const FunctionRef &activation : catalogue()) {
        QVERIFY2(slots_.insert(activation->slot).second, activation->id.c_str());
        for (const Parameter &parameter : activation->parameters)
            featured += parameter.featured;
    }
    QCOMPARE(featured, std::size_t(1));
    const FunctionRef leaky = findActivation("leaky_relu");
    QCOMPARE(leaky->parameters[0].label, std::string("Leaky ReLU slope"));
}

void CatalogueTest::everyRecordIsComplete_data()
{
    QTest::addColumn<QString>("id");
    for (const FunctionRef &activation : catalogue())
        QTest::newRow(activation->id.c_str()) << QString::fromUtf8(activation->id);
}

void CatalogueTest::everyRecordIsComplete()
{
    QFETCH(const QString, id);
    const FunctionRef activation = findActivation(id.toStdString());
    QVERIFY(activation != nullptr);

    QVERIFY(!QString::fromUtf8(activation->name).isEmpty());
    QVERIFY(QString::fromUtf8(activation->fullName) != QString::fromUtf8(activation->name));
    QVERIFY(activation->year >= 1943);
    QVERIFY(activation->year <= 2026);
    QVERIFY(!QString::fromUtf8(activation->authors).isEmpty());
    QVERIFY(QString::fromUtf8(activation->source).size() > 20);
    verifySentences(activation->whenToUse.c_str());
    verifySentences(activation->pitfalls.c_str());

    for (const std::string &latex : {activation->latex, activation->latexDerivative}) {
        const QString text = QString::fromUtf8(latex);
        QVERIFY(!text.isEmpty());
        QVERIFY2(faultIn(text).isEmpty(), qPrintable(text + QStringLiteral(": ") + faultIn(text)));
    }

    QVERIFY(activation->formula != nullptr);
    QVERIFY(activation->slot >= 0 && activation->slot < firstOwnSlot);
    QCOMPARE(activation->operations > 0, id != QStringLiteral("identity"));
    for (const std::string &code : {activation->recipe.value, activation->recipe.derivative, activation->recipe.cppValue,
                                    activation->recipe.cppDerivative})
        QVERIFY2(code.find("return ") != std::string::npos, code.c_str());
    for (const char *file : {"dev.csv", "specials.csv", "properties.csv"}) {
        const ReferenceTable table(file);
        std::size_t rows = 0;
        for (std::size_t row = 0; row < table.size(); ++row)
            rows += table.text(row, "function") == activation->id;
        QVERIFY2(rows > 2, file);
    }

    for (const Parameter &parameter : activation->parameters) {
        QVERIFY(!QString::fromUtf8(parameter.label).isEmpty());
        QVERIFY(QString::fromUtf8(parameter.symbol).size() == 1);
        QVERIFY(!parameter.latex.empty() && faultIn(QString::fromStdString(parameter.latex)).isEmpty());
        verifySentences(parameter.meaning.c_str());
        QVERIFY(parameter.sliderMinimum < parameter.sliderMaximum);
        QVERIFY(parameter.minimum <= parameter.sliderMinimum);
        QVERIFY(parameter.sliderMaximum <= parameter.maximum);
        QVERIFY(parameter.sliderMinimum <= parameter.defaultValue);
        QVERIFY(parameter.defaultValue <= parameter.sliderMaximum);
        // At every limit the function is still defined.
        for (const double limit : {parameter.minimum, parameter.maximum}) {
            Parameters values = activation->defaults();
            values[static_cast<std::size_t>(&parameter - activation->parameters.data())] = limit;
            for (const double x : {-3.0, -0.5, 0.0, 0.5, 3.0}) {
                const Jet at = activation->at(x, values);
                QVERIFY(std::isfinite(at.value));
                QVERIFY(std::isfinite(at.first));
                QVERIFY(std::isfinite(at.second));
                QCOMPARE(activation->value(x, values), at.value);
            }
            for (const double x : {-INFINITY, INFINITY})
                QVERIFY2(!std::isnan(activation->value(double(x), values)) || id == u"sine", qPrintable(id));
        }
    }
}

QTEST_GUILESS_MAIN(CatalogueTest)
#include "tst_catalogue.moc"
