#pragma once

#include "core/expression/tree.h"

#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

namespace actiscope::expression {

/// A tree made anew from its leaves up: `improve` is given each node whose parts are done, and gives what stands in its place.
/// A part that stands in many places is made once; what does not change is shared with the tree before.
template<typename Improve>
class Rewriting
{
public:
    explicit Rewriting(Improve improve) : m_improve(std::move(improve)) {}

    Tree rewritten(const Tree &tree)
    {
        if (const auto found = m_done.find(tree.get()); found != m_done.end())
            return found->second;
        std::vector<Tree> parts;
        for (const Tree &part : tree->parts)
            parts.push_back(rewritten(part));
        Tree result = tree;
        if (parts != tree->parts) {
            Node copy = *tree;
            copy.parts = std::move(parts);
            result = std::make_shared<const Node>(std::move(copy));
        }
        result = m_improve(result);
        m_done.emplace(tree.get(), result);
        return result;
    }

private:
    Improve m_improve;
    std::unordered_map<const Node *, Tree> m_done;
};

} // namespace actiscope::expression
