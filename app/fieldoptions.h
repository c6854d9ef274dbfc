#pragma once

#include "core/state/fields.h"

#include <QString>

#include <string_view>
#include <vector>

/// The options of `export` that are plain fields of the state.
namespace actiscope {

inline constexpr std::string_view workspaceOption = "--workspace";

/// All of them, each once, in the order in which the help names them.
std::vector<std::string_view> fieldOptions();
/// The fields that an option sets. More than one share it where each workspace has its own, as --seed.
std::vector<const Field *> fieldsOf(std::string_view option);

/// The lines of the help that name the options of one workspace, or (without one) those that several share; "--weight W".
QString optionsOf(std::optional<Workspace> workspace);
/// Those that belong to what is drawn beside the curves, with --selected, which is more than a plain field.
QString curveOptions();

} // namespace actiscope
