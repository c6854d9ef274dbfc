#include "core/expression/solve.h"

#include "core/expression/breaks.h"
#include "core/expression/rootsearch.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace actiscope::expression {

namespace {

/// Some milliseconds.
constexpr std::size_t mostWork = 40'000;

MpfrInterval point(double x) { return MpfrInterval::point(x); }

/// A function's value at a number that its domain holds.
MpfrInterval valueOf(Function function, const MpfrInterval &u) { return derivativesOf(function, u, {.order = 0}).value; }

/// Only the lines that `wanted` are made of: the others would cost as much. `place` is where each of them has gone.
Program partsOf(const Program &program, std::initializer_list<std::size_t> wanted, std::vector<std::size_t> &place)
{
    std::vector<bool> isNeeded(std::max(wanted) + 1, false);
    for (const std::size_t line : wanted)
        isNeeded[line] = true;
    for (std::size_t i = isNeeded.size(); i-- > 0;) {
        for (std::size_t k = 0; isNeeded[i] && k < operandsOf(program.lines[i]); ++k)
            isNeeded[program.lines[i].from[k]] = true;
    }
    Program parts;
    place.assign(isNeeded.size(), 0);
    for (std::size_t i = 0; i < isNeeded.size(); ++i) {
        if (!isNeeded[i])
            continue;
        Program::Line line = program.lines[i];
        for (std::size_t k = 0; k < operandsOf(line); ++k)
            line.from[k] = place[line.from[k]];
        place[i] = parts.lines.size();
        parts.lines.push_back(line);
    }
    return parts;
}

} // namespace

Solver::Solver(const Program &program, std::span<const double> p)
    : m_program(program), m_p(p), m_constants(constantsOf(program, p)), m_quadratics(program, m_constants),
      m_work(mostWork)
{
}

void Solver::solve(std::size_t line, double value, std::vector<double> &roots)
{
    if (!solve(line, point(value), roots))
        search(line, {}, value, roots);
}

void Solver::solveEqual(std::size_t a, std::size_t b, std::vector<double> &roots)
{
    const std::size_t before = roots.size();
    if (varies(b) ? !varies(a) && solve(b, m_constants[a], roots) : solve(a, m_constants[b], roots))
        return;
    roots.resize(before);
    if (!solveByPolynomials(a, b, roots))
        search(a, b, 0.0, roots);
}

bool Solver::solveByPolynomials(std::size_t a, std::size_t b, std::vector<double> &roots)
{
    const auto left = m_quadratics.of(a), right = m_quadratics.of(b);
    return left && right
        && rootsOf(Quadratic{(*left)[0] - (*right)[0], (*left)[1] - (*right)[1], (*left)[2] - (*right)[2]}, roots);
}

void Solver::search(std::size_t a, std::optional<std::size_t> b, double value, std::vector<double> &roots)
{
    const std::size_t other = b.value_or(a);
    std::vector<std::size_t> place;
    Program program = partsOf(m_program, {a, other}, place);
    std::size_t right = place[other];
    if (!b) {
        right = program.lines.size();
        program.lines.push_back({.kind = Kind::Number, .number = value});
    }
    program.lines.push_back({.kind = Kind::Subtract, .from = {place[a], right}, .varies = true});
    const std::vector<double> found = rootsOf(program, m_p, m_work);
    roots.insert(roots.end(), found.begin(), found.end());
}

/// What cannot be taken apart is searched, if it is to be a double.
bool Solver::solve(std::size_t index, const MpfrInterval &value, std::vector<double> &roots)
{
    if (!m_program.lines[index].varies || value.known == Known::Undefined)
        return true;
    if (!value.isEnclosed())
        return false;
    const std::size_t before = roots.size();
    if (takeApart(index, value, roots))
        return true;
    const double number = mpfr_get_d(value.low, MPFR_RNDN);
    if (!value.is(number) || m_depth > 0)
        return false;
    roots.resize(before);
    search(index, {}, number, roots);
    return true;
}

bool Solver::takeApart(std::size_t index, const MpfrInterval &value, std::vector<double> &roots)
{
    const Program::Line &line = m_program.lines[index];
    if (std::optional<Quadratic> polynomial = m_quadratics.of(index)) {
        (*polynomial)[0] = (*polynomial)[0] - value;
        return rootsOf(*polynomial, roots);
    }
    const std::size_t a = line.from[0], b = line.from[1];
    switch (line.kind) {
    case Kind::Negate: return solve(a, -value, roots);
    case Kind::Add:
        if (varies(a) && varies(b))
            return false;
        return varies(a) ? solve(a, value - m_constants[b], roots) : solve(b, value - m_constants[a], roots);
    case Kind::Subtract:
        if (varies(a) && varies(b))
            return value.isZero() && solveByPolynomials(a, b, roots);
        return varies(a) ? solve(a, value + m_constants[b], roots) : solve(b, m_constants[a] - value, roots);
    case Kind::Multiply:
    case Kind::Divide: return solveProduct(line, value, roots);
    case Kind::Power: return solvePower(line, value, roots);
    case Kind::Function: return line.function != Function::Clamp && line.function != Function::Max && line.function != Function::Min
            && solveFunction(line.function, a, value, roots);
    case Kind::Choose: return solve(line.from[1], value, roots) && solve(line.from[2], value, roots);
    default: return false;
    }
}

bool Solver::solveProduct(const Program::Line &line, const MpfrInterval &value, std::vector<double> &roots)
{
    const std::size_t a = line.from[0], b = line.from[1];
    if (line.kind == Kind::Divide) {
        if (!varies(b))
            return solve(a, value * m_constants[b], roots);
        if (varies(a))
            return value.isZero() && solve(a, value, roots);
        return value.isZero() || solve(b, m_constants[a] / value, roots);
    }
    if (a == b) {
        const Sign sign = value.sign();
        if (sign == Sign::Negative)
            return true;
        const MpfrInterval root = valueOf(Function::Sqrt, value);
        return solve(a, root, roots) && (sign == Sign::Zero || solve(a, -root, roots));
    }
    if (varies(a) && varies(b))
        return value.isZero() && solve(a, value, roots) && solve(b, value, roots);
    const MpfrInterval &factor = m_constants[varies(a) ? b : a];
    return signOf(factor) == Sign::Zero || solve(varies(a) ? a : b, value / factor, roots);
}

bool Solver::solvePower(const Program::Line &line, const MpfrInterval &value, std::vector<double> &roots)
{
    const std::size_t a = line.from[0], b = line.from[1];
    const Sign sign = value.sign();
    if (varies(b)) {
        const Sign base = varies(a) ? Sign::Unknown : signOf(m_constants[a]);
        if (base != Sign::Positive || sign == Sign::Unknown)
            return false;
        return sign != Sign::Positive || m_constants[a].is(1.0) || solve(b, logOf(value) / logOf(m_constants[a]), roots);
    }
    const MpfrInterval &exponent = m_constants[b];
    const Sign direction = signOf(exponent);
    if (sign == Sign::Unknown || direction == Sign::Unknown || direction == Sign::Zero)
        return direction == Sign::Zero;
    if (sign == Sign::Zero)
        return direction == Sign::Negative || solve(a, value, roots);
    const MpfrInterval size = sign == Sign::Positive ? value : -value;
    const MpfrInterval root = powerOf(size, point(1.0) / exponent, {.order = 0}).value;
    if (!exponent.isInteger())
        return sign == Sign::Negative || solve(a, root, roots);
    MpfrNumber half = MpfrNumber::make(128);
    mpfr_div_2ui(half, exponent.low, 1, MPFR_RNDN);
    if (!mpfr_integer_p(half))
        return solve(a, sign == Sign::Positive ? root : -root, roots);
    return sign == Sign::Negative || (solve(a, root, roots) && solve(a, -root, roots));
}

void Solver::solvePoles(std::size_t line, std::vector<double> &roots)
{
    solvePeriodic(line, 0.5 * piOf(), piOf(), roots);
}

bool Solver::solvePeriodic(std::size_t argument, const MpfrInterval &first, const MpfrInterval &period, std::vector<double> &roots)
{
    // Those nearest to x = 0 belong to the periods round the argument's value there.
    const auto polynomial = m_quadratics.of(argument);
    const bool linear = polynomial && (*polynomial)[2].isZero();
    double start = 0.0;
    if (linear) {
        const MpfrInterval periods = ((*polynomial)[0] - first) / period;
        start = periods.isEnclosed() ? std::nearbyint(middleOf(periods)) : HUGE_VAL;
    }
    const int around = linear ? static_cast<int>(mostBreakpoints) / 2 : 20;
    if (!(std::abs(start) < 0x1p52) || m_depth > 0)
        return false;
    ++m_depth;
    bool all = true;
    for (int k = -around; k <= around && all; ++k)
        all = solve(argument, first + (start + k) * period, roots);
    --m_depth;
    return all;
}

bool Solver::solveFunction(Function function, std::size_t u, const MpfrInterval &value, std::vector<double> &roots)
{
    const auto inverse = [&](Function of) { return solve(u, valueOf(of, value), roots); };
    const auto isBetween = [&](double low, double high) {
        return signOf(value - point(low)) == Sign::Positive && signOf(point(high) - value) == Sign::Positive;
    };
    const auto both = [&](const MpfrInterval &root) { return solve(u, root, roots) && (root.isZero() || solve(u, -root, roots)); };
    constexpr double infinity = HUGE_VAL;
    switch (function) {
    case Function::Exp: return !isBetween(0.0, infinity) || inverse(Function::Log);
    case Function::Expm1: return !isBetween(-1.0, infinity) || inverse(Function::Log1p);
    case Function::Log: return inverse(Function::Exp);
    case Function::Log2: return solve(u, powerOf(point(2.0), value, {.order = 0}).value, roots);
    case Function::Log10: return solve(u, powerOf(point(10.0), value, {.order = 0}).value, roots);
    case Function::Log1p: return inverse(Function::Expm1);
    case Function::Sqrt: return value.sign() == Sign::Negative || solve(u, squared(value), roots);
    case Function::Abs: return value.sign() == Sign::Negative || both(value);
    case Function::Sin:
    case Function::Cos: {
        const MpfrInterval room = point(1.0) - squared(value);
        if (signOf(room) == Sign::Negative)
            return true;
        const bool sine = function == Function::Sin, touches = signOf(room) == Sign::Zero;
        const MpfrInterval first = valueOf(sine ? Function::Asin : Function::Acos, value), turn = 2.0 * piOf();
        if (value.isZero())
            return solvePeriodic(u, first, piOf(), roots);
        return solvePeriodic(u, first, turn, roots)
            && (touches || solvePeriodic(u, sine ? piOf() - first : -first, turn, roots));
    }
    case Function::Tan: return solvePeriodic(u, valueOf(Function::Atan, value), piOf(), roots);
    case Function::Asin:
    case Function::Atan: {
        const MpfrInterval room = 0.5 * piOf() - valueOf(Function::Abs, value);
        return signOf(room) == Sign::Negative || inverse(function == Function::Asin ? Function::Sin : Function::Tan);
    }
    case Function::Acos: return inverse(Function::Cos);
    case Function::Sinh: return inverse(Function::Asinh);
    case Function::Cosh: {
        const MpfrInterval root = valueOf(Function::Acosh, value);
        return root.known == Known::Undefined || both(root);
    }
    case Function::Tanh: return !isBetween(-1.0, 1.0) || inverse(Function::Atanh);
    case Function::Asinh: return inverse(Function::Sinh);
    case Function::Acosh: return value.sign() == Sign::Negative || inverse(Function::Cosh);
    case Function::Atanh: return inverse(Function::Tanh);
    case Function::Sigmoid: return !isBetween(0.0, 1.0) || solve(u, logOf(value / (point(1.0) - value)), roots);
    case Function::Softplus: return !isBetween(0.0, infinity) || solve(u, logOf(valueOf(Function::Expm1, value)), roots);
    case Function::LogSigmoid: return !isBetween(-infinity, 0.0) || solve(u, -logOf(valueOf(Function::Expm1, -value)), roots);
    case Function::Erf: return value.isZero() ? solve(u, value, roots) : !isBetween(-1.0, 1.0);
    case Function::Erfc: return value.is(1.0) ? solve(u, point(0.0), roots) : !isBetween(0.0, 2.0);
    case Function::NormalCdf: return value.is(0.5) ? solve(u, point(0.0), roots) : !isBetween(0.0, 1.0);
    case Function::NormalDensity: return value.sign() != Sign::Positive && signOf(value) != Sign::Unknown;
    case Function::Sign:
    case Function::Step:
    case Function::Max:
    case Function::Min:
    case Function::Clamp: break;
    }
    return false;
}

} // namespace actiscope::expression
