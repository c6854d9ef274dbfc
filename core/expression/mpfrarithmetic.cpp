#include "core/expression/mpfrarithmetic.h"

#include <algorithm>
#include <utility>

namespace actiscope::expression {

MpfrJet MpfrArithmetic::sum(const MpfrJet &a, const MpfrJet &b) const
{
    if (b.dependence == Dependence::Constant)
        return {a.value + b.value, a.first, a.second, a.dependence};
    if (a.dependence == Dependence::Constant)
        return {a.value + b.value, b.first, b.second, b.dependence};
    return {a.value + b.value, a.first + b.first, a.second + b.second, std::max(a.dependence, b.dependence)};
}

MpfrJet MpfrArithmetic::scaled(const MpfrJet &a, const MpfrInterval &c) const
{
    MpfrJet result{a.value * c, MpfrInterval::point(0.0), MpfrInterval::point(0.0), a.dependence};
    if (a.dependence != Dependence::Constant && m_rules.order > 0)
        result.first = a.first * c;
    if (a.dependence == Dependence::Other && m_rules.order > 1)
        result.second = a.second * c;
    return result;
}

MpfrJet MpfrArithmetic::product(const MpfrJet &a, const MpfrJet &b, bool square) const
{
    if (b.dependence == Dependence::Constant)
        return square ? MpfrJet::constant(squared(a.value)) : scaled(a, b.value);
    if (a.dependence == Dependence::Constant)
        return scaled(b, a.value);
    MpfrJet result{square ? squared(a.value) : a.value * b.value, {}, {}, Dependence::Other};
    if (m_rules.order > 0)
        result.first = square ? 2.0 * (a.first * a.value) : a.first * b.value + a.value * b.first;
    if (m_rules.order > 1) {
        result.second = 2.0 * (square ? squared(a.first) : a.first * b.first);
        if (a.dependence == Dependence::Other)
            result.second = result.second + a.second * b.value;
        if (b.dependence == Dependence::Other)
            result.second = result.second + a.value * b.second;
    }
    return result;
}

MpfrJet MpfrArithmetic::quotient(const MpfrJet &a, const MpfrJet &b) const
{
    if (b.value.isEnclosed() && m_rules.signOf(b.value) == Sign::Zero)
        return MpfrJet::unknown(a.value.known == Known::Undefined ? Known::Undefined : m_rules.nowhere());
    MpfrJet result{a.value / b.value, MpfrInterval::point(0.0), MpfrInterval::point(0.0), a.dependence};
    if (b.dependence != Dependence::Constant)
        result.dependence = Dependence::Other;
    if (m_rules.order > 0 && result.dependence != Dependence::Constant) {
        MpfrInterval top = a.first;
        if (b.dependence != Dependence::Constant)
            top = a.dependence == Dependence::Constant ? -(result.value * b.first) : top - result.value * b.first;
        result.first = top / b.value;
    }
    if (m_rules.order > 1 && result.dependence == Dependence::Other) {
        MpfrInterval top = a.dependence == Dependence::Other ? a.second : MpfrInterval::point(0.0);
        if (b.dependence != Dependence::Constant)
            top = top - 2.0 * (result.first * b.first);
        if (b.dependence == Dependence::Other)
            top = top - result.value * b.second;
        result.second = top / b.value;
    }
    return result;
}

MpfrJet MpfrArithmetic::chained(const MpfrJet &u, const MpfrDerivatives &g) const
{
    if (u.dependence == Dependence::Constant)
        return MpfrJet::constant(g.value);
    MpfrJet result{g.value, {}, {}, Dependence::Other};
    if (m_rules.order > 0)
        result.first = g.first * u.first;
    if (m_rules.order > 1) {
        result.second = g.second * squared(u.first);
        if (u.dependence == Dependence::Other)
            result.second = result.second + g.first * u.second;
    }
    return result;
}

MpfrJet MpfrArithmetic::rootAtTurn(const MpfrJet &u) const
{
    const bool kink = u.second.isEnclosed() && u.second.sign() == Sign::Positive;
    const MpfrInterval zero = MpfrInterval::point(0.0), slope = kink ? zero : MpfrInterval(Known::Never);
    return {zero, slope, slope, Dependence::Other};
}

bool MpfrArithmetic::turnsAtZero(const MpfrJet &u) const
{
    return !m_rules.limit && m_rules.order > 0 && u.dependence == Dependence::Other && u.value.isEnclosed()
        && m_rules.signOf(u.value) == Sign::Zero && u.first.isEnclosed() && m_rules.signOf(u.first) == Sign::Zero;
}

MpfrRules MpfrArithmetic::wantedOf(const MpfrJet &u) const
{
    MpfrRules rules = m_rules;
    if (u.dependence == Dependence::Constant)
        rules.order = 0;
    return rules;
}

MpfrJet MpfrArithmetic::raised(const MpfrJet &a, const MpfrJet &b) const
{
    if (b.dependence == Dependence::Constant) {
        if (b.value.is(0.5) && turnsAtZero(a))
            return rootAtTurn(a);
        return chained(a, powerOf(a.value, b.value, wantedOf(a)));
    }
    if (const Known known = both(a.value.known, b.value.known); known != Known::Enclosed)
        return MpfrJet::unknown(known);
    switch (m_rules.signOf(a.value)) {
    case Sign::Positive: {
        const MpfrJet logarithm = chained(a, derivativesOf(Function::Log, a.value, wantedOf(a)));
        const MpfrJet exponent = product(b, logarithm, false);
        MpfrJet result = chained(exponent, derivativesOf(Function::Exp, exponent.value, m_rules));
        result.value = powerOf(a.value, b.value, m_rules).value;
        return result;
    }
    case Sign::Zero: return powerOfZero(a, b);
    case Sign::Negative: {
        // Of the reals only where the exponent is an integer, and not beside it.
        const MpfrInterval value = powerOf(a.value, b.value, m_rules).value;
        return {value, Known::Undefined, Known::Undefined, Dependence::Other};
    }
    case Sign::Unknown: break;
    }
    return MpfrJet::unknown(Known::Open);
}

MpfrJet MpfrArithmetic::powerOfZero(const MpfrJet &a, const MpfrJet &b) const
{
    const Known nowhere = m_rules.nowhere();
    switch (m_rules.signOf(b.value)) {
    case Sign::Unknown: return MpfrJet::unknown(Known::Open);
    case Sign::Negative: return MpfrJet::unknown(nowhere);
    case Sign::Zero:
        return m_rules.limit ? MpfrJet::unknown(Known::Never)
                             : MpfrJet{MpfrInterval::point(1.0), nowhere, nowhere, Dependence::Other};
    case Sign::Positive: break;
    }
    const MpfrInterval zero = MpfrInterval::point(0.0);
    const auto smoothFrom = [&](double least) {
        return a.dependence == Dependence::Constant || (b.value - MpfrInterval::point(least)).sign() == Sign::Positive
            ? zero
            : MpfrInterval(m_rules.limit ? Known::Never : Known::Undefined);
    };
    return {zero, smoothFrom(1.0), smoothFrom(2.0), Dependence::Other};
}

} // namespace actiscope::expression
