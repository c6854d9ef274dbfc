#include "core/expression/boundedtrees.h"

#include "core/expression/reader.h"

#include <algorithm>
#include <memory>

namespace actiscope::expression {

namespace {

int rankOf(Kind kind)
{
    switch (kind) {
    case Kind::Or: return 1;
    case Kind::And: return 2;
    case Kind::Add:
    case Kind::Subtract: return 3;
    case Kind::Multiply:
    case Kind::Divide: return 4;
    default: return 0;
    }
}

} // namespace

Tree BoundedTrees::make(Node node)
{
    std::size_t size = 1;
    for (const Tree &part : node.parts)
        size += sizeOf(part);
    return make(std::move(node), size);
}

Tree BoundedTrees::make(Node node, std::size_t size)
{
    constexpr std::size_t mostMade = 50 * mostNodes; // with those that are thrown away again
    int depth = 1;
    int nesting = 0;
    for (std::size_t i = 0; i < node.parts.size(); ++i) {
        const auto known = m_measures.find(node.parts[i].get());
        const Measure part = known == m_measures.end() ? Measure() : known->second;
        const bool goesOn = i == 0 && rankOf(node.kind) > 0 && rankOf(node.kind) == rankOf(node.parts[i]->kind);
        depth = std::max(depth, part.depth + 1);
        nesting = std::max(nesting, part.nesting + (goesOn ? 0 : 1));
    }
    if (size > mostNodes || ++m_made > mostMade)
        throw ReadError{{node.place, ACTISCOPE_TEXT("Formula", "The formula is too large. It can have at most %1 numbers, names "
                                                               "and operators, those of the functions that it calls included."),
                         {std::to_string(mostNodes)}}};
    if (depth > deepestTree)
        throw ReadError{{node.place, ACTISCOPE_TEXT("Formula", "Too many operations follow each other. At most %1 are possible."),
                         {std::to_string(deepestTree)}}};
    if (nesting > deepestNesting)
        throw ReadError{tooNested(node.place)};
    Tree tree = std::make_shared<const Node>(std::move(node));
    m_measures[tree.get()] = {size, depth, nesting}; // an address may be one of a node that is gone
    return tree;
}

Problem tooNested(Place place)
{
    return {place, ACTISCOPE_TEXT("Formula", "Too many brackets, powers or minus signs stand inside each other. At most %1 are possible."),
            {std::to_string(deepestNesting)}};
}

std::size_t BoundedTrees::sizeOf(const Tree &tree) const
{
    const auto known = m_measures.find(tree.get());
    return known == m_measures.end() ? 1 : known->second.size;
}

} // namespace actiscope::expression
