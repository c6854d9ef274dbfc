#pragma once

#include "core/expression/lexer.h"
#include "core/expression/problem.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Ids and names of people's own functions, by themselves and as words in formulas.
namespace actiscope {

inline constexpr std::string_view ownIdBeginning = "own_";
/// Whether a text is such an id: own_1.
bool isOwnId(std::string_view id);

/// The word by which formulas can call a function of that name; empty if none can: "swish v2" is two words.
std::string callableWord(std::string_view name);

/// What a formula consists of, its words as wholes.
std::vector<expression::Token> formulaTokens(std::string_view formula);

/// What keeps a function from being called so, whatever the others are called.
std::optional<expression::Problem> problemWithName(std::string_view name);

} // namespace actiscope
