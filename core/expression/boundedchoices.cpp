#include "core/expression/boundedchoices.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace actiscope::expression::choices {

namespace {

constexpr Wide infinity = std::numeric_limits<Wide>::infinity();

Answer answerOf(bool yes) { return yes ? Answer::Yes : Answer::No; }

/// One of two numbers, it is not known which.
Number either(const Number &a, const Number &b)
{
    if (a.isUndefined() || b.isUndefined())
        return Number::unknown();
    return settled(a.value, std::max(a.error, b.error) + std::abs(a.value - b.value));
}
WideBoundedJet either(const WideBoundedJet &a, const WideBoundedJet &b)
{
    return {either(a.value, b.value), either(a.first, b.first), either(a.second, b.second)};
}
/// As `jet`, if the answer is known.
WideBoundedJet unknownLike(const WideBoundedJet &jet)
{
    return {{jet.value.value, infinity}, {jet.first.value, infinity}, {jet.second.value, infinity}};
}

} // namespace

Number numberOf(Answer answer)
{
    switch (answer) {
    case Answer::No: return {0};
    case Answer::Yes: return {1};
    case Answer::Open: return {0, 1};
    case Answer::Unknown: return Number::unknown();
    case Answer::Undefined: break;
    }
    return Number::undefined();
}
Answer answerOf(const Number &a)
{
    return a.isUndefined()    ? Answer::Undefined
         : a.error == infinity ? Answer::Unknown
         : a.error != 0        ? Answer::Open
         : a.value != 0        ? Answer::Yes
                               : Answer::No;
}
Answer compared(Relation relation, const Number &a, const Number &b)
{
    if (a.isUndefined() || b.isUndefined())
        return Answer::Undefined;
    if (a.error == infinity || b.error == infinity)
        return Answer::Unknown;
    const bool less = a.most() < b.least(), greater = a.least() > b.most();
    const bool equal = a.isExact() && b.isExact() && a.value == b.value;
    if (!less && !greater && !equal)
        return Answer::Open;
    switch (relation) {
    case Relation::Less: return answerOf(less);
    case Relation::LessOrEqual: return answerOf(!greater);
    case Relation::Greater: return answerOf(greater);
    case Relation::GreaterOrEqual: return answerOf(!less);
    case Relation::Equal: return answerOf(equal);
    case Relation::NotEqual: return answerOf(!equal);
    }
    return Answer::Open;
}

WideBoundedJet greaterOf(const WideBoundedJet &a, const WideBoundedJet &b)
{
    switch (compared(Relation::Greater, a.value, b.value)) {
    case Answer::Yes: return a;
    case Answer::Undefined: return undefinedJet();
    case Answer::Unknown: return unknownLike(a);
    case Answer::Open: {
        WideBoundedJet one = either(a, b);
        // Whichever it is, the greater value is no further off than the lesser one.
        one.value = settled(std::max(a.value.value, b.value.value), std::max(a.value.error, b.value.error));
        return one;
    }
    case Answer::No: break;
    }
    if (compared(Relation::Less, a.value, b.value) == Answer::Yes)
        return b;
    return {a.value, 0.5 * (a.first + b.first), 0.5 * (a.second + b.second)};
}

WideBoundedJet clamped(const WideBoundedJet &u, const WideBoundedJet &least, const WideBoundedJet &greatest)
{
    // min(max(u, least), greatest), whose ends count as inside.
    const auto pick = [](Answer answer, const WideBoundedJet &yes, const WideBoundedJet &no) {
        switch (answer) {
        case Answer::Yes: return yes;
        case Answer::No: return no;
        case Answer::Open: return either(yes, no);
        case Answer::Unknown: return unknownLike(no);
        case Answer::Undefined: break;
        }
        return undefinedJet();
    };
    const WideBoundedJet raised = pick(compared(Relation::GreaterOrEqual, u.value, least.value), u, least);
    return pick(compared(Relation::LessOrEqual, raised.value, greatest.value), raised, greatest);
}

WideBoundedJet bySign(Function function, const WideBoundedJet &u)
{
    const Number &at = u.value;
    if (at.isUndefined())
        return undefinedJet();
    const WideBoundedJet zero = WideBoundedJet::constant(Number{0}), one = WideBoundedJet::constant(Number{1});
    const bool positive = at.least() > 0, negative = at.most() < 0;
    const bool known = positive || negative || at.isZero();
    switch (function) {
    case Function::Abs:
        return !known ? WideBoundedJet{{std::abs(at.value), at.error}, either(u.first, -u.first),
                                       either(u.second, -u.second)}
             : positive ? u
             : negative ? -u
                        : zero;
    case Function::Sign: return !known ? unknownLike(zero) : positive ? one : negative ? -one : zero;
    default: return !known ? unknownLike(zero) : negative ? zero : one;
    }
}

Answer both(Answer a, Answer b)
{
    // One No is enough, even beside what has no answer, or may be it.
    const auto is = [&](Answer answer) { return a == answer || b == answer; };
    if (is(Answer::No))
        return Answer::No;
    if (is(Answer::Undefined))
        return is(Answer::Open) || is(Answer::Unknown) ? Answer::Unknown : Answer::Undefined;
    if (is(Answer::Unknown))
        return Answer::Unknown;
    if (is(Answer::Open))
        return Answer::Open;
    return Answer::Yes;
}
Answer negated(Answer a) { return a == Answer::Yes ? Answer::No : a == Answer::No ? Answer::Yes : a; }

WideBoundedJet chosen(Answer answer, const WideBoundedJet &yes, const WideBoundedJet &no)
{
    return answer == Answer::Yes     ? yes
         : answer == Answer::No      ? no
         : answer == Answer::Open    ? either(yes, no)
         : answer == Answer::Unknown ? unknownLike(no)
                                     : undefinedJet();
}

} // namespace actiscope::expression::choices
