#pragma once

#include "ui/lesson/lessonfile.h"
#include "ui/model/background.h"
#include "ui/model/lag.h"

#include <QObject>

#include <optional>

namespace actiscope {

class StateModel;

/// What a learner does: which lesson and step are open, what was tried and answered, what is done. Owns a StateModel
/// of its own, which a lesson changes as it likes without touching the window's work. The page shows it.
class LessonCourse : public QObject
{
    Q_OBJECT

public:
    enum class Verdict { None, Right, Wrong };

    /// Opens the program's own lessons where the learner left them. They have to be there.
    explicit LessonCourse(const Appearance &appearance, QObject *parent = nullptr);
    ~LessonCourse() override;

    StateModel *model() const { return m_model; }
    const LessonCollection &lessons() const { return m_lessons; }
    /// Takes other lessons, of which there is at least one.
    void open(LessonCollection lessons);

    std::size_t lessonIndex() const { return m_lesson; }
    std::size_t stepIndex() const { return m_step; }
    const Lesson &lesson() const { return m_lessons.lessons[m_lesson]->lesson; }
    const LessonStep &step() const { return lesson().steps[m_step]; }
    /// In the program's language, or one that the lesson has.
    const StepText &text() const { return textOf(m_step); }
    /// Of another step of the open lesson.
    const StepText &textOf(std::size_t step) const;
    /// A lesson's title in that language.
    QString titleOf(std::size_t lesson) const;
    QString titleOfStep(std::size_t step) const;
    /// The state that the step begins with, in the present look.
    State stateOfStep() const;

    /// To a step of a lesson; one that does not exist is ignored.
    void goTo(std::size_t lesson, std::size_t step = 0);
    /// The next step; behind the last one the lesson's summary, and behind that the next lesson. Does a step that has neither
    /// a task nor a question.
    void next();
    void back();
    bool hasNext() const;
    bool hasBack() const;
    void resetStep();
    /// Whether the lesson's end is shown: what was done in it, beside what its last step shows.
    bool isSummary() const { return m_summary; }

    /// The numbers of the step's text as they are now; nothing until they are computed.
    const std::optional<StepReading> &reading() const { return m_reading; }
    /// Whether they have been those of an earlier state for so long that they should not look as if they were of this one.
    bool isBehind() const { return m_lag.isLong(); }
    /// Why they cannot be computed; empty if they can.
    const QString &problem() const { return m_background.problem(); }
    /// Whether the task was done since the step was opened. False without a task.
    bool isTaskDone() const { return m_taskDone; }

    /// The learner's answer to a question, in the present state.
    void answerNumber(const GivenNumber &number);
    void answerChoice(std::size_t option);
    /// Takes the verdict back, as when another answer is being written.
    void withdrawAnswer();
    Verdict verdict() const { return m_verdict; }

    bool isDone(std::size_t lesson) const;
    bool isDone(std::size_t lesson, std::size_t step) const;
    /// On any visit. True where a step has no such thing.
    bool isTaskDone(std::size_t lesson, std::size_t step) const;
    bool isQuestionDone(std::size_t lesson, std::size_t step) const;
    std::size_t stepsDone(std::size_t lesson) const;
    void resetProgress();

    void setAppearance(const Appearance &appearance);
    /// The program's language has changed.
    void translate();

signals:
    /// Another step is open, or the same from its start, or in another language.
    void stepChanged();
    void readingChanged();
    /// isBehind() or problem() has changed.
    void lagChanged();
    void taskChanged();
    void verdictChanged();
    /// The right answer has become another one: what was answered before belongs to a state that is gone.
    void answerOutdated();
    void progressChanged();

private:
    void readNumbers();
    void take(const StepReading &reading);
    void judge();
    void noteProgress();
    void remember(const QString &key);
    void outdate();
    void enter();
    void restorePlace();
    static QString keyOf(const Lesson &lesson, const LessonStep &step);

    struct Answer {
        GivenNumber number;
        std::size_t option = 0;
    };

    StateModel *m_model;
    LessonCollection m_lessons;
    std::size_t m_lesson = 0;
    std::size_t m_step = 0;
    bool m_summary = false;
    QStringList m_done; ///< keys of steps, tasks and questions
    std::optional<StepReading> m_reading;
    bool m_current = false; ///< the reading is that of the present state
    bool m_taskDone = false;
    std::optional<Answer> m_answer; ///< waits for a current reading
    Verdict m_verdict = Verdict::None;
    std::optional<StepReading> m_judged; ///< what the verdict was given for
    Lag m_lag;
    Background m_background; ///< last: ends before what it delivers to
};

} // namespace actiscope
