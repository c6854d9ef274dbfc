#include "core/layer/histogram.h"

#include "core/math/roundnumber.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace actiscope {

namespace {

constexpr double largestShown = 1e300;
/// Two numbers whose difference is smaller, or smaller than this share of their size, are shown as one.
constexpr double smallestSpan = 1e-290;
constexpr double smallestShare = 1e-6;

constexpr std::size_t lanes = 4; // independent comparisons, for the processor to do at once

/// Rice's rule, twice the cube root, within what a chart can show. The bins at both ends may stick out.
double binsFor(std::size_t count)
{
    return std::clamp(std::round(2.0 * std::cbrt(static_cast<double>(count))), 10.0, static_cast<double>(mostBins - 2));
}

Range roomFor(const Extremes &values)
{
    const double farthest = std::max(std::abs(values.least), std::abs(values.greatest));
    if (values.greatest - values.least > std::max(smallestSpan, smallestShare * farthest))
        return {values.least, values.greatest};
    const double centre = farthest > smallestSpan ? std::midpoint(values.least, values.greatest) : 0.0;
    const double half = farthest > smallestSpan ? 0.5 * farthest : 1.0;
    return {centre - half, centre + half};
}

/// The multiple of the step next to a value, on the side that the rounding of value / step may have missed.
double multipleBelow(double value, double step)
{
    const double nearest = std::round(value / step);
    return onGrid(nearest * step, step) > value ? nearest - 1.0 : nearest;
}

double multipleAbove(double value, double step)
{
    const double nearest = std::round(value / step);
    return onGrid(nearest * step, step) < value ? nearest + 1.0 : nearest;
}

} // namespace

std::size_t Histogram::largest() const
{
    return counts.empty() ? 0 : *std::ranges::max_element(counts);
}

Range Histogram::bin(std::size_t index) const
{
    const double width = binWidth();
    const auto end = [&](std::size_t i) {
        if (i == 0 || i == counts.size())
            return i == 0 ? range.minimum : range.maximum;
        const double sum = range.minimum + static_cast<double>(i) * width;
        // 0.3, not the sum's 0.30000000000000004, and 0 where that leaves a rounding error.
        const double round = onGrid(sum, width);
        return std::abs(round - sum) <= 1e-6 * width ? round : sum;
    };
    return {end(index), end(index + 1)};
}

void Extremes::include(std::span<const double> values)
{
    std::array<double, lanes> low;
    std::array<double, lanes> high;
    low.fill(least);
    high.fill(greatest);
    const auto compare = [&](double value, std::size_t lane) {
        const bool shown = std::abs(value) <= largestShown;
        low[lane] = shown && value < low[lane] ? value : low[lane];
        high[lane] = shown && value > high[lane] ? value : high[lane];
    };
    std::size_t i = 0;
    for (; i + lanes <= values.size(); i += lanes) {
        for (std::size_t lane = 0; lane < lanes; ++lane)
            compare(values[i + lane], lane);
    }
    for (; i < values.size(); ++i)
        compare(values[i], 0);
    least = *std::ranges::min_element(low);
    greatest = *std::ranges::max_element(high);
}

void Extremes::include(const Extremes &other)
{
    least = std::min(least, other.least);
    greatest = std::max(greatest, other.greatest);
}

Histogram emptyHistogram(const Extremes &values, std::size_t count)
{
    if (values.empty())
        return {};
    const Range room = roomFor(values);
    const double step = niceStep(room.span(), binsFor(count));
    const double first = multipleBelow(room.minimum, step);
    const double last = multipleAbove(room.maximum, step);
    return {{onGrid(first * step, step), onGrid(last * step, step)},
            std::vector<std::size_t>(static_cast<std::size_t>(last - first))};
}

Bins::Bins(const Histogram &histogram) : m_size(histogram.counts.size()), m_range(histogram.range)
{
    assert(m_size <= mostBins);
    if (m_size == 0)
        return;
    m_perUnit = 1.0 / histogram.binWidth();
    m_lower.fill(std::numeric_limits<double>::infinity());
    for (std::size_t i = 0; i < m_size; ++i)
        m_lower[i] = histogram.bin(i).minimum;
}

void Bins::count(std::span<const double> values, Counts &counts) const
{
    if (m_size == 0)
        return;
    // Two tallies in turn: where most values are one and the same, each addition would wait for the one before.
    std::array<Counts, 2> tallies{};
    std::size_t turn = 0;
    for (const double value : values) {
        if (!m_range.contains(value))
            continue;
        const double place = (value - m_range.minimum) * m_perUnit;
        std::size_t index = std::min(static_cast<std::size_t>(place), m_size - 1);
        // The product may be rounded across a bin's end.
        index -= value < m_lower[index] ? 1 : 0;
        index += value >= m_lower[index + 1] ? 1 : 0;
        ++tallies[turn][index];
        turn ^= 1;
    }
    for (std::size_t i = 0; i < m_size; ++i)
        counts[i] += tallies[0][i] + tallies[1][i];
}

} // namespace actiscope
