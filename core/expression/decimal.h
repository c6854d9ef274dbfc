#pragma once

#include <optional>

/// Arithmetic with numbers as people wrote them: 0.1 + 0.2 is 0.3. Nothing where the result would be long, or further from
/// what the doubles give than rounding explains, as where digits cancel.
namespace actiscope::expression {

std::optional<double> decimalSum(double a, double b);
std::optional<double> decimalProduct(double a, double b);
std::optional<double> decimalQuotient(double a, double b);

} // namespace actiscope::expression
