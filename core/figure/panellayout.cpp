#include "core/figure/panellayout.h"

#include "core/figure/page.h"
#include "core/figure/ticks.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace actiscope {

namespace {

double widestTick(const std::vector<Tick> &ticks, const TextMetrics &metrics)
{
    double widest = 0.0;
    for (const Tick &tick : ticks)
        widest = std::max(widest, metrics.width(tick.label, TextRole::Tick));
    return widest;
}

/// How many labels of a size leave an axis of a length readable.
double roomFor(double length, double labelSize)
{
    return std::max(1.0, std::floor(length / labelSize));
}

} // namespace

Spacing::Spacing(const TextMetrics &metrics)
    : tickHeight(metrics.height(TextRole::Tick)), padding(0.6 * tickHeight), labelGap(0.45 * tickHeight),
      endGap(0.9 * tickHeight), barWidth(tickHeight), titleHeight(metrics.height(TextRole::PanelTitle))
{
}

void layOutVertically(Panel &panel, const Spacing &spacing)
{
    // In a low chart the margins give way to the curves.
    const double texts = 1.35 * spacing.titleHeight + spacing.tickHeight + spacing.labelGap;
    const double ease = std::clamp((panel.frame.height - texts) / (4.0 * spacing.tickHeight), 0.1, 1.0);
    const double padding = ease * spacing.padding;
    const double top = panel.frame.y + 0.75 * padding + 1.35 * spacing.titleHeight;
    const double bottom = panel.frame.bottom() - padding - spacing.tickHeight - spacing.labelGap;
    panel.plot.y = top;
    panel.plot.height = std::max(bottom - top, 8.0);
}

void layOutHorizontally(std::span<Panel> panels, double endLabels, const Spacing &spacing, const TextMetrics &metrics)
{
    double labels = metrics.width("−0.0", TextRole::Tick);
    for (const Panel &panel : panels)
        labels = std::max(labels, widestTick(panel.y.ticks, metrics));
    // In coarse steps, so that the plot does not shiver while the range moves.
    const double step = 0.75 * spacing.tickHeight;
    labels = std::ceil(labels / step) * step;

    const double ends = endLabels > 0.0 ? endLabels + spacing.endGap : 0.0;
    double barLabels = 0.0; // in the same steps
    for (const Panel &panel : panels) {
        if (panel.colorBar)
            barLabels = std::max(barLabels, std::ceil(widestTick(panel.colorBar->ticks, metrics) / step) * step);
    }
    const double barRoom = barLabels > 0.0 ? spacing.barWidth + spacing.labelGap + barLabels : 0.0;
    for (Panel &panel : panels) {
        panel.plot.x = panel.frame.x + spacing.padding + labels + spacing.labelGap;
        // Half of the last tick's label may stand out where no end labels do.
        const double right = std::max(ends, spacing.padding);
        panel.plot.width = std::max(panel.frame.right() - right - barRoom - spacing.padding - panel.plot.x, 8.0);
        if (panel.colorBar) {
            panel.colorBar->frame.x = panel.frame.right() - spacing.padding - barRoom;
            panel.colorBar->frame.width = spacing.barWidth;
        }
        panel.endLabelX = panel.plot.right() + spacing.endGap;
    }
}

void layOutColorBar(Panel &panel, const Spacing &spacing)
{
    ColorBar bar;
    bar.range = panel.field->scale;
    bar.frame.y = panel.plot.y;
    bar.frame.height = panel.plot.height;
    bar.ticks = niceTicks(bar.range, roomFor(bar.frame.height, 2.3 * spacing.tickHeight));
    panel.colorBar = std::move(bar);
}

double widestEndLabel(const std::vector<std::string> &texts, const TextMetrics &metrics)
{
    double widest = 0.0;
    for (const std::string &text : texts)
        widest = std::max(widest, metrics.width(text, TextRole::EndLabel));
    return widest;
}

void addTicksX(Panel &panel, const TextMetrics &metrics)
{
    double steps = roomFor(panel.plot.width, 1.9 * metrics.width("−0.00", TextRole::Tick));
    panel.x.ticks = ticksOf(panel.x, steps);
    // Far from zero labels are long.
    const double gap = metrics.width("0", TextRole::Tick);
    while (panel.x.ticks.size() > 1 && steps > 1.0) {
        const double apart = panel.pixelX(panel.x.ticks[1].at) - panel.pixelX(panel.x.ticks[0].at);
        if (widestTick(panel.x.ticks, metrics) + gap <= apart)
            break;
        steps -= 1.0;
        panel.x.ticks = ticksOf(panel.x, steps);
    }
}

void addTicksY(Panel &panel, const Spacing &spacing)
{
    panel.y.ticks = ticksOf(panel.y, roomFor(panel.plot.height, 2.3 * spacing.tickHeight));
}

Page emptyPage(double width, double height, std::string title, const TextMetrics &metrics, Rect &inside)
{
    Page page;
    page.width = width;
    page.height = height;
    page.title = std::move(title);
    const double unit = metrics.height(TextRole::Tick);
    const double top = page.title.empty() ? 0.5 * unit : 1.1 * unit + metrics.height(TextRole::FigureTitle);
    inside = {0.5 * unit, top, width - unit, height - top - 0.5 * unit};
    return page;
}

} // namespace actiscope
