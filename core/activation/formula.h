#pragma once

#include "core/math/interval.h"
#include "core/math/jet.h"

#include <cstddef>
#include <span>
#include <vector>

namespace actiscope {

/// No function has more parameters than these.
inline constexpr std::size_t mostParameters = 4;

/// Computes a function of one variable and its derivatives. `p` holds the values of its parameters, as many as it has.
/// f and f′ are the same numbers, bit for bit, whichever member gives them. NaN propagates; at ±inf the limits are
/// returned. Immutable, and callable from any thread.
class Formula
{
public:
    virtual ~Formula() = default;

    /// f(x).
    virtual double value(double x, std::span<const double> p) const = 0;
    /// f, f′ and f″ at x.
    virtual Jet at(double x, std::span<const double> p) const = 0;
    /// The same in a tenth of the time, but f″ for no more than a guess of how f′ goes on: where the terms of its sum
    /// cancel, digits are lost.
    virtual Jet sketch(double x, std::span<const double> p) const = 0;
    /// f with the parameter `index` as the variable: ∂f/∂p is in `first`.
    virtual Jet byParameter(double x, std::span<const double> p, std::size_t index) const = 0;
    /// f and f′ at each x, in a loop that the compiler sees as a whole. `f` and `df` have the size of `x` and share no
    /// memory with it.
    virtual void slopes(std::span<const double> x, std::span<const double> p, std::span<double> f,
                        std::span<double> df) const = 0;
    /// Intervals that are proved to hold f, f′ and f″ at all of x, also at breakpoints inside and beside them; the less
    /// too wide, the narrower x is.
    virtual IntervalJet enclosure(const Interval &x, std::span<const double> p) const = 0;
    /// Whether what at() gives for x is known to be right; what could not be decided is shown as uncertain.
    virtual bool isCertain(double, std::span<const double>) const { return true; }
    /// Where f, f′ or f″ is not smooth, ascending; empty for a C^∞ function.
    virtual std::vector<double> breakpoints(std::span<const double> p) const = 0;
};

} // namespace actiscope
