#include "core/expression/mpfrfunctions.h"

#include "core/expression/mpfrmonotone.h"

#include <utility>

namespace actiscope::expression {

namespace {

MpfrInterval sigmoidOf(const MpfrInterval &u) { return one() / (one() + expOf(-u)); }

/// e^(−u²/2)/√(2π)
MpfrInterval normalDensityOf(const MpfrInterval &u)
{
    return expOf(-0.5 * squared(u)) / rootOf(2.0 * piOf());
}

MpfrDerivatives rootsOf(const MpfrInterval &u, const MpfrRules &rules)
{
    const Sign sign = rules.signOf(u);
    if (sign == Sign::Negative)
        return {Known::Undefined, Known::Undefined, Known::Undefined};
    if (sign == Sign::Unknown)
        return {Known::Open, Known::Open, Known::Open};
    if (sign == Sign::Zero)
        return {MpfrInterval::point(0.0), rules.limit ? MpfrInterval(Known::Never) : infinity(1),
                rules.limit ? MpfrInterval(Known::Never) : infinity(-1)};
    MpfrInterval value = withNonZero(rootOf(u));
    if (rules.order == 0)
        return {std::move(value), {}, {}};
    MpfrInterval slope = MpfrInterval::point(0.5) / value;
    return {std::move(value), slope, -(0.5 * (slope / u))};
}

} // namespace

Sign MpfrRules::signOf(const MpfrInterval &a) const
{
    const Sign sign = a.sign();
    if (sign != Sign::Unknown || !guess)
        return sign;
    // Of less than half of all bits nothing is left.
    const mpfr_exp_t tiny = -MpfrScope::bits() / 2;
    const auto isTiny = [&](mpfr_srcptr end) { return mpfr_zero_p(end) || (mpfr_number_p(end) && mpfr_get_exp(end) < tiny); };
    return isTiny(a.low) && isTiny(a.high) ? Sign::Zero : sign;
}

Known MpfrRules::outside(Sign sign) const
{
    return sign == Sign::Negative ? Known::Undefined : sign == Sign::Zero ? nowhere() : Known::Open;
}

MpfrInterval expOf(const MpfrInterval &u) { return withNonZero(rising(mpfr_exp, u)); }
MpfrInterval logOf(const MpfrInterval &u) { return rising(mpfr_log, u); }

MpfrInterval piOf()
{
    MpfrInterval result{MpfrNumber::make(), MpfrNumber::make()};
    mpfr_const_pi(result.low, MPFR_RNDD);
    mpfr_const_pi(result.high, MPFR_RNDU);
    return result;
}

MpfrDerivatives derivativesOf(Function function, const MpfrInterval &u, const MpfrRules &rules)
{
    if (!u.isEnclosed())
        return {u.known, u.known, u.known};
    const bool slopes = rules.order > 0;
    const auto nothing = [](Known known) { return MpfrDerivatives{known, known, known}; };
    switch (function) {
    case Function::Exp: {
        const MpfrInterval value = expOf(u);
        return {value, value, value};
    }
    case Function::Expm1: {
        const MpfrInterval slope = slopes ? expOf(u) : MpfrInterval();
        return {rising(mpfr_expm1, u), slope, slope};
    }
    case Function::Log:
    case Function::Log2:
    case Function::Log10: {
        if (const Sign sign = rules.signOf(u); sign != Sign::Positive)
            return nothing(rules.outside(sign));
        MpfrInterval value = rising(function == Function::Log ? mpfr_log : function == Function::Log2 ? mpfr_log2 : mpfr_log10, u);
        if (!slopes)
            return {std::move(value), {}, {}};
        MpfrInterval slope = one() / u;
        if (function != Function::Log)
            slope = slope / logOf(MpfrInterval::point(function == Function::Log2 ? 2.0 : 10.0));
        return {std::move(value), slope, -(slope / u)};
    }
    case Function::Log1p: {
        const MpfrInterval all = one() + u;
        if (const Sign sign = rules.signOf(all); sign != Sign::Positive)
            return nothing(rules.outside(sign));
        const MpfrInterval slope = one() / all;
        return {rising(mpfr_log1p, u), slope, -squared(slope)};
    }
    case Function::Sqrt:
        return rootsOf(u, rules);
    case Function::Abs: {
        const MpfrInterval size = sizeOf(u);
        const MpfrInterval zero = MpfrInterval::point(0.0);
        switch (rules.signOf(u)) {
        case Sign::Negative: return {size, MpfrInterval::point(-1.0), zero};
        case Sign::Positive: return {size, one(), zero};
        case Sign::Zero: return {size, rules.limit ? MpfrInterval(Known::Never) : zero, zero};
        case Sign::Unknown: return {size, MpfrInterval::between(-1.0, 1.0), zero};
        }
        break;
    }
    case Function::Sign:
    case Function::Step: {
        const MpfrInterval zero = MpfrInterval::point(0.0);
        const double least = function == Function::Sign ? -1.0 : 0.0;
        switch (rules.signOf(u)) {
        case Sign::Negative: return {MpfrInterval::point(least), zero, zero};
        case Sign::Positive: return {one(), zero, zero};
        case Sign::Zero:
            return {rules.limit ? MpfrInterval(Known::Never) : MpfrInterval::point(function == Function::Sign ? 0.0 : 1.0), zero,
                    zero};
        case Sign::Unknown: return {MpfrInterval::between(least, 1.0), zero, zero};
        }
        break;
    }
    case Function::Sin:
    case Function::Cos:
    case Function::Tan:
    case Function::Asin:
    case Function::Acos:
    case Function::Atan:
    case Function::Sinh:
    case Function::Cosh:
    case Function::Tanh:
    case Function::Asinh:
    case Function::Acosh:
    case Function::Atanh: return trigonometricOf(function, u, rules);
    case Function::Erf:
    case Function::Erfc: {
        const MpfrInterval value = function == Function::Erf ? erfOf(u) : erfcOf(u);
        if (!slopes)
            return {value, {}, {}};
        const MpfrInterval size = 2.0 * (expOf(-squared(u)) / rootOf(piOf()));
        const MpfrInterval slope = function == Function::Erf ? size : -size;
        return {value, slope, -2.0 * u * slope};
    }
    case Function::NormalCdf: {
        const MpfrInterval value = 0.5 * erfcOf(-(u / rootOf(MpfrInterval::point(2.0))));
        const MpfrInterval slope = slopes ? normalDensityOf(u) : MpfrInterval();
        return {value, slope, -(u * slope)};
    }
    case Function::NormalDensity: {
        const MpfrInterval value = normalDensityOf(u);
        return {value, -(u * value), (squared(u) - one()) * value};
    }
    case Function::Sigmoid: {
        const MpfrInterval value = sigmoidOf(u);
        const MpfrInterval slope = slopes ? value * sigmoidOf(-u) : MpfrInterval();
        return {value, slope, slopes ? -(slope * rising(mpfr_tanh, 0.5 * u)) : MpfrInterval()};
    }
    case Function::Softplus: {
        const MpfrInterval value = mpfr_sgn(u.low) > 0 ? u + rising(mpfr_log1p, expOf(-u)) : rising(mpfr_log1p, expOf(u));
        const MpfrInterval slope = slopes ? sigmoidOf(u) : MpfrInterval();
        return {value, slope, slopes ? slope * sigmoidOf(-u) : MpfrInterval()};
    }
    case Function::LogSigmoid: {
        const MpfrInterval opposite = -u;
        const MpfrDerivatives plus = derivativesOf(Function::Softplus, opposite, rules);
        return {-plus.value, plus.first, -plus.second};
    }
    case Function::Max:
    case Function::Min:
    case Function::Clamp:
        break;
    }
    return nothing(Known::Never);
}

} // namespace actiscope::expression
