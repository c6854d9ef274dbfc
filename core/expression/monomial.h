#pragma once

#include "core/expression/tree.h"

#include <optional>
#include <vector>

/// Products and sums taken apart, so that what belongs together is found in whatever order it was typed.
namespace actiscope::expression {

/// coefficient·∏ base^exponent. Nothing is cancelled: x/x is not 1 at 0.
struct Monomial {
    struct Factor {
        Tree base;
        int exponent = 1;
        bool operator==(const Factor &other) const { return exponent == other.exponent && areSame(base, other.base); }
    };
    double coefficient = 1.0;
    std::vector<Factor> factors = {};

    bool isNumber() const { return factors.empty(); }
    /// The place of a factor that satisfies `test`, or −1.
    template <class Test>
    int find(Test &&test) const
    {
        for (std::size_t i = 0; i < factors.size(); ++i) {
            if (test(factors[i]))
                return static_cast<int>(i);
        }
        return -1;
    }
    Monomial without(int index) const;
    Monomial times(double number) const;
    /// With one more factor, in front of all others or behind them.
    Monomial times(Tree base, int exponent = 1) const;
};

/// Whether a sum or product has few enough parts for pairs of them to be searched. Longer ones are nobody's idea of a formula.
bool isShort(const Tree &tree);
Monomial monomialOf(const Tree &tree);
Tree treeOf(const Monomial &monomial);
/// Whether both have the same factors, in any order.
bool haveSameFactors(const Monomial &a, const Monomial &b);
/// The terms of a sum.
std::vector<Monomial> addendsOf(const Tree &tree);
Tree treeOf(const std::vector<Monomial> &terms);

/// c·u, for a power of two or −1.
Tree scaled(const Tree &u, double c);
/// What the sum has beside the number 1, if it has that once.
std::optional<std::vector<Monomial>> besideOne(const Tree &sum);
bool isCall(const Tree &tree, Function function);

} // namespace actiscope::expression
