#include "core/expression/typedformula.h"

#include "core/expression/block.h"
#include "core/expression/boundedjet.h"
#include "core/expression/breaklimits.h"
#include "core/expression/breaks.h"
#include "core/expression/computedform.h"
#include "core/expression/definition.h"
#include "core/expression/delegate.h"
#include "core/expression/exactvalue.h"
#include "core/expression/program.h"
#include "core/expression/stable.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace actiscope::expression {

namespace {

constexpr double Jet::*components[] = {&Jet::value, &Jet::first, &Jet::second};
constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Of both zeros the one that a formula's value is.
double unsignedZero(double number) { return number + 0.0; }

/// f, f′ and f″, and which of them are known to be right, or to be undefined.
struct Judged {
    Jet jet = {none, none, none};
    std::array<bool, 3> known = {};

    void take(std::size_t component, double number)
    {
        jet.*components[component] = number;
        known[component] = true;
    }
    bool isWhole(int order) const { return std::all_of(known.begin(), known.begin() + order + 1, [](bool k) { return k; }); }
};

/// Computes in doubles with bounds of their errors, by blocks; what is not known then over wide numbers, and what is not
/// even then with as many bits as it takes. Each of f, f′ and f″ goes its own way, and the same way whoever asks, so that f and
/// f′ have the same bits from every member.
class Evaluated final : public TypedFormula
{
public:
    Evaluated(Tree tree, std::vector<std::string> parameters, std::span<const FunctionRef> known)
        : m_tree(std::move(tree)), m_parameters(std::move(parameters)), m_original(Program::of(m_tree, m_parameters)),
          m_stable(stableForm(expanded(m_tree))), m_program(Program::of(computedForm(m_tree, m_stable), m_parameters)),
          m_block(m_program),
          m_delegate(Delegate::of(m_stable, m_parameters, known))
    {
    }

    const Tree &tree() const override { return m_tree; }
    const std::vector<std::string> &parameters() const override { return m_parameters; }
    const Tree &stableTree() const override { return m_stable; }

    double value(double x, std::span<const double> p) const override
    {
        if (const auto q = delegated(p)) {
            const double value = m_delegate->formula().value(x, m_delegate->spanOf(*q));
            if (m_delegate->isKnown(x, value))
                return value;
        }
        const block::Slot &fast = m_block.run<0>({&x, 1}, m_block.constantsOf(p));
        if (isKnownAt(x, fast.value[0], fast.error[0]))
            return unsignedZero(fast.value[0]);
        return completed({}, x, p, 0).jet.value;
    }
    Jet at(double x, std::span<const double> p) const override { return judged(x, p).jet; }
    bool isCertain(double x, std::span<const double> p) const override { return judged(x, p).isWhole(2); }
    Jet sketch(double x, std::span<const double> p) const override
    {
        if (const auto q = delegated(p)) {
            const Jet jet = m_delegate->formula().sketch(x, m_delegate->spanOf(*q));
            const bool knownValue = m_delegate->isKnown(x, jet.value), knownSlope = m_delegate->isKnown(x, jet.first);
            if (knownValue && knownSlope)
                return jet;
            const Jet own = slopeOf(x, p, {jet, {knownValue, knownSlope, false}});
            return {own.value, own.first, jet.second};
        }
        const block::Slot &fast = m_block.run<2>({&x, 1}, m_block.constantsOf(p));
        const Judged guess = laneOf(fast, 0, x, 2);
        return guess.isWhole(1) && std::isfinite(guess.jet.second) ? guess.jet : completed(guess, x, p, 2).jet;
    }
    Jet byParameter(double x, std::span<const double> p, std::size_t index) const override
    {
        const auto q = delegated(p);
        if (const int own = q ? m_delegate->indexOf(index) : -1; own >= 0)
            return m_delegate->formula().byParameter(x, m_delegate->spanOf(*q), static_cast<std::size_t>(own));
        return completed({}, x, p, 1, index).jet;
    }
    void slopes(std::span<const double> x, std::span<const double> p, std::span<double> f,
                std::span<double> df) const override
    {
        if (const auto q = delegated(p)) {
            m_delegate->formula().slopes(x, m_delegate->spanOf(*q), f, df);
            for (std::size_t i = 0; i < x.size(); ++i) {
                const bool knownValue = m_delegate->isKnown(x[i], f[i]), knownSlope = m_delegate->isKnown(x[i], df[i]);
                if (knownValue && knownSlope) [[likely]]
                    continue;
                const Jet jet = slopeOf(x[i], p, {{f[i], df[i], none}, {knownValue, knownSlope, false}});
                f[i] = jet.value;
                df[i] = jet.first;
            }
            return;
        }
        const BlockProgram::Constants constants = m_block.constantsOf(p);
        for (std::size_t begin = 0; begin < x.size(); begin += block::lanes) {
            const std::size_t n = std::min(block::lanes, x.size() - begin);
            complete(m_block.run<1>(x.subspan(begin, n), constants), x.subspan(begin, n), p, f.subspan(begin, n),
                     df.subspan(begin, n));
        }
    }
    IntervalJet enclosure(const Interval &x, std::span<const double> p) const override
    {
        if (const auto q = delegated(p))
            return m_delegate->formula().enclosure(x, m_delegate->spanOf(*q));
        return enclosureOf(m_program, x, p);
    }
    std::vector<double> breakpoints(std::span<const double> p) const override
    {
        if (const auto q = delegated(p))
            return m_delegate->formula().breakpoints(m_delegate->spanOf(*q));
        return breakpointsOf(m_original, p); // stable forms distinguish cases where nothing breaks
    }
    BreakpointLimits limitsAt(double x, std::span<const double> p) const override
    {
        if (delegated(p))
            return {};
        return m_limits.of(m_original, x, p);
    }

private:
    /// The parameters of the built-in that computes this formula for p, if one does.
    std::optional<Delegate::Values> delegated(std::span<const double> p) const
    {
        return m_delegate ? m_delegate->valuesFor(p) : std::nullopt;
    }

    static bool isKnownAt(double x, double value, double error)
    {
        return (std::abs(x) <= std::numeric_limits<double>::max()) & isKnown(value, error);
    }
    /// Where f itself may not be defined, neither are its derivatives.
    static bool isDefined(double value, double error)
    {
        constexpr double greatest = std::numeric_limits<double>::max();
        return (std::abs(value) <= greatest) & (error <= greatest);
    }
    static Judged laneOf(const block::Slot &fast, std::size_t i, double x, int order)
    {
        const bool defined = isDefined(fast.value[i], fast.error[i]);
        Judged lane{{unsignedZero(fast.value[i]), unsignedZero(fast.first[i]), none},
                    {isKnownAt(x, fast.value[i], fast.error[i]),
                     defined && isKnownAt(x, fast.first[i], fast.firstError[i]), false}};
        if (order == 2) {
            lane.jet.second = unsignedZero(fast.second[i]);
            lane.known[2] = defined && isKnownAt(x, fast.second[i], fast.secondError[i]);
        }
        return lane;
    }

    /// A block's results, those that are not known computed again. What run() gave is gone with the next call on this thread.
    void complete(const block::Slot &fast, std::span<const double> x, std::span<const double> p, std::span<double> f,
                  std::span<double> df) const
    {
        std::array<unsigned char, block::lanes> open;
        unsigned any = 0;
        for (std::size_t i = 0; i < x.size(); ++i) {
            f[i] = unsignedZero(fast.value[i]);
            df[i] = unsignedZero(fast.first[i]);
            const bool known = isKnownAt(x[i], fast.value[i], fast.error[i]) & isKnown(fast.first[i], fast.firstError[i]);
            open[i] = known ? 0 : 1;
            any |= open[i];
        }
        for (std::size_t i = 0; i < x.size() && any != 0; ++i) {
            if (open[i] == 0)
                continue;
            const Judged all = completed(laneOf(fast, i, x[i], 1), x[i], p, 1);
            f[i] = all.jet.value;
            df[i] = all.jet.first;
        }
    }

    /// With f and f′ that the built-in did not know.
    Jet slopeOf(double x, std::span<const double> p, const Judged &own) const
    {
        Judged all = laneOf(m_block.run<1>({&x, 1}, m_block.constantsOf(p)), 0, x, 1);
        for (std::size_t i = 0; i < 2; ++i) {
            if (own.known[i])
                all.take(i, own.jet.*components[i]);
        }
        return completed(all, x, p, 1).jet;
    }
    Judged judged(double x, std::span<const double> p) const
    {
        Judged all = laneOf(m_block.run<2>({&x, 1}, m_block.constantsOf(p)), 0, x, 2);
        if (const auto q = delegated(p)) {
            const std::span<const double> own = m_delegate->spanOf(*q);
            if (!std::isfinite(x))
                return {m_delegate->formula().at(x, own), {true, true, true}};
            const Jet jet = m_delegate->formula().sketch(x, own);
            for (std::size_t i = 0; i < 2; ++i) {
                if (m_delegate->isKnown(x, jet.*components[i]))
                    all.take(i, jet.*components[i]);
            }
        }
        return completed(all, x, p, 2);
    }

    /// With what is not known yet, up to the derivative `order`.
    [[gnu::noinline]] Judged completed(Judged all, double x, std::span<const double> p, int order,
                                       std::size_t variable = byVariable) const
    {
        if (std::isnan(x))
            return {{x, x, x}, {true, true, true}};
        if (std::isfinite(x) && !all.isWhole(order)) {
            const BoundedJet<Wide> wide = boundedJetOf(m_program, x, p, variable);
            const Bounded<Wide> *const numbers[] = {&wide.value, &wide.first, &wide.second};
            const bool undefined = wide.value.isUndefined(), open = !std::isfinite(wide.value.error);
            for (std::size_t i = 0; i < all.known.size(); ++i) {
                if (all.known[i])
                    continue;
                const Bounded<Wide> &number = *numbers[i];
                all.jet.*components[i] = undefined ? none : unsignedZero(static_cast<double>(number.value));
                // Where f itself may not be defined, neither are its derivatives.
                all.known[i] = undefined || (!open && (number.isUndefined() || isKnown(number.value, number.error)));
            }
        }
        // f and f′ always by the same call, whatever else is asked for.
        for (const int derivative : {1, 2}) {
            const bool isSecond = derivative == 2;
            if (isSecond ? order < 2 || all.known[2] : all.isWhole(std::min(order, 1)))
                continue;
            const bool isHopeless = m_undecided.load(std::memory_order_relaxed) >= patience;
            const ExactJet exact = exactJetOf(m_program, x, p, derivative, variable, isHopeless ? littleWork : usualWork);
            if (std::count(exact.certainty.begin(), exact.certainty.begin() + derivative + 1, Certainty::Open) > 0)
                m_undecided.fetch_add(1, std::memory_order_relaxed);
            for (const std::size_t i : isSecond ? std::vector<std::size_t>{2} : std::vector<std::size_t>{0, 1}) {
                if (all.known[i])
                    continue;
                all.jet.*components[i] = exact.jet.*components[i];
                all.known[i] = exact.certainty[i] != Certainty::Open;
            }
        }
        return all;
    }

    /// A formula from a file is data, and may be one for which nothing can be decided, at many milliseconds a place. After so
    /// many such places less is spent on the others.
    static constexpr int patience = 32;
    static constexpr double littleWork = 500.0;
    mutable std::atomic<int> m_undecided = 0;

    mutable RememberedLimits m_limits;

    Tree m_tree;
    std::vector<std::string> m_parameters;
    Program m_original; ///< of the tree as it is
    Tree m_stable;
    Program m_program;
    BlockProgram m_block;
    std::optional<Delegate> m_delegate;
};

} // namespace

std::shared_ptr<const TypedFormula> TypedFormula::make(Tree tree, std::vector<std::string> parameters,
                                                       std::span<const FunctionRef> known)
{
    return std::make_shared<const Evaluated>(std::move(tree), std::move(parameters), known);
}

std::shared_ptr<const TypedFormula> typedFormulaOf(const Activation &function)
{
    return std::dynamic_pointer_cast<const TypedFormula>(function.formula);
}

} // namespace actiscope::expression
