#pragma once

#include "core/expression/blockkernels.h"

/// Choices on blocks of numbers, and what they depend on. Where a choice is open the error is as large as what is
/// chosen between is apart.
namespace actiscope::expression::block {

/// Whether a and b are told apart, or known to be equal.
inline bool areApart(double a, double aError, double b, double bError)
{
    return std::abs(a - b) * (1.0 - 4.0 * unit) > aError + bError;
}
inline bool areEqual(double a, double aError, double b, double bError)
{
    return (a == b) & (aError + bError == 0.0);
}

/// What counts of both where they are equal.
enum class Tie { Half, First };

/// max(a, b) for sign = 1, min(a, b) for sign = −1.
template <int order, Tie tie>
void greater(const Slot &__restrict a, const Slot &__restrict b, double sign, Slot &__restrict r, std::size_t n)
{
    const auto component = [&](const double *__restrict x, const double *__restrict xError, const double *__restrict y,
                               const double *__restrict yError, double *__restrict to, double *__restrict error, bool isValue) {
        for (std::size_t i = 0; i < n; ++i) {
            const double left = a.value[i], right = b.value[i], leftError = a.error[i], rightError = b.error[i];
            const bool isFirst = sign * left >= sign * right;
            const bool apart = areApart(left, leftError, right, rightError);
            const bool equal = areEqual(left, leftError, right, rightError);
            const double one = x[i], other = y[i], oneError = xError[i], otherError = yError[i];
            const double picked = isFirst ? one : other, pickedError = isFirst ? oneError : otherError;
            const double open = oneError + otherError + std::abs(one - other); // NaN stays NaN
            const double mean = 0.5 * one + 0.5 * other, meanError = oneError + otherError + unit * std::abs(mean);
            const bool half = equal & (tie == Tie::Half) & !isValue;
            to[i] = half ? mean : picked;
            const double known = half ? meanError : pickedError;
            error[i] = apart | equal ? known : open;
        }
    };
    component(a.value, a.error, b.value, b.error, r.value, r.error, true);
    if constexpr (order >= 1)
        component(a.first, a.firstError, b.first, b.firstError, r.first, r.firstError, false);
    if constexpr (order >= 2)
        component(a.second, a.secondError, b.second, b.secondError, r.second, r.secondError, false);
}

template <int order>
void absolute(const Slot &__restrict a, Slot &__restrict r, std::size_t n)
{
    for (std::size_t i = 0; i < n; ++i) {
        const double u = a.value[i];
        const bool known = (std::abs(u) > a.error[i]) | ((u == 0.0) & (a.error[i] == 0.0));
        const double sign = u > 0.0 ? 1.0 : u < 0.0 ? -1.0 : 0.0;
        r.value[i] = std::abs(u);
        r.error[i] = a.error[i];
        if constexpr (order >= 1) {
            r.first[i] = sign * a.first[i];
            r.firstError[i] = known ? std::abs(sign) * a.firstError[i] : 2.0 * std::abs(a.first[i]) + a.firstError[i];
        }
        if constexpr (order >= 2) {
            r.second[i] = sign * a.second[i];
            r.secondError[i] = known ? std::abs(sign) * a.secondError[i] : 2.0 * std::abs(a.second[i]) + a.secondError[i];
        }
    }
}

/// sign u, or step u with `atZero` = 1 and `below` = 0.
template <int order>
void signs(const Slot &__restrict a, double below, double atZero, Slot &__restrict r, std::size_t n)
{
    for (std::size_t i = 0; i < n; ++i) {
        const double u = a.value[i];
        const bool known = (std::abs(u) > a.error[i]) | ((u == 0.0) & (a.error[i] == 0.0));
        r.value[i] = u > 0.0 ? 1.0 : u < 0.0 ? below : atZero;
        r.error[i] = known ? 0.0 : infinity;
        if constexpr (order >= 1) {
            r.first[i] = 0.0;
            r.firstError[i] = known ? 0.0 : infinity;
        }
        if constexpr (order >= 2) {
            r.second[i] = 0.0;
            r.secondError[i] = known ? 0.0 : infinity;
        }
    }
}

// Conditions are 0 or 1, with an error of 0; or one of 1 or more where they are open, but some answer there is; or an infinite
// one where what they compare may not be defined.

inline void compare(Relation relation, const Slot &__restrict a, const Slot &__restrict b, Slot &__restrict r, std::size_t n)
{
    const auto decide = [&](auto &&holds) {
        for (std::size_t i = 0; i < n; ++i) {
            const double x = a.value[i], y = b.value[i];
            const bool known = areApart(x, a.error[i], y, b.error[i]) | areEqual(x, a.error[i], y, b.error[i]);
            const double open = std::abs(x) + std::abs(y) + a.error[i] + b.error[i] < infinity ? 1.0 : infinity;
            r.value[i] = holds(x, y) ? 1.0 : 0.0;
            r.error[i] = known ? 0.0 : open;
        }
    };
    switch (relation) {
    case Relation::Less: return decide([](double x, double y) { return x < y; });
    case Relation::LessOrEqual: return decide([](double x, double y) { return x <= y; });
    case Relation::Greater: return decide([](double x, double y) { return x > y; });
    case Relation::GreaterOrEqual: return decide([](double x, double y) { return x >= y; });
    case Relation::Equal: return decide([](double x, double y) { return x == y; });
    case Relation::NotEqual: return decide([](double x, double y) { return x != y; });
    }
}

/// a and b for `decisive` = 0, a or b for 1: the one answer that decides alone.
inline void combine(double decisive, const Slot &__restrict a, const Slot &__restrict b, Slot &__restrict r, std::size_t n)
{
    for (std::size_t i = 0; i < n; ++i) {
        const bool decided = ((a.value[i] == decisive) & (a.error[i] == 0.0)) | ((b.value[i] == decisive) & (b.error[i] == 0.0));
        const bool either = (a.value[i] == decisive) | (b.value[i] == decisive);
        const double error = a.error[i] + b.error[i];
        r.value[i] = either ? decisive : 1.0 - decisive;
        r.error[i] = decided ? 0.0 : error;
    }
}

inline void invert(const Slot &__restrict a, Slot &__restrict r, std::size_t n)
{
    for (std::size_t i = 0; i < n; ++i) {
        r.value[i] = 1.0 - a.value[i];
        r.error[i] = a.error[i];
    }
}

template <int order>
void choose(const Slot &__restrict c, const Slot &__restrict a, const Slot &__restrict b, Slot &__restrict r, std::size_t n)
{
    const auto pick = [&](const double *__restrict x, const double *__restrict xError, const double *__restrict y,
                          const double *__restrict yError, double *__restrict value, double *__restrict error) {
        for (std::size_t i = 0; i < n; ++i) {
            const bool yes = c.value[i] != 0.0;
            const double left = x[i], right = y[i], leftError = xError[i], rightError = yError[i];
            const double open = leftError + rightError + std::abs(left - right);
            const double settled = yes ? leftError : rightError;
            value[i] = yes ? left : right;
            error[i] = c.error[i] == 0.0 ? settled : open + (c.error[i] - 1.0);
        }
    };
    pick(a.value, a.error, b.value, b.error, r.value, r.error);
    if constexpr (order >= 1)
        pick(a.first, a.firstError, b.first, b.firstError, r.first, r.firstError);
    if constexpr (order >= 2)
        pick(a.second, a.secondError, b.second, b.secondError, r.second, r.secondError);
}

} // namespace actiscope::expression::block
