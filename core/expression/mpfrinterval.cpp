#include "core/expression/mpfrinterval.h"

#include <algorithm>
#include <cmath>

namespace actiscope::expression {

namespace {

/// Of numbers, an end of a product; what an end of 0 stands for is finite.
MpfrNumber product(mpfr_srcptr a, mpfr_srcptr b, mpfr_rnd_t rounding)
{
    MpfrNumber result = MpfrNumber::make();
    if (mpfr_zero_p(a) || mpfr_zero_p(b))
        mpfr_set_zero(result, 1);
    else
        mpfr_mul(result, a, b, rounding);
    return result;
}

/// Likewise of a quotient by a divisor ≥ 0.
MpfrNumber quotient(mpfr_srcptr a, mpfr_srcptr b, mpfr_rnd_t rounding)
{
    MpfrNumber result = MpfrNumber::make();
    if (mpfr_zero_p(a))
        mpfr_set_zero(result, 1);
    else if (mpfr_zero_p(b))
        mpfr_set_inf(result, mpfr_sgn(a));
    else
        mpfr_div(result, a, b, rounding);
    return result;
}

MpfrInterval infinite(int sign)
{
    MpfrNumber end = MpfrNumber::make(64);
    mpfr_set_inf(end, sign);
    return {end, end};
}

bool isAtLeastZero(const MpfrInterval &a) { return mpfr_sgn(a.low) >= 0; }
bool isAtMostZero(const MpfrInterval &a) { return mpfr_sgn(a.high) <= 0; }

MpfrInterval withNonZero(MpfrInterval a, bool nonZero)
{
    a.nonZero = nonZero;
    return a;
}

} // namespace

Known both(Known a, Known b)
{
    if (a == Known::Undefined || b == Known::Undefined)
        return Known::Undefined;
    if (a == Known::Never || b == Known::Never)
        return Known::Never;
    return a == Known::Open || b == Known::Open ? Known::Open : Known::Enclosed;
}

MpfrInterval MpfrInterval::point(double x)
{
    if (std::isnan(x))
        return Known::Undefined;
    const MpfrNumber number = MpfrNumber::of(x);
    return {number, number};
}

MpfrInterval MpfrInterval::between(double low, double high) { return {MpfrNumber::of(low), MpfrNumber::of(high)}; }

Sign MpfrInterval::sign() const
{
    const int least = mpfr_sgn(low), greatest = mpfr_sgn(high);
    if (least > 0 || (least == 0 && nonZero))
        return Sign::Positive;
    if (greatest < 0 || (greatest == 0 && nonZero))
        return Sign::Negative;
    return least == 0 && greatest == 0 ? Sign::Zero : Sign::Unknown;
}

double MpfrInterval::width() const
{
    MpfrNumber difference = MpfrNumber::make(64);
    mpfr_sub(difference, high, low, MPFR_RNDU);
    return mpfr_nan_p(difference) ? 0.0 : mpfr_get_d(difference, MPFR_RNDU);
}

MpfrInterval operator-(const MpfrInterval &a)
{
    if (!a.isEnclosed())
        return a.known;
    MpfrInterval result{a.high, a.low};
    mpfr_neg(result.low, result.low, MPFR_RNDD);
    mpfr_neg(result.high, result.high, MPFR_RNDU);
    result.nonZero = a.nonZero;
    return result;
}

MpfrInterval operator+(const MpfrInterval &a, const MpfrInterval &b)
{
    if (const Known known = both(a.known, b.known); known != Known::Enclosed)
        return known;
    if (a.isInfinite() || b.isInfinite()) {
        if (a.isInfinite() && b.isInfinite() && mpfr_sgn(a.low) != mpfr_sgn(b.low))
            return Known::Never;
        return a.isInfinite() ? a : b;
    }
    MpfrInterval sum{MpfrNumber::make(), MpfrNumber::make()};
    mpfr_add(sum.low, a.low, b.low, MPFR_RNDD);
    mpfr_add(sum.high, a.high, b.high, MPFR_RNDU);
    sum.nonZero = (a.excludesZero() || b.excludesZero())
        && ((isAtLeastZero(a) && isAtLeastZero(b)) || (isAtMostZero(a) && isAtMostZero(b)));
    return sum;
}

MpfrInterval operator-(const MpfrInterval &a, const MpfrInterval &b) { return a + -b; }

MpfrInterval operator*(const MpfrInterval &a, const MpfrInterval &b)
{
    if (const Known known = both(a.known, b.known); known != Known::Enclosed)
        return known;
    if (a.isInfinite() || b.isInfinite()) {
        const Sign signs[] = {a.sign(), b.sign()};
        if (signs[0] == Sign::Zero || signs[1] == Sign::Zero)
            return Known::Never;
        if (signs[0] == Sign::Unknown || signs[1] == Sign::Unknown)
            return Known::Open;
        return infinite(signs[0] == signs[1] ? 1 : -1);
    }
    const bool nonZero = a.excludesZero() && b.excludesZero();
    const auto from = [&](const MpfrNumber &lowA, const MpfrNumber &lowB, const MpfrNumber &highA, const MpfrNumber &highB) {
        return withNonZero({product(lowA, lowB, MPFR_RNDD), product(highA, highB, MPFR_RNDU)}, nonZero);
    };
    if (isAtLeastZero(a))
        return from(isAtLeastZero(b) ? a.low : a.high, b.low, isAtMostZero(b) ? a.low : a.high, b.high);
    if (isAtMostZero(a))
        return from(isAtMostZero(b) ? a.high : a.low, b.high, isAtLeastZero(b) ? a.high : a.low, b.low);
    if (isAtLeastZero(b))
        return from(a.low, b.high, a.high, b.high);
    if (isAtMostZero(b))
        return from(a.high, b.low, a.low, b.low);
    MpfrInterval result = from(a.low, b.high, a.low, b.low);
    const MpfrNumber low = product(a.high, b.low, MPFR_RNDD), high = product(a.high, b.high, MPFR_RNDU);
    mpfr_min(result.low, result.low, low, MPFR_RNDD);
    mpfr_max(result.high, result.high, high, MPFR_RNDU);
    return result;
}

MpfrInterval operator/(const MpfrInterval &a, const MpfrInterval &b)
{
    if (const Known known = both(a.known, b.known); known != Known::Enclosed)
        return known;
    const Sign sign = b.sign();
    if (sign == Sign::Zero)
        return Known::Undefined;
    if (sign == Sign::Unknown)
        return Known::Open;
    if (sign == Sign::Negative)
        return -a / -b;
    if (b.isInfinite())
        return a.isInfinite() ? MpfrInterval(Known::Never) : MpfrInterval::point(0.0);
    if (a.isInfinite())
        return a;
    return withNonZero({quotient(a.low, isAtLeastZero(a) ? b.high : b.low, MPFR_RNDD),
                        quotient(a.high, isAtMostZero(a) ? b.high : b.low, MPFR_RNDU)},
                       a.excludesZero());
}

MpfrInterval operator*(double a, const MpfrInterval &b) { return MpfrInterval::point(a) * b; }

MpfrInterval squared(const MpfrInterval &a)
{
    if (!a.isEnclosed())
        return a.known;
    MpfrInterval result{MpfrNumber::make(), MpfrNumber::make()};
    if (isAtLeastZero(a) || isAtMostZero(a)) {
        const bool rises = isAtLeastZero(a);
        mpfr_sqr(result.low, rises ? a.low : a.high, MPFR_RNDD);
        mpfr_sqr(result.high, rises ? a.high : a.low, MPFR_RNDU);
    } else {
        const bool below = mpfr_cmpabs(a.low, a.high) > 0;
        mpfr_set_zero(result.low, 1);
        mpfr_sqr(result.high, below ? a.low : a.high, MPFR_RNDU);
    }
    result.nonZero = a.excludesZero();
    return result;
}

MpfrInterval hull(const MpfrInterval &a, const MpfrInterval &b)
{
    if (!a.isEnclosed() || !b.isEnclosed())
        return a.known == b.known ? a.known : a.known == Known::Never || b.known == Known::Never ? Known::Never : Known::Open;
    return withNonZero({mpfr_lessequal_p(a.low, b.low) ? a.low : b.low, mpfr_greaterequal_p(a.high, b.high) ? a.high : b.high},
                       a.excludesZero() && b.excludesZero());
}

MpfrInterval greaterOf(const MpfrInterval &a, const MpfrInterval &b)
{
    if (const Known known = both(a.known, b.known); known != Known::Enclosed)
        return known;
    return withNonZero({mpfr_greaterequal_p(a.low, b.low) ? a.low : b.low, mpfr_greaterequal_p(a.high, b.high) ? a.high : b.high},
                       a.excludesZero() && b.excludesZero());
}

MpfrInterval lesserOf(const MpfrInterval &a, const MpfrInterval &b) { return -greaterOf(-a, -b); }

} // namespace actiscope::expression
