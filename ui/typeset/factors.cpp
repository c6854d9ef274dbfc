#include "ui/typeset/factors.h"

#include "core/expression/printers.h"
#include "core/text/exactnumber.h"

#include <algorithm>

namespace actiscope::typeset {

using expression::Function;
using expression::Kind;
using expression::Tree;

namespace {

enum class Edge { Digit, Letter, Exponential, Fraction, Bracket, Root, Other };

bool isSingleLetter(const Tree &tree)
{
    if (tree->kind != Kind::Parameter)
        return tree->kind == Kind::Variable || tree->kind == Kind::Pi || tree->kind == Kind::Euler;
    // Also with an index: a_1. A letter of Latin has one byte, a Greek one two.
    const std::string stem = tree->word.substr(0, tree->word.find_first_of("_0123456789", 1));
    const std::string symbol = expression::symbolOf(stem);
    return symbol.size() == 1 || (symbol.size() == 2 && (symbol[0] & 0x80) != 0);
}

bool isGrouped(const Tree &factor)
{
    return factor->kind == Kind::Add || factor->kind == Kind::Subtract || factor->kind == Kind::Negate
        || factor->kind == Kind::Multiply;
}

Edge beginningOf(const Tree &factor, bool fractions)
{
    if (factor->kind == Kind::Number)
        return Edge::Digit;
    if (isSingleLetter(factor))
        return Edge::Letter;
    if (isGrouped(factor))
        return Edge::Bracket;
    if (factor->kind == Kind::Divide)
        return !fractions ? Edge::Bracket : isNumericFraction(factor) ? Edge::Digit : Edge::Fraction;
    if (factor->kind == Kind::Power) {
        const Tree &base = factor->parts[0];
        if (base->kind == Kind::Euler)
            return Edge::Exponential;
        const Edge edge = beginningOf(base, fractions);
        return edge == Edge::Fraction ? Edge::Bracket : edge;
    }
    if (factor->kind == Kind::Function && factor->function == Function::Sqrt)
        return Edge::Root;
    return Edge::Other;
}

Edge endOf(const Tree &factor, bool fractions)
{
    if (factor->kind == Kind::Divide && fractions)
        return Edge::Fraction;
    if (factor->kind == Kind::Number && shortText(factor->number).find('e') != std::string::npos)
        return Edge::Other; // it ends in an exponent: 10¹⁰
    if (factor->kind == Kind::Negate || factor->kind == Kind::Multiply)
        return endOf(factor->parts.back(), fractions);
    if (factor->kind == Kind::Power) {
        const Edge base = beginningOf(factor->parts[0], fractions);
        return base == Edge::Letter || base == Edge::Digit ? Edge::Letter : Edge::Other;
    }
    return beginningOf(factor, fractions);
}

template <class Matches>
bool any(const Tree &tree, int &left, const Matches &matches)
{
    if (--left < 0 || matches(tree))
        return true;
    return std::any_of(tree->parts.begin(), tree->parts.end(),
                       [&](const Tree &part) { return any(part, left, matches); });
}

} // namespace

bool isNumericFraction(const Tree &tree)
{
    return tree->kind == Kind::Divide
        && std::all_of(tree->parts.begin(), tree->parts.end(), [](const Tree &part) {
               return part->kind == Kind::Pi || (part->kind == Kind::Number && shortText(part->number).size() <= 3);
           });
}

Joint jointOf(const Tree &left, const Tree &right, bool fractions)
{
    const Edge before = endOf(left, fractions);
    const Edge after = beginningOf(right, fractions);
    if (after == Edge::Digit || expression::areSame(left, right))
        return Joint::Dot;
    if (after == Edge::Letter)
        return before == Edge::Digit || before == Edge::Letter ? Joint::Tight : Joint::Thin;
    if ((after == Edge::Bracket || after == Edge::Root) && (before == Edge::Digit || before == Edge::Fraction))
        return Joint::Tight;
    return Joint::Thin;
}

bool beginsWithSign(const Tree &tree)
{
    const Tree *first = &tree;
    while ((*first)->kind == Kind::Multiply || (*first)->kind == Kind::Divide)
        first = &(*first)->parts[0];
    return (*first)->kind == Kind::Negate;
}

bool isWithin(const Tree &tree, int nodes)
{
    return !any(tree, nodes, [](const Tree &) { return false; });
}

bool isShortExponent(const Tree &tree)
{
    int left = 16;
    return !any(tree, left, [](const Tree &part) {
        return part->kind == Kind::Choose || (part->kind == Kind::Power && part->parts[1]->kind != Kind::Number)
            || (part->kind == Kind::Function && part->function == Function::Exp);
    });
}

std::vector<const Tree *> factorsOf(const Tree &product, int most)
{
    std::vector<const Tree *> factors;
    std::vector<const Tree *> waiting{&product};
    while (!waiting.empty()) {
        const Tree *next = waiting.back();
        waiting.pop_back();
        if ((*next)->kind == Kind::Multiply) {
            waiting.push_back(&(*next)->parts[1]);
            waiting.push_back(&(*next)->parts[0]);
        } else {
            factors.push_back(next);
            if (int(factors.size()) > most)
                break;
        }
    }
    return factors;
}

} // namespace actiscope::typeset
