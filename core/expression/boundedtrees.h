#pragma once

#include "core/expression/problem.h"
#include "core/expression/tree.h"

#include <cstddef>
#include <unordered_map>
#include <utility>

namespace actiscope::expression {

/// Thrown inside the readers only; what they offer gives the problem back.
struct ReadError {
    Problem problem;
};

/// So deep a tree can be, a chain of sums too: whoever walks over it does so without fear for the stack.
inline constexpr int deepestTree = 1'000;

Problem tooNested(Place place);

/// Makes the nodes of a reader, and refuses those that would make a tree too large or too deep, before they harm: an
/// assignment that is used twice by one that is used twice … doubles the tree each time, though it shares its parts.
class BoundedTrees
{
public:
    Tree make(Node node);
    /// A node that stands for more nodes than are seen: a call of a function that has a formula of its own.
    Tree make(Node node, std::size_t size);
    std::size_t sizeOf(const Tree &tree) const;

private:
    struct Measure {
        std::size_t size = 1; ///< saturating
        int depth = 1;
        int nesting = 0; ///< depth, where chains of one rank count once: as deep as brackets stand when it is written down
    };
    std::unordered_map<const Node *, Measure> m_measures;
    std::size_t m_made = 0;
};

} // namespace actiscope::expression
