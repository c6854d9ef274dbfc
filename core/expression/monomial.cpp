#include "core/expression/monomial.h"

#include "core/expression/build.h"
#include "core/expression/exactarithmetic.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace actiscope::expression {

namespace {

constexpr int mostExponent = 8;
constexpr std::size_t mostParts = 60;

/// Counts the operations of arithmetic that hang together, up to mostParts.
void count(const Tree &tree, std::size_t &parts)
{
    const bool isArithmetic = tree->kind == Kind::Negate || tree->kind == Kind::Add || tree->kind == Kind::Subtract
        || tree->kind == Kind::Multiply || tree->kind == Kind::Divide || tree->kind == Kind::Power;
    if (!isArithmetic || ++parts > mostParts)
        return;
    for (const Tree &part : tree->parts)
        count(part, parts);
}

bool isPowerOfTwo(double number)
{
    int exponent = 0;
    return number != 0.0 && std::abs(std::frexp(number, &exponent)) == 0.5;
}

void multiply(Monomial &product, const Tree &tree, int exponent)
{
    switch (tree->kind) {
    case Kind::Number: {
        const double number = tree->number;
        const bool isSimple = exponent == 1 || (exponent == -1 && isPowerOfTwo(number));
        const auto exact = isSimple ? exactProduct(product.coefficient, exponent == 1 ? number : 1.0 / number) : std::nullopt;
        if (exact && *exact != 0.0) {
            product.coefficient = *exact;
            return;
        }
        break;
    }
    case Kind::Negate:
        if (exponent % 2 != 0)
            product.coefficient = -product.coefficient;
        return multiply(product, tree->parts[0], exponent);
    case Kind::Multiply:
    case Kind::Divide:
        multiply(product, tree->parts[0], exponent);
        return multiply(product, tree->parts[1], tree->kind == Kind::Multiply ? exponent : -exponent);
    case Kind::Power: {
        const bool negative = tree->parts[1]->kind == Kind::Negate;
        const Tree &power = negative ? tree->parts[1]->parts[0] : tree->parts[1];
        const Kind base = tree->parts[0]->kind;
        const bool isProduct = base == Kind::Multiply || base == Kind::Divide || base == Kind::Negate || base == Kind::Number
            || base == Kind::Power;
        if (power->kind != Kind::Number || isProduct)
            break;
        for (int n = 1; n <= mostExponent; ++n) {
            if (power->number == n && std::abs(exponent * n) <= mostExponent)
                return multiply(product, tree->parts[0], negative ? -exponent * n : exponent * n);
        }
        break;
    }
    case Kind::Function:
        // e^(−u) for 1/e^u, which has no zeros.
        if (tree->function == Function::Exp && exponent == -1) {
            product.factors.push_back({call(Function::Exp, {scaled(tree->parts[0], -1.0)}), 1});
            return;
        }
        break;
    default:
        break;
    }
    for (Monomial::Factor &factor : product.factors) {
        const bool together = (factor.exponent > 0) == (exponent > 0) && std::abs(factor.exponent + exponent) <= mostExponent;
        if (together && areSame(factor.base, tree)) {
            factor.exponent += exponent;
            return;
        }
    }
    product.factors.push_back({tree, exponent});
}

void addTerms(std::vector<Monomial> &terms, const Tree &tree, double sign)
{
    switch (tree->kind) {
    case Kind::Negate:
        return addTerms(terms, tree->parts[0], -sign);
    case Kind::Add:
    case Kind::Subtract:
        addTerms(terms, tree->parts[0], sign);
        return addTerms(terms, tree->parts[1], tree->kind == Kind::Add ? sign : -sign);
    default:
        terms.push_back(monomialOf(tree).times(sign));
    }
}

/// Its size, without the sign.
Tree sizeOf(const Monomial &monomial)
{
    Tree above = std::abs(monomial.coefficient) == 1.0 ? nullptr : number(std::abs(monomial.coefficient));
    Tree below;
    for (const auto &[base, exponent] : monomial.factors) {
        const int size = std::abs(exponent);
        Tree factor = size == 1 ? base : power(base, number(size));
        Tree &side = exponent > 0 ? above : below;
        side = side ? side * std::move(factor) : std::move(factor);
    }
    if (!above)
        above = number(1);
    return below ? above / below : above;
}

} // namespace

Monomial Monomial::without(int index) const
{
    Monomial rest = *this;
    rest.factors.erase(rest.factors.begin() + index);
    return rest;
}

Monomial Monomial::times(double number) const
{
    Monomial product = *this;
    product.coefficient *= number;
    return product;
}

Monomial Monomial::times(Tree base, int exponent) const
{
    Monomial product = *this;
    multiply(product, base, exponent);
    return product;
}

bool isShort(const Tree &tree)
{
    std::size_t parts = 0;
    count(tree, parts);
    return parts <= mostParts;
}

Monomial monomialOf(const Tree &tree)
{
    Monomial product;
    multiply(product, tree, 1);
    return product;
}

Tree treeOf(const Monomial &monomial)
{
    return monomial.coefficient < 0.0 ? -sizeOf(monomial) : sizeOf(monomial);
}

bool haveSameFactors(const Monomial &a, const Monomial &b)
{
    return a.factors.size() == b.factors.size()
        && std::is_permutation(a.factors.begin(), a.factors.end(), b.factors.begin());
}

std::vector<Monomial> addendsOf(const Tree &tree)
{
    std::vector<Monomial> terms;
    addTerms(terms, tree, 1.0);
    return terms;
}

Tree treeOf(const std::vector<Monomial> &terms)
{
    // A sum that begins with a minus reads worse.
    Tree sum;
    for (const bool negative : {false, true}) {
        for (const Monomial &term : terms) {
            if ((term.coefficient < 0.0) != negative)
                continue;
            if (!sum)
                sum = treeOf(term);
            else
                sum = negative ? sum - sizeOf(term) : sum + sizeOf(term);
        }
    }
    return sum ? sum : number(0);
}

Tree scaled(const Tree &u, double c) { return treeOf(monomialOf(u).times(c)); }

std::optional<std::vector<Monomial>> besideOne(const Tree &sum)
{
    if ((sum->kind != Kind::Add && sum->kind != Kind::Subtract) || !isShort(sum))
        return std::nullopt;
    std::vector<Monomial> terms = addendsOf(sum);
    const auto one = std::find_if(terms.begin(), terms.end(),
                                  [](const Monomial &m) { return m.isNumber() && m.coefficient == 1.0; });
    if (one == terms.end())
        return std::nullopt;
    terms.erase(one);
    return terms;
}

bool isCall(const Tree &tree, Function function) { return tree->kind == Kind::Function && tree->function == function; }

} // namespace actiscope::expression
