#pragma once

#include "core/activation/formula/compiledformula.h"
#include "core/math/exponential.h"
#include "core/math/normal.h"

// Smooth functions, most of them x times a gate between 0 and 1. Where the gate has decayed to 0 it wins over any x,
// infinite too.
namespace actiscope::formula {

/// f(x) = x·Φ(x). Hendrycks & Gimpel, Gaussian error linear units, 2016. PyTorch's x(1 + erf(x/√2))/2 is 0 left of
/// −8.3.
/// Error: 4, 8, 1 ulp.
struct Gelu : Smooth {
    template <Number T>
    static T f(const T &x, const T *) { return term(x, normalCdf(x)); }
};

/// f(x) = x(1 + tanh(√(2/π)(x + 0.044715x³)))/2. Hendrycks & Gimpel 2016, the approximation. Since
/// (1 + tanh v)/2 = σ(2v), it is x times a sigmoid, which does not cancel on the left. √(8/π) is the real number,
/// 0.044715 the nearest double.
/// Error: 4, 8, 1 ulp.
struct GeluTanh : Smooth {
    template <Number T>
    static T f(const T &x, const T *)
    {
        constexpr Precise<double> sqrt8OverPi{0x1.9884533d43651p+0, -0x1.cbc0d30ebfd15p-54};
        return gated(x, sqrt8OverPi * x * (1.0 + 0.044715 * (exact(x) * x)));
    }
};

/// f(x) = x·σ(1.702x). Hendrycks & Gimpel 2016.
/// Error: 4, 7, 1 ulp.
struct QuickGelu : Smooth {
    template <Number T>
    static T f(const T &x, const T *) { return gated(x, exact(1.702) * x); }
};

/// f(x) = x·σ(x). Elfwing, Uchibe & Doya, Sigmoid-weighted linear units, 2017; Hendrycks & Gimpel 2016.
/// Error: 3, 6, 1 ulp.
struct Silu : Smooth {
    template <Number T>
    static T f(const T &x, const T *) { return gated(x, exact(x)); }
};

/// f(x) = x·σ(beta·x). Ramachandran, Zoph & Le, Searching for activation functions, 2017.
/// Error: 4, 7, 1 ulp.
struct Swish : Smooth {
    template <Number T>
    static T f(const T &x, const T *p) { return gated(x, exact(p[0]) * x); }
};

/// f(x) = x·tanh(softplus(x)). Misra, Mish: a self regularized non-monotonic activation function, 2019.
/// With w = e^x the gate is (w² + 2w)/(w² + 2w + 2), that is σ(ln(w(1 + w/2))) = σ(x + softplus(x − ln 2)):
/// a sigmoid again, and stable on both sides.
/// Error: 4, 8, 1 ulp.
struct Mish : Smooth {
    template <Number T>
    static T f(const T &x, const T *) { return gated(x, x + preciseSoftplus(exact(x) - ln2)); }
};

/// f(x) = ln σ(x), as −softplus(−x).
/// Error: 2, 3, 1 ulp.
struct LogSigmoid : Smooth {
    template <Number T>
    static T f(const T &x, const T *) { return logSigmoid(exact(x)); }
};

} // namespace actiscope::formula
