#include "core/expression/mpfrjet.h"

#include "core/expression/mpfrchoices.h"

#include <algorithm>
#include <vector>

namespace actiscope::expression {

namespace {

/// An end that is no number encloses nothing: infinite ends have met.
void discardNaN(MpfrInterval &a)
{
    if (a.isEnclosed() && (mpfr_nan_p(a.low) || mpfr_nan_p(a.high)))
        a = Known::Open;
}

struct Cell {
    MpfrJet jet;
    Truth truth = Truth::Open; ///< of a condition
};

/// One evaluation.
class Evaluation : private MpfrChoices
{
public:
    Evaluation(const Program &program, const MpfrInterval &x, std::span<const double> p, std::size_t variable,
               const MpfrRules &rules)
        : MpfrChoices(rules), m_program(program), m_x(x), m_p(p), m_variable(variable), m_all(rules)
    {
        m_cells.reserve(program.lines.size());
    }

    MpfrJet run()
    {
        for (const Program::Line &line : m_program.lines) {
            m_rules.limit = m_all.limit && line.varies;
            m_cells.push_back(cellOf(line));
            for (MpfrInterval *part : {&m_cells.back().jet.value, &m_cells.back().jet.first, &m_cells.back().jet.second})
                discardNaN(*part);
        }
        return std::move(m_cells.back().jet);
    }

    bool rests()
    {
        run();
        return std::all_of(m_program.lines.begin(), m_program.lines.end(), [&](const Program::Line &line) { return rests(line); });
    }

    std::vector<MpfrInterval> constants()
    {
        std::vector<MpfrInterval> values;
        for (const Program::Line &line : m_program.lines) {
            m_cells.push_back(line.varies ? Cell{MpfrJet::unknown(Known::Open)} : cellOf(line));
            discardNaN(m_cells.back().jet.value);
            values.push_back(m_cells.back().jet.value);
        }
        return values;
    }

private:
    const MpfrJet &jet(const Program::Line &line, std::size_t operand) const { return m_cells[line.from[operand]].jet; }

    MpfrJet variable(MpfrInterval value) const
    {
        return {std::move(value), MpfrInterval::point(1.0), MpfrInterval::point(0.0), Dependence::Linear};
    }

    Cell cellOf(const Program::Line &line)
    {
        switch (line.kind) {
        case Kind::Number: return {MpfrJet::constant(MpfrInterval::point(line.number))};
        case Kind::Pi: return {MpfrJet::constant(piOf())};
        case Kind::Euler: return {MpfrJet::constant(expOf(MpfrInterval::point(1.0)))};
        case Kind::Variable: return {m_variable < m_p.size() ? MpfrJet::constant(m_x) : variable(m_x)};
        case Kind::Parameter: {
            MpfrInterval value = MpfrInterval::point(m_p[line.parameter]);
            return {line.parameter == m_variable ? variable(std::move(value)) : MpfrJet::constant(std::move(value))};
        }
        case Kind::Negate: return {negative(jet(line, 0))};
        case Kind::Add: return {sum(jet(line, 0), jet(line, 1))};
        case Kind::Subtract: return {sum(jet(line, 0), negative(jet(line, 1)))};
        case Kind::Multiply: return {product(jet(line, 0), jet(line, 1), line.from[0] == line.from[1])};
        case Kind::Divide: return {divided(line)};
        case Kind::Power: return {power(line)};
        case Kind::Function: return {function(line)};
        case Kind::Choose: return {chosen(truth(line, 0), jet(line, 1), jet(line, 2))};
        case Kind::Compare: return asNumber(compared(line.relation, jet(line, 0), jet(line, 1)));
        case Kind::And: return asNumber(conjunction(truth(line, 0), truth(line, 1), Truth::False));
        case Kind::Or: return asNumber(conjunction(truth(line, 0), truth(line, 1), Truth::True));
        case Kind::Not: return asNumber(opposite(truth(line, 0)));
        default: return {MpfrJet::unknown(Known::Never)};
        }
    }

    /// What an exponential divides is multiplied by another, which does not overflow.
    MpfrJet divided(const Program::Line &line) const
    {
        const Program::Line &divisor = m_program.lines[line.from[1]];
        if (divisor.kind == Kind::Function && divisor.function == Function::Exp) {
            const MpfrJet u = negative(jet(divisor, 0));
            return product(jet(line, 0), chained(u, derivativesOf(Function::Exp, u.value, wantedOf(u))), false);
        }
        return quotient(jet(line, 0), jet(line, 1));
    }

    MpfrJet function(const Program::Line &line) const
    {
        const MpfrJet &u = jet(line, 0);
        switch (line.function) {
        case Function::Max: return greater(u, jet(line, 1));
        case Function::Min: return negative(greater(negative(u), negative(jet(line, 1))));
        case Function::Clamp: return clamped(u, jet(line, 1), jet(line, 2));
        case Function::Sqrt:
            if (turnsAtZero(u))
                return rootAtTurn(u);
            break;
        default: break;
        }
        return chained(u, derivativesOf(line.function, u.value, wantedOf(u)));
    }

    MpfrJet power(const Program::Line &line) const
    {
        const MpfrJet &a = jet(line, 0), &b = jet(line, 1);
        if (m_program.lines[line.from[0]].kind == Kind::Euler)
            return chained(b, derivativesOf(Function::Exp, b.value, wantedOf(b)));
        return raised(a, b);
    }

    // Conditions. As a number one is 1 where it holds, else 0.

    Cell asNumber(Truth truth) const
    {
        const MpfrInterval value = truth == Truth::True ? MpfrInterval::point(1.0)
            : truth == Truth::False                     ? MpfrInterval::point(0.0)
            : truth == Truth::Open                      ? MpfrInterval::between(0.0, 1.0)
                                                        : MpfrInterval(knownOf(truth));
        return {MpfrJet::constant(value), truth};
    }

    bool rests(const Program::Line &line) const
    {
        const auto isDecided = [&](std::size_t i) {
            const Truth condition = truth(line, i);
            return condition == Truth::True || condition == Truth::False;
        };
        switch (line.kind) {
        case Kind::Compare: {
            const MpfrInterval difference = jet(line, 0).value - jet(line, 1).value;
            return difference.isEnclosed() && m_all.signOf(difference) != Sign::Unknown;
        }
        case Kind::And:
        case Kind::Or: return isDecided(0) && isDecided(1);
        case Kind::Not:
        case Kind::Choose: return isDecided(0);
        case Kind::Function: break;
        default: return true;
        }
        const MpfrInterval &u = jet(line, 0).value;
        switch (line.function) {
        case Function::Sign:
        case Function::Step: return u.isEnclosed() && m_all.signOf(u) != Sign::Unknown;
        case Function::Sin:
        case Function::Cos:
        case Function::Tan: return u.isEnclosed() && u.width() < 1.0 && mpfr_number_p(u.low) && mpfr_number_p(u.high);
        default: return true;
        }
    }

    /// A number holds unless it is 0.
    Truth truth(const Program::Line &line, std::size_t operand) const
    {
        const Cell &cell = m_cells[line.from[operand]];
        switch (m_program.lines[line.from[operand]].kind) {
        case Kind::Compare:
        case Kind::And:
        case Kind::Or:
        case Kind::Not: return cell.truth;
        default: return compared(Relation::NotEqual, cell.jet, MpfrJet::constant(MpfrInterval::point(0.0)));
        }
    }

    const Program &m_program;
    const MpfrInterval &m_x;
    std::span<const double> m_p;
    std::size_t m_variable;
    MpfrRules m_all;
    std::vector<Cell> m_cells;
};

} // namespace

MpfrJet MpfrJet::constant(MpfrInterval value)
{
    return {std::move(value), MpfrInterval::point(0.0), MpfrInterval::point(0.0), Dependence::Constant};
}

MpfrJet mpfrJetOf(const Program &program, const MpfrInterval &x, std::span<const double> p, std::size_t variable,
                  const MpfrRules &rules)
{
    return Evaluation(program, x, p, variable, rules).run();
}

bool restsOver(const Program &program, const MpfrInterval &x, std::span<const double> p, std::size_t variable)
{
    return Evaluation(program, x, p, variable, {.order = 0}).rests();
}

std::vector<MpfrInterval> constantsOf(const Program &program, std::span<const double> p)
{
    const MpfrInterval nowhere;
    return Evaluation(program, nowhere, p, ~std::size_t{0}, {.order = 0}).constants();
}

} // namespace actiscope::expression
