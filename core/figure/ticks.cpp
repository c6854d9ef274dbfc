#include "core/figure/ticks.h"

#include "core/math/roundnumber.h"
#include "core/text/readablenumber.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

/// How the labels of one axis are written: all plain, or all with the same power of ten.
class LabelStyle
{
public:
    LabelStyle(Range range, double step)
    {
        const double largest = std::max(std::abs(range.minimum), std::abs(range.maximum));
        if (largest >= 1e-3 && largest < 1e6)
            m_decimals = decimalsOf(step);
        else
            m_exponent = static_cast<int>(std::floor(std::log10(largest) + 1e-9));
        if (m_exponent != 0)
            m_decimals = decimalsOf(step * std::pow(10.0, -m_exponent));
    }

    std::string label(double at) const
    {
        if (at == 0.0)
            return "0";
        if (m_exponent == 0)
            return withDecimals(at, m_decimals);
        const std::string mantissa = withDecimals(at * std::pow(10.0, -m_exponent), m_decimals);
        return mantissa + "×" + powerOfTen(m_exponent);
    }

private:
    int m_decimals = 0;
    int m_exponent = 0;
};

} // namespace

Range wholeSteps(Range range, double mostTicks)
{
    // Widening can make the span need a larger step, whose multiples lie elsewhere: so until nothing changes.
    for (int round = 0; round < 4; ++round) {
        const double step = niceStep(range.span(), mostTicks);
        const Range whole{onGrid(std::floor(range.minimum / step + 1e-9) * step, step),
                          onGrid(std::ceil(range.maximum / step - 1e-9) * step, step)};
        if (whole == range)
            break;
        range = whole;
    }
    return range;
}

std::vector<Tick> niceTicks(Range range, double mostTicks)
{
    const double step = niceStep(range.span(), mostTicks);
    const LabelStyle style(range, step);
    const double first = std::ceil(range.minimum / step - 1e-6);
    const double last = std::floor(range.maximum / step + 1e-6);
    std::vector<Tick> ticks;
    for (double i = first; i <= last && ticks.size() < 100; i += 1.0) {
        const double at = onGrid(i * step, step);
        ticks.push_back({at, style.label(at)});
    }
    return ticks;
}

std::vector<Tick> powerTicks(Range range, double mostTicks)
{
    const double step = std::max(1.0, niceStep(range.span(), mostTicks));
    std::vector<Tick> ticks;
    for (double i = std::ceil(range.minimum / step - 1e-6); i * step <= range.maximum + 1e-6 && ticks.size() < 100; i += 1.0) {
        const auto exponent = static_cast<int>(std::lround(i * step));
        ticks.push_back({static_cast<double>(exponent), exponent == 0 ? "1" : powerOfTen(exponent)});
    }
    return ticks;
}

std::vector<Tick> ticksOf(const Axis &axis, double mostTicks)
{
    return axis.scale == Scale::Log ? powerTicks(axis.range, mostTicks) : niceTicks(axis.range, mostTicks);
}

} // namespace actiscope
