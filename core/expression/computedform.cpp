#include "core/expression/computedform.h"

#include "core/expression/build.h"
#include "core/expression/definition.h"
#include "core/expression/monomial.h"
#include "core/expression/rewriting.h"
#include "core/expression/stable.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace actiscope::expression {

namespace {

std::optional<double> ratioOf(const Tree &tree)
{
    if (tree->kind == Kind::Number)
        return tree->number;
    if (tree->kind == Kind::Divide && tree->parts[0]->kind == Kind::Number && tree->parts[1]->kind == Kind::Number)
        return tree->parts[0]->number / tree->parts[1]->number;
    return std::nullopt;
}

/// |u| of |u|^c, 0 < c < 1, or null.
Tree sizeUnderRoot(const Tree &tree)
{
    const bool isPower = tree->kind == Kind::Power;
    if (!isPower && !isCall(tree, Function::Sqrt))
        return nullptr;
    if (isPower) {
        const std::optional<double> c = ratioOf(tree->parts[1]);
        if (!c || !(*c > 0.0 && *c < 1.0))
            return nullptr;
    }
    return isCall(tree->parts[0], Function::Abs) ? tree->parts[0] : nullptr;
}

/// As `root`, of u.
Tree rootLike(const Tree &root, Tree u)
{
    return root->kind == Kind::Power ? power(std::move(u), root->parts[1]) : call(Function::Sqrt, {std::move(u)});
}

/// sign(u)·|u|^c as a choice between both sides.
Tree withSides(const Tree &tree)
{
    if (tree->kind != Kind::Multiply || !isShort(tree))
        return tree;
    const Monomial product = monomialOf(tree);
    for (std::size_t i = 0; i < product.factors.size(); ++i) {
        const Tree root = product.factors[i].base, size = product.factors[i].exponent == 1 ? sizeUnderRoot(root) : nullptr;
        if (!size)
            continue;
        const Tree &u = size->parts[0];
        const int sign = product.find([&](const Monomial::Factor &factor) {
            return factor.exponent == 1 && isCall(factor.base, Function::Sign) && areSame(factor.base->parts[0], u);
        });
        if (sign < 0)
            continue;
        const int at = static_cast<int>(i);
        const Tree sides = choice(compared(Relation::Less, u, number(0)), -rootLike(root, -u), rootLike(root, u));
        return treeOf(product.without(std::max(at, sign)).without(std::min(at, sign)).times(sides));
    }
    return tree;
}

} // namespace

Tree computedForm(const Tree &tree, const Tree &stable)
{
    const Tree whole = expandedToCompute(tree);
    return Rewriting(withSides).rewritten(whole ? stableForm(whole) : stable);
}

} // namespace actiscope::expression
