#include "lessonfixture.h"
#include "sentencegrid.h"

#include <map>
#include <set>

using namespace actiscope;

namespace {

/// A line of sentences.csv. The check is one of
/// - "A", a condition that holds wherever the step's sliders can be;
/// - "path=value; path=value: A", one that holds with these held, wherever the others can be;
/// - "path=value: task": with these the learner's task is done, and the sliders reach them; "functions=relu" shows one;
/// - "question": part of the question, of which exactly one answer is right wherever the sliders can be;
/// - "stated: why it can be said", of what no number of the program shows.
struct Claim {
    QString lesson;
    QString step;
    QString sentence; ///< words of the English sentence
    QString settings;
    QString check;
    int line = 0;

    bool isStated() const { return settings == QStringLiteral("stated"); }
};

const std::vector<Claim> &claims()
{
    static const std::vector<Claim> all = [] {
        std::vector<Claim> read;
        const QList<QStringList> rows = csvRows(QStringLiteral(ACTISCOPE_SENTENCES));
        for (qsizetype i = 1; i < rows.size(); ++i) {
            const QString check = rows[i].value(3);
            const qsizetype colon = check.indexOf(u':');
            read.push_back({rows[i].value(0), rows[i].value(1), rows[i].value(2), check.left(std::max<qsizetype>(0, colon)).trimmed(),
                            check.mid(colon + 1).trimmed(), static_cast<int>(i + 1)});
        }
        return read;
    }();
    return all;
}

std::vector<Claim> claimsOf(const Lesson &lesson, const LessonStep &step)
{
    std::vector<Claim> own;
    std::copy_if(claims().begin(), claims().end(), std::back_inserter(own), [&](const Claim &claim) {
        return claim.lesson.toStdString() == lesson.id && claim.step.toStdString() == step.id;
    });
    return own;
}

/// The state with "path=value; path=value" set; what is held is noted by the keys of sliders.
bool apply(State &state, const QString &settings, QStringList *held, QString *error)
{
    for (const QString &change : settings.split(u';', Qt::SkipEmptyParts)) {
        const QString path = change.section(u'=', 0, 0).trimmed();
        if (path == QStringLiteral("functions")) { // one, as the chooser and the time line show it
            state.functions = {change.section(u'=', 1).trimmed().toStdString()};
            state.selected = state.functions.front();
            continue;
        }
        if (!applyStateLine(state, path, change.section(u'=', 1).trimmed(), error))
            return false;
        *held << QString(path).remove(QStringLiteral("parameters."));
    }
    return true;
}

bool isWithinSliders(const LessonStep &step, const State &state, const QStringList &held)
{
    const StateModel model(state);
    return std::all_of(held.begin(), held.end(), [&](const QString &key) {
        const auto entry = entryOf(key.toStdString(), &model);
        const bool offered = std::find(step.controls.begin(), step.controls.end(), key.toStdString()) != step.controls.end();
        return offered && entry && entry->get(state) >= entry->spec().minimum && entry->get(state) <= entry->spec().maximum;
    });
}

bool hasOneAnswer(const LessonStep &step, LessonValues &values)
{
    if (step.answer)
        return std::isfinite(step.answer->number(values));
    return std::count_if(step.choices.begin(), step.choices.end(), [&](const Expression &choice) { return choice.isTrue(values); }) == 1;
}

/// The numbers written in digits, a space between thousands left out. Where a text says “ten”, the other language may
/// say 10.
std::set<QString> numbersIn(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("\\d+(?:[ \\x{a0}]\\d{3})*(?:\\.\\d+)?"));
    std::set<QString> numbers;
    for (auto found = number.globalMatch(text); found.hasNext();)
        numbers.insert(found.next().captured().remove(u' ').remove(QChar::Nbsp));
    return numbers;
}

} // namespace

/// Sentences of the lessons that hold a number or compare are true wherever the step's sliders can be.
class LessonSentencesTest : public QObject
{
    Q_OBJECT

private slots:
    void readsItsFile()
    {
        QCOMPARE(csvRows(QStringLiteral(ACTISCOPE_SENTENCES)).first(), QStringList({"lesson", "step", "sentence", "check"}));
        QVERIFY(claims().size() > 200);
        QVERIFY(needsClaim(QStringLiteral("It is less steep.")) && needsClaim(QStringLiteral("It gives 3.")));
        QVERIFY(!needsClaim(QStringLiteral("Here is a line.")));
    }

    void everySentenceHasAClaim_data() { addSteps(); }
    void everySentenceHasAClaim()
    {
        QFETCH(std::size_t, lesson);
        QFETCH(std::size_t, step);
        const Lesson &file = lessons().lessons[lesson]->lesson;
        const std::vector<Claim> own = claimsOf(file, file.steps[step]);
        QStringList missing;
        for (const QString &sentence : sentencesOf(file.steps[step].texts.at("en"))) {
            const bool has = std::any_of(own.begin(), own.end(), [&](const Claim &claim) { return sentence.contains(claim.sentence); });
            if (!has && needsClaim(sentence))
                missing << sentence;
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    /// Who changes a sentence looks at its claim again.
    void everyClaimHasItsSentence()
    {
        for (const Claim &claim : claims()) {
            const LessonFile *file = lessonCalled(lessons(), claim.lesson);
            QVERIFY2(file, qPrintable(claim.lesson));
            const qsizetype step = stepCalled(*file, claim.step);
            QVERIFY2(step >= 0, qPrintable(claim.lesson + u'/' + claim.step));
            QVERIFY(!claim.sentence.isEmpty());
            QVERIFY2(sentencesOf(file->lesson.steps[static_cast<std::size_t>(step)].texts.at("en")).join(u'\n').contains(claim.sentence),
                     qPrintable(QStringLiteral("line %1: no sentence has “%2”").arg(claim.line).arg(claim.sentence)));
        }
    }

    void holdWhereverSlidersCanBe_data() { addSteps(); }
    void holdWhereverSlidersCanBe()
    {
        QFETCH(std::size_t, lesson);
        QFETCH(std::size_t, step);
        const LessonFile &file = *lessons().lessons[lesson];
        const LessonStep &read = file.lesson.steps[step];
        const State &start = file.states[step];
        std::map<QString, std::vector<Claim>> bySettings{{QString(), {}}}; // which share their states
        std::vector<State> asked; // where the tasks lead
        QStringList faults;
        for (const Claim &claim : claimsOf(file.lesson, read)) {
            if (claim.isStated())
                continue;
            if (claim.check != QStringLiteral("task")) {
                bySettings[claim.settings].push_back(claim);
                continue;
            }
            State done = start;
            QStringList held;
            QString error;
            QVERIFY2(apply(done, claim.settings, &held, &error), qPrintable(error));
            LessonValues values(done);
            if (!read.task || !read.task->isTrue(values) || (read.widget.empty() && !isWithinSliders(read, done, held)))
                faults << QStringLiteral("line %1: these settings do not do the task").arg(claim.line);
            asked.push_back(done);
        }
        if (read.task && asked.empty())
            faults << QStringLiteral("no line says how the task is done");
        for (const auto &[settings, own] : bySettings) {
            State held = start;
            QStringList keys;
            QString error;
            QVERIFY2(apply(held, settings, &keys, &error), qPrintable(error));
            std::vector<Expression> checks;
            for (const Claim &claim : own) {
                auto check = Expression::read(claim.check == QStringLiteral("question") ? "1 > 0" : claim.check.toStdString(),
                                              Expression::Kind::Condition);
                const auto *problem = std::get_if<LessonProblem>(&check);
                QVERIFY2(!problem, problem ? qPrintable(QStringLiteral("line %1: ").arg(claim.line)
                                                        + QString::fromStdString(textOf(*problem, untranslated()))) : "");
                checks.push_back(std::get<Expression>(std::move(check)));
            }
            std::vector<State> states = reachableStates(read, held, keys);
            if (settings.isEmpty())
                states.insert(states.end(), asked.begin(), asked.end());
            std::vector<bool> failed(checks.size(), false);
            for (const State &state : states) {
                LessonValues values(state);
                if (settings.isEmpty() && read.question != Question::None && !hasOneAnswer(read, values))
                    faults << QStringLiteral("the question has no answer or several at ") + placeOf(read, state);
                for (std::size_t i = 0; i < checks.size(); ++i) {
                    if (failed[i] || checks[i].isTrue(values))
                        continue;
                    failed[i] = true; // the first place is told
                    faults << QStringLiteral("line %1, “%2”: false at %3").arg(own[i].line).arg(own[i].sentence, placeOf(read, state));
                }
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    /// What is claimed in English is checked; the other language says the same numbers, text by text.
    void chineseHasTheSameNumbers_data() { addSteps(); }
    void chineseHasTheSameNumbers()
    {
        QFETCH(std::size_t, lesson);
        QFETCH(std::size_t, step);
        const LessonStep &read = lessons().lessons[lesson]->lesson.steps[step];
        const QStringList english = textsOf(read.texts.at("en"));
        const QStringList chinese = textsOf(read.texts.at("zh_CN"));
        QCOMPARE(chinese.size(), english.size());
        static const QRegularExpression ten(QStringLiteral("\\bten\\b"));
        for (qsizetype i = 1; i < english.size(); ++i) {
            std::set<QString> said = numbersIn(english[i]);
            const std::set<QString> translated = numbersIn(chinese[i]);
            if (english[i].contains(ten) && translated.contains(QStringLiteral("10")))
                said.insert(QStringLiteral("10"));
            QVERIFY2(translated == said, qPrintable(english[i] + u'\n' + chinese[i]));
        }
    }
};

QTEST_MAIN(LessonSentencesTest)
#include "tst_lessonsentences.moc"
