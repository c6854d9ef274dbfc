#include "core/curve/points.h"

#include "core/curve/roots.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace actiscope {

namespace {

constexpr int intervals = 192;
constexpr int peakSteps = 60;

/// A smooth stretch with the jets on its grid, end points seen from inside.
struct Scan {
    Segment segment;
    std::vector<double> grid;
    std::vector<Jet> jets;

    std::vector<double> column(Order order) const
    {
        std::vector<double> values;
        values.reserve(jets.size());
        for (const Jet &jet : jets)
            values.push_back(component(jet, order));
        return values;
    }
};

Order next(Order order)
{
    return order == Order::Value ? Order::First : Order::Second;
}

class Finder
{
public:
    Finder(const Activation &activation, const Parameters &parameters, Order order, Range within)
        : m_function(activation, parameters), m_order(order), m_within(within)
    {
        for (const Segment &segment : smoothSegments(m_function.breakpoints(), within)) {
            Scan scan{segment, gradedGrid(segment, within.span() / intervals), {}};
            scan.jets.reserve(scan.grid.size());
            for (const double x : scan.grid)
                scan.jets.push_back(m_function.at(segment.inside(x)));
            m_scans.push_back(std::move(scan));
        }
    }

    std::vector<PointOfInterest> find()
    {
        for (std::size_t i = 0; i < m_scans.size(); ++i) {
            const Scan &scan = m_scans[i];
            addZeros(scan);
            if (m_order == Order::Second)
                addPeaks(scan);
            else
                addExtrema(scan);
            if (m_order == Order::Value)
                addInflections(scan);
            if (i > 0)
                addAtBreak(m_scans[i - 1], scan);
        }
        return std::move(m_found);
    }

private:
    std::vector<Root> roots(const Scan &scan, Order order) const
    {
        const std::vector<double> values = scan.column(order);
        return rootsBetween([&](double x) { return m_function.at(scan.segment.inside(x), order); }, scan.grid, values);
    }

    void add(PointKind kind, double x, double y)
    {
        if (x > m_within.minimum && x < m_within.maximum && std::isfinite(y))
            m_found.push_back({kind, {x, y}});
    }

    /// An extremum, which may be a zero at the same time: snake's derivative touches zero.
    void addExtremum(PointKind kind, double x, double scale)
    {
        const double y = m_function.at(x, m_order);
        if (std::abs(y) <= 8.0 * std::numeric_limits<double>::epsilon() * scale) {
            add(kind, x, 0.0);
            add(PointKind::Zero, x, 0.0);
        } else {
            add(kind, x, y);
        }
    }

    void addZeros(const Scan &scan)
    {
        for (const Root &root : roots(scan, m_order)) {
            if (root.before != root.after)
                add(PointKind::Zero, root.x, 0.0);
        }
    }

    void addExtrema(const Scan &scan)
    {
        for (const Root &root : roots(scan, next(m_order))) {
            if (root.before == root.after)
                continue;
            const double scale = std::max(std::abs(component(scan.jets.front(), m_order)),
                                          std::abs(component(scan.jets.back(), m_order)));
            addExtremum(root.before < 0 ? PointKind::Minimum : PointKind::Maximum, root.x, std::max(scale, 1.0));
        }
    }

    /// Extrema of f″, whose derivative is not known.
    void addPeaks(const Scan &scan)
    {
        const std::vector<double> values = scan.column(m_order);
        for (std::size_t i = 1; i + 1 < values.size(); ++i) {
            const double before = values[i] - values[i - 1];
            const double after = values[i + 1] - values[i];
            if (!(before * after < 0.0))
                continue;
            const double sign = before > 0.0 ? 1.0 : -1.0;
            const auto height = [&](double x) { return sign * m_function.at(scan.segment.inside(x), m_order); };
            const Point top = peak(height, scan.grid[i - 1], scan.grid[i + 1], peakSteps);
            // Rounding makes a flat stretch rough; a peak rises above what lies beside it.
            const double rise = top.y - std::min(sign * values[i - 1], sign * values[i + 1]);
            if (rise > 1e-12 * std::abs(top.y))
                add(before > 0.0 ? PointKind::Maximum : PointKind::Minimum, top.x, sign * top.y);
        }
    }

    void addInflections(const Scan &scan)
    {
        for (const Root &root : roots(scan, Order::Second)) {
            if (root.before != root.after)
                add(PointKind::Inflection, root.x, m_function.value(root.x));
        }
    }

    /// A zero or an extremum at a breakpoint between two stretches, where the function must not jump.
    void addAtBreak(const Scan &left, const Scan &right)
    {
        const double x = right.segment.begin;
        const BreakLimits limits = limitsAt(m_function, x, m_order);
        if (!limits.continuous())
            return;
        const auto sides = [&](Order order) {
            return std::pair{signTowards(left.column(order), true), signTowards(right.column(order), false)};
        };
        const auto [before, after] = sides(m_order);
        if (limits.value == 0.0 && before * after != 0)
            add(PointKind::Zero, x, 0.0);
        if (m_order == Order::Second)
            return;
        const auto [falling, rising] = sides(next(m_order));
        if (falling * rising < 0)
            add(falling < 0 ? PointKind::Minimum : PointKind::Maximum, x, limits.value);
    }

    /// The sign close to an end of a stretch: that at the end, or, if it is zero there, that beside it.
    static int signTowards(const std::vector<double> &values, bool end)
    {
        const std::size_t last = values.size() - 1;
        const int atEnd = signOf(values[end ? last : 0]);
        return atEnd != 0 ? atEnd : signOf(values[end ? last - 1 : 1]);
    }

    BoundFunction m_function;
    Order m_order;
    Range m_within;
    std::vector<Scan> m_scans;
    std::vector<PointOfInterest> m_found;
};

} // namespace

std::vector<PointOfInterest> pointsOfInterest(const Activation &activation, const Parameters &parameters, Order order,
                                              Range within, std::size_t most)
{
    std::vector<PointOfInterest> points = Finder(activation, parameters, order, within).find();
    if (points.size() > most) {
        std::stable_sort(points.begin(), points.end(), [](const PointOfInterest &a, const PointOfInterest &b) {
            return std::abs(a.at.x) < std::abs(b.at.x);
        });
        points.resize(most);
    }
    std::sort(points.begin(), points.end(), [](const PointOfInterest &a, const PointOfInterest &b) {
        return a.at.x != b.at.x ? a.at.x < b.at.x : a.kind < b.kind;
    });
    return points;
}

} // namespace actiscope
