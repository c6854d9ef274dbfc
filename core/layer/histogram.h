#pragma once

#include "core/curve/range.h"

#include <array>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace actiscope {

/// Counts of values in bins of equal width over a range; a bin holds its lower end, the last one its upper end too.
struct Histogram {
    Range range;
    std::vector<std::size_t> counts;

    std::size_t largest() const;
    double binWidth() const { return range.span() / static_cast<double>(counts.size()); }
    Range bin(std::size_t index) const;
    bool operator==(const Histogram &) const = default;
};

/// The least and the greatest of some numbers. What is infinite, NaN, or beyond ±1e300 is passed over: a chart cannot
/// show it.
struct Extremes {
    double least = std::numeric_limits<double>::infinity();
    double greatest = -std::numeric_limits<double>::infinity();

    void include(std::span<const double> values);
    void include(const Extremes &other);
    bool empty() const { return least > greatest; }
};

/// Bins, all empty, for so many values between these extremes: the more values, the more bins. Their ends are multiples
/// of 1, 2 or 5 times a power of ten, so that ticks can stand on them and 0 is in no bin's midst. If all values are (as
/// good as) equal, there is room beside them. No bins without extremes.
Histogram emptyHistogram(const Extremes &values, std::size_t count);
inline constexpr std::size_t mostBins = 60;

/// Sorts values into the bins of a histogram.
class Bins
{
public:
    using Counts = std::array<std::size_t, mostBins>;

    /// The histogram has at most `mostBins` bins.
    explicit Bins(const Histogram &histogram);

    /// Adds the values that lie in the histogram's range, to the last ulp as Histogram::bin says.
    void count(std::span<const double> values, Counts &counts) const;

private:
    std::size_t m_size;
    Range m_range;
    double m_perUnit = 0.0; ///< bins
    std::array<double, mostBins + 1> m_lower{}; ///< ends; what follows the last one is infinite
};

} // namespace actiscope
