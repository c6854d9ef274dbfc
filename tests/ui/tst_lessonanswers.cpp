// What is typed as an answer, what is said to it and for how long, and how far a lesson is done.

#include "tests/ui/lessonpagefixture.h"
#include "ui/lesson/lessonlist.h"
#include "ui/lesson/typednumber.h"
#include "ui/slider/numbertext.h"

#include <QRadioButton>

#include <cmath>

using namespace actiscope;

namespace {

const QByteArray questions = R"(lesson: questions
en: Questions

=== step number
cursor = 2
question = number
answer = 2 * max(cursor, 0)
tolerance = 0.1
--- en
# Number
Text {cursor}.

? Twice?
+ Right, {cursor}.
- No.

=== step choice
cursor = 2
try = cursor > 3
question = choice
choices = cursor < 0 ; cursor >= 0
--- en
# Choice
Text.

> Move it.

? Which?
?- Left
?- Right
+ Yes.
- No.

=== step percent
cursor = 2
question = number
answer = 13.45 * cursor
unit = percent
tolerance = 0.1
--- en
# Percent
Text.

? How many per cent?
+ Yes.
- No.
)";

const QByteArray second = R"(lesson: second
en: The second

=== step only
--- en
# Only
Text.
)";

QString accessibleRow(PageCase &at, int row)
{
    return at.page().findChild<LessonList *>()->item(row)->data(Qt::AccessibleTextRole).toString();
}

} // namespace

class LessonAnswersTest : public QObject
{
    Q_OBJECT

private:
    PrivateSettings m_settings;
    QTemporaryDir m_folder;

    void open(PageCase &at)
    {
        at.page().openFolder(writtenFolder(m_folder, {{QStringLiteral("1.md"), questions}, {QStringLiteral("2.md"), second}}));
        at.settleLesson();
    }

private slots:
    void init() { QSettings().clear(); }

    void readsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<double>("value"); // NaN: is no number
        QTest::addColumn<bool>("percent");
        QTest::addColumn<bool>("fraction");
        const auto row = [](const char *typed, double value, bool percent = false, bool fraction = false) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << value << percent << fraction;
        };
        row("0.269", 0.269);
        row("0,269", 0.269);
        row("０.２６９", 0.269);
        row(" −3 ", -3.0);
        row("－3", -3.0);
        row("+.5", 0.5);
        row("1e-3", 1e-3);
        row("1E−3", 1e-3);
        row("26.9%", 26.9, true);
        row("26,9 %", 26.9, true);
        row("２６.９％", 26.9, true);
        row("−5 %", -5.0, true);
        row("1/4", 0.25, false, true);
        row("1 / 4", 0.25, false, true);
        row("−1/4", -0.25, false, true);
        row("１／４", 0.25, false, true);
        row("½", 0.5, false, true);
        row("1/2%", 0.5, true, true);
        row("0,5/2", 0.25, false, true);
        const double none = std::nan("");
        for (const char *typed : {"", "four", "1/0", "0/0", "1/2/3", "/4", "1/", "%", "%5", "5%%", "1 2", "1½", "2³", "x₂", "nan", "inf",
                                  "1e999", "1,000.5", "10^2", "0x10"})
            row(typed, none);
    }
    void readsWhatPeopleType()
    {
        QFETCH(QString, typed);
        QFETCH(double, value);
        const std::optional<GivenNumber> given = givenNumber(typed);
        QCOMPARE(given.has_value(), !std::isnan(value));
        if (!given)
            return;
        QCOMPARE(given->value, value);
        QTEST(given->percent, "percent");
        QTEST(given->fraction, "fraction");
    }

    void raisedDigitsAreNoDigits()
    {
        QVERIFY(!parsedNumber(QStringLiteral("2³")));
        QVERIFY(!parsedNumber(QStringLiteral("10⁻³")));
        QCOMPARE(parsedNumber(QStringLiteral("２３")), std::optional(23.0));
    }

    void percentAndFractionsAreJudged_data()
    {
        QTest::addColumn<std::size_t>("step");
        QTest::addColumn<double>("cursor");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        const QString yes = QStringLiteral("Yes.");
        const QString no = QStringLiteral("No.");
        const QString right = QStringLiteral("Right, 0.135.");
        const std::size_t number = 0;
        const std::size_t percent = 2;
        QTest::newRow("a share") << number << 0.135 << "0.27" << right; // the answer is 0.27
        QTest::newRow("a share in per cent") << number << 0.135 << "26.9%" << right;
        QTest::newRow("not the number of per cent") << number << 0.135 << "26.9" << no;
        QTest::newRow("a fraction") << number << 0.135 << "1/4" << right;
        QTest::newRow("no share of a per cent") << number << 0.135 << "0.27%" << no; // 0.0027
        QTest::newRow("per cent") << percent << 2.0 << "26.9" << yes; // the answer is 26.9 %
        QTest::newRow("per cent with its sign") << percent << 2.0 << "26.9 %" << yes;
        QTest::newRow("with a comma") << percent << 2.0 << "26,9%" << yes;
        QTest::newRow("a hundredth of it") << percent << 2.0 << "0.269%" << no;
        QTest::newRow("a fraction of the whole") << percent << 2.0 << "269/1000" << yes;
    }
    void percentAndFractionsAreJudged()
    {
        QFETCH(std::size_t, step);
        QFETCH(double, cursor);
        QFETCH(QString, typed);
        QFETCH(QString, said);
        PageCase at;
        open(at);
        at.course().goTo(0, step);
        at.moveCursor(cursor);
        at.answer(typed);
        QVERIFY(at.shows(said));
    }

    void whatIsNoNumberIsToldWhatIs()
    {
        PageCase at;
        open(at);
        at.answer(QStringLiteral("a*b"));
        QVERIFY(at.shows(QStringLiteral("“a\\*b” is no number. Right would be 0.25 or 0,25, 25%, 1/4 or 1e-3.")));
        at.course().goTo(0, 1);
        at.settleLesson();
        at.click(QStringLiteral("Check"));
        QVERIFY(at.shows(QStringLiteral("Choose an answer first.")));
    }

    /// What was said belongs to the state that it was said for.
    void feedbackEndsWithItsAnswer()
    {
        PageCase at;
        open(at);
        at.answer(QStringLiteral("4"));
        QVERIFY(at.shows(QStringLiteral("Right, 2.")));
        at.moveCursor(1.0);
        QVERIFY(!at.shows(QStringLiteral("Right, 2.")) && !at.shows(QStringLiteral("Right, 1.")) && !at.shows(QStringLiteral("No.")));
        QVERIFY(at.course().isDone(0, 0)); // once answered, answered
        for (const QLineEdit *field : at.page().findChildren<QLineEdit *>())
            QVERIFY(!field->isVisibleTo(&at.page()) || !field->accessibleName().contains(u'?') || field->text().isEmpty());
        at.answer(QStringLiteral("4"));
        QVERIFY(at.shows(QStringLiteral("No.")));
        at.moveCursor(2.0); // 4 would be right now, but nobody has said so
        QVERIFY(!at.shows(QStringLiteral("No.")));
        // Left of 0 the answer is 0 all along: what was said stays, with the numbers of now.
        at.moveCursor(-1.0);
        at.answer(QStringLiteral("0"));
        at.moveCursor(-2.0);
        QVERIFY(at.shows(QStringLiteral("Right, −2.")));
    }

    void theOptionGoesWithItsFeedback()
    {
        PageCase at;
        open(at);
        at.course().goTo(0, 1);
        at.settleLesson();
        auto *option = at.named<QRadioButton>(QStringLiteral("Right"));
        option->click();
        at.moveCursor(-1.0);
        QVERIFY(option->isChecked()); // not given yet
        at.click(QStringLiteral("Check"));
        QVERIFY(at.shows(QStringLiteral("No.")));
        at.moveCursor(-2.0); // the same option is right
        QVERIFY(at.shows(QStringLiteral("No.")) && option->isChecked());
        at.moveCursor(2.0);
        QVERIFY(!at.shows(QStringLiteral("No.")) && !at.shows(QStringLiteral("Yes.")) && !option->isChecked());
        option->click(); // the group still works
        at.click(QStringLiteral("Check"));
        QVERIFY(at.shows(QStringLiteral("Yes.")));
        at.moveCursor(-1.0);
        QVERIFY(!at.shows(QStringLiteral("Yes.")) && !option->isChecked());
    }

    void theListShowsWhatIsBegun()
    {
        PageCase at;
        open(at);
        QCOMPARE(accessibleRow(at, 0), QStringLiteral("Lesson 1: Questions"));
        const QImage untouched = at.page().findChild<LessonList *>()->grab().toImage();
        at.answer(QStringLiteral("4"));
        QCOMPARE(accessibleRow(at, 0), QStringLiteral("Lesson 1, 1 of 3 steps done: Questions"));
        QVERIFY(at.page().findChild<LessonList *>()->grab().toImage() != untouched);
        at.course().goTo(0, 1);
        at.moveCursor(4.0);
        QVERIFY(at.shows(QStringLiteral("✓ Task")) && at.shows(QStringLiteral("○ Question")));
        QCOMPARE(accessibleRow(at, 0), QStringLiteral("Lesson 1, 1 of 3 steps done: Questions"));
        // The rest of the step may be done another time.
        at.course().goTo(0, 0);
        at.course().goTo(0, 1);
        at.settleLesson();
        QVERIFY(at.shows(QStringLiteral("✓ Task")) && at.shows(QStringLiteral("○ Question")));
        at.named<QRadioButton>(QStringLiteral("Right"))->click();
        at.click(QStringLiteral("Check"));
        QVERIFY(at.shows(QStringLiteral("✓ Question")));
        QCOMPARE(accessibleRow(at, 0), QStringLiteral("Lesson 1, 2 of 3 steps done: Questions"));
    }

    void aLessonEndsWithItsSummary()
    {
        PageCase at;
        open(at);
        at.answer(QStringLiteral("4"));
        at.course().goTo(0, 2);
        at.settleLesson();
        at.click(QStringLiteral("Next →"));
        QVERIFY(at.course().isSummary());
        QCOMPARE(at.page().statusText(), QStringLiteral("Lesson 1 of 2, summary"));
        QVERIFY(at.shows(QStringLiteral("The end of lesson 1")));
        QVERIFY(at.shows(QStringLiteral("Steps done: 1 of 3\nTasks: 0 of 1\nQuestions: 1 of 3")));
        QVERIFY(at.shows(QStringLiteral("Number")));
        QVERIFY(at.shows(QStringLiteral("Choice – still open: task, question")));
        QVERIFY(at.shows(QStringLiteral("Next comes lesson 2: The second")));
        QVERIFY(!at.shows(QStringLiteral("Question"))); // the step's own is not there
        at.click(QStringLiteral("← Back"));
        QVERIFY(!at.course().isSummary() && at.course().stepIndex() == 2);
        at.answer(QStringLiteral("26.9%"));
        at.click(QStringLiteral("Next →"));
        at.click(QStringLiteral("Open step 2: Choice"));
        QVERIFY(!at.course().isSummary() && at.course().stepIndex() == 1);
        at.moveCursor(4.0);
        at.named<QRadioButton>(QStringLiteral("Right"))->click();
        at.click(QStringLiteral("Check"));
        at.click(QStringLiteral("Next →"));
        at.click(QStringLiteral("Next →"));
        QVERIFY(at.shows(QStringLiteral("Lesson 1 is done")));
        QVERIFY(at.shows(QStringLiteral("Steps done: 3 of 3\nTasks: 1 of 1\nQuestions: 3 of 3")));
        at.click(QStringLiteral("Next →"));
        QVERIFY(at.shows(QStringLiteral("Only")));
        at.click(QStringLiteral("Next →"));
        QVERIFY(at.shows(QStringLiteral("Steps done: 1 of 1")));
        QVERIFY(at.shows(QStringLiteral("This was the last lesson, and all are done.")));
        QVERIFY(!at.named<QPushButton>(QStringLiteral("Next →"))->isEnabled());
        at.course().goTo(0);
        QVERIFY(!at.course().isSummary());
        at.course().resetProgress();
        QVERIFY(!at.course().isTaskDone(0, 1) && !at.course().isQuestionDone(0, 0));
    }
};

QTEST_MAIN(LessonAnswersTest)
#include "tst_lessonanswers.moc"
