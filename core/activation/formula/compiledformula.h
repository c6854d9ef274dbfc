#pragma once

#include "core/activation/formula.h"
#include "core/math/enclosure.h"
#include "core/math/ordinary.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <span>
#include <vector>

namespace actiscope {

/// f over wide jets, with x as the variable or, if given, a parameter. Out of line, so that the loops over doubles
/// stay small.
template <class F>
[[gnu::noinline]] WideJet wideJetOf(double x, std::span<const double> p, std::size_t variable = mostParameters)
{
    if (std::isnan(x))
        return {x, x, x};
    std::array<WideJet, mostParameters> jets;
    for (std::size_t i = 0; i < p.size(); ++i)
        jets[i] = i == variable ? WideJet::variable(p[i]) : WideJet::constant(p[i]);
    return F::template f<WideJet>(variable < p.size() ? WideJet::constant(x) : WideJet::variable(x), jets.data());
}

/// A formula of the program, a struct with
///     template <Number T> static T f(const T &x, const T *p);      // the function; p are its parameters
///     static std::vector<double> breakpoints(const double *p);     // where f, f′ or f″ is not smooth, ascending
/// compiled for doubles and for wide numbers, alone, in jets and in a loop over arrays. NaN propagates here, once for
/// all, also through functions that are constant.
/// f and f′ come from doubles, which are fast; where those cannot have them (ordinary.h) and for f″ the same formula
/// over wide jets does.
/// The errors that formulas state are those of f, f′ and f″ against hundreds of digits at a hundred thousand places over
/// all doubles and all that the parameters may be, and of f and f′ against wide numbers at millions, with glibc 2.36;
/// where one of them passes zero it counts in ε of its scale, and is below 1. Those that state none are exact but for
/// the rounding of one or two operations.
template <class F>
class CompiledFormula final : public Formula
{
public:
    double value(double x, std::span<const double> p) const override
    {
        const double value = isOrdinary(x) ? F::template f<double>(x, p.data()) : none;
        return std::isnan(value) ? rounded(wideJetOf<F>(x, p).value) : value;
    }
    [[gnu::flatten]] Jet at(double x, std::span<const double> p) const override
    {
        return completed(fastJet(x, constants(p)), x, p);
    }
    [[gnu::flatten]] Jet sketch(double x, std::span<const double> p) const override
    {
        const Jet fast = fastJet(x, constants(p));
        return isWhole(fast) && !std::isnan(fast.second) ? fast : completed(fast, x, p);
    }
    Jet byParameter(double x, std::span<const double> p, std::size_t index) const override
    {
        const WideJet wide = wideJetOf<F>(x, p, index);
        return {rounded(wide.value), rounded(wide.first), rounded(wide.second)};
    }
    /// The parameters become jets once for all x, in this function's own array: so the compiler knows that their
    /// derivatives are 0, and leaves out those terms as it does f″, which nobody asks for here. It sees that only if it
    /// inlines all of the formula, hence `flatten`.
    [[gnu::flatten]] void slopes(std::span<const double> x, std::span<const double> p, std::span<double> f,
                                 std::span<double> df) const override
    {
        const std::array<Jet, mostParameters> jets = constants(p);
        for (std::size_t i = 0; i < x.size(); ++i) {
            const Jet fast = F::template f<Jet>(Jet::variable(x[i]), jets.data());
            f[i] = fast.value;
            df[i] = fast.first;
        }
        complete(x, p, f, df);
    }
    IntervalJet enclosure(const Interval &x, std::span<const double> p) const override
    {
        std::array<IntervalJet, mostParameters> constants;
        std::transform(p.begin(), p.end(), constants.begin(), [](double c) { return IntervalJet::constant(c); });
        return enclosureOf([&] { return F::template f<IntervalJet>(IntervalJet::variable(x), constants.data()); });
    }
    std::vector<double> breakpoints(std::span<const double> p) const override { return F::breakpoints(p.data()); }

private:
    static constexpr double none = std::numeric_limits<double>::quiet_NaN();

    static std::array<Jet, mostParameters> constants(std::span<const double> p)
    {
        std::array<Jet, mostParameters> jets;
        for (std::size_t i = 0; i < jets.size(); ++i)
            jets[i] = Jet::constant(i < p.size() ? p[i] : 0.0);
        return jets;
    }
    static Jet fastJet(double x, const std::array<Jet, mostParameters> &p)
    {
        return isOrdinary(x) ? F::template f<Jet>(Jet::variable(x), p.data()) : Jet{none, none, none};
    }
    static bool isWhole(const Jet &fast) { return !std::isnan(fast.value) && !std::isnan(fast.first); }
    /// With f″, and what else doubles could not have, from wide numbers.
    static Jet completed(const Jet &fast, double x, std::span<const double> p)
    {
        const WideJet wide = wideJetOf<F>(x, p);
        return {std::isnan(fast.value) ? rounded(wide.value) : fast.value,
                std::isnan(fast.first) ? rounded(wide.first) : fast.first, rounded(wide.second)};
    }
    /// Apart from the loop over doubles, which has no branches then where the formula has none.
    [[gnu::noinline]] static void complete(std::span<const double> x, std::span<const double> p, std::span<double> f,
                                           std::span<double> df)
    {
        for (std::size_t i = 0; i < x.size(); ++i) {
            if (isOrdinary(x[i]) && !std::isnan(f[i]) && !std::isnan(df[i])) [[likely]]
                continue;
            const Jet all = completed(isOrdinary(x[i]) ? Jet{f[i], df[i], none} : Jet{none, none, none}, x[i], p);
            f[i] = all.value;
            df[i] = all.first;
        }
    }
    static double rounded(Wide number) { return static_cast<double>(number); }
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
