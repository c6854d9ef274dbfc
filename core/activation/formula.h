#pragma once

#include "core/math/jet.h"

#include <cstddef>
#include <span>
#include <vector>

namespace actiscope {

/// No function has more parameters than these.
inline constexpr std::size_t mostParameters = 4;

/// Computes a function of one variable, for plain numbers, for jets and for arrays. `p` holds the values of its
/// parameters, as many as it has. Immutable, and callable from any thread.
class Formula
{
public:
    virtual ~Formula() = default;

    /// f(x). NaN propagates; at ±inf the limit is returned.
    virtual double value(double x, std::span<const double> p) const = 0;
    /// f of jets: with Jet::variable(x) f, f′ and f″ at x, with a parameter as the variable the derivatives by it.
    virtual Jet jet(const Jet &x, std::span<const Jet> p) const = 0;
    /// f and f′ at each x: the numbers that `jet` gives, in a loop that the compiler sees as a whole. `f` and `df` have
    /// the size of `x` and share no memory with it.
    virtual void slopes(std::span<const double> x, std::span<const double> p, std::span<double> f,
                        std::span<double> df) const = 0;
    /// Where f, f′ or f″ is not smooth, ascending; empty for a C^∞ function.
    virtual std::vector<double> breakpoints(std::span<const double> p) const = 0;
};

} // namespace actiscope
