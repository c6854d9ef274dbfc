#pragma once

#include "core/expression/tree.h"
#include "core/math/bounded.h"

/// Choices between jets with bounds of their errors, and the conditions they depend on, which may be open.
namespace actiscope::expression::choices {

using Number = Bounded<Wide>;
using WideBoundedJet = BoundedJet<Wide>;

inline WideBoundedJet undefinedJet() { return {Number::undefined(), Number::undefined(), Number::undefined()}; }

/// Open: it is yes or no. Unknown: nor is it known whether it has an answer.
enum class Answer { No, Yes, Open, Unknown, Undefined };

/// 1 for yes, 0 for no.
Number numberOf(Answer answer);
Answer answerOf(const Number &a);
Answer compared(Relation relation, const Number &a, const Number &b);
Answer both(Answer a, Answer b);
Answer negated(Answer a);
WideBoundedJet chosen(Answer answer, const WideBoundedJet &yes, const WideBoundedJet &no);

/// The greater one, at a tie half of each.
WideBoundedJet greaterOf(const WideBoundedJet &a, const WideBoundedJet &b);
/// min(max(u, least), greatest), whose ends count as inside.
WideBoundedJet clamped(const WideBoundedJet &u, const WideBoundedJet &least, const WideBoundedJet &greatest);
/// Of u where only its sign counts: |u|, sign u and step u.
WideBoundedJet bySign(Function function, const WideBoundedJet &u);

} // namespace actiscope::expression::choices
