#pragma once

#include "core/facts/facts.h"

#include <optional>
#include <string>
#include <vector>

namespace actiscope {

/// What advice needs to know of a function, computed from it at its default parameters.
struct Traits {
    FunctionRef activation;
    Facts facts;
    double largestCurvature;         ///< sup |f″| near zero, kinks left out
    std::optional<double> deadBelow; ///< left of it the slope is exactly 0, all the way
    std::optional<double> kink;      ///< the first place where f, f′ or f″ is not smooth

    bool bounded() const { return facts.boundedBelow() && facts.boundedAbove(); }
};

/// Computed at the first call for a function, and kept.
const Traits &traitsOf(const FunctionRef &function);

/// A number that a sentence of advice may quote.
enum class Quantity {
    Infimum,
    Supremum,
    LargestSlope,
    TenLayers,        ///< the largest slope to the tenth power
    ValueAtZero,
    SlopeAtZero,
    LeftSlope,        ///< |f′| far to the left
    RightSlope,
    LeftFrom,         ///< where the slope fades on the left
    RightFrom,
    ThreeAtZero,      ///< the sum of three outputs for input 0
    LargestCurvature,
    DeadBelow,
    Kink
};

double measured(Quantity quantity, const Traits &traits);

/// A number that a sentence says.
struct Said {
    Quantity quantity;
    bool isBound = false; ///< nothing is more: rounded up, so that it holds as it stands

    constexpr Said(Quantity said, bool bound = false) : quantity(said), isBound(bound) {}
};
constexpr Said atMost(Quantity quantity) { return {quantity, true}; }

/// An English text of context "Chooser" with places %1 to %3 for numbers; null says nothing.
struct Sentence {
    const char *english = nullptr;
    std::vector<Said> numbers = {};
};

} // namespace actiscope
