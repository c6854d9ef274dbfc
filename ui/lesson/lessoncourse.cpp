#include "ui/lesson/lessoncourse.h"

#include "ui/model/settings.h"
#include "ui/model/statemodel.h"

#include <algorithm>
#include <utility>

namespace actiscope {

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
        if (same != after)
            readNumbers();
    });
}

LessonCourse::~LessonCourse() = default;

void LessonCourse::open(LessonCollection lessons)
{
    m_lessons = std::move(lessons);
    m_lesson = 0;
    m_step = 0;
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

const StepText &LessonCourse::text() const
{
    return step().texts.find(lesson().languageFor(lessonLanguage().toStdString()))->second;
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
    settings::lessonPlace().set(keyOf(this->lesson(), this->step()));
    enter();
}

bool LessonCourse::hasNext() const
{
    return m_step + 1 < lesson().steps.size() || m_lesson + 1 < m_lessons.lessons.size();
}

bool LessonCourse::hasBack() const
{
    return m_step > 0 || m_lesson > 0;
}

void LessonCourse::next()
{
    if (!step().task && step().question == Question::None)
        remember();
    if (m_step + 1 < lesson().steps.size())
        goTo(m_lesson, m_step + 1);
    else
        goTo(m_lesson + 1);
}

void LessonCourse::back()
{
    if (m_step > 0)
        goTo(m_lesson, m_step - 1);
    else if (m_lesson > 0)
        goTo(m_lesson - 1, m_lessons.lessons[m_lesson - 1]->lesson.steps.size() - 1);
}

/// The step as it begins.
void LessonCourse::enter()
{
    m_taskDone = false;
    m_answered = false;
    m_answer.reset();
    m_verdict = Verdict::None;
    m_reading.reset();
    m_current = false;
    {
        const QSignalBlocker quiet(this); // stepChanged() tells it all
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
    emit readingChanged();
    if (step().task && reading.taskDone && !std::exchange(m_taskDone, true))
        emit taskChanged();
    if (m_answer && m_current)
        judge();
    noteProgress();
}

void LessonCourse::answerNumber(double number)
{
    m_answer = Answer{.number = number};
    if (m_current)
        judge();
}

void LessonCourse::answerChoice(std::size_t option)
{
    m_answer = Answer{.option = option};
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
    m_answered = m_answered || right;
    emit verdictChanged();
    noteProgress();
}

void LessonCourse::withdrawAnswer()
{
    m_answer.reset();
    if (std::exchange(m_verdict, Verdict::None) != Verdict::None)
        emit verdictChanged();
}

/// A step is done when all that it asks for is done; one that asks for nothing when it is left.
void LessonCourse::noteProgress()
{
    const bool asks = step().task || step().question != Question::None;
    const bool taskMissing = step().task && !m_taskDone;
    const bool answerMissing = step().question != Question::None && !m_answered;
    if (asks && !taskMissing && !answerMissing)
        remember();
}

void LessonCourse::remember()
{
    const QString key = keyOf(lesson(), step());
    if (m_done.contains(key))
        return;
    m_done << key;
    settings::lessonsDone().set(m_done);
    emit progressChanged();
}

bool LessonCourse::isDone(std::size_t lesson, std::size_t step) const
{
    const Lesson &asked = m_lessons.lessons[lesson]->lesson;
    return m_done.contains(keyOf(asked, asked.steps[step]));
}

bool LessonCourse::isDone(std::size_t lesson) const
{
    const std::size_t count = m_lessons.lessons[lesson]->lesson.steps.size();
    for (std::size_t step = 0; step < count; ++step) {
        if (!isDone(lesson, step))
            return false;
    }
    return true;
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
