#pragma once

#include "core/activation/formula.h"

#include <array>
#include <optional>

namespace actiscope {

/// What f, f′ and f″ tend to at a breakpoint from either side, and what they are there: ±∞ at a pole and NaN where they have
/// no value; nothing where that is not known.
struct BreakpointLimits {
    using Three = std::array<std::optional<double>, 3>;
    Three left, right, value;
};

/// A formula whose breakpoints may lie between doubles, as those of tan(x) do: what it does there no double beside them
/// tells, it has to be asked.
class LimitingFormula : public Formula
{
public:
    /// At the breakpoint of which x is the nearest double.
    virtual BreakpointLimits limitsAt(double x, std::span<const double> p) const = 0;
};

} // namespace actiscope
