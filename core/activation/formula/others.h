#pragma once

#include "core/activation/formula/compiledformula.h"
#include "core/math/algebraic.h"
#include "core/math/exponential.h"
#include "core/math/trigonometric.h"

#include <cmath>
#include <limits>
#include <type_traits>

// Functions that are neither rectifiers nor gates.
namespace actiscope::formula {

/// f(x) = x/√(1 + alpha·x²). Carlile, Delamarter, Kinney, Marti & Whitney, Improving deep learning by inverse square
/// root linear units, 2017. For alpha·x² > 1 the derivative of that quotient cancels and x² may overflow; there it
/// is ±1/√(alpha(1 + w)) with w = 1/(alpha·x²).
/// Error: 2, 8, 7 ulp.
struct Isru : Smooth {
    template <Number T>
    static T f(const T &x, const T *p)
    {
        const T &alpha = p[0];
        const T steep = alpha * x * x;
        if (!(steep > 1.0))
            return x / sqrt(1.0 + steep);
        const T inverse = 1.0 / x;
        const T limit = 1.0 / sqrt(alpha * (1.0 + inverse * inverse / alpha));
        return x < 0.0 ? -limit : limit;
    }
};

/// f(x) = sin(omega·x). Sitzmann, Martel, Bergman, Lindell & Wetzstein, Implicit neural representations with
/// periodic activation functions, 2020.
/// Error: 1, 2, 3 ulp.
struct Sine : Smooth {
    template <Number T>
    static T f(const T &x, const T *p) { return sin(exact(p[0]) * x); }
};

/// f(x) = x + sin²(a·x)/a. Liu, Hartwig & Ueda, Neural networks fail to learn periodic functions and how to fix it,
/// 2020. At ±∞ f has a limit, its derivatives have none.
/// Error: 6 ulp, 2 ε (f′ touches zero, where it has no relative accuracy), 3 ulp.
struct Snake : Smooth {
    template <Number T>
    static T f(const T &x, const T *p)
    {
        constexpr double none = std::numeric_limits<double>::quiet_NaN();
        if (std::isinf(valueOf(x))) {
            if constexpr (std::is_same_v<T, double>)
                return x;
            else
                return {x.value, none, none};
        }
        const T &a = p[0];
        return x + sinSquared(exact(a) * x) / a;
    }
};

/// f(x) = tanh(alpha·x), the function of dynamic tanh. Zhu, Chen, He, LeCun & Liu, Transformers without normalization,
/// 2025. The rounding of alpha·x, left alone, would cost hundreds of ulp in the tails of f′.
/// Error: 2, 5, 6 ulp.
struct DyT : Smooth {
    template <Number T>
    static T f(const T &x, const T *p) { return tanh(exact(p[0]) * x); }
};

} // namespace actiscope::formula
