#include "core/expression/breaks.h"

#include "core/expression/equations.h"
#include "core/expression/intervalprogram.h"
#include "core/expression/solve.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <tuple>

namespace actiscope::expression {

namespace {

/// Enough for the double nearest to a root, whatever cancels in an ordinary formula.
constexpr mpfr_prec_t bits = 192;

bool isSelector(const Program::Line &line)
{
    return line.kind == Kind::Choose
        || (line.kind == Kind::Function
            && (line.function == Function::Max || line.function == Function::Min || line.function == Function::Clamp));
}

class Breaks
{
public:
    Breaks(const Program &program, std::span<const double> p) : m_program(program), m_p(p) {}

    std::vector<double> run()
    {
        const std::vector<Equation> equations = equationsOf(m_program, m_p);
        if (equations.empty())
            return {};
        const MpfrScope scope(bits);
        m_solver.emplace(m_program, m_p);
        for (const Equation &equation : equations)
            solve(equation);
        return tidied();
    }

private:
    void solve(const Equation &equation)
    {
        const auto [found, isNew] =
            m_solved.try_emplace({equation.left, equation.right, equation.number, equation.isPole});
        std::vector<double> &roots = found->second;
        if (isNew && equation.isPole)
            m_solver->solvePoles(equation.left, roots);
        else if (isNew && equation.left == equation.right)
            m_solver->solve(equation.left, equation.number, roots);
        else if (isNew)
            m_solver->solveEqual(equation.left, equation.right, roots);
        takeLive(equation.at, roots);
    }
    void takeLive(std::size_t at, const std::vector<double> &roots)
    {
        for (const double root : roots) {
            if (isLive(at, root))
                m_found.push_back(root);
        }
    }

    /// Whether the formula's value beside x, or at it, is made with that line: it may be in a branch that is not taken.
    bool isLive(std::size_t line, double x)
    {
        const bool selects = std::any_of(m_program.lines.begin() + static_cast<std::ptrdiff_t>(line) + 1, m_program.lines.end(), isSelector);
        if (!selects)
            return true;
        constexpr double infinity = std::numeric_limits<double>::infinity();
        // A little more than the next double, which some rounding may leave beside the root still.
        const double beside = 1e-13 * std::abs(x);
        for (const double place : {std::nextafter(x - beside, -infinity), x, std::nextafter(x + beside, infinity)}) {
            if (isUsed(line, place))
                return true;
        }
        return false;
    }

    bool isUsed(std::size_t line, double x)
    {
        computeIntervals(m_program, m_program.lines.size(), {x}, m_p, m_lines);
        m_used.assign(m_program.lines.size(), false);
        m_used.back() = true;
        for (std::size_t i = m_program.lines.size(); i-- > line + 1;) {
            if (m_used[i])
                use(i);
        }
        return m_used[line];
    }

    void use(std::size_t i)
    {
        const Program::Line &line = m_program.lines[i];
        const auto value = [&](std::size_t operand) { return m_lines.jets[line.from[operand]].value; };
        std::array<bool, 3> used = {true, true, true};
        if (line.kind == Kind::Choose) {
            const Holds holds = conditionOf(line.from[0]);
            used = {true, holds != Holds::Nowhere, holds != Holds::Everywhere};
        } else if (isSelector(line)) {
            // What breaks in the arguments that do not win is not seen; clamp's first is, unless it is beyond both ends.
            const bool least = line.function == Function::Min;
            if (line.function == Function::Clamp)
                used[0] = !(value(0).high < value(1).low) && !(value(0).low > value(2).high);
            else if (value(0).low > value(1).high)
                used = {!least, least, false};
            else if (value(0).high < value(1).low)
                used = {least, !least, false};
        }
        for (std::size_t k = 0; k < 3; ++k) {
            if (used[k] && line.from[k] < i)
                m_used[line.from[k]] = true;
        }
    }

    Holds conditionOf(std::size_t line) const
    {
        switch (m_program.lines[line].kind) {
        case Kind::Compare:
        case Kind::And:
        case Kind::Or:
        case Kind::Not: return m_lines.holds[line];
        default: break;
        }
        const Interval &value = m_lines.jets[line].value;
        return !value.contains(0.0) ? Holds::Everywhere : value.low == 0.0 && value.high == 0.0 ? Holds::Nowhere : Holds::Somewhere;
    }

    /// Ascending, each once; of too many those nearest to 0.
    std::vector<double> tidied()
    {
        std::sort(m_found.begin(), m_found.end(), [](double a, double b) {
            return std::abs(a) != std::abs(b) ? std::abs(a) < std::abs(b) : a < b;
        });
        m_found.erase(std::unique(m_found.begin(), m_found.end()), m_found.end());
        if (m_found.size() > mostBreakpoints)
            m_found.resize(mostBreakpoints);
        std::sort(m_found.begin(), m_found.end());
        return std::move(m_found);
    }

    const Program &m_program;
    std::span<const double> m_p;
    std::optional<Solver> m_solver;
    /// By both sides, and whether it is of a pole.
    std::map<std::tuple<std::size_t, std::size_t, double, bool>, std::vector<double>> m_solved;
    std::vector<double> m_found;
    IntervalLines m_lines;
    std::vector<bool> m_used;
};

} // namespace

std::vector<double> breakpointsOf(const Program &program, std::span<const double> p)
{
    if (!std::all_of(p.begin(), p.end(), [](double value) { return std::isfinite(value); }))
        return {};
    return Breaks(program, p).run();
}

} // namespace actiscope::expression
