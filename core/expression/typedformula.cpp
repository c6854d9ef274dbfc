#include "core/expression/typedformula.h"

#include "core/expression/boundedjet.h"
#include "core/expression/definition.h"
#include "core/expression/program.h"

#include <cmath>
#include <utility>

namespace actiscope::expression {

namespace {

class Evaluated final : public TypedFormula
{
public:
    Evaluated(Tree tree, std::vector<std::string> parameters)
        : m_tree(std::move(tree)), m_parameters(std::move(parameters)), m_stable(expanded(m_tree)),
          m_program(Program::of(m_stable, m_parameters))
    {
    }

    const Tree &tree() const override { return m_tree; }
    const std::vector<std::string> &parameters() const override { return m_parameters; }
    const Tree &stableTree() const override { return m_stable; }

    double value(double x, std::span<const double> p) const override { return at(x, p).value; }
    Jet at(double x, std::span<const double> p) const override { return jetOf(x, p, byVariable); }
    Jet sketch(double x, std::span<const double> p) const override { return at(x, p); }
    Jet byParameter(double x, std::span<const double> p, std::size_t index) const override { return jetOf(x, p, index); }
    void slopes(std::span<const double> x, std::span<const double> p, std::span<double> f,
                std::span<double> df) const override
    {
        for (std::size_t i = 0; i < x.size(); ++i) {
            const Jet jet = at(x[i], p);
            f[i] = jet.value;
            df[i] = jet.first;
        }
    }
    IntervalJet enclosure(const Interval &, std::span<const double>) const override
    {
        return {Interval::all(), Interval::all(), Interval::all()};
    }
    std::vector<double> breakpoints(std::span<const double>) const override { return {}; }

private:
    Jet jetOf(double x, std::span<const double> p, std::size_t variable) const
    {
        if (std::isnan(x))
            return {x, x, x};
        const BoundedJet<Wide> jet = boundedJetOf(m_program, x, p, variable);
        return {static_cast<double>(jet.value.value), static_cast<double>(jet.first.value),
                static_cast<double>(jet.second.value)};
    }

    Tree m_tree;
    std::vector<std::string> m_parameters;
    Tree m_stable;
    Program m_program;
};

} // namespace

std::shared_ptr<const TypedFormula> TypedFormula::make(Tree tree, std::vector<std::string> parameters,
                                                       std::span<const FunctionRef>)
{
    return std::make_shared<const Evaluated>(std::move(tree), std::move(parameters));
}

std::shared_ptr<const TypedFormula> typedFormulaOf(const Activation &function)
{
    return std::dynamic_pointer_cast<const TypedFormula>(function.formula);
}

} // namespace actiscope::expression
