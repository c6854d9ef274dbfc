#include "ui/workspace/depthpanel.h"

#include "core/figure/depthfigure.h"
#include "ui/language/translation.h"
#include "ui/model/statemodel.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/widget/figuretable.h"
#include "ui/widget/remarklist.h"
#include "ui/widget/wrappedtext.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace actiscope {

DepthPanel::DepthPanel(StateModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_area(new QScrollArea)
{
    setLook(this, Look::RightSide);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0); // the line at the panel's edge
    layout->addWidget(m_area);
    auto *content = new QWidget;
    setLook(content, Look::Panel);
    m_content = new QVBoxLayout(content);
    m_title = new QLabel;
    setLook(m_title, Look::Title);
    m_content->addWidget(m_title);
    m_about = addText();
    m_reached = addHeading();
    m_table = new FigureTable(model);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_content->addWidget(m_table);
    m_diagnosis = addHeading();
    m_remarks = new RemarkList;
    m_content->addWidget(m_remarks);
    m_chain = addHeading();
    m_factors = addText();
    m_try = addHeading();
    m_advice = addText();
    m_content->addStretch(1);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // shows nothing where there is nothing to scroll
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(content);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred); // narrower where large text leaves the charts too little
    arrange();
    retranslateUi();
}

QLabel *DepthPanel::addHeading()
{
    auto *heading = new QLabel;
    heading->setWordWrap(true);
    setLook(heading, Look::Heading);
    m_content->addWidget(heading);
    return heading;
}

QLabel *DepthPanel::addText()
{
    auto *text = new WrappedText;
    setLook(text, Look::Small);
    m_content->addWidget(text);
    return text;
}

void DepthPanel::show(const Figure &figure, const DepthOutcome &outcome)
{
    m_reached->setText(QString::fromStdString(figure.table.title));
    m_table->show(figure.table);
    m_remarks->show(figure.remarks);
    const QString factors = QString::fromStdString(factorText(m_model->state(), outcome));
    m_chain->setVisible(!factors.isEmpty());
    m_factors->setVisible(!factors.isEmpty());
    m_factors->setText(factors);
    QStringList advice;
    for (const std::string &text : depthAdvice(m_model->state(), outcome, translation()))
        advice << QString::fromStdString(text);
    m_try->setVisible(!advice.isEmpty());
    m_advice->setVisible(!advice.isEmpty());
    m_advice->setText(advice.join(QStringLiteral("\n\n")));
}

void DepthPanel::copyTable() const
{
    QGuiApplication::clipboard()->setText(m_table->text());
}

QSize DepthPanel::sizeHint() const
{
    return {qRound(300.0 * unitOf(this)), qRound(120.0 * unitOf(this))};
}

QSize DepthPanel::minimumSizeHint() const
{
    return {qRound(170.0 * unitOf(this)), qRound(120.0 * unitOf(this))};
}

void DepthPanel::arrange()
{
    const auto pixels = [unit = unitOf(this)](double design) { return qRound(design * unit); };
    m_content->setContentsMargins(pixels(15), pixels(14), pixels(4), pixels(16));
    m_content->setSpacing(pixels(10));
}

void DepthPanel::retranslateUi()
{
    m_area->setAccessibleName(tr("About this experiment"));
    m_title->setText(tr("Depth"));
    m_about->setText(tr("One gradient is sent back through a stack of equal layers, h ← f(W·h). Each layer multiplies it by "
                        "f′(z) and by the transposed weights. Where f′ is small everywhere, as with Sigmoid (at most 0.25), "
                        "the product dies; where weights are large, it explodes."));
    m_diagnosis->setText(tr("Diagnosis"));
    m_chain->setText(tr("The factors w·f′(z), layer by layer"));
    m_try->setText(tr("Try"));
}

void DepthPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    } else if (event->type() == QEvent::FontChange) {
        arrange();
        updateGeometry();
    }
}

} // namespace actiscope
