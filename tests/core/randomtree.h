#pragma once

#include "core/expression/build.h"

#include <cmath>
#include <cstdint>
#include <random>

/// Formulas that nobody would type, from a seed: each operator and function comes up, in x and one parameter a.
class RandomTrees
{
    using Tree = actiscope::expression::Tree;
    using Kind = actiscope::expression::Kind;
    using Function = actiscope::expression::Function;

public:
    explicit RandomTrees(std::uint32_t seed) : m_random(seed) {}

    Tree next() { return make(4); }
    /// Of every size, often an ordinary one.
    double place()
    {
        const double sign = pick(2) == 0 ? 1.0 : -1.0;
        if (pick(4) != 0)
            return sign * std::ldexp(static_cast<double>(1 + pick(1'000'000)), -18);
        return sign * std::pow(10.0, static_cast<double>(pick(600)) - 300.0);
    }
    double parameter() { return 0.25 * (static_cast<double>(pick(40)) - 20.0); }

private:
    // Not std::uniform_int_distribution, which libraries have each their own of.
    std::uint32_t pick(std::uint32_t count) { return static_cast<std::uint32_t>(m_random() % count); }

    Tree make(int depth)
    {
        using namespace actiscope::expression;
        if (depth == 0 || pick(8) == 0)
            return leaf();
        const auto part = [&] { return make(depth - 1); };
        const auto compare = [&] { return compared(static_cast<Relation>(pick(6)), make(1), make(1)); };
        switch (pick(12)) {
        case 0: return part() + part();
        case 1: return part() - part();
        case 2: return part() * part();
        case 3: return part() / part();
        case 4: return -part();
        case 5: return power(part(), number(2 + static_cast<int>(pick(3))));
        case 6: return pick(2) == 0 ? power(part(), part()) : power(euler(), part());
        case 7: {
            Tree condition = pick(3) == 0 ? made(Kind::And, {compare(), made(Kind::Not, {compare()})})
                : pick(2) == 0            ? made(Kind::Or, {compare(), compare()})
                                          : compare();
            return choice(std::move(condition), part(), part());
        }
        case 8: {
            if (pick(3) == 0)
                return call(Function::Clamp, {part(), leaf(), leaf()});
            return call(pick(2) == 0 ? Function::Max : Function::Min, {part(), part()});
        }
        default: // all up to LogSigmoid have one argument
            return call(static_cast<Function>(pick(static_cast<std::uint32_t>(Function::LogSigmoid) + 1)), {part()});
        }
    }
    Tree leaf()
    {
        using namespace actiscope::expression;
        switch (pick(8)) {
        case 0: return number(0.5 * static_cast<double>(pick(9)));
        case 1: return number(0.1 * static_cast<double>(1 + pick(30)));
        case 2: return actiscope::expression::parameter("a");
        case 3: return pi();
        default: return variable();
        }
    }
    std::mt19937 m_random;
};
