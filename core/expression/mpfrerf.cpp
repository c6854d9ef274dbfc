#include "core/expression/mpfrfunctions.h"

#include <cmath>

namespace actiscope::expression {

namespace {

constexpr double log2OfE = 1.4426950408889634;
/// Bits beyond those that are wanted; rounding in sums of some ten thousand positive terms takes fewer.
constexpr mpfr_prec_t guardBits = 48;

/// x², as a double that is not too small.
double squareOf(mpfr_srcptr x)
{
    const double near = std::abs(mpfr_get_d(x, MPFR_RNDA));
    return near * near;
}

/// e^(−x²)·factor/√π. The error of x² counts absolutely; where it has more than 64 bits before the point, the result is 0.
MpfrNumber bell(mpfr_srcptr x, mpfr_srcptr factor, mpfr_prec_t bits)
{
    MpfrNumber result = MpfrNumber::make(bits + 64), root = MpfrNumber::make(bits);
    mpfr_sqr(result, x, MPFR_RNDN);
    mpfr_neg(result, result, MPFR_RNDN);
    mpfr_exp(result, result, MPFR_RNDN);
    mpfr_const_pi(root, MPFR_RNDN);
    mpfr_sqrt(root, root, MPFR_RNDN);
    mpfr_mul(result, result, factor, MPFR_RNDN);
    mpfr_div(result, result, root, MPFR_RNDN);
    return result;
}

/// erf x = 2/√π e^(−x²) Σ 2ⁿ x^(2n+1) / (1·3·5…(2n+1)), whose terms have one sign. (Abramowitz and Stegun, 7.1.6)
MpfrNumber erfSeries(mpfr_srcptr x, mpfr_prec_t bits)
{
    MpfrNumber square = MpfrNumber::make(bits), term = MpfrNumber::make(bits), sum = MpfrNumber::make(bits);
    mpfr_sqr(square, x, MPFR_RNDN);
    mpfr_mul_2ui(square, square, 1, MPFR_RNDN);
    mpfr_mul_2ui(term, x, 1, MPFR_RNDN);
    mpfr_set(sum, term, MPFR_RNDN);
    const double least = 2.0 * squareOf(x);
    for (unsigned long n = 1; !mpfr_zero_p(term); ++n) {
        mpfr_mul(term, term, square, MPFR_RNDN);
        mpfr_div_ui(term, term, 2 * n + 1, MPFR_RNDN);
        if (mpfr_zero_p(term)) // x² has underflown
            break;
        mpfr_add(sum, sum, term, MPFR_RNDN);
        // Then each term is less than half of the one before it.
        if (static_cast<double>(2 * n + 1) > 2.0 * least && mpfr_get_exp(term) < mpfr_get_exp(sum) - bits)
            break;
    }
    return bell(x, sum, bits);
}

/// erfc x = e^(−x²)/(x√π) (1 − 1/(2x²) + 1·3/(2x²)² − …) for large x, where what is left out is less than the first term
/// that is. (Abramowitz and Stegun, 7.1.23)
MpfrNumber erfcTail(mpfr_srcptr x, mpfr_prec_t bits)
{
    MpfrNumber square = MpfrNumber::make(bits), term = MpfrNumber::make(bits), sum = MpfrNumber::make(bits);
    mpfr_sqr(square, x, MPFR_RNDN);
    mpfr_mul_2ui(square, square, 1, MPFR_RNDN);
    mpfr_ui_div(term, 1, x, MPFR_RNDN);
    mpfr_set(sum, term, MPFR_RNDN);
    for (unsigned long n = 1; !mpfr_zero_p(term) && mpfr_get_exp(term) >= mpfr_get_exp(sum) - bits; ++n) {
        mpfr_mul_ui(term, term, 2 * n - 1, MPFR_RNDN);
        mpfr_div(term, term, square, MPFR_RNDN);
        mpfr_neg(term, term, MPFR_RNDN);
        if (mpfr_zero_p(term))
            break;
        mpfr_add(sum, sum, term, MPFR_RNDN);
    }
    return bell(x, sum, bits);
}

bool hasTail(mpfr_srcptr x, mpfr_prec_t bits) { return squareOf(x) * log2OfE > static_cast<double>(bits); }

/// For x > 0.
MpfrNumber positiveErf(mpfr_srcptr x, mpfr_prec_t bits)
{
    if (!hasTail(x, bits))
        return erfSeries(x, bits);
    MpfrNumber result = erfcTail(x, bits);
    mpfr_ui_sub(result, 1, result, MPFR_RNDN);
    return result;
}
MpfrNumber positiveErfc(mpfr_srcptr x, mpfr_prec_t bits)
{
    if (hasTail(x, bits))
        return erfcTail(x, bits);
    MpfrNumber result = erfSeries(x, bits + 16 + static_cast<mpfr_prec_t>(squareOf(x) * log2OfE));
    mpfr_ui_sub(result, 1, result, MPFR_RNDN);
    return result;
}

/// An end of an interval round an approximation; of a function that stays between both limits.
MpfrNumber endOf(mpfr_srcptr approximation, bool low, long least, long greatest)
{
    MpfrNumber result = MpfrNumber::make();
    mpfr_set(result, approximation, low ? MPFR_RNDD : MPFR_RNDU);
    if (low)
        mpfr_nextbelow(result);
    else
        mpfr_nextabove(result);
    if (mpfr_cmp_si(result, least) < 0)
        mpfr_set_si(result, least, MPFR_RNDN);
    if (mpfr_cmp_si(result, greatest) > 0)
        mpfr_set_si(result, greatest, MPFR_RNDN);
    return result;
}

MpfrNumber exactly(long value)
{
    MpfrNumber result = MpfrNumber::make();
    mpfr_set_si(result, value, MPFR_RNDN);
    return result;
}

MpfrNumber erfEnd(mpfr_srcptr x, bool low)
{
    const int sign = mpfr_sgn(x);
    if (sign == 0 || mpfr_inf_p(x))
        return exactly(sign);
    MpfrNumber size = MpfrNumber::make(mpfr_get_prec(x));
    mpfr_abs(size, x, MPFR_RNDN);
    MpfrNumber result = positiveErf(size, MpfrScope::bits() + guardBits);
    if (sign < 0)
        mpfr_neg(result, result, MPFR_RNDN);
    return sign < 0 ? endOf(result, low, -1, 0) : endOf(result, low, 0, 1);
}

MpfrNumber erfcEnd(mpfr_srcptr x, bool low)
{
    const int sign = mpfr_sgn(x);
    if (sign == 0 || mpfr_inf_p(x))
        return exactly(1 - sign);
    const mpfr_prec_t bits = MpfrScope::bits() + guardBits;
    if (sign > 0)
        return endOf(positiveErfc(x, bits), low, 0, 1);
    MpfrNumber size = MpfrNumber::make(mpfr_get_prec(x));
    mpfr_abs(size, x, MPFR_RNDN);
    MpfrNumber result = positiveErf(size, bits);
    mpfr_add_ui(result, result, 1, MPFR_RNDN);
    return endOf(result, low, 1, 2);
}

} // namespace

MpfrInterval erfOf(const MpfrInterval &u)
{
    if (!u.isEnclosed())
        return u.known;
    MpfrInterval result{erfEnd(u.low, true), erfEnd(u.high, false)};
    result.nonZero = u.excludesZero();
    return result;
}

MpfrInterval erfcOf(const MpfrInterval &u)
{
    if (!u.isEnclosed())
        return u.known;
    MpfrInterval result{erfcEnd(u.high, true), erfcEnd(u.low, false)};
    result.nonZero = !mpfr_inf_p(u.high);
    return result;
}

} // namespace actiscope::expression
