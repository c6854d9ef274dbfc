#pragma once

#include "core/expression/mpfrfunctions.h"

#include <cmath>
#include <utility>

/// Enclosures from the values at both ends, for those who make the functions.
namespace actiscope::expression {

using Operation = int (*)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t);

/// Of a function that rises.
inline MpfrInterval rising(Operation operation, const MpfrInterval &u)
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

inline MpfrInterval falling(Operation operation, const MpfrInterval &u)
{
    if (!u.isEnclosed())
        return u.known;
    MpfrInterval result{MpfrNumber::make(), MpfrNumber::make()};
    operation(result.low, u.high, MPFR_RNDD);
    operation(result.high, u.low, MPFR_RNDU);
    return result;
}

inline MpfrInterval rootOf(const MpfrInterval &u) { return rising(mpfr_sqrt, u); }
inline MpfrInterval one() { return MpfrInterval::point(1.0); }
inline MpfrInterval infinity(int sign) { return sign * MpfrInterval::point(HUGE_VAL); }

inline MpfrInterval sizeOf(const MpfrInterval &u)
{
    MpfrInterval size = greaterOf(u, -u);
    if (size.isEnclosed() && mpfr_sgn(size.low) < 0)
        size.low = MpfrNumber::of(0.0);
    return size;
}

inline MpfrInterval withNonZero(MpfrInterval a)
{
    a.nonZero = a.isEnclosed() && !a.isZero();
    return a;
}

/// Circular and hyperbolic functions and their inverses.
MpfrDerivatives trigonometricOf(Function function, const MpfrInterval &u, const MpfrRules &rules);

} // namespace actiscope::expression
