#include "core/expression/stable.h"

#include "core/expression/build.h"
#include "core/expression/monomial.h"
#include "core/expression/rewriting.h"
#include "core/expression/stablesums.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace actiscope::expression {

namespace {

using Factor = Monomial::Factor;

Tree sigmoid(const Tree &u) { return call(Function::Sigmoid, {u}); }

/// u of 1 + e^u, or null.
Tree exponentOfOnePlus(const Tree &sum)
{
    const auto rest = besideOne(sum);
    if (!rest || rest->size() != 1)
        return nullptr;
    const Monomial &term = rest->front();
    const bool isPower = term.coefficient == 1.0 && term.factors.size() == 1 && term.factors[0].exponent == 1
        && isCall(term.factors[0].base, Function::Exp);
    return isPower ? term.factors[0].base->parts[0] : nullptr;
}

/// What nodes become whose parts are in their best form already.
class Improvement
{
public:
    Tree improved(const Tree &tree)
    {
        switch (tree->kind) {
        case Kind::Add:
        case Kind::Subtract: return sum(tree);
        case Kind::Multiply:
        case Kind::Divide: return product(tree);
        case Kind::Power:
            return tree->parts[0]->kind == Kind::Euler ? call(Function::Exp, {tree->parts[1]}) : product(tree);
        case Kind::Function: return simplerFunction(tree);
        default: return tree;
        }
    }

private:
    Tree sum(const Tree &tree)
    {
        if (!isShort(tree))
            return tree;
        std::vector<Monomial> terms = addendsOf(tree);
        bool changed = false;
        while (gatherOne(terms))
            changed = true;
        if (!changed)
            return tree;
        Tree result = treeOf(terms);
        m_made.insert(result);
        return result;
    }
    bool gatherOne(std::vector<Monomial> &terms)
    {
        for (std::size_t i = 0; i < terms.size(); ++i) {
            for (std::size_t j = 0; j < terms.size(); ++j) {
                if (i == j)
                    continue;
                const auto together = joinedSum(terms[i], terms[j]);
                if (!together)
                    continue;
                const std::size_t first = std::min(i, j), second = std::max(i, j);
                terms[first] = monomialOf(improved(treeOf(*together)));
                terms.erase(terms.begin() + static_cast<std::ptrdiff_t>(second));
                return true;
            }
        }
        return false;
    }

    Tree product(const Tree &tree)
    {
        if (!isShort(tree))
            return tree;
        Monomial factors = monomialOf(tree);
        // A sum that became a product brings its number along: x/2·(2Φ(x)).
        bool changed = std::any_of(tree->parts.begin(), tree->parts.end(),
                                   [&](const Tree &part) { return m_made.contains(part); });
        while (joinOne(factors))
            changed = true;
        return changed ? treeOf(factors) : tree;
    }
    static bool joinOne(Monomial &product)
    {
        for (std::size_t i = 0; i < product.factors.size(); ++i) {
            const Factor &factor = product.factors[i];
            const int at = static_cast<int>(i);
            if (factor.exponent < 0) {
                if (const Tree u = exponentOfOnePlus(factor.base)) {
                    const Factor below = factor;
                    product = below.exponent == -1 ? product.without(at) : lowered(product, i);
                    const int above = product.find([&](const Factor &f) {
                        return f.exponent == 1 && isCall(f.base, Function::Exp) && areSame(f.base->parts[0], u);
                    });
                    product = above < 0 ? product.times(sigmoid(scaled(u, -1.0)))
                                        : product.without(above).times(sigmoid(u));
                    return true;
                }
            }
            if (factor.exponent != 1 || factor.base->kind != Kind::Function)
                continue;
            const Tree u = factor.base->parts[0];
            const auto other = [&](Function function, const Tree &argument, int exponent) {
                return product.find([&](const Factor &f) {
                    return f.exponent == exponent && isCall(f.base, function) && areSame(f.base->parts[0], argument);
                });
            };
            const double sign = monomialOf(u).coefficient < 0.0 ? -1.0 : 1.0; // tanh is odd
            int pair = -1;
            Tree joined;
            if (factor.base->function == Function::Sinh) {
                pair = other(Function::Cosh, u, -1);
                joined = call(Function::Tanh, {scaled(u, sign)});
            } else if (factor.base->function == Function::Expm1) { // (e^u − 1)/(e^u + 1) = tanh(u/2)
                pair = other(Function::Sigmoid, scaled(u, -1.0), 1);
                joined = call(Function::Tanh, {scaled(u, 0.5 * sign)});
            }
            if (pair >= 0) {
                product = product.without(std::max(pair, at)).without(std::min(pair, at)).times(sign).times(joined);
                return true;
            }
        }
        return false;
    }
    static Monomial lowered(Monomial product, std::size_t i)
    {
        product.factors[i].exponent += product.factors[i].exponent > 0 ? -1 : 1;
        return product;
    }

    static Tree simplerFunction(const Tree &tree)
    {
        const Tree &u = tree->parts[0];
        if (tree->function == Function::Log) {
            if (isCall(u, Function::Sigmoid))
                return call(Function::LogSigmoid, u->parts);
            if (const Tree exponent = exponentOfOnePlus(u))
                return call(Function::Softplus, {exponent});
            if (const auto rest = besideOne(u); rest && !rest->empty())
                return call(Function::Log1p, {treeOf(*rest)});
        }
        if (tree->function == Function::Log1p && isCall(u, Function::Exp))
            return call(Function::Softplus, u->parts);
        return tree;
    }

    std::unordered_set<Tree> m_made; ///< what sums have become
};

} // namespace

Tree stableForm(const Tree &tree)
{
    Improvement improvement;
    return Rewriting([&](const Tree &node) { return improvement.improved(node); }).rewritten(tree);
}

} // namespace actiscope::expression
