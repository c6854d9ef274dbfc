#include "ui/workspace/chartworkspace.h"

#include "core/figure/panelbuilder.h"
#include "ui/chart/curvechart.h"
#include "ui/chart/figurestyle.h"
#include "ui/model/statemodel.h"
#include "ui/picture/picturename.h"
#include "ui/picture/share/draggrip.h"
#include "ui/theme/apptheme.h"

#include <QEvent>
#include <QFrame>
#include <QGridLayout>

#include <algorithm>
#include <utility>

namespace actiscope {

ChartWorkspace::ChartWorkspace(StateModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
}

ChartWorkspace::~ChartWorkspace() = default;

CurveChart *ChartWorkspace::newChart()
{
    auto *card = new QFrame;
    setLook(card, Look::Card);
    auto *inner = new QGridLayout(card);
    inner->setContentsMargins(3, 3, 3, 3);
    auto *chart = new CurveChart;
    inner->addWidget(chart, 0, 0);
    inner->addWidget(newGrip(chart), 0, 0, Qt::AlignTop | Qt::AlignRight); // over the chart, beside its title
    connect(chart, &CurveChart::resized, this, &ChartWorkspace::schedule);
    connect(chart, &CurveChart::panelNeeded, this, &ChartWorkspace::figure);
    connect(chart, &CurveChart::gestureEnded, m_model, &StateModel::sealStep);
    return chart;
}

DragGrip *ChartWorkspace::newGrip(const CurveChart *chart)
{
    auto *grip = new DragGrip([this, chart] {
        DragGrip::Subject subject{m_model->state(), slideOptions(), pictureName(m_model->state())};
        const std::vector<CurveChart *> charts = shownCharts();
        subject.options.panel = std::find(charts.begin(), charts.end(), chart) - charts.begin();
        subject.name += u'-' + QString::fromStdString(chart->panel().id);
        return subject;
    });
    m_grips.insert(chart, grip);
    return grip;
}

QWidget *ChartWorkspace::cardOf(CurveChart *chart)
{
    return chart->parentWidget();
}

const Figure &ChartWorkspace::figure()
{
    m_renewal.catchUp();
    return m_figure;
}

void ChartWorkspace::rebuild()
{
    const Appearance &appearance = m_model->state().appearance;
    const double textScale = appearance.textPercent / 100.0;
    if (!m_style || !m_style->matches(appearance.theme, textScale))
        m_style = std::make_shared<FigureStyle>(appearance.theme, textScale);

    Page page;
    page.pixelScale = devicePixelRatioF();
    const std::vector<CurveChart *> charts = shownCharts();
    for (const CurveChart *chart : charts)
        page.frames.push_back({0.0, 0.0, static_cast<double>(chart->width()), static_cast<double>(chart->height())});
    Figure figure = makeFigure(page, *m_style);
    if (figure.panels.size() < charts.size())
        return;
    m_figure = std::move(figure);
    for (std::size_t i = 0; i < charts.size(); ++i) {
        DragGrip *const grip = m_grips.value(charts[i]);
        grip->setTitle(QString::fromStdString(m_figure.panels[i].title));
        fitTitle(m_figure.panels[i], 1.25 * grip->width(), *m_style);
        charts[i]->show(m_figure.panels[i], m_figure.cursor, m_style, m_figure.dashes);
    }
    showFigure(m_figure);
    emit figureChanged();
}

void ChartWorkspace::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::FontChange)
        schedule();
}

} // namespace actiscope
