#pragma once

#include "core/activation/formula.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <span>
#include <vector>

namespace actiscope {

template <class F>
Jet jetOf(const Jet &x, const Jet *p)
{
    return std::isnan(x.value) ? Jet{x.value, x.value, x.value} : F::template f<Jet>(x, p);
}

/// The parameters become jets once for all x, in this function's own array: so the compiler knows that their
/// derivatives are 0, and leaves out those terms as it does f″, which nobody asks for here. It sees that only if it
/// inlines all of the formula, hence `flatten`.
template <class F>
[[gnu::flatten]] void slopesOf(std::span<const double> x, std::span<const double> p, double *f, double *df)
{
    std::array<Jet, mostParameters> jets;
    for (std::size_t i = 0; i < jets.size(); ++i)
        jets[i] = Jet::constant(i < p.size() ? p[i] : 0.0);
    for (std::size_t i = 0; i < x.size(); ++i) {
        const Jet at = jetOf<F>(Jet::variable(x[i]), jets.data());
        f[i] = at.value;
        df[i] = at.first;
    }
}

/// A formula of the program, a struct with
///     template <Number T> static T f(const T &x, const T *p);      // the function; p are its parameters
///     static std::vector<double> breakpoints(const double *p);     // where f, f′ or f″ is not smooth, ascending
/// compiled for numbers, jets and arrays. NaN propagates here, once for all, also through functions that are constant.
/// The errors that formulas state are those of f, f′ and f″ against 120-digit arithmetic at thousands of random places
/// (|x| up to 760) and several parameters, with glibc 2.36; where one of them passes zero it counts in ε of its
/// scale. Those that state none are exact but for the rounding of one or two operations.
template <class F>
class CompiledFormula final : public Formula
{
public:
    double value(double x, std::span<const double> p) const override
    {
        return std::isnan(x) ? x : F::template f<double>(x, p.data());
    }
    Jet jet(const Jet &x, std::span<const Jet> p) const override { return jetOf<F>(x, p.data()); }
    void slopes(std::span<const double> x, std::span<const double> p, std::span<double> f,
                std::span<double> df) const override
    {
        slopesOf<F>(x, p, f.data(), df.data());
    }
    std::vector<double> breakpoints(std::span<const double> p) const override { return F::breakpoints(p.data()); }
};

template <class F>
std::shared_ptr<const Formula> formulaOf()
{
    return std::make_shared<const CompiledFormula<F>>();
}

namespace formula {

/// The base of functions without a break.
struct Smooth {
    static std::vector<double> breakpoints(const double *) { return {}; }
};

/// The base of functions that bend at 0 alone.
struct BreaksAtZero {
    static std::vector<double> breakpoints(const double *) { return {0.0}; }
};

/// Two places as a list of breakpoints: ascending, one if they coincide.
inline std::vector<double> inOrder(double a, double b)
{
    if (a == b)
        return {a};
    return {std::min(a, b), std::max(a, b)};
}

} // namespace formula
} // namespace actiscope
