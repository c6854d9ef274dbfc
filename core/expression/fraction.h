#pragma once

#include "core/expression/tree.h"

#include <optional>

/// Quotients of doubles without rounding: nothing where a step would need more digits than doubles have.
namespace actiscope::expression {

struct Fraction {
    double numerator = 0.0;
    double denominator = 1.0; ///< positive; both have no common factor, or it is 1
    bool operator==(const Fraction &) const = default;
};

std::optional<Fraction> sum(const Fraction &a, const Fraction &b);
std::optional<Fraction> product(const Fraction &a, const Fraction &b);
std::optional<Fraction> quotient(const Fraction &a, const Fraction &b);
Fraction negated(const Fraction &a);
/// Below 0 where a < b, above where a > b.
std::optional<int> comparison(const Fraction &a, const Fraction &b);

Tree treeOf(const Fraction &fraction);
/// What the formula gives at x, where that is such a number.
std::optional<Fraction> valueAt(const Tree &tree, const Fraction &x);
std::optional<bool> truthAt(const Tree &condition, const Fraction &x);
bool holds(Relation relation, int comparison);

} // namespace actiscope::expression
