#include "core/expression/stablesums.h"

#include "core/expression/build.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace actiscope::expression {

namespace {

using Factor = Monomial::Factor;

Tree sigmoid(const Tree &u) { return call(Function::Sigmoid, {u}); }

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

} // namespace

std::optional<Monomial> joinedSum(const Monomial &a, const Monomial &b)
{
    if (auto together = nested(a, b))
        return together;
    if (auto together = opposite(a, b))
        return together;
    return besideRoot(a, b);
}

} // namespace actiscope::expression
