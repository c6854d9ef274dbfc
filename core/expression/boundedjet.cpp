#include "core/expression/boundedjet.h"

#include "core/expression/boundedchoices.h"
#include "core/expression/functiontable.h"

#include <utility>

namespace actiscope::expression {

namespace {

using namespace choices;

/// u to an exact whole number, by products.
WideBoundedJet wholePower(const WideBoundedJet &u, unsigned exponent)
{
    WideBoundedJet power = WideBoundedJet::constant(Number{1}), square = u;
    for (bool isFirst = true;; square = square * square) {
        if ((exponent & 1U) != 0) {
            power = isFirst ? square : power * square;
            isFirst = false;
        }
        if ((exponent >>= 1U) == 0)
            return power;
    }
}

bool isConstant(const WideBoundedJet &a) { return a.first.isZero() && a.second.isZero(); }

/// u^c for a constant c, u > 0: relative errors of u count c times, of c ln u times.
WideBoundedJet constantPower(const WideBoundedJet &u, const Number &c)
{
    const Number &base = u.value;
    const bool isWhole = c.isExact() && c.value == std::nearbyint(c.value);
    if (base.most() < 0 && !isWhole) {
        const bool between = std::floor(c.least()) == std::floor(c.most()) && c.least() > std::floor(c.least());
        return between ? undefinedJet() : WideBoundedJet{Number::unknown(), Number::unknown(), Number::unknown()};
    }
    if (base.isZero() && c.least() > 0) {
        // 0^c = 0; of the derivatives only those are told that are 0 on the right side, all there is.
        const Number zero, open = Number::unknown();
        return chain(u, zero, c.least() > 1 ? zero : open, c.least() > 2 ? zero : open);
    }
    const Wide size = std::abs(base.value);
    if (!(size - base.error > 0) || !(base.error * (1 + std::abs(c.value)) <= size / 1024)
        || !(c.error <= std::abs(c.value) / 1024))
        return {Number::unknown(), Number::unknown(), Number::unknown()};
    const Wide logarithm = std::abs(std::log(size));
    const Wide relative = detail::around<Wide>
            * ((std::abs(c.value) + c.error + 2) * (base.error / size) + logarithm * c.error)
        + detail::callUnits * Number::unit;
    if (!(relative < Wide{1} / 1024))
        return {Number::unknown(), Number::unknown(), Number::unknown()};
    const auto about = [&](Wide value) {
        return settled(value, relative * std::abs(value) + Number::vanishing);
    };
    const Number exponentLess = c + Number{-1};
    const Number power = about(std::pow(base.value, c.value));
    const Number first = c * about(std::pow(base.value, c.value - 1));
    const Number second = c * exponentLess * about(std::pow(base.value, c.value - 2));
    return chain(u, power, first, second);
}

WideBoundedJet applied(Function function, const WideBoundedJet &u)
{
    const Derivatives<Wide> g = functionAt(function, u.value);
    return chain(u, g.g, g.first, g.second);
}

/// u^v. An exponent that varies, be it by steps, has no negative base.
WideBoundedJet powerOf(const WideBoundedJet &u, const WideBoundedJet &v, bool varies)
{
    if (isConstant(v) && (!varies || u.value.least() > 0)) {
        const Number &c = v.value;
        constexpr int most = 64;
        if (c.isUndefined() || u.value.isUndefined())
            return undefinedJet();
        if (c.isExact() && c.value == std::nearbyint(c.value) && std::abs(c.value) <= most) {
            const WideBoundedJet power = wholePower(u, static_cast<unsigned>(std::abs(c.value)));
            return c.value < 0 ? WideBoundedJet::constant(Number{1}) / power : power;
        }
        return constantPower(u, c);
    }
    if (u.value.most() < 0 || !(u.value.least() > 0))
        return u.value.isUndefined() || v.value.isUndefined()
                 ? undefinedJet()
                 : WideBoundedJet{Number::unknown(), Number::unknown(), Number::unknown()};
    return applied(Function::Exp, v * applied(Function::Log, u));
}

WideBoundedJet functionOf(const Program::Line &line, const std::vector<WideBoundedJet> &jets)
{
    const WideBoundedJet &u = jets[line.from[0]];
    switch (line.function) {
    case Function::Abs: case Function::Sign: case Function::Step: return bySign(line.function, u);
    case Function::Max: return line.from[0] == line.from[1] ? u : greaterOf(u, jets[line.from[1]]);
    case Function::Min: return line.from[0] == line.from[1] ? u : -greaterOf(-u, -jets[line.from[1]]);
    case Function::Clamp: return clamped(u, jets[line.from[1]], jets[line.from[2]]);
    default: return applied(line.function, u);
    }
}

WideBoundedJet jetOfLine(const Program &program, const Program::Line &line, const std::vector<WideBoundedJet> &jets)
{
    const auto at = [&](std::size_t i) -> const WideBoundedJet & { return jets[line.from[i]]; };
    const auto answer = [&](std::size_t i) { return answerOf(at(i).value); };
    const auto condition = [](Answer a) { return WideBoundedJet::constant(numberOf(a)); };
    constexpr auto pi = 3.14159265358979323846264338327950288L, euler = 2.71828182845904523536028747135266250L;
    switch (line.kind) {
    case Kind::Number: return WideBoundedJet::constant(Number{line.number});
    case Kind::Pi: return WideBoundedJet::constant(Number{pi, Number::unit * pi});
    case Kind::Euler: return WideBoundedJet::constant(Number{euler, Number::unit * euler});
    case Kind::Function: return functionOf(line, jets);
    case Kind::Negate: return -at(0);
    case Kind::Add: return at(0) + at(1);
    case Kind::Subtract: return at(0) - at(1);
    case Kind::Multiply: return at(0) * at(1);
    case Kind::Divide: return at(0) / at(1);
    case Kind::Power: return powerOf(at(0), at(1), program.lines[line.from[1]].varies);
    case Kind::Compare: return condition(compared(line.relation, at(0).value, at(1).value));
    case Kind::And: return condition(both(answer(0), answer(1)));
    case Kind::Or: return condition(negated(both(negated(answer(0)), negated(answer(1)))));
    case Kind::Not: return condition(negated(answer(0)));
    case Kind::Choose: return chosen(answer(0), at(1), at(2));
    default: break;
    }
    return WideBoundedJet::constant(Number::unknown());
}

} // namespace

std::vector<BoundedJet<Wide>> boundedJetsOf(const Program &program, double x, std::span<const double> p,
                                            std::size_t variable)
{
    std::vector<WideBoundedJet> jets;
    jets.reserve(program.lines.size());
    for (const Program::Line &line : program.lines) {
        if (line.kind == Kind::Variable) {
            jets.push_back(variable < p.size() ? WideBoundedJet::constant(Number{x}) : WideBoundedJet::variable(Number{x}));
        } else if (line.kind == Kind::Parameter) {
            const Number c{p[line.parameter]};
            jets.push_back(line.parameter == variable ? WideBoundedJet::variable(c) : WideBoundedJet::constant(c));
        } else {
            jets.push_back(jetOfLine(program, line, jets));
        }
    }
    return jets;
}

BoundedJet<Wide> boundedJetOf(const Program &program, double x, std::span<const double> p, std::size_t variable)
{
    return boundedJetsOf(program, x, p, variable).back();
}

} // namespace actiscope::expression
