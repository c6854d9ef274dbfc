#include "core/lesson/lessonreader.h"
#include "core/state/functions.h"
#include "core/state/ownfunctions.h"
#include "core/state/selection.h"

#include <QTest>

using namespace actiscope;

namespace {

const QByteArray whole = R"(lesson: dying_relu
en: The dying ReLU
zh_CN: 死亡的 ReLU

=== step silent
workspace = "layer"
functions = ["relu", "leaky_relu"]
controls = ["layer.bias", "leaky_relu.negative_slope"]
claim = dying-relu, silence
try = alive(relu) < 0.01
question = number
answer = 100 * alive(leaky_relu)
tolerance = 1
--- en
# The unit falls silent
Now **{alive(relu) | percent}** are alive.

A second paragraph.

> **Try it.** Drag the bias
> to −4.

After the task.

? How many of {rows | integer}?
+ Right.
- It is {bias}.
--- zh_CN
# 沉默
现在 **{alive(relu) | percent}**。

> **试一试。** 拖动。

? 多少？
+ 对。
- 不对。

=== step back
widget = timeline
question = choice
choices = bias < 0 ; bias >= 0
--- en
# Back
Text.

? Which?
?- Left
?- Right
+ Yes.
- No.
--- zh_CN
# 回来
文字。

? 哪个？
?- 左
?- 右
+ 对。
- 错。
)";

QString problemOf(const QByteArray &text)
{
    const auto read = readLesson({text.data(), static_cast<std::size_t>(text.size())});
    const auto *problem = std::get_if<LessonProblem>(&read);
    return problem ? QStringLiteral("%1: %2").arg(problem->line).arg(QString::fromStdString(textOf(*problem, untranslated()))) : QString();
}

Lesson lessonOf(const QByteArray &text)
{
    return std::get<Lesson>(readLesson({text.data(), static_cast<std::size_t>(text.size())}));
}

} // namespace

class LessonReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void wholeLesson()
    {
        QCOMPARE(problemOf(whole), QString());
        const Lesson lesson = lessonOf(whole);
        QCOMPARE(lesson.id, std::string("dying_relu"));
        QCOMPARE(lesson.titles.at("zh_CN"), std::string("死亡的 ReLU"));
        QCOMPARE(lesson.steps.size(), std::size_t(2));
        const LessonStep &step = lesson.steps[0];
        QCOMPARE(step.id, std::string("silent"));
        QCOMPARE(step.line, 5);
        QCOMPARE(step.settings.size(), std::size_t(2));
        QCOMPARE(step.settings[1].path, std::string("functions"));
        QCOMPARE(step.settings[1].value, std::string("[\"relu\", \"leaky_relu\"]"));
        QCOMPARE(step.settings[1].line, 7);
        QCOMPARE(step.controls, (std::vector<std::string>{"layer.bias", "leaky_relu.negative_slope"}));
        QCOMPARE(step.claims, (std::vector<std::string>{"dying-relu", "silence"}));
        QVERIFY(step.task && step.answer);
        QCOMPARE(step.tolerance, 1.0);
        QVERIFY(step.question == Question::Number);
        QVERIFY(step.isHeavy());
        const StepText &text = step.texts.at("en");
        QCOMPARE(text.title, std::string("The unit falls silent"));
        QCOMPARE(text.parts.size(), std::size_t(3));
        QVERIFY(!text.parts[0].task && text.parts[1].task && !text.parts[2].task);
        QCOMPARE(text.parts[1].text.pieces.front(), std::string("**Try it.** Drag the bias\nto −4."));
        QCOMPARE(text.parts[0].text.pieces.back(), std::string("** are alive.\n\nA second paragraph."));
        QCOMPARE(text.wrong.live.size(), std::size_t(1));
        const LessonStep &back = lesson.steps[1];
        QCOMPARE(back.widget, std::string("timeline"));
        QCOMPARE(back.choices.size(), std::size_t(2));
        QCOMPARE(back.texts.at("zh_CN").options.size(), std::size_t(2));
        QVERIFY(!back.task);
    }

    void readsAStep()
    {
        const Lesson lesson = lessonOf(whole);
        State state;
        state.layer.bias = -2.0;
        const LessonStep &back = lesson.steps[1];
        const auto reading = readingOf(back, back.texts.at("en"), state);
        QVERIFY(reading && reading->taskDone);
        QCOMPARE(reading->choices, (std::vector<bool>{true, false}));
        const LessonStep &silent = lesson.steps[0];
        QVERIFY(!readingOf(silent, silent.texts.at("en"), State())->taskDone);
        state.layer.bias = -10.0;
        const auto dead = readingOf(silent, silent.texts.at("en"), state);
        QVERIFY(dead->taskDone);
        QCOMPARE(dead->wrong, std::vector<std::string>{"−10"});
        QCOMPARE(dead->answer, 100.0);
        QVERIFY(isAnswer(silent, *dead, {99.0}));
        QVERIFY(!isAnswer(silent, *dead, {98.9}));
    }

    void otherLineEndings()
    {
        QByteArray text = whole;
        text.replace("\n", "\r\n");
        text.prepend("\xef\xbb\xbf");
        QCOMPARE(problemOf(text), QString());
        QCOMPARE(lessonOf(text).steps[0].texts.at("en").parts.size(), std::size_t(3));
    }

    void oneLanguageIsEnough()
    {
        QByteArray text = "lesson: a\nzh_CN: 标题\n=== step one\n--- zh_CN\n# 标题\n文字\n";
        QCOMPARE(problemOf(text), QString());
        QCOMPARE(lessonOf(text).languageFor("en"), std::string("zh_CN"));
        QCOMPARE(lessonOf(whole).languageFor("fr"), std::string("en"));
    }

    void problems_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, const char *from, const char *to, const QString &problem) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << problem;
        };
        row("no lesson line", "lesson: dying_relu\n", "", "“lesson: an_id”");
        row("bad id", "lesson: dying_relu", "lesson: dying relu", "1: “dying relu”");
        row("no title", "en: The dying ReLU\nzh_CN: 死亡的 ReLU\n", "", "no title");
        row("empty title", "en: The dying ReLU", "en:", "2: ");
        row("two titles", "zh_CN: 死亡的 ReLU", "en: Again", "3: “en”");
        row("other file", "lesson: dying_relu", "{\"format\": \"actiscope\"}", "1: this is no lesson");
        row("bad mark", "=== step silent", "=== stap silent", "5: ");
        row("step without id", "=== step silent", "=== step ", "5: ");
        row("same step twice", "=== step back", "=== step silent", "two steps “silent”");
        row("no setting", "workspace = \"layer\"", "workspace \"layer\"", "6: ");
        row("empty setting", "workspace = \"layer\"", "workspace =", "6: ");
        row("setting twice", "workspace = \"layer\"", "tolerance = 2", "13: “tolerance”");
        row("bad list", "[\"layer.bias\", \"leaky_relu.negative_slope\"]", "\"layer.bias\"", "8: ");
        row("unknown slider", "[\"layer.bias\", \"leaky", "[\"layer.bios\", \"leaky", "8: \"layer.bios\"");
        row("unknown function", "try = alive(relu)", "try = alive(rilu)", "10: no activation function is called “rilu”");
        row("task is a number", "try = alive(relu) < 0.01", "try = alive(relu)", "10: ");
        row("unknown question", "question = number", "question = essay", "11: “essay”");
        row("no answer", "answer = 100 * alive(leaky_relu)\n", "", "5: ");
        row("no choices", "choices = bias < 0 ; bias >= 0\n", "", "“back” has no “choices");
        row("bad tolerance", "tolerance = 1", "tolerance = -1", "13: “-1”");
        row("unknown widget", "widget = timeline", "widget = clock", "“clock”");
        row("unknown language", "--- zh_CN\n# 沉默", "--- de\n# 沉默", "“de”");
        row("language missing", "--- zh_CN\n# 沉默\n现在 **{alive(relu) | percent}**。\n\n> **试一试。** 拖动。\n\n? 多少？\n+ 对。\n- 不对。\n", "", "“zh_CN”");
        row("language twice", "--- zh_CN\n# 沉默", "--- en\n# 沉默", "two texts in “en”");
        row("no headline", "# The unit falls silent\n", "", "15: ");
        row("no text", "现在 **{alive(relu) | percent}**。\n\n> **试一试。** 拖动。\n", "", "no text");
        row("broken number", "{alive(relu) | percent}** are", "{alive(relu | percent}** are", "16: ");
        row("broken number in a question", "{rows | integer}", "{rows | int}", "25: “int”");
        row("broken number in an answer", "- It is {bias}.", "- It is {bios}.", "27: nothing is called “bios”");
        row("no question", "? How many of {rows | integer}?\n+ Right.\n- It is {bias}.\n", "", "does not ask");
        row("no wrong answer", "- It is {bias}.\n", "", "wrong one");
        row("question unannounced", "question = number\nanswer = 100 * alive(leaky_relu)\n", "", "asks, but");
        row("too few options", "?- Left\n", "", "2 choices, but the number of options “?- …” here is 1");
        const auto many = [](const char *name, const char *from, const QByteArray &to, const QString &problem) {
            QTest::newRow(name) << QByteArray(from) << to << problem;
        };
        many("numbers without end", "A second paragraph.", QByteArray("{bias}\n").repeated(201), "16: too many numbers stand in braces here; right would be at most 200");
        many("text without end", "A second paragraph.", QByteArray("数").repeated(10'001), "16: this text is too long; right would be at most 10000 characters");
        many("tasks without end", "A second paragraph.", QByteArray("> a\n\nb\n\n").repeated(30), "too many blocks of text and tasks; right would be at most 50");
        many("parts without end", "A second paragraph.\n", ("> " + QByteArray(4'000, 'x') + "\n\n" + QByteArray(4'000, 'y') + "\n\n").repeated(2),
             "this text is too long; right would be at most 10000 characters");
        many("options without end", "?- Left\n", QByteArray("?- Left\n").repeated(20), "at most 20");
        many("question without end", "How many of", QByteArray(10'001, 'x'), "25: this text is too long");
        QByteArray steps;
        for (int i = 0; i < 200; ++i)
            steps += "=== step a" + QByteArray::number(i) + "\n--- en\n# a\na\n--- zh_CN\n# a\na\n";
        many("steps without end", "=== step silent", steps + "=== step silent", "too many steps; right would be at most 200");
        many("a word without end", "question = number", "question = " + QByteArray(1'000'000, 'x'),
             "11: “" + QString(79, 'x') + "…” is no kind");
        many("a word that acts", "question = number", "question = a\u202Eb", "“a\uFFFDb”");
        row("function without a name", "workspace = \"layer\"", "function: = x", "6: “” cannot be the name of a function here");
        row("function of two words", "workspace = \"layer\"", "function: my own = x", "6: “my own” cannot be the name");
        row("name of a built-in", "workspace = \"layer\"", "function: gelu = x", "6: the function “gelu” cannot be called so: “gelu” means something else");
        row("wrong formula", "workspace = \"layer\"", "function: a = α*x + )", "6: the formula of “a” cannot be read from its character 7 on: ");
        row("function of a circle", "workspace = \"layer\"", "function: a = a(x)", "6: the formula of “a” cannot be read");
        row("function that comes later", "try = alive(relu) < 0.01", "try = f(late, 1) < 0", "10: no activation function is called “late”");
        row("slider of no parameter", "\"layer.bias\", ", "\"a.c\", ", "8: \"a.c\" is no slider");
        row("stray line", "+ Right.\n", "+ Right.\nGood.\n", "27: “Good.”");
    }
    void problems()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, problem);
        QByteArray text = whole;
        const qsizetype place = text.indexOf(from);
        QVERIFY(place >= 0);
        text.replace(place, from.size(), to);
        const QString said = problemOf(text);
        QVERIFY2(said.contains(problem), qPrintable(said));
        QVERIFY2(!said.contains(QLatin1Char('%')), qPrintable(said));
        QVERIFY(said.section(QLatin1Char(':'), 0, 0).toInt() > 0);
    }

    /// They stand wherever an id does, from their step on; values are those of the state that is shown.
    void functionsOfItsOwn()
    {
        QByteArray text = whole;
        text.replace("workspace = \"layer\"\n", "function: swoosh = x*c\nworkspace = \"layer\"\n");
        text.replace("\"leaky_relu.negative_slope\"]", "\"swoosh.c\"]");
        text.replace("try = alive(relu) < 0.01", "try = parameter(swoosh, c) > 2 and f(swoosh, 2) = 6");
        text.replace("answer = 100 * alive(leaky_relu)", "answer = df(swoosh, 5)");
        text.replace("{alive(relu) | percent}", "{f(swoosh, 10)}");
        text.replace("widget = timeline", "widget = timeline\nfunction: swoosh = x^2 + c\nfunction: twice = swoosh(swoosh(x))");
        text.replace("choices = bias < 0 ;", "choices = f(twice, 1) = 5 ;");
        QCOMPARE(problemOf(text), QString());
        const Lesson lesson = lessonOf(text);
        const LessonStep &first = lesson.steps[0], &second = lesson.steps[1];
        QCOMPARE(first.functions.size(), std::size_t(1));
        QCOMPARE(first.controls, (std::vector<std::string>{"layer.bias", "own_1.c"}));
        State state;
        for (const LessonFunction &function : first.functions)
            defineOwnFunction(state, function.name, function.formula);
        QVERIFY(isShown(state, "own_1"));
        QVERIFY(!readingOf(first, first.texts.at("en"), state)->taskDone);
        setParameter(state, *Functions(state).find("own_1"), 0, 3.0);
        const auto reading = readingOf(first, first.texts.at("en"), state);
        QVERIFY(reading->taskDone);
        QCOMPARE(reading->answer, 3.0);
        QCOMPARE(reading->parts.front(), std::vector<std::string>{"30"});
        for (const LessonFunction &function : second.functions)
            defineOwnFunction(state, function.name, function.formula);
        QCOMPARE(state.own.size(), std::size_t(2));
        resetParameters(state);
        QCOMPARE(readingOf(second, second.texts.at("en"), state)->choices, (std::vector<bool>{true, true})); // (1 + 1)² + 1
    }

    void notText()
    {
        QCOMPARE(problemOf("lesson: a\nen: \xff\n").section(QLatin1Char(':'), 0, 0), QStringLiteral("2"));
        QVERIFY(problemOf(QByteArray("\0\1\2", 3)).contains(QStringLiteral("UTF-8")));
        QVERIFY(!problemOf("").isEmpty());
        QVERIFY(!problemOf("\n\n").isEmpty());
    }

    /// A message or a lesson, wherever a file ends too soon; and before the last answer always a message.
    void cutAnywhere()
    {
        const qsizetype lastAnswer = whole.lastIndexOf("\n- ") + 3;
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const bool readable = problemOf(whole.left(size)).isEmpty();
            const bool endOfStep = whole.left(size).trimmed() == whole.left(whole.indexOf("=== step back")).trimmed();
            QVERIFY2(!readable || endOfStep || size > lastAnswer || whole.left(size).endsWith("不对")
                         || whole.left(size).endsWith("不"),
                     qPrintable(QString::number(size)));
        }
    }
};

QTEST_GUILESS_MAIN(LessonReaderTest)
#include "tst_lessonreader.moc"
