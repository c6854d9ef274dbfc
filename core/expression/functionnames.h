#pragma once

#include "core/expression/tree.h"

#include <string>
#include <string_view>
#include <vector>

/// What the printers of formulas and of code share.
namespace actiscope::expression {

/// As one types it: sqrt, Phi.
std::string_view typedName(Function function);
/// Of a function of the catalogue or of one's own, in a formula: its id, or the name that its owner gave it if that can be
/// typed.
std::string callName(const Activation &function);

/// What stands between plus and minus signs, signs pulled out of products: a − b·c is {+, a}, {−, b·c}.
struct SignedTerm {
    bool negative = false;
    Tree tree;
};
std::vector<SignedTerm> termsOf(const Tree &sum);
SignedTerm withoutSign(const Tree &tree);
/// The factors of a product, signs left where they are.
std::vector<Tree> factorsOf(const Tree &product);

/// Whether a condition is a < x and x < b, which people write as a < x < b.
bool isChain(const Tree &condition);
/// Each value with its condition, and a last one with none.
struct Branch {
    Tree condition; ///< null: whatever else
    Tree value;
};
std::vector<Branch> branchesOf(const Tree &choice);
/// What may be said of the last branch instead of "otherwise", or null: of two branches, the opposite of the other's
/// condition; of more, what their conditions leave.
Tree conditionOfRest(const std::vector<Branch> &branches);

} // namespace actiscope::expression
