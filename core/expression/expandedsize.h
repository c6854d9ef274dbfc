#pragma once

#include "core/expression/tree.h"

#include <cstddef>
#include <map>
#include <vector>

namespace actiscope::expression {

/// How many nodes a call of a function has once it is replaced by what it is made of, without doing so; numbers beyond
/// mostNodes are all the same.
class ExpandedSize
{
public:
    /// `parts` are the sizes of its argument and its parameters.
    std::size_t of(const FunctionRef &function, const std::vector<std::size_t> &parts);

private:
    /// So many nodes of its own, and so often its argument and each parameter come up.
    struct Form {
        std::size_t own = 0;
        std::vector<std::size_t> parts;
    };
    const Form &formOf(const FunctionRef &function);
    Form formOf(const Tree &tree, const Activation &function);

    std::map<FunctionRef, Form> m_forms;
};

} // namespace actiscope::expression
