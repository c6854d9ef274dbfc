#pragma once

#include "core/figure/figure.h"

#include <QObject>
#include <QPen>

#include <functional>
#include <vector>

class QChart;
class QLineSeries;
class QValueAxis;

namespace actiscope {

/// Keeps a chart's series in step with the curves of a panel: one series a piece between jumps, created once and
/// reused. Changes only what differs, in the order in which Qt Charts lays each curve out once.
class SeriesPool
{
public:
    explicit SeriesPool(QChart *chart);

    /// Qt Charts clips curves at its plot area, lines along the edge to half their width. So its plot area is that of
    /// the panel and so many pixels more on each side; the axes reach as much farther.
    static constexpr double overhang = 4.0;

    using PenOf = std::function<QPen(const Curve &)>;
    /// Shows the panel's curves within its ranges. `restyled`: pens have changed, whatever the slots say.
    void show(const Panel &panel, const PenOf &penOf, bool restyled);

private:
    struct Pooled {
        QLineSeries *series; ///< owned by the chart
        std::vector<Point> points;
        Slot slot = -1;
        double weight = 1.0;
        bool styled = false; ///< the pen is that of slot and weight
        bool stale = false;  ///< the series does not have the points yet
    };

    std::size_t take(const Panel &panel, const PenOf &penOf, bool restyled);
    void hideFrom(std::size_t index);
    Pooled &at(std::size_t index);

    QChart *m_chart;
    QValueAxis *m_x;
    QValueAxis *m_y;
    Range m_xRange;
    Range m_yRange;
    std::vector<Pooled> m_pool;
};

} // namespace actiscope
