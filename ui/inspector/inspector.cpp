#include "ui/inspector/inspector.h"

#include "ui/inspector/aboutsection.h"
#include "ui/inspector/advicesection.h"
#include "ui/inspector/appearancesection.h"
#include "ui/inspector/arithmeticsection.h"
#include "ui/inspector/codesection.h"
#include "ui/inspector/cursorsection.h"
#include "ui/inspector/parametersection.h"
#include "ui/inspector/presentfacts.h"
#include "ui/inspector/propertysection.h"
#include "ui/inspector/showsection.h"
#include "ui/model/statemodel.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHideEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QShowEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace actiscope {

Inspector::Inspector(StateModel *model, QWidget *parent)
    : QWidget(parent)
    , m_facts(new PresentFacts(model, this))
    , m_area(new QScrollArea)
    , m_arithmetic(new ArithmeticSection(model))
    , m_advice(new AdviceSection(model))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0); // the line at the panel's edge
    layout->addWidget(m_area);

    auto *about = new AboutSection(model, m_facts);
    connect(about, &AboutSection::editRequested, this, &Inspector::editRequested);
    auto *parameters = new ParameterSection(model);
    auto *cursor = new CursorSection(model);
    connect(parameters, &ParameterSection::notice, this, &Inspector::notice);
    connect(cursor, &CursorSection::notice, this, &Inspector::notice);
    connect(m_arithmetic, &ArithmeticSection::resized, this, &Inspector::settle);
    auto *code = new CodeSection(model);
    connect(code, &CodeSection::opened, this, &Inspector::settle);
    m_sections = {about,
                  parameters,
                  cursor,
                  new PropertySection(model, m_facts),
                  m_arithmetic,
                  m_advice,
                  code,
                  new ShowSection(model),
                  new AppearanceSection(model)};

    auto *content = new QWidget;
    setLook(content, Look::Panel);
    m_content = new QVBoxLayout(content);
    for (InspectorSection *section : m_sections)
        m_content->addWidget(section);
    // To break the lines of these long texts takes a third of the time until the window stands: they are far down
    // in the panel and come right after its first frame.
    m_advice->hide();
    m_content->addStretch(1);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Shows nothing where there is nothing to scroll. A bar that came and went would have Qt lay out the panel for
    // each width in between.
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(content);
    arrange();
    retranslateUi();

    connect(model, &StateModel::changed, this, [this](const State &before, const State &after) {
        m_facts->follow(before, after);
        for (InspectorSection *section : m_sections)
            section->showState(&before, after);
        if (before.selected != after.selected || before.own != after.own || before.functions != after.functions
            || before.charts.second != after.charts.second)
            settle();
    });
}

void Inspector::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (m_advice->isHidden())
        QMetaObject::invokeMethod(m_advice, &QWidget::show, Qt::QueuedConnection);
}

void Inspector::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (event->spontaneous())
        return;
    m_facts->setSeen(true);
    m_arithmetic->setSeen(true);
}

void Inspector::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous())
        return;
    m_facts->setSeen(false);
    m_arithmetic->setSeen(false);
}

void Inspector::settle()
{
    // A request for layout climbs by one level of nesting in each round of the event loop: chips, section, content,
    // scroll area. In between Qt would paint the new texts squeezed into the old heights.
    constexpr int levels = 4;
    for (int i = 0; i < levels; ++i)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    updateGeometry(); // a long formula, or a table of more columns, may need a wider panel
}

QSize Inspector::sizeHint() const
{
    return {std::max(minimumSizeHint().width(), qRound(310.0 * unitOf(this))), qRound(600.0 * unitOf(this))};
}

QSize Inspector::minimumSizeHint() const
{
    const int bar = m_area->verticalScrollBar()->sizeHint().width();
    return {m_content->minimumSize().width() + bar + 1, qRound(120.0 * unitOf(this))};
}

void Inspector::arrange()
{
    const auto pixels = [unit = unitOf(this)](double design) { return qRound(design * unit); };
    m_content->setContentsMargins(pixels(15), pixels(14), pixels(4), pixels(16));
    m_content->setSpacing(pixels(20));
}

void Inspector::retranslateUi()
{
    setAccessibleName(tr("Facts"));
}

void Inspector::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace actiscope
