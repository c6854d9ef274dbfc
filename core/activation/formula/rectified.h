#pragma once

#include "core/activation/formula/compiledformula.h"
#include "core/math/algebraic.h"
#include "core/math/exponential.h"

// ReLU and its relatives. At a kink the derivative is PyTorch's, and f″ is 0.
namespace actiscope::formula {

/// f(x) = max(0, x). Nair & Hinton, Rectified linear units improve restricted Boltzmann machines, 2010.
struct Relu : BreaksAtZero {
    template <Number T>
    static T f(const T &x, const T *) { return x > 0.0 ? x : T{0.0}; }
};

/// f(x) = x for x > 0, else negative_slope·x. Maas, Hannun & Ng, Rectifier nonlinearities improve neural network
/// acoustic models, 2013. A slope of 0 makes it ReLU, at −∞ too.
struct LeakyRelu : BreaksAtZero {
    template <Number T>
    static T f(const T &x, const T *p) { return x > 0.0 ? x : term(p[0], x); }
};

/// f(x) = x for x > 0, else weight·x, where weight is learned. He, Zhang, Ren & Sun, Delving deep into rectifiers,
/// 2015.
struct Prelu : LeakyRelu {};

/// f(x) = min(max(0, x), 6). Krizhevsky, Convolutional deep belief networks on CIFAR-10, 2010.
struct Relu6 {
    template <Number T>
    static T f(const T &x, const T *) { return x >= 6.0 ? T{6.0} : x > 0.0 ? x : T{0.0}; }
    static std::vector<double> breakpoints(const double *) { return {0.0, 6.0}; }
};

/// f(x) = max(0, x)². So et al., Primer: searching for efficient transformers for language modeling, 2021.
struct SquaredRelu : BreaksAtZero {
    template <Number T>
    static T f(const T &x, const T *) { return x > 0.0 ? x * x : T{0.0}; }
};

/// f(x) = scale·max(0, x)² + bias. Yu et al., MetaFormer baselines for vision, 2022, eq. 6: with the default values
/// normal inputs give outputs of mean 0 and variance 1. In this order of factors x² does not underflow on its own.
struct StarRelu : BreaksAtZero {
    template <Number T>
    static T f(const T &x, const T *p) { return x > 0.0 ? rounded(exact(p[0]) * x * x + p[1]) : p[1]; }
};

/// f(x) = x for x > threshold, else value (PyTorch's Threshold).
struct Threshold {
    template <Number T>
    static T f(const T &x, const T *p) { return x > p[0] ? x : p[1]; }
    static std::vector<double> breakpoints(const double *p) { return {p[0]}; }
};

/// f(x) = x for x > 0, else alpha·(e^x − 1). Clevert, Unterthiner & Hochreiter, Fast and accurate deep network
/// learning by exponential linear units, 2016. At 0 f″ jumps even if alpha is 1.
/// Error: 2, 2, 1 ulp.
struct Elu : BreaksAtZero {
    template <Number T>
    static T f(const T &x, const T *p)
    {
        const T &alpha = p[0];
        if (x < 0.0)
            return alpha * expm1(exact(x));
        return x > 0.0 ? x : alpha * x;
    }
};

/// f(x) = scale·ELU(x, alpha) with the constants of Klambauer, Unterthiner, Mayr & Hochreiter, Self-normalizing
/// neural networks, 2017, for which mean 0 and variance 1 are a fixed point.
/// Error: 2, 2, 1 ulp.
struct Selu : BreaksAtZero {
    template <Number T>
    static T f(const T &x, const T *)
    {
        const T alpha{1.6732632423543772848170429916717};
        constexpr double scale = 1.0507009873554804934193349852946;
        return scale * Elu::f(x, &alpha);
    }
};

/// f(x) = x for x > 0, else alpha·(e^(x/alpha) − 1). Barron, Continuously differentiable exponential linear units,
/// 2017.
/// Error: 3, 3, 1 ulp.
struct Celu : BreaksAtZero {
    template <Number T>
    static T f(const T &x, const T *p)
    {
        const T &alpha = p[0];
        return x < 0.0 ? alpha * expm1(exact(x) / alpha) : x;
    }
};

/// f(x) = ln(1 + e^(beta·x))/beta. Dugas, Bengio, Bélisle, Nadeau & Garcia, Incorporating second-order functional
/// knowledge for better option pricing, 2001. Right of 0 it is x plus the same of −x, which cannot overflow; PyTorch's
/// linear shortcut beyond a threshold is not needed.
/// Error: 3, 4, 1 ulp.
struct Softplus : Smooth {
    template <Number T>
    static T f(const T &x, const T *p)
    {
        const T &beta = p[0];
        return x > 0.0 ? x + softplus(exact(beta) * -x) / beta : softplus(exact(beta) * x) / beta;
    }
};

/// f(x) = (x + √(x² + b))/2. Barron, Squareplus: a softplus-like algebraic rectifier, 2021.
/// Error: 3, 5, 1 ulp.
struct Squareplus : Smooth {
    template <Number T>
    static T f(const T &x, const T *p) { return halfOfSumWithRoot(x, p[0]); }
};

/// f(x) = (√(x² + 1) − 1)/2 + x, in the two forms that do not cancel: around 0 the root's excess over 1 is
/// x²/(√(x² + 1) + 1); beyond ±1 the root is gathered with one half of x, as in squareplus.
/// Error: 2, 2, 1 ulp.
struct BentIdentity : Smooth {
    template <Number T>
    static T f(const T &x, const T *)
    {
        if (abs(x) > 1.0)
            return halfOfSumWithRoot(x, T{1.0}) + 0.5 * (x - 1.0);
        return 0.5 * (x * x / (sqrt(x * x + 1.0) + 1.0)) + x;
    }
};

} // namespace actiscope::formula
