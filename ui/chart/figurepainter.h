#pragma once

#include "core/figure/figure.h"
#include "ui/chart/figurestyle.h"

class QPainter;
class QPen;

namespace actiscope {

/// Paints a Figure: whole, into every exported picture, or in layers, around the curves of a live chart. All
/// geometry comes clipped from the figure, since some paint devices (SVG) do not clip.
class FigurePainter
{
public:
    /// Without `paper` the picture is for a background that is not known: nothing in it is veiled with the theme's.
    explicit FigurePainter(const FigureStyle &style, bool paper = true) : m_style(style), m_paper(paper) {}
    virtual ~FigurePainter() = default;

    /// The whole page. With `background` it is filled first, else left transparent.
    void paint(QPainter &painter, const Figure &figure, bool background = true) const;

    /// What lies under a chart's curves: field, bands, grid, axis labels, title.
    void paintUnder(QPainter &painter, const Panel &panel) const;
    void paintCurves(QPainter &painter, const Panel &panel, bool dashes) const;
    /// What lies over them: tangent, cursor, dots, notes, end labels.
    void paintOver(QPainter &painter, const Panel &panel) const;

    QPen curvePen(const Curve &curve, bool dashes) const;

protected:
    /// For formats that align text themselves.
    virtual void paintText(QPainter &painter, const Text &text) const;
    const FigureStyle &style() const { return m_style; }

private:
    void paintField(QPainter &painter, const Panel &panel) const;
    void paintColorBar(QPainter &painter, const Panel &panel) const;
    void paintZones(QPainter &painter, const Panel &panel) const;
    void paintBands(QPainter &painter, const Panel &panel) const;
    void paintBars(QPainter &painter, const Panel &panel) const;
    void paintRules(QPainter &painter, const Panel &panel) const;
    void paintGrid(QPainter &painter, const Panel &panel) const;
    void paintStrips(QPainter &painter, const Panel &panel) const;
    void paintTickLabels(QPainter &painter, const Panel &panel) const;
    void paintLine(QPainter &painter, const Panel &panel, const Curve &curve) const;
    void paintCursor(QPainter &painter, const Panel &panel) const;
    void paintDot(QPainter &painter, const Panel &panel, const Dot &dot) const;
    void paintNote(QPainter &painter, const Panel &panel, const Text &note) const;
    void paintEndLabels(QPainter &painter, const Panel &panel) const;
    void paintTable(QPainter &painter, const Figure &figure) const;
    QPen beside(const Curve &curve) const;

    const FigureStyle &m_style;
    bool m_paper;
};

} // namespace actiscope
