#pragma once

#include "core/expression/tree.h"

#include <cstddef>
#include <vector>

namespace actiscope::expression {

/// One of the cases of a formula; the first whose condition holds counts.
struct Case {
    Tree condition = {}; ///< null: otherwise
    Tree value = {};
    std::size_t begin = 0;      ///< of its condition in the text
    std::size_t valueBegin = 0;
};

/// Whether there is a case for each x, as far as that can be seen: the conditions compare x with numbers, or one of them
/// is the opposite of the last.
bool areComplete(const std::vector<Case> &cases);

/// Where none of the conditions holds, if they compare x with numbers, no two hold at once, and it is one stretch: x > 0 of
/// x < 0 and x = 0. Else null.
Tree remainingCondition(const std::vector<Tree> &conditions);

} // namespace actiscope::expression
