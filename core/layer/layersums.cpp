#include "core/layer/layersums.h"

#include "core/math/jet.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace actiscope {

namespace {

/// Sums term(0) … term(count − 1) in four strands, so that the processor can add them at once, and always in the same
/// order.
template <class Term>
double sumOf(std::size_t count, const Term &term)
{
    std::array<double, 4> strands{};
    std::size_t i = 0;
    for (; i + strands.size() <= count; i += strands.size()) {
        for (std::size_t strand = 0; strand < strands.size(); ++strand)
            strands[strand] += term(i + strand);
    }
    for (; i < count; ++i)
        strands[0] += term(i);
    return (strands[0] + strands[1]) + (strands[2] + strands[3]);
}

/// Sums |a·b| over pairs (a, b), where an exact zero wins over infinity. That takes comparisons for each pair, so it is
/// only done if something was infinite.
template <class Pair>
double sizeOfProducts(std::size_t count, const Pair &pair)
{
    const double sum = sumOf(count, [&](std::size_t i) { return std::abs(pair(i).first * pair(i).second); });
    if (!std::isnan(sum))
        return sum;
    return sumOf(count, [&](std::size_t i) { return std::abs(term(pair(i).first, pair(i).second)); });
}

template <class Predicate>
std::size_t countOf(std::span<const double> values, const Predicate &predicate)
{
    return static_cast<std::size_t>(std::ranges::count_if(values, predicate));
}

} // namespace

/// The squares by Chan, Golub & LeVeque, Updating formulae and a pairwise algorithm for computing sample variances,
/// 1979: what is squared are differences from means, so nothing cancels.
void LayerSums::add(const LayerSums &other)
{
    if (count > 0 && other.count > 0) {
        const auto n = static_cast<double>(count);
        const auto m = static_cast<double>(other.count);
        const double difference = other.mean - mean;
        squares += other.squares + difference * difference * (n * m / (n + m));
        if (std::isfinite(difference))
            mean += difference * (m / (n + m));
        else
            mean += other.mean; // one of them is infinite, or neither is a number
    } else if (count == 0) {
        mean = other.mean;
        squares = other.squares;
    }
    count += other.count;
    dead += other.dead;
    saturated += other.saturated;
    aboveHalf += other.aboveHalf;
    onPositiveSide += other.onPositiveSide;
    slope += other.slope;
    weightSlope += other.weightSlope;
}

LayerStatistics LayerSums::statistics() const
{
    if (count == 0)
        return {};
    const auto n = static_cast<double>(count);
    LayerStatistics statistics;
    statistics.mean = mean;
    statistics.deviation = std::sqrt(squares / n);
    statistics.dead = static_cast<double>(dead) / n;
    statistics.saturated = static_cast<double>(saturated) / n;
    statistics.meanSlope = slope / n;
    statistics.meanWeightSlope = weightSlope / n;
    statistics.aboveHalf = static_cast<double>(aboveHalf) / n;
    statistics.onPositiveSide = static_cast<double>(onPositiveSide) / n;
    return statistics;
}

LayerSums sumsOf(const LayerBlock &block, double weight, double threshold)
{
    // Below the smallest positive double is nothing but 0: so the dead are among the saturated for any threshold.
    const double limit = std::max(threshold, std::numeric_limits<double>::denorm_min());
    LayerSums sums;
    sums.count = block.x.size();
    sums.dead = countOf(block.slope, [](double df) { return df == 0.0; });
    sums.saturated = countOf(block.slope, [limit](double df) { return std::abs(df) < limit; });
    sums.aboveHalf = countOf(block.a, [](double a) { return a > 0.5; });
    sums.onPositiveSide = countOf(block.z, [](double z) { return z > 0.0; });
    const auto n = static_cast<double>(sums.count);
    // The first mean is off by a rounding or two, which the mean of what is left corrects.
    const double about = sumOf(sums.count, [&](std::size_t i) { return block.a[i]; }) / n;
    const double rest = sumOf(sums.count, [&](std::size_t i) { return block.a[i] - about; }) / n;
    const double mean = std::isfinite(about) ? about + rest : about;
    sums.mean = mean;
    sums.squares = sumOf(sums.count, [&](std::size_t i) { return (block.a[i] - mean) * (block.a[i] - mean); });
    sums.slope = sizeOfProducts(sums.count, [&](std::size_t i) { return std::pair(block.slope[i], weight); });
    sums.weightSlope = sizeOfProducts(sums.count, [&](std::size_t i) { return std::pair(block.slope[i], block.x[i]); });
    return sums;
}

} // namespace actiscope
