#include "core/expression/algebra.h"

#include "core/expression/build.h"
#include "core/expression/exactarithmetic.h"

#include <algorithm>
#include <utility>

namespace actiscope::expression {

namespace {

/// So many nodes are compared for one formula; beyond, terms stay as they are.
constexpr std::size_t mostWork = 100'000;
constexpr std::size_t mostTerms = 60;
/// Beyond so many steps of any kind a formula is not put together: some milliseconds.
constexpr std::size_t mostSteps = 1'000'000;

/// What a factor is worth standing in front of brackets: functions and sums, not letters.
bool isCompound(const Tree &base) { return Algebra::rankOf(base) > 3; }

} // namespace

void Algebra::charge(std::size_t steps)
{
    m_steps += steps;
    if (m_steps > mostSteps)
        throw TooMuchWork();
}

bool Algebra::same(const Tree &a, const Tree &b)
{
    if (a == b)
        return true;
    charge(1);
    if (++m_work > mostWork || a->kind != b->kind || a->number != b->number || a->word != b->word || a->function != b->function
        || a->relation != b->relation || a->activation != b->activation || a->parts.size() != b->parts.size())
        return false;
    for (std::size_t i = 0; i < a->parts.size(); ++i) {
        if (!same(a->parts[i], b->parts[i]))
            return false;
    }
    return true;
}

bool Algebra::haveSameFactors(const Product &a, const Product &b)
{
    if (a.factors.size() != b.factors.size())
        return false;
    return std::all_of(a.factors.begin(), a.factors.end(), [&](const Factor &factor) {
        return std::any_of(b.factors.begin(), b.factors.end(), [&](const Factor &other) {
            return factor.exponent == other.exponent && same(factor.base, other.base);
        });
    });
}

void Algebra::addTerm(std::vector<Product> &terms, const Tree &tree, bool negative)
{
    if (isSum(tree)) {
        addTerm(terms, tree->parts[0], negative);
        return addTerm(terms, tree->parts[1], negative != (tree->kind == Kind::Subtract));
    }
    if (tree->kind == Kind::Negate)
        return addTerm(terms, tree->parts[0], !negative);
    Product term;
    multiply(term, tree, 1.0);
    finish(term);
    if (negative)
        term.numerator = -term.numerator;
    addTerm(terms, std::move(term));
}

void Algebra::addTerm(std::vector<Product> &terms, Product term)
{
    if (term.numerator == 0.0)
        return;
    const bool bare = term.factors.size() == 1 && term.factors[0].exponent == 1.0 && std::abs(term.numerator) == 1.0
        && term.denominator == 1.0;
    if (bare && isSum(term.factors[0].base))
        return addTerm(terms, term.factors[0].base, term.numerator < 0.0);
    for (auto other = terms.begin(); other != terms.end() && m_work < mostWork; ++other) {
        charge(1);
        if (!haveSameFactors(*other, term))
            continue;
        const auto a = productOf(other->numerator, term.denominator), b = productOf(term.numerator, other->denominator);
        const auto below = productOf(other->denominator, term.denominator);
        const auto above = a && b ? sumOf(*a, *b) : std::nullopt;
        if (!above || !below)
            continue;
        if (*above == 0.0) {
            terms.erase(other);
        } else {
            other->numerator = *above;
            other->denominator = *below;
            reduce(*other);
        }
        return;
    }
    terms.push_back(std::move(term));
}

/// The terms, with a(b + c) written as ab + ac.
std::vector<Algebra::Product> Algebra::multipliedOut(const std::vector<Product> &terms)
{
    std::vector<Product> flat;
    for (const Product &term : terms) {
        const auto sum = std::find_if(term.factors.begin(), term.factors.end(), [](const Factor &factor) {
            return factor.exponent == 1.0 && isSum(factor.base);
        });
        if (sum == term.factors.end()) {
            addTerm(flat, term);
            continue;
        }
        Product others = term;
        others.factors.erase(others.factors.begin() + (sum - term.factors.begin()));
        std::vector<Product> inside;
        addTerm(inside, sum->base, false);
        for (const Product &each : inside) {
            Product product = others;
            multiply(product, treeOf(each), 1.0);
            finish(product);
            addTerm(flat, std::move(product));
        }
    }
    return flat;
}

/// Takes base^(least exponent) out of the terms that have it: below the line if `below`, else above. Whether it did.
bool Algebra::factorOut(std::vector<Product> &terms, const Tree &base, bool below)
{
    std::vector<std::size_t> with;
    double least = 0.0;
    charge(terms.size());
    for (std::size_t i = 0; i < terms.size(); ++i) {
        for (const Factor &factor : terms[i].factors) {
            const bool fits = below ? factor.exponent < 0.0 : factor.exponent >= 0.5;
            if (fits && same(factor.base, base)) {
                least = with.empty() ? factor.exponent : std::min(least, factor.exponent);
                with.push_back(i);
            }
        }
    }
    if (with.size() < 2)
        return false;
    std::vector<Product> inner;
    for (const std::size_t i : with) {
        Product term = terms[i];
        multiply(term, base, -least);
        finish(term);
        addTerm(inner, std::move(term));
    }
    if (below) {
        std::vector<Product> flat = multipliedOut(inner);
        if (flat.size() <= inner.size())
            inner = std::move(flat);
    }
    if (below && m_form == Form::Stable && inner.size() >= with.size())
        return false;
    factorOut(inner);
    Product all;
    multiply(all, treeOf(std::move(inner)), 1.0);
    multiply(all, base, least);
    finish(all);
    terms[with.front()] = std::move(all);
    for (std::size_t i = with.size(); i-- > 1;)
        terms.erase(terms.begin() + static_cast<std::ptrdiff_t>(with[i]));
    return true;
}

void Algebra::factorOut(std::vector<Product> &terms)
{
    if (!m_factors || terms.size() > mostTerms)
        return;
    for (const bool below : {true, false}) {
        for (bool again = true; again && m_work < mostWork;) {
            again = false;
            for (std::size_t i = 0; i < terms.size() && !again; ++i) {
                for (std::size_t k = 0; k < terms[i].factors.size() && !again; ++k) {
                    const Factor factor = terms[i].factors[k];
                    if (below ? factor.exponent < 0.0 : factor.exponent > 0.0)
                        again = isCompound(factor.base) && factorOut(terms, factor.base, below);
                }
            }
        }
    }
}

Tree Algebra::treeOf(std::vector<Product> terms)
{
    std::erase_if(terms, [](const Product &term) { return term.numerator == 0.0; });
    if (terms.empty())
        return number(0.0);
    if (terms.front().numerator < 0.0 && m_factors) {
        const auto positive = std::find_if(terms.begin(), terms.end(), [](const Product &term) { return term.numerator > 0.0; });
        if (positive != terms.end())
            std::rotate(terms.begin(), positive, positive + 1);
    }
    Tree all = treeOf(terms.front());
    for (std::size_t i = 1; i < terms.size(); ++i) {
        const bool negative = terms[i].numerator < 0.0;
        terms[i].numerator = std::abs(terms[i].numerator);
        const Tree term = treeOf(std::move(terms[i]));
        all = negative ? all - term : all + term;
    }
    return all;
}

Tree Algebra::sum(const std::vector<Tree> &trees)
{
    std::vector<Product> terms;
    for (const Tree &tree : trees)
        addTerm(terms, tree, false);
    factorOut(terms);
    return treeOf(std::move(terms));
}

Tree Algebra::difference(const Tree &a, const Tree &b)
{
    return sum({a, -b});
}

Tree Algebra::tidied(const Tree &tree)
{
    m_factors = false;
    Tree result = sum({tree});
    m_factors = true;
    return result;
}

} // namespace actiscope::expression
