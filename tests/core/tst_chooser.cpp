// What is recommended for a task, and what is said of it.

#include "core/activation/activation.h"
#include "core/activation/catalogue/catalogue.h"
#include "core/advice/chooser.h"
#include "core/advice/timelinedata.h"
#include "core/advice/traits.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
#include <tuple>
#include <vector>

using namespace actiscope;

Q_DECLARE_METATYPE(Task)

namespace {

constexpr OutputKind outputs[] = {OutputKind::Probability, OutputKind::OneOfMany, OutputKind::RealNumber,
                                  OutputKind::PositiveNumber, OutputKind::Bounded};
constexpr NetworkKind networks[] = {NetworkKind::Shallow,     NetworkKind::Convolutional, NetworkKind::Recurrent,
                                    NetworkKind::LanguageModel, NetworkKind::Encoder, NetworkKind::Coordinates,
                                    NetworkKind::DeepPlain};

std::vector<Task> allTasks()
{
    std::vector<Task> tasks;
    for (unsigned bits = 0; bits < 16; ++bits) {
        const Priorities priorities{(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0};
        for (const Place place : {Place::Hidden, Place::Output}) {
            for (const OutputKind output : outputs) {
                for (const NetworkKind network : networks)
                    tasks.push_back({place, output, network, priorities});
            }
        }
    }
    return tasks;
}

Task hidden(NetworkKind network, Priorities priorities = {})
{
    return {Place::Hidden, OutputKind::Probability, network, priorities};
}

Task output(OutputKind kind, Priorities priorities = {})
{
    return {Place::Output, kind, NetworkKind::Shallow, priorities};
}

std::string allReasons(const Recommendation &recommendation)
{
    std::string text;
    for (const std::string &reason : recommendation.reasons)
        text += reason + "\n";
    for (const std::string &caution : recommendation.cautions)
        text += caution + "\n";
    return text;
}

} // namespace

class ChooserTest : public QObject
{
    Q_OBJECT

private slots:
    void choosesFirst_data();
    void choosesFirst();
    void answersEveryTask();
    void quotesComputedNumbers_data();
    void quotesComputedNumbers();
    void explainsSoftmax();
    void knowsTheTraits();
    void translatesEverySentence();
    void timelineIsInOrder();
    void timelineTellsTheTurns();
};

void ChooserTest::choosesFirst_data()
{
    QTest::addColumn<Task>("task");
    QTest::addColumn<QString>("first");
    const Priorities speed{.speed = true};
    const Priorities integers{.integers = true};
    const Priorities phone{.speed = true, .integers = true};
    const Priorities smooth{.smooth = true};
    const Priorities dead{.noDeadUnits = true};
    const auto row = [](const char *name, const Task &task, const char *first) {
        QTest::newRow(name) << task << QString::fromLatin1(first);
    };
    row("yes or no", output(OutputKind::Probability), "sigmoid");
    row("yes or no, on a phone", output(OutputKind::Probability, phone), "sigmoid");
    row("yes or no, all matters", output(OutputKind::Probability, {true, true, true, true}), "sigmoid");
    row("one of many", output(OutputKind::OneOfMany), "identity");
    row("real number", output(OutputKind::RealNumber), "identity");
    row("positive", output(OutputKind::PositiveNumber), "softplus");
    row("positive, on a phone", output(OutputKind::PositiveNumber, phone), "squareplus");
    row("bounded", output(OutputKind::Bounded), "tanh");
    row("bounded, on a phone", output(OutputKind::Bounded, phone), "hardtanh");
    row("shallow", hidden(NetworkKind::Shallow), "relu");
    row("shallow, smooth", hidden(NetworkKind::Shallow, smooth), "tanh");
    row("shallow, dead units", hidden(NetworkKind::Shallow, dead), "leaky_relu");
    row("convolutional", hidden(NetworkKind::Convolutional), "relu");
    row("convolutional, fast", hidden(NetworkKind::Convolutional, speed), "relu");
    row("convolutional, integers", hidden(NetworkKind::Convolutional, integers), "relu6");
    row("convolutional, smooth", hidden(NetworkKind::Convolutional, smooth), "silu");
    row("convolutional, dead units", hidden(NetworkKind::Convolutional, dead), "leaky_relu");
    row("recurrent", hidden(NetworkKind::Recurrent), "sigmoid");
    row("recurrent, on a phone", hidden(NetworkKind::Recurrent, phone), "hardsigmoid");
    row("recurrent, smooth", hidden(NetworkKind::Recurrent, smooth), "sigmoid");
    row("language model", hidden(NetworkKind::LanguageModel), "silu");
    row("language model, fast", hidden(NetworkKind::LanguageModel, speed), "relu");
    row("language model, dead units", hidden(NetworkKind::LanguageModel, dead), "silu");
    row("encoder", hidden(NetworkKind::Encoder), "gelu");
    row("encoder, fast", hidden(NetworkKind::Encoder, speed), "relu");
    row("encoder, dead units", hidden(NetworkKind::Encoder, dead), "gelu");
    row("coordinates", hidden(NetworkKind::Coordinates), "sine");
    row("coordinates, smooth", hidden(NetworkKind::Coordinates, smooth), "sine");
    row("coordinates, fast", hidden(NetworkKind::Coordinates, speed), "sine");
    row("deep", hidden(NetworkKind::DeepPlain), "selu");
    row("deep, smooth", hidden(NetworkKind::DeepPlain, smooth), "tanh");
    row("deep, dead units", hidden(NetworkKind::DeepPlain, dead), "selu");
}

void ChooserTest::choosesFirst()
{
    QFETCH(Task, task);
    QFETCH(QString, first);
    const auto answers = recommendationsFor(task);
    QVERIFY(!answers.empty());
    QCOMPARE(QString::fromStdString(answers.front().id), first);
    QVERIFY(answers.front().strength == Strength::FirstChoice);
}

void ChooserTest::answersEveryTask()
{
    for (const Task &task : allTasks()) {
        const auto answers = recommendationsFor(task);
        QVERIFY(!answers.empty() && answers.size() <= 5);
        std::set<std::string> ids;
        Strength last = Strength::FirstChoice;
        for (const Recommendation &answer : answers) {
            QVERIFY2(findActivation(answer.id), answer.id.c_str());
            QVERIFY2(ids.insert(answer.id).second, answer.id.c_str());
            QVERIFY(answer.strength >= last);
            last = answer.strength;
            QVERIFY2(!answer.reasons.empty() && !answer.cautions.empty(), answer.id.c_str());
            QVERIFY2(!answer.source.empty(), answer.id.c_str());
            for (const auto &sentences : {answer.reasons, answer.cautions}) {
                for (const std::string &sentence : sentences) {
                    QVERIFY2(sentence.ends_with('.'), sentence.c_str());
                    for (const char *wrong : {"nan", "NaN", "inf ", "%1", "%2", "%3"})
                        QVERIFY2(sentence.find(wrong) == std::string::npos, sentence.c_str());
                }
            }
        }
    }
}

void ChooserTest::quotesComputedNumbers_data()
{
    QTest::addColumn<Task>("task");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("text");
    const auto row = [](const Task &task, const char *id, const char *text) {
        QTest::addRow("%s: %s", id, text) << task << QString::fromUtf8(id) << QString::fromUtf8(text);
    };
    row(output(OutputKind::Probability), "sigmoid", "between 0 and 1 and reach neither");
    row(output(OutputKind::Probability), "sigmoid", "its slope, at most 0.25,");
    row(output(OutputKind::OneOfMany), "sigmoid", "already add up to 1.5.");
    row(output(OutputKind::Bounded), "arctan", "from −1.57 to 1.57");
    row(hidden(NetworkKind::Convolutional), "silu", "at most 1.1, so ten layers of it multiply a gradient by at most 2.59, weights left aside.");
    row(hidden(NetworkKind::Convolutional), "relu", "slope is exactly 1, ");
    row(hidden(NetworkKind::Recurrent), "sigmoid", "at most 9.54×10⁻⁷ of a gradient");
    row(hidden(NetworkKind::LanguageModel), "gelu", "at most 1.13");
    row(hidden(NetworkKind::Encoder), "gelu", "at most 1.13");
    row(hidden(NetworkKind::Convolutional), "leaky_relu", "at most 1: of itself it cannot make a gradient grow");
    row(hidden(NetworkKind::DeepPlain), "selu", "centred on zero");
    row(hidden(NetworkKind::DeepPlain), "selu", "reaches 1.76: ten layers of it could multiply a gradient by up to 283, weights left aside.");
    row(hidden(NetworkKind::Shallow, {.smooth = true}), "tanh", "at most 0.77 in size"); // 4/(3√3)
    row(hidden(NetworkKind::Shallow, {.smooth = true}), "gelu", "at most 0.798 in size"); // 2φ(0)
    row(hidden(NetworkKind::Shallow, {.noDeadUnits = true}), "leaky_relu", "the slope is still 0.01");
    row(hidden(NetworkKind::Shallow, {.noDeadUnits = true}), "relu", "For every x below 0 its slope");
    row(hidden(NetworkKind::Shallow, {.integers = true}), "relu6", "between 0 and 6");
}

void ChooserTest::quotesComputedNumbers()
{
    QFETCH(Task, task);
    QFETCH(QString, id);
    QFETCH(QString, text);
    for (const Recommendation &answer : recommendationsFor(task)) {
        if (answer.id != id.toStdString())
            continue;
        const std::string said = allReasons(answer);
        QVERIFY2(QString::fromStdString(said).contains(text), said.c_str());
        return;
    }
    QFAIL("not recommended");
}

void ChooserTest::explainsSoftmax()
{
    const auto answers = recommendationsFor(output(OutputKind::OneOfMany));
    QCOMPARE(answers.front().id, std::string("identity"));
    QVERIFY(answers.front().reasons.front().find("softmax") != std::string::npos);
}

void ChooserTest::knowsTheTraits()
{
    const std::set<std::string> straight = {"identity", "binary_step", "relu",     "leaky_relu",  "prelu",      "relu6",
                                            "threshold", "hardtanh",   "hardsigmoid", "softshrink", "hardshrink"};
    for (const FunctionRef &activation : catalogue()) {
        const Traits &traits = traitsOf(activation);
        QVERIFY2(activation->effort == Effort::Straight || !straight.contains(activation->id), activation->id.c_str());
        // A hint on depth has to be true.
        const Parameters values = activation->defaults();
        if (activation->depthHint == DepthHint::ScalesWithInput)
            QVERIFY2(activation->value(-6.0, values) == 2.0 * activation->value(-3.0, values)
                         && activation->value(6.0, values) == 2.0 * activation->value(3.0, values), activation->id.c_str());
        if (activation->depthHint == DepthHint::SlopeBelowQuarter)
            QVERIFY2(traits.facts.largestSlope <= 0.25, activation->id.c_str());
        QVERIFY2((activation->effort == Effort::Straight) == (traits.largestCurvature == 0.0), activation->id.c_str());
        QVERIFY2(std::isfinite(traits.largestCurvature), activation->id.c_str());
    }
    QCOMPARE(traitsOf(findActivation("hardswish")).deadBelow.value(), -3.0);
    QVERIFY(!traitsOf(findActivation("elu")).deadBelow);
    QVERIFY(!traitsOf(findActivation("gelu")).deadBelow); // underflow is no flat stretch
}

void ChooserTest::translatesEverySentence()
{
    // A translation that marks what passes through it: whatever lacks the mark would stay English.
    const Translate marked = [](const char *, const char *english) { return std::string("¿") + english; };
    for (const Task &task : allTasks()) {
        for (const Recommendation &answer : recommendationsFor(task, marked)) {
            for (const auto &sentences : {answer.reasons, answer.cautions}) {
                for (const std::string &sentence : sentences)
                    QVERIFY2(sentence.starts_with("¿"), sentence.c_str());
            }
        }
    }
}

void ChooserTest::timelineIsInOrder()
{
    const auto &entries = timeline();
    std::set<std::string> functions;
    int year = 0;
    for (const TimelineEntry &entry : entries) {
        QVERIFY2(entry.activation, entry.name);
        QVERIFY2(entry.year >= year, entry.name);
        year = entry.year;
        QVERIFY2(*entry.name && *entry.authors && *entry.source, entry.name);
        if (!entry.isMilestone())
            QVERIFY2(functions.insert(entry.activation->id).second, entry.name);
    }
    QCOMPARE(functions.size(), catalogue().size());
    QCOMPARE(entries.front().year, 1943);
    QCOMPARE(std::string(entries.front().activation->id), std::string("binary_step"));
}

/// What a function owes to whom: the places where the story went wrong before.
void ChooserTest::timelineTellsTheTurns()
{
    const auto &entries = timeline();
    const auto placeOf = [&entries](std::string_view name) {
        const auto found = std::ranges::find_if(entries, [&](const TimelineEntry &e) { return name == e.name; });
        return found == entries.end() ? -1 : static_cast<int>(found - entries.begin());
    };
    // One after the other; each is there.
    const char *const order[] = {"Vanishing gradient", "LSTM", "Xavier initialisation", "AlexNet", "He initialisation", "GELU",
                                 "Transformer", "GPT", "BERT", "SwiGLU", "PaLM", "LLaMA"};
    int last = 0;
    for (const char *name : order) {
        const int place = placeOf(name);
        QVERIFY2(place > last, name);
        last = place;
    }
    for (const auto &[name, year, functionId] : {std::tuple("Xavier initialisation", 2010, "tanh"),
                                                 {"He initialisation", 2015, "relu"}, {"GPT", 2018, "gelu"},
                                                 {"PaLM", 2022, "silu"}, {"SiLU", 2016, "silu"}}) {
        const TimelineEntry &entry = entries[static_cast<std::size_t>(placeOf(name))];
        QCOMPARE(entry.year, year);
        QCOMPARE(entry.activation->id, std::string(functionId));
    }
    QCOMPARE(findActivation("silu")->authors, findActivation("gelu")->authors);
    QVERIFY(findActivation("gelu_tanh")->whenToUse.find("BERT's code began with the exact form") != std::string::npos);
}

QTEST_APPLESS_MAIN(ChooserTest)
#include "tst_chooser.moc"
