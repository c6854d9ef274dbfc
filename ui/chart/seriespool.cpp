#include "ui/chart/seriespool.h"

#include <QChart>
#include <QLineSeries>
#include <QSignalBlocker>
#include <QValueAxis>

namespace actiscope {

namespace {

QList<QPointF> toQt(const std::vector<Point> &piece)
{
    QList<QPointF> points;
    points.reserve(static_cast<qsizetype>(piece.size()));
    for (const Point &point : piece)
        points.append({point.x, point.y});
    return points;
}

QValueAxis *plainAxis(QChart *chart, Qt::Alignment side)
{
    auto *axis = new QValueAxis(chart);
    axis->setVisible(false); // grid and labels are painted below the curves, from the figure's own ticks
    chart->addAxis(axis, side);
    return axis;
}

Range extended(Range range, double length)
{
    const double more = SeriesPool::overhang * range.span() / length;
    return {range.minimum - more, range.maximum + more};
}

/// Gives a series its points without the layout that follows by itself: a change of range will do that.
void replaceQuietly(QLineSeries *series, const QList<QPointF> &points)
{
    const QSignalBlocker blocker(series);
    series->replace(points);
}

} // namespace

SeriesPool::SeriesPool(QChart *chart)
    : m_chart(chart)
    , m_x(plainAxis(chart, Qt::AlignBottom))
    , m_y(plainAxis(chart, Qt::AlignLeft))
    , m_xRange{m_x->min(), m_x->max()}
    , m_yRange{m_y->min(), m_y->max()}
{
}

void SeriesPool::show(const Panel &panel, const PenOf &penOf, bool restyled)
{
    const std::size_t count = take(panel, penOf, restyled);
    hideFrom(count);
    for (std::size_t i = count; restyled && i < m_pool.size(); ++i)
        m_pool[i].styled = false;

    const Range x = extended(panel.x.range, panel.plot.width);
    const Range y = extended(panel.y.range, panel.plot.height);
    const bool xChanged = m_xRange != x;
    const bool yChanged = m_yRange != y;
    for (std::size_t i = 0; i < count; ++i) {
        Pooled &pooled = m_pool[i];
        if (xChanged && yChanged)
            replaceQuietly(pooled.series, {});
        else if (pooled.stale && (xChanged || yChanged))
            replaceQuietly(pooled.series, toQt(pooled.points));
        else if (pooled.stale)
            pooled.series->replace(toQt(pooled.points));
    }
    if (xChanged)
        m_x->setRange(x.minimum, x.maximum);
    if (xChanged && yChanged) {
        for (std::size_t i = 0; i < count; ++i)
            replaceQuietly(m_pool[i].series, toQt(m_pool[i].points));
    }
    if (yChanged)
        m_y->setRange(y.minimum, y.maximum);
    m_xRange = x;
    m_yRange = y;
    for (std::size_t i = 0; i < count; ++i)
        m_pool[i].stale = false;
}

std::size_t SeriesPool::take(const Panel &panel, const PenOf &penOf, bool restyled)
{
    std::size_t count = 0;
    for (const Curve &curve : panel.curves) {
        if (curve.role != LineRole::Curve)
            continue;
        for (const std::vector<Point> &piece : curve.pieces) {
            Pooled &pooled = at(count++);
            if (restyled || !pooled.styled || pooled.slot != curve.slot || pooled.weight != curve.weight) {
                pooled.slot = curve.slot;
                pooled.weight = curve.weight;
                pooled.styled = true;
                pooled.series->setPen(penOf(curve));
            }
            if (pooled.points != piece) {
                pooled.points = piece;
                pooled.stale = true;
            }
            if (!pooled.series->isVisible())
                pooled.series->setVisible(true);
        }
    }
    return count;
}

void SeriesPool::hideFrom(std::size_t index)
{
    for (std::size_t i = index; i < m_pool.size(); ++i) {
        if (m_pool[i].points.empty())
            continue;
        m_pool[i].points.clear();
        m_pool[i].series->clear();
        m_pool[i].series->setVisible(false);
    }
}

SeriesPool::Pooled &SeriesPool::at(std::size_t index)
{
    while (m_pool.size() <= index) {
        auto *series = new QLineSeries(m_chart);
        m_chart->addSeries(series);
        series->attachAxis(m_x);
        series->attachAxis(m_y);
        m_pool.push_back({series, {}, -1, 1.0, false, false});
    }
    return m_pool[index];
}

} // namespace actiscope
