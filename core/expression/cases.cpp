#include "core/expression/cases.h"

#include "core/expression/build.h"
#include "core/expression/vocabulary.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace actiscope::expression {

namespace {

/// While formulas are read names have no meaning yet.
bool isX(const Tree &tree) { return tree->kind == Kind::Variable || (tree->kind == Kind::Word && tree->word == "x"); }

/// Of numbers, π and e with the operators + − * /.
std::optional<double> constantOf(const Tree &tree)
{
    std::vector<double> parts;
    for (const Tree &part : tree->parts) {
        const auto value = constantOf(part);
        if (!value)
            return {};
        parts.push_back(*value);
    }
    switch (tree->kind) {
    case Kind::Number: return tree->number;
    case Kind::Pi: return std::numbers::pi;
    case Kind::Euler: return std::numbers::e;
    case Kind::Word:
        if (isPi(tree->word))
            return std::numbers::pi;
        return tree->word == "e" ? std::optional(std::numbers::e) : std::nullopt;
    case Kind::Negate: return -parts[0];
    case Kind::Add: return parts[0] + parts[1];
    case Kind::Subtract: return parts[0] - parts[1];
    case Kind::Multiply: return parts[0] * parts[1];
    case Kind::Divide: return parts[0] / parts[1];
    default: return {};
    }
}

struct Edge {
    double x = 0.0;
    Tree tree;
};

/// The numbers with which a condition compares x; false if it does anything else.
bool collectEdges(const Tree &condition, std::vector<Edge> &edges)
{
    if (condition->kind == Kind::And || condition->kind == Kind::Or || condition->kind == Kind::Not)
        return std::ranges::all_of(condition->parts, [&](const Tree &part) { return collectEdges(part, edges); });
    if (condition->kind != Kind::Compare)
        return false;
    const bool first = isX(condition->parts[0]);
    const Tree &tree = condition->parts[first ? 1 : 0];
    const auto edge = constantOf(tree);
    if ((!first && !isX(condition->parts[1])) || !edge || !std::isfinite(*edge))
        return false;
    edges.push_back({*edge, tree});
    return true;
}

bool compare(Relation relation, double a, double b)
{
    switch (relation) {
    case Relation::Less: return a < b;
    case Relation::LessOrEqual: return a <= b;
    case Relation::Greater: return a > b;
    case Relation::GreaterOrEqual: return a >= b;
    case Relation::Equal: return a == b;
    case Relation::NotEqual: return a != b;
    }
    return false;
}

bool holds(const Tree &condition, double x)
{
    const auto part = [&](std::size_t i) { return holds(condition->parts[i], x); };
    switch (condition->kind) {
    case Kind::And: return part(0) && part(1);
    case Kind::Or: return part(0) || part(1);
    case Kind::Not: return !part(0);
    default: break;
    }
    const auto side = [&](std::size_t i) { return isX(condition->parts[i]) ? x : constantOf(condition->parts[i]).value_or(x); };
    return compare(condition->relation, side(0), side(1));
}

/// The relation of b to a if that is the relation of a to b.
Relation turned(Relation relation)
{
    switch (relation) {
    case Relation::Less: return Relation::Greater;
    case Relation::LessOrEqual: return Relation::GreaterOrEqual;
    case Relation::Greater: return Relation::Less;
    case Relation::GreaterOrEqual: return Relation::LessOrEqual;
    default: return relation;
    }
}

bool areOpposite(const Tree &a, const Tree &b)
{
    if (a->kind == Kind::Not || b->kind == Kind::Not)
        return a->kind == Kind::Not ? areSame(a->parts[0], b) : areSame(a, b->parts[0]);
    if (a->kind != Kind::Compare || b->kind != Kind::Compare)
        return false;
    const Relation wanted = opposite(a->relation);
    return (b->relation == wanted && areSame(a->parts[0], b->parts[0]) && areSame(a->parts[1], b->parts[1]))
        || (turned(b->relation) == wanted && areSame(a->parts[0], b->parts[1]) && areSame(a->parts[1], b->parts[0]));
}

} // namespace

namespace {

/// Conditions change at the edges only: places at each, between them and beyond, from left to right.
std::vector<double> placesAround(std::vector<Edge> &edges)
{
    std::ranges::sort(edges, {}, &Edge::x);
    edges.erase(std::unique(edges.begin(), edges.end(), [](const Edge &a, const Edge &b) { return a.x == b.x; }), edges.end());
    std::vector<double> places = {std::nextafter(edges.front().x, -INFINITY)};
    for (std::size_t i = 0; i < edges.size(); ++i) {
        places.push_back(edges[i].x);
        places.push_back(i + 1 < edges.size() ? edges[i].x / 2 + edges[i + 1].x / 2 : std::nextafter(edges[i].x, INFINITY));
    }
    return places;
}

} // namespace

Tree remainingCondition(const std::vector<Tree> &conditions)
{
    std::vector<Edge> edges;
    if (conditions.empty() || !std::ranges::all_of(conditions, [&](const Tree &each) { return collectEdges(each, edges); }))
        return nullptr;
    const std::vector<double> places = placesAround(edges);
    std::vector<std::size_t> left;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto count = std::ranges::count_if(conditions, [&](const Tree &each) { return holds(each, places[i]); });
        if (count > 1)
            return nullptr;
        if (count == 0)
            left.push_back(i);
    }
    if (left.empty() || left.back() - left.front() + 1 != left.size() || left.size() == places.size())
        return nullptr;
    // Even places lie between edges, odd ones at them.
    const std::size_t first = left.front(), last = left.back();
    const Tree low = first > 0 ? edges[(first - 1) / 2].tree : nullptr;
    const Tree high = last + 1 < places.size() ? edges[last / 2].tree : nullptr;
    const bool hasLow = first % 2 == 1, hasHigh = last % 2 == 1;
    if (first == last && hasLow)
        return compared(Relation::Equal, variable(), low);
    const Tree x = variable();
    if (!low)
        return compared(hasHigh ? Relation::LessOrEqual : Relation::Less, x, high);
    if (!high)
        return compared(hasLow ? Relation::GreaterOrEqual : Relation::Greater, x, low);
    return made(Kind::And, {compared(hasLow ? Relation::LessOrEqual : Relation::Less, low, x),
                            compared(hasHigh ? Relation::LessOrEqual : Relation::Less, x, high)});
}

bool areComplete(const std::vector<Case> &cases)
{
    if (cases.empty() || !cases.back().condition)
        return !cases.empty();
    const Tree &last = cases.back().condition;
    std::vector<Edge> edges;
    bool known = true;
    for (const Case &one : cases) {
        if (areOpposite(one.condition, last))
            return true;
        known = known && collectEdges(one.condition, edges);
    }
    if (!known)
        return false;
    const std::vector<double> places = placesAround(edges);
    return std::ranges::all_of(places, [&](double x) {
        return std::ranges::any_of(cases, [x](const Case &one) { return holds(one.condition, x); });
    });
}

} // namespace actiscope::expression
