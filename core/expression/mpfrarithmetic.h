#pragma once

#include "core/expression/mpfrjet.h"

namespace actiscope::expression {

/// The rules of differentiation over enclosures. Derivatives beyond the order that is wanted are left open.
class MpfrArithmetic
{
protected:
    explicit MpfrArithmetic(const MpfrRules &rules) : m_rules(rules) {}

    MpfrJet negative(const MpfrJet &a) const { return {-a.value, -a.first, -a.second, a.dependence}; }
    MpfrJet sum(const MpfrJet &a, const MpfrJet &b) const;
    MpfrJet scaled(const MpfrJet &a, const MpfrInterval &c) const;
    /// `square`: both are one and the same.
    MpfrJet product(const MpfrJet &a, const MpfrJet &b, bool square) const;
    MpfrJet quotient(const MpfrJet &a, const MpfrJet &b) const;
    /// g(u), from g and its derivatives at the value of u.
    MpfrJet chained(const MpfrJet &u, const MpfrDerivatives &g) const;
    /// The square root where u is 0 and so is its slope. If it comes down and rises again as a parabola, a kink is left;
    /// whether it rises otherwise, or is a kink itself, is not known.
    MpfrJet rootAtTurn(const MpfrJet &u) const;
    bool turnsAtZero(const MpfrJet &u) const;
    /// What is wanted of a function of u.
    MpfrRules wantedOf(const MpfrJet &u) const;
    /// a^b
    MpfrJet raised(const MpfrJet &a, const MpfrJet &b) const;
    MpfrJet powerOfZero(const MpfrJet &a, const MpfrJet &b) const;

    MpfrRules m_rules;
};

} // namespace actiscope::expression
