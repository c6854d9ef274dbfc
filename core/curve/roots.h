#pragma once

#include "core/curve/scan.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <vector>

namespace actiscope {

/// An isolated zero of something inside a smooth stretch, with its sign just before and just after; both are the
/// same where it only touches zero.
struct Root {
    double x = 0.0;
    int before = 0;
    int after = 0;
};

inline int signOf(double y)
{
    return y > 0.0 ? 1 : y < 0.0 ? -1 : 0;
}

/// The number with the fewest digits, 0 among them, that is a zero as good as x within a to b: what is zero at a round
/// place is zero, after rounding, beside it too. `size` is that of the terms whose difference f is.
template<typename Function>
double roundest(Function &&f, double x, double a, double b, double size)
{
    const double allowed = std::max(std::abs(f(x)), 2.0 * std::numeric_limits<double>::epsilon() * size);
    const auto isZero = [&](double place) {
        return place >= std::min(a, b) && place <= std::max(a, b) && std::abs(f(place)) <= allowed;
    };
    if (isZero(0.0))
        return 0.0;
    constexpr int digits = 9;
    const double unit = std::pow(10.0, std::floor(std::log10(std::abs(x))));
    for (double fine = 1.0; fine < std::pow(10.0, digits); fine *= 10.0) {
        const double whole = std::round(x / unit * fine);
        if (const double place = unit < 1.0 ? whole / (fine / unit) : whole * unit / fine; isZero(place))
            return place;
    }
    return x;
}

/// The isolated zeros of a function between places at which its values are known, ends left out. Where it is zero
/// at two neighbouring places it is flat, which counts as no zero.
template<typename Function>
std::vector<Root> rootsBetween(Function &&f, std::span<const double> grid, std::span<const double> values)
{
    std::vector<Root> roots;
    for (std::size_t i = 0; i + 1 < grid.size(); ++i) {
        const int here = signOf(values[i]);
        const int next = signOf(values[i + 1]);
        if (here * next < 0) {
            roots.push_back({bracketedRoot(f, grid[i], values[i], grid[i + 1], values[i + 1]), here, next});
        } else if (next == 0 && here != 0 && i + 2 < grid.size()) {
            const int afterNext = signOf(values[i + 2]);
            if (afterNext != 0)
                roots.push_back({grid[i + 1], here, afterNext});
        }
    }
    return roots;
}

} // namespace actiscope
