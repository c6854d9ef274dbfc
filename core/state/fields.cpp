#include "core/state/fields.h"

#include "core/layer/moststeps.h"
#include "core/state/limits.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <type_traits>
#include <utility>
#include <vector>

namespace actiscope {

namespace {

template<auto Member, auto... Inner, class Part>
constexpr auto &reach(Part &part)
{
    if constexpr (sizeof...(Inner) == 0)
        return part.*Member;
    else
        return reach<Inner...>(part.*Member);
}

/// Completes a row by the member of the State that it is about, whose type says its kind.
template<auto... Path>
Field of(Field field)
{
    using Value = std::remove_cvref_t<decltype(reach<Path...>(std::declval<State &>()))>;
    if constexpr (std::is_same_v<Value, bool>) {
        field.kind = FieldKind::Switch;
    } else if constexpr (std::is_enum_v<Value>) {
        field.kind = FieldKind::Word;
        field.words = wordsOf<Value>();
    } else {
        field.kind = std::is_same_v<Value, int> ? FieldKind::Count : FieldKind::Number;
    }
    if (field.sliderLeast == 0.0 && field.sliderGreatest == 0.0) {
        field.sliderLeast = field.least;
        field.sliderGreatest = field.greatest;
    }
    field.get = [](const State &state) { return static_cast<double>(reach<Path...>(state)); };
    // The ends of the range have ways of their own, by which one pushes the other.
    if (!field.set) {
        field.set = [](State &state, double value) {
            auto &target = reach<Path...>(state);
            if constexpr (std::is_same_v<Value, bool>)
                target = value != 0.0;
            else if constexpr (std::is_same_v<Value, double>)
                target = value;
            else
                target = static_cast<Value>(static_cast<int>(std::lround(value)));
        };
    }
    return field;
}

constexpr int greatestSeed = 999'999;

std::vector<Field> table()
{
    constexpr double far = limits::axis.magnitude;
    return {
        of<&State::workspace>({.path = "workspace", .option = "--workspace"}),

        // Its slider follows the range.
        of<&State::cursor>({.path = "cursor", .option = "--cursor", .operand = "X", .lessonName = "cursor", .least = -far,
                            .greatest = far, .sliderLeast = -5.0, .sliderGreatest = 5.0, .step = 0.05, .decimals = 2,
                            .moves = true, .control = 1, .name = ACTISCOPE_TEXT("Entry", "Cursor"),
                            .toolTip = ACTISCOPE_TEXT("Entry", "Where on the x axis the values are read"),
                            .workspace = Workspace::Curves}),
        of<&State::range, &Range::minimum>(
            {.path = "range.minimum", .lessonName = "minimum", .least = -far, .greatest = far, .sliderLeast = -20.0,
             .sliderGreatest = 20.0, .step = 0.1, .decimals = 1, .moves = true, .control = 2,
             .name = ACTISCOPE_TEXT("Entry", "Range minimum"), .toolTip = ACTISCOPE_TEXT("Entry", "Where the x axis begins"),
             .workspace = Workspace::Curves, .set = setRangeMinimum}),
        of<&State::range, &Range::maximum>(
            {.path = "range.maximum", .lessonName = "maximum", .least = -far, .greatest = far, .sliderLeast = -20.0,
             .sliderGreatest = 20.0, .step = 0.1, .decimals = 1, .moves = true, .control = 3,
             .name = ACTISCOPE_TEXT("Entry", "Range maximum"), .toolTip = ACTISCOPE_TEXT("Entry", "Where the x axis ends"),
             .workspace = Workspace::Curves, .set = setRangeMaximum}),
        of<&State::charts, &Charts::value>(
            {.path = "charts.value", .name = ACTISCOPE_TEXT("Entry", "Activation"),
             .toolTip = ACTISCOPE_TEXT("Entry", "The chart of f"), .workspace = Workspace::Curves}),
        of<&State::charts, &Charts::first>(
            {.path = "charts.first", .name = ACTISCOPE_TEXT("Entry", "Derivative"),
             .toolTip = ACTISCOPE_TEXT("Entry", "The chart of f′"), .workspace = Workspace::Curves}),
        of<&State::charts, &Charts::second>(
            {.path = "charts.second", .name = ACTISCOPE_TEXT("Entry", "Second derivative"),
             .toolTip = ACTISCOPE_TEXT("Entry", "The chart of f″"), .workspace = Workspace::Curves}),
        of<&State::extras, &Extras::cursor>(
            {.path = "extras.cursor", .name = ACTISCOPE_TEXT("Entry", "Cursor line"),
             .toolTip = ACTISCOPE_TEXT("Entry", "Mark where on the x axis the values are read"),
             .workspace = Workspace::Curves}),
        of<&State::extras, &Extras::tangent>(
            {.path = "extras.tangent", .option = "--tangent", .name = ACTISCOPE_TEXT("Entry", "Tangent at cursor"),
             .toolTip = ACTISCOPE_TEXT("Entry", "Draw the selected function's tangent at the cursor"),
             .workspace = Workspace::Curves}),
        of<&State::extras, &Extras::saturation>(
            {.path = "extras.saturation", .option = "--saturation", .name = ACTISCOPE_TEXT("Entry", "Saturation"),
             .toolTip = ACTISCOPE_TEXT("Entry", "Shade where the gradient all but vanishes"),
             .workspace = Workspace::Curves}),
        of<&State::extras, &Extras::points>(
            {.path = "extras.points", .option = "--points", .name = ACTISCOPE_TEXT("Entry", "Points of interest"),
             .toolTip = ACTISCOPE_TEXT("Entry", "Mark zeros, extrema and inflections"), .workspace = Workspace::Curves}),
        of<&State::saturationThreshold>(
            {.path = "saturationThreshold", .lessonName = "threshold", .least = 1e-12, .greatest = 0.5,
             .sliderLeast = 0.0001, .sliderGreatest = 0.5, .step = 0.1, .decimals = 1,
             .name = ACTISCOPE_TEXT("Entry", "Saturation threshold"),
             .toolTip = ACTISCOPE_TEXT("Entry", "A function counts as saturated where |f′| is below this")}),

        of<&State::layer, &ToyLayer::view>({.path = "layer.view", .option = "--view", .workspace = Workspace::ToyLayer}),
        of<&State::layer, &ToyLayer::weight>(
            {.path = "layer.weight", .option = "--weight", .operand = "W", .lessonName = "weight", .least = -1000.0,
             .greatest = 1000.0, .sliderLeast = -5.0, .sliderGreatest = 5.0, .step = 0.05, .decimals = 2, .moves = true,
             .control = 4, .name = ACTISCOPE_TEXT("Entry", "Weight"),
             .toolTip = ACTISCOPE_TEXT("Entry", "w in a = f(w·x + b)"), .workspace = Workspace::ToyLayer}),
        of<&State::layer, &ToyLayer::bias>(
            {.path = "layer.bias", .option = "--bias", .operand = "B", .lessonName = "bias", .least = -1000.0,
             .greatest = 1000.0, .sliderLeast = -5.0, .sliderGreatest = 5.0, .step = 0.05, .decimals = 2, .moves = true,
             .control = 5, .name = ACTISCOPE_TEXT("Entry", "Bias"),
             .toolTip = ACTISCOPE_TEXT("Entry", "b in a = f(w·x + b)"), .workspace = Workspace::ToyLayer}),
        of<&State::layer, &ToyLayer::distribution>(
            {.path = "layer.distribution", .option = "--input-distribution",
             .name = ACTISCOPE_TEXT("Entry", "Input distribution"),
             .toolTip = ACTISCOPE_TEXT("Entry", "How the inputs x are spread, at an input spread of 1"),
             .workspace = Workspace::ToyLayer}),
        of<&State::layer, &ToyLayer::spread>(
            {.path = "layer.spread", .option = "--input-spread", .operand = "S", .lessonName = "spread", .least = 0.0,
             .greatest = 1000.0, .sliderLeast = 0.0, .sliderGreatest = 5.0, .step = 0.05, .decimals = 2, .moves = true,
             .control = 6, .name = ACTISCOPE_TEXT("Entry", "Input spread"),
             .toolTip = ACTISCOPE_TEXT("Entry", "Standard deviation of the inputs; multiplies numbers from a file"),
             .workspace = Workspace::ToyLayer}),
        of<&State::layer, &ToyLayer::rows>(
            {.path = "layer.rows", .lessonName = "rows", .least = 1, .greatest = 1'000'000,
             .name = ACTISCOPE_TEXT("Entry", "Batch size"), .toolTip = ACTISCOPE_TEXT("Entry", "How many samples are drawn"),
             .workspace = Workspace::ToyLayer}),
        of<&State::layer, &ToyLayer::columns>(
            {.path = "layer.columns", .least = 1, .greatest = 64, .name = ACTISCOPE_TEXT("Entry", "Features"),
             .toolTip = ACTISCOPE_TEXT("Entry", "How many numbers a sample has; the layer is applied to each of them"),
             .workspace = Workspace::ToyLayer}),
        of<&State::layer, &ToyLayer::seed>(
            {.path = "layer.seed", .option = "--seed", .operand = "N", .least = 0, .greatest = greatestSeed,
             .name = ACTISCOPE_TEXT("Entry", "Seed"),
             .toolTip = ACTISCOPE_TEXT("Entry", "The same seed draws the same batch again"),
             .workspace = Workspace::ToyLayer}),
        of<&State::layer, &ToyLayer::learning, &Learning::rate>(
            {.path = "layer.learning.rate", .least = 1e-4, .greatest = 10.0, .sliderLeast = 1e-3, .sliderGreatest = 10.0,
             .step = 0.1, .decimals = 2, .logarithmic = true, .control = 7, .name = ACTISCOPE_TEXT("Entry", "Learning rate"),
             .toolTip = ACTISCOPE_TEXT("Entry", "How far a step of gradient descent goes"),
             .workspace = Workspace::ToyLayer, .view = LayerView::Neuron}),
        of<&State::layer, &ToyLayer::learning, &Learning::steps>(
            {.path = "layer.learning.steps", .lessonName = "steps", .least = 0, .greatest = mostSteps, .sliderLeast = 0,
             .sliderGreatest = 500, .control = 8, .name = ACTISCOPE_TEXT("Entry", "Steps"),
             .toolTip = ACTISCOPE_TEXT("Entry", "How many steps of gradient descent the neurons have made"),
             .workspace = Workspace::ToyLayer, .view = LayerView::Neuron}),

        of<&State::depth, &DepthStack::depth>(
            {.path = "depth.depth", .option = "--depth", .operand = "N", .lessonName = "depth", .least = 1, .greatest = 200,
             .control = 9, .name = ACTISCOPE_TEXT("Entry", "Depth"),
             .toolTip = ACTISCOPE_TEXT("Entry", "How many layers the stack has"), .workspace = Workspace::Depth}),
        of<&State::depth, &DepthStack::width>(
            {.path = "depth.width", .option = "--width", .operand = "N", .lessonName = "width", .least = 1, .greatest = 256,
             .control = 11, .name = ACTISCOPE_TEXT("Entry", "Width"),
             .toolTip = ACTISCOPE_TEXT("Entry", "Units per layer; with 1 the stack is a chain of numbers that starts at the "
                                                "cursor"),
             .workspace = Workspace::Depth}),
        of<&State::depth, &DepthStack::weightScale>(
            {.path = "depth.weightScale", .option = "--weight-scale", .operand = "S", .lessonName = "weightScale",
             .least = 0.0, .greatest = 10.0, .sliderLeast = 0.0, .sliderGreatest = 4.0, .step = 0.05, .decimals = 2,
             .moves = true, .control = 10, .name = ACTISCOPE_TEXT("Entry", "Weight scale"),
             .toolTip = ACTISCOPE_TEXT("Entry", "Multiplies every weight of the initialisation"),
             .workspace = Workspace::Depth}),
        of<&State::depth, &DepthStack::initialisation>(
            {.path = "depth.initialisation", .option = "--initialisation", .name = ACTISCOPE_TEXT("Entry", "Initialisation"),
             .toolTip = ACTISCOPE_TEXT("Entry", "How the weights of a layer with n inputs are drawn"),
             .workspace = Workspace::Depth}),
        of<&State::depth, &DepthStack::batch>(
            {.path = "depth.batch", .least = 1, .greatest = 4096, .name = ACTISCOPE_TEXT("Entry", "Samples"),
             .toolTip = ACTISCOPE_TEXT("Entry", "How many inputs go through the stack"), .workspace = Workspace::Depth}),
        of<&State::depth, &DepthStack::seed>(
            {.path = "depth.seed", .option = "--seed", .operand = "N", .least = 0, .greatest = greatestSeed,
             .name = ACTISCOPE_TEXT("Entry", "Seed"),
             .toolTip = ACTISCOPE_TEXT("Entry", "The same seed draws the same weights and inputs again"),
             .workspace = Workspace::Depth}),

        of<&State::appearance, &Appearance::theme>(
            {.path = "appearance.theme", .name = ACTISCOPE_TEXT("Entry", "Theme")}),
        of<&State::appearance, &Appearance::textPercent>(
            {.path = "appearance.textPercent", .least = 100, .greatest = 200, .step = 10,
             .name = ACTISCOPE_TEXT("Entry", "Text size"), .toolTip = ACTISCOPE_TEXT("Entry", "In per cent")}),
        of<&State::appearance, &Appearance::dashes>(
            {.path = "appearance.dashes", .option = "--dashes", .name = ACTISCOPE_TEXT("Entry", "Dash patterns"),
             .toolTip = ACTISCOPE_TEXT("Entry", "Tell the curves apart by pattern as well as by colour")}),
    };
}

/// A value that the field may hold, the nearest one if there is such.
double limited(const Field &field, double value, double fallback)
{
    const auto isOne = [&](const EnumWord &word) { return static_cast<double>(word.value) == value; };
    switch (field.kind) {
    case FieldKind::Number:
    case FieldKind::Count:
        return std::isnan(value) ? fallback : std::clamp(value, field.least, field.greatest);
    case FieldKind::Word:
        return std::any_of(field.words.begin(), field.words.end(), isOne) ? value : fallback;
    case FieldKind::Switch:
        break;
    }
    return value;
}

} // namespace

std::span<const Field> fields()
{
    static const std::vector<Field> all = table();
    return all;
}

const Field *findField(std::string_view path)
{
    for (const Field &field : fields()) {
        if (field.path == path)
            return &field;
    }
    return nullptr;
}

const Field &fieldAt(std::string_view path)
{
    const Field *field = findField(path);
    assert(field);
    return *field;
}

std::span<const Field *const> controlFields()
{
    static const std::vector<const Field *> all = [] {
        std::vector<const Field *> controls;
        for (const Field &field : fields()) {
            if (field.isControl())
                controls.push_back(&field);
        }
        std::sort(controls.begin(), controls.end(), [](const Field *a, const Field *b) { return a->control < b->control; });
        return controls;
    }();
    return all;
}

double defaultOf(const Field &field)
{
    static const State fresh;
    return field.get(fresh);
}

bool isSeen(const Field &field, const State &state)
{
    return (!field.workspace || *field.workspace == state.workspace) && (!field.view || *field.view == state.layer.view);
}

void advance(State &state, const Field &field)
{
    const double value = field.get(state);
    field.set(state, value < field.greatest ? value + 1.0 : field.least);
}

void repairFields(State &state)
{
    for (const Field &field : fields()) {
        const double value = field.get(state);
        // NaN equals nothing. What is fine is left alone, the sign of a zero too.
        if (const double fine = limited(field, value, defaultOf(field)); fine != value)
            field.set(state, fine);
    }
}

} // namespace actiscope
