#include "core/expression/mpfrfunctions.h"

#include <cmath>
#include <utility>

namespace actiscope::expression {

namespace {

using Operation = int (*)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t);

/// Of a function that rises.
MpfrInterval rising(Operation operation, const MpfrInterval &u)
{
    if (!u.isEnclosed())
        return u.known;
    MpfrInterval result{MpfrNumber::make(), MpfrNumber::make()};
    const int rounded = operation(result.low, u.low, MPFR_RNDD);
    if (u.isPoint()) {
        mpfr_set(result.high, result.low, MPFR_RNDN);
        if (rounded != 0)
            mpfr_nextabove(result.high);
    } else {
        operation(result.high, u.high, MPFR_RNDU);
    }
    return result;
}

MpfrInterval falling(Operation operation, const MpfrInterval &u)
{
    if (!u.isEnclosed())
        return u.known;
    MpfrInterval result{MpfrNumber::make(), MpfrNumber::make()};
    operation(result.low, u.high, MPFR_RNDD);
    operation(result.high, u.low, MPFR_RNDU);
    return result;
}

MpfrInterval rootOf(const MpfrInterval &u) { return rising(mpfr_sqrt, u); }
MpfrInterval one() { return MpfrInterval::point(1.0); }
MpfrInterval infinity(int sign) { return sign * MpfrInterval::point(HUGE_VAL); }

MpfrInterval sigmoidOf(const MpfrInterval &u) { return one() / (one() + expOf(-u)); }

/// e^(−u²/2)/√(2π)
MpfrInterval normalDensityOf(const MpfrInterval &u)
{
    return expOf(-0.5 * squared(u)) / rootOf(2.0 * piOf());
}

MpfrInterval sizeOf(const MpfrInterval &u)
{
    MpfrInterval size = greaterOf(u, -u);
    if (size.isEnclosed() && mpfr_sgn(size.low) < 0)
        size.low = MpfrNumber::of(0.0);
    return size;
}

MpfrInterval coshOf(const MpfrInterval &u) { return rising(mpfr_cosh, sizeOf(u)); }

/// What the sine, or cosine, can be in u, `at` being that of its low end: its slope is at most 1.
MpfrInterval around(mpfr_srcptr at, const MpfrInterval &u)
{
    MpfrInterval result{MpfrNumber::make(), MpfrNumber::make()};
    MpfrNumber width = MpfrNumber::make();
    mpfr_sub(width, u.high, u.low, MPFR_RNDU);
    if (!mpfr_zero_p(u.low) && !mpfr_zero_p(at)) { // what rounding has cost
        mpfr_set_ui_2exp(result.low, 1, mpfr_get_exp(at) - mpfr_get_prec(at), MPFR_RNDU);
        mpfr_add(width, width, result.low, MPFR_RNDU);
    }
    mpfr_sub(result.low, at, width, MPFR_RNDD);
    mpfr_add(result.high, at, width, MPFR_RNDU);
    if (mpfr_cmp_si(result.low, -1) < 0)
        mpfr_set_si(result.low, -1, MPFR_RNDN);
    if (mpfr_cmp_si(result.high, 1) > 0)
        mpfr_set_si(result.high, 1, MPFR_RNDN);
    return result;
}

struct SineCosine {
    MpfrInterval sine, cosine;
};
/// So far out a sine takes a π of as many bits as there are before the point, more than are worth their time, or their memory.
bool isFarOut(mpfr_srcptr end)
{
    constexpr mpfr_exp_t most = 20'000;
    return !mpfr_number_p(end) || (!mpfr_zero_p(end) && mpfr_get_exp(end) > most);
}
SineCosine sineCosineOf(const MpfrInterval &u)
{
    if (!u.isEnclosed())
        return {u.known, u.known};
    if (u.isInfinite())
        return {Known::Never, Known::Never};
    if (isFarOut(u.low) || isFarOut(u.high))
        return {MpfrInterval::between(-1.0, 1.0), MpfrInterval::between(-1.0, 1.0)};
    MpfrNumber sine = MpfrNumber::make(), cosine = MpfrNumber::make();
    mpfr_sin_cos(sine, cosine, u.low, MPFR_RNDN);
    return {around(sine, u), around(cosine, u)};
}

MpfrInterval withNonZero(MpfrInterval a)
{
    a.nonZero = a.isEnclosed() && !a.isZero();
    return a;
}

/// asin, acos: ±1/√(1 − u²).
MpfrDerivatives arcOf(bool sine, const MpfrInterval &u, const MpfrRules &rules)
{
    const MpfrInterval left = one() + u, right = one() - u;
    if (!u.isEnclosed())
        return {u.known, u.known, u.known};
    const Sign below = rules.signOf(left), above = rules.signOf(right);
    if (below == Sign::Negative || above == Sign::Negative)
        return {Known::Undefined, Known::Undefined, Known::Undefined};
    if (below == Sign::Unknown || above == Sign::Unknown)
        return {Known::Open, Known::Open, Known::Open};
    if (below == Sign::Zero || above == Sign::Zero) {
        if (rules.limit)
            return {Known::Never, Known::Never, Known::Never};
        const int side = above == Sign::Zero ? 1 : -1, sign = sine ? 1 : -1;
        const MpfrInterval end = MpfrInterval::point(side);
        return {sine ? rising(mpfr_asin, end) : falling(mpfr_acos, end), infinity(sign), infinity(sign * side)};
    }
    MpfrInterval value = sine ? rising(mpfr_asin, u) : falling(mpfr_acos, u);
    if (rules.order == 0)
        return {std::move(value), {}, {}};
    const MpfrInterval slope = one() / rootOf(left * right), bend = u * slope * squared(slope);
    return {std::move(value), sine ? slope : -slope, sine ? bend : -bend};
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
    case Function::Sin: {
        const auto [sine, cosine] = sineCosineOf(u);
        return {sine, cosine, -sine};
    }
    case Function::Cos: {
        const auto [sine, cosine] = sineCosineOf(u);
        return {cosine, -sine, -cosine};
    }
    case Function::Tan: {
        const auto [sine, cosine] = sineCosineOf(u);
        const MpfrInterval value = sine / cosine, slope = one() + squared(value);
        return {value, slope, 2.0 * value * slope};
    }
    case Function::Asin:
    case Function::Acos:
        return arcOf(function == Function::Asin, u, rules);
    case Function::Atan: {
        const MpfrInterval slope = slopes ? one() / (one() + squared(u)) : MpfrInterval();
        return {rising(mpfr_atan, u), slope, -2.0 * u * squared(slope)};
    }
    case Function::Sinh: {
        const MpfrInterval value = rising(mpfr_sinh, u);
        return {value, slopes ? coshOf(u) : MpfrInterval(), value};
    }
    case Function::Cosh: {
        const MpfrInterval value = withNonZero(coshOf(u));
        return {value, slopes ? rising(mpfr_sinh, u) : MpfrInterval(), value};
    }
    case Function::Tanh: {
        const MpfrInterval value = rising(mpfr_tanh, u);
        const MpfrInterval slope = slopes ? withNonZero(one() / squared(coshOf(u))) : MpfrInterval();
        return {value, slope, -2.0 * value * slope};
    }
    case Function::Asinh: {
        const MpfrInterval slope = slopes ? one() / rootOf(one() + squared(u)) : MpfrInterval();
        return {rising(mpfr_asinh, u), slope, -(u * slope * squared(slope))};
    }
    case Function::Acosh: {
        const Sign sign = rules.signOf(u - one());
        if (sign == Sign::Zero && !rules.limit)
            return {MpfrInterval::point(0.0), infinity(1), infinity(-1)};
        if (sign != Sign::Positive)
            return nothing(rules.outside(sign));
        const MpfrInterval slope = slopes ? one() / rootOf((u - one()) * (u + one())) : MpfrInterval();
        return {rising(mpfr_acosh, u), slope, -(u * slope * squared(slope))};
    }
    case Function::Atanh: {
        const Sign above = rules.signOf(one() - u), below = rules.signOf(one() + u);
        if (above != Sign::Positive || below != Sign::Positive)
            return nothing(rules.outside(above != Sign::Positive ? above : below));
        const MpfrInterval slope = one() / ((one() - u) * (one() + u));
        return {rising(mpfr_atanh, u), slope, 2.0 * u * squared(slope)};
    }
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
