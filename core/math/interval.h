#pragma once

#include "core/math/jet.h"

#include <algorithm>
#include <cmath>
#include <compare>
#include <limits>

namespace actiscope {

/// A closed interval that is proved to hold a number: arithmetic rounds its ends outwards. What is unknown is all
/// numbers, from −∞ to ∞; an end that is no number makes it so.
/// R. E. Moore, Interval analysis, 1966.
struct Interval {
    double low = 0.0;
    double high = 0.0;

    constexpr Interval() = default;
    constexpr Interval(double x) : low(x), high(x) {} // implicit: a number is an interval of its own
    constexpr Interval(double from, double to) : low(from), high(to) {}

    static constexpr Interval all()
    {
        return {-std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
    }
    constexpr bool contains(double x) const { return low <= x && x <= high; }
};

/// What decides comparisons that an interval leaves open. A formula that branches is computed once for each answer, and
/// what comes out is enclosed together; see enclosureOf().
struct Decisions {
    unsigned answers = 0; ///< bit k answers the k-th open question: 0 for less, 1 for greater
    int asked = 0;

    static Decisions &current()
    {
        static thread_local Decisions decisions;
        return decisions;
    }
    std::partial_ordering decide()
    {
        const bool greater = asked < 32 && (answers >> asked & 1U) != 0;
        ++asked;
        return greater ? std::partial_ordering::greater : std::partial_ordering::less;
    }
};

/// The interval from about `low` to about `high`, each no more than `ulps` off. Zeros are taken for exact.
inline Interval outwards(double low, double high, double ulps = 1.0)
{
    constexpr double epsilon = std::numeric_limits<double>::epsilon();
    constexpr double least = std::numeric_limits<double>::denorm_min();
    constexpr double most = std::numeric_limits<double>::max();
    if (!(low <= high))
        return Interval::all();
    const double under = low == 0.0 ? low : low - (std::abs(low) * epsilon + least) * ulps;
    const double over = high == 0.0 ? high : high + (std::abs(high) * epsilon + least) * ulps;
    return {std::isnan(under) ? (low > 0.0 ? most : low) : under, std::isnan(over) ? (high < 0.0 ? -most : high) : over};
}

inline Interval operator-(const Interval &a) { return {-a.high, -a.low}; }
inline Interval operator+(const Interval &a, const Interval &b) { return outwards(a.low + b.low, a.high + b.high); }
inline Interval operator-(const Interval &a, const Interval &b) { return a + -b; }

/// The product; of one and the same interval the square, which is never negative.
inline Interval operator*(const Interval &a, const Interval &b)
{
    constexpr double least = std::numeric_limits<double>::denorm_min();
    const auto corner = [](double x, double y) {
        const double product = term(x, y);
        return product == 0.0 && x != 0.0 && y != 0.0 ? std::copysign(least, std::copysign(x, x * y)) : product;
    };
    const double lowLow = corner(a.low, b.low), highHigh = corner(a.high, b.high);
    if (&a == &b)
        return outwards(a.contains(0.0) ? 0.0 : std::min(lowLow, highHigh), std::max(lowLow, highHigh));
    const double lowHigh = corner(a.low, b.high), highLow = corner(a.high, b.low);
    return outwards(std::min({lowLow, lowHigh, highLow, highHigh}), std::max({lowLow, lowHigh, highLow, highHigh}));
}

inline Interval operator/(const Interval &a, const Interval &b)
{
    if (b.low < 0.0 && b.high > 0.0)
        return Interval::all();
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const Interval inverse = b.low == 0.0 && b.high == 0.0 ? Interval::all()
            : b.low == 0.0                                 ? outwards(1.0 / b.high, infinity)
            : b.high == 0.0                                ? outwards(-infinity, 1.0 / b.low)
                                                           : outwards(1.0 / b.high, 1.0 / b.low);
    return a * inverse;
}

/// See term() of numbers; here only what is zero throughout counts as an exact zero.
inline Interval term(const Interval &a, const Interval &b) { return a * b; }

/// The least interval that holds both.
inline Interval hull(const Interval &a, const Interval &b)
{
    return {std::min(a.low, b.low), std::max(a.high, b.high)};
}

inline std::partial_ordering operator<=>(const Interval &a, const Interval &b)
{
    if (a.high < b.low)
        return std::partial_ordering::less;
    if (a.low > b.high)
        return std::partial_ordering::greater;
    if (a.low == a.high && b.low == b.high)
        return std::partial_ordering::equivalent;
    return Decisions::current().decide();
}

inline bool isinf(const Interval &a) { return std::isinf(a.low) || std::isinf(a.high); }

/// f, f′ and f″ over an interval.
using IntervalJet = BasicJet<Interval>;

inline IntervalJet hull(const IntervalJet &a, const IntervalJet &b)
{
    return {hull(a.value, b.value), hull(a.first, b.first), hull(a.second, b.second)};
}

/// What a computation that may compare intervals gives, whichever way its open comparisons go.
template <class Compute>
IntervalJet enclosureOf(Compute &&compute)
{
    constexpr int most = 64; // ways
    Decisions &decisions = Decisions::current();
    decisions = {};
    IntervalJet all = compute();
    for (int ways = 1; decisions.asked > 0; ++ways) {
        // The next way differs in the last question that has only been answered with less.
        int last = decisions.asked - 1;
        while (last >= 0 && (decisions.answers >> last & 1U) != 0)
            --last;
        if (last < 0)
            break;
        if (ways == most || decisions.asked > 32)
            return {Interval::all(), Interval::all(), Interval::all()};
        decisions = {(decisions.answers & ((1U << last) - 1U)) | 1U << last, 0};
        all = hull(all, compute());
    }
    return all;
}

} // namespace actiscope
