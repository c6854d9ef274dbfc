#include "core/expression/tree.h"

#include <algorithm>

namespace actiscope::expression {

namespace {

template <class Visit>
void visit(const Tree &tree, Visit &&see)
{
    see(*tree);
    for (const Tree &part : tree->parts)
        visit(part, see);
}

} // namespace

Relation opposite(Relation relation)
{
    switch (relation) {
    case Relation::Less: return Relation::GreaterOrEqual;
    case Relation::LessOrEqual: return Relation::Greater;
    case Relation::Greater: return Relation::LessOrEqual;
    case Relation::GreaterOrEqual: return Relation::Less;
    case Relation::Equal: return Relation::NotEqual;
    case Relation::NotEqual: return Relation::Equal;
    }
    return relation;
}

bool areSame(const Tree &a, const Tree &b)
{
    if (a == b)
        return true;
    return a->kind == b->kind && a->number == b->number && a->word == b->word && a->function == b->function
        && a->relation == b->relation && a->activation == b->activation
        && std::equal(a->parts.begin(), a->parts.end(), b->parts.begin(), b->parts.end(), areSame);
}

std::size_t sizeOf(const Tree &tree)
{
    std::size_t size = 0;
    visit(tree, [&](const Node &) { ++size; });
    return size;
}

std::vector<std::string> parametersIn(const Tree &tree)
{
    std::vector<std::string> ids;
    visit(tree, [&](const Node &node) {
        if (node.kind == Kind::Parameter && std::find(ids.begin(), ids.end(), node.word) == ids.end())
            ids.push_back(node.word);
    });
    return ids;
}

bool isLargerThan(const Tree &tree, std::size_t size)
{
    std::size_t left = size;
    const auto fits = [&](const auto &self, const Tree &part) -> bool {
        return left-- > 0 && std::all_of(part->parts.begin(), part->parts.end(), [&](const Tree &each) { return self(self, each); });
    };
    return !fits(fits, tree);
}

bool dependsOnVariable(const Tree &tree)
{
    return tree->kind == Kind::Variable || std::any_of(tree->parts.begin(), tree->parts.end(), dependsOnVariable);
}

bool isConstant(const Tree &tree)
{
    return tree->kind != Kind::Variable && tree->kind != Kind::Parameter
        && std::all_of(tree->parts.begin(), tree->parts.end(), isConstant);
}

} // namespace actiscope::expression
