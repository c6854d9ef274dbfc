#include "core/expression/plainfunctions.h"

#include <cmath>
#include <numbers>

namespace actiscope::expression {

namespace {

/// g and g′ at u.
struct Slope {
    double g = 0.0;
    double slope = 0.0;
};

double sigmoid(double u) { return u < 0.0 ? std::exp(u) / (1.0 + std::exp(u)) : 1.0 / (1.0 + std::exp(-u)); }
double softplus(double u) { return std::fmax(u, 0.0) + std::log1p(std::exp(-std::abs(u))); }
double density(double u) { return std::exp(-0.5 * u * u) * (0.5 * std::numbers::inv_sqrtpi * std::numbers::sqrt2); }
double signOf(double u) { return u > 0.0 ? 1.0 : u < 0.0 ? -1.0 : u; }

Slope exponential(Function function, double u)
{
    switch (function) {
    case Function::Exp: return {std::exp(u), std::exp(u)};
    case Function::Expm1: return {std::expm1(u), std::exp(u)};
    case Function::Log: return {std::log(u), 1.0 / u};
    case Function::Log1p: return {std::log1p(u), 1.0 / (1.0 + u)};
    case Function::Log2: return {std::log2(u), 1.0 / (u * std::numbers::ln2)};
    case Function::Log10: return {std::log10(u), 1.0 / (u * std::numbers::ln10)};
    case Function::Sigmoid: return {sigmoid(u), sigmoid(u) * (1.0 - sigmoid(u))};
    case Function::Softplus: return {softplus(u), sigmoid(u)};
    case Function::LogSigmoid: return {-softplus(-u), sigmoid(-u)};
    case Function::Sinh: return {std::sinh(u), std::cosh(u)};
    case Function::Cosh: return {std::cosh(u), std::sinh(u)};
    case Function::Tanh: return {std::tanh(u), 1.0 - std::tanh(u) * std::tanh(u)};
    case Function::Erf: return {std::erf(u), 2.0 * std::numbers::inv_sqrtpi * std::exp(-u * u)};
    case Function::Erfc: return {std::erfc(u), -2.0 * std::numbers::inv_sqrtpi * std::exp(-u * u)};
    case Function::NormalCdf: return {0.5 * std::erfc(-u / std::numbers::sqrt2), density(u)};
    case Function::NormalDensity: return {density(u), -u * density(u)};
    default: return {std::nan(""), std::nan("")};
    }
}

Slope algebraic(Function function, double u)
{
    switch (function) {
    case Function::Sqrt: return {std::sqrt(u), 0.5 / std::sqrt(u)};
    case Function::Abs: return {std::abs(u), signOf(u)};
    case Function::Sign: return {signOf(u), 0.0};
    case Function::Step: return {u >= 0.0 ? 1.0 : std::isnan(u) ? u : 0.0, 0.0};
    case Function::Sin: return {std::sin(u), std::cos(u)};
    case Function::Cos: return {std::cos(u), -std::sin(u)};
    case Function::Tan: return {std::tan(u), 1.0 + std::tan(u) * std::tan(u)};
    case Function::Asin: return {std::asin(u), 1.0 / std::sqrt(1.0 - u * u)};
    case Function::Acos: return {std::acos(u), -1.0 / std::sqrt(1.0 - u * u)};
    case Function::Atan: return {std::atan(u), 1.0 / (1.0 + u * u)};
    case Function::Asinh: return {std::asinh(u), 1.0 / std::sqrt(u * u + 1.0)};
    case Function::Acosh: return {std::acosh(u), 1.0 / std::sqrt(u * u - 1.0)};
    case Function::Atanh: return {std::atanh(u), 1.0 / (1.0 - u * u)};
    default: return exponential(function, u);
    }
}

PlainJet powerOf(const PlainJet &a, const PlainJet &b)
{
    const double value = std::pow(a.value, b.value);
    const double byBase = a.first == 0.0 ? 0.0 : b.value * std::pow(a.value, b.value - 1.0) * a.first;
    const double byExponent = b.first == 0.0 ? 0.0 : value * std::log(a.value) * b.first;
    return {value, byBase + byExponent};
}

/// The greater of two if `sign` is 1, the less if it is −1.
PlainJet extreme(const PlainJet &a, const PlainJet &b, double sign)
{
    if (a.value == b.value)
        return {a.value, 0.5 * (a.first + b.first)};
    return sign * a.value > sign * b.value || std::isnan(a.value) ? a : b;
}

PlainJet functionOf(Function function, const std::array<PlainJet, 3> &from)
{
    const PlainJet &u = from[0];
    switch (function) {
    case Function::Max: return extreme(u, from[1], 1.0);
    case Function::Min: return extreme(u, from[1], -1.0);
    case Function::Clamp: return u.value < from[1].value ? from[1] : u.value > from[2].value ? from[2] : u;
    default: break;
    }
    const Slope outer = algebraic(function, u.value);
    return {outer.g, u.first == 0.0 ? 0.0 : outer.slope * u.first};
}

bool holds(Relation relation, double a, double b)
{
    switch (relation) {
    case Relation::Less: return a < b;
    case Relation::LessOrEqual: return a <= b;
    case Relation::Greater: return a > b;
    case Relation::GreaterOrEqual: return a >= b;
    case Relation::Equal: return a == b;
    case Relation::NotEqual: break;
    }
    return a != b;
}

} // namespace

PlainJet plainLine(const Program::Line &line, const std::array<PlainJet, 3> &from, double x, std::span<const double> p)
{
    const auto &[a, b, c] = from;
    const auto truth = [](bool is) { return PlainJet{is ? 1.0 : 0.0, 0.0}; };
    switch (line.kind) {
    case Kind::Number: return {line.number, 0.0};
    case Kind::Variable: return {x, 1.0};
    case Kind::Pi: return {std::numbers::pi, 0.0};
    case Kind::Euler: return {std::numbers::e, 0.0};
    case Kind::Parameter: return {p[line.parameter], 0.0};
    case Kind::Negate: return {-a.value, -a.first};
    case Kind::Add: return {a.value + b.value, a.first + b.first};
    case Kind::Subtract: return {a.value - b.value, a.first - b.first};
    case Kind::Multiply: return {a.value * b.value, a.first * b.value + a.value * b.first};
    case Kind::Divide: return {a.value / b.value, (a.first - a.value / b.value * b.first) / b.value};
    case Kind::Power: return powerOf(a, b);
    case Kind::Function: return functionOf(line.function, from);
    case Kind::Compare: return truth(holds(line.relation, a.value, b.value));
    case Kind::And: return truth(a.value != 0.0 && b.value != 0.0);
    case Kind::Or: return truth(a.value != 0.0 || b.value != 0.0);
    case Kind::Not: return truth(a.value == 0.0);
    case Kind::Choose: return a.value != 0.0 ? b : c;
    default: return {std::nan(""), std::nan("")};
    }
}

} // namespace actiscope::expression
