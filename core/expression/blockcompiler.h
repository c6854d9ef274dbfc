#pragma once

#include "core/expression/block.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace actiscope::expression {

/// Makes the instructions of a program, first with a slot of its own for each result.
class BlockCompiler
{
    using Operation = BlockProgram::Operation;
    using Operand = BlockProgram::Operand;
    using Instruction = BlockProgram::Instruction;

public:
    BlockCompiler(const Program &program, BlockProgram &to) : m_program(program), m_to(to) {}

    void compile()
    {
        for (std::size_t i = 0; i < m_program.lines.size(); ++i)
            m_operands.push_back(m_program.lines[i].varies ? compiled(m_program.lines[i]) : Operand{false, i});
        Operand value = inSlot(m_operands.back());
        m_to.m_value = value.index;
        allot();
    }

private:
    Operand emit(Instruction instruction)
    {
        instruction.to = m_slots++;
        m_to.m_instructions.push_back(instruction);
        return {true, instruction.to};
    }
    Operand emit(Operation operation, Operand a, Operand b = {}, Operand c = {})
    {
        return emit({.operation = operation, .from = {a, b, c}});
    }
    /// The number of a constant among those that instructions use.
    std::size_t constant(std::size_t line)
    {
        std::vector<std::size_t> &lines = m_to.m_constantLines;
        const auto found = std::find(lines.begin(), lines.end(), line);
        if (found == lines.end()) {
            lines.push_back(line);
            return lines.size() - 1;
        }
        return static_cast<std::size_t>(found - lines.begin());
    }
    Operand operand(std::size_t line)
    {
        const Operand &known = m_operands[line];
        return known.varies ? known : Operand{false, constant(line)};
    }
    /// A constant written into all lanes of a slot.
    Operand inSlot(const Operand &known)
    {
        if (known.varies)
            return known;
        const auto [found, isNew] = m_filled.emplace(known.index, Operand{});
        if (isNew)
            found->second = emit(Operation::Fill, Operand{false, constant(known.index)});
        return found->second;
    }
    Operand slot(std::size_t line) { return inSlot(m_operands[line]); }

    Operand function(Function function, Operand u)
    {
        return emit({.operation = Operation::Function, .function = function, .from = {u}});
    }

    Operand compiled(const Program::Line &line)
    {
        const auto at = [&](std::size_t i) { return operand(line.from[i]); };
        const auto slotAt = [&](std::size_t i) { return slot(line.from[i]); };
        switch (line.kind) {
        case Kind::Variable: return {true, 0};
        case Kind::Negate: return emit(Operation::Negate, at(0));
        case Kind::Add: return emit(Operation::Add, at(0), at(1));
        case Kind::Subtract: return emit(Operation::Subtract, at(0), at(1));
        case Kind::Multiply: return emit(Operation::Multiply, at(0), at(1));
        case Kind::Divide: return emit(Operation::Divide, at(0), at(1));
        case Kind::Power: return powerOf(line);
        case Kind::Compare:
            return emit({.operation = Operation::Compare, .relation = line.relation, .from = {slotAt(0), slotAt(1)}});
        case Kind::And: return emit(Operation::And, slotAt(0), slotAt(1));
        case Kind::Or: return emit(Operation::Or, slotAt(0), slotAt(1));
        case Kind::Not: return emit(Operation::Not, slotAt(0));
        case Kind::Choose: return emit(Operation::Choose, slotAt(0), slotAt(1), slotAt(2));
        default: break;
        }
        switch (line.function) {
        case Function::Abs: return emit(Operation::Abs, slotAt(0));
        case Function::Sign: return emit(Operation::Sign, slotAt(0));
        case Function::Step: return emit(Operation::Step, slotAt(0));
        case Function::Max:
        case Function::Min:
            if (line.from[0] == line.from[1])
                return at(0);
            return emit(line.function == Function::Max ? Operation::Max : Operation::Min, slotAt(0), slotAt(1));
        case Function::Clamp: {
            const Operand raised = emit(Operation::AtLeast, slotAt(0), slotAt(1));
            return emit(Operation::AtMost, raised, slotAt(2));
        }
        default: return function(line.function, at(0));
        }
    }
    Operand powerOf(const Program::Line &line)
    {
        const Program::Line &exponent = m_program.lines[line.from[1]];
        if (exponent.kind == Kind::Number && exponent.number == std::nearbyint(exponent.number)
            && std::abs(exponent.number) <= mostProducts && exponent.number != 0.0)
            return wholePower(operand(line.from[0]), exponent.number);
        if (!exponent.varies)
            return emit(Operation::Power, operand(line.from[0]), operand(line.from[1]));
        // Its logarithm may be a constant of which the program has no line.
        const Operand logarithm = function(Function::Log, slot(line.from[0]));
        return function(Function::Exp, emit(Operation::Multiply, operand(line.from[1]), logarithm));
    }
    /// As boundedJetOf() has it, so that both have the same kinks.
    Operand wholePower(Operand u, double number)
    {
        auto exponent = static_cast<unsigned>(std::abs(number));
        std::optional<Operand> power;
        for (Operand square = u;; square = emit(Operation::Multiply, square, square)) {
            if ((exponent & 1U) != 0)
                power = power ? emit(Operation::Multiply, *power, square) : square;
            if ((exponent >>= 1U) == 0)
                break;
        }
        if (number > 0.0)
            return *power;
        return emit(Operation::Divide, unity(), *power);
    }
    Operand unity()
    {
        std::vector<std::size_t> &lines = m_to.m_constantLines;
        const auto found = std::find(lines.begin(), lines.end(), lineOfOne);
        if (found != lines.end())
            return {false, static_cast<std::size_t>(found - lines.begin())};
        lines.push_back(lineOfOne);
        return {false, lines.size() - 1};
    }

    /// Gives each result the first slot that nobody needs any more; never one of its own operands.
    void allot()
    {
        std::vector<std::size_t> lastUse(m_slots, 0);
        std::vector<Instruction> &all = m_to.m_instructions;
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (const Operand &from : all[i].from) {
                if (from.varies)
                    lastUse[from.index] = i;
            }
        }
        lastUse[0] = lastUse[m_to.m_value] = all.size(); // x is read by whoever completes a block
        std::vector<std::size_t> place(m_slots, 0), free;
        std::size_t most = 1;
        for (std::size_t i = 0; i < all.size(); ++i) {
            Instruction &instruction = all[i];
            const std::size_t result = instruction.to;
            if (free.empty())
                free.push_back(most++);
            place[result] = instruction.to = free.back();
            free.pop_back();
            std::array<Operand, 3> before = instruction.from;
            for (std::size_t k = 0; k < before.size(); ++k) {
                if (!before[k].varies)
                    continue;
                const bool again = std::any_of(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(k),
                                               [&](const Operand &o) { return o.varies && o.index == before[k].index; });
                if (!again && lastUse[before[k].index] == i)
                    free.push_back(place[before[k].index]);
                instruction.from[k].index = place[before[k].index];
            }
        }
        m_to.m_slots = most;
        m_to.m_value = place[m_to.m_value];
    }

public:
    /// Stands for the number 1 among the lines of constants.
    static constexpr std::size_t lineOfOne = ~std::size_t{0};

private:
    const Program &m_program;
    BlockProgram &m_to;
    std::vector<Operand> m_operands; ///< by line; of a constant the index is that of its line
    std::map<std::size_t, Operand> m_filled;
    std::size_t m_slots = 1;
};

} // namespace actiscope::expression
