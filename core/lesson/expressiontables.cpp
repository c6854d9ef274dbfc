#include "core/lesson/expressiontables.h"


#include <array>
#include <cmath>

namespace actiscope {

std::span<const NameEntry> nameEntries()
{
    static constexpr std::array<NameEntry, 12> entries = {{
        {"cursor", [](const State &s) { return s.cursor; }},
        {"minimum", [](const State &s) { return s.range.minimum; }},
        {"maximum", [](const State &s) { return s.range.maximum; }},
        {"weight", [](const State &s) { return s.layer.weight; }},
        {"bias", [](const State &s) { return s.layer.bias; }},
        {"spread", [](const State &s) { return s.layer.spread; }},
        {"rows", [](const State &s) { return static_cast<double>(s.layer.rows); }},
        {"steps", [](const State &s) { return static_cast<double>(s.layer.learning.steps); }},
        {"depth", [](const State &s) { return static_cast<double>(s.depth.depth); }},
        {"weightScale", [](const State &s) { return s.depth.weightScale; }},
        {"width", [](const State &s) { return static_cast<double>(s.depth.width); }},
        {"threshold", [](const State &s) { return s.saturationThreshold; }},
    }};
    return entries;
}

std::span<const FunctionEntry> functionEntries()
{
    using V = LessonValues;
    using A = FunctionRef;
    static constexpr std::array<FunctionEntry, 18> entries = {{
        {"alive", [](V &v, const A &a) { return 1.0 - v.layer(a).dead; }, true},
        {"dead", [](V &v, const A &a) { return v.layer(a).dead; }, true},
        {"saturated", [](V &v, const A &a) { return v.layer(a).saturated; }, true},
        {"mean", [](V &v, const A &a) { return v.layer(a).mean; }, true},
        {"deviation", [](V &v, const A &a) { return v.layer(a).deviation; }, true},
        {"slope", [](V &v, const A &a) { return v.layer(a).meanSlope; }, true},
        {"aboveHalf", [](V &v, const A &a) { return v.layer(a).aboveHalf; }, true},
        {"loss", [](V &v, const A &a) { return v.neuron(a).loss; }, true},
        {"neuronWeight", [](V &v, const A &a) { return v.neuron(a).weight; }, true},
        {"neuronBias", [](V &v, const A &a) { return v.neuron(a).bias; }, true},
        {"gradient", [](V &v, const A &a) { return std::pow(10.0, v.depth(a).gradient); }, true},
        {"logGradient", [](V &v, const A &a) { return v.depth(a).gradient; }, true},
        {"logSignal", [](V &v, const A &a) { return v.depth(a).signal; }, true},
        {"largestSlope", [](V &v, const A &a) { return v.facts(a).largestSlope; }},
        {"infimum", [](V &v, const A &a) { return v.facts(a).infimum.value; }},
        {"supremum", [](V &v, const A &a) { return v.facts(a).supremum.value; }},
        {"operations", [](V &, const A &a) { return static_cast<double>(a->operations); }},
        {"shown", [](V &v, const A &a) { return isShown(v.state(), a->id) ? 1.0 : 0.0; }},
    }};
    return entries;
}

std::span<const PairEntry> pairEntries()
{
    using V = LessonValues;
    using A = FunctionRef;
    static constexpr std::array<PairEntry, 2> entries = {{
        {"maxDifference", [](V &v, const A &a, const A &b) { return v.difference(a, b).y; }},
        {"maxDifferenceAt", [](V &v, const A &a, const A &b) { return v.difference(a, b).x; }},
    }};
    return entries;
}

} // namespace actiscope
