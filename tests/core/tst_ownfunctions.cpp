// Functions of people's own in a state: found, changed, repaired, and the same record for the same function.

#include "core/expression/printers.h"
#include "core/expression/typedformula.h"
#include "core/state/functions.h"
#include "core/state/ownfunctions.h"
#include "core/state/transition.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace actiscope;

namespace {

using Formulas = QList<std::pair<QByteArray, QByteArray>>; // names and formulas

State stateWith(const Formulas &formulas)
{
    State state;
    for (const auto &[name, formula] : formulas) {
        if (addOwnFunction(state, formula.toStdString(), name.toStdString()).empty())
            qFatal("%s cannot be added", formula.constData());
    }
    return state;
}

/// Functions as a file may have them, whatever they hold.
State rawState(const Formulas &formulas)
{
    State state;
    for (const auto &[name, formula] : formulas) {
        CustomFunction function;
        function.id = "own_" + std::to_string(state.own.size() + 1);
        function.name = name.toStdString();
        function.formula = formula.toStdString();
        state.own.push_back(function);
    }
    return state;
}

double valueOf(const State &state, std::string_view id, double x)
{
    const FunctionRef function = Functions(state).find(id);
    return function->value(x, parametersOf(state, *function));
}

std::string problemOf(const State &state, std::string_view id, std::string_view text)
{
    const auto reading = readOwnFormula(state, id, text);
    const auto *problem = std::get_if<expression::Problem>(&reading);
    return problem ? textOf(*problem, untranslated()) : std::string();
}

} // namespace

Q_DECLARE_METATYPE(Formulas)

class OwnFunctionsTest : public QObject
{
    Q_OBJECT

private slots:
    void standsBeforeTheBuiltIns();
    void withoutANameIsCalledByItsFormula();
    void hasOneRecord();
    void hasOneRecordInAllThreads();
    void anotherCalleeIsAnotherRecord();
    void cannotCallItself_data();
    void cannotCallItself();
    void onlyWordsCall_data();
    void onlyWordsCall();
    void repairDropsWhatCannotBe_data();
    void repairDropsWhatCannotBe();
    void repairBringsNumbersIntoLimits();
    void parametersComeBack();
    void defaultsComeAlong();
    void refusesNames_data();
    void refusesNames();
    void isRenamedWhereItIsCalled_data();
    void isRenamedWhereItIsCalled();
    void isRenamedByDetours_data();
    void isRenamedByDetours();
    void newNamesAreJudged();
    void itsNameIsNoParameter();
    void staysWhileItIsCalled();
    void callersAreKept();
    void builtInsAreCopied();
    void ownOnesAreCopied();
    void isRemoved();
    void thereIsAnEnd();
    void movesBetweenScenes();
};

void OwnFunctionsTest::standsBeforeTheBuiltIns()
{
    State state;
    QCOMPARE(addOwnFunction(state, "x*sigmoid(b*x)", "swoosh"), std::string("own_1"));
    const Functions functions(state);
    QCOMPARE(functions.all().size(), Functions::builtIn().all().size() + 1);
    const FunctionRef function = functions.all().front();
    QCOMPARE(function->id, std::string("own_1"));
    QCOMPARE(functions.all()[1]->id, Functions::builtIn().all().front()->id);
    QVERIFY(functions.find("own_1") == function && functions.named("swoosh") == function && !functions.find("swoosh"));
    QVERIFY(functions.named("gelu") == functions.find("gelu"));
    QVERIFY(function->family == Family::Own);
    QVERIFY(function->slot >= firstOwnSlot && function->slot < firstOwnSlot + ownSlots);
    QCOMPARE(nameOf(*function, untranslated()), std::string("swoosh"));
    QCOMPARE(function->expression, std::string("x*sigmoid(b*x)"));
    QCOMPARE(function->parameters.size(), std::size_t(1));
    const Parameter &b = function->parameters.front();
    QCOMPARE(b.id, std::string("b"));
    QCOMPARE(b.defaultValue, 1.0);
    QVERIFY(b.sliderMinimum == -5.0 && b.sliderMaximum == 5.0 && b.minimum == -1e6 && b.maximum == 1e6);
    QCOMPARE(labelOf(*function, b, untranslated()), std::string("swoosh: b"));
    QVERIFY(isShown(state, "own_1") && state.selected == "own_1");
    QVERIFY(shownActivations(state).front() == function && selectedActivation(state) == function);
    setParameter(state, *function, 0, 2.0);
    QVERIFY(qAbs(valueOf(state, "own_1", 1.0) - 0.88079707797788243) < 1e-15);
    QCOMPARE(keyOf(*parameterNamed(functions, "swoosh.b")->function, b), std::string("own_1.b"));
    QVERIFY(repaired(state) == state);
}

void OwnFunctionsTest::withoutANameIsCalledByItsFormula()
{
    State state = stateWith({{"", "x * sigmoid(alpha*x)"}});
    const FunctionRef function = Functions(state).find("own_1");
    QCOMPARE(nameOf(*function, untranslated()), expression::readableText(expression::typedFormulaOf(*function)->tree()));
    QCOMPARE(function->parameters.front().id, std::string("alpha"));
    QCOMPARE(function->parameters.front().symbol, std::string("α"));
    QVERIFY(parameterNamed(Functions(state), "own_1.α"));
    State named;
    addOwnFunction(named, "def swoosh(x, beta=2): return x*torch.sigmoid(beta*x)");
    QCOMPARE(named.own.front().name, std::string("swoosh"));
}

void OwnFunctionsTest::hasOneRecord()
{
    const State state = stateWith({{"a", "x*tanh(c*x)"}, {"b", "a(x) + 1"}});
    const FunctionRef first = Functions(state).find("own_1"), second = Functions(state).find("own_2");
    State other = stateWith({{"a", "x*tanh(c*x)"}, {"b", "a(x) + 1"}, {"d", "x^3"}});
    QVERIFY(Functions(other).find("own_1") == first && Functions(other).find("own_2") == second);
    other.own.pop_back();
    QVERIFY(Functions(other).find("own_2") == second);
    setOwnName(other, "own_2", "h");
    QVERIFY(Functions(other).find("own_1") == first && Functions(other).find("own_2") != second);
    QVERIFY(Functions(State()).all().data() == Functions::builtIn().all().data()); // nothing is made where there are none
}

void OwnFunctionsTest::hasOneRecordInAllThreads()
{
    // Some ask for one list, some for another that begins alike.
    const State states[] = {stateWith({{"a", "x*tanh(x/7)"}, {"b", "a(a(x)) - 2"}}),
                            stateWith({{"a", "x*tanh(x/7)"}, {"b", "a(a(x)) - 2"}, {"c", "x"}})};
    State forgotten; // what was made above for them is made anew
    for (int i = 0; i < 40; ++i) {
        addOwnFunction(forgotten, "x/" + std::to_string(i + 2));
        Functions(forgotten).all();
    }
    std::vector<FunctionRef> found(8);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < found.size(); ++i)
        threads.emplace_back([&found, &states, i] { found[i] = Functions(states[i % 2]).find("own_2"); });
    for (std::thread &thread : threads)
        thread.join();
    for (const FunctionRef &function : found)
        QVERIFY(function && function == found.front());
}

void OwnFunctionsTest::anotherCalleeIsAnotherRecord()
{
    State state = stateWith({{"a", "x^2"}, {"b", "a(x) + 1"}});
    const FunctionRef before = Functions(state).find("own_2");
    QCOMPARE(before->value(3.0, {}), 10.0);
    setOwnFormula(state, "own_1", "x^3");
    const FunctionRef after = Functions(state).find("own_2");
    QVERIFY(before != after);
    QCOMPARE(after->value(3.0, {}), 28.0);
    QCOMPARE(before->value(3.0, {}), 10.0); // who keeps the old one has it as it was
}

void OwnFunctionsTest::cannotCallItself_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("formula");
    QTest::newRow("by name") << QByteArray("own_1") << QByteArray("1 + a(x)");
    QTest::newRow("by id") << QByteArray("own_1") << QByteArray("1 + own_1(x)");
    QTest::newRow("through one") << QByteArray("own_1") << QByteArray("2*b(x)");
    QTest::newRow("through two") << QByteArray("own_1") << QByteArray("2*c(x)");
}

void OwnFunctionsTest::cannotCallItself()
{
    QFETCH(const QByteArray, id);
    QFETCH(const QByteArray, formula);
    State state = stateWith({{"a", "x^2"}, {"b", "a(x)"}, {"c", "own_2(x)"}});
    const std::string said = problemOf(state, id.toStdString(), formula.toStdString());
    QVERIFY2(QByteArray::fromStdString(said).contains("made of itself"), said.c_str());
    const State before = state;
    setOwnFormula(state, id.toStdString(), formula.toStdString());
    QVERIFY(state == before);
    QCOMPARE(problemOf(state, "own_3", formula.toStdString()).empty(), !formula.contains("c(x)"));
    QCOMPARE(problemOf(state, {}, formula.toStdString()), std::string()); // a new one may
}

void OwnFunctionsTest::onlyWordsCall_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("formula");
    QTest::newRow("several words") << QByteArray("Meine Funktion ä") << QByteArray("1 + Meine Funktion ä(x)");
    QTest::newRow("two words") << QByteArray("swish v2") << QByteArray("swish v2(x)");
}

void OwnFunctionsTest::onlyWordsCall()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, formula);
    State state;
    addOwnFunction(state, "x^2", name.toStdString());
    const auto reading = readOwnFormula(state, {}, formula.toStdString());
    const auto *problem = std::get_if<expression::Problem>(&reading);
    QVERIFY(problem && problem->fix);
    const std::string mended = expression::fixed(formula.toStdString(), *problem->fix);
    QCOMPARE(QByteArray::fromStdString(mended), QByteArray(formula).replace(name, "own_1"));
    QVERIFY(std::holds_alternative<expression::Reading>(readOwnFormula(state, {}, mended)));
    QVERIFY(QByteArray::fromStdString(textOf(*problem, untranslated())).contains("one word"));
    // One word does, of whatever letters.
    setOwnName(state, "own_1", "ä");
    QVERIFY(std::holds_alternative<expression::Reading>(readOwnFormula(state, {}, "2*ä(x)")));
}

void OwnFunctionsTest::repairDropsWhatCannotBe_data()
{
    QTest::addColumn<Formulas>("formulas");
    QTest::addColumn<QList<QByteArray>>("left"); ///< ids and names
    QTest::newRow("fine") << Formulas{{"a", "x"}, {"b", "a(x)"}} << QList<QByteArray>{"own_1 a", "own_2 b"};
    QTest::newRow("called before it stands") << Formulas{{"a", "own_2(x)"}, {"b", "x"}} << QList<QByteArray>{"own_1 a", "own_2 b"};
    QTest::newRow("unreadable") << Formulas{{"a", "2*"}, {"b", "x"}} << QList<QByteArray>{"own_2 b"};
    QTest::newRow("calls what is unreadable") << Formulas{{"a", "2*"}, {"b", "a(x)"}, {"c", "x"}} << QList<QByteArray>{"own_3 c"};
    QTest::newRow("itself") << Formulas{{"a", "a(x)"}, {"b", "x"}} << QList<QByteArray>{"own_2 b"};
    QTest::newRow("circle") << Formulas{{"a", "b(x)"}, {"b", "c(x)"}, {"c", "a(x)"}, {"d", "x"}} << QList<QByteArray>{"own_4 d"};
    QTest::newRow("name that is a parameter elsewhere") << Formulas{{"a", "b*x"}, {"b", "x"}} << QList<QByteArray>{"own_2 b"};
    QTest::newRow("one name twice") << Formulas{{"a", "x"}, {"a", "2x"}} << QList<QByteArray>{"own_1 a", "own_2 "};
    QTest::newRow("name of a built-in") << Formulas{{"relu", "x"}} << QList<QByteArray>{"own_1 "};
    QTest::newRow("name with a control character") << Formulas{{"a\nb", "x"}} << QList<QByteArray>{"own_1 "};
}

void OwnFunctionsTest::repairDropsWhatCannotBe()
{
    QFETCH(const Formulas, formulas);
    QFETCH(const QList<QByteArray>, left);
    State raw = rawState(formulas);
    for (const CustomFunction &function : raw.own)
        raw.functions.push_back(function.id);
    raw.selected = "own_1";
    const State state = repaired(raw);
    QList<QByteArray> found;
    for (const CustomFunction &function : state.own)
        found << QByteArray::fromStdString(function.id + ' ' + function.name);
    QCOMPARE(found, left);
    QVERIFY(repaired(state) == state);
    QCOMPARE(lostFunctions(raw).size(), static_cast<std::size_t>(formulas.size() - left.size()));
    for (const LostFunction &lost : lostFunctions(raw)) {
        const QByteArray said = QByteArray::fromStdString(textOf(lost.problem, untranslated()));
        const QByteArray row = QTest::currentDataTag();
        QCOMPARE(said.contains("made of itself"), row == "itself" || row == "circle");
        QCOMPARE(said.contains("its own formula cannot be read"), row == "calls what is unreadable" && lost.name == "b");
    }
    for (const FunctionRef &function : shownActivations(state))
        QVERIFY(Functions(state).find(function->id) == function);
    QVERIFY(Functions(state).find(state.selected));
}

void OwnFunctionsTest::repairBringsNumbersIntoLimits()
{
    const double infinity = std::numeric_limits<double>::infinity();
    State state = rawState({{"a", "b*x + c"}});
    state.own[0].style = 99;
    state.own[0].parameters = {{"c", std::nan(""), 3.0, 3.0, {}}, {"gone", 1.0, -5.0, 5.0, 2.0}, {"never", 1.0, -5.0, 5.0, {}},
                               {"b", 1e9, -infinity, 1e9, 4.0}};
    state = repaired(state);
    const std::vector<CustomParameter> right = {{"b", 1e6, -5.0, 1e6, {}}, {"c", 1.0, -5.0, 5.0, {}}, {"gone", 1.0, -5.0, 5.0, 2.0}};
    QVERIFY(state.own[0].parameters == right);
    QCOMPARE(state.own[0].style, ownSlots - 1);
    QVERIFY(repaired(state) == state);
}

void OwnFunctionsTest::parametersComeBack()
{
    State state = stateWith({{"a", "x*sigmoid(b*x)"}});
    setParameter(state, *Functions(state).find("own_1"), 0, 2.0);
    setOwnParameterRange(state, "own_1", "b", 4.0, 0.0);
    setOwnFormula(state, "own_1", "c*x");
    QCOMPARE(valueOf(state, "own_1", 3.0), 3.0);
    QVERIFY(repaired(state) == state);
    setOwnFormula(state, "own_1", "c*x + b");
    QCOMPARE(valueOf(state, "own_1", 3.0), 5.0);
    const Parameter &b = Functions(state).find("own_1")->parameters[1];
    QVERIFY(b.id == "b" && b.sliderMinimum == 0.0 && b.sliderMaximum == 4.0);
    // What was never touched leaves nothing behind: typing "beta" is typing b, be and bet on the way.
    for (const char *formula : {"b*x", "be*x", "bet*x", "beta*x"})
        setOwnFormula(state, "own_1", formula);
    QCOMPARE(state.own[0].parameters.size(), std::size_t(2));
    QCOMPARE(state.own[0].parameters[1].id, std::string("b"));
    const State before = state;
    setOwnFormula(state, "own_1", "beta*"); // is none yet
    QVERIFY(state == before);
}

void OwnFunctionsTest::defaultsComeAlong()
{
    State state;
    addOwnFunction(state, "def f(x, alpha=0.01, k=20): return max(alpha*x, k)");
    const std::vector<Parameter> parameters = Functions(state).find("own_1")->parameters;
    QCOMPARE(parameters[0].defaultValue, 0.01);
    QCOMPARE(parameters[1].defaultValue, 20.0);
    QCOMPARE(parameters[1].sliderMaximum, 20.0);
    QCOMPARE(valueOf(state, "own_1", -100.0), 20.0);
}

void OwnFunctionsTest::refusesNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("fine");
    QTest::newRow("word") << QByteArray("swoosh") << true;
    QTest::newRow("words") << QByteArray("my first one (v1.2)") << true;
    QTest::newRow("Chinese") << QByteArray("平滑") << true;
    QTest::newRow("none") << QByteArray() << true;
    QTest::newRow("built-in") << QByteArray("gelu") << false;
    QTest::newRow("elementary") << QByteArray("sin") << false;
    QTest::newRow("variable") << QByteArray("x") << false;
    QTest::newRow("id") << QByteArray("own_7") << false;
    QTest::newRow("another's") << QByteArray("taken") << false;
    QTest::newRow("a parameter elsewhere") << QByteArray("k") << false;
    QTest::newRow("line break") << QByteArray("a\nb") << false;
    QTest::newRow("mark of direction") << QByteArray("a\u202Eb") << false;
    QTest::newRow("no UTF-8") << QByteArray("a\xff") << false;
    QTest::newRow("blank before it") << QByteArray(" a") << false;
    QTest::newRow("60 characters") << QByteArray(60, 'a') << true;
    QTest::newRow("too long") << QByteArray(61, 'a') << false;
}

void OwnFunctionsTest::refusesNames()
{
    QFETCH(const QByteArray, name);
    QFETCH(const bool, fine);
    State state = stateWith({{"taken", "k*x"}, {"swish2", "2x"}});
    const auto problem = problemWithOwnName(state, "own_2", name.toStdString());
    QCOMPARE(!problem, fine);
    QVERIFY(!problem || !textOf(*problem, untranslated()).empty());
    setOwnName(state, "own_2", name.toStdString());
    QCOMPARE(state.own[1].name, fine ? name.toStdString() : std::string("swish2"));
    QVERIFY(!problemWithOwnName(state, "own_1", "taken")); // its own
}

void OwnFunctionsTest::isRenamedWhereItIsCalled_data()
{
    QTest::addColumn<QByteArray>("formula");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("calls") << QByteArray("a(x) + 2*a( -x )") << QByteArray("swoosh") << QByteArray("swoosh(x) + 2*swoosh( -x )");
    QTest::newRow("in LaTeX") << QByteArray("\\frac{\\operatorname{a}(x)}{2}") << QByteArray("swoosh") << QByteArray("\\frac{swoosh(x)}{2}");
    QTest::newRow("to words") << QByteArray("a(x)/2") << QByteArray("my own") << QByteArray("own_1(x)/2");
    QTest::newRow("to none") << QByteArray("a(x)/2") << QByteArray() << QByteArray("own_1(x)/2");
    QTest::newRow("by id") << QByteArray("own_1(x)/2") << QByteArray("swoosh") << QByteArray("own_1(x)/2");
}

void OwnFunctionsTest::isRenamedWhereItIsCalled()
{
    QFETCH(const QByteArray, formula);
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, after);
    State state = stateWith({{"a", "x^2"}, {"b", "x^3"}, {"c", formula}});
    const double before = valueOf(state, "own_3", 2.0);
    setOwnName(state, "own_1", name.toStdString());
    QCOMPARE(QString::fromStdString(state.own[2].formula), QString::fromUtf8(after));
    QCOMPARE(valueOf(state, "own_3", 2.0), before);
    QVERIFY(repaired(state) == state);
}

void OwnFunctionsTest::isRenamedByDetours_data()
{
    QTest::addColumn<QList<QByteArray>>("names");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("two words") << QList<QByteArray>{"my own", "swoosh"} << QByteArray("swoosh(x)/2");
    QTest::newRow("no name") << QList<QByteArray>{"", "swoosh"} << QByteArray("swoosh(x)/2");
    QTest::newRow("back") << QList<QByteArray>{"two words", "", "a"} << QByteArray("a(x)/2");
    QTest::newRow("Greek") << QList<QByteArray>{"ψ2", "my own"} << QByteArray("own_1(x)/2");
}

void OwnFunctionsTest::isRenamedByDetours()
{
    QFETCH(const QList<QByteArray>, names);
    QFETCH(const QByteArray, after);
    State state = stateWith({{"a", "x^2"}, {"c", "a(x)/2"}});
    for (const QByteArray &name : names)
        setOwnName(state, "own_1", name.toStdString());
    QCOMPARE(QString::fromStdString(state.own[1].formula), QString::fromUtf8(after));
    QCOMPARE(valueOf(state, "own_2", 2.0), 2.0);
}

void OwnFunctionsTest::newNamesAreJudged()
{
    const State state = stateWith({{"taken", "k*x"}});
    QVERIFY(!problemWithNewName(state, "swoosh", {"b"}) && !problemWithNewName(state, {}, {"b"}));
    for (const char *name : {"taken", "relu", "k", "b"}) {
        const auto problem = problemWithNewName(state, name, {"b"});
        QVERIFY2(problem && textOf(*problem, untranslated()).find(name) != std::string::npos, name);
    }
}

void OwnFunctionsTest::itsNameIsNoParameter()
{
    State state = stateWith({{"b", "x^2"}});
    QVERIFY(problemOf(state, "own_1", "x^2 + b*x").starts_with("“b” is the name of this function."));
    const State before = state;
    setOwnFormula(state, "own_1", "x^2 + b*x");
    QVERIFY(state == before);
    setOwnName(state, "own_1", "hill");
    QCOMPARE(problemOf(state, "own_1", "x^2 + b*x"), std::string());
}

void OwnFunctionsTest::staysWhileItIsCalled()
{
    State state = stateWith({{"a", "x^2"}, {"b", "a(x)"}, {"c", "b(x)"}});
    QVERIFY(callersOf(state, "own_1") == std::vector<std::string>{"own_2"});
    const State before = state;
    removeOwnFunction(state, "own_1");
    QVERIFY(state == before);
    for (const char *id : {"own_3", "own_2", "own_1"})
        removeOwnFunction(state, id);
    QVERIFY(state.own.empty());
    QVERIFY(repaired(state) == state);
}

void OwnFunctionsTest::callersAreKept()
{
    State state = stateWith({{"a", "x*k"}, {"b", "a(x, 3)"}});
    const std::string said = problemOf(state, "own_1", "x^2"); // takes no second argument
    QVERIFY2(said.starts_with("b calls this function"), said.c_str());
    const State before = state;
    setOwnFormula(state, "own_1", "x^2");
    QVERIFY(state == before);
    setOwnFormula(state, "own_1", "x^k");
    QCOMPARE(valueOf(state, "own_2", 2.0), 8.0);
}

void OwnFunctionsTest::builtInsAreCopied()
{
    for (const FunctionRef &function : Functions::builtIn().all()) {
        if (function->expression.empty())
            continue;
        State state;
        for (std::size_t i = 0; i < function->parameters.size(); ++i)
            setParameter(state, *function, i, 0.75 * function->parameters[i].sliderMaximum);
        const std::string id = addCopyOf(state, *function, untranslated());
        QVERIFY2(!id.empty(), function->id.c_str());
        QCOMPARE(QString::fromStdString(state.own.back().name), QString::fromStdString(function->name + " 2"));
        for (const double x : {-30.0, -1.25, 0.0, 0.5, 3.0}) {
            const double right = function->value(x, parametersOf(state, *function)), copied = valueOf(state, id, x);
            QVERIFY2(qAbs(copied - right) <= 1e-12 * qAbs(right), qPrintable(QStringLiteral("%1 at %2").arg(function->id.c_str()).arg(x)));
        }
        QVERIFY2(repaired(state) == state, function->id.c_str());
    }
}

void OwnFunctionsTest::ownOnesAreCopied()
{
    State state = stateWith({{"a", "x*b"}});
    setParameter(state, *Functions(state).find("own_1"), 0, 3.0);
    QCOMPARE(addCopyOf(state, *Functions(state).find("own_1"), untranslated()), std::string("own_2"));
    QCOMPARE(state.own[1].name, std::string("a 2"));
    QCOMPARE(valueOf(state, "own_2", 2.0), 6.0);
    QVERIFY(state.own[1].style != state.own[0].style);
    addCopyOf(state, *Functions(state).find("own_2"), untranslated());
    QCOMPARE(state.own[2].name, std::string("a 3"));
    addCopyOf(state, *Functions::builtIn().find("relu"), untranslated());
    addCopyOf(state, *Functions::builtIn().find("relu"), untranslated());
    QCOMPARE(state.own[4].name, std::string("ReLU 3"));
    // The longest name leaves room for the number, and none stays none.
    setOwnName(state, "own_1", std::string(longestOwnName, 'a'));
    addCopyOf(state, *Functions(state).find("own_1"), untranslated());
    QVERIFY2(state.own[5].name.ends_with(" 2") && repaired(state) == state, state.own[5].name.c_str());
    setOwnName(state, "own_1", {});
    addCopyOf(state, *Functions(state).find("own_1"), untranslated());
    QCOMPARE(state.own[6].name, std::string());
}

void OwnFunctionsTest::isRemoved()
{
    State state = stateWith({{"a", "x*b"}, {"c", "x"}});
    setParameter(state, *Functions(state).find("own_1"), 0, 3.0);
    state.selected = "own_1";
    removeOwnFunction(state, "own_1");
    QVERIFY(!ownFunction(state, "own_1") && !isShown(state, "own_1") && state.parameters.empty());
    QCOMPARE(state.selected, std::string("own_2"));
    QVERIFY(repaired(state) == state);
    QCOMPARE(addOwnFunction(state, "2x"), std::string("own_3"));
}

void OwnFunctionsTest::thereIsAnEnd()
{
    State state = rawState(Formulas(static_cast<qsizetype>(mostOwnFunctions) + 1, {"", "x"}));
    state = repaired(state);
    QCOMPARE(state.own.size(), mostOwnFunctions);
    QCOMPARE(addOwnFunction(state, "x"), std::string());
    QCOMPARE(state.own.size(), mostOwnFunctions);
}

void OwnFunctionsTest::movesBetweenScenes()
{
    State from = stateWith({{"a", "x*b"}});
    State to = from;
    setParameter(from, *Functions(from).find("own_1"), 0, 2.0);
    setParameter(to, *Functions(to).find("own_1"), 0, 4.0);
    QCOMPARE(valueOf(between(from, to, 0.5), "own_1", 1.0), 3.0);
    // The same id, but another function: nothing of it can move.
    State other = stateWith({{"z", "x*c"}});
    setParameter(other, *Functions(other).find("own_1"), 0, 8.0);
    QCOMPARE(valueOf(between(from, other, 0.5), "own_1", 1.0), 8.0);
    QVERIFY(between(from, other, 1.0) == other);
}

QTEST_GUILESS_MAIN(OwnFunctionsTest)
#include "tst_ownfunctions.moc"
