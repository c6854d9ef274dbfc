#pragma once

#include "core/expression/tree.h"

#include <functional>

namespace actiscope::expression {

/// The derivative of a formula with max, min, clamp or conditions that are linear in x, as textbooks have it: one list of
/// cases, from left to right, each with its stretch of x; what comes up in several stretches stands last. `slope` is a
/// derivative that holds everywhere and decides at the edges; `derive` gives one of a part without any of these. Null where
/// there is no such list.
Tree piecewiseDerivative(const Tree &tree, const Tree &slope, const std::function<Tree(const Tree &)> &derive,
                         const std::function<Tree(const Tree &)> &simplify);

} // namespace actiscope::expression
