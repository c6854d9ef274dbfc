#include "core/expression/build.h"

#include <algorithm>
#include <utility>

namespace actiscope::expression {

namespace {

Tree share(Node node) { return std::make_shared<const Node>(std::move(node)); }

} // namespace

Tree number(double value)
{
    if (value < 0.0)
        return made(Kind::Negate, {number(-value)});
    return share({.kind = Kind::Number, .number = value + 0.0}); // no −0
}

Tree variable() { return share({.kind = Kind::Variable}); }
Tree parameter(std::string id) { return share({.kind = Kind::Parameter, .word = std::move(id)}); }
Tree pi() { return share({.kind = Kind::Pi}); }
Tree euler() { return share({.kind = Kind::Euler}); }
Tree made(Kind kind, std::vector<Tree> parts) { return share({.kind = kind, .parts = std::move(parts)}); }

Tree call(Function function, std::vector<Tree> parts)
{
    return share({.kind = Kind::Function, .function = function, .parts = std::move(parts)});
}

Tree compared(Relation relation, Tree a, Tree b)
{
    return share({.kind = Kind::Compare, .relation = relation, .parts = {std::move(a), std::move(b)}});
}

Tree applied(FunctionRef activation, std::vector<Tree> parts)
{
    return share({.kind = Kind::Activation, .activation = std::move(activation), .parts = std::move(parts)});
}

Tree substituted(const Tree &tree, const Tree &x, const std::vector<std::string> &ids, const std::vector<Tree> &values)
{
    if (tree->kind == Kind::Variable)
        return x ? x : tree;
    if (tree->kind == Kind::Parameter) {
        const auto found = std::find(ids.begin(), ids.end(), tree->word);
        const Tree value = found == ids.end() ? nullptr : values[static_cast<std::size_t>(found - ids.begin())];
        return value ? value : tree;
    }
    std::vector<Tree> parts;
    for (const Tree &part : tree->parts)
        parts.push_back(substituted(part, x, ids, values));
    if (parts == tree->parts)
        return tree;
    Node copy = *tree;
    copy.parts = std::move(parts);
    return share(std::move(copy));
}

} // namespace actiscope::expression
