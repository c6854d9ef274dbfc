#include "core/expression/equations.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace actiscope::expression {

namespace {

class Equations
{
public:
    Equations(const Program &program, std::span<const double> p) : m_program(program), m_p(p) {}

    std::vector<Equation> run()
    {
        for (std::size_t i = 0; i < m_program.lines.size(); ++i)
            askAt(i);
        return std::move(m_equations);
    }

private:
    bool varies(std::size_t line) const { return m_program.lines[line].varies; }

    void ask(std::size_t at, std::size_t left, double number)
    {
        if (varies(left))
            m_equations.push_back({at, left, left, number});
    }
    void askEqual(std::size_t at, std::size_t left, std::size_t right)
    {
        if (left != right && (varies(left) || varies(right)))
            m_equations.push_back({at, left, right, 0.0});
    }

    void askAt(std::size_t i)
    {
        const Program::Line &line = m_program.lines[i];
        if (!line.varies)
            return;
        const std::size_t a = line.from[0], b = line.from[1], c = line.from[2];
        switch (line.kind) {
        case Kind::Divide: ask(i, b, 0.0); return;
        case Kind::Compare: askEqual(i, a, b); return;
        case Kind::Power: askAtPower(i, a, b); return;
        case Kind::Function: break;
        default: return;
        }
        switch (line.function) {
        case Function::Abs:
        case Function::Sign:
        case Function::Step:
        case Function::Log:
        case Function::Log2:
        case Function::Log10:
        case Function::Sqrt: ask(i, a, 0.0); break;
        case Function::Log1p: ask(i, a, -1.0); break;
        case Function::Asin:
        case Function::Acos:
        case Function::Atanh:
            ask(i, a, -1.0);
            ask(i, a, 1.0);
            break;
        case Function::Acosh: ask(i, a, 1.0); break;
        case Function::Max:
        case Function::Min: askEqual(i, a, b); break;
        case Function::Clamp:
            askEqual(i, a, b);
            askEqual(i, a, c);
            askEqual(i, b, c);
            break;
        case Function::Tan: m_equations.push_back({.at = i, .left = a, .right = a, .isPole = true}); break;
        default: break;
        }
    }

    /// Powers are smooth where their exponent is a positive integer, or their base a positive number.
    void askAtPower(std::size_t i, std::size_t base, std::size_t exponent)
    {
        if (!varies(base))
            return;
        const Program::Line &line = m_program.lines[exponent];
        const double n = line.kind == Kind::Number ? line.number
            : line.kind == Kind::Parameter         ? m_p[line.parameter]
                                                   : std::numeric_limits<double>::quiet_NaN();
        if (!(n >= 0.0 && n == std::floor(n)))
            ask(i, base, 0.0);
    }

    const Program &m_program;
    std::span<const double> m_p;
    std::vector<Equation> m_equations;
};

} // namespace

std::vector<Equation> equationsOf(const Program &program, std::span<const double> p)
{
    return Equations(program, p).run();
}

Program differenceOf(const Program &program, const Equation &equation)
{
    const std::size_t last = std::max(equation.left, equation.right);
    Program difference{{program.lines.begin(), program.lines.begin() + static_cast<std::ptrdiff_t>(last) + 1}};
    if (equation.isPole) {
        difference.lines.push_back(
            {.kind = Kind::Function, .function = Function::Cos, .from = {equation.left}, .varies = true});
        return difference;
    }
    std::size_t right = equation.right;
    if (equation.left == equation.right) {
        difference.lines.push_back({.kind = Kind::Number, .number = equation.number});
        right = last + 1;
    }
    difference.lines.push_back({.kind = Kind::Subtract, .from = {equation.left, right}, .varies = true});
    return difference;
}

} // namespace actiscope::expression
