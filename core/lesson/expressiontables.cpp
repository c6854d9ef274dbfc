#include "core/lesson/expressiontables.h"

#include "core/state/fields.h"

#include <array>
#include <cmath>
#include <vector>

namespace actiscope {

std::span<const NameEntry> nameEntries()
{
    static const std::vector<NameEntry> entries = [] {
        std::vector<NameEntry> named;
        for (const Field &field : fields()) {
            if (!field.lessonName.empty())
                named.push_back({field.lessonName, field.get});
        }
        return named;
    }();
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
