#pragma once

#include "core/expression/mpfrnumber.h"

namespace actiscope::expression {

/// What is known of a number while it is being computed.
enum class Known {
    Enclosed,  ///< it lies in the interval
    Undefined, ///< there is no such number
    Open,      ///< either, or anything; more bits may tell
    Never      ///< likewise, but more bits will not tell
};

enum class Sign { Negative, Zero, Positive, Unknown };

/// A closed interval that is proved to hold a number; its ends are rounded outwards. Both ends are the same where the number
/// is known exactly, ±∞ too where a limit or a vertical tangent has it.
struct MpfrInterval {
    MpfrNumber low, high;
    Known known = Known::Open;
    bool nonZero = false; ///< proved, though an end may have come to 0 by underflow

    MpfrInterval() = default;
    MpfrInterval(Known what) : known(what) {} // implicit: it stands for the lack of an interval
    MpfrInterval(MpfrNumber from, MpfrNumber to) : low(std::move(from)), high(std::move(to)), known(Known::Enclosed) {}
    static MpfrInterval point(double x);
    static MpfrInterval between(double low, double high);

    bool isEnclosed() const { return known == Known::Enclosed; }
    bool isPoint() const { return isEnclosed() && mpfr_equal_p(low, high) != 0; }
    bool isZero() const { return isEnclosed() && mpfr_zero_p(low) && mpfr_zero_p(high); }
    bool isInfinite() const { return isPoint() && mpfr_inf_p(low); }
    bool isInteger() const { return isPoint() && mpfr_integer_p(low); }
    bool is(double x) const { return isPoint() && mpfr_cmp_d(low, x) == 0; }
    /// Of what is enclosed.
    Sign sign() const;
    bool excludesZero() const { return nonZero || mpfr_sgn(low) > 0 || mpfr_sgn(high) < 0; }
    double width() const;
};

/// What is known of a result whose operands are these, unless both are enclosed.
Known both(Known a, Known b);

MpfrInterval operator-(const MpfrInterval &a);
MpfrInterval operator+(const MpfrInterval &a, const MpfrInterval &b);
MpfrInterval operator-(const MpfrInterval &a, const MpfrInterval &b);
MpfrInterval operator*(const MpfrInterval &a, const MpfrInterval &b);
/// Open where the divisor may be zero, undefined where it is.
MpfrInterval operator/(const MpfrInterval &a, const MpfrInterval &b);
MpfrInterval operator*(double a, const MpfrInterval &b);
MpfrInterval squared(const MpfrInterval &a);
/// The least interval that holds both.
MpfrInterval hull(const MpfrInterval &a, const MpfrInterval &b);
MpfrInterval greaterOf(const MpfrInterval &a, const MpfrInterval &b);
MpfrInterval lesserOf(const MpfrInterval &a, const MpfrInterval &b);

} // namespace actiscope::expression
