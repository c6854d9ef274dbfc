#include "core/expression/pieces.h"

#include "core/expression/build.h"

#include <utility>

namespace actiscope::expression {

namespace {

constexpr std::size_t mostEdges = 12;

Fraction whole(double number) { return {number, 1.0}; }

int signOf(const Fraction &a) { return a.numerator > 0.0 ? 1 : a.numerator < 0.0 ? -1 : 0; }

} // namespace

std::optional<Pieces> PieceCutter::cut(const Tree &tree)
{
    m_pieces = {};
    if (!cutBetween(tree, std::nullopt, std::nullopt))
        return std::nullopt;
    return std::move(m_pieces);
}

bool PieceCutter::cutBetween(const Tree &tree, const std::optional<Fraction> &low, const std::optional<Fraction> &high)
{
    m_low = low;
    m_high = high;
    m_edge.reset();
    m_lines.clear();
    m_kept.clear();
    const Tree piece = resolved(tree);
    if (piece) {
        m_pieces.pieces.push_back(piece);
        return true;
    }
    if (!m_edge || m_pieces.edges.size() >= mostEdges)
        return false;
    const Fraction edge = *m_edge;
    if (!cutBetween(tree, low, edge))
        return false;
    m_pieces.edges.push_back(edge);
    return m_pieces.edges.size() <= mostEdges && cutBetween(tree, edge, high);
}

/// The tree as it is on all of the stretch. Null where that is not known, or the stretch has to be cut first.
Tree PieceCutter::resolved(const Tree &tree)
{
    const auto &parts = tree->parts;
    if (tree->kind == Kind::Choose) {
        const auto holds = truth(parts[0]);
        return holds ? resolved(parts[*holds ? 1 : 2]) : nullptr;
    }
    if (tree->kind == Kind::Compare || tree->kind == Kind::And || tree->kind == Kind::Or || tree->kind == Kind::Not) {
        const auto holds = truth(tree); // a condition as a number
        return holds ? number(*holds ? 1.0 : 0.0) : nullptr;
    }
    Node copy = *tree;
    for (Tree &part : copy.parts) {
        part = resolved(part);
        if (!part)
            return nullptr;
    }
    if (tree->kind == Kind::Function)
        return resolvedChoice(tree, copy.parts);
    return copy.parts == parts ? tree : std::make_shared<const Node>(std::move(copy));
}

Tree PieceCutter::resolvedChoice(const Tree &tree, const std::vector<Tree> &parts)
{
    switch (tree->function) {
    case Function::Max:
    case Function::Min: {
        Tree best = parts[0];
        for (std::size_t i = 1; i < parts.size(); ++i) {
            const auto sign = signBetween(parts[i], best);
            if (!sign)
                return nullptr;
            if (tree->function == Function::Max ? *sign > 0 : *sign < 0)
                best = parts[i];
        }
        return best;
    }
    case Function::Clamp: {
        const auto crossed = signBetween(parts[1], parts[2]), above = signBetween(parts[0], parts[2]);
        const auto below = above ? signBetween(parts[0], parts[1]) : std::nullopt;
        if (!crossed || !above || !below)
            return nullptr;
        return *above > 0 || *crossed > 0 ? parts[2] : *below < 0 ? parts[1] : parts[0];
    }
    case Function::Abs:
    case Function::Sign:
        // Where its sign is known it reads better without; it is no reason to cut.
        {
            const auto edge = m_edge;
            const auto line = lineOf(parts[0]);
            const auto sign = line ? signBetween(*line) : std::nullopt;
            m_edge = edge;
            if (sign && tree->function == Function::Sign)
                return number(*sign);
            if (sign)
                return *sign < 0 ? -parts[0] : parts[0];
            break;
        }
    default:
        break;
    }
    return parts == tree->parts ? tree : call(tree->function, parts);
}

/// The sign of a − b all over the stretch.
std::optional<int> PieceCutter::signBetween(const Tree &a, const Tree &b)
{
    if (areSame(a, b))
        return 0;
    const auto u = lineOf(a), v = lineOf(b);
    if (!u || !v)
        return std::nullopt;
    const auto steeper = comparison(u->slope, v->slope);
    const auto offset = sum(u->offset, negated(v->offset));
    if (!steeper || !offset)
        return std::nullopt;
    if (*steeper == 0)
        return signOf(*offset);
    if (const auto slope = sum(u->slope, negated(v->slope)))
        return signBetween({*slope, *offset});
    // x and 0.01·x: they meet at 0, whatever 1 − 0.01 is.
    return signOf(*offset) == 0 ? signBetween({whole(*steeper), *offset}) : std::nullopt;
}

std::optional<int> PieceCutter::signBetween(const Line &line)
{
    const int sign = signOf(line.slope);
    if (sign == 0)
        return signOf(line.offset);
    const auto root = quotient(negated(line.offset), line.slope);
    if (!root)
        return std::nullopt;
    const auto low = m_low ? comparison(*root, *m_low) : -2, high = m_high ? comparison(*root, *m_high) : -2;
    if (!low || !high)
        return std::nullopt;
    if (m_low && *low <= 0)
        return sign;
    if (m_high && *high >= 0)
        return -sign;
    m_edge = *root;
    return std::nullopt;
}

std::optional<bool> PieceCutter::truth(const Tree &condition)
{
    const auto &parts = condition->parts;
    switch (condition->kind) {
    case Kind::Compare: {
        const Tree a = resolved(parts[0]), b = a ? resolved(parts[1]) : nullptr;
        const auto sign = b ? signBetween(a, b) : std::nullopt;
        return sign ? std::optional(holds(condition->relation, *sign)) : std::nullopt;
    }
    case Kind::Not: {
        const auto inner = truth(parts[0]);
        return inner ? std::optional(!*inner) : std::nullopt;
    }
    case Kind::And:
    case Kind::Or: {
        const auto a = truth(parts[0]), b = a ? truth(parts[1]) : std::nullopt;
        if (!a || !b)
            return std::nullopt;
        return condition->kind == Kind::And ? *a && *b : *a || *b;
    }
    default:
        return std::nullopt;
    }
}

std::optional<PieceCutter::Line> PieceCutter::lineOf(const Tree &tree)
{
    const auto found = m_lines.find(tree.get());
    if (found != m_lines.end())
        return found->second;
    const auto line = lineMadeOf(tree);
    if (line || !m_edge) { // what only lacks a cut may be asked for again
        m_kept.push_back(tree);
        m_lines.emplace(tree.get(), line);
    }
    return line;
}

std::optional<PieceCutter::Line> PieceCutter::lineMadeOf(const Tree &tree)
{
    std::vector<Line> parts;
    for (const Tree &part : tree->parts) {
        const auto line = lineOf(part);
        if (!line)
            return std::nullopt;
        parts.push_back(*line);
    }
    const auto made = [](const std::optional<Fraction> &slope, const std::optional<Fraction> &offset) {
        return slope && offset ? std::optional(Line{*slope, *offset}) : std::nullopt;
    };
    const auto isNumber = [](const Line &line) { return signOf(line.slope) == 0; };
    switch (tree->kind) {
    case Kind::Variable:
        return Line{whole(1.0), whole(0.0)};
    case Kind::Negate:
        return Line{negated(parts[0].slope), negated(parts[0].offset)};
    case Kind::Add:
        return made(sum(parts[0].slope, parts[1].slope), sum(parts[0].offset, parts[1].offset));
    case Kind::Subtract:
        return made(sum(parts[0].slope, negated(parts[1].slope)), sum(parts[0].offset, negated(parts[1].offset)));
    case Kind::Multiply:
        if (isNumber(parts[0]))
            return made(product(parts[0].offset, parts[1].slope), product(parts[0].offset, parts[1].offset));
        if (isNumber(parts[1]))
            return made(product(parts[1].offset, parts[0].slope), product(parts[1].offset, parts[0].offset));
        return std::nullopt;
    case Kind::Divide:
        if (!isNumber(parts[1]))
            return std::nullopt;
        return made(quotient(parts[0].slope, parts[1].offset), quotient(parts[0].offset, parts[1].offset));
    case Kind::Function: // of a line that stays as it is, only by a cut
        if (tree->function == Function::Abs && signBetween(parts[0]))
            return *signBetween(parts[0]) < 0 ? Line{negated(parts[0].slope), negated(parts[0].offset)} : parts[0];
        if (tree->function == Function::Sign && signBetween(parts[0]))
            return Line{whole(0.0), whole(*signBetween(parts[0]))};
        [[fallthrough]];
    default: {
        for (const Line &part : parts) {
            if (!isNumber(part))
                return std::nullopt;
        }
        const auto value = valueAt(tree, whole(0.0));
        return value && tree->kind != Kind::Variable ? std::optional(Line{whole(0.0), *value}) : std::nullopt;
    }
    }
}

} // namespace actiscope::expression
