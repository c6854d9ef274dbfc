#pragma once

#include "core/expression/mpfrarithmetic.h"

namespace actiscope::expression {

/// Of a condition. Open, Undefined and Never are as those of Known.
enum class Truth { False, True, Undefined, Open, Never };

/// Of what is neither True nor False.
Known knownOf(Truth truth);

/// Choices between enclosures, and the conditions they depend on.
class MpfrChoices : protected MpfrArithmetic
{
protected:
    using MpfrArithmetic::MpfrArithmetic;

    MpfrJet greater(const MpfrJet &a, const MpfrJet &b) const;
    MpfrJet clamped(const MpfrJet &u, const MpfrJet &least, const MpfrJet &greatest) const;
    MpfrJet chosen(Truth condition, const MpfrJet &yes, const MpfrJet &no) const;
    Truth compared(Relation relation, const MpfrJet &a, const MpfrJet &b) const;
    /// And, with False deciding; Or, with True.
    static Truth conjunction(Truth a, Truth b, Truth deciding);
    static Truth opposite(Truth truth);

private:
    MpfrJet hullOf(const MpfrJet &a, const MpfrJet &b) const;
    /// Both are equal; their difference changes its sign, or it does not.
    MpfrJet tie(const MpfrJet &a, const MpfrJet &b) const;
    Sign signOfDifference(const MpfrJet &a, const MpfrJet &b, Known &known) const;
};

} // namespace actiscope::expression
