#pragma once

#include "core/expression/tree.h"
#include "core/math/bounded.h"

#include <cmath>
#include <cstddef>
#include <limits>

/// Operations on blocks of numbers: f, f′, f″ and the bounds of their errors as arrays, so that the compiler makes vector
/// instructions of each loop. The rules are those of Bounded; what is not known, or not defined, has an error that is
/// infinite or NaN, and is computed again elsewhere.
namespace actiscope::expression::block {

inline constexpr std::size_t lanes = 64;

/// f, f′ and f″ at each lane, with their errors: what one line of a program gives for a block of x, or a function of a
/// block of its argument.
struct Slot {
    alignas(64) double value[lanes];
    alignas(64) double error[lanes];
    alignas(64) double first[lanes];
    alignas(64) double firstError[lanes];
    alignas(64) double second[lanes];
    alignas(64) double secondError[lanes];
};

using Real = Bounded<double>;
inline constexpr double unit = Real::unit;
inline constexpr double tiny = Real::tiny;
inline constexpr double infinity = std::numeric_limits<double>::infinity();

/// One lane of an operand. `order` is the highest derivative that is computed: 0, 1 or 2.
struct Lane {
    double value, error, first, firstError, second, secondError;
};
struct Varying {
    static constexpr bool varies = true;
    const Slot *slot;
    Lane operator[](std::size_t i) const
    {
        return {slot->value[i],      slot->error[i],  slot->first[i],
                slot->firstError[i], slot->second[i], slot->secondError[i]};
    }
};
/// The same number in all lanes.
struct Fixed {
    static constexpr bool varies = false;
    double value, error;
    Lane operator[](std::size_t) const { return {value, error, 0.0, 0.0, 0.0, 0.0}; }
};

template <int order, class A, class B>
void add(const A &a, const B &b, double sign, Slot &__restrict r, std::size_t n)
{
    for (std::size_t i = 0; i < n; ++i) {
        const Lane x = a[i], y = b[i];
        const double sum = x.value + sign * y.value;
        r.value[i] = sum;
        r.error[i] = x.error + y.error + unit * std::abs(sum);
        if constexpr (order >= 1) {
            if constexpr (A::varies && B::varies) {
                const double first = x.first + sign * y.first;
                r.first[i] = first;
                r.firstError[i] = x.firstError + y.firstError + unit * std::abs(first);
            } else {
                r.first[i] = A::varies ? x.first : sign * y.first;
                r.firstError[i] = A::varies ? x.firstError : y.firstError;
            }
        }
        if constexpr (order >= 2) {
            const double second = A::varies && B::varies ? x.second + sign * y.second
                : A::varies                              ? x.second
                                                         : sign * y.second;
            r.second[i] = second;
            r.secondError[i] = x.secondError + y.secondError + unit * std::abs(second);
        }
    }
}

template <int order, class A, class B>
void multiply(const A &a, const B &b, Slot &__restrict r, std::size_t n)
{
    for (std::size_t i = 0; i < n; ++i) {
        const Lane x = a[i], y = b[i];
        const double product = x.value * y.value;
        const double size = std::abs(x.value), other = std::abs(y.value) + y.error;
        r.value[i] = product;
        r.error[i] = size * y.error + x.error * other + unit * std::abs(product) + tiny;
        if constexpr (order >= 1) {
            const double left = x.first * y.value, right = x.value * y.first;
            const double leftError = std::abs(x.first) * y.error + x.firstError * other + unit * std::abs(left) + tiny;
            const double rightError = size * y.firstError + x.error * (std::abs(y.first) + y.firstError)
                + unit * std::abs(right) + tiny;
            if constexpr (A::varies && B::varies) {
                const double first = left + right;
                r.first[i] = first;
                r.firstError[i] = leftError + rightError + unit * std::abs(first);
            } else {
                r.first[i] = A::varies ? left : right;
                r.firstError[i] = A::varies ? leftError : rightError;
            }
        }
        if constexpr (order >= 2) {
            const double left = A::varies ? x.second * y.value : 0.0, right = B::varies ? x.value * y.second : 0.0;
            const double middle = A::varies && B::varies ? 2.0 * x.first * y.first : 0.0;
            r.second[i] = left + middle + right;
            r.secondError[i] = std::abs(x.second) * y.error + x.secondError * other
                + 2.0 * (std::abs(x.first) * y.firstError + x.firstError * (std::abs(y.first) + y.firstError))
                + size * y.secondError + x.error * (std::abs(y.second) + y.secondError)
                + 3.0 * unit * (std::abs(left) + std::abs(middle) + std::abs(right)) + 4.0 * tiny;
        }
    }
}

template <int order, class A, class B>
void divide(const A &a, const B &b, Slot &__restrict r, std::size_t n)
{
    for (std::size_t i = 0; i < n; ++i) {
        const Lane x = a[i], y = b[i];
        const double inverse = 1.0 / y.value;
        const double quotient = x.value / y.value;
        const double size = std::abs(y.value);
        // What is divided by must not be 0 within its error; twice its inverse is more than 1/(|b| − e) then.
        const double spread = (y.error <= 0.25 * size) & (size > 1e-300) & (size < 1e300)
            ? std::abs(inverse) * (1.0 + 2.0 * y.error * std::abs(inverse) + 8.0 * unit)
            : infinity;
        const double error = (x.error + std::abs(quotient) * y.error) * spread + unit * std::abs(quotient) + tiny;
        r.value[i] = quotient;
        r.error[i] = error;
        if constexpr (order >= 1) {
            const double taken = quotient * y.first;
            const double above = A::varies && B::varies ? x.first - taken : A::varies ? x.first : -taken;
            const double first = above * inverse;
            r.first[i] = first;
            r.firstError[i] = (x.firstError + std::abs(quotient) * y.firstError
                               + error * (std::abs(y.first) + y.firstError) + unit * (std::abs(taken) + std::abs(above))
                               + std::abs(first) * y.error + tiny)
                    * spread
                + 2.0 * unit * std::abs(first) + tiny;
        }
        if constexpr (order >= 2) {
            const double first = r.first[i], firstError = r.firstError[i];
            const double middle = B::varies ? 2.0 * first * y.first : 0.0, last = B::varies ? quotient * y.second : 0.0;
            const double above = x.second - middle - last;
            const double second = above * inverse;
            r.second[i] = second;
            r.secondError[i] = (x.secondError
                                + 2.0 * (std::abs(first) * y.firstError + firstError * (std::abs(y.first) + y.firstError))
                                + std::abs(quotient) * y.secondError + error * (std::abs(y.second) + y.secondError)
                                + 2.0 * unit * (std::abs(x.second) + std::abs(middle) + std::abs(last))
                                + std::abs(second) * y.error + 4.0 * tiny)
                    * spread
                + 2.0 * unit * std::abs(second) + tiny;
        }
    }
}

template <int order>
void negate(const Slot &__restrict a, Slot &__restrict r, std::size_t n)
{
    for (std::size_t i = 0; i < n; ++i) {
        r.value[i] = -a.value[i];
        r.error[i] = a.error[i];
        if constexpr (order >= 1) {
            r.first[i] = -a.first[i];
            r.firstError[i] = a.firstError[i];
        }
        if constexpr (order >= 2) {
            r.second[i] = -a.second[i];
            r.secondError[i] = a.secondError[i];
        }
    }
}

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
