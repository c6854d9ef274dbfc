#pragma once

#include "core/math/jet.h"
#include "core/math/ordinary.h"
#include "core/math/precise.h"

#include <cmath>

// The exponential and what is made of it. Each primitive takes an argument with its residual, h + l, and knows its
// own stable derivatives; formulas get theirs by the chain rule. Over doubles each gives NaN where e^(−v) is too small
// for a double's digits (see ordinary.h). The errors stated are those of doubles; nobody uses their second derivatives
// for more than a guess.
namespace actiscope {

/// e^(−v) for v ≥ 0, and 1 − e^(−v), both to full relative accuracy. Sigmoid, softplus, tanh and their derivatives
/// are quotients of positive terms in these two, so nothing cancels: s·(1 − s) and 1 − t², which autograd computes,
/// are exactly 0 for σ′ beyond 37 and tanh′ beyond 19.
template <std::floating_point Real>
struct Decay {
    Real power = 0;      ///< e^(−v)
    Real complement = 1; ///< 1 − e^(−v)

    /// v = h + l, h ≥ 0. Error of both: below 2 ulp.
    static Decay at(Real h, Real l)
    {
        if (h > vanishedBeyond<Real>)
            return {};
        if (isOutOfReach(h))
            return {std::numeric_limits<Real>::quiet_NaN(), 1};
        if (h < Real{0.5}) {
            const Real minusOne = std::expm1(-h);
            const Real power = 1 + minusOne;
            return {power - power * l, power * l - minusOne};
        }
        Real power = std::exp(-h);
        power -= power * l;
        return {power, 1 - power};
    }

    Real onePlus() const { return 1 + power; } ///< 1 + e^(−v)
};

/// e^(−v) for v = |h + l|, and whether h is negative.
template <std::floating_point Real>
Decay<Real> decayOf(Real h, Real l) { return h < 0 ? Decay<Real>::at(-h, -l) : Decay<Real>::at(h, l); }

/// e^u. Error: 2 ulp.
template <Compensated T>
T exp(const Precise<T> &u)
{
    using Real = RealOf<T>;
    const Real h = valueOf(u.main);
    Real e = 0;
    if (isOutOfReach(-h))
        e = std::numeric_limits<Real>::quiet_NaN();
    else if (!(h < -vanishedBeyond<Real>))
        e = std::exp(h);
    if (e > 0 && std::isfinite(e))
        e += e * u.rest;
    if constexpr (isJet<T>)
        return chain(u.main, e, e, e);
    else
        return e;
}

/// e^u − 1, without cancellation near 0. Error: 2 ulp.
template <Compensated T>
T expm1(const Precise<T> &u)
{
    using Real = RealOf<T>;
    const Real h = valueOf(u.main);
    const Real e = valueOf(exp(Precise<Real>{h, u.rest}));
    Real value = -1;
    if (!(h < -64)) {
        value = std::expm1(h);
        if (std::isfinite(e))
            value += e * u.rest;
    }
    if constexpr (isJet<T>)
        return chain(u.main, value, e, e);
    else
        return value;
}

/// σ(u) = 1/(1 + e^(−u)), left of 0 as e^u/(1 + e^u), with σ′ = e/(1 + e)² and σ″ = ∓e(1 − e)/(1 + e)³ for
/// e = e^(−|u|), which `d` holds. Error: f 3 ulp, f′ 5 ulp.
template <Compensated T>
T sigmoid(const Precise<T> &u, const Decay<RealOf<T>> &d)
{
    using Real = RealOf<T>;
    const Real h = valueOf(u.main);
    const Real q = d.onePlus();
    const Real value = h < 0 ? d.power / q : 1 / q;
    if constexpr (isJet<T>) {
        const Real first = d.power / (q * q);
        const Real second = first * d.complement / q;
        return chain(u.main, value, first, h < 0 ? second : -second);
    } else {
        return value;
    }
}

template <Compensated T>
T sigmoid(const Precise<T> &u) { return sigmoid(u, decayOf(valueOf(u.main), u.rest)); }

/// x·σ(u) for a u with the sign of x. Left of 0 the derivative x′σ + xσ′u′ passes zero; as σ·((1 + e)x′ + xu′)/(1 + e)
/// it loses less there. Error: f 4 ulp, f′ 8 ulp.
template <Compensated T>
T gated(const T &x, const Precise<T> &u)
{
    const auto d = decayOf(valueOf(u.main), u.rest);
    T product = term(x, sigmoid(u, d));
    if constexpr (isJet<T>) {
        if (valueOf(u.main) < 0) {
            const auto q = d.onePlus();
            product.first = term(d.power / (q * q), q * x.first + term(valueOf(x), u.main.first));
        }
    }
    return product;
}
/// For numbers that have no residuals.
template <Number T>
T gated(const T &x, const T &u) { return term(x, sigmoid(u)); }

/// ln(1 + e^u) = max(u, 0) + ln(1 + e^(−|u|)), with its residual, since it may itself become the argument of an
/// exponential; its derivative is σ(u). Error: 2 ulp.
template <Compensated T>
Precise<T> preciseSoftplus(const Precise<T> &u)
{
    using Real = RealOf<T>;
    const Real h = valueOf(u.main);
    const Decay<Real> d = decayOf(h, u.rest);
    const Real log = std::log1p(d.power);
    const Precise<Real> value = h < 0 ? exact(log) : Precise<Real>{h, u.rest} + exact(log);
    if constexpr (isJet<T>) {
        const Real q = d.onePlus();
        return {chain(u.main, value.main, h < 0 ? d.power / q : 1 / q, d.power / (q * q)), value.rest};
    } else {
        return value;
    }
}

/// ln(1 + e^u) as a plain number.
template <Compensated T>
T softplus(const Precise<T> &u) { return preciseSoftplus(u).rounded(); }

/// ln σ(u) = −ln(1 + e^(−u)).
template <Compensated T>
T logSigmoid(const Precise<T> &u) { return -softplus(-u); }

/// tanh u = (1 − e)/(1 + e) with the sign of u, tanh′ = 4e/(1 + e)², tanh″ = −2 tanh · tanh′, for e = e^(−2|u|).
/// Error: f 3 ulp, f′ 5 ulp.
template <Compensated T>
T tanh(const Precise<T> &u)
{
    using Real = RealOf<T>;
    const Real h = valueOf(u.main);
    const Decay<Real> d = decayOf(2 * h, 2 * u.rest);
    const Real q = d.onePlus();
    const Real value = std::copysign(d.complement / q, h);
    if constexpr (isJet<T>) {
        const Real first = 4 * d.power / (q * q);
        return chain(u.main, value, first, -2 * value * first);
    } else {
        return value;
    }
}

/// u − tanh u. Near 0 the difference cancels to u³/3; there Lambert's continued fraction
/// tanh u = u/(1 + y), y = u²/(3 + u²/(5 + u²/(7 + …))), gives u·y/(1 + y), a quotient of positive terms.
/// Its derivatives are tanh² u and 2 tanh u · tanh′ u. Error: 4 ulp.
template <Compensated T>
T tanhDefect(const T &u)
{
    using Real = RealOf<T>;
    const Real x = valueOf(u);
    const BasicJet<Real> t = tanh(exact(BasicJet<Real>::variable(x)));
    Real value = x - t.value;
    if (std::abs(x) < Real{1.5}) {
        // The least depth that leaves less than 1e-17 of the result at 1.5.
        const Real square = x * x;
        Real denominator = 21;
        for (Real odd = 19; odd >= 3; odd -= 2)
            denominator = odd + square / denominator;
        const Real y = square / denominator;
        value = x * (y / (1 + y));
    }
    if constexpr (isJet<T>)
        return chain(u, value, t.value * t.value, -t.second);
    else
        return value;
}

} // namespace actiscope
