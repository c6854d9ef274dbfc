#pragma once

#include "core/expression/tree.h"

#include <string_view>

namespace actiscope::typeset {

/// What an elementary function is called in formulas.
struct FunctionName {
    std::string_view text;      ///< upright letters, or none
    std::string_view index = {}; ///< log₂
    char32_t letter = 0;        ///< instead of a text: σ
    bool isUpright = true;      ///< of the letter
    bool takesExponent = false; ///< sin² x
    bool mayBeBare = false;     ///< sin x, without brackets
};

FunctionName nameOf(expression::Function function);
char32_t signOf(expression::Relation relation);

} // namespace actiscope::typeset
