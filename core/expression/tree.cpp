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

bool dependsOnVariable(const Tree &tree)
{
    bool depends = false;
    visit(tree, [&](const Node &node) { depends = depends || node.kind == Kind::Variable; });
    return depends;
}

bool isConstant(const Tree &tree)
{
    bool varies = false;
    visit(tree, [&](const Node &node) {
        varies = varies || node.kind == Kind::Variable || node.kind == Kind::Parameter;
    });
    return !varies;
}

} // namespace actiscope::expression
