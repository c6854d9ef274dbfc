#include "core/workspace/workspacekind.h"

#include "core/experiment/depthoutcome.h"
#include "core/experiment/layeroutcome.h"
#include "core/experiment/neuronoutcome.h"
#include "core/experiment/outcomes.h"
#include "core/figure/batchfigure.h"
#include "core/figure/curvesfigure.h"
#include "core/figure/depthfigure.h"
#include "core/figure/neuronfigure.h"
#include "core/figure/panelbuilder.h"
#include "core/state/functions.h"
#include "core/state/ownfunctions.h"
#include "core/workspace/workspacefigure.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace actiscope {

namespace {

/// More names than these would make a title, or a file's name, that nobody reads.
constexpr std::size_t mostNames = 4;

bool never(const State &)
{
    return false;
}

bool always(const State &)
{
    return true;
}

bool isDrawn(const State &state, const Activation &function)
{
    return isShown(state, function.id);
}

/// The experiments compare the selected function with those shown.
bool isCompared(const State &state, const Activation &function)
{
    return isShown(state, function.id) || function.id == state.selected;
}

std::string scene(const Translate &translate, const char *text, std::initializer_list<std::string> arguments)
{
    return filled(translate("SceneTitle", text), arguments);
}

std::string selectedName(const State &state, const Translate &translate)
{
    return nameOf(*selectedActivation(state), translate);
}

/// An own function's name as a part of a file's: letters and digits of any script, the rest as hyphens; else the id.
std::string fileWord(const State &state, const std::string &id)
{
    constexpr std::size_t longest = 30; // bytes
    const CustomFunction *own = ownFunction(state, id);
    if (!own || own->name.size() > longest)
        return id;
    std::string word;
    for (const char c : own->name) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 || std::isalnum(byte))
            word += c;
        else if (!word.empty() && word.back() != '-')
            word += '-';
    }
    while (word.ends_with('-'))
        word.pop_back();
    return word.empty() ? id : word;
}

/// The ids of the functions shown, if they are few enough, each after a hyphen; people's own by their names.
std::string hyphenated(const State &state)
{
    std::string ids;
    if (state.functions.size() <= mostNames) {
        for (const std::string &function : state.functions)
            ids += '-' + fileWord(state, function);
    }
    return ids;
}

Page curvesPage(const State &state, const PageRequest &request, const TextMetrics &metrics)
{
    return request.sideBySide ? sideBySidePage(state, request.width, request.height, request.title, metrics)
                              : stackedPage(state, request.width, request.height, request.title, metrics);
}

std::vector<std::string> curvesControls(const State &state)
{
    std::vector<std::string> keys = {"cursor"};
    for (const FunctionRef &function : shownActivations(state)) {
        // One parameter of one function is enough for a bar that the last row reads.
        if (keys.size() < 2 && !function->parameters.empty())
            keys.push_back(keyOf(*function, function->parameters.front()));
    }
    return keys;
}

std::string curvesTitle(const State &state, const Translate &translate)
{
    const char *const list = ACTISCOPE_TEXT("SceneTitle", "%1, %2");
    const char *const end = ACTISCOPE_TEXT("SceneTitle", "%1 and %2");
    const std::vector<FunctionRef> shown = shownActivations(state);
    if (shown.empty())
        return scene(translate, ACTISCOPE_TEXT("SceneTitle", "No function"), {});
    if (shown.size() > mostNames)
        return scene(translate, ACTISCOPE_TEXT("SceneTitle", "%1 functions"), {std::to_string(shown.size())});
    std::string names = nameOf(*shown.front(), translate);
    for (std::size_t i = 1; i < shown.size(); ++i)
        names = scene(translate, i + 1 < shown.size() ? list : end, {names, nameOf(*shown[i], translate)});
    return names;
}

std::string curvesFileName(const State &state)
{
    const std::string ids = hyphenated(state);
    return ids.empty() ? "activations" : ids.substr(1);
}

bool layerDepends(const State &before, const State &after)
{
    return before.layer != after.layer || before.own != after.own || before.functions != after.functions || before.parameters != after.parameters
        || before.selected != after.selected || before.saturationThreshold != after.saturationThreshold;
}

bool layerDraws(const State &state)
{
    return state.layer.distribution != Distribution::File;
}

bool depthDepends(const State &before, const State &after)
{
    const bool isChain = after.depth.width == 1;
    return before.depth != after.depth || before.own != after.own || before.functions != after.functions || before.parameters != after.parameters
        || before.selected != after.selected || (isChain && before.cursor != after.cursor);
}

std::string depthTitle(const State &state, const Translate &translate)
{
    const int depth = state.depth.depth;
    return depth == 1 ? scene(translate, ACTISCOPE_TEXT("SceneTitle", "Depth: 1 layer"), {})
                      : scene(translate, ACTISCOPE_TEXT("SceneTitle", "Depth: %1 layers"), {std::to_string(depth)});
}

constexpr std::array kinds = {
    WorkspaceKind{
        .workspace = Workspace::Curves,
        .isView = nullptr,
        .name = ACTISCOPE_TEXT("Workspace", "Curves"),
        .menuName = ACTISCOPE_TEXT("Workspace", "C&urves"),
        .optionsMeaning = ACTISCOPE_TEXT("Workspace", "what is drawn beside the curves"),
        .compute = nullptr,
        .dependsOn = nullptr,
        .page = curvesPage,
        .figure = [](const State &state, const Outcome &, const Page &page, const TextMetrics &metrics,
                     const Translate &translate) { return curvesFigure(state, page, metrics, translate); },
        .shows = isDrawn,
        .usualControls = curvesControls,
        .title = curvesTitle,
        .fileName = curvesFileName,
        .draws = never,
        .hasGraphs = true,
        .hasTable = false,
        .ofSelected = false,
    },
    WorkspaceKind{
        .workspace = Workspace::ToyLayer,
        .isView = [](const State &state) { return state.layer.view == LayerView::Batch; },
        .name = ACTISCOPE_TEXT("Workspace", "Toy layer"),
        .menuName = ACTISCOPE_TEXT("Workspace", "To&y layer"),
        .optionsMeaning = ACTISCOPE_TEXT("Workspace", "of the toy layer, whose function is --selected or the first one"),
        .compute = [](const State &state, Detail, std::stop_token stop) { return Outcome(layerOutcome(state, stop)); },
        .dependsOn = layerDepends,
        .page = [](const State &, const PageRequest &request, const TextMetrics &metrics) {
            return batchPage(request.width, request.height, request.title, metrics);
        },
        .figure = [](const State &state, const Outcome &outcome, const Page &page, const TextMetrics &metrics,
                     const Translate &translate) {
            const auto *batch = outcome.as<LayerOutcome>();
            return batch ? batchFigure(state, *batch, page, metrics, translate) : Figure();
        },
        .shows = isCompared,
        .usualControls = [](const State &) { return std::vector<std::string>{"layer.weight", "layer.bias"}; },
        .title = [](const State &state, const Translate &translate) {
            const char *const text = ACTISCOPE_TEXT("SceneTitle", "Toy layer: %1");
            return scene(translate, text, {selectedName(state, translate)});
        },
        .fileName = [](const State &state) { return "layer-" + state.selected; },
        .draws = layerDraws,
        .hasGraphs = false,
        .hasTable = true,
        .ofSelected = true,
    },
    WorkspaceKind{
        .workspace = Workspace::ToyLayer,
        .isView = [](const State &state) { return state.layer.view == LayerView::Neuron; },
        .name = ACTISCOPE_TEXT("Workspace", "Toy layer"),
        .menuName = ACTISCOPE_TEXT("Workspace", "To&y layer"),
        .optionsMeaning = ACTISCOPE_TEXT("Workspace", "of the toy layer, whose function is --selected or the first one"),
        .compute = [](const State &state, Detail, std::stop_token stop) { return Outcome(neuronOutcome(state, stop)); },
        .dependsOn = layerDepends,
        .page = [](const State &, const PageRequest &request, const TextMetrics &metrics) {
            return neuronPage(request.width, request.height, request.title, metrics);
        },
        .figure = [](const State &state, const Outcome &outcome, const Page &page, const TextMetrics &metrics,
                     const Translate &translate) {
            const auto *neuron = outcome.as<NeuronOutcome>();
            return neuron ? neuronFigure(state, *neuron, page, metrics, translate) : Figure();
        },
        .shows = [](const State &state, const Activation &function) {
            return isCompared(state, function) || function.learnsBeside;
        },
        .usualControls = [](const State &) {
            return std::vector<std::string>{"layer.learning.steps", "layer.learning.rate"};
        },
        .title = [](const State &state, const Translate &translate) {
            const char *const text = ACTISCOPE_TEXT("SceneTitle", "One neuron learns: %1");
            return scene(translate, text, {selectedName(state, translate)});
        },
        .fileName = [](const State &state) { return "neuron-" + state.selected; },
        .draws = layerDraws,
        .hasGraphs = false,
        .hasTable = false,
        .ofSelected = true,
    },
    WorkspaceKind{
        .workspace = Workspace::Depth,
        .isView = nullptr,
        .name = ACTISCOPE_TEXT("Workspace", "Depth"),
        .menuName = ACTISCOPE_TEXT("Workspace", "&Depth"),
        .optionsMeaning = ACTISCOPE_TEXT("Workspace", "of the stack of layers"),
        .compute = [](const State &state, Detail detail, std::stop_token stop) {
            const auto outcome = depthOutcome(state, detail, stop);
            return Outcome(outcome, outcome && outcome->detail == Detail::Full);
        },
        .dependsOn = depthDepends,
        .page = [](const State &, const PageRequest &request, const TextMetrics &metrics) {
            return depthPage(request.width, request.height, request.title, metrics);
        },
        .figure = [](const State &state, const Outcome &outcome, const Page &page, const TextMetrics &metrics,
                     const Translate &translate) {
            const auto *depth = outcome.as<DepthOutcome>();
            return depth ? depthFigure(state, *depth, page, metrics, translate) : Figure();
        },
        .shows = isCompared,
        .usualControls = [](const State &) { return std::vector<std::string>{"depth.depth", "depth.weightScale"}; },
        .title = depthTitle,
        .fileName = [](const State &state) { return "depth" + hyphenated(state); },
        .draws = always,
        .hasGraphs = false,
        .hasTable = true,
        .ofSelected = false,
    },
};

} // namespace

std::span<const WorkspaceKind> workspaceKinds()
{
    return kinds;
}

const WorkspaceKind &kindOf(const State &state)
{
    return kindOf(state, state.workspace);
}

const WorkspaceKind &kindOf(const State &state, Workspace workspace)
{
    return *std::find_if(kinds.begin(), kinds.end(), [&](const WorkspaceKind &kind) {
        return kind.workspace == workspace && (!kind.isView || kind.isView(state));
    });
}

std::vector<const WorkspaceKind *> workspaceTabs()
{
    std::vector<const WorkspaceKind *> tabs;
    for (const WorkspaceKind &kind : kinds) {
        if (tabs.empty() || tabs.back()->workspace != kind.workspace)
            tabs.push_back(&kind);
    }
    return tabs;
}

} // namespace actiscope
