#include "core/facts/facts.h"

#include "core/facts/bounds.h"
#include "core/facts/shape.h"
#include "core/facts/survey.h"
#include "core/facts/tails.h"

#include <cmath>
#include <limits>

namespace actiscope {

bool Facts::definedEverywhere() const
{
    return domain.size() == 1 && std::isinf(domain.front().begin) && std::isinf(domain.front().end);
}

bool Facts::boundedBelow() const
{
    return std::isfinite(infimum.value);
}

bool Facts::boundedAbove() const
{
    return std::isfinite(supremum.value);
}

Facts factsOf(const Activation &activation, const Parameters &parameters, double threshold)
{
    const Survey survey(activation, parameters);
    const Jet atZero = survey.function.at(0.0);
    Facts facts;
    facts.domain = domainOf(survey);
    facts.numerical = activation.family == Family::Own;
    facts.infimum = infimumOf(survey);
    facts.supremum = supremumOf(survey);
    facts.monotonicity = monotonicityOf(survey);
    facts.parity = parityOf(survey);
    facts.smoothness = smoothnessOf(survey);
    facts.zeroCentred = isZeroCentred(survey, facts.parity);
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const Bound slope = facts.smoothness == Smoothness::Jump ? Bound{none, false, none} : largestSlopeOf(survey);
    facts.largestSlope = slope.value;
    facts.largestSlopeAt = slope.x;
    facts.slopeAttained = slope.attained;
    facts.valueAtZero = atZero.value + 0.0; // no −0
    facts.slopeAtZero = atZero.first + 0.0;
    facts.left = leftTailOf(survey, threshold);
    facts.right = rightTailOf(survey, threshold);
    return facts;
}

} // namespace actiscope
