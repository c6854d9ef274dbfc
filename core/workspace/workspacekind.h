#pragma once

#include "core/figure/page.h"
#include "core/state/state.h"
#include "core/text/wording.h"
#include "core/workspace/outcome.h"

#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope {

enum class Detail;
struct PageRequest;

/// A row of the table of workspaces: all that the rest of the program asks of one. A workspace whose views have little
/// in common has a row for each view. Whoever adds a workspace writes its row and its widget.
struct WorkspaceKind {
    Workspace workspace;
    bool (*isView)(const State &);     ///< whether the workspace shows this view of it; null: it has no other
    const char *name;                  ///< of its tab, in the context "Workspace"
    const char *menuName;              ///< the same with the letter that chooses it in a menu
    const char *optionsMeaning;        ///< what its options of the command line are about

    /// What the figure needs and takes long; on any thread, nothing if stopped. Null where there is no such thing.
    Outcome (*compute)(const State &, Detail, std::stop_token);
    /// Whether a difference of two states makes what was computed stale; null together with `compute`.
    bool (*dependsOn)(const State &before, const State &after);

    /// Where its charts go on a page of their own.
    Page (*page)(const State &, const PageRequest &, const TextMetrics &);
    /// Without panels where an outcome is needed and there is none.
    Figure (*figure)(const State &, const Outcome &, const Page &, const TextMetrics &, const Translate &);

    /// Whether it draws or computes with a function, so that its parameters change what is seen.
    bool (*shows)(const State &, const Activation &);
    /// The sliders, of controlKeys(), when nobody has chosen.
    std::vector<std::string> (*usualControls)(const State &);

    /// What the state shows, as the title of a scene: "Sigmoid, ReLU and GELU".
    std::string (*title)(const State &, const Translate &);
    /// The same for a file with its picture, of the functions' ids and without an ending: "sigmoid-relu-gelu".
    std::string (*fileName)(const State &);

    /// Whether it shows random numbers, of which others can be drawn.
    bool (*draws)(const State &);

    bool hasGraphs;   ///< its charts are f, f′ and f″ themselves, to be read at the cursor and zoomed
    bool hasTable;    ///< it shows one that can be copied
    bool ofSelected;  ///< it draws the selected function alone, not all that are shown
};

/// All of them, in the order of the tabs; the views of a workspace follow each other.
std::span<const WorkspaceKind> workspaceKinds();
/// The row of what a state shows.
const WorkspaceKind &kindOf(const State &state);
/// The row of what it would show in that workspace.
const WorkspaceKind &kindOf(const State &state, Workspace workspace);
/// One row for each workspace, in the order of the tabs.
std::vector<const WorkspaceKind *> workspaceTabs();

} // namespace actiscope
