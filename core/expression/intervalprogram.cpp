#include "core/expression/intervalprogram.h"

#include "core/expression/breaks.h"
#include "core/math/enclosure.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace actiscope::expression {

namespace {

IntervalJet constant(double low, double high) { return {outwards(low, high), {}, {}}; }
IntervalJet exactly(double value) { return {{value}, {}, {}}; }

IntervalJet greater(const IntervalJet &a, const IntervalJet &b, IntervalLines &lines)
{
    if (a.value.low > b.value.high)
        return a;
    if (b.value.low > a.value.high)
        return b;
    lines.bends = true;
    // At a tie the mean of both slopes, which lies between them.
    IntervalJet result = hull(a, b);
    result.value = {std::max(a.value.low, b.value.low), std::max(a.value.high, b.value.high)};
    return result;
}
IntervalJet lesser(const IntervalJet &a, const IntervalJet &b, IntervalLines &lines) { return -greater(-a, -b, lines); }

/// At its ends its slope is that of u, beyond them that of the ends: the hull has both.
IntervalJet clamped(const IntervalJet &u, const IntervalJet &least, const IntervalJet &greatest, IntervalLines &lines)
{
    return lesser(greater(u, least, lines), greatest, lines);
}

Holds compared(Relation relation, const Interval &a, const Interval &b)
{
    const bool equal = a.low == a.high && b.low == b.high && a.low == b.low;
    const auto between = [](bool always, bool never) {
        return always ? Holds::Everywhere : never ? Holds::Nowhere : Holds::Somewhere;
    };
    const bool apart = a.high < b.low || b.high < a.low;
    switch (relation) {
    case Relation::Less: return between(a.high < b.low, a.low >= b.high);
    case Relation::LessOrEqual: return between(a.high <= b.low, a.low > b.high);
    case Relation::Greater: return between(a.low > b.high, a.high <= b.low);
    case Relation::GreaterOrEqual: return between(a.low >= b.high, a.high < b.low);
    case Relation::Equal: return between(equal, apart);
    case Relation::NotEqual: return between(apart, equal);
    }
    return Holds::Somewhere;
}

bool isCondition(Kind kind)
{
    return kind == Kind::Compare || kind == Kind::And || kind == Kind::Or || kind == Kind::Not;
}

class Evaluation
{
public:
    Evaluation(const Program &program, const Interval &x, std::span<const double> p, IntervalLines &lines)
        : m_program(program), m_x(x), m_p(p), m_lines(lines)
    {
    }

    void run(std::size_t count)
    {
        m_lines.jets.clear();
        m_lines.holds.assign(count, Holds::Somewhere);
        m_lines.jumps = m_lines.bends = false;
        m_lines.jets.reserve(count);
        for (std::size_t i = 0; i < count; ++i)
            m_lines.jets.push_back(jetOf(m_program.lines[i], m_lines.holds[i]));
    }

private:
    const IntervalJet &jet(const Program::Line &line, std::size_t operand) const { return m_lines.jets[line.from[operand]]; }

    /// A number holds unless it is 0.
    Holds holds(const Program::Line &line, std::size_t operand) const
    {
        const std::size_t from = line.from[operand];
        return isCondition(m_program.lines[from].kind) ? m_lines.holds[from]
                                                       : compared(Relation::NotEqual, m_lines.jets[from].value, {0.0});
    }

    IntervalJet jetOf(const Program::Line &line, Holds &condition)
    {
        switch (line.kind) {
        case Kind::Number: return exactly(line.number);
        case Kind::Pi: return constant(std::numbers::pi, std::numbers::pi);
        case Kind::Euler: return constant(std::numbers::e, std::numbers::e);
        case Kind::Parameter: return exactly(m_p[line.parameter]);
        case Kind::Variable: return IntervalJet::variable(m_x);
        case Kind::Negate: return -jet(line, 0);
        case Kind::Add: return jet(line, 0) + jet(line, 1);
        case Kind::Subtract: return jet(line, 0) - jet(line, 1);
        case Kind::Multiply: return jet(line, 0) * jet(line, 1);
        case Kind::Divide: return jet(line, 0) / jet(line, 1);
        case Kind::Power:
            return m_program.lines[line.from[0]].kind == Kind::Euler ? exp(jet(line, 1)) : powerOf(jet(line, 0), jet(line, 1));
        case Kind::Function:
            switch (line.function) {
            case Function::Max: return greater(jet(line, 0), jet(line, 1), m_lines);
            case Function::Min: return lesser(jet(line, 0), jet(line, 1), m_lines);
            case Function::Clamp: return clamped(jet(line, 0), jet(line, 1), jet(line, 2), m_lines);
            default: return enclosed(line.function, jet(line, 0), m_lines);
            }
        case Kind::Choose: return chosen(line);
        case Kind::Compare: condition = compared(line.relation, jet(line, 0).value, jet(line, 1).value); break;
        case Kind::And: condition = std::min(holds(line, 0), holds(line, 1)); break;
        case Kind::Or: condition = std::max(holds(line, 0), holds(line, 1)); break;
        case Kind::Not: {
            const Holds inner = holds(line, 0);
            condition = inner == Holds::Somewhere ? inner : inner == Holds::Everywhere ? Holds::Nowhere : Holds::Everywhere;
            break;
        }
        default: return {Interval::all(), Interval::all(), Interval::all()};
        }
        // A condition as a number is 1 or 0.
        m_lines.jumps = m_lines.jumps || condition == Holds::Somewhere;
        return {{condition == Holds::Everywhere ? 1.0 : 0.0, condition == Holds::Nowhere ? 0.0 : 1.0}, {}, {}};
    }

    IntervalJet chosen(const Program::Line &line)
    {
        const Holds condition = holds(line, 0);
        if (condition == Holds::Somewhere) {
            m_lines.jumps = true;
            return hull(jet(line, 1), jet(line, 2));
        }
        return jet(line, condition == Holds::Everywhere ? 1 : 2);
    }

    const Program &m_program;
    Interval m_x;
    std::span<const double> m_p;
    IntervalLines &m_lines;
};

bool isFinite(const Interval &a) { return std::isfinite(a.low) && std::isfinite(a.high); }

Interval common(const Interval &a, const Interval &b)
{
    const Interval both{std::max(a.low, b.low), std::min(a.high, b.high)};
    return both.low <= both.high ? both : a;
}

} // namespace

void computeIntervals(const Program &program, std::size_t count, const Interval &x, std::span<const double> p,
                      IntervalLines &lines)
{
    Evaluation(program, x, p, lines).run(count);
}

IntervalJet enclosureOf(const Program &program, const Interval &x, std::span<const double> p)
{
    IntervalLines lines;
    const std::size_t count = program.lines.size();
    computeIntervals(program, count, x, p, lines);
    IntervalJet whole = lines.jets.back();
    const bool jumps = lines.jumps, bends = lines.bends;
    // Nothing is farther from its value in the middle than the slope leads there: a narrow interval's ends are close.
    const double middle = 0.5 * x.low + 0.5 * x.high;
    if (jumps || !isFinite(x) || x.low == x.high || !isFinite(whole.first))
        return whole;
    computeIntervals(program, count, {middle}, p, lines);
    const IntervalJet &there = lines.jets.back();
    const Interval way = x - Interval{middle};
    whole.value = common(whole.value, there.value + whole.first * way);
    if (!bends && isFinite(whole.second))
        whole.first = common(whole.first, there.first + whole.second * way);
    return whole;
}

} // namespace actiscope::expression
