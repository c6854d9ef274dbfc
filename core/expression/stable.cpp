#include "core/expression/stable.h"

#include "core/expression/build.h"
#include "core/expression/monomial.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
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

/// c·erfc(z); of z = −u/√2 it is 2c·Φ(u).
Monomial timesErfc(const Monomial &c, const Tree &z)
{
    const Monomial argument = monomialOf(z);
    const int root = argument.find([](const Factor &factor) {
        return factor.exponent == -1 && isCall(factor.base, Function::Sqrt) && factor.base->parts[0]->kind == Kind::Number
            && factor.base->parts[0]->number == 2.0;
    });
    if (root < 0)
        return c.times(call(Function::Erfc, {z}));
    return c.times(2.0).times(call(Function::NormalCdf, {treeOf(argument.without(root).times(-1.0))}));
}

/// k·(1 + s·g), s = ±1, without what cancels in it; or nothing.
std::optional<Monomial> gathered(const Monomial &k, double s, const Factor &g)
{
    if (g.base->kind != Kind::Function)
        return std::nullopt;
    const Tree &u = g.base->parts[0];
    if (g.exponent == 2 && s < 0.0 && g.base->function == Function::Tanh)
        return k.times(4.0).times(sigmoid(scaled(u, 2.0))).times(sigmoid(scaled(u, -2.0)));
    if (g.exponent != 1)
        return std::nullopt;
    switch (g.base->function) {
    case Function::Tanh: return k.times(2.0).times(sigmoid(scaled(u, 2.0 * s)));
    case Function::Erf: return timesErfc(k, scaled(u, -s));
    default: break;
    }
    if (s > 0.0)
        return std::nullopt;
    switch (g.base->function) {
    case Function::Exp: return k.times(-1.0).times(call(Function::Expm1, {u}));
    case Function::Sigmoid: return k.times(sigmoid(scaled(u, -1.0)));
    case Function::Erfc: return k.times(call(Function::Erf, {u}));
    case Function::NormalCdf: return k.times(call(Function::NormalCdf, {scaled(u, -1.0)}));
    case Function::Cosh: return k.times(-2.0).times(call(Function::Sinh, {scaled(u, 0.5)}), 2);
    case Function::Cos: return k.times(2.0).times(call(Function::Sin, {scaled(u, 0.5)}), 2);
    case Function::Sqrt:
        // 1 − √(1 + v) = −v/(1 + √(1 + v))
        if (const auto v = besideOne(u))
            return k.times(-1.0).times(treeOf(*v)).times(number(1) + g.base, -1);
        return std::nullopt;
    default: return std::nullopt;
    }
}

/// The factor that b has beside those of a, or null.
const Factor *besides(const Monomial &a, const Monomial &b)
{
    if (b.factors.size() != a.factors.size() + 1)
        return nullptr;
    for (std::size_t i = 0; i < b.factors.size(); ++i) {
        if (haveSameFactors(a, b.without(static_cast<int>(i))))
            return &b.factors[i];
    }
    return nullptr;
}

/// a + b, where b has one more factor.
std::optional<Monomial> nested(const Monomial &a, const Monomial &b)
{
    const Factor *g = besides(a, b);
    if (!g)
        return std::nullopt;
    if (std::abs(a.coefficient) == std::abs(b.coefficient))
        return gathered(a, b.coefficient / a.coefficient, *g);
    const bool isTwice = b.coefficient == -2.0 * a.coefficient && g->exponent == 1;
    if (isTwice && isCall(g->base, Function::Sigmoid)) // 2σ(u) − 1 = tanh(u/2)
        return a.times(-1.0).times(call(Function::Tanh, {scaled(g->base->parts[0], 0.5)}));
    if (isTwice && isCall(g->base, Function::NormalCdf)) // 2Φ(u) − 1 = erf(u/√2)
        return a.times(-1.0).times(call(Function::Erf, {g->base->parts[0] / call(Function::Sqrt, {number(2)})}));
    return std::nullopt;
}

/// k·e^u ± k·e^(−u)
std::optional<Monomial> opposite(const Monomial &a, const Monomial &b)
{
    const auto isPower = [](const Factor &f) { return f.exponent == 1 && isCall(f.base, Function::Exp); };
    const int i = a.find(isPower), j = b.find(isPower);
    if (i < 0 || j < 0 || std::abs(a.coefficient) != std::abs(b.coefficient)
        || !haveSameFactors(a.without(i), b.without(j)))
        return std::nullopt;
    const Tree &u = a.factors[static_cast<std::size_t>(i)].base->parts[0];
    const Tree &v = b.factors[static_cast<std::size_t>(j)].base->parts[0];
    if (!areSame(treeOf(monomialOf(u).times(-1.0)), treeOf(monomialOf(v))))
        return std::nullopt;
    const Function function = a.coefficient == b.coefficient ? Function::Cosh : Function::Sinh;
    // Without a minus in the argument.
    const Monomial argument = monomialOf(u);
    const bool flips = argument.coefficient < 0.0;
    const double sign = flips && function == Function::Sinh ? -2.0 : 2.0;
    return a.without(i).times(sign).times(call(function, {treeOf(argument.times(flips ? -1.0 : 1.0))}));
}

/// c·u + c·√(u² + d), left of u = 0 as c·d/(√(u² + d) − u).
std::optional<Monomial> besideRoot(const Monomial &a, const Monomial &b)
{
    if (std::abs(a.coefficient) != std::abs(b.coefficient) || a.factors.empty() || b.factors.size() != 1
        || b.factors[0].exponent != 1 || !isCall(b.factors[0].base, Function::Sqrt))
        return std::nullopt;
    Monomial square{1.0, a.factors};
    for (Factor &factor : square.factors)
        factor.exponent *= 2;
    const Tree &root = b.factors[0].base;
    std::vector<Monomial> rest = addendsOf(root->parts[0]);
    const auto found = std::find_if(rest.begin(), rest.end(), [&](const Monomial &term) {
        return term.coefficient == 1.0 && haveSameFactors(term, square);
    });
    if (found == rest.end() || rest.size() < 2)
        return std::nullopt;
    rest.erase(found);
    const Tree u = treeOf(Monomial{a.coefficient / b.coefficient, a.factors});
    const Tree gathered = choice(compared(Relation::Less, u, number(0)), treeOf(rest) / (root - u), u + root);
    return Monomial{b.coefficient}.times(gathered);
}

class Rewriter {
public:
    Tree rewritten(const Tree &tree)
    {
        if (const auto found = m_done.find(tree.get()); found != m_done.end())
            return found->second;
        std::vector<Tree> parts;
        for (const Tree &part : tree->parts)
            parts.push_back(rewritten(part));
        Tree result = tree;
        if (parts != tree->parts) {
            Node copy = *tree;
            copy.parts = std::move(parts);
            result = std::make_shared<const Node>(std::move(copy));
        }
        result = improved(result);
        m_done.emplace(tree.get(), result);
        return result;
    }

private:
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
                auto together = nested(terms[i], terms[j]);
                if (!together)
                    together = opposite(terms[i], terms[j]);
                if (!together)
                    together = besideRoot(terms[i], terms[j]);
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

    std::unordered_map<const Node *, Tree> m_done;
    std::unordered_set<Tree> m_made; ///< what sums have become
};

} // namespace

Tree stableForm(const Tree &tree) { return Rewriter().rewritten(tree); }

} // namespace actiscope::expression
