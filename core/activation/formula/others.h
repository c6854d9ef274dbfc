#pragma once

#include "core/activation/formula/compiledformula.h"
#include "core/math/algebraic.h"
#include "core/math/exponential.h"
#include "core/math/trigonometric.h"

#include <cmath>
#include <limits>

// Functions that are neither rectifiers nor gates.
namespace actiscope::formula {

/// f(x) = x/√(1 + alpha·x²). Carlile, Delamarter, Kinney, Marti & Whitney, Improving deep learning by inverse square
/// root linear units, 2017.
/// Error: 3, 5, 1 ulp.
struct Isru : Smooth {
    template <Number T>
    static T f(const T &x, const T *p) { return overRootOfOnePlusSquare(x, p[0]); }
};

/// f(x) = sin(omega·x). Sitzmann, Martel, Bergman, Lindell & Wetzstein, Implicit neural representations with
/// periodic activation functions, 2020.
/// Error: 1, 3, 2 ulp.
struct Sine : Smooth {
    template <Number T>
    static T f(const T &x, const T *p) { return sin(exact(p[0]) * x); }
};

/// f(x) = x + sin²(a·x)/a. Liu, Hartwig & Ueda, Neural networks fail to learn periodic functions and how to fix it,
/// 2020. At ±∞ f has a limit, its derivatives have none.
/// Error: 4, 5, 1 ulp.
struct Snake : Smooth {
    template <Number T>
    static T f(const T &x, const T *p)
    {
        using std::isinf;
        if (isinf(valueOf(x))) {
            constexpr auto none = std::numeric_limits<double>::quiet_NaN();
            if constexpr (isJet<T>)
                return {x.value, none, none};
            else
                return x;
        }
        return plusSineSquared(x, p[0]);
    }
};

/// f(x) = tanh(alpha·x), the function of dynamic tanh. Zhu, Chen, He, LeCun & Liu, Transformers without normalization,
/// 2025. The rounding of alpha·x, left alone, would cost hundreds of ulp in the tails of f′.
/// Error: 4, 6, 1 ulp.
struct DyT : Smooth {
    template <Number T>
    static T f(const T &x, const T *p) { return tanh(exact(p[0]) * x); }
};

} // namespace actiscope::formula
