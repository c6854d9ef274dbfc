#pragma once

#include "core/activation/formula/compiledformula.h"
#include "core/math/algebraic.h"
#include "core/math/exponential.h"
#include "core/math/trigonometric.h"

// The functions of the first decades of neural networks.
namespace actiscope::formula {

/// f(x) = x.
struct Identity : Smooth {
    template <Number T>
    static T f(const T &x, const T *) { return x; }
};

/// f(x) = 1 for x ≥ 0, else 0: the neuron of McCulloch & Pitts, A logical calculus of the ideas immanent in nervous
/// activity, 1943.
struct BinaryStep : BreaksAtZero {
    template <Number T>
    static T f(const T &x, const T *) { return T{x >= 0.0 ? 1.0 : 0.0}; }
};

/// f(x) = −1, 0 or 1, as x is. Courbariaux, Hubara, Soudry, El-Yaniv & Bengio, Binarized neural networks, 2016.
struct Sign : BreaksAtZero {
    template <Number T>
    static T f(const T &x, const T *) { return T{x > 0.0 ? 1.0 : x < 0.0 ? -1.0 : 0.0}; }
};

/// f(x) = 1/(1 + e^(−x)). Verhulst 1845; in neural networks Rumelhart, Hinton & Williams, Learning representations
/// by back-propagating errors, 1986.
/// Error: 3, 5, 1 ulp.
struct Sigmoid : Smooth {
    template <Number T>
    static T f(const T &x, const T *) { return sigmoid(exact(x)); }
};

/// f(x) = tanh x. LeCun, Bottou, Orr & Müller, Efficient BackProp, 1998, argue for it over the sigmoid.
/// Error: 3, 5, 1 ulp.
struct Tanh : Smooth {
    template <Number T>
    static T f(const T &x, const T *) { return tanh(exact(x)); }
};

/// f(x) = x/(1 + |x|). Turian, Bergstra & Bengio, Quadratic features and deep architectures for chunking, 2009.
/// With r = 1/(1 + |x|) it is x·r, and also ±(1 − r). The first is accurate near 0, but its derivative r − |x|r²
/// cancels for large x; the second has the derivative r². They meet at |x| = 1. At 0 only f″ jumps.
/// Error: 2, 3, 1 ulp.
struct Softsign : BreaksAtZero {
    template <Number T>
    static T f(const T &x, const T *)
    {
        if (!(x < 0.0) && !(x > 0.0))
            return x;
        const T r = 1.0 / (1.0 + abs(x));
        if (x > 1.0)
            return 1.0 - r;
        return x < -1.0 ? r - 1.0 : x * r;
    }
};

/// f(x) = arctan x.
/// Error: 1, 2, 1 ulp.
struct Arctan : Smooth {
    template <Number T>
    static T f(const T &x, const T *) { return atan(x); }
};

/// f(x) = 1.7159 tanh(2x/3). LeCun, Bottou, Orr & Müller, Efficient BackProp, 1998, section 4.4: so that f(±1) = ±1.
/// 2/3 is the real number, 1.7159 the nearest double.
/// Error: 5, 6, 1 ulp.
struct LecunTanh : Smooth {
    template <Number T>
    static T f(const T &x, const T *)
    {
        constexpr Precise<double> twoThirds{0x1.5555555555555p-1, 0x1.5555555555555p-55};
        return 1.7159 * tanh(twoThirds * x);
    }
};

/// f(x) = e^(−x²). Broomhead & Lowe, Multivariable functional interpolation and adaptive networks, 1988. The
/// rounding of x², left alone, would cost hundreds of ulp in the tails.
/// Error: 1, 3, 1 ulp.
struct Gaussian : Smooth {
    template <Number T>
    static T f(const T &x, const T *) { return exp(-(exact(x) * x)); }
};

} // namespace actiscope::formula
