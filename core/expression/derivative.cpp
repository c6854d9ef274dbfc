#include "core/expression/derivative.h"

#include "core/expression/algebra.h"
#include "core/expression/build.h"
#include "core/expression/definition.h"
#include "core/expression/functionnames.h"
#include "core/expression/piecewise.h"
#include "core/expression/reader.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace actiscope::expression {

namespace {

/// Longer ones are differentiated at once, which keeps their derivative short.
constexpr int longestProduct = 12;

bool isZero(const Tree &tree) { return tree->kind == Kind::Number && tree->number == 0.0; }

class Differentiator
{
public:
    explicit Differentiator(Algebra &algebra) : m_algebra(algebra) {}

    Tree of(const Tree &tree)
    {
        if (!varies(tree))
            return number(0.0);
        const auto &parts = tree->parts;
        switch (tree->kind) {
        case Kind::Variable:
            return number(1.0);
        case Kind::Negate:
            return m_algebra.negated(of(parts[0]));
        case Kind::Add:
        case Kind::Subtract: {
            std::vector<Tree> terms; // a long sum at once
            for (const SignedTerm &term : termsOf(tree)) {
                if (const Tree slope = of(term.tree); !isZero(slope))
                    terms.push_back(term.negative ? -slope : slope);
            }
            return m_algebra.sum(terms);
        }
        case Kind::Multiply:
            if (isLongProduct(tree))
                return ofLongProduct(tree);
            return m_algebra.sum({times({of(parts[0]), parts[1]}), times({parts[0], of(parts[1])})});
        case Kind::Divide:
            if (isLongProduct(tree))
                return ofLongProduct(tree);
            return ofQuotient(parts[0], parts[1]);
        case Kind::Power:
            if (const Tree root = rootInPieces(tree))
                return of(root);
            return ofPower(tree);
        case Kind::Choose:
            return m_algebra.choice(parts[0], of(parts[1]), of(parts[2]));
        case Kind::Activation:
            return of(expanded(tree));
        case Kind::Function:
            return ofFunction(tree);
        default:
            return number(0.0); // conditions
        }
    }

private:
    bool varies(const Tree &tree)
    {
        const auto found = m_varies.find(tree.get());
        if (found != m_varies.end())
            return found->second;
        bool any = tree->kind == Kind::Variable;
        for (const Tree &part : tree->parts)
            any = varies(part) || any;
        m_kept.push_back(tree); // no other node may get its address
        m_varies.emplace(tree.get(), any);
        return any;
    }

    Tree times(const std::vector<Tree> &factors) { return m_algebra.product(factors); }
    Tree over(const Tree &a, const Tree &b) { return m_algebra.quotient(a, b); }
    Tree raised(const Tree &a, double exponent) { return m_algebra.power(a, number(exponent)); }
    static Tree fn(Function function, const Tree &u) { return call(function, {u}); }
    bool stable() const { return m_algebra.form() == Algebra::Form::Stable; }

    struct Factor {
        Tree base;
        double exponent;
    };

    static bool isLongProduct(const Tree &tree)
    {
        int left = longestProduct;
        const auto isShort = [&](const auto &self, const Tree &part) -> bool {
            if (part->kind != Kind::Multiply && part->kind != Kind::Divide)
                return --left >= 0;
            return self(self, part->parts[0]) && self(self, part->parts[1]);
        };
        return !isShort(isShort, tree);
    }

    void collect(const Tree &tree, double exponent, std::vector<Factor> &factors)
    {
        if (tree->kind == Kind::Multiply || tree->kind == Kind::Divide) {
            collect(tree->parts[0], exponent, factors);
            return collect(tree->parts[1], tree->kind == Kind::Divide ? -exponent : exponent, factors);
        }
        const auto same = std::find_if(factors.begin(), factors.end(), [&](const Factor &other) {
            return m_algebra.same(other.base, tree);
        });
        if (same == factors.end())
            factors.push_back({tree, exponent});
        else
            same->exponent += exponent;
    }

    /// All factors at once: n·u′·u^(n − 1) times the others, for each.
    Tree ofLongProduct(const Tree &tree)
    {
        std::vector<Factor> factors;
        collect(tree, 1.0, factors);
        std::vector<Tree> terms;
        for (std::size_t i = 0; i < factors.size(); ++i) {
            const Tree slope = factors[i].exponent == 0.0 ? number(0.0) : of(factors[i].base);
            if (isZero(slope))
                continue;
            std::vector<Tree> term = {number(factors[i].exponent), slope};
            for (std::size_t k = 0; k < factors.size(); ++k) {
                if (const double exponent = factors[k].exponent - (k == i ? 1.0 : 0.0); exponent != 0.0)
                    term.push_back(raised(factors[k].base, exponent));
            }
            terms.push_back(times(term));
        }
        return m_algebra.sum(terms);
    }

    Tree ofQuotient(const Tree &a, const Tree &b)
    {
        if (!varies(b))
            return over(of(a), b);
        return m_algebra.sum({over(of(a), b), m_algebra.negated(over(times({a, of(b)}), raised(b, 2.0)))});
    }

    Tree ofPower(const Tree &tree)
    {
        const Tree &u = tree->parts[0], &exponent = tree->parts[1];
        if (!varies(exponent)) {
            if (exponent->kind == Kind::Number && exponent->number == 0.0)
                return number(0.0);
            const bool square = exponent->kind == Kind::Number && exponent->number > 1.0;
            if (square && isRamp(u)) // the half at its kink counts for nothing: max(0, u) is 0 there
                return times({exponent, m_algebra.power(u, number(exponent->number - 1.0)), of(insideOfRamp(u))});
            return times({exponent, m_algebra.power(u, m_algebra.difference(exponent, number(1.0))), of(u)});
        }
        if (!varies(u)) {
            if (u->kind == Kind::Euler)
                return times({tree, of(exponent)});
            return times({tree, fn(Function::Log, u), of(exponent)});
        }
        // u^v = e^(v ln u)
        return times({tree, m_algebra.sum({times({of(exponent), fn(Function::Log, u)}), over(times({exponent, of(u)}), u)})});
    }

    static bool isRamp(const Tree &tree)
    {
        return tree->kind == Kind::Function && tree->function == Function::Max && tree->parts.size() == 2
            && (isZero(tree->parts[0]) || isZero(tree->parts[1]));
    }
    static const Tree &insideOfRamp(const Tree &tree) { return isZero(tree->parts[0]) ? tree->parts[1] : tree->parts[0]; }

    /// The greater or the smaller of two: half of each where they are equal.
    Tree ofExtremum(Function function, const Tree &a, const Tree &b)
    {
        const Tree da = of(a), db = of(b);
        if (areSame(da, db))
            return da;
        const bool swapped = !varies(a); // x > 0 reads better than 0 < x
        const Tree &u = swapped ? b : a, &v = swapped ? a : b;
        const Tree &du = swapped ? db : da, &dv = swapped ? da : db;
        const Relation wins = function == Function::Max ? Relation::Greater : Relation::Less;
        const Relation loses = function == Function::Max ? Relation::Less : Relation::Greater;
        const Tree half = over(m_algebra.sum({du, dv}), number(2.0));
        return choice(compared(wins, u, v), du, choice(compared(loses, u, v), dv, half));
    }

    Tree ofClamp(const Tree &tree)
    {
        const Tree &u = tree->parts[0], &least = tree->parts[1], &most = tree->parts[2];
        const Tree du = of(u), below = of(least), above = of(most);
        if (areSame(below, above))
            return m_algebra.choice(made(Kind::And, {compared(Relation::LessOrEqual, least, u), compared(Relation::LessOrEqual, u, most)}),
                                    du, below);
        const Tree beyond = made(Kind::Or, {compared(Relation::Greater, u, most), compared(Relation::Greater, least, most)});
        return choice(beyond, above, m_algebra.choice(compared(Relation::Less, u, least), below, du));
    }

    Tree ofFunction(const Tree &tree)
    {
        const auto &parts = tree->parts;
        switch (tree->function) {
        case Function::Sign:
        case Function::Step:
            return number(0.0);
        case Function::Max:
        case Function::Min: {
            Tree all = parts[0];
            for (std::size_t i = 1; i + 1 < parts.size(); ++i)
                all = call(tree->function, {all, parts[i]});
            return parts.size() < 2 ? of(all) : ofExtremum(tree->function, all, parts.back());
        }
        case Function::Clamp:
            return ofClamp(tree);
        default:
            if (const Tree root = rootInPieces(tree))
                return of(root);
            return times({slopeOf(tree), of(parts[0])});
        }
    }

    /// A root of what is chosen, as a choice between roots: where a 0 is chosen, its slope would be 0/0. Else null.
    static Tree rootInPieces(const Tree &tree)
    {
        const bool isPower = tree->kind == Kind::Power;
        if (isPower ? !isBetweenZeroAndOne(tree->parts[1]) : tree->function != Function::Sqrt)
            return nullptr;
        const Tree u = tree->parts[0]->kind == Kind::Activation ? expanded(tree->parts[0]) : tree->parts[0];
        const auto root = [&](const Tree &of) { return isPower ? expression::power(of, tree->parts[1]) : fn(Function::Sqrt, of); };
        if (u->kind == Kind::Choose)
            return expression::choice(u->parts[0], root(u->parts[1]), root(u->parts[2]));
        if (!isRamp(u))
            return nullptr;
        const Tree &inside = insideOfRamp(u);
        return expression::choice(compared(Relation::GreaterOrEqual, inside, number(0.0)), root(inside), number(0.0));
    }
    static bool isBetweenZeroAndOne(const Tree &tree)
    {
        const auto isNumber = [](const Tree &part) { return part->kind == Kind::Number; };
        const bool isQuotient = tree->kind == Kind::Divide && isNumber(tree->parts[0]) && isNumber(tree->parts[1]);
        const double value = isNumber(tree) ? tree->number : isQuotient ? tree->parts[0]->number / tree->parts[1]->number : 0.0;
        return value > 0.0 && value < 1.0;
    }

    /// g′(u) of g(u).
    Tree slopeOf(const Tree &tree)
    {
        const Tree &u = tree->parts[0];
        const Tree one = number(1.0), two = number(2.0);
        const auto onePlusSquare = [&] { return m_algebra.sum({one, raised(u, 2.0)}); };
        // 1 − u², which loses no digits near ±1 as a product
        const auto oneMinusSquare = [&] { return stable() ? (one - u) * (one + u) : m_algebra.difference(one, raised(u, 2.0)); };
        switch (tree->function) {
        case Function::Exp: return tree;
        case Function::Expm1: return fn(Function::Exp, u);
        case Function::Log: return over(one, u);
        case Function::Log1p: return over(one, m_algebra.sum({one, u}));
        case Function::Log2: return over(one, times({u, fn(Function::Log, two)}));
        case Function::Log10: return over(one, times({u, fn(Function::Log, number(10.0))}));
        case Function::Sqrt: return over(one, times({two, tree}));
        case Function::Abs: return fn(Function::Sign, u);
        case Function::Sin: return fn(Function::Cos, u);
        case Function::Cos: return m_algebra.negated(fn(Function::Sin, u));
        case Function::Tan: return over(one, raised(fn(Function::Cos, u), 2.0));
        case Function::Asin: return over(one, fn(Function::Sqrt, oneMinusSquare()));
        case Function::Acos: return m_algebra.negated(over(one, fn(Function::Sqrt, oneMinusSquare())));
        case Function::Atan: return over(one, onePlusSquare());
        case Function::Sinh: return fn(Function::Cosh, u);
        case Function::Cosh: return fn(Function::Sinh, u);
        case Function::Tanh: return one - expression::power(tree, two);
        case Function::Asinh: return over(one, fn(Function::Sqrt, onePlusSquare()));
        case Function::Acosh:
            return stable() ? over(one, fn(Function::Sqrt, u - one) * fn(Function::Sqrt, u + one))
                            : over(one, fn(Function::Sqrt, m_algebra.difference(raised(u, 2.0), one)));
        case Function::Atanh: return over(one, oneMinusSquare());
        case Function::Erf: return over(times({two, bell(u)}), fn(Function::Sqrt, pi()));
        case Function::Erfc: return m_algebra.negated(over(times({two, bell(u)}), fn(Function::Sqrt, pi())));
        case Function::NormalCdf: return fn(Function::NormalDensity, u);
        case Function::NormalDensity: return m_algebra.negated(times({u, tree}));
        case Function::Sigmoid: return times({tree, one - tree});
        case Function::Softplus: return fn(Function::Sigmoid, u);
        case Function::LogSigmoid: return fn(Function::Sigmoid, m_algebra.negated(u));
        default: return number(0.0); // those whose derivative has no such form stand in ofFunction()
        }
    }
    /// e^(−u²)
    Tree bell(const Tree &u) { return fn(Function::Exp, m_algebra.negated(raised(u, 2.0))); }

    Algebra &m_algebra;
    std::unordered_map<const Node *, bool> m_varies;
    std::vector<Tree> m_kept;
};

/// σ(−u) for 1 − σ(u), and 4·σ(2u)·σ(−2u) for 1 − tanh²u, which cancel far out.
Tree withoutCancelling(const Tree &tree)
{
    const auto isCall = [](const Tree &part, Function function) {
        return part->kind == Kind::Function && part->function == function;
    };
    if (tree->kind == Kind::Subtract && tree->parts[0]->kind == Kind::Number && tree->parts[0]->number == 1.0) {
        const Tree &minus = tree->parts[1];
        const auto gate = [](const Tree &u) { return call(Function::Sigmoid, {u}); };
        const auto opposite = [](const Tree &u) { return u->kind == Kind::Negate ? u->parts[0] : -u; };
        if (isCall(minus, Function::Sigmoid))
            return gate(opposite(withoutCancelling(minus->parts[0])));
        if (minus->kind == Kind::Power && isCall(minus->parts[0], Function::Tanh) && minus->parts[1]->kind == Kind::Number
            && minus->parts[1]->number == 2.0) {
            const Tree twice = Algebra(Algebra::Form::Stable).product({number(2.0), withoutCancelling(minus->parts[0]->parts[0])});
            return number(4.0) * gate(twice) * gate(opposite(twice));
        }
    }
    Node copy = *tree;
    for (Tree &part : copy.parts)
        part = withoutCancelling(part);
    return copy.parts == tree->parts ? tree : std::make_shared<const Node>(std::move(copy));
}

Tree simplifiedBy(Algebra &algebra, const Tree &tree)
{
    Node copy = *tree;
    for (Tree &part : copy.parts)
        part = simplifiedBy(algebra, part);
    const Tree whole = copy.parts == tree->parts ? tree : std::make_shared<const Node>(std::move(copy));
    Tree shorter = whole;
    switch (tree->kind) {
    case Kind::Negate:
    case Kind::Add:
    case Kind::Subtract:
    case Kind::Multiply:
    case Kind::Divide:
        shorter = algebra.tidied(whole);
        break;
    case Kind::Power:
        shorter = algebra.power(whole->parts[0], whole->parts[1]);
        break;
    case Kind::Choose:
        shorter = algebra.choice(whole->parts[0], whole->parts[1], whole->parts[2]);
        break;
    default:
        break;
    }
    return sizeOf(shorter) < sizeOf(whole) ? shorter : whole;
}

bool has(const Tree &tree, bool (*matches)(const Node &))
{
    return matches(*tree) || std::any_of(tree->parts.begin(), tree->parts.end(), [&](const Tree &part) { return has(part, matches); });
}

bool isExtremum(const Node &node)
{
    return node.kind == Kind::Function
        && (node.function == Function::Max || node.function == Function::Min || node.function == Function::Clamp);
}

/// Whether it is one list of cases for x itself, as people type it.
bool isPlainList(const Tree &tree)
{
    const auto isChoice = [](const Node &node) { return node.kind == Kind::Choose; };
    const auto isBare = [](const Tree &part) { return part->kind == Kind::Variable || isConstant(part); };
    const auto isOnX = [&](const auto &self, const Tree &condition) -> bool {
        return std::all_of(condition->parts.begin(), condition->parts.end(), [&](const Tree &part) {
            return condition->kind == Kind::Compare ? isBare(part) : self(self, part);
        });
    };
    Tree rest = tree;
    for (; rest->kind == Kind::Choose; rest = rest->parts[2]) {
        if (!isOnX(isOnX, rest->parts[0]) || has(rest->parts[1], isChoice))
            return false;
    }
    return !has(rest, isChoice);
}

Tree readableDerivative(Algebra &algebra, const Tree &tree)
{
    const Tree slope = Differentiator(algebra).of(tree);
    if (!has(slope, [](const Node &node) { return node.kind == Kind::Choose; }))
        return slope;
    const Tree whole = has(tree, [](const Node &node) { return node.kind == Kind::Activation; }) ? expanded(tree) : tree;
    if (!has(whole, isExtremum) && isPlainList(slope))
        return slope;
    try {
        const Tree listed = piecewiseDerivative(
            whole, slope, [&](const Tree &piece) { return Differentiator(algebra).of(piece); },
            [&](const Tree &value) { return simplifiedBy(algebra, value); });
        return listed ? listed : slope;
    } catch (const TooMuchWork &) {
        return slope;
    }
}

} // namespace

Tree derivativeOf(const Tree &tree)
{
    try {
        Algebra algebra(Algebra::Form::Readable);
        const Tree derivative = readableDerivative(algebra, tree);
        return isLargerThan(derivative, mostNodes) ? nullptr : derivative;
    } catch (const TooMuchWork &) {
        return nullptr;
    }
}

Tree stableDerivativeOf(const Tree &tree)
{
    try {
        Algebra algebra(Algebra::Form::Stable);
        const Tree derivative = Differentiator(algebra).of(tree);
        return isLargerThan(derivative, mostNodes) ? nullptr : withoutCancelling(derivative);
    } catch (const TooMuchWork &) {
        return nullptr;
    }
}

Tree simplified(const Tree &tree)
{
    try {
        Algebra algebra(Algebra::Form::Readable);
        return simplifiedBy(algebra, tree);
    } catch (const TooMuchWork &) {
        return tree;
    }
}

} // namespace actiscope::expression
