#include "core/expression/program.h"

#include "core/expression/definition.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <unordered_map>
#include <utility>

namespace actiscope::expression {

namespace {

struct HashOfLine {
    std::size_t operator()(const Program::Line &line) const
    {
        std::uint64_t hash = static_cast<std::uint64_t>(line.kind);
        const auto add = [&](std::uint64_t part) {
            hash ^= part + 0x9e3779b97f4a7c15U + (hash << 6U) + (hash >> 2U);
        };
        add(static_cast<std::uint64_t>(line.function));
        add(static_cast<std::uint64_t>(line.relation));
        add(std::hash<double>{}(line.number));
        add(line.parameter);
        for (const std::size_t from : line.from)
            add(from);
        return static_cast<std::size_t>(hash);
    }
};

bool jumpsItself(const Program::Line &line)
{
    switch (line.kind) {
    case Kind::Compare:
    case Kind::And:
    case Kind::Or:
    case Kind::Not:
    case Kind::Choose: return true;
    case Kind::Function: return line.function == Function::Sign || line.function == Function::Step;
    default: return false;
    }
}

class Compiler {
public:
    explicit Compiler(const std::vector<std::string> &parameters) : m_parameters(parameters) {}

    std::size_t compile(const Tree &tree)
    {
        // Shared parts are met once, else functions of functions would take as long as they are when written out.
        if (const auto found = m_compiled.find(tree.get()); found != m_compiled.end())
            return found->second;
        const std::size_t at = lineOf(tree);
        m_compiled.emplace(tree.get(), at);
        return at;
    }
    std::vector<Program::Line> take(std::size_t value)
    {
        // The value is the last line, even if it is a part of another.
        if (value + 1 != m_lines.size())
            m_lines.resize(value + 1);
        return std::move(m_lines);
    }

private:
    std::size_t lineOf(const Tree &tree)
    {
        Program::Line line{.kind = tree->kind, .function = tree->function, .relation = tree->relation,
                           .number = tree->number};
        switch (tree->kind) {
        case Kind::Variable:
            line.varies = true;
            break;
        case Kind::Parameter:
            line.parameter = static_cast<std::size_t>(
                std::find(m_parameters.begin(), m_parameters.end(), tree->word) - m_parameters.begin());
            break;
        case Kind::Negate:
            // A negative number is a line of its own.
            if (tree->parts[0]->kind == Kind::Number)
                return add({.kind = Kind::Number, .number = -tree->parts[0]->number + 0.0}); // no −0
            [[fallthrough]];
        default:
            if (tree->kind == Kind::Function && (tree->function == Function::Max || tree->function == Function::Min))
                return foldOf(line, tree->parts);
            for (std::size_t i = 0; i < tree->parts.size() && i < line.from.size(); ++i)
                line.from[i] = compile(tree->parts[i]);
        }
        return add(line, std::min(tree->parts.size(), line.from.size()));
    }
    /// max(a, b, c) as max(max(a, b), c).
    std::size_t foldOf(Program::Line line, const std::vector<Tree> &parts)
    {
        std::size_t whole = compile(parts[0]);
        for (std::size_t i = 1; i < parts.size(); ++i) {
            line.from = {whole, compile(parts[i])};
            whole = add(line, 2);
        }
        return whole;
    }
    std::size_t add(Program::Line line, std::size_t operands = 0)
    {
        line.jumps = jumpsItself(line);
        for (std::size_t i = 0; i < operands; ++i) {
            line.varies = line.varies || m_lines[line.from[i]].varies;
            line.jumps = line.jumps || m_lines[line.from[i]].jumps;
        }
        const auto [found, isNew] = m_known.emplace(line, m_lines.size());
        if (isNew)
            m_lines.push_back(line);
        return found->second;
    }

    const std::vector<std::string> &m_parameters;
    std::vector<Program::Line> m_lines;
    std::unordered_map<const Node *, std::size_t> m_compiled;
    std::unordered_map<Program::Line, std::size_t, HashOfLine> m_known;
};

} // namespace

std::size_t operandsOf(const Program::Line &line)
{
    switch (line.kind) {
    case Kind::Negate:
    case Kind::Not: return 1;
    case Kind::Add:
    case Kind::Subtract:
    case Kind::Multiply:
    case Kind::Divide:
    case Kind::Power:
    case Kind::Compare:
    case Kind::And:
    case Kind::Or: return 2;
    case Kind::Choose: return 3;
    case Kind::Function:
        return line.function == Function::Clamp                               ? 3
             : line.function == Function::Max || line.function == Function::Min ? 2
                                                                                : 1;
    default: return 0;
    }
}

Program Program::of(const Tree &tree, const std::vector<std::string> &parameters)
{
    const Tree whole = expanded(tree); // kept while the compiler knows its nodes by their addresses
    Compiler compiler(parameters);
    const std::size_t value = compiler.compile(whole);
    return {compiler.take(value)};
}

} // namespace actiscope::expression
