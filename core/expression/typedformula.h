#pragma once

#include "core/activation/activation.h"
#include "core/activation/limitingformula.h"
#include "core/expression/tree.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace actiscope::expression {

/// A formula that somebody typed, computed as exactly as if its true value had been rounded: first in doubles over a form of
/// the tree that is stable, with a bound of the error on the way; where that is too large, over wide numbers, and at last
/// with as many bits as it takes.
class TypedFormula : public LimitingFormula
{
public:
    /// Every name of the tree has a meaning; `parameters` are the ids for which p holds values, in its order. Where the whole
    /// tree is one of `known` in a form that has the same value and slope for every x, that function's own code computes it.
    static std::shared_ptr<const TypedFormula> make(Tree tree, std::vector<std::string> parameters,
                                                    std::span<const FunctionRef> known);

    virtual const Tree &tree() const = 0;
    virtual const std::vector<std::string> &parameters() const = 0;
    /// The form of the tree that is computed, for code and for advice.
    virtual const Tree &stableTree() const = 0;
};

/// The typed formula of a function, or null of a built-in.
std::shared_ptr<const TypedFormula> typedFormulaOf(const Activation &function);

} // namespace actiscope::expression
