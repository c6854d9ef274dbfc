#include "ui/lesson/lessonsummary.h"

#include "ui/lesson/lessoncourse.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/widget/wrappedtext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace actiscope {

LessonSummary::LessonSummary(LessonCourse *course, QWidget *parent)
    : QWidget(parent)
    , m_course(course)
    , m_layout(new QVBoxLayout(this))
    , m_counts(new WrappedText)
    , m_rows(new QVBoxLayout)
    , m_outlook(new WrappedText)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_counts);
    m_layout->addLayout(m_rows);
    m_layout->addWidget(m_outlook);
    connect(m_course, &LessonCourse::stepChanged, this, &LessonSummary::showLesson);
    connect(m_course, &LessonCourse::progressChanged, this, &LessonSummary::showLesson);
    arrange();
    showLesson();
}

QString LessonSummary::title() const
{
    const int number = static_cast<int>(m_course->lessonIndex()) + 1;
    return m_course->isDone(m_course->lessonIndex()) ? tr("Lesson %1 is done").arg(number) : tr("The end of lesson %1").arg(number);
}

void LessonSummary::showLesson()
{
    setVisible(m_course->isSummary());
    if (!m_course->isSummary())
        return;
    m_counts->setText(counts());
    while (QLayoutItem *row = m_rows->takeAt(0)) {
        delete row->widget();
        delete row;
    }
    for (std::size_t step = 0; step < m_course->lesson().steps.size(); ++step)
        addStep(step);
    m_outlook->setText(outlook());
}

/// Its title, whether it is done, and the way to it.
void LessonSummary::addStep(std::size_t step)
{
    const std::size_t lesson = m_course->lessonIndex();
    QStringList missing;
    if (!m_course->isTaskDone(lesson, step))
        missing << tr("task");
    if (!m_course->isQuestionDone(lesson, step))
        missing << tr("question");
    if (missing.isEmpty() && !m_course->isDone(lesson, step))
        missing << tr("text");
    const bool done = missing.isEmpty();

    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *mark = new QLabel(done ? QStringLiteral("✓") : QStringLiteral("○"));
    if (done)
        setLook(mark, Look::Good);
    auto *text = new WrappedText;
    const QString title = m_course->titleOfStep(step);
    text->setText(done ? title : tr("%1 – still open: %2").arg(title, missing.join(tr(", "))));
    layout->addWidget(mark, 0, Qt::AlignVCenter);
    layout->addWidget(text, 1);
    if (!done) {
        auto *open = new QPushButton(tr("Open"));
        open->setAccessibleName(tr("Open step %1: %2").arg(step + 1).arg(title));
        // Queued: the row goes away with it.
        connect(open, &QPushButton::clicked, m_course, [this, lesson, step] { m_course->goTo(lesson, step); }, Qt::QueuedConnection);
        layout->addWidget(open, 0, Qt::AlignVCenter);
    }
    m_rows->addWidget(row);
}

QString LessonSummary::counts() const
{
    const std::size_t lesson = m_course->lessonIndex();
    int tasks = 0;
    int tasksDone = 0;
    int questions = 0;
    int questionsDone = 0;
    const std::vector<LessonStep> &steps = m_course->lesson().steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        tasks += steps[i].task.has_value();
        tasksDone += steps[i].task && m_course->isTaskDone(lesson, i);
        questions += steps[i].question != Question::None;
        questionsDone += steps[i].question != Question::None && m_course->isQuestionDone(lesson, i);
    }
    QStringList counts{tr("Steps done: %1 of %2").arg(m_course->stepsDone(lesson)).arg(steps.size())};
    if (tasks > 0)
        counts << tr("Tasks: %1 of %2").arg(tasksDone).arg(tasks);
    if (questions > 0)
        counts << tr("Questions: %1 of %2").arg(questionsDone).arg(questions);
    return counts.join(u'\n');
}

QString LessonSummary::outlook() const
{
    const auto &lessons = m_course->lessons().lessons;
    if (const std::size_t next = m_course->lessonIndex() + 1; next < lessons.size())
        return tr("Next comes lesson %1: %2").arg(next + 1).arg(m_course->titleOf(next));
    std::size_t done = 0;
    for (std::size_t i = 0; i < lessons.size(); ++i)
        done += m_course->isDone(i);
    if (done == lessons.size())
        return tr("This was the last lesson, and all are done.");
    return tr("This was the last lesson. Lessons done: %1 of %2. The list shows what is still open.").arg(done).arg(lessons.size());
}

void LessonSummary::arrange()
{
    const auto pixels = [unit = unitOf(this)](double design) { return qRound(design * unit); };
    m_layout->setSpacing(pixels(16));
    m_rows->setSpacing(pixels(8));
}

void LessonSummary::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showLesson();
    else if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace actiscope
