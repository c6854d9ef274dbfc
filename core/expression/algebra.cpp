#include "core/expression/algebra.h"

#include "core/expression/build.h"
#include "core/expression/decimal.h"
#include "core/expression/exactarithmetic.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace actiscope::expression {

namespace {

/// The number that a tree of numbers is, if it is a double.
std::optional<double> exactNumber(const Tree &tree)
{
    switch (tree->kind) {
    case Kind::Number:
        return tree->number;
    case Kind::Negate:
        if (const auto number = exactNumber(tree->parts[0]))
            return -*number;
        return std::nullopt;
    case Kind::Divide: {
        const auto a = exactNumber(tree->parts[0]), b = exactNumber(tree->parts[1]);
        if (!a || !b || *b == 0.0)
            return std::nullopt;
        const auto back = exactProduct(*a / *b, *b);
        return back && *back == *a ? std::optional(*a / *b) : std::nullopt;
    }
    default:
        return std::nullopt;
    }
}

/// Whether it has a value for every x, as far as that is seen at once.
bool isEverywhere(const Tree &tree)
{
    switch (tree->kind) {
    case Kind::Divide:
    case Kind::Power:
    case Kind::Choose:
    case Kind::Function:
    case Kind::Activation:
        return false;
    default:
        return std::all_of(tree->parts.begin(), tree->parts.end(), isEverywhere);
    }
}

/// Of a whole number, as long as it stays one that people read at a glance.
std::optional<double> shortPower(double base, double exponent)
{
    constexpr double most = 10'000.0;
    if (!isWhole(base) || base == 0.0 || !isWhole(exponent) || exponent > 16.0)
        return std::nullopt;
    const double raised = std::pow(base, exponent);
    return raised <= most ? std::optional(raised) : std::nullopt;
}

} // namespace

int Algebra::rankOf(const Tree &base)
{
    if (isConstant(base))
        return 0;
    switch (base->kind) {
    case Kind::Parameter:
        return 1;
    case Kind::Variable:
        return 2;
    case Kind::Power:
        return dependsOnVariable(base->parts[1]) ? 4 : std::max(rankOf(base->parts[0]), rankOf(base->parts[1]));
    case Kind::Function:
        return base->function == Function::Sign || base->function == Function::Step ? 3 : 4;
    case Kind::Add:
    case Kind::Subtract:
        return 5;
    default:
        return 4;
    }
}

/// In what people read, decimals are what they look like: 3·0.1 is 0.3.
std::optional<double> Algebra::productOf(double a, double b) const
{
    const auto exact = exactProduct(a, b);
    return exact || m_form == Form::Stable ? exact : decimalProduct(a, b);
}

std::optional<double> Algebra::sumOf(double a, double b) const
{
    const auto exact = exactSum(a, b);
    return exact || m_form == Form::Stable ? exact : decimalSum(a, b);
}

void Algebra::scale(Product &product, double number, double exponent)
{
    double &side = exponent > 0.0 ? product.numerator : product.denominator;
    if (const auto exact = productOf(side, number); exact && (exponent > 0.0 || number != 0.0)) {
        side = *exact;
        reduce(product);
    } else if (exponent > 0.0 && isWhole(number) && !isWhole(side)) {
        product.factors.push_back({expression::number(std::abs(side)), exponent});
        side = std::copysign(number, side);
        reduce(product);
    } else {
        product.factors.push_back({expression::number(number), exponent});
    }
}

void Algebra::reduce(Product &product)
{
    double &n = product.numerator, &d = product.denominator;
    if (d < 0.0) {
        n = -n;
        d = -d;
    }
    if (d == 1.0)
        return;
    if (isWhole(n) && isWhole(d)) {
        const auto common = static_cast<double>(std::gcd(static_cast<long long>(n), static_cast<long long>(d)));
        n /= common;
        d /= common;
        return;
    }
    const double ratio = n / d;
    if (const auto back = exactProduct(ratio, d); back && *back == n) {
        n = ratio;
        d = 1.0;
        return;
    }
    if (m_form == Form::Stable)
        return;
    if (const auto decimal = decimalQuotient(n, d)) {
        n = *decimal;
        d = 1.0;
        return;
    }
    // 0.1/3 is 1/30.
    for (double ten = 10.0; ten <= 1e6; ten *= 10.0) {
        const auto above = decimalProduct(n, ten), below = decimalProduct(d, ten);
        if (above && below && isWhole(*above) && isWhole(*below)) {
            n = *above;
            d = *below;
            return reduce(product);
        }
    }
}

void Algebra::addFactor(Product &product, const Tree &base, double exponent)
{
    for (auto factor = product.factors.begin(); factor != product.factors.end(); ++factor) {
        charge(1);
        if (!same(factor->base, base))
            continue;
        factor->exponent += exponent;
        if (factor->exponent == 0.0)
            product.factors.erase(factor);
        return;
    }
    product.factors.push_back({base, exponent});
}

void Algebra::multiply(Product &product, const Tree &tree, double exponent)
{
    const bool whole = isWhole(exponent);
    charge(4);
    switch (tree->kind) {
    case Kind::Number:
        if (std::abs(exponent) == 1.0)
            return scale(product, tree->number, exponent);
        if (const auto raised = shortPower(tree->number, std::abs(exponent)))
            return scale(product, *raised, std::copysign(1.0, exponent));
        break;
    case Kind::Negate:
        if (!whole)
            break;
        if (std::fmod(exponent, 2.0) != 0.0)
            product.numerator = -product.numerator;
        return multiply(product, tree->parts[0], exponent);
    case Kind::Multiply:
    case Kind::Divide:
        if (!whole)
            break;
        multiply(product, tree->parts[0], exponent);
        return multiply(product, tree->parts[1], tree->kind == Kind::Divide ? -exponent : exponent);
    case Kind::Power:
        // (u^c)^n is u^(c·n) for whole n wherever u^c has a value.
        if (const auto own = exactNumber(tree->parts[1]); own && whole && tree->parts[0]->kind != Kind::Euler) {
            if (const auto all = exactProduct(*own, exponent); all && *all != 0.0) {
                if (isWhole(*own))
                    return multiply(product, tree->parts[0], *all);
                return addFactor(product, tree->parts[0], *all);
            }
        }
        break;
    case Kind::Function:
        if (tree->function == Function::Sqrt && whole) {
            if (std::fmod(exponent, 2.0) == 0.0)
                return multiply(product, tree->parts[0], 0.5 * exponent);
            return addFactor(product, tree->parts[0], 0.5 * exponent);
        }
        break;
    default:
        break;
    }
    addFactor(product, tree, exponent);
}

/// sign(u)·u is |u|, sign(u)·|u| is u, 2·sin u·cos u is sin 2u.
void Algebra::finish(Product &product)
{
    auto &factors = product.factors;
    for (std::size_t i = 0; i < factors.size() && std::fmod(product.numerator, 2.0) == 0.0 && product.numerator != 0.0; ++i) {
        const Tree sine = factors[i].base;
        if (sine->kind != Kind::Function || sine->function != Function::Sin || factors[i].exponent != 1.0)
            continue;
        const Tree cosine = call(Function::Cos, sine->parts);
        const auto other = std::find_if(factors.begin(), factors.end(), [&](const Factor &factor) {
            return factor.exponent == 1.0 && same(factor.base, cosine);
        });
        if (other == factors.end())
            continue;
        product.numerator *= 0.5;
        factors[i].base = call(Function::Sin, {this->product({number(2.0), sine->parts[0]})});
        factors.erase(other);
        break;
    }
    for (std::size_t i = 0; i < factors.size(); ++i) {
        const Tree sign = factors[i].base;
        if (sign->kind != Kind::Function || sign->function != Function::Sign || factors[i].exponent != 1.0)
            continue;
        const Tree u = sign->parts[0], size = call(Function::Abs, {u});
        const auto at = [&](const Tree &base) {
            return std::find_if(factors.begin(), factors.end(), [&](const Factor &factor) {
                return isWhole(factor.exponent) && factor.exponent >= 1.0 && same(factor.base, base);
            });
        };
        const auto plain = at(u), absolute = at(size);
        if (plain == factors.end() && absolute == factors.end())
            continue;
        const bool isPlain = plain != factors.end();
        (isPlain ? plain : absolute)->exponent -= 1.0;
        factors[i].exponent = 0.0;
        std::erase_if(factors, [](const Factor &factor) { return factor.exponent == 0.0; });
        if (isPlain)
            addFactor(product, size, 1.0);
        else
            multiply(product, u, 1.0);
        return finish(product);
    }
}

/// √2·√π is √(2π): constants only, whose signs are known.
void Algebra::gatherRoots(Product &product)
{
    for (const double exponent : {0.5, -0.5}) {
        const auto isRoot = [&](const Factor &factor) {
            return factor.exponent == exponent && (factor.base->kind == Kind::Number || factor.base->kind == Kind::Pi);
        };
        auto &factors = product.factors;
        const auto first = std::find_if(factors.begin(), factors.end(), isRoot);
        if (first == factors.end() || std::none_of(first + 1, factors.end(), isRoot))
            continue;
        Product inside;
        for (const Factor &factor : factors) {
            if (isRoot(factor))
                multiply(inside, factor.base, 1.0);
        }
        *first = {treeOf(std::move(inside)), exponent};
        factors.erase(std::remove_if(first + 1, factors.end(), isRoot), factors.end());
    }
}

Tree Algebra::treeOf(Product product)
{
    if (product.numerator == 0.0)
        return number(0.0);
    charge(8 * product.factors.size());
    for (Factor &factor : product.factors)
        factor.rank = rankOf(factor.base);
    std::stable_sort(product.factors.begin(), product.factors.end(),
                     [](const Factor &a, const Factor &b) { return a.rank < b.rank; });
    const double size = std::abs(product.numerator);
    std::vector<Tree> above, below;
    if (size != 1.0)
        above.push_back(number(size));
    if (product.denominator != 1.0)
        below.push_back(number(product.denominator));
    gatherRoots(product);
    for (const Factor &factor : product.factors) {
        const double exponent = std::abs(factor.exponent);
        Tree tree = factor.base;
        if (exponent == 0.5)
            tree = call(Function::Sqrt, {tree});
        else if (isWhole(2.0 * exponent) && !isWhole(exponent))
            tree = expression::power(tree, number(2.0 * exponent) / number(2.0));
        else if (exponent != 1.0)
            tree = expression::power(tree, number(exponent));
        (factor.exponent > 0.0 ? above : below).push_back(std::move(tree));
    }
    const auto joined = [](const std::vector<Tree> &trees) {
        Tree all = trees.front();
        for (std::size_t i = 1; i < trees.size(); ++i)
            all = all * trees[i];
        return all;
    };
    if (above.empty())
        above.push_back(number(1.0));
    if (product.numerator < 0.0)
        above.front() = -above.front();
    return below.empty() ? joined(above) : joined(above) / joined(below);
}

Tree Algebra::raisedProduct(const std::vector<Factor> &factors)
{
    Product all;
    for (const Factor &factor : factors)
        multiply(all, factor.base, factor.exponent);
    finish(all);
    return treeOf(std::move(all));
}

Tree Algebra::product(const std::vector<Tree> &factors)
{
    std::vector<Factor> all;
    for (const Tree &factor : factors)
        all.push_back({factor, 1.0});
    return raisedProduct(all);
}

Tree Algebra::negated(const Tree &a)
{
    if (isSum(a))
        return difference(number(0.0), a);
    return product({number(-1.0), a});
}

Tree Algebra::power(const Tree &base, const Tree &exponent)
{
    const auto plain = exactNumber(exponent);
    if (!plain)
        return expression::power(base, exponent);
    if (*plain == 0.0)
        return number(1.0);
    return isWhole(*plain) ? raisedProduct({{base, *plain}}) : treeOf(Product{.factors = {{base, *plain}}});
}

Tree Algebra::choice(const Tree &condition, const Tree &yes, const Tree &no)
{
    if (same(yes, no))
        return yes;
    // Two rows of the same: one with both conditions, where the second has a value wherever the first has one.
    if (no->kind == Kind::Choose && same(yes, no->parts[1]) && isEverywhere(no->parts[0]))
        return choice(made(Kind::Or, {condition, no->parts[0]}), yes, no->parts[2]);
    return expression::choice(condition, yes, no);
}

} // namespace actiscope::expression
