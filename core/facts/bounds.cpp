#include "core/facts/bounds.h"

#include <cmath>
#include <limits>

namespace actiscope {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Keeps the greatest of what it is given. Of equal ones an attained one counts more, then the nearest to zero.
class Greatest
{
public:
    void consider(double value, bool attained, double x)
    {
        if (std::isnan(value))
            return;
        const double rounding = 4.0 * std::numeric_limits<double>::epsilon() * std::abs(value);
        const bool equal = value == m_best.value
                || (std::isfinite(value) && std::abs(value - m_best.value) <= rounding);
        if (!m_any || (!equal && value > m_best.value)
            || (equal && (attained != m_best.attained ? attained : std::abs(x) < std::abs(m_best.x))))
            m_best = {value + 0.0, attained, x}; // no −0
        m_any = true;
    }
    Bound best() const { return m_best; }

private:
    bool m_any = false;
    Bound m_best{std::numeric_limits<double>::quiet_NaN(), false, 0.0};
};

/// What may be the greatest value of something that is monotone between the given turning places: the values there, at
/// breakpoints and on constant stretches, which are attained, and the limits, which need not be. Values at ordinary
/// places do not count: far out they round to a limit that is never reached.
template<typename Of, typename Turns, typename Constant>
Bound greatest(const Survey &survey, Order order, Of &&of, Turns &&turns, Constant &&constant)
{
    Greatest found;
    const auto jet = [&](const Jet &at) { return of(component(at, order)); };
    for (const Stretch &stretch : survey.stretches) {
        for (const Place &place : turns(stretch))
            found.consider(jet(place.at), true, place.x);
        if (constant(stretch))
            found.consider(jet(stretch.places.front().at), true, stretch.somewhere());
    }
    for (const Break &at : survey.breaks) {
        const BreakLimits &limits = at.of(order);
        found.consider(of(limits.value), std::isfinite(limits.value), at.x);
        if (!limits.leftJoins)
            found.consider(of(limits.left), false, at.x);
        if (!limits.rightJoins)
            found.consider(of(limits.right), false, at.x);
    }
    found.consider(jet(survey.left), false, -infinity);
    found.consider(jet(survey.right), false, infinity);
    return found.best();
}

Bound extremeValue(const Survey &survey, double sign)
{
    Bound bound = greatest(
        survey, Order::Value, [sign](double y) { return sign * y; },
        [](const Stretch &stretch) -> const std::vector<Place> & { return stretch.turns; },
        [](const Stretch &stretch) { return stretch.flat; });
    bound.value = sign * bound.value + 0.0;
    return bound;
}

} // namespace

Bound supremumOf(const Survey &survey)
{
    return extremeValue(survey, 1.0);
}

Bound infimumOf(const Survey &survey)
{
    return extremeValue(survey, -1.0);
}

Bound largestSlopeOf(const Survey &survey)
{
    return greatest(
        survey, Order::First, [](double slope) { return std::abs(slope); },
        [](const Stretch &stretch) -> const std::vector<Place> & { return stretch.bends; },
        [](const Stretch &stretch) { return stretch.straight; });
}

} // namespace actiscope
