#include "ui/lesson/lessoncourse.h"

#include "ui/language/quotation.h"
#include "ui/model/settings.h"
#include "ui/model/statemodel.h"

#include <algorithm>
#include <utility>

namespace actiscope {

namespace {

// What is remembered of a step that is not done yet; when it is, its key alone is enough.
const QString taskMark = QStringLiteral("/task");
const QString questionMark = QStringLiteral("/question");

constexpr int mostShownOfTitle = 200; // characters

} // namespace

LessonCourse::LessonCourse(const Appearance &appearance, QObject *parent)
    : QObject(parent)
    , m_model(new StateModel({}, this))
    , m_lessons(builtInLessons())
    , m_done(settings::lessonsDone().get())
{
    if (m_lessons.lessons.empty())
        qFatal("the program's lessons cannot be read");
    setAppearance(appearance);
    restorePlace();
    enter();
    connect(m_model, &StateModel::changed, this, [this](const State &before, const State &after) {
        State same = before;
        same.appearance = after.appearance;
        if (same == after)
            return;
        m_answer.reset(); // it was for the state before
        readNumbers();
    });
    connect(&m_lag, &Lag::changed, this, &LessonCourse::lagChanged);
    connect(&m_background, &Background::problemChanged, this, &LessonCourse::lagChanged);
}

LessonCourse::~LessonCourse() = default;

void LessonCourse::open(LessonCollection lessons)
{
    m_lessons = std::move(lessons);
    m_lesson = 0;
    m_step = 0;
    m_summary = false;
    restorePlace();
    enter();
    emit progressChanged();
}

QString LessonCourse::keyOf(const Lesson &lesson, const LessonStep &step)
{
    return QString::fromStdString(lesson.id + '/' + step.id);
}

void LessonCourse::restorePlace()
{
    const QString place = settings::lessonPlace().get();
    for (std::size_t i = 0; i < m_lessons.lessons.size(); ++i) {
        const Lesson &lesson = m_lessons.lessons[i]->lesson;
        for (std::size_t k = 0; k < lesson.steps.size(); ++k) {
            if (keyOf(lesson, lesson.steps[k]) == place) {
                m_lesson = i;
                m_step = k;
            }
        }
    }
}

const StepText &LessonCourse::textOf(std::size_t step) const
{
    return lesson().steps[step].texts.find(lesson().languageFor(lessonLanguage().toStdString()))->second;
}

QString LessonCourse::titleOf(std::size_t lesson) const
{
    const Lesson &asked = m_lessons.lessons[lesson]->lesson;
    return quotation(QString::fromStdString(asked.titles.find(asked.languageFor(lessonLanguage().toStdString()))->second), mostShownOfTitle);
}

QString LessonCourse::titleOfStep(std::size_t step) const
{
    return quotation(QString::fromStdString(textOf(step).title), mostShownOfTitle);
}

State LessonCourse::stateOfStep() const
{
    State state = m_lessons.lessons[m_lesson]->states[m_step];
    state.appearance = m_model->state().appearance;
    return state;
}

void LessonCourse::goTo(std::size_t lesson, std::size_t step)
{
    if (lesson >= m_lessons.lessons.size() || step >= m_lessons.lessons[lesson]->lesson.steps.size())
        return;
    m_lesson = lesson;
    m_step = step;
    m_summary = false;
    settings::lessonPlace().set(keyOf(this->lesson(), this->step()));
    enter();
}

bool LessonCourse::hasNext() const
{
    return !m_summary || m_lesson + 1 < m_lessons.lessons.size();
}

bool LessonCourse::hasBack() const
{
    return m_summary || m_step > 0 || m_lesson > 0;
}

void LessonCourse::next()
{
    if (m_summary) {
        goTo(m_lesson + 1);
        return;
    }
    if (!step().task && step().question == Question::None)
        remember(keyOf(lesson(), step()));
    if (m_step + 1 < lesson().steps.size()) {
        goTo(m_lesson, m_step + 1);
        return;
    }
    withdrawAnswer();
    m_summary = true;
    emit stepChanged();
}

void LessonCourse::back()
{
    if (m_summary)
        goTo(m_lesson, m_step);
    else if (m_step > 0)
        goTo(m_lesson, m_step - 1);
    else if (m_lesson > 0)
        goTo(m_lesson - 1, m_lessons.lessons[m_lesson - 1]->lesson.steps.size() - 1);
}

/// The step as it begins.
void LessonCourse::enter()
{
    m_taskDone = false;
    m_answer.reset();
    m_verdict = Verdict::None;
    m_judged.reset();
    m_reading.reset();
    m_current = false;
    {
        const QSignalBlocker quiet(this); // stepChanged() tells it all
        m_lag.end();
        m_model->replace(tr("Open Lesson Step"), stateOfStep());
        m_model->forgetHistory(); // undo stays within a step
        m_model->sealStep();
        readNumbers();
    }
    emit stepChanged();
}

void LessonCourse::resetStep()
{
    m_model->replace(tr("Reset Lesson Step"), stateOfStep());
    m_model->sealStep();
}

void LessonCourse::readNumbers()
{
    m_current = false;
    if (!step().isHeavy()) {
        m_background.cancel();
        take(*readingOf(step(), text(), m_model->state()));
        return;
    }
    m_lag.begin();
    m_background.start([this, file = m_lessons.lessons[m_lesson], index = m_step, language = lessonLanguage().toStdString(),
                        state = m_model->state()](std::stop_token stop) -> Background::Delivery {
        const LessonStep &read = file->lesson.steps[index];
        const StepText &words = read.texts.find(file->lesson.languageFor(language))->second;
        auto reading = std::make_shared<std::optional<StepReading>>(readingOf(read, words, state, stop));
        if (!*reading)
            return {};
        return [this, reading, state, &read, &words, file] {
            State now = m_model->state();
            now.appearance = state.appearance;
            if (&step() != &read || &text() != &words)
                return;
            m_current = now == state;
            take(**reading);
        };
    });
}

void LessonCourse::take(const StepReading &reading)
{
    if (!step().isHeavy())
        m_current = true;
    m_reading = reading;
    if (m_current)
        m_lag.end();
    else
        m_lag.shorten();
    if (m_current && m_judged && !sameAnswer(step(), *m_judged, reading))
        outdate();
    emit readingChanged();
    if (step().task && reading.taskDone && !std::exchange(m_taskDone, true)) {
        remember(keyOf(lesson(), step()) + taskMark);
        emit taskChanged();
    }
    if (m_answer && m_current)
        judge();
    noteProgress();
}

void LessonCourse::answerNumber(const GivenNumber &number)
{
    m_answer = Answer{number, 0};
    if (m_current)
        judge();
}

void LessonCourse::answerChoice(std::size_t option)
{
    m_answer = Answer{{}, option};
    if (m_current)
        judge();
}

void LessonCourse::judge()
{
    const Answer answer = *std::exchange(m_answer, std::nullopt);
    const bool right = step().question == Question::Number
                           ? isAnswer(step(), *m_reading, answer.number)
                           : answer.option < m_reading->choices.size() && m_reading->choices[answer.option];
    m_verdict = right ? Verdict::Right : Verdict::Wrong;
    m_judged = m_reading;
    if (right)
        remember(keyOf(lesson(), step()) + questionMark);
    emit verdictChanged();
    noteProgress();
}

void LessonCourse::withdrawAnswer()
{
    m_answer.reset();
    m_judged.reset();
    if (std::exchange(m_verdict, Verdict::None) != Verdict::None)
        emit verdictChanged();
}

void LessonCourse::outdate()
{
    withdrawAnswer();
    emit answerOutdated();
}

/// A step is done when all that it asks for is done; one that asks for nothing when it is left.
void LessonCourse::noteProgress()
{
    const bool asks = step().task || step().question != Question::None;
    if (asks && isTaskDone(m_lesson, m_step) && isQuestionDone(m_lesson, m_step))
        remember(keyOf(lesson(), step()));
}

void LessonCourse::remember(const QString &key)
{
    if (m_done.contains(key))
        return;
    m_done << key;
    if (QStringList all = settings::lessonsDone().get(); !all.contains(key)) // another window may have added to it
        settings::lessonsDone().set(all << key);
    emit progressChanged();
}

bool LessonCourse::isDone(std::size_t lesson, std::size_t step) const
{
    const Lesson &asked = m_lessons.lessons[lesson]->lesson;
    return m_done.contains(keyOf(asked, asked.steps[step]));
}

bool LessonCourse::isTaskDone(std::size_t lesson, std::size_t step) const
{
    const Lesson &asked = m_lessons.lessons[lesson]->lesson;
    return !asked.steps[step].task || isDone(lesson, step) || m_done.contains(keyOf(asked, asked.steps[step]) + taskMark);
}

bool LessonCourse::isQuestionDone(std::size_t lesson, std::size_t step) const
{
    const Lesson &asked = m_lessons.lessons[lesson]->lesson;
    return asked.steps[step].question == Question::None || isDone(lesson, step)
        || m_done.contains(keyOf(asked, asked.steps[step]) + questionMark);
}

std::size_t LessonCourse::stepsDone(std::size_t lesson) const
{
    const std::size_t count = m_lessons.lessons[lesson]->lesson.steps.size();
    std::size_t done = 0;
    for (std::size_t step = 0; step < count; ++step)
        done += isDone(lesson, step);
    return done;
}

bool LessonCourse::isDone(std::size_t lesson) const
{
    return stepsDone(lesson) == m_lessons.lessons[lesson]->lesson.steps.size();
}

void LessonCourse::resetProgress()
{
    m_done.clear();
    settings::lessonsDone().set(m_done);
    emit progressChanged();
    goTo(0);
}

void LessonCourse::setAppearance(const Appearance &appearance)
{
    m_model->edit(tr("Change Theme"), [&](State &state) { state.appearance = appearance; }, QStringLiteral("appearance"));
}

void LessonCourse::translate()
{
    m_reading.reset();
    readNumbers();
    emit stepChanged();
}

} // namespace actiscope
