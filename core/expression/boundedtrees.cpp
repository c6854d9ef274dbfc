#include "core/expression/boundedtrees.h"

#include "core/expression/reader.h"

#include <algorithm>
#include <memory>

namespace actiscope::expression {

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
    for (const Tree &part : node.parts) {
        const auto known = m_measures.find(part.get());
        depth = std::max(depth, known == m_measures.end() ? 1 : known->second.depth + 1);
    }
    if (size > mostNodes || ++m_made > mostMade)
        throw ReadError{{node.place, ACTISCOPE_TEXT("Formula", "The formula is too large; right would be one of at most %1 numbers, "
                                                               "names and operators, those of the functions that it calls included."),
                         {std::to_string(mostNodes)}}};
    if (depth > deepestTree)
        throw ReadError{{node.place, ACTISCOPE_TEXT("Formula", "Too many operations are chained; right would be at most %1 in a row."),
                         {std::to_string(deepestTree)}}};
    Tree tree = std::make_shared<const Node>(std::move(node));
    m_measures[tree.get()] = {size, depth}; // an address may be one of a node that is gone
    return tree;
}

std::size_t BoundedTrees::sizeOf(const Tree &tree) const
{
    const auto known = m_measures.find(tree.get());
    return known == m_measures.end() ? 1 : known->second.size;
}

} // namespace actiscope::expression
