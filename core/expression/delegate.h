#pragma once

#include "core/activation/activation.h"
#include "core/expression/tree.h"

#include <array>
#include <cmath>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace actiscope::expression {

/// A built-in function that a formula is, whose own code computes it several times as fast.
class Delegate
{
public:
    /// The first of `known` whose definition or textbook form is the formula, or nothing. `stable` is the formula's stable
    /// form; `parameters` are the ids for which p holds values.
    static std::optional<Delegate> of(const Tree &stable, const std::vector<std::string> &parameters,
                                      std::span<const FunctionRef> known);

    using Values = std::array<double, mostParameters>;
    /// The built-in's parameters for p, or nothing where one is beyond what it may be.
    std::optional<Values> valuesFor(std::span<const double> p) const;
    std::span<const double> spanOf(const Values &values) const { return std::span(values).first(m_sources.size()); }
    const Formula &formula() const { return *m_function->formula; }
    /// Whether f or f′ that the built-in has is known to 1e-12: near a zero, where its terms cancel, it is not. The 0 of one
    /// of the pieces of a function is.
    bool isKnown(double x, double result) const
    {
        constexpr double smallest = 1e-3; // of 2⁻⁵², about what is lost there, 1e-12 are 2e-4
        return !(std::abs(result) < smallest) || !std::isfinite(x)
            || (result == 0.0 && m_function->effort != Effort::Transcendental);
    }
    /// The built-in's parameter that `parameter` alone is, or −1.
    int indexOf(std::size_t parameter) const;

private:
    /// What one parameter of the built-in is: one of p, or a number.
    struct Source {
        bool isParameter = false;
        std::size_t parameter = 0;
        double number = 0.0;
    };

    FunctionRef m_function;
    std::vector<Source> m_sources;
};

} // namespace actiscope::expression
