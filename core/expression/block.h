#pragma once

#include "core/expression/blockkernels.h"
#include "core/expression/program.h"

#include <array>
#include <span>
#include <vector>

namespace actiscope::expression {

/// A program made ready for blocks of x: what does not depend on x is computed once, whole powers are products, and lines
/// share the memory of those that nobody needs any more.
class BlockProgram
{
public:
    explicit BlockProgram(const Program &program);

    /// The numbers that do not depend on x, for a set of parameters.
    using Constants = std::vector<Bounded<double>>;
    Constants constantsOf(std::span<const double> p) const;

    /// f, for order 1 f′ too, for order 2 also f″, at up to block::lanes x, with bounds of their errors. What it returns stays
    /// until the next call on this thread.
    template <int order>
    const block::Slot &run(std::span<const double> x, const Constants &constants) const;

private:
    enum class Operation {
        Fill, Negate, Add, Subtract, Multiply, Divide, Power, Function, Abs, Sign, Step, Max, Min, AtLeast, AtMost,
        Compare, And, Or, Not, Choose
    };
    /// Of a slot or of a constant.
    struct Operand {
        bool varies = false;
        std::size_t index = 0;
    };
    struct Instruction {
        Operation operation = Operation::Fill;
        Function function = {};
        Relation relation = {};
        std::array<Operand, 3> from = {};
        std::size_t to = 0;
    };
    friend class BlockCompiler;

    template <int order>
    void execute(const Instruction &instruction, const Constants &constants, std::vector<block::Slot> &slots,
                 std::size_t n) const;

    std::vector<Instruction> m_instructions;
    std::size_t m_slots = 1; ///< slot 0 is x
    std::size_t m_value = 0; ///< the slot of f
    Program m_constants;     ///< all that does not depend on x
    std::vector<std::size_t> m_constantLines; ///< which of its lines constants are
    Constants m_known;       ///< their values where no parameter is needed
    bool m_needsParameters = false;
};

} // namespace actiscope::expression
