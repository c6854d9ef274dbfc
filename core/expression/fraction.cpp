#include "core/expression/fraction.h"

#include "core/expression/build.h"
#include "core/expression/exactarithmetic.h"

#include <cmath>
#include <numeric>
#include <vector>

namespace actiscope::expression {

namespace {

constexpr double mostRaised = 16.0;

std::optional<Fraction> made(std::optional<double> numerator, std::optional<double> denominator)
{
    if (!numerator || !denominator || *denominator == 0.0)
        return std::nullopt;
    double n = *denominator < 0.0 ? -*numerator : *numerator, d = std::abs(*denominator);
    if (isWhole(n) && isWhole(d)) {
        const auto common = static_cast<double>(std::gcd(static_cast<long long>(n), static_cast<long long>(d)));
        return Fraction{n / common + 0.0, d / common};
    }
    const double ratio = n / d;
    if (const auto back = exactProduct(ratio, d); back && *back == n)
        return Fraction{ratio, 1.0};
    return Fraction{n, d};
}

Fraction whole(double number) { return {number, 1.0}; }

std::optional<Fraction> power(const Fraction &base, const Fraction &exponent)
{
    if (exponent.denominator != 1.0 || std::abs(exponent.numerator) > mostRaised || !isWhole(exponent.numerator))
        return std::nullopt;
    std::optional<Fraction> all = whole(1.0);
    for (double i = 0.0; all && i < std::abs(exponent.numerator); i += 1.0)
        all = product(*all, base);
    return all && exponent.numerator < 0.0 ? quotient(whole(1.0), *all) : all;
}

/// Where a function has such a value that everybody knows.
std::optional<Fraction> knownValue(Function function, const Fraction &u)
{
    if (function == Function::Log || function == Function::Log2 || function == Function::Log10)
        return u == whole(1.0) ? std::optional(whole(0.0)) : std::nullopt;
    if (function == Function::Sqrt) {
        const Fraction root{std::sqrt(u.numerator), std::sqrt(u.denominator)};
        return isWhole(root.numerator) && isWhole(root.denominator) && product(root, root) == u ? std::optional(root) : std::nullopt;
    }
    if (u.numerator != 0.0)
        return std::nullopt;
    switch (function) {
    case Function::Expm1:
    case Function::Log1p:
    case Function::Sin:
    case Function::Tan:
    case Function::Asin:
    case Function::Atan:
    case Function::Sinh:
    case Function::Tanh:
    case Function::Asinh:
    case Function::Atanh:
    case Function::Erf:
        return whole(0.0);
    case Function::Exp:
    case Function::Cos:
    case Function::Cosh:
    case Function::Erfc:
        return whole(1.0);
    case Function::NormalCdf:
    case Function::Sigmoid:
        return Fraction{1.0, 2.0};
    default:
        return std::nullopt;
    }
}

std::optional<Fraction> ofFunction(Function function, const std::vector<Fraction> &u)
{
    const int sign = u[0].numerator > 0.0 ? 1 : u[0].numerator < 0.0 ? -1 : 0;
    switch (function) {
    case Function::Abs: return sign < 0 ? negated(u[0]) : u[0];
    case Function::Sign: return whole(sign);
    case Function::Step: return whole(sign < 0 ? 0.0 : 1.0);
    case Function::Max:
    case Function::Min: {
        Fraction best = u[0];
        for (const Fraction &each : u) {
            const auto compared = comparison(each, best);
            if (!compared)
                return std::nullopt;
            if (function == Function::Max ? *compared > 0 : *compared < 0)
                best = each;
        }
        return best;
    }
    case Function::Clamp: {
        const auto below = comparison(u[0], u[1]), above = comparison(u[0], u[2]), crossed = comparison(u[1], u[2]);
        if (!below || !above || !crossed)
            return std::nullopt;
        return *above > 0 || *crossed > 0 ? u[2] : *below < 0 ? u[1] : u[0];
    }
    default: return knownValue(function, u[0]);
    }
}

} // namespace

std::optional<Fraction> sum(const Fraction &a, const Fraction &b)
{
    const auto u = exactProduct(a.numerator, b.denominator), v = exactProduct(b.numerator, a.denominator);
    return u && v ? made(exactSum(*u, *v), exactProduct(a.denominator, b.denominator)) : std::nullopt;
}

std::optional<Fraction> product(const Fraction &a, const Fraction &b)
{
    return made(exactProduct(a.numerator, b.numerator), exactProduct(a.denominator, b.denominator));
}

std::optional<Fraction> quotient(const Fraction &a, const Fraction &b)
{
    return made(exactProduct(a.numerator, b.denominator), exactProduct(a.denominator, b.numerator));
}

Fraction negated(const Fraction &a) { return {0.0 - a.numerator, a.denominator}; }

std::optional<int> comparison(const Fraction &a, const Fraction &b)
{
    const auto u = exactProduct(a.numerator, b.denominator), v = exactProduct(b.numerator, a.denominator);
    if (!u || !v)
        return std::nullopt;
    return *u < *v ? -1 : *u > *v ? 1 : 0;
}

Tree treeOf(const Fraction &fraction)
{
    const Tree above = number(std::abs(fraction.numerator));
    const Tree size = fraction.denominator == 1.0 ? above : above / number(fraction.denominator);
    return fraction.numerator < 0.0 ? -size : size;
}

bool holds(Relation relation, int comparison)
{
    switch (relation) {
    case Relation::Less: return comparison < 0;
    case Relation::LessOrEqual: return comparison <= 0;
    case Relation::Greater: return comparison > 0;
    case Relation::GreaterOrEqual: return comparison >= 0;
    case Relation::Equal: return comparison == 0;
    case Relation::NotEqual: return comparison != 0;
    }
    return false;
}

std::optional<bool> truthAt(const Tree &condition, const Fraction &x)
{
    const auto &parts = condition->parts;
    switch (condition->kind) {
    case Kind::Compare: {
        const auto a = valueAt(parts[0], x), b = valueAt(parts[1], x);
        const auto compared = a && b ? comparison(*a, *b) : std::nullopt;
        return compared ? std::optional(holds(condition->relation, *compared)) : std::nullopt;
    }
    case Kind::Not: {
        const auto inner = truthAt(parts[0], x);
        return inner ? std::optional(!*inner) : std::nullopt;
    }
    case Kind::And:
    case Kind::Or: {
        const auto a = truthAt(parts[0], x), b = truthAt(parts[1], x);
        if (!a || !b)
            return std::nullopt;
        return condition->kind == Kind::And ? *a && *b : *a || *b;
    }
    default: return std::nullopt;
    }
}

std::optional<Fraction> valueAt(const Tree &tree, const Fraction &x)
{
    if (tree->kind == Kind::Choose) {
        const auto truth = truthAt(tree->parts[0], x);
        return truth ? valueAt(tree->parts[*truth ? 1 : 2], x) : std::nullopt;
    }
    if (tree->kind == Kind::Power && tree->parts[0]->kind == Kind::Euler) {
        const auto exponent = valueAt(tree->parts[1], x);
        return exponent ? knownValue(Function::Exp, *exponent) : std::nullopt;
    }
    std::vector<Fraction> parts;
    for (const Tree &part : tree->parts) {
        const auto value = valueAt(part, x);
        if (!value)
            return std::nullopt;
        parts.push_back(*value);
    }
    switch (tree->kind) {
    case Kind::Number: return made(tree->number, 1.0);
    case Kind::Variable: return x;
    case Kind::Negate: return negated(parts[0]);
    case Kind::Add: return sum(parts[0], parts[1]);
    case Kind::Subtract: return sum(parts[0], negated(parts[1]));
    case Kind::Multiply: return product(parts[0], parts[1]);
    case Kind::Divide: return quotient(parts[0], parts[1]);
    case Kind::Power: return power(parts[0], parts[1]);
    case Kind::Function: return ofFunction(tree->function, parts);
    default: return std::nullopt;
    }
}

} // namespace actiscope::expression
