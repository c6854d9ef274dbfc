#include "core/advice/argument.h"

#include <cmath>

namespace actiscope {

namespace {

constexpr double modestGrowth = 10.0; // of a gradient in ten layers, which weights or normalisation make up for

// How much a priority counts against what is usual, in terms of Candidate::weight: enough that a good choice of the
// right kind passes the usual one of the wrong kind, and a merely possible one does not.

void weighSpeed(Argument &argument, const Traits &traits)
{
    switch (traits.activation->effort) {
    case Effort::Straight:
        argument.shift += 25;
        argument.reasons.push_back({ACTISCOPE_TEXT("Chooser", "It is made of straight lines: comparisons, sums and products suffice.")});
        break;
    case Effort::Algebraic:
        argument.shift += 10;
        argument.reasons.push_back({ACTISCOPE_TEXT("Chooser", "There is no exponential in it.")});
        break;
    case Effort::Transcendental:
        argument.shift -= 10;
        argument.cautions.push_back({ACTISCOPE_TEXT("Chooser", "It needs an exponential, a sine or the like for each value, which simple hardware has to compute in many steps.")});
        break;
    }
}

void weighIntegers(Argument &argument, const Traits &traits)
{
    switch (traits.activation->effort) {
    case Effort::Straight:
        argument.shift += 20;
        argument.reasons.push_back({ACTISCOPE_TEXT("Chooser", "Straight lines need neither table nor approximation in integer arithmetic.")});
        break;
    case Effort::Algebraic:
        argument.shift += 10;
        break;
    case Effort::Transcendental:
        argument.shift -= 25;
        argument.cautions.push_back({ACTISCOPE_TEXT("Chooser", "In integer arithmetic it needs a table or an approximation.")});
        break;
    }
    if (traits.bounded()) {
        argument.shift += 40;
        argument.reasons.push_back({ACTISCOPE_TEXT("Chooser", "Its outputs stay between %1 and %2, so one fixed-point scale fits them all."),
                                    {Quantity::Infimum, Quantity::Supremum}});
    } else {
        argument.cautions.push_back({ACTISCOPE_TEXT("Chooser", "Its outputs have no bound: the integers' scale must be found by running data through the network.")});
    }
}

void weighSmoothness(Argument &argument, const Traits &traits)
{
    if (traits.facts.smoothness >= Smoothness::C2) {
        // The identity is smooth as well, but has no curvature to offer.
        if (traits.largestCurvature > 0.0) {
            argument.shift += 25;
            argument.reasons.push_back({ACTISCOPE_TEXT("Chooser", "Its second derivative is continuous and at most %1 in size."), {atMost(Quantity::LargestCurvature)}});
        }
        return;
    }
    argument.shift -= 50;
    argument.cautions.push_back(
        traits.activation->effort == Effort::Straight
            ? Sentence{ACTISCOPE_TEXT("Chooser", "Its second derivative is 0 wherever there is one: nothing that depends on it can be learned.")}
            : Sentence{ACTISCOPE_TEXT("Chooser", "Its second derivative jumps at x = %1."), {Quantity::Kink}});
}

void weighDeath(Argument &argument, const Traits &traits, Place place)
{
    if (traits.deadBelow) {
        argument.shift -= 40;
        argument.cautions.push_back({ACTISCOPE_TEXT("Chooser", "For every x below %1 its slope is exactly 0: a unit that all data push there is dead."), {Quantity::DeadBelow}});
    } else if (place == Place::Output) {
        return; // units die in hidden layers, so of an output there is nothing more to say
    } else if (traits.facts.left.kind == Tail::Linear) {
        argument.shift += 30;
        argument.reasons.push_back({ACTISCOPE_TEXT("Chooser", "No unit can die: even far to the left the slope is still %1."), {Quantity::LeftSlope}});
    } else if (traits.facts.left.kind == Tail::Saturates) {
        // Where the slope fades on the right as well, a unit can get stuck on both sides.
        argument.shift += traits.facts.right.kind == Tail::Saturates ? 0 : 10;
        argument.reasons.push_back({ACTISCOPE_TEXT("Chooser", "Left of x = %1 its slope is small but not exactly 0: a unit there is not dead, only slow."), {Quantity::LeftFrom}});
    }
}

void weighDepth(Argument &argument, const Traits &traits)
{
    if (std::isnan(traits.facts.largestSlope))
        return; // it jumps: what its slope elsewhere does to a gradient is no reason for or against it
    if (!std::isfinite(traits.facts.largestSlope)) {
        argument.cautions.push_back({ACTISCOPE_TEXT("Chooser", "Its slope has no bound: without normalisation signals and gradients can explode.")});
        return;
    }
    if (traits.facts.largestSlope <= 1.0) {
        argument.reasons.push_back({ACTISCOPE_TEXT("Chooser", "Its slope is at most %1: of itself it cannot make a gradient grow, at any depth; the weights can."),
                                    {atMost(Quantity::LargestSlope)}});
    } else if (measured(Quantity::TenLayers, traits) <= modestGrowth) {
        argument.reasons.push_back({ACTISCOPE_TEXT("Chooser", "Its slope is at most %1, so ten layers of it multiply a gradient by at most %2, weights left aside."),
                                    {atMost(Quantity::LargestSlope), atMost(Quantity::TenLayers)}});
    } else {
        argument.cautions.push_back({ACTISCOPE_TEXT("Chooser", "Its slope reaches %1: ten layers of it could multiply a gradient by up to %2, weights left aside."),
                                     {Quantity::LargestSlope, atMost(Quantity::TenLayers)}});
    }
}

bool isDeep(NetworkKind network)
{
    return network == NetworkKind::Convolutional || network == NetworkKind::LanguageModel
        || network == NetworkKind::Encoder || network == NetworkKind::DeepPlain;
}

} // namespace

Argument argumentFor(const Task &task, const Traits &traits)
{
    Argument argument;
    if (task.place == Place::Hidden) {
        if (isDeep(task.network))
            weighDepth(argument, traits);
        if (traits.facts.zeroCentred && task.network != NetworkKind::Coordinates)
            argument.reasons.push_back({ACTISCOPE_TEXT("Chooser", "Its outputs are centred on zero, which helps the next layer learn.")});
    }
    if (task.priorities.speed)
        weighSpeed(argument, traits);
    if (task.priorities.integers)
        weighIntegers(argument, traits);
    if (task.priorities.smooth)
        weighSmoothness(argument, traits);
    if (task.priorities.noDeadUnits)
        weighDeath(argument, traits, task.place);
    return argument;
}

} // namespace actiscope
