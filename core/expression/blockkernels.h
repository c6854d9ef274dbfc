#pragma once

#include "core/expression/tree.h"
#include "core/math/bounded.h"

#include <cmath>
#include <cstddef>
#include <limits>

/// Arithmetic on blocks of numbers: f, f′, f″ and the bounds of their errors as arrays, so that the compiler makes vector
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

} // namespace actiscope::expression::block
