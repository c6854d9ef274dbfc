#pragma once

#include "core/expression/mpfrjet.h"
#include "core/expression/quadratics.h"

#include <optional>
#include <span>
#include <vector>

namespace actiscope::expression {

/// Solves for x what can be solved by taking a formula apart from outside: monotone functions are inverted, polynomials up
/// to the second degree have their formula. In numbers of many bits, so that each root is the double nearest to it. What is
/// left is searched: see rootsOf().
class Solver
{
public:
    /// What the program's lines are made of; both outlive the solver. A scope has set the bits.
    Solver(const Program &program, std::span<const double> p);
    Solver(const Solver &) = delete;
    Solver &operator=(const Solver &) = delete;

    /// Whether all x are found, at least those nearest to 0, where one line has that value, or the same as another.
    void solve(std::size_t line, double value, std::vector<double> &roots);
    void solveEqual(std::size_t a, std::size_t b, std::vector<double> &roots);
    /// Where the tangent of that line has its poles.
    void solvePoles(std::size_t line, std::vector<double> &roots);

private:
    bool solve(std::size_t line, const MpfrInterval &value, std::vector<double> &roots);
    bool takeApart(std::size_t line, const MpfrInterval &value, std::vector<double> &roots);
    bool solveByPolynomials(std::size_t a, std::size_t b, std::vector<double> &roots);
    void search(std::size_t a, std::optional<std::size_t> b, double value, std::vector<double> &roots);
    bool solveFunction(Function function, std::size_t argument, const MpfrInterval &value, std::vector<double> &roots);
    bool solveProduct(const Program::Line &line, const MpfrInterval &value, std::vector<double> &roots);
    bool solvePower(const Program::Line &line, const MpfrInterval &value, std::vector<double> &roots);
    bool solvePeriodic(std::size_t argument, const MpfrInterval &first, const MpfrInterval &period, std::vector<double> &roots);
    bool varies(std::size_t line) const { return m_program.lines[line].varies; }

    const Program &m_program;
    std::span<const double> m_p;
    std::vector<MpfrInterval> m_constants;
    Quadratics m_quadratics;
    int m_depth = 0;      ///< of periods within periods
    std::size_t m_work;   ///< what searches may take, in lines over intervals
};

} // namespace actiscope::expression
