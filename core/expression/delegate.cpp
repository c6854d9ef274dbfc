#include "core/expression/delegate.h"

#include "core/expression/definition.h"
#include "core/expression/stable.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace actiscope::expression {

namespace {

/// What stands in a formula where a pattern has a parameter.
using Bindings = std::map<std::string, Tree>;

bool isNumber(const Tree &tree)
{
    return tree->kind == Kind::Number || (tree->kind == Kind::Negate && tree->parts[0]->kind == Kind::Number);
}

Relation mirrored(Relation relation)
{
    switch (relation) {
    case Relation::Less: return Relation::Greater;
    case Relation::LessOrEqual: return Relation::GreaterOrEqual;
    case Relation::Greater: return Relation::Less;
    case Relation::GreaterOrEqual: return Relation::LessOrEqual;
    default: return relation;
    }
}

bool matches(const Tree &pattern, const Tree &tree, Bindings &bindings);

bool match(const Tree &pattern, const Tree &tree, bool swapped, Bindings &bindings)
{
    Bindings attempt = bindings;
    for (std::size_t i = 0; i < pattern->parts.size(); ++i) {
        if (!matches(pattern->parts[i], tree->parts[swapped ? 1 - i : i], attempt))
            return false;
    }
    bindings = std::move(attempt);
    return true;
}

bool matches(const Tree &pattern, const Tree &tree, Bindings &bindings)
{
    if (pattern->kind == Kind::Parameter) {
        if (tree->kind != Kind::Parameter && !isNumber(tree))
            return false;
        const auto [known, isNew] = bindings.emplace(pattern->word, tree);
        return isNew || areSame(known->second, tree);
    }
    if (pattern->kind != tree->kind || pattern->parts.size() != tree->parts.size() || pattern->number != tree->number
        || pattern->function != tree->function)
        return false;
    if (pattern->kind == Kind::Compare) {
        return (pattern->relation == tree->relation && match(pattern, tree, false, bindings))
            || (mirrored(pattern->relation) == tree->relation && match(pattern, tree, true, bindings));
    }
    const bool commutes = pattern->kind == Kind::Add || pattern->kind == Kind::Multiply || pattern->kind == Kind::And
        || pattern->kind == Kind::Or;
    return match(pattern, tree, false, bindings) || (commutes && match(pattern, tree, true, bindings));
}

/// The stable forms of what a built-in is.
const std::vector<Tree> &patternsOf(const Activation &function)
{
    static std::mutex mutex;
    static std::map<std::pair<std::string, std::string>, std::vector<Tree>> known; // by text
    const std::scoped_lock lock(mutex);
    const auto [found, isNew] = known.try_emplace({function.expression, function.textbook});
    if (isNew) {
        for (const Tree &tree : {definitionOf(function), textbookOf(function)}) {
            if (tree)
                found->second.push_back(stableForm(tree));
        }
        if (found->second.size() == 2 && areSame(found->second[0], found->second[1]))
            found->second.pop_back();
    }
    return found->second;
}

} // namespace

std::optional<Delegate> Delegate::of(const Tree &stable, const std::vector<std::string> &parameters,
                                     std::span<const FunctionRef> known)
{
    for (const FunctionRef &function : known) {
        if (function->family == Family::Own || function->parameters.size() > mostParameters)
            continue;
        for (const Tree &pattern : patternsOf(*function)) {
            Bindings bindings;
            if (!matches(pattern, stable, bindings))
                continue;
            Delegate delegate;
            delegate.m_function = function;
            for (const Parameter &parameter : function->parameters) {
                const auto bound = bindings.find(parameter.id);
                Source source{.number = parameter.defaultValue};
                if (bound != bindings.end() && isNumber(bound->second)) {
                    const bool negative = bound->second->kind == Kind::Negate;
                    source.number = negative ? -bound->second->parts[0]->number : bound->second->number;
                } else if (bound != bindings.end()) {
                    const auto place = std::find(parameters.begin(), parameters.end(), bound->second->word);
                    source = {true, static_cast<std::size_t>(place - parameters.begin()), 0.0};
                }
                delegate.m_sources.push_back(source);
            }
            return delegate;
        }
    }
    return std::nullopt;
}

std::optional<Delegate::Values> Delegate::valuesFor(std::span<const double> p) const
{
    Values values{};
    for (std::size_t i = 0; i < m_sources.size(); ++i) {
        values[i] = m_sources[i].isParameter ? p[m_sources[i].parameter] : m_sources[i].number;
        const Parameter &parameter = m_function->parameters[i];
        if (!(values[i] >= parameter.minimum && values[i] <= parameter.maximum))
            return std::nullopt;
    }
    for (std::size_t i = 0; i < m_sources.size(); ++i) {
        const int greater = m_function->parameterIndex(m_function->parameters[i].below);
        if (greater >= 0 && !(values[i] < values[static_cast<std::size_t>(greater)]))
            return std::nullopt;
    }
    return values;
}

int Delegate::indexOf(std::size_t parameter) const
{
    int index = -1;
    for (std::size_t i = 0; i < m_sources.size(); ++i) {
        if (!m_sources[i].isParameter || m_sources[i].parameter != parameter)
            continue;
        if (index >= 0)
            return -1;
        index = static_cast<int>(i);
    }
    return index;
}

} // namespace actiscope::expression
