#pragma once

#include "core/expression/tree.h"

/// Trees made by a program, without places. Nothing is simplified.
namespace actiscope::expression {

/// A negative number becomes the negation of a positive one. Finite only.
Tree number(double value);
Tree variable();
Tree parameter(std::string id);
Tree pi();
Tree euler();
Tree made(Kind kind, std::vector<Tree> parts);
Tree call(Function function, std::vector<Tree> parts);
Tree compared(Relation relation, Tree a, Tree b);
Tree applied(FunctionRef activation, std::vector<Tree> parts);

inline Tree operator-(Tree a) { return made(Kind::Negate, {std::move(a)}); }
inline Tree operator+(Tree a, Tree b) { return made(Kind::Add, {std::move(a), std::move(b)}); }
inline Tree operator-(Tree a, Tree b) { return made(Kind::Subtract, {std::move(a), std::move(b)}); }
inline Tree operator*(Tree a, Tree b) { return made(Kind::Multiply, {std::move(a), std::move(b)}); }
inline Tree operator/(Tree a, Tree b) { return made(Kind::Divide, {std::move(a), std::move(b)}); }
inline Tree power(Tree a, Tree b) { return made(Kind::Power, {std::move(a), std::move(b)}); }
inline Tree choice(Tree condition, Tree yes, Tree no)
{
    return made(Kind::Choose, {std::move(condition), std::move(yes), std::move(no)});
}

/// A copy in which what stands at x and at parameters is replaced: `x` for the variable, `values[i]` for the parameter
/// `ids[i]`; a null tree leaves it as it is.
Tree substituted(const Tree &tree, const Tree &x, const std::vector<std::string> &ids, const std::vector<Tree> &values);

} // namespace actiscope::expression
