#include "core/expression/piecewise.h"

#include "core/expression/build.h"
#include "core/expression/pieces.h"

#include <algorithm>
#include <utility>

namespace actiscope::expression {

namespace {

/// A stretch of x, or a single number.
struct Stretch {
    std::optional<Fraction> low = {}, high = {}; ///< null: no end
    bool hasLow = false, hasHigh = false;        ///< whether the ends belong to it
    bool isPoint() const { return low && high && *low == *high; }
};

struct Row {
    Tree value;
    std::vector<Stretch> stretches;
};

Tree conditionOf(const Stretch &stretch)
{
    if (stretch.isPoint())
        return compared(Relation::Equal, variable(), treeOf(*stretch.low));
    const Relation high = stretch.hasHigh ? Relation::LessOrEqual : Relation::Less;
    if (!stretch.low)
        return compared(high, variable(), treeOf(*stretch.high));
    if (!stretch.high)
        return compared(stretch.hasLow ? Relation::GreaterOrEqual : Relation::Greater, variable(), treeOf(*stretch.low));
    return made(Kind::And, {compared(stretch.hasLow ? Relation::LessOrEqual : Relation::Less, treeOf(*stretch.low), variable()),
                            compared(high, variable(), treeOf(*stretch.high))});
}

/// The tree as it is at x: its conditions decided, numbers in place of what is one. Null where that is not known.
class AtPoint
{
public:
    AtPoint(const Fraction &x, const std::function<Tree(const Tree &)> &simplify) : m_x(x), m_simplify(simplify) {}

    Tree of(const Tree &tree) const
    {
        const Tree put = substituted(tree);
        return put ? m_simplify(put) : nullptr;
    }

private:
    Tree substituted(const Tree &tree) const
    {
        if (tree->kind == Kind::Variable)
            return treeOf(m_x);
        if (tree->kind == Kind::Choose) {
            const auto truth = truthAt(tree->parts[0], m_x);
            return truth ? substituted(tree->parts[*truth ? 1 : 2]) : nullptr;
        }
        Node copy = *tree;
        bool known = true;
        for (Tree &part : copy.parts) {
            part = substituted(part);
            if (!part)
                return nullptr;
            known = known && isNumber(part);
        }
        const Tree whole = copy.parts == tree->parts ? tree : std::make_shared<const Node>(std::move(copy));
        if (whole->parts.empty())
            return whole;
        if (known) {
            if (const auto value = valueAt(whole, m_x))
                return treeOf(*value);
        }
        // Nothing may be made of what has no value there, nor of what is still to be decided.
        const bool hasPole = whole->kind == Kind::Divide && isZero(whole->parts[1]);
        const bool hasEnd = whole->kind == Kind::Power && isZero(whole->parts[0]);
        const bool isOpen = whole->kind == Kind::Compare || whole->kind == Kind::And || whole->kind == Kind::Or
            || whole->kind == Kind::Not
            || (whole->kind == Kind::Function && known && !isDefined(whole));
        return hasPole || hasEnd || isOpen ? nullptr : whole;
    }
    /// Whether a function of a number has a value, and none that would have to be decided.
    static bool isDefined(const Tree &tree)
    {
        switch (tree->function) {
        case Function::Log:
        case Function::Log2:
        case Function::Log10:
        case Function::Sqrt: return tree->parts[0]->kind != Kind::Negate && !isZero(tree->parts[0]);
        case Function::Exp:
        case Function::Expm1:
        case Function::Sin:
        case Function::Cos:
        case Function::Tan:
        case Function::Atan:
        case Function::Sinh:
        case Function::Cosh:
        case Function::Tanh:
        case Function::Asinh:
        case Function::Erf:
        case Function::Erfc:
        case Function::NormalCdf:
        case Function::NormalDensity:
        case Function::Sigmoid:
        case Function::Softplus:
        case Function::LogSigmoid: return true;
        default: return false;
        }
    }
    static bool isNumber(const Tree &tree)
    {
        return tree->kind == Kind::Number
            || ((tree->kind == Kind::Negate || tree->kind == Kind::Divide) && std::ranges::all_of(tree->parts, isNumber));
    }
    static bool isZero(const Tree &tree) { return tree->kind == Kind::Number && tree->number == 0.0; }

    Fraction m_x;
    const std::function<Tree(const Tree &)> &m_simplify;
};

/// The rows with those of one value put together, the one that stands last at the end.
std::vector<Row> gathered(const std::vector<Row> &rows)
{
    std::vector<Row> all;
    for (const Row &row : rows) {
        const auto same = std::ranges::find_if(all, [&](const Row &other) { return areSame(other.value, row.value); });
        if (same == all.end())
            all.push_back(row);
        else
            same->stretches.insert(same->stretches.end(), row.stretches.begin(), row.stretches.end());
    }
    const auto weight = [](const Row &row) {
        const auto points = static_cast<std::size_t>(std::ranges::count_if(row.stretches, &Stretch::isPoint));
        return std::pair(row.stretches.size() - points, points);
    };
    std::size_t last = all.size() - 1;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].stretches.size() > 1 && weight(all[i]) > weight(all[last]))
            last = i;
    }
    std::rotate(all.begin() + static_cast<std::ptrdiff_t>(last), all.begin() + static_cast<std::ptrdiff_t>(last) + 1, all.end());
    return all;
}

Tree casesOf(const std::vector<Row> &rows)
{
    Tree all = rows.back().value;
    for (auto row = rows.rbegin() + 1; row != rows.rend(); ++row) {
        Tree condition = conditionOf(row->stretches.front());
        for (std::size_t i = 1; i < row->stretches.size(); ++i)
            condition = made(Kind::Or, {condition, conditionOf(row->stretches[i])});
        all = choice(condition, row->value, all);
    }
    return all;
}

} // namespace

Tree piecewiseDerivative(const Tree &tree, const Tree &slope, const std::function<Tree(const Tree &)> &derive,
                         const std::function<Tree(const Tree &)> &simplify)
{
    const auto cut = PieceCutter().cut(tree);
    if (!cut)
        return nullptr;
    std::vector<Row> rows;
    const auto add = [&](const Tree &value, const Stretch &stretch) {
        Stretch *last = rows.empty() ? nullptr : &rows.back().stretches.back();
        if (last && areSame(rows.back().value, value) && (last->hasHigh || stretch.hasLow)) {
            last->high = stretch.high;
            last->hasHigh = stretch.hasHigh;
        } else {
            rows.push_back({value, {stretch}});
        }
    };
    std::vector<Tree> slopes;
    for (const Tree &piece : cut->pieces) {
        slopes.push_back(derive(piece));
        if (!slopes.back())
            return nullptr;
    }
    const auto edgeAt = [&](std::size_t i) { return i < cut->edges.size() ? std::optional(cut->edges[i]) : std::nullopt; };
    bool takesEdge = false; // whether the next stretch begins with its edge
    for (std::size_t i = 0; i < slopes.size(); ++i) {
        Stretch stretch{i > 0 ? edgeAt(i - 1) : std::nullopt, edgeAt(i), takesEdge, false};
        takesEdge = false;
        if (!stretch.high) {
            add(slopes[i], stretch);
            break;
        }
        const AtPoint at(*stretch.high, simplify);
        const Tree here = at.of(slope), left = at.of(slopes[i]), right = at.of(slopes[i + 1]);
        if (!here)
            return nullptr;
        stretch.hasHigh = left && areSame(left, here);
        takesEdge = !stretch.hasHigh && right && areSame(right, here);
        add(slopes[i], stretch);
        if (!stretch.hasHigh && !takesEdge)
            add(here, {stretch.high, stretch.high, true, true});
    }
    return casesOf(gathered(rows));
}

} // namespace actiscope::expression
