#pragma once

#include "core/expression/tree.h"

namespace actiscope::expression {

/// What a function is made of: of a built-in its `expression` read, of a typed one its tree. Null if it has none.
Tree definitionOf(const Activation &function);
/// The form that textbooks have of a built-in, which plain arithmetic may spoil; where it has none of its own, as
/// definitionOf(). Null of a typed function.
Tree textbookOf(const Activation &function);
/// The tree with all functions in it replaced by what they are made of, theirs likewise.
Tree expanded(const Tree &tree);
/// The same for computing, where a function's f″ at its kink is not that of a branch of what it is made of. Null where that makes
/// no difference.
Tree expandedToCompute(const Tree &tree);

} // namespace actiscope::expression
