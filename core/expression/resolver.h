#pragma once

#include "core/expression/boundedtrees.h"
#include "core/expression/expandedsize.h"
#include "core/expression/vocabulary.h"
#include "core/expression/reader.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace actiscope::expression {

/// Gives the names of a formula their meaning. Throws ReadErrors.
class Resolver
{
public:
    /// All have to outlive it; `trees` made the syntax.
    Resolver(std::string_view text, const FindFunction &find, const std::vector<std::string> &known, BoundedTrees &trees);

    Reading resolve(const Syntax &syntax);

private:
    [[noreturn]] void refuse(Place place, const char *english, std::vector<std::string> arguments = {},
                             std::optional<Fix> fix = {}) const;
    std::string_view textAt(Place place) const { return m_text.substr(place.begin, place.end - place.begin); }
    std::string quoted(Place place) const;

    Tree resolved(const Tree &tree);
    Tree meaningOf(const Tree &tree);
    Tree number(const Tree &tree);
    Tree condition(const Tree &tree);
    Tree word(const Node &node);
    Tree parameter(const Node &node);
    Tree call(const Node &node);
    Tree elementary(const NamedFunction &named, const Node &node);
    void dropThreshold(Node &call);
    Tree activation(const FunctionRef &function, const Node &node, const std::string &name);
    std::vector<Tree> numbers(const Node &node);
    /// Its arguments in order: those with keywords at the place of their keyword. Nulls where there is none.
    std::vector<Tree> ordered(const Node &node, const std::vector<std::string> &keywords);
    std::optional<Fix> casesOf(const Node &call) const;
    void refuseCount(const Node &node, const std::string &signature, std::optional<Fix> fix = {}) const;
    void checkBareFunction(const Node &product) const;
    [[noreturn]] void refuseUnknown(const Node &node) const;

    bool isFunction(std::string_view name) const;
    bool isOwnParameter(std::string_view name) const;
    /// A function under the spelling of another library: LeakyReLU, hard_tanh.
    std::string respelt(std::string_view name) const;
    Place nameOf(const Node &call) const;
    void remark(const Node &node);
    void remarkOnVariable(Place whole);

    Tree make(Kind kind, Place place, std::vector<Tree> parts);
    Tree make(Function function, Place place, std::vector<Tree> parts);
    Tree constant(Place place, double value);

    std::string_view m_text;
    const FindFunction &m_find;
    const std::vector<std::string> &m_known;
    BoundedTrees &m_trees;
    ExpandedSize m_expanded;
    std::unordered_map<const Node *, Tree> m_resolved; ///< shared parts stay shared
    const Node *m_checked = nullptr; ///< what the product without signs that was seen last begins with
    Reading m_reading;
};

} // namespace actiscope::expression
