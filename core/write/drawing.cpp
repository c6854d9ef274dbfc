#include "core/write/drawing.h"

#include <algorithm>
#include <utility>

namespace actiscope {

namespace {

/// Builds the marks of one panel. The looks are those of the window's painter, ui/chart/figurepainter.cpp.
class PanelMarks
{
public:
    PanelMarks(const Panel &panel, const DrawingStyle &style) : m_panel(panel), m_style(style) {}

    void addZones()
    {
        const Range all = m_panel.x.range;
        for (const Zone &zone : m_panel.zones) {
            if (zone.tone != Tone::Plain)
                add(Fill{all, zone.y, {zone.tone == Tone::Good ? m_style.good : m_style.warning}});
            if (zone.y.maximum < m_panel.y.range.maximum)
                addLevel(zone.y.maximum, m_style.border, m_style.hairline);
        }
    }

    void addBands(bool strips)
    {
        for (const Band &band : m_panel.bands) {
            if ((band.strip >= 0) != strips)
                continue;
            const std::string color = ofSlot(m_style.line, band.slot, m_style.muted);
            if (!strips) {
                add(Fill{band.x, m_panel.y.range, {color, m_style.bandOpacity}});
                continue;
            }
            const double height = m_style.stripHeight;
            const double bottom = m_panel.plot.bottom() - (1.5 * band.strip + 0.5) * height;
            add(Fill{band.x, {m_panel.dataY(bottom), m_panel.dataY(bottom - height)}, {color, 0.4}});
        }
    }

    /// The lines x = 0 and y = 0 where they are ticks.
    void addZeroLines()
    {
        const double opacity = m_panel.field ? axesOverField : 1.0;
        const auto zero = [](const Tick &tick) { return tick.at == 0.0; };
        if (std::any_of(m_panel.x.ticks.begin(), m_panel.x.ticks.end(), zero))
            addUpright(0.0, m_style.axis, 1.5 * m_style.hairline, {}, opacity);
        if (std::any_of(m_panel.y.ticks.begin(), m_panel.y.ticks.end(), zero))
            addLevel(0.0, m_style.axis, 1.5 * m_style.hairline, opacity);
    }

    void addBars()
    {
        for (const Bar &bar : m_panel.bars) {
            const double opacity = bar.faint ? 0.28 : bar.slot < 0 ? 0.55 : 0.8;
            const double width = m_panel.pixelX(bar.x.maximum) - m_panel.pixelX(bar.x.minimum);
            // Bars stand a little apart, as far as they are wide enough.
            const double gap = std::min(m_style.hairline / std::max(width, 1e-9), 0.15) * bar.x.span() / 2;
            add(Fill{{bar.x.minimum + gap, bar.x.maximum - gap}, {bar.base, bar.top},
                     {ofSlot(m_style.line, bar.slot, m_style.muted), opacity}});
        }
    }

    void addRules()
    {
        for (const double at : m_panel.rules) {
            if (m_panel.x.range.contains(at))
                addUpright(at, m_style.muted, m_style.hairline, {2.0, 3.0});
        }
    }

    void addCurves(bool dashes)
    {
        for (const Curve &curve : m_panel.curves) {
            if (curve.role == LineRole::Curve)
                addStroke(curve, ofSlot(m_style.line, curve.slot, m_style.text), curve.weight * m_style.curveWidth,
                          dashes ? ofSlot(m_style.dash, curve.slot, {}) : std::vector<double>());
        }
    }

    void addLinesBeside()
    {
        for (const Curve &curve : m_panel.curves) {
            if (curve.role == LineRole::Contour)
                addStroke(curve, ofSlot(m_style.line, curve.slot, m_style.text), 1.5 * m_style.hairline, {});
            else if (curve.role != LineRole::Curve)
                addStroke(curve, ofSlot(m_style.line, curve.slot, m_style.muted),
                          (curve.role == LineRole::Tangent ? 1.5 : 2.0) * m_style.hairline, dashOf(curve.role));
        }
    }

    void addCursor()
    {
        if (m_panel.cursor)
            addUpright(*m_panel.cursor, m_style.cursor, m_style.hairline, {3.0, 3.0});
    }

    /// Neighbours of one look become one mark: a batch has thousands.
    void addDots()
    {
        const Dot *last = nullptr;
        for (const Dot &dot : m_panel.dots) {
            if (last && last->role == dot.role && last->slot == dot.slot)
                std::get<Discs>(m_marks.back()).at.push_back(dot.at);
            else
                add(discs(dot));
            last = &dot;
        }
    }

    std::vector<Mark> take() { return std::move(m_marks); }

private:
    static std::vector<double> dashOf(LineRole role)
    {
        switch (role) {
        case LineRole::Dotted:
            return {1.5, 2.0};
        case LineRole::DashDotted:
            return {6.0, 2.5, 1.5, 2.5};
        case LineRole::Dashed:
            return {5.0, 2.5};
        case LineRole::Tangent:
        case LineRole::Curve:
        case LineRole::Contour:
            break;
        }
        return {6.0, 4.0};
    }

    Discs discs(const Dot &dot) const
    {
        const std::string color = ofSlot(m_style.line, dot.slot, m_style.muted);
        Discs discs{{dot.at}, m_style.dotRadius[static_cast<std::size_t>(dot.role)], {color}, m_style.paper,
                    1.6 * m_style.hairline};
        if (dot.role == DotRole::Sample) {
            discs.fill.opacity = 0.4; // many of them in one place show as darker
            discs.rim.clear();
        } else if (dot.role == DotRole::Open) {
            discs.fill.color = m_style.paper;
            discs.rim = color;
        } else if (dot.role == DotRole::Closed) {
            discs.rim = color;
        }
        return discs;
    }

    template <class Kind>
    void add(Kind mark) { m_marks.emplace_back(std::in_place_type<Kind>, std::move(mark)); }
    void addUpright(double x, const std::string &color, double width, std::vector<double> dash, double opacity = 1.0)
    {
        addStraight({x, m_panel.y.range.minimum}, {x, m_panel.y.range.maximum}, {color, opacity}, width, std::move(dash));
    }
    void addLevel(double y, const std::string &color, double width, double opacity = 1.0)
    {
        addStraight({m_panel.x.range.minimum, y}, {m_panel.x.range.maximum, y}, {color, opacity}, width, {});
    }
    void addStraight(Point from, Point to, const Ink &ink, double width, std::vector<double> dash)
    {
        Curve line;
        line.pieces.push_back({from, to});
        addStroke(line, ink.color, width, std::move(dash));
        std::get<Stroke>(m_marks.back()).ink = ink;
        std::get<Stroke>(m_marks.back()).curve = nullptr;
    }
    void addStroke(const Curve &curve, const std::string &color, double width, std::vector<double> dash)
    {
        Stroke stroke;
        stroke.pieces = curve.pieces;
        stroke.ink.color = color;
        stroke.width = width;
        stroke.dash = std::move(dash);
        stroke.curve = &curve;
        add(std::move(stroke));
    }

    const Panel &m_panel;
    const DrawingStyle &m_style;
    std::vector<Mark> m_marks;
};

} // namespace

std::vector<Mark> marksOf(const Panel &panel, const DrawingStyle &style, bool dashes)
{
    PanelMarks marks(panel, style);
    marks.addZones();
    marks.addBands(false);
    marks.addZeroLines();
    marks.addBars();
    marks.addRules();
    marks.addBands(true);
    marks.addCurves(dashes);
    marks.addLinesBeside();
    marks.addCursor();
    marks.addDots();
    return marks.take();
}

} // namespace actiscope
