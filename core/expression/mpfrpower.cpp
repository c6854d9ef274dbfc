#include "core/expression/mpfrfunctions.h"

#include <cmath>
#include <utility>

namespace actiscope::expression {

namespace {

/// Exponents beyond it are not told from their neighbours.
constexpr double mostExponent = 0x1p53;

MpfrNumber raised(mpfr_srcptr a, mpfr_srcptr n, mpfr_rnd_t rounding)
{
    MpfrNumber result = MpfrNumber::make();
    mpfr_pow(result, a, n, rounding);
    return result;
}

/// a^n for an integer n ≥ 0; or any n, where a > 0.
MpfrInterval monotonePower(const MpfrInterval &a, const MpfrInterval &n)
{
    MpfrNumber half = MpfrNumber::make(128);
    mpfr_div_2ui(half, n.low, 1, MPFR_RNDN);
    const bool even = mpfr_integer_p(n.low) && mpfr_integer_p(half);
    if (even && mpfr_sgn(a.low) < 0 && mpfr_sgn(a.high) > 0) {
        const bool below = mpfr_cmpabs(a.low, a.high) > 0;
        MpfrInterval result{MpfrNumber::make(), raised(below ? a.low : a.high, n.low, MPFR_RNDU)};
        mpfr_set_zero(result.low, 1);
        return result;
    }
    const bool falls = mpfr_sgn(n.low) < 0 || (even && mpfr_sgn(a.low) < 0);
    MpfrInterval result{raised(falls ? a.high : a.low, n.low, MPFR_RNDD), raised(falls ? a.low : a.high, n.low, MPFR_RNDU)};
    result.nonZero = a.excludesZero() && !a.isInfinite();
    return result;
}

/// For an integer n.
MpfrInterval integerPower(const MpfrInterval &a, const MpfrInterval &n)
{
    if (n.isZero())
        return MpfrInterval::point(1.0);
    return mpfr_sgn(n.low) > 0 ? monotonePower(a, n) : MpfrInterval::point(1.0) / monotonePower(a, -n);
}

MpfrDerivatives integerPowers(const MpfrInterval &a, const MpfrInterval &n, const MpfrRules &rules)
{
    if (mpfr_sgn(n.low) < 0) {
        const Sign sign = rules.signOf(a);
        if (sign == Sign::Zero)
            return {rules.nowhere(), rules.nowhere(), rules.nowhere()};
        if (sign == Sign::Unknown)
            return {Known::Open, Known::Open, Known::Open};
    }
    MpfrDerivatives result{integerPower(a, n), MpfrInterval::point(0.0), MpfrInterval::point(0.0)};
    const MpfrInterval less = n - MpfrInterval::point(1.0);
    if (rules.order > 0 && !n.isZero())
        result.first = n * integerPower(a, less);
    if (rules.order > 1 && !n.isZero() && !less.isZero())
        result.second = n * less * integerPower(a, less - MpfrInterval::point(1.0));
    return result;
}

/// 0^b for b > 0 that is no integer.
MpfrDerivatives powersOfZero(const MpfrInterval &b, const MpfrRules &rules)
{
    const MpfrInterval zero = MpfrInterval::point(0.0), infinity = MpfrInterval::point(HUGE_VAL);
    if (rules.limit)
        return {zero, Known::Never, Known::Never};
    const Sign beyondOne = (b - MpfrInterval::point(1.0)).sign(), beyondTwo = (b - MpfrInterval::point(2.0)).sign();
    if (beyondOne == Sign::Unknown)
        return {zero, Known::Open, Known::Open};
    if (beyondOne == Sign::Negative)
        return {zero, infinity, -infinity};
    return {zero, zero, beyondTwo == Sign::Unknown ? MpfrInterval(Known::Open) : beyondTwo == Sign::Negative ? infinity : zero};
}

} // namespace

MpfrDerivatives powerOf(const MpfrInterval &a, const MpfrInterval &b, const MpfrRules &rules)
{
    if (const Known known = both(a.known, b.known); known != Known::Enclosed)
        return {known, known, known};
    if (b.isInteger() && mpfr_cmpabs(b.low, MpfrNumber::of(mostExponent)) <= 0)
        return integerPowers(a, b, rules);
    const Sign sign = rules.signOf(a);
    if (sign == Sign::Negative || sign == Sign::Unknown) {
        MpfrNumber next = MpfrNumber::make(mpfr_get_prec(b.low));
        mpfr_rint_ceil(next, b.low, MPFR_RNDU);
        const bool fractional = mpfr_cmp(next, b.high) > 0;
        const Known known = sign == Sign::Negative && fractional ? Known::Undefined : Known::Open;
        return {known, known, known};
    }
    if (sign == Sign::Zero) {
        if (b.sign() == Sign::Positive)
            return powersOfZero(b, rules);
        const Known known = b.sign() == Sign::Unknown ? Known::Open : rules.nowhere();
        return {known, known, known};
    }
    MpfrInterval value = b.isPoint() ? monotonePower(a, b) : expOf(b * logOf(a));
    if (rules.order == 0)
        return {std::move(value), {}, {}};
    MpfrInterval slope = b * value / a;
    return {std::move(value), slope, (b - MpfrInterval::point(1.0)) * slope / a};
}

} // namespace actiscope::expression
