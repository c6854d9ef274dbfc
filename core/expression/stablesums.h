#pragma once

#include "core/expression/monomial.h"

#include <optional>

namespace actiscope::expression {

/// The sum of two terms that may cancel, as one that cannot; or nothing. It matters which comes first: try both.
std::optional<Monomial> joinedSum(const Monomial &a, const Monomial &b);

} // namespace actiscope::expression
