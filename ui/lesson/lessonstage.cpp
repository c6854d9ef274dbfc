#include "ui/lesson/lessonstage.h"

#include "core/workspace/workspacekind.h"
#include "ui/language/translation.h"
#include "ui/lesson/lessoncourse.h"
#include "ui/lesson/lessonwidget.h"
#include "ui/model/statemodel.h"
#include "ui/scene/scenecanvas.h"
#include "ui/scene/scenecontrols.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/widget/flowlayout.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace actiscope {

LessonStage::LessonStage(LessonCourse *course, QWidget *parent)
    : QWidget(parent)
    , m_course(course)
    , m_layout(new QVBoxLayout(this))
    , m_area(new QScrollArea)
    , m_card(new QWidget)
    , m_cardLayout(new QVBoxLayout(m_card))
    , m_canvas(new SceneCanvas(course->model()))
    , m_controls(new SceneControls(course->model()))
    , m_buttons(new FlowLayout(FlowLayout::Arrangement::Words))
    , m_swap(new QPushButton)
    , m_reset(new QPushButton)
    , m_open(new QPushButton)
{
    setLook(m_card, Look::Card);
    m_cardLayout->addWidget(m_canvas);
    m_buttons->addWidget(m_swap);
    m_buttons->addWidget(m_reset);
    m_buttons->addWidget(m_open);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->viewport()->setAutoFillBackground(false);
    m_area->setWidget(m_card);
    m_card->setAutoFillBackground(false);
    m_layout->addWidget(m_area, 1);
    m_layout->addWidget(m_controls);
    m_layout->addLayout(m_buttons);
    connect(m_controls, &SceneControls::notice, this, &LessonStage::notice);
    connect(m_swap, &QPushButton::clicked, this, [this] { showWidget(m_widget->isHidden()); });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_course->resetStep();
        showWidget(true);
    });
    connect(m_open, &QPushButton::clicked, this, &LessonStage::open);
    connect(m_course, &LessonCourse::stepChanged, this, &LessonStage::showStep);
    connect(m_course->model(), &StateModel::changed, this, [this](const State &before, const State &after) {
        if (before.workspace != after.workspace)
            retranslateUi();
    });
    arrange();
    retranslateUi();
    showStep();
}

void LessonStage::showStep()
{
    const LessonStep &step = m_course->step();
    m_controls->setControls(step.controls);
    m_controls->setVisible(!step.controls.empty());
    const QString name = QString::fromStdString(step.widget);
    if (std::exchange(m_widgetName, name) != name) {
        delete std::exchange(m_widget, nullptr);
        m_widget = createLessonWidget(name, m_course->model(), m_card);
        if (m_widget) {
            m_cardLayout->addWidget(m_widget);
            connect(m_widget, &LessonWidget::functionRequested, this, [this] { showWidget(false); });
        }
    }
    m_left = nullptr;
    if (!m_course->isSummary())
        showWidget(true);
}

/// Or the charts, where what it opened is seen. The focus goes along: what has it is about to hide.
void LessonStage::showWidget(bool shown)
{
    QWidget *const focus = window()->focusWidget();
    if (m_widget && !shown && m_widget->isAncestorOf(focus))
        m_left = focus;
    const bool returns = shown && m_widget && m_widget->isHidden() && m_swap == focus;
    const bool leaves = !shown && m_left && m_left == focus;
    m_canvas->setVisible(!m_widget || !shown);
    m_swap->setVisible(m_widget);
    if (!m_widget)
        return;
    m_widget->setVisible(shown);
    m_swap->setText(shown ? tr("Show the charts") : m_widget->wayBack());
    if (leaves)
        m_swap->setFocus();
    else if (returns && m_left)
        m_left->setFocus();
}

void LessonStage::open()
{
    emit openRequested(m_course->model()->state());
}

void LessonStage::arrange()
{
    const auto pixels = [unit = unitOf(this)](double design) { return qRound(design * unit); };
    m_layout->setContentsMargins(pixels(13), pixels(12), pixels(13), pixels(12));
    m_layout->setSpacing(pixels(10));
    m_card->setMinimumHeight(pixels(290));
    m_cardLayout->setContentsMargins(pixels(6), pixels(6), pixels(6), pixels(6));
    m_buttons->setSpacing(pixels(10));
}

void LessonStage::retranslateUi()
{
    if (m_widget)
        m_swap->setText(m_widget->isHidden() ? m_widget->wayBack() : tr("Show the charts"));
    m_reset->setText(tr("Reset step"));
    m_reset->setToolTip(tr("Show the charts as the step began"));
    m_open->setText(tr("Open in %1").arg(translated("Workspace", kindOf(m_course->model()->state()).name)));
    m_open->setToolTip(tr("Leave the lesson and go on from what it shows; Undo brings back what was open"));
}

void LessonStage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace actiscope
