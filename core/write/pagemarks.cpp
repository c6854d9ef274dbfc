#include "core/write/drawing.h"

#include "core/figure/page.h"
#include "core/figure/panellayout.h"
#include "core/figure/tablelayout.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

/// A colour of that opacity upon another.
std::string blended(const std::string &over, const std::string &under, double opacity)
{
    constexpr const char *digits = "0123456789abcdef";
    std::string result;
    for (std::size_t i = 0; i + 2 <= std::min(over.size(), under.size()); i += 2) {
        const auto part = [i](const std::string &color) { return static_cast<double>(std::stoi(color.substr(i, 2), nullptr, 16)); };
        const long value = std::lround(opacity * part(over) + (1.0 - opacity) * part(under));
        result += digits[value / 16];
        result += digits[value % 16];
    }
    return result;
}

/// What lies behind a note, but for lines.
std::string behind(const Panel &panel, const Text &note, const DrawingStyle &style)
{
    const double x = panel.dataX(note.at.x), y = panel.dataY(note.at.y);
    std::string color = style.paper;
    for (const Zone &zone : panel.zones) {
        if (zone.tone != Tone::Plain && zone.y.contains(y))
            color = zone.tone == Tone::Good ? style.good : style.warning;
    }
    for (const Band &band : panel.bands) {
        if (band.strip < 0 && band.x.contains(x))
            color = blended(ofSlot(style.line, band.slot, style.muted), color, style.bandOpacity);
    }
    return color;
}

PageText looks(const Text &text, const DrawingStyle &style)
{
    const bool small = text.role == TextRole::Tick || text.role == TextRole::Note;
    return {text, ofSlot(style.label, text.slot, small ? style.muted : style.text),
            style.fontSize[static_cast<std::size_t>(text.role)], !small, {}};
}

/// The outline of a panel's colour bar, and the labels at its right.
void addColorBar(PageMarks &marks, const ColorBar &bar, const DrawingStyle &style, const TextMetrics &metrics)
{
    const Rect &frame = bar.frame;
    const std::array corners = {Point{frame.x, frame.y}, Point{frame.right(), frame.y}, Point{frame.right(), frame.bottom()},
                                Point{frame.x, frame.bottom()}};
    for (std::size_t i = 0; i < corners.size(); ++i)
        marks.lines.push_back({corners[i], corners[(i + 1) % corners.size()], {style.border}, style.hairline});
    const double x = frame.right() + Spacing(metrics).labelGap;
    for (const Tick &tick : bar.ticks)
        marks.texts.push_back(looks({TextRole::Tick, -1, tick.label, {x, bar.pixelY(tick.at)}, Align::Left}, style));
}

} // namespace

PageMarks pageMarksOf(const Figure &figure, const DrawingStyle &style, const TextMetrics &metrics)
{
    PageMarks marks;
    const auto add = [&](const Text &text) { marks.texts.push_back(looks(text, style)); };
    if (!figure.title.empty()) {
        const double unit = metrics.height(TextRole::Tick);
        const double left = figure.panels.empty() ? unit : figure.panels.front().plot.x;
        const std::vector<std::string> lines = titleLines(figure.title, figure.width, metrics);
        for (std::size_t i = 0; i < lines.size(); ++i)
            add({TextRole::FigureTitle, -1, lines[i], {left, titleLineY(i, metrics)}, Align::Left});
    }
    for (const Panel &panel : figure.panels) {
        add({TextRole::PanelTitle, -1, panel.title,
             {panel.plot.x, panel.plot.y - 0.85 * metrics.height(TextRole::PanelTitle)}, Align::Left});
        for (const Text &note : panel.notes) {
            add(note);
            if (!style.transparent)
                marks.texts.back().veil = behind(panel, note, style);
        }
        if (panel.colorBar)
            addColorBar(marks, *panel.colorBar, style, metrics);
        const double gap = panel.endLabelX - panel.plot.right();
        for (const EndLabel &label : panel.endLabels) {
            if (label.slot >= 0 && std::abs(label.y - label.anchor) > 0.25 * metrics.height(TextRole::EndLabel))
                marks.lines.push_back({{panel.plot.right() + 0.15 * gap, label.anchor},
                                       {panel.endLabelX - 0.2 * gap, label.y},
                                       {ofSlot(style.line, label.slot, style.text), 0.55}, style.hairline});
            add({TextRole::EndLabel, label.slot, label.text, {panel.endLabelX, label.y}, Align::Left});
        }
    }
    const TableLayout table = tableLayout(figure, metrics);
    for (const double y : table.rules)
        marks.lines.push_back({{table.inside.x, y}, {table.inside.right(), y}, {style.border}, style.hairline});
    for (const Text &text : table.texts)
        add(text);
    return marks;
}

} // namespace actiscope
