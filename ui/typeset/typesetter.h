#pragma once

#include "core/expression/tree.h"
#include "ui/typeset/box.h"

#include <limits>
#include <string>
#include <string_view>
#include <utility>

namespace actiscope::typeset {

/// What formulas say in words, in the reader's language (UTF-8).
struct Words {
    std::string conjunction = "and"; ///< not `and`, which is an operator
    std::string disjunction = "or";
    std::string negation = "not";
    std::string otherwise = "otherwise";
};

/// Lays out trees as they were read: nothing is simplified, and products without a sign have none.
class Typesetter
{
public:
    /// So many nodes at most are shown; an ellipsis stands for the rest, and for what is nested too deeply. Fractions
    /// that would be wider than `widestFraction` stand on the line, (a + b)/c, where lines can be broken.
    explicit Typesetter(int mostNodes, double widestFraction = std::numeric_limits<double>::infinity(), Words words = {})
        : m_left(mostNodes)
        , m_widestFraction(widestFraction)
        , m_words(std::move(words))
    {
    }

    /// How strongly a part holds together; a weaker one than is asked for gets brackets.
    enum class Level { Weakest, Or, And, Not, Relation, Sum, Sign, Product, Factor, Base };

    void put(Row &row, const expression::Tree &tree, Level least = Level::Weakest);

private:
    using Tree = expression::Tree;

    Level levelOf(const Tree &tree, const Style &style) const;
    void putInside(Row &row, const Tree &tree);
    void putSum(Row &row, const Tree &tree);
    void putProduct(Row &row, const Tree &tree);
    void putQuotient(Row &row, const Tree &tree);
    void putPower(Row &row, const Tree &tree);
    void putCondition(Row &row, const Tree &tree);
    void putChoice(Row &row, const Tree &tree);
    void putFunction(Row &row, const Tree &tree, const Tree &exponent = nullptr);
    void putCall(Row &row, const Tree &tree);
    void putArguments(Row &row, const std::vector<Tree> &arguments);
    void putExponential(Row &row, const Tree &exponent);
    void putGroup(Row &row, const Tree &tree);
    void putBrackets(Row &row, char32_t open, const Row &content, char32_t close, int leastSize);
    Box boxOf(const Tree &tree, const Style &style, Level least = Level::Weakest);

    Box fractionBox(const Tree &tree, const Style &style);
    bool isTooMuch(const Tree &part) const;

    int m_left;
    double m_widestFraction;
    Words m_words;
    int m_depth = 0;
    bool m_isOnLine = false;  ///< the next quotient stands on the line
    bool m_mayBeBare = true; ///< tanh x without brackets; not where it would take what follows along
    int m_groups = 0;   ///< how many brackets are open that only hold together
    int m_brackets = 0; ///< how many have been set so far
};

/// A parameter's letter, Greek ones and indices as such, or its word.
Box symbolBox(std::string_view id, const Style &style);
Box numberBox(double value, const Style &style);

} // namespace actiscope::typeset
