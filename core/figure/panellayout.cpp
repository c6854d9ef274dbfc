#include "core/figure/panellayout.h"

#include "core/figure/page.h"
#include "core/figure/tablelayout.h"
#include "core/figure/ticks.h"

#include <algorithm>
#include <cmath>
#include <limits>
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

/// Two ticks tell a scale only to who knows that it is even, one tells nothing.
constexpr std::size_t fewestTicks = 3;

/// Every so many of ticks on multiples of a step, zero among them.
std::vector<Tick> everyFew(const std::vector<Tick> &ticks, int few)
{
    if (few == 1 || ticks.size() < 2)
        return ticks;
    const double step = ticks[1].at - ticks[0].at;
    std::vector<Tick> some;
    for (const Tick &tick : ticks) {
        if (std::llround(tick.at / step) % few == 0)
            some.push_back(tick);
    }
    return some;
}

/// At least so many ticks that stand closer than is easy on the eye, but still fit; the widest apart. Nothing if none do.
template<class Fits>
std::vector<Tick> closeTicks(const Axis &axis, double steps, std::size_t fewest, const Fits &fits)
{
    constexpr double mostSteps = 20.0;
    for (double more = steps; more <= steps + mostSteps; more += 1.0) {
        const std::vector<Tick> ticks = ticksOf(axis, more);
        for (int few = 3; few > 0 && ticks.size() >= fewest; --few) {
            if (std::vector<Tick> some = everyFew(ticks, few); some.size() >= fewest && fits(some))
                return some;
        }
    }
    return {};
}

/// About as many ticks as there is room for at ease; if these are fewer than three, closer ones.
template<class Fits>
std::vector<Tick> chosenTicks(const Axis &axis, double atEase, const Fits &fits)
{
    double steps = atEase;
    std::vector<Tick> ticks = ticksOf(axis, steps);
    while (ticks.size() > 1 && steps > 1.0 && !fits(ticks)) {
        steps -= 1.0;
        ticks = ticksOf(axis, steps);
    }
    if (ticks.size() > 1 && !fits(ticks))
        ticks.erase(ticks.begin() + 1, ticks.end());
    for (std::size_t fewest = fewestTicks; fewest > ticks.size(); --fewest) {
        if (std::vector<Tick> closer = closeTicks(axis, atEase, fewest, fits); !closer.empty())
            return closer;
    }
    return ticks;
}

/// The least distance of neighbours in pixels, on an axis that a pixel's place tells.
template<class Pixel>
double closest(const std::vector<Tick> &ticks, const Pixel &pixel)
{
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < ticks.size(); ++i)
        least = std::min(least, std::abs(pixel(ticks[i].at) - pixel(ticks[i - 1].at)));
    return least;
}

/// Ticks from below to above, whose labels are lines of text.
template<class Pixel>
std::vector<Tick> verticalTicks(const Axis &axis, double height, double tickHeight, const Pixel &pixel)
{
    constexpr double atEase = 2.3;
    constexpr double least = 1.3;
    const auto fits = [&](const std::vector<Tick> &ticks) { return closest(ticks, pixel) >= least * tickHeight; };
    return chosenTicks(axis, roomFor(height, atEase * tickHeight), fits);
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
    bar.ticks = verticalTicks({bar.range, Scale::Linear, {}}, bar.frame.height, spacing.tickHeight,
                              [&](double at) { return at / bar.range.span() * bar.frame.height; });
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
    constexpr double atEase = 1.9;
    const double gap = metrics.width("0", TextRole::Tick);
    // Far from zero labels are long.
    const auto fits = [&](const std::vector<Tick> &ticks) {
        return widestTick(ticks, metrics) + gap <= closest(ticks, [&](double at) { return panel.pixelX(at); });
    };
    panel.x.ticks = chosenTicks(panel.x, roomFor(panel.plot.width, atEase * metrics.width("−0.00", TextRole::Tick)), fits);
}

void addTicksY(Panel &panel, const Spacing &spacing)
{
    panel.y.ticks = verticalTicks(panel.y, panel.plot.height, spacing.tickHeight, [&](double at) { return panel.pixelY(at); });
}

Arrangement arrangementOn(const Rect &inside, const TextMetrics &metrics)
{
    constexpr double narrow = 30.0; // lines of text
    constexpr double wide = 46.0;
    constexpr double upright = 1.25; // width by height
    const double line = metrics.height(TextRole::Tick);
    if (inside.width < narrow * line)
        return Arrangement::Column;
    return inside.width < wide * line || inside.width < upright * inside.height ? Arrangement::Upright : Arrangement::Landscape;
}

std::vector<std::string> titleLines(const std::string &title, double width, const TextMetrics &metrics)
{
    constexpr double beside = 7.0; // lines of text: the margins, and the labels at the left of the first plot, where it begins
    constexpr std::size_t most = 3; // a longer title would take the charts' place
    const double room = width - beside * metrics.height(TextRole::Tick);
    std::vector<std::string> lines = wrapped(title, room, TextRole::FigureTitle, metrics);
    if (lines.size() <= most)
        return lines;
    lines.resize(most);
    std::string &last = lines.back();
    while (!last.empty() && metrics.width(last + "…", TextRole::FigureTitle) > room) {
        std::size_t end = last.rfind(' ');
        if (end == std::string::npos) { // a character, as in Chinese
            end = last.size() - 1;
            while (end > 0 && (static_cast<unsigned char>(last[end]) & 0xC0U) == 0x80U)
                --end;
        }
        last.resize(end);
    }
    last += "…";
    return lines;
}

double titleLineY(std::size_t line, const TextMetrics &metrics)
{
    return 0.8 * metrics.height(TextRole::Tick) + (static_cast<double>(line) + 0.5) * metrics.height(TextRole::FigureTitle);
}

Page emptyPage(double width, double height, std::string title, const TextMetrics &metrics, Rect &inside)
{
    Page page;
    page.width = width;
    page.height = height;
    page.title = std::move(title);
    const double unit = metrics.height(TextRole::Tick);
    const auto lines = static_cast<double>(titleLines(page.title, width, metrics).size());
    const double top = page.title.empty() ? 0.5 * unit : 1.1 * unit + lines * metrics.height(TextRole::FigureTitle);
    inside = {0.5 * unit, top, width - unit, height - top - 0.5 * unit};
    return page;
}

} // namespace actiscope
