#include "ui/lesson/stepview.h"

#include "ui/lesson/lessoncourse.h"
#include "ui/lesson/livetextview.h"
#include "ui/lesson/questionbox.h"
#include "ui/lesson/taskbox.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/widget/flowlayout.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace actiscope {

StepView::StepView(LessonCourse *course, QWidget *parent)
    : QScrollArea(parent)
    , m_course(course)
    , m_title(new QLabel)
    , m_partLayout(new QVBoxLayout)
    , m_question(new QuestionBox(course))
    , m_way(new FlowLayout(FlowLayout::Arrangement::Words))
    , m_back(new QPushButton)
    , m_next(new QPushButton)
    , m_progress(new QLabel)
{
    auto *content = new QWidget;
    setLook(content, Look::Panel);
    m_layout = new QVBoxLayout(content);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setLook(m_next, Look::Primary);
    setLook(m_progress, Look::Small);
    m_back->setShortcut(Qt::ALT | Qt::Key_Left);
    m_next->setShortcut(Qt::ALT | Qt::Key_Right);
    for (QWidget *widget : {static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_next), static_cast<QWidget *>(m_progress)})
        m_way->addWidget(widget);
    m_layout->addWidget(m_title);
    m_layout->addLayout(m_partLayout);
    m_layout->addWidget(m_question);
    m_layout->addLayout(m_way);
    m_layout->addStretch(1);
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // shows nothing where there is nothing to scroll
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);

    connect(m_back, &QPushButton::clicked, m_course, &LessonCourse::back);
    connect(m_next, &QPushButton::clicked, m_course, &LessonCourse::next);
    connect(m_course, &LessonCourse::stepChanged, this, &StepView::showStep);
    connect(m_course, &LessonCourse::readingChanged, this, &StepView::showNumbers);
    connect(m_course, &LessonCourse::taskChanged, this, &StepView::showTask);
    arrange();
    retranslateUi();
    showStep();
}

void StepView::showStep()
{
    const StepText &text = m_course->text();
    m_title->setText(QString::fromStdString(text.title));
    qDeleteAll(m_parts);
    m_parts.clear();
    m_texts.clear();
    m_tasks.clear();
    for (const LessonPart &part : text.parts) {
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
    m_next->setEnabled(m_course->hasNext() || !m_course->isDone(m_course->lessonIndex(), m_course->stepIndex()));
    m_progress->setText(tr("Step %1 of %2").arg(m_course->stepIndex() + 1).arg(m_course->lesson().steps.size()));
    showNumbers();
    showTask();
    verticalScrollBar()->setValue(0);
}

void StepView::showNumbers()
{
    const std::optional<StepReading> &reading = m_course->reading();
    for (qsizetype i = 0; reading && i < m_texts.size(); ++i)
        m_texts[i]->setValues(reading->parts[static_cast<std::size_t>(i)]);
}

void StepView::showTask()
{
    for (TaskBox *task : m_tasks)
        task->setDone(m_course->isTaskDone());
}

void StepView::arrange()
{
    const auto pixels = [unit = unitOf(this)](double design) { return qRound(design * unit); };
    m_layout->setContentsMargins(pixels(26), pixels(26), pixels(14), pixels(20));
    m_layout->setSpacing(pixels(16));
    m_partLayout->setSpacing(pixels(14));
    m_way->setSpacing(pixels(10));
    m_progress->setMinimumHeight(m_next->sizeHint().height()); // in line with the buttons
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
}

void StepView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace actiscope
