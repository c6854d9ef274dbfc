#pragma once

#include "core/activation/formula/compiledformula.h"
#include "core/math/exponential.h"

// Functions made of straight pieces, and those that shrink towards 0. At a kink the derivative is PyTorch's.
namespace actiscope::formula {

/// f(x) = min(max(x, min_val), max_val). Collobert, Large scale machine learning, 2004.
struct HardTanh {
    template <Number T>
    static T f(const T &x, const T *p)
    {
        const T &least = p[0], &most = p[1];
        if (x >= most)
            return most;
        return x > least ? x : least;
    }
    static std::vector<double> breakpoints(const double *p) { return inOrder(p[0], p[1]); }
};

/// f(x) = min(max(x + 3, 0), 6)/6. Courbariaux, Bengio & David, BinaryConnect, 2015, with PyTorch's slope 1/6.
struct HardSigmoid {
    template <Number T>
    static T f(const T &x, const T *)
    {
        if (x >= 3.0)
            return T{1.0};
        return x > -3.0 ? (x + 3.0) / 6.0 : T{0.0};
    }
    static std::vector<double> breakpoints(const double *) { return {-3.0, 3.0}; }
};

/// f(x) = x·hardsigmoid(x). Howard et al., Searching for MobileNetV3, 2019. At the kinks f′ is 0 and 1, as in
/// PyTorch since its pull request 148049; before, it was −0.5 at −3.
struct HardSwish {
    template <Number T>
    static T f(const T &x, const T *)
    {
        if (x >= 3.0)
            return x;
        return x > -3.0 ? x * ((x + 3.0) / 6.0) : T{0.0};
    }
    static std::vector<double> breakpoints(const double *p) { return HardSigmoid::breakpoints(p); }
};

/// The base of functions that shrink what is within lambda of 0. With lambda = 0 they are the identity: f′ is 1 at 0
/// too, where PyTorch has 0, and nothing breaks.
struct Shrink {
    static std::vector<double> breakpoints(const double *p)
    {
        return p[0] > 0.0 ? std::vector{-p[0], p[0]} : std::vector<double>{};
    }
};

/// f(x) = x moved towards 0 by lambda, and 0 within lambda of it. Donoho, De-noising by soft-thresholding, 1995.
struct SoftShrink : Shrink {
    template <Number T>
    static T f(const T &x, const T *p)
    {
        const T &lambda = p[0];
        if (x > lambda || !(lambda > 0.0))
            return x - lambda;
        return x < -lambda ? x + lambda : T{0.0};
    }
};

/// f(x) = x if |x| > lambda, else 0. Donoho & Johnstone, Ideal spatial adaptation by wavelet shrinkage, 1994.
struct HardShrink : Shrink {
    template <Number T>
    static T f(const T &x, const T *p)
    {
        const T &lambda = p[0];
        return x > lambda || x < -lambda || !(lambda > 0.0) ? x : T{0.0};
    }
};

/// f(x) = x − tanh x (PyTorch's Tanhshrink).
/// Error: 4, 6, 1 ulp.
struct TanhShrink : Smooth {
    template <Number T>
    static T f(const T &x, const T *) { return tanhDefect(x); }
};

} // namespace actiscope::formula
