#pragma once

#include "core/expression/mpfrinterval.h"
#include "core/expression/tree.h"

namespace actiscope::expression {

/// How an evaluation decides what it meets.
struct MpfrRules {
    int order = 2;       ///< the highest derivative that is wanted
    bool limit = false;  ///< the variable goes to ±∞: what comes out as 0 need not be 0 on the way
    bool guess = false;  ///< what is all but 0 and may be 0 counts as 0

    Sign signOf(const MpfrInterval &a) const;
    /// What there is at a place where the function has no value.
    Known nowhere() const { return limit ? Known::Never : Known::Undefined; }
    /// What there is of a function defined for positive arguments alone, at one that is not.
    Known outside(Sign sign) const;
};

/// A function of one number: itself and its derivatives.
struct MpfrDerivatives {
    MpfrInterval value, first, second;
};

/// Each but Max, Min and Clamp. Kinks: abs′(0) = 0, sign′ = step′ = 0. Where a tangent is vertical at the end of the domain,
/// its slope is infinite.
MpfrDerivatives derivativesOf(Function function, const MpfrInterval &u, const MpfrRules &rules);

MpfrInterval expOf(const MpfrInterval &u);
MpfrInterval logOf(const MpfrInterval &u);
MpfrInterval piOf();
/// a^b for a number b, by a.
MpfrDerivatives powerOf(const MpfrInterval &a, const MpfrInterval &b, const MpfrRules &rules);

/// erf and erfc with an error below a quarter of what rounding to the current bits costs. MPFR's own take up to a thousand
/// times as long.
MpfrInterval erfOf(const MpfrInterval &u);
MpfrInterval erfcOf(const MpfrInterval &u);

} // namespace actiscope::expression
