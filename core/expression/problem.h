#pragma once

#include "core/expression/tree.h"
#include "core/text/wording.h"

#include <optional>
#include <string>
#include <vector>

namespace actiscope::expression {

/// What would make a formula right: `text` put in the place of what stands at `place`.
struct Fix {
    Place place;
    std::string text;
};

/// Why a text is no formula, and where, said so that whoever typed it knows what would be right.
struct Problem {
    Place place;                        ///< what is wrong; empty at the end of the text: something is missing there
    const char *english = "";           ///< a sentence in the context "Formula", with %1, %2, … for the arguments
    std::vector<std::string> arguments; ///< at most three; shortened, on one line
    std::optional<Fix> fix = {};
    bool unfinished = false;            ///< more text could still make it right, as of "2*" or "sin("
};

/// In the language of the reader, without the fix.
std::string textOf(const Problem &problem, const Translate &translate);
/// Likewise, with the fix as a sentence of its own, for those who cannot offer it: Did you mean sin(x)?
std::string textWithFix(const Problem &problem, const Translate &translate);
/// What a fix offers: its text, or, where that is put in between or added, the whole formula as it would be. Empty if the fix
/// takes something away.
std::string offerOf(const std::string &text, const Fix &fix);
/// The text with the fix put in.
std::string fixed(const std::string &text, const Fix &fix);

} // namespace actiscope::expression
