#include "core/expression/quadratics.h"

#include "core/expression/mpfrfunctions.h"

#include <cmath>

namespace actiscope::expression {

namespace {

MpfrInterval point(double x) { return MpfrInterval::point(x); }

} // namespace

Sign signOf(const MpfrInterval &a) { return a.isEnclosed() ? a.sign() : Sign::Unknown; }

double middleOf(const MpfrInterval &a)
{
    MpfrNumber sum = MpfrNumber::make();
    mpfr_add(sum, a.low, a.high, MPFR_RNDN);
    mpfr_div_2ui(sum, sum, 1, MPFR_RNDN);
    return mpfr_get_d(sum, MPFR_RNDN) + 0.0;
}

Quadratics::Quadratics(const Program &program, std::span<const MpfrInterval> constants)
    : m_program(program), m_constants(constants), m_known(program.lines.size())
{
}

const std::optional<Quadratic> &Quadratics::of(std::size_t line)
{
    if (!m_known[line])
        m_known[line] = made(line);
    return *m_known[line];
}

std::optional<Quadratic> Quadratics::made(std::size_t index)
{
    const Program::Line &line = m_program.lines[index];
    if (!line.varies) {
        if (!m_constants[index].isEnclosed())
            return {};
        return Quadratic{m_constants[index], point(0.0), point(0.0)};
    }
    if (line.kind == Kind::Variable)
        return Quadratic{point(0.0), point(1.0), point(0.0)};
    const bool one = line.kind == Kind::Negate, power = line.kind == Kind::Power;
    const bool arithmetic = one || power || line.kind == Kind::Add || line.kind == Kind::Subtract || line.kind == Kind::Multiply
        || line.kind == Kind::Divide;
    if (!arithmetic || (power && !m_constants[line.from[1]].is(2.0))
        || (line.kind == Kind::Divide && m_program.lines[line.from[1]].varies))
        return {};
    const std::optional<Quadratic> left = of(line.from[0]);
    const std::optional<Quadratic> right = power ? left : one ? Quadratic{} : of(line.from[1]);
    if (!left || !right)
        return {};
    const Quadratic &a = *left, &b = *right;
    switch (line.kind) {
    case Kind::Negate: return Quadratic{-a[0], -a[1], -a[2]};
    case Kind::Add: return Quadratic{a[0] + b[0], a[1] + b[1], a[2] + b[2]};
    case Kind::Subtract: return Quadratic{a[0] - b[0], a[1] - b[1], a[2] - b[2]};
    case Kind::Divide:
        if (signOf(b[0]) == Sign::Zero || signOf(b[0]) == Sign::Unknown)
            return {};
        return Quadratic{a[0] / b[0], a[1] / b[0], a[2] / b[0]};
    default: {
        const MpfrInterval third = a[1] * b[2] + a[2] * b[1], fourth = a[2] * b[2];
        if (!third.isZero() || !fourth.isZero())
            return {};
        return Quadratic{a[0] * b[0], a[0] * b[1] + a[1] * b[0], a[0] * b[2] + a[1] * b[1] + a[2] * b[0]};
    }
    }
}

bool rootsOf(const Quadratic &polynomial, std::vector<double> &roots)
{
    const auto &[c, b, a] = polynomial;
    const auto take = [&](const MpfrInterval &root) {
        if (!root.isEnclosed())
            return false;
        if (const double x = middleOf(root); std::isfinite(x))
            roots.push_back(x);
        return true;
    };
    if (a.isZero()) {
        // Neither a constant nor what cannot be told from one has a root of its own.
        const Sign slope = signOf(b);
        return slope == Sign::Zero || slope == Sign::Unknown ? slope == Sign::Zero : take(-c / b);
    }
    if (signOf(a) == Sign::Unknown)
        return false;
    const MpfrInterval discriminant = squared(b) - 4.0 * (a * c);
    switch (signOf(discriminant)) {
    case Sign::Negative: return discriminant.isEnclosed();
    case Sign::Zero:
    case Sign::Unknown: return discriminant.isEnclosed() && take(-b / (2.0 * a));
    case Sign::Positive: break;
    }
    const MpfrInterval root = derivativesOf(Function::Sqrt, discriminant, {.order = 0}).value;
    if (b.isZero())
        return take(root / (2.0 * a)) && take(-root / (2.0 * a));
    const MpfrInterval half = -0.5 * (signOf(b) == Sign::Negative ? b - root : b + root); // nothing cancels
    return take(half / a) && take(c / half);
}

} // namespace actiscope::expression
