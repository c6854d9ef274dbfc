#include "ui/chart/figurepainter.h"

#include "core/figure/page.h"
#include "core/figure/tablelayout.h"
#include "ui/chart/fieldimage.h"
#include "ui/theme/palette.h"
#include "ui/theme/theme.h"

#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

/// An upright or level line that fills whole pixels, whatever the scale: where its middle lies and how wide it is.
struct SharpLine {
    double at;
    double width;
};

/// Paper has no pixels: a PDF has none, nor an SVG whose lines are finer than those of a screen. Rounded to pixels of the
/// layout these would be coarser than in print.
bool isForPaper(const QPainter &painter, const FigureStyle &style)
{
    const QPaintEngine::Type type = painter.paintEngine()->type();
    return type == QPaintEngine::Pdf || (type == QPaintEngine::SVG && style.hairline() < 1.0);
}

/// `scale` and `offset` lead from the figure's pixels to those of the device.
SharpLine sharpLine(double at, double width, double scale, double offset)
{
    const double pixels = std::max(1.0, std::round(width * scale));
    const bool odd = std::fmod(pixels, 2.0) != 0.0;
    const double middle = at * scale + offset;
    return {((odd ? std::floor(middle) + 0.5 : std::round(middle)) - offset) / scale, pixels / scale};
}

bool isRaster(const QPainter &painter)
{
    return painter.paintEngine()->type() == QPaintEngine::Raster;
}

SharpLine sharpLine(const QPainter &painter, const FigureStyle &style, Qt::Orientation orientation, double at, double width)
{
    if (isForPaper(painter, style))
        return {at, width};
    const QTransform &device = painter.deviceTransform();
    return orientation == Qt::Vertical ? sharpLine(at, width, device.m11(), device.dx())
                                       : sharpLine(at, width, device.m22(), device.dy());
}

void drawUpright(QPainter &painter, const FigureStyle &style, QPen pen, double x, double top, double bottom)
{
    const SharpLine line = sharpLine(painter, style, Qt::Vertical, x, pen.widthF());
    pen.setWidthF(line.width);
    painter.setPen(pen);
    painter.drawLine(QPointF(line.at, top), QPointF(line.at, bottom));
}

/// A line of the grid. In pixels a filled rectangle is the same and much faster, since nothing is antialiased.
void drawGridLine(QPainter &painter, const FigureStyle &style, const QPen &pen, Qt::Orientation orientation, double at,
                  double from, double to)
{
    const bool upright = orientation == Qt::Vertical;
    const SharpLine line = sharpLine(painter, style, orientation, at, pen.widthF());
    const double start = line.at - line.width / 2;
    if (isRaster(painter)) {
        painter.fillRect(upright ? QRectF(start, from, line.width, to - from) : QRectF(from, start, to - from, line.width),
                         pen.color());
        return;
    }
    QPen sharp = pen;
    sharp.setWidthF(line.width);
    painter.setPen(sharp);
    painter.drawLine(upright ? QLineF(line.at, from, line.at, to) : QLineF(from, line.at, to, line.at));
}

} // namespace

void FigurePainter::paint(QPainter &painter, const Figure &figure, bool background) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (background)
        painter.fillRect(QRectF(0, 0, figure.width, figure.height), themeColors(m_style.theme()).panel);
    if (!figure.title.empty()) {
        const double unit = m_style.height(TextRole::Tick);
        const double left = figure.panels.empty() ? unit : figure.panels.front().plot.x;
        const std::vector<std::string> lines = titleLines(figure.title, figure.width, m_style);
        for (std::size_t i = 0; i < lines.size(); ++i)
            paintText(painter, {TextRole::FigureTitle, -1, lines[i], {left, titleLineY(i, m_style)}, Align::Left});
    }
    for (const Panel &panel : figure.panels) {
        paintUnder(painter, panel);
        paintCurves(painter, panel, figure.dashes);
        paintOver(painter, panel);
    }
    paintTable(painter, figure);
}

void FigurePainter::paintUnder(QPainter &painter, const Panel &panel) const
{
    const double titleHeight = m_style.height(TextRole::PanelTitle);
    paintText(painter, {TextRole::PanelTitle, -1, panel.title,
                        {panel.plot.x, panel.plot.y - 0.85 * titleHeight}, Align::Left});
    paintField(painter, panel);
    paintColorBar(painter, panel);
    paintZones(painter, panel);
    paintBands(painter, panel);
    paintGrid(painter, panel);
    paintBars(painter, panel);
    paintRules(painter, panel);
    paintStrips(painter, panel);
    paintTickLabels(painter, panel);
}

void FigurePainter::paintField(QPainter &painter, const Panel &panel) const
{
    if (const std::optional<FieldView> view = fieldView(panel))
        drawField(painter, *panel.field, *view, groundOf(m_style.theme()));
}

void FigurePainter::paintColorBar(QPainter &painter, const Panel &panel) const
{
    if (!panel.colorBar || !panel.field)
        return;
    const ColorBar &bar = *panel.colorBar;
    drawField(painter, scaleField(*panel.field), scaleView(bar), groundOf(m_style.theme()));
    const QPen pen(themeColors(m_style.theme()).border, m_style.hairline(), Qt::SolidLine, Qt::FlatCap);
    for (const double x : {bar.frame.x, bar.frame.right()})
        drawGridLine(painter, m_style, pen, Qt::Vertical, x, bar.frame.y, bar.frame.bottom());
    for (const double y : {bar.frame.y, bar.frame.bottom()})
        drawGridLine(painter, m_style, pen, Qt::Horizontal, y, bar.frame.x, bar.frame.right());
}

void FigurePainter::paintZones(QPainter &painter, const Panel &panel) const
{
    const ThemeColors &colors = themeColors(m_style.theme());
    for (const Zone &zone : panel.zones) {
        const double top = panel.pixelY(zone.y.maximum);
        const double bottom = panel.pixelY(zone.y.minimum);
        if (zone.tone != Tone::Plain)
            painter.fillRect(QRectF(panel.plot.x, top, panel.plot.width, bottom - top),
                             zone.tone == Tone::Good ? colors.good : colors.warning);
        // Where a theme has no tints for zones, a line shows where one ends.
        if (zone.y.maximum < panel.y.range.maximum)
            drawGridLine(painter, m_style, QPen(colors.border, m_style.hairline(), Qt::SolidLine, Qt::FlatCap), Qt::Horizontal,
                         top, panel.plot.x, panel.plot.right());
    }
}

void FigurePainter::paintBars(QPainter &painter, const Panel &panel) const
{
    for (const Bar &bar : panel.bars) {
        QColor color = bar.slot < 0 ? themeColors(m_style.theme()).muted : lineColor(m_style.theme(), bar.slot);
        color.setAlphaF(bar.faint ? 0.28F : bar.slot < 0 ? 0.55F : 0.8F);
        const double left = panel.pixelX(bar.x.minimum);
        const double right = panel.pixelX(bar.x.maximum);
        // Bars stand a little apart, as far as they are wide enough.
        const double gap = std::min(m_style.hairline(), 0.15 * (right - left));
        const double top = panel.pixelY(bar.top);
        painter.fillRect(QRectF(left + gap / 2, top, right - left - gap, panel.pixelY(bar.base) - top), color);
    }
}

void FigurePainter::paintRules(QPainter &painter, const Panel &panel) const
{
    QPen pen(themeColors(m_style.theme()).muted, m_style.hairline(), Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern({2.0, 3.0});
    for (const double at : panel.rules) {
        if (panel.x.range.contains(at))
            drawUpright(painter, m_style, pen, panel.pixelX(at), panel.plot.y, panel.plot.bottom());
    }
}

void FigurePainter::paintBands(QPainter &painter, const Panel &panel) const
{
    for (const Band &band : panel.bands) {
        if (band.strip >= 0)
            continue;
        const double left = panel.pixelX(band.x.minimum);
        const double right = panel.pixelX(band.x.maximum);
        painter.fillRect(QRectF(left, panel.plot.y, right - left, panel.plot.height),
                         bandColor(m_style.theme(), band.slot));
    }
}

void FigurePainter::paintStrips(QPainter &painter, const Panel &panel) const
{
    const double height = m_style.stripHeight();
    for (const Band &band : panel.bands) {
        if (band.strip < 0)
            continue;
        const double left = panel.pixelX(band.x.minimum);
        const double right = panel.pixelX(band.x.maximum);
        const double bottom = panel.plot.bottom() - (1.5 * band.strip + 0.5) * height;
        QColor color = lineColor(m_style.theme(), band.slot);
        color.setAlphaF(0.4F); // a curve's full colour would make it one
        painter.fillRect(QRectF(left, bottom - height, right - left, height), color);
    }
}

void FigurePainter::paintGrid(QPainter &painter, const Panel &panel) const
{
    const ThemeColors &colors = themeColors(m_style.theme());
    QColor gridColor = colors.grid, axisColor = colors.axis;
    if (panel.field) {
        gridColor.setAlphaF(static_cast<float>(gridOverField));
        axisColor.setAlphaF(static_cast<float>(axesOverField));
    }
    const QPen grid(gridColor, m_style.hairline(), Qt::SolidLine, Qt::FlatCap);
    const QPen axis(axisColor, 1.5 * m_style.hairline(), Qt::SolidLine, Qt::FlatCap);
    painter.setRenderHint(QPainter::Antialiasing, !isRaster(painter));
    // The lines x = 0 and y = 0 last, so that the grid does not cut them into pieces.
    for (const bool zero : {false, true}) {
        for (const Tick &tick : panel.x.ticks) {
            if ((tick.at == 0.0) == zero)
                drawGridLine(painter, m_style, zero ? axis : grid, Qt::Vertical, panel.pixelX(tick.at), panel.plot.y,
                             panel.plot.bottom());
        }
        for (const Tick &tick : panel.y.ticks) {
            if ((tick.at == 0.0) == zero)
                drawGridLine(painter, m_style, zero ? axis : grid, Qt::Horizontal, panel.pixelY(tick.at), panel.plot.x,
                             panel.plot.right());
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
}

void FigurePainter::paintTickLabels(QPainter &painter, const Panel &panel) const
{
    const double gap = 0.45 * m_style.height(TextRole::Tick);
    const double y = panel.plot.bottom() + gap + m_style.height(TextRole::Tick) / 2;
    for (const Tick &tick : panel.x.ticks)
        paintText(painter, {TextRole::Tick, -1, tick.label, {panel.pixelX(tick.at), y}, Align::Centre});
    for (const Tick &tick : panel.y.ticks)
        paintText(painter, {TextRole::Tick, -1, tick.label, {panel.plot.x - gap, panel.pixelY(tick.at)}, Align::Right});
    if (!panel.colorBar)
        return;
    for (const Tick &tick : panel.colorBar->ticks)
        paintText(painter, {TextRole::Tick, -1, tick.label, {panel.colorBar->frame.right() + gap, panel.colorBar->pixelY(tick.at)}, Align::Left});
}

QPen FigurePainter::curvePen(const Curve &curve, bool dashes) const
{
    QPen pen(lineColor(m_style.theme(), curve.slot), curve.weight * m_style.curveWidth(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (const QList<qreal> pattern = dashes ? dashPattern(curve.slot) : QList<qreal>(); !pattern.isEmpty()) {
        pen.setDashPattern(pattern);
        pen.setCapStyle(Qt::FlatCap);
    }
    return pen;
}

void FigurePainter::paintLine(QPainter &painter, const Panel &panel, const Curve &curve) const
{
    for (const std::vector<Point> &piece : curve.pieces) {
        QPolygonF line;
        line.reserve(static_cast<qsizetype>(piece.size()));
        for (const Point &point : piece)
            line.append({panel.pixelX(point.x), panel.pixelY(point.y)});
        // Qt strokes a line as one area, in a time that grows with the square of what crosses a row of pixels: of an
        // oscillation that fills a band, seconds. Dashes have to go on from part to part.
        constexpr qsizetype part = 512;
        const qsizetype step = painter.pen().style() == Qt::SolidLine ? part : line.size();
        for (qsizetype begin = 0; begin == 0 || begin + 1 < line.size(); begin += step)
            painter.drawPolyline(line.constData() + begin, static_cast<int>(std::min(step + 1, line.size() - begin)));
    }
}

void FigurePainter::paintCurves(QPainter &painter, const Panel &panel, bool dashes) const
{
    painter.setBrush(Qt::NoBrush);
    for (const Curve &curve : panel.curves) {
        if (curve.role != LineRole::Curve)
            continue;
        painter.setPen(curvePen(curve, dashes));
        paintLine(painter, panel, curve);
    }
}

void FigurePainter::paintOver(QPainter &painter, const Panel &panel) const
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setBrush(Qt::NoBrush);
    for (const Curve &curve : panel.curves) {
        if (curve.role == LineRole::Curve)
            continue;
        painter.setPen(beside(curve));
        paintLine(painter, panel, curve);
    }
    paintCursor(painter, panel);
    for (const Dot &dot : panel.dots)
        paintDot(painter, panel, dot);
    for (const Text &note : panel.notes)
        paintNote(painter, panel, note);
    paintEndLabels(painter, panel);
}

/// The pen of a line beside the curves.
QPen FigurePainter::beside(const Curve &curve) const
{
    if (curve.role == LineRole::Contour)
        return {lineColor(m_style.theme(), curve.slot), 1.5 * m_style.hairline(), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin};
    const QColor color = curve.slot < 0 ? themeColors(m_style.theme()).muted : lineColor(m_style.theme(), curve.slot);
    QPen pen(color, (curve.role == LineRole::Tangent ? 1.5 : 2.0) * m_style.hairline(), Qt::SolidLine, Qt::FlatCap);
    switch (curve.role) {
    case LineRole::Dotted:
        pen.setDashPattern({1.5, 2.0});
        break;
    case LineRole::DashDotted:
        pen.setDashPattern({6.0, 2.5, 1.5, 2.5});
        break;
    case LineRole::Dashed:
        pen.setDashPattern({5.0, 2.5});
        break;
    case LineRole::Tangent:
    case LineRole::Curve:
    case LineRole::Contour:
        pen.setDashPattern({6.0, 4.0});
        pen.setCapStyle(Qt::SquareCap);
        break;
    }
    return pen;
}

void FigurePainter::paintCursor(QPainter &painter, const Panel &panel) const
{
    if (!panel.cursor)
        return;
    QPen pen(themeColors(m_style.theme()).cursor, m_style.hairline(), Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern({3.0, 3.0});
    drawUpright(painter, m_style, pen, panel.pixelX(*panel.cursor), panel.plot.y, panel.plot.bottom());
}

void FigurePainter::paintDot(QPainter &painter, const Panel &panel, const Dot &dot) const
{
    QColor color = dot.slot < 0 ? themeColors(m_style.theme()).muted : lineColor(m_style.theme(), dot.slot);
    const QColor paper = themeColors(m_style.theme()).panel;
    const bool open = dot.role == DotRole::Open;
    const bool rimInColor = open || dot.role == DotRole::Closed;
    const QPointF at(panel.pixelX(dot.at.x), panel.pixelY(dot.at.y));
    const double radius = m_style.dotRadius(dot.role);
    const double rim = 0.8 * m_style.hairline();
    if (dot.role == DotRole::Sample) {
        color.setAlphaF(0.4F); // many of them in one place show as darker
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(at, radius, radius);
        return;
    }
    // Two discs: to stroke an ellipse takes several times as long.
    painter.setPen(Qt::NoPen);
    painter.setBrush(rimInColor ? color : paper);
    painter.drawEllipse(at, radius + rim, radius + rim);
    if (rimInColor && !open)
        return;
    painter.setBrush(open ? paper : color);
    painter.drawEllipse(at, radius - rim, radius - rim);
}

void FigurePainter::paintEndLabels(QPainter &painter, const Panel &panel) const
{
    const double gap = panel.endLabelX - panel.plot.right();
    for (const EndLabel &label : panel.endLabels) {
        if (label.slot >= 0 && std::abs(label.y - label.anchor) > 0.25 * m_style.height(TextRole::EndLabel)) {
            QColor color = lineColor(m_style.theme(), label.slot);
            color.setAlphaF(0.55F);
            painter.setPen(QPen(color, m_style.hairline()));
            painter.drawLine(QPointF(panel.plot.right() + 0.15 * gap, label.anchor),
                             QPointF(panel.endLabelX - 0.2 * gap, label.y));
        }
        paintText(painter, {TextRole::EndLabel, label.slot, label.text, {panel.endLabelX, label.y}, Align::Left});
    }
}

void FigurePainter::paintTable(QPainter &painter, const Figure &figure) const
{
    const TableLayout layout = tableLayout(figure, m_style);
    const QPen pen(themeColors(m_style.theme()).border, m_style.hairline(), Qt::SolidLine, Qt::FlatCap);
    for (const double y : layout.rules)
        drawGridLine(painter, m_style, pen, Qt::Horizontal, y, layout.inside.x, layout.inside.right());
    for (const Text &text : layout.texts)
        paintText(painter, text);
}

void FigurePainter::paintNote(QPainter &painter, const Panel &panel, const Text &note) const
{
    // A veil over the lines that it crosses keeps the text readable. It has the colour of what lies below the lines.
    constexpr float opacity = 0.7F;
    const double width = m_style.width(note.text, note.role);
    const double height = m_style.height(note.role);
    const double left = note.at.x - (note.align == Align::Left ? 0.0 : note.align == Align::Centre ? width / 2 : width);
    const QRectF veil(left - 0.2 * height, note.at.y - height / 2, width + 0.4 * height, height);
    const auto fill = [&](const QRectF &rect, QColor color) {
        color.setAlphaF(opacity * color.alphaF());
        painter.fillRect(rect, color);
    };
    if (m_paper) {
        const ThemeColors &colors = themeColors(m_style.theme());
        const double y = panel.dataY(note.at.y);
        const auto zone = std::find_if(panel.zones.begin(), panel.zones.end(), [y](const Zone &each) {
            return each.tone != Tone::Plain && each.y.contains(y);
        });
        fill(veil, zone == panel.zones.end() ? colors.panel : zone->tone == Tone::Good ? colors.good : colors.warning);
        for (const Band &band : panel.bands) {
            const double from = std::max(veil.left(), panel.pixelX(band.x.minimum));
            const double to = std::min(veil.right(), panel.pixelX(band.x.maximum));
            if (band.strip < 0 && from < to)
                fill(QRectF(from, veil.top(), to - from, height), bandColor(m_style.theme(), band.slot));
        }
    }
    paintText(painter, note);
}

void FigurePainter::paintText(QPainter &painter, const Text &text) const
{
    const double width = text.align == Align::Left ? 0.0 : m_style.width(text.text, text.role);
    const double x = text.at.x - (text.align == Align::Centre ? width / 2 : width);
    const QPointF baseline(x, text.at.y + m_style.baseline(text.role));
    painter.setPen(m_style.textColor(text.role, text.slot));
    if (isRaster(painter)) {
        const auto &prepared = m_style.prepared(text.text, text.role, painter.deviceTransform().m22());
        const QTransform before = painter.transform();
        painter.translate(baseline - QPointF(0.0, prepared.ascent));
        painter.scale(1.0 / prepared.scale, 1.0 / prepared.scale);
        painter.setFont(prepared.font);
        painter.drawStaticText(QPointF(), prepared.text);
        painter.setTransform(before);
    } else {
        painter.setFont(m_style.font(text.role));
        painter.drawText(baseline, QString::fromStdString(text.text));
    }
}

} // namespace actiscope
