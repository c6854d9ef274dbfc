#include "ui/lesson/stepview.h"

#include "ui/lesson/lessoncourse.h"
#include "ui/lesson/lessonsummary.h"
#include "ui/lesson/livetextview.h"
#include "ui/lesson/questionbox.h"
#include "ui/lesson/taskbox.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/morebelow.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace actiscope {

StepView::StepView(LessonCourse *course, QWidget *parent)
    : QWidget(parent)
    , m_course(course)
    , m_area(new QScrollArea)
    , m_title(new QLabel)
    , m_partLayout(new QVBoxLayout)
    , m_question(new QuestionBox(course, this))
    , m_summary(new LessonSummary(course, this))
    , m_way(new FlowLayout(FlowLayout::Arrangement::Words))
    , m_marks(new FlowLayout(FlowLayout::Arrangement::Words))
    , m_back(new QPushButton)
    , m_next(new QPushButton)
    , m_progress(new QLabel)
    , m_taskMark(new QLabel)
    , m_questionMark(new QLabel)
    , m_busy(new QLabel)
{
    auto *content = new QWidget;
    setLook(content, Look::Panel);
    m_layout = new QVBoxLayout(content);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setLook(m_next, Look::Primary);
    setLook(m_progress, Look::Small);
    setLook(m_busy, Look::Neutral);
    m_busy->setWordWrap(true);
    m_way->addWidget(m_back);
    m_way->addWidget(m_next);
    for (QWidget *widget : {m_progress, m_taskMark, m_questionMark, m_busy})
        m_marks->addWidget(widget);
    m_layout->addWidget(m_title);
    m_layout->addLayout(m_partLayout);
    m_layout->addWidget(m_question);
    m_layout->addWidget(m_summary);
    m_layout->addStretch(1);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // shows nothing where there is nothing to scroll
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(content);
    new MoreBelow(m_area);
    auto *foot = new QWidget;
    setLook(foot, Look::Footer);
    m_footLayout = new QVBoxLayout(foot);
    m_footLayout->addLayout(m_marks);
    m_footLayout->addLayout(m_way);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_area, 1);
    layout->addWidget(foot);

    connect(m_back, &QPushButton::clicked, m_course, &LessonCourse::back);
    connect(m_next, &QPushButton::clicked, m_course, &LessonCourse::next);
    connect(m_course, &LessonCourse::stepChanged, this, &StepView::showStep);
    connect(m_course, &LessonCourse::readingChanged, this, &StepView::showNumbers);
    connect(m_course, &LessonCourse::taskChanged, this, &StepView::showTask);
    connect(m_course, &LessonCourse::progressChanged, this, &StepView::showProgress);
    connect(m_course, &LessonCourse::lagChanged, this, &StepView::showNumbers);
    connect(m_question, &QuestionBox::said, this, &StepView::bringIntoView);
    arrange();
    retranslateUi();
    showStep();
}

void StepView::showStep()
{
    const StepText &text = m_course->text();
    const bool summary = m_course->isSummary();
    m_title->setText(summary ? m_summary->title() : m_course->titleOfStep(m_course->stepIndex()));
    qDeleteAll(m_parts);
    m_parts.clear();
    m_texts.clear();
    m_tasks.clear();
    for (const LessonPart &part : summary ? std::vector<LessonPart>() : text.parts) {
        auto *task = part.task ? new TaskBox : nullptr;
        LiveTextView *view = task ? task->text() : new LiveTextView;
        view->setAccessibleName(part.task ? tr("Task") : tr("Text"));
        view->setTemplate(part.text, !part.task);
        m_texts << view;
        if (task)
            m_tasks << task;
        m_parts << (task ? static_cast<QWidget *>(task) : view);
        m_partLayout->addWidget(m_parts.last());
    }
    m_back->setEnabled(m_course->hasBack());
    m_next->setEnabled(m_course->hasNext());
    m_progress->setText(summary ? tr("Summary")
                                : tr("Step %1 of %2").arg(m_course->stepIndex() + 1).arg(m_course->lesson().steps.size()));
    showNumbers();
    showTask();
    showProgress();
    m_area->verticalScrollBar()->setValue(0);
}

void StepView::showNumbers()
{
    const std::optional<StepReading> &reading = m_course->reading();
    for (qsizetype i = 0; reading && i < m_texts.size(); ++i)
        m_texts[i]->setValues(reading->parts[static_cast<std::size_t>(i)]);
    for (LiveTextView *text : m_texts)
        text->setBehind(m_course->isBehind());
    const bool waits = m_course->isBehind() && !m_course->isSummary();
    m_busy->setText(m_course->problem().isEmpty() ? tr("Computing…") : m_course->problem());
    m_busy->setVisible(waits);
}

void StepView::showTask()
{
    for (TaskBox *task : m_tasks)
        task->setDone(m_course->isTaskDone());
}

/// What the step asks for, and whether it was done on this visit or an earlier one.
void StepView::showProgress()
{
    const std::size_t lesson = m_course->lessonIndex();
    const std::size_t step = m_course->stepIndex();
    const auto mark = [&](QLabel *label, bool asked, const QString &name, bool done) {
        label->setVisible(asked && !m_course->isSummary());
        label->setText((done ? QStringLiteral("✓ ") : QStringLiteral("○ ")) + name);
        label->setAccessibleName(done ? tr("%1: done").arg(name) : tr("%1: still open").arg(name));
        setLook(label, done ? Look::Good : Look::Small);
    };
    mark(m_taskMark, m_course->step().task.has_value(), tr("Task"), m_course->isTaskDone(lesson, step));
    mark(m_questionMark, m_course->step().question != Question::None, tr("Question"), m_course->isQuestionDone(lesson, step));
}

/// Later: what is shown below it has no place yet.
void StepView::bringIntoView(QWidget *part)
{
    QTimer::singleShot(0, part, [this, part] { m_area->ensureWidgetVisible(part, 0, qRound(12.0 * unitOf(this))); });
}

void StepView::arrange()
{
    const auto pixels = [unit = unitOf(this)](double design) { return qRound(design * unit); };
    m_layout->setContentsMargins(pixels(26), pixels(26), pixels(14), pixels(20));
    m_footLayout->setContentsMargins(pixels(26), pixels(10), pixels(14), pixels(12));
    m_footLayout->setSpacing(pixels(8));
    m_marks->setSpacing(pixels(10));
    m_layout->setSpacing(pixels(16));
    m_partLayout->setSpacing(pixels(14));
    m_way->setSpacing(pixels(10));
    QFont font = QApplication::font();
    font.setPixelSize(pixels(22));
    font.setWeight(QFont::Bold);
    m_title->setFont(font);
}

void StepView::retranslateUi()
{
    setAccessibleName(tr("Lesson step"));
    m_back->setText(tr("← Back"));
    m_next->setText(tr("Next →"));
    // A text takes away the shortcut that was there before it.
    m_back->setShortcut(Qt::ALT | Qt::Key_Left);
    m_next->setShortcut(Qt::ALT | Qt::Key_Right);
}

void StepView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi(); // the page asks the course for the step's texts in that language
    else if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace actiscope
