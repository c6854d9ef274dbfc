#include "core/expression/mpfrmonotone.h"

namespace actiscope::expression {

namespace {

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
    if (isFarOut(u.low) || isFarOut(u.high))
        return {MpfrInterval::between(-1.0, 1.0), MpfrInterval::between(-1.0, 1.0)};
    MpfrNumber sine = MpfrNumber::make(), cosine = MpfrNumber::make();
    mpfr_sin_cos(sine, cosine, u.low, MPFR_RNDN);
    return {around(sine, u), around(cosine, u)};
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

} // namespace

MpfrDerivatives trigonometricOf(Function function, const MpfrInterval &u, const MpfrRules &rules)
{
    const bool slopes = rules.order > 0;
    const auto nothing = [](Known known) { return MpfrDerivatives{known, known, known}; };
    switch (function) {
    case Function::Sin: {
        const auto [sine, cosine] = sineCosineOf(u);
        return {sine, cosine, -sine};
    }
    case Function::Cos: {
        const auto [sine, cosine] = sineCosineOf(u);
        return {cosine, -sine, -cosine};
    }
    case Function::Tan: {
        if (u.isInfinite())
            return nothing(Known::Never);
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
    default: return nothing(Known::Never);
    }
}

} // namespace actiscope::expression
