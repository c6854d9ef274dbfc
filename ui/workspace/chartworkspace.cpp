#include "ui/workspace/chartworkspace.h"

#include "core/figure/panelbuilder.h"
#include "core/network/detail.h"
#include "core/state/functions.h"
#include "core/workspace/workspacekind.h"
#include "ui/chart/curvechart.h"
#include "ui/chart/figurestyle.h"
#include "ui/language/translation.h"
#include "ui/model/statemodel.h"
#include "ui/picture/picturewords.h"
#include "ui/picture/share/draggrip.h"
#include "ui/theme/apptheme.h"
#include "ui/workspace/busystrip.h"

#include <QEvent>
#include <QFrame>
#include <QGridLayout>

#include <algorithm>
#include <chrono>
#include <utility>

namespace actiscope {

namespace {

/// Whether a figure shows what somebody typed, which may take any time to compute.
bool drawsTyped(const State &state, const WorkspaceKind &kind)
{
    const Functions functions(state);
    return std::any_of(state.own.begin(), state.own.end(), [&](const CustomFunction &own) {
        const FunctionRef function = functions.find(own.id);
        return function && kind.shows(state, *function);
    });
}

} // namespace

ChartWorkspace::ChartWorkspace(StateModel *model, Workspace workspace, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_workspace(workspace)
    , m_busy(new BusyStrip(this))
{
    connect(model, &StateModel::changed, this, &ChartWorkspace::stateChanged);
    for (Background *work : {&m_background, &m_drawing}) {
        connect(work, &Background::busyChanged, m_busy, &BusyStrip::setBusy);
        connect(work, &Background::problemChanged, m_busy, &BusyStrip::setProblem);
        connect(m_busy, &BusyStrip::stopRequested, work, &Background::cancel);
    }
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

void ChartWorkspace::stateChanged(const State &before, const State &after)
{
    arrange(after);
    const WorkspaceKind &kind = kindOf(after, m_workspace);
    if (kind.compute && kind.dependsOn(before, after)) {
        m_stale = true;
        compute();
    }
    schedule();
}

/// Computes what is to be shown, if it is to be seen at all.
void ChartWorkspace::compute()
{
    if (!isVisible() || !m_stale || !kindOf(m_model->state(), m_workspace).compute)
        return;
    m_stale = false;
    request(m_model->state(), Detail::Coarse);
}

/// A first picture soon, and then, if it was not the whole and nothing else is wished for meanwhile, the whole one.
void ChartWorkspace::request(const State &state, Detail detail)
{
    m_background.start([this, state, detail](std::stop_token stop) -> Background::Delivery {
        Outcome outcome = kindOf(state, m_workspace).compute(state, detail, std::move(stop));
        if (!outcome)
            return {};
        return [this, state, outcome = std::move(outcome)] {
            m_outcome = outcome;
            schedule();
            if (!outcome.isWhole() && !m_background.isWished())
                request(state, Detail::Full);
        };
    });
}

const Figure &ChartWorkspace::figure()
{
    m_renewal.catchUp();
    return m_figure;
}

void ChartWorkspace::rebuild()
{
    const State &state = m_model->state();
    const double textScale = state.appearance.textPercent / 100.0;
    if (!m_style || !m_style->matches(state.appearance.theme, textScale)) {
        m_style = std::make_shared<FigureStyle>(state.appearance.theme, textScale);
        m_measures = std::make_shared<FigureStyle>(state.appearance.theme, textScale);
    }

    Page page;
    page.pixelScale = devicePixelRatioF();
    for (const CurveChart *chart : shownCharts())
        page.frames.push_back({0.0, 0.0, static_cast<double>(chart->width()), static_cast<double>(chart->height())});
    const WorkspaceKind &kind = kindOf(state, m_workspace);
    if (!drawsTyped(state, kind)) {
        m_drawing.cancel();
        take(kind.figure(state, m_outcome, page, *m_style, translation()));
        return;
    }
    // Most take no longer than others: they are waited for, and nothing flickers.
    using namespace std::chrono_literals;
    m_drawing.startAndWait([this, state, &kind, page, outcome = m_outcome, measures = m_measures](std::stop_token) {
        auto figure = std::make_shared<Figure>(kind.figure(state, outcome, page, *measures, translation()));
        return Background::Delivery([this, figure, frames = page.frames.size()] {
            if (frames == shownCharts().size()) // else charts came or went meanwhile, and another figure is on its way
                take(std::move(*figure));
        });
    }, 10ms);
}

void ChartWorkspace::take(Figure figure)
{
    const std::vector<CurveChart *> charts = shownCharts();
    // Without panels, for want of an outcome, the charts stay as they are.
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

void ChartWorkspace::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    compute();
}

void ChartWorkspace::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::FontChange)
        schedule();
}

} // namespace actiscope
