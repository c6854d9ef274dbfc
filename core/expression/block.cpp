#include "core/expression/block.h"

#include "core/expression/blockchoices.h"
#include "core/expression/blockcompiler.h"
#include "core/expression/blockfunctions.h"
#include "core/expression/boundedjet.h"

#include <algorithm>

namespace actiscope::expression {

using block::Fixed;
using block::Slot;
using block::Varying;

namespace {

Bounded<double> narrowed(const Bounded<Wide> &a)
{
    const auto value = static_cast<double>(a.value);
    if (a.isUndefined() || !std::isfinite(value))
        return Bounded<double>::unknown();
    const Wide error = a.error + std::abs(a.value - value);
    // What is too small for a double is no exact 0.
    return {value, error == 0 ? 0.0 : static_cast<double>(error) * (1.0 + 4.0 * block::unit) + block::tiny};
}

} // namespace

BlockProgram::BlockProgram(const Program &program)
{
    BlockCompiler(program, *this).compile();
    // Only lines that need no x, in their order; the others stay as numbers, which nobody asks for.
    m_constants = program;
    for (Program::Line &line : m_constants.lines) {
        if (line.varies)
            line = {};
    }
    for (const Program::Line &line : m_constants.lines)
        m_needsParameters = m_needsParameters || line.kind == Kind::Parameter;
    if (!m_needsParameters)
        m_known = constantsOf({});
}

BlockProgram::Constants BlockProgram::constantsOf(std::span<const double> p) const
{
    if (!m_known.empty())
        return m_known;
    Constants constants;
    std::vector<BoundedJet<Wide>> jets;
    for (const std::size_t line : m_constantLines) {
        if (line == BlockCompiler::lineOfOne) {
            constants.push_back({1.0});
        } else if (m_constants.lines[line].kind == Kind::Parameter) {
            constants.push_back({p[m_constants.lines[line].parameter]});
        } else if (m_constants.lines[line].kind == Kind::Number) {
            constants.push_back({m_constants.lines[line].number});
        } else {
            if (jets.empty())
                jets = boundedJetsOf(m_constants, 0.0, p);
            constants.push_back(narrowed(jets[line].value));
        }
    }
    return constants;
}

template <int order>
void BlockProgram::execute(const Instruction &instruction, const Constants &constants, std::vector<Slot> &slots,
                           std::size_t n) const
{
    Slot &to = slots[instruction.to];
    const auto slot = [&](std::size_t i) -> const Slot & { return slots[instruction.from[i].index]; };
    /// Calls with each operand as what it is.
    const auto withBoth = [&](auto &&call) {
        const auto fixed = [&](std::size_t i) {
            const Bounded<double> &c = constants[instruction.from[i].index];
            return Fixed{c.value, c.error};
        };
        if (!instruction.from[0].varies)
            call(fixed(0), Varying{&slot(1)});
        else if (!instruction.from[1].varies)
            call(Varying{&slot(0)}, fixed(1));
        else
            call(Varying{&slot(0)}, Varying{&slot(1)});
    };
    switch (instruction.operation) {
    case Operation::Fill: {
        const Bounded<double> &c = constants[instruction.from[0].index];
        std::fill_n(to.value, n, c.value);
        std::fill_n(to.error, n, c.error);
        std::fill_n(to.first, n, 0.0);
        std::fill_n(to.firstError, n, 0.0);
        std::fill_n(to.second, n, 0.0);
        std::fill_n(to.secondError, n, 0.0);
        return;
    }
    case Operation::Negate: return block::negate<order>(slot(0), to, n);
    case Operation::Add: return withBoth([&](auto a, auto b) { block::add<order>(a, b, 1.0, to, n); });
    case Operation::Subtract: return withBoth([&](auto a, auto b) { block::add<order>(a, b, -1.0, to, n); });
    case Operation::Multiply: return withBoth([&](auto a, auto b) { block::multiply<order>(a, b, to, n); });
    case Operation::Divide: return withBoth([&](auto a, auto b) { block::divide<order>(a, b, to, n); });
    case Operation::Power: {
        block::Slot table;
        const Bounded<double> &c = constants[instruction.from[1].index];
        block::power(slot(0), Fixed{c.value, c.error}, table, n);
        return block::chain<order>(slot(0), table, to, n);
    }
    case Operation::Function: {
        block::Slot table;
        block::tabulate(instruction.function, slot(0), table, n);
        return block::chain<order>(slot(0), table, to, n);
    }
    case Operation::Abs: return block::absolute<order>(slot(0), to, n);
    case Operation::Sign: return block::signs<order>(slot(0), -1.0, 0.0, to, n);
    case Operation::Step: return block::signs<order>(slot(0), 0.0, 1.0, to, n);
    case Operation::Max: return block::greater<order, block::Tie::Half>(slot(0), slot(1), 1.0, to, n);
    case Operation::Min: return block::greater<order, block::Tie::Half>(slot(0), slot(1), -1.0, to, n);
    case Operation::AtLeast: return block::greater<order, block::Tie::First>(slot(0), slot(1), 1.0, to, n);
    case Operation::AtMost: return block::greater<order, block::Tie::First>(slot(0), slot(1), -1.0, to, n);
    case Operation::Compare: return block::compare(instruction.relation, slot(0), slot(1), to, n);
    case Operation::And: return block::combine(0.0, slot(0), slot(1), to, n);
    case Operation::Or: return block::combine(1.0, slot(0), slot(1), to, n);
    case Operation::Not: return block::invert(slot(0), to, n);
    case Operation::Choose: return block::choose<order>(slot(0), slot(1), slot(2), to, n);
    }
}

template <int order>
const Slot &BlockProgram::run(std::span<const double> x, const Constants &constants) const
{
    static thread_local std::vector<Slot> slots;
    if (slots.size() < m_slots)
        slots.resize(m_slots);
    Slot &variable = slots[0];
    std::copy(x.begin(), x.end(), variable.value);
    std::fill_n(variable.error, x.size(), 0.0);
    std::fill_n(variable.first, x.size(), 1.0);
    std::fill_n(variable.firstError, x.size(), 0.0);
    std::fill_n(variable.second, x.size(), 0.0);
    std::fill_n(variable.secondError, x.size(), 0.0);
    for (const Instruction &instruction : m_instructions)
        execute<order>(instruction, constants, slots, x.size());
    return slots[m_value];
}

template const Slot &BlockProgram::run<0>(std::span<const double>, const Constants &) const;
template const Slot &BlockProgram::run<1>(std::span<const double>, const Constants &) const;
template const Slot &BlockProgram::run<2>(std::span<const double>, const Constants &) const;

} // namespace actiscope::expression
