#include "core/expression/cases.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace actiscope::expression {

namespace {

bool isX(const Tree &tree) { return tree->kind == Kind::Word && tree->word == "x"; }

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
    case Kind::Word:
        if (tree->word == "pi")
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

/// The numbers with which a condition compares x; false if it does anything else.
bool collectEdges(const Tree &condition, std::vector<double> &edges)
{
    if (condition->kind == Kind::And || condition->kind == Kind::Or || condition->kind == Kind::Not)
        return std::ranges::all_of(condition->parts, [&](const Tree &part) { return collectEdges(part, edges); });
    if (condition->kind != Kind::Compare)
        return false;
    const bool first = isX(condition->parts[0]);
    const auto edge = constantOf(condition->parts[first ? 1 : 0]);
    if ((!first && !isX(condition->parts[1])) || !edge || !std::isfinite(*edge))
        return false;
    edges.push_back(*edge);
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

bool areComplete(const std::vector<Case> &cases)
{
    if (cases.empty() || !cases.back().condition)
        return !cases.empty();
    const Tree &last = cases.back().condition;
    std::vector<double> edges;
    bool known = true;
    for (const Case &one : cases) {
        if (areOpposite(one.condition, last))
            return true;
        known = known && collectEdges(one.condition, edges);
    }
    if (!known)
        return false;
    // Conditions change at the edges only: so look at each, between them and beyond.
    std::ranges::sort(edges);
    std::vector<double> places = edges;
    for (std::size_t i = 1; i < edges.size(); ++i)
        places.push_back(edges[i - 1] / 2 + edges[i] / 2);
    places.push_back(std::nextafter(edges.front(), -INFINITY));
    places.push_back(std::nextafter(edges.back(), INFINITY));
    return std::ranges::all_of(places, [&](double x) {
        return std::ranges::any_of(cases, [x](const Case &one) { return holds(one.condition, x); });
    });
}

} // namespace actiscope::expression
