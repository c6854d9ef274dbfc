#include "core/expression/boundedjet.h"

#include "core/expression/boundedchoices.h"
#include "core/expression/functiontable.h"

#include <cmath>
#include <limits>
#include <utility>

namespace actiscope::expression {

namespace {

using namespace choices;

bool isOpen(const Number &a) { return !(a.error <= std::numeric_limits<Wide>::max()); }
bool isConstant(const WideBoundedJet &a) { return a.first.isZero() && a.second.isZero(); }
WideBoundedJet unknownJet() { return {Number::unknown(), Number::unknown(), Number::unknown()}; }

/// An operand, and what else is known of its line.
struct Operand {
    const WideBoundedJet &jet;
    bool moves; ///< with the variable
    bool jumps;
};

WideBoundedJet withOpen(WideBoundedJet jet, bool first, bool second)
{
    if (first && !jet.value.isUndefined())
        jet.first = Number::unknown();
    if (second && !jet.value.isUndefined())
        jet.second = Number::unknown();
    return jet;
}

/// A product or quotient. In their rules an exact 0 wins over what is not known, as it should where one of both is 0 and has a
/// derivative, the other is continuous: (x·√x)′ = 0 at 0. Not where neither has that derivative, as in √x·√x,
/// nor beside jumps, whose derivative is 0 by rule only.
WideBoundedJet ofTwo(const Operand &a, const Operand &b, WideBoundedJet result)
{
    const auto isStill = [](const Operand &c) { return !c.moves && !c.jumps; };
    if (isStill(a) || isStill(b))
        return result;
    const bool jumps = a.jumps || b.jumps;
    const auto open = [&](const Number &left, const Number &right) {
        return jumps ? isOpen(left) || isOpen(right) : isOpen(left) && isOpen(right);
    };
    const bool first = open(a.jet.first, b.jet.first);
    return withOpen(std::move(result), first, first || open(a.jet.second, b.jet.second));
}
WideBoundedJet product(const Operand &a, const Operand &b) { return ofTwo(a, b, a.jet * b.jet); }
WideBoundedJet quotient(const Operand &a, const Operand &b) { return ofTwo(a, b, a.jet / b.jet); }

/// g(u). Of a u that moves, u′ = 0 does not win over a g′ that is not known, nor the other way round: √(x⁴), cos √x.
WideBoundedJet chained(const Operand &u, const Number &g, const Number &first, const Number &second)
{
    const bool slope = u.moves && (isOpen(first) || isOpen(u.jet.first));
    return withOpen(chain(u.jet, g, first, second), slope,
                    slope || (u.moves && (isOpen(second) || isOpen(u.jet.second))));
}
WideBoundedJet applied(Function function, const Operand &u)
{
    const Derivatives<Wide> g = functionAt(function, u.jet.value);
    return chained(u, g.g, g.first, g.second);
}
/// |u|, sign u or step u. Where u is 0 their derivatives are 0 by rule, if u has one.
WideBoundedJet ofSign(Function function, const Operand &u)
{
    return withOpen(bySign(function, u.jet), u.moves && isOpen(u.jet.first),
                    u.moves && (isOpen(u.jet.first) || isOpen(u.jet.second)));
}

/// u to an exact whole number, by products.
WideBoundedJet wholePower(const Operand &u, unsigned exponent)
{
    if (exponent == 0 && isOpen(u.jet.value))
        return unknownJet(); // nor is 1 the power of what may not be defined
    WideBoundedJet power = WideBoundedJet::constant(Number{1}), square = u.jet;
    const auto times = [&](const WideBoundedJet &a, const WideBoundedJet &b) {
        return product({a, u.moves, u.jumps}, {b, u.moves, u.jumps});
    };
    for (bool isFirst = true;; square = times(square, square)) {
        if ((exponent & 1U) != 0) {
            power = isFirst ? square : times(power, square);
            isFirst = false;
        }
        if ((exponent >>= 1U) == 0)
            return power;
    }
}

/// u^c for a constant c, u > 0: relative errors of u count c times, of c ln u times.
WideBoundedJet constantPower(const Operand &u, const Number &c)
{
    const Number &base = u.jet.value;
    const bool isWhole = c.isExact() && c.value == std::nearbyint(c.value);
    if (base.most() < 0 && !isWhole) {
        const bool between = std::floor(c.least()) == std::floor(c.most()) && c.least() > std::floor(c.least());
        return between ? undefinedJet() : unknownJet();
    }
    if (base.isZero() && c.least() > 0) {
        // 0^c = 0; of the derivatives only those are told that are 0 on the right side, all there is.
        const Number zero, open = Number::unknown();
        return chained(u, zero, c.least() > 1 ? zero : open, c.least() > 2 ? zero : open);
    }
    const Wide size = std::abs(base.value);
    if (!(size - base.error > 0) || !(base.error * (1 + std::abs(c.value)) <= size / 1024)
        || !(c.error <= std::abs(c.value) / 1024))
        return unknownJet();
    const Wide logarithm = std::abs(std::log(size));
    const Wide relative = detail::around<Wide>
            * ((std::abs(c.value) + c.error + 2) * (base.error / size) + logarithm * c.error)
        + detail::callUnits * Number::unit;
    if (!(relative < Wide{1} / 1024))
        return unknownJet();
    const auto about = [&](Wide value) {
        return settled(value, relative * std::abs(value) + Number::vanishing);
    };
    const Number exponentLess = c + Number{-1};
    const Number power = about(std::pow(base.value, c.value));
    const Number first = c * about(std::pow(base.value, c.value - 1));
    const Number second = c * exponentLess * about(std::pow(base.value, c.value - 2));
    return chained(u, power, first, second);
}

/// u^v. An exponent that varies, be it by steps, has no negative base.
WideBoundedJet powerOf(const Operand &u, const Operand &v, bool varies)
{
    const Number &base = u.jet.value;
    if (isConstant(v.jet) && (!varies || base.least() > 0)) {
        const Number &c = v.jet.value;
        if (c.isUndefined() || base.isUndefined())
            return undefinedJet();
        if (c.isExact() && c.value == std::nearbyint(c.value) && std::abs(c.value) <= Wide{mostProducts}) {
            const WideBoundedJet power = wholePower(u, static_cast<unsigned>(std::abs(c.value)));
            return c.value < 0 ? WideBoundedJet::constant(Number{1}) / power : power;
        }
        return constantPower(u, c);
    }
    if (base.most() < 0 || !(base.least() > 0))
        return base.isUndefined() || v.jet.value.isUndefined() ? undefinedJet() : unknownJet();
    const WideBoundedJet logarithm = applied(Function::Log, u);
    const WideBoundedJet exponent = product(v, {logarithm, u.moves, u.jumps});
    return applied(Function::Exp, {exponent, u.moves || v.moves, u.jumps || v.jumps});
}

/// One evaluation.
class Evaluation
{
public:
    Evaluation(const Program &program, double x, std::span<const double> p, std::size_t variable)
        : m_program(program), m_x(x), m_p(p), m_variable(variable)
    {
        m_jets.reserve(program.lines.size());
        m_moves.reserve(program.lines.size());
    }

    std::vector<WideBoundedJet> run()
    {
        for (const Program::Line &line : m_program.lines) {
            m_jets.push_back(jetOf(line));
            m_moves.push_back(moves(line, m_jets.back().value));
        }
        return std::move(m_jets);
    }

private:
    bool byParameter() const { return m_variable < m_p.size(); }
    /// Whether it moves with the variable, beside this place: not where a constant has been chosen.
    bool moves(const Program::Line &line, const Number &value) const
    {
        const auto isOther = [](const Number &a, const Number &b) { return compared(Relation::NotEqual, a, b) == Answer::Yes; };
        const auto any = [&](auto &&counts) {
            for (std::size_t i = 0; i < operandsOf(line); ++i) {
                if (m_moves[line.from[i]] && counts(i))
                    return true;
            }
            return false;
        };
        switch (line.kind) {
        case Kind::Variable: return !byParameter();
        case Kind::Parameter: return line.parameter == m_variable;
        case Kind::Choose: {
            const Answer condition = answer(line, 0);
            return any([&](std::size_t i) { return i == 1 ? condition != Answer::No : i == 2 && condition != Answer::Yes; });
        }
        case Kind::Function: break;
        default: return any([](std::size_t) { return true; });
        }
        switch (line.function) {
        case Function::Sign:
        case Function::Step: return any([&](std::size_t i) { return !isOther(jet(line, i).value, {0}); });
        case Function::Max:
        case Function::Min:
        case Function::Clamp: return any([&](std::size_t i) { return !isOther(jet(line, i).value, value); });
        default: return any([](std::size_t) { return true; });
        }
    }

    const WideBoundedJet &jet(const Program::Line &line, std::size_t i) const { return m_jets[line.from[i]]; }
    Operand operand(const Program::Line &line, std::size_t i) const
    {
        return {jet(line, i), m_moves[line.from[i]], m_program.lines[line.from[i]].jumps};
    }
    Answer answer(const Program::Line &line, std::size_t i) const { return answerOf(jet(line, i).value); }

    WideBoundedJet jetOf(const Program::Line &line) const
    {
        const auto condition = [](Answer a) { return WideBoundedJet::constant(numberOf(a)); };
        constexpr auto pi = 3.14159265358979323846264338327950288L, euler = 2.71828182845904523536028747135266250L;
        switch (line.kind) {
        case Kind::Number: return WideBoundedJet::constant(Number{line.number});
        case Kind::Pi: return WideBoundedJet::constant(Number{pi, Number::unit * pi});
        case Kind::Euler: return WideBoundedJet::constant(Number{euler, Number::unit * euler});
        case Kind::Variable: return variable(Number{m_x}, !byParameter());
        case Kind::Parameter: return variable(Number{m_p[line.parameter]}, line.parameter == m_variable);
        case Kind::Function: return functionOf(line);
        case Kind::Negate: return -jet(line, 0);
        case Kind::Add: return jet(line, 0) + jet(line, 1);
        case Kind::Subtract: return jet(line, 0) - jet(line, 1);
        case Kind::Multiply: return product(operand(line, 0), operand(line, 1));
        case Kind::Divide: return quotient(operand(line, 0), operand(line, 1));
        case Kind::Power: return powerOf(operand(line, 0), operand(line, 1), m_program.lines[line.from[1]].varies);
        case Kind::Compare: return condition(compared(line.relation, jet(line, 0).value, jet(line, 1).value));
        case Kind::And: return condition(both(answer(line, 0), answer(line, 1)));
        case Kind::Or: return condition(negated(both(negated(answer(line, 0)), negated(answer(line, 1)))));
        case Kind::Not: return condition(negated(answer(line, 0)));
        case Kind::Choose: return chosen(answer(line, 0), jet(line, 1), jet(line, 2));
        default: break;
        }
        return WideBoundedJet::constant(Number::unknown());
    }
    static WideBoundedJet variable(const Number &value, bool moves)
    {
        return moves ? WideBoundedJet::variable(value) : WideBoundedJet::constant(value);
    }
    WideBoundedJet functionOf(const Program::Line &line) const
    {
        const WideBoundedJet &u = jet(line, 0);
        switch (line.function) {
        case Function::Abs: case Function::Sign: case Function::Step: return ofSign(line.function, operand(line, 0));
        case Function::Max: return line.from[0] == line.from[1] ? u : greaterOf(u, jet(line, 1));
        case Function::Min: return line.from[0] == line.from[1] ? u : -greaterOf(-u, -jet(line, 1));
        case Function::Clamp: return clamped(u, jet(line, 1), jet(line, 2));
        default: return applied(line.function, operand(line, 0));
        }
    }

    const Program &m_program;
    double m_x;
    std::span<const double> m_p;
    std::size_t m_variable;
    std::vector<WideBoundedJet> m_jets;
    std::vector<bool> m_moves;
};

} // namespace

std::vector<BoundedJet<Wide>> boundedJetsOf(const Program &program, double x, std::span<const double> p,
                                            std::size_t variable)
{
    return Evaluation(program, x, p, variable).run();
}

BoundedJet<Wide> boundedJetOf(const Program &program, double x, std::span<const double> p, std::size_t variable)
{
    return boundedJetsOf(program, x, p, variable).back();
}

} // namespace actiscope::expression
