#include "core/expression/mpfrchoices.h"

#include <algorithm>

namespace actiscope::expression {

namespace {

Truth truthOf(Known known)
{
    return known == Known::Undefined ? Truth::Undefined : known == Known::Never ? Truth::Never : Truth::Open;
}
int weight(Truth truth)
{
    return truth == Truth::Undefined ? 3 : truth == Truth::Never ? 2 : truth == Truth::Open ? 1 : 0;
}

} // namespace

Known knownOf(Truth truth)
{
    return truth == Truth::Undefined ? Known::Undefined : truth == Truth::Never ? Known::Never : Known::Open;
}

MpfrJet MpfrChoices::hullOf(const MpfrJet &a, const MpfrJet &b) const
{
    return {hull(a.value, b.value), hull(a.first, b.first), hull(a.second, b.second), std::max(a.dependence, b.dependence)};
}

MpfrJet MpfrChoices::tie(const MpfrJet &a, const MpfrJet &b) const
{
    if (m_rules.limit)
        return {a.value, Known::Never, Known::Never, Dependence::Other};
    return {a.value, 0.5 * (a.first + b.first), 0.5 * (a.second + b.second), std::max(a.dependence, b.dependence)};
}

Sign MpfrChoices::signOfDifference(const MpfrJet &a, const MpfrJet &b, Known &known) const
{
    const MpfrInterval difference = a.value - b.value;
    known = difference.known;
    return known == Known::Enclosed ? m_rules.signOf(difference) : Sign::Unknown;
}

MpfrJet MpfrChoices::greater(const MpfrJet &a, const MpfrJet &b) const
{
    Known known = Known::Enclosed;
    const Sign sign = signOfDifference(a, b, known);
    if (known != Known::Enclosed)
        return MpfrJet::unknown(known);
    switch (sign) {
    case Sign::Positive: return a;
    case Sign::Negative: return b;
    case Sign::Zero: return tie(a, b);
    case Sign::Unknown: break;
    }
    MpfrJet result = hullOf(a, b);
    result.value = greaterOf(a.value, b.value);
    return result;
}

MpfrJet MpfrChoices::clamped(const MpfrJet &u, const MpfrJet &least, const MpfrJet &greatest) const
{
    Known known[3] = {};
    const Sign room = signOfDifference(greatest, least, known[0]);
    const Sign below = signOfDifference(u, least, known[1]), above = signOfDifference(u, greatest, known[2]);
    const Known all = both(both(known[0], known[1]), known[2]);
    if (all != Known::Enclosed)
        return MpfrJet::unknown(all);
    if (room == Sign::Unknown || below == Sign::Unknown || above == Sign::Unknown) {
        MpfrJet result = hullOf(hullOf(u, least), greatest);
        result.value = lesserOf(greaterOf(u.value, least.value), greatest.value);
        return result;
    }
    if (room == Sign::Negative || above == Sign::Positive)
        return greatest;
    if (below == Sign::Negative)
        return least;
    return m_rules.limit && (below == Sign::Zero || above == Sign::Zero) ? tie(u, u) : u;
}

MpfrJet MpfrChoices::chosen(Truth condition, const MpfrJet &yes, const MpfrJet &no) const
{
    switch (condition) {
    case Truth::True: return yes;
    case Truth::False: return no;
    case Truth::Open: return hullOf(yes, no);
    default: return MpfrJet::unknown(knownOf(condition));
    }
}

Truth MpfrChoices::compared(Relation relation, const MpfrJet &a, const MpfrJet &b) const
{
    Known known = Known::Enclosed;
    const Sign sign = signOfDifference(a, b, known);
    if (known != Known::Enclosed)
        return truthOf(known);
    if (sign == Sign::Unknown)
        return Truth::Open;
    if (sign == Sign::Zero && m_rules.limit)
        return Truth::Never;
    const bool less = sign == Sign::Negative, equal = sign == Sign::Zero;
    const auto holds = [&] {
        switch (relation) {
        case Relation::Less: return less;
        case Relation::LessOrEqual: return less || equal;
        case Relation::Greater: return !less && !equal;
        case Relation::GreaterOrEqual: return !less;
        case Relation::Equal: return equal;
        case Relation::NotEqual: return !equal;
        }
        return false;
    };
    return holds() ? Truth::True : Truth::False;
}

Truth MpfrChoices::conjunction(Truth a, Truth b, Truth deciding)
{
    if (a == deciding || b == deciding)
        return deciding;
    return std::max({a, b}, [](Truth x, Truth y) { return weight(x) < weight(y); });
}

Truth MpfrChoices::opposite(Truth truth)
{
    return truth == Truth::True ? Truth::False : truth == Truth::False ? Truth::True : truth;
}

} // namespace actiscope::expression
