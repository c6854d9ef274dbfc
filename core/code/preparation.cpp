#include "core/code/preparation.h"

#include "core/expression/build.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace actiscope {

using namespace expression;

namespace {

/// not (a < b) is a >= b, and so inside "and" and "or".
Tree negation(const Tree &condition)
{
    Node copy = *condition;
    switch (condition->kind) {
    case Kind::Not:
        return condition->parts[0];
    case Kind::Compare:
        copy.relation = opposite(condition->relation);
        break;
    case Kind::And:
    case Kind::Or:
        copy.kind = condition->kind == Kind::And ? Kind::Or : Kind::And;
        for (Tree &part : copy.parts)
            part = negation(part);
        break;
    default:
        break;
    }
    return std::make_shared<const Node>(std::move(copy));
}

/// The side of a number on which a condition x < c holds: where it does, min(x, c) is x.
struct Side {
    Function least; ///< Min: x is at most `bound`
    Tree bound;
};
std::optional<Side> sideOf(const Tree &condition, bool holds)
{
    if (condition->kind != Kind::Compare || condition->relation == Relation::Equal || condition->relation == Relation::NotEqual)
        return std::nullopt;
    const bool left = condition->parts[0]->kind == Kind::Variable;
    const Tree &bound = condition->parts[left ? 1 : 0];
    if ((!left && condition->parts[1]->kind != Kind::Variable) || dependsOnVariable(bound))
        return std::nullopt;
    const bool below = condition->relation == Relation::Less || condition->relation == Relation::LessOrEqual;
    return Side{(below == left) == holds ? Function::Min : Function::Max, bound};
}

/// Whether a branch that is not taken may overflow or have no value there.
bool mayFail(const Tree &tree)
{
    const bool risky = tree->kind == Kind::Function
        && (tree->function == Function::Exp || tree->function == Function::Expm1 || tree->function == Function::Sinh
            || tree->function == Function::Cosh);
    return (risky && dependsOnVariable(tree)) || (tree->kind == Kind::Power && dependsOnVariable(tree->parts[1]))
        || std::any_of(tree->parts.begin(), tree->parts.end(), mayFail);
}

} // namespace

Tree prepared(const Tree &tree, bool arrays)
{
    Node copy = *tree;
    for (Tree &part : copy.parts)
        part = prepared(part, arrays);
    if (tree->kind == Kind::Not)
        return negation(copy.parts[0]);
    if (tree->kind == Kind::Function && tree->function == Function::LogSigmoid)
        return -call(Function::Softplus, {-copy.parts[0]});
    if (tree->kind == Kind::Choose && arrays) {
        for (const bool holds : {true, false}) {
            Tree &branch = copy.parts[holds ? 1 : 2];
            const auto side = sideOf(copy.parts[0], holds);
            if (side && mayFail(branch))
                branch = substituted(branch, call(side->least, {variable(), side->bound}), {}, {});
        }
    }
    return copy.parts == tree->parts ? tree : std::make_shared<const Node>(std::move(copy));
}

} // namespace actiscope
