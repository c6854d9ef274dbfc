#include "core/code/codewriter.h"

#include "core/code/preparation.h"
#include "core/code/pythonmodule.h"
#include "core/expression/build.h"
#include "core/expression/functionnames.h"
#include "core/expression/printers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace actiscope {

namespace {

using namespace expression;

/// How strongly a text holds together. In Python & and | are stronger than comparisons.
enum Strength { Conditional, OrWord, AndWord, Comparison, BitOr, BitAnd, Sum, Product, Sign, Power, Atom };

struct Piece {
    std::string text;
    int strength = Atom;
};

std::string bracketed(const Piece &piece, int least)
{
    return piece.strength < least ? '(' + piece.text + ')' : piece.text;
}

/// Beyond this size nothing is looked for that comes up twice.
constexpr std::size_t mostForNames = 1500;

/// 0.5 for 1/2; nothing for 1/3.
std::optional<double> exactQuotient(const Tree &tree)
{
    if (tree->kind != Kind::Divide || tree->parts[0]->kind != Kind::Number || tree->parts[1]->kind != Kind::Number)
        return std::nullopt;
    const double a = tree->parts[0]->number, b = tree->parts[1]->number, quotient = a / b;
    return std::isfinite(quotient) && std::fma(quotient, b, -a) == 0.0 ? std::optional(quotient) : std::nullopt;
}

class Writer
{
public:
    explicit Writer(bool cpp) : m_cpp(cpp) {}

    std::string body(const Tree &tree)
    {
        if (sizeOf(tree) <= mostForNames)
            count(tree, parametersIn(tree));
        const bool varies = dependsOnVariable(tree);
        const Piece value = print(tree);
        if (m_cpp)
            return m_lines + "return " + (varies ? value.text : "std::isnan(x) ? x : " + bracketed(value, OrWord)) + ';';
        return m_lines + "return " + (varies ? value.text : arrayPiece(tree).text);
    }

private:
    // What comes up twice.

    const std::string &keyOf(const Tree &tree)
    {
        const auto found = m_keys.find(tree.get());
        return found != m_keys.end() ? found->second : m_keys.emplace(tree.get(), typedText(tree)).first->second;
    }
    void count(const Tree &tree, const std::vector<std::string> &parameters)
    {
        m_taken.insert(m_taken.end(), parameters.begin(), parameters.end());
        countParts(tree);
    }
    void countParts(const Tree &tree)
    {
        if (tree->parts.empty() || ++m_uses[keyOf(tree)] > 1)
            return;
        for (const Tree &part : tree->parts)
            countParts(part);
    }
    /// Whether a part gets a name: calls and longer terms of x that come up again.
    bool isNamed(const Tree &tree)
    {
        const bool term = tree->kind == Kind::Function || tree->kind == Kind::Power || sizeOf(tree) > 2;
        const bool condition = tree->kind >= Kind::Compare && tree->kind <= Kind::Not;
        return term && !condition && dependsOnVariable(tree) && m_uses[keyOf(tree)] > 1;
    }
    std::string freshName()
    {
        constexpr std::array letters = {"u", "v", "w", "s", "t"};
        for (std::size_t i = m_names.size();; ++i) {
            std::string name = i < letters.size() ? letters[i] : std::string(1, 'u').append(std::to_string(i));
            const auto isTaken = [&](const std::string &other) { return other == name; };
            if (std::none_of(m_taken.begin(), m_taken.end(), isTaken)) {
                m_taken.push_back(name);
                return name;
            }
        }
    }

    Piece print(const Tree &tree)
    {
        if (tree->parts.empty() || m_uses.empty() || !isNamed(tree))
            return write(tree);
        const std::string key = keyOf(tree);
        if (const auto known = m_names.find(key); known != m_names.end())
            return {known->second};
        const std::string text = write(tree).text, name = freshName();
        m_names[key] = name;
        m_lines += (m_cpp ? "const double " + name + " = " + text + ";\n" : name + " = " + text + '\n');
        return {name};
    }
    std::string part(const Tree &tree, std::size_t index, int least) { return bracketed(print(tree->parts[index]), least); }

    // Both languages.

    Piece write(const Tree &tree)
    {
        switch (tree->kind) {
        case Kind::Number: return {literal(tree->number)};
        case Kind::Variable: return {"x"};
        case Kind::Parameter: return {m_cpp ? cppParameter(tree->word) : pythonParameter(tree->word)};
        case Kind::Pi: return {m_cpp ? "3.141592653589793" : "math.pi"};
        case Kind::Euler: return {m_cpp ? "2.718281828459045" : "math.e"};
        case Kind::Negate: return {'-' + part(tree, 0, Sign + 1), Sign};
        case Kind::Add: return {part(tree, 0, Sum) + " + " + part(tree, 1, Sum + 1), Sum};
        case Kind::Subtract: return {part(tree, 0, Sum) + " - " + part(tree, 1, Sum + 1), Sum};
        case Kind::Multiply: return {part(tree, 0, Product) + " * " + part(tree, 1, Product + 1), Product};
        case Kind::Divide:
            if (const auto value = exactQuotient(tree))
                return {literal(*value)};
            return {part(tree, 0, Product) + " / " + part(tree, 1, Product + 1), Product};
        case Kind::Power: return writePower(tree);
        case Kind::Compare: return {part(tree, 0, Comparison + 1) + relation(tree->relation) + part(tree, 1, Comparison + 1), Comparison};
        case Kind::And: return writeBoth(tree, m_cpp ? " && " : isPlain(tree) ? " and " : " & ");
        case Kind::Or: return writeBoth(tree, m_cpp ? " || " : isPlain(tree) ? " or " : " | ");
        case Kind::Choose: return m_cpp || isPlain(tree->parts[0]) ? writeConditional(tree) : writeWhere(tree);
        case Kind::Function: return m_cpp ? writeCpp(tree) : writePython(tree);
        default: return {};
        }
    }
    static const char *relation(Relation relation)
    {
        switch (relation) {
        case Relation::Less: return " < ";
        case Relation::LessOrEqual: return " <= ";
        case Relation::Greater: return " > ";
        case Relation::GreaterOrEqual: return " >= ";
        case Relation::Equal: return " == ";
        case Relation::NotEqual: return " != ";
        }
        return "";
    }
    /// Whether Python has a number for it, no array.
    static bool isPlain(const Tree &tree)
    {
        if (dependsOnVariable(tree) || !std::all_of(tree->parts.begin(), tree->parts.end(), isPlain))
            return false;
        if (tree->kind != Kind::Function)
            return true;
        switch (tree->function) {
        case Function::Abs:
        case Function::Sqrt:
        case Function::Max:
        case Function::Min:
        case Function::Clamp:
            return true;
        default:
            return isMath(tree);
        }
    }
    /// Whether it is one of Python's math functions of a number that nobody gives.
    static bool hasMath(const Tree &tree)
    {
        return isMath(tree) && std::all_of(tree->parts.begin(), tree->parts.end(), isPlain);
    }
    /// The same, if its arguments are numbers.
    static bool isMath(const Tree &tree)
    {
        switch (tree->function) {
        case Function::Sign:
        case Function::Step:
        case Function::NormalCdf:
        case Function::NormalDensity:
        case Function::Sigmoid:
        case Function::Softplus:
        case Function::LogSigmoid:
            return false;
        default:
            return isConstant(tree);
        }
    }
    Piece writeBoth(const Tree &tree, const std::string &between)
    {
        const bool both = tree->kind == Kind::And;
        if (m_cpp || isPlain(tree)) {
            const int strength = both ? AndWord : OrWord;
            return {part(tree, 0, both ? AndWord : Comparison) + between + part(tree, 1, Comparison), strength};
        }
        return {part(tree, 0, Atom) + between + part(tree, 1, Atom), both ? BitAnd : BitOr};
    }
    Piece writeConditional(const Tree &tree)
    {
        if (m_cpp)
            return {part(tree, 0, OrWord) + " ? " + part(tree, 1, OrWord) + " : " + part(tree, 2, Conditional), Conditional};
        // Where one branch is an array the other is one too.
        const bool plain = isPlain(tree->parts[1]) && isPlain(tree->parts[2]);
        const auto branch = [&](std::size_t index, int least) {
            return plain ? part(tree, index, least) : bracketed(arrayPiece(tree->parts[index]), least);
        };
        return {branch(1, OrWord) + " if " + part(tree, 0, OrWord) + " else " + branch(2, Conditional), Conditional};
    }
    Piece writePower(const Tree &tree)
    {
        const Tree &base = tree->parts[0];
        Tree exponent = tree->parts[1];
        if (const auto value = exactQuotient(exponent))
            exponent = number(*value);
        if (base->kind == Kind::Euler)
            return write(call(Function::Exp, {exponent}));
        const bool whole = exponent->kind == Kind::Number && exponent->number == std::floor(exponent->number)
            && exponent->number < 1000.0;
        if (!m_cpp) {
            const std::string up = whole ? std::to_string(static_cast<int>(exponent->number)) : bracketed(print(exponent), Sign);
            return {part(tree, 0, Atom) + "**" + up, Power};
        }
        if (whole && exponent->number == 2.0 && (base->parts.empty() || m_names.contains(keyOf(base))))
            return {part(tree, 0, Product) + " * " + part(tree, 0, Product + 1), Product};
        return {"std::pow(" + print(base).text + ", " + print(exponent).text + ')'};
    }

    // Python.

    Piece writeWhere(const Tree &tree)
    {
        const bool plain = isPlain(tree->parts[1]) && isPlain(tree->parts[2]);
        const std::string yes = plain ? arrayPiece(tree->parts[1]).text : print(tree->parts[1]).text;
        return {"np.where(" + print(tree->parts[0]).text + ", " + yes + ", " + print(tree->parts[2]).text + ')'};
    }
    /// An argument of a function of arrays.
    Piece arrayPiece(const Tree &tree)
    {
        if (!isPlain(tree))
            return print(tree);
        if (tree->kind == Kind::Number && (tree->number == 0.0 || tree->number == 1.0))
            return {tree->number == 0.0 ? "np.zeros_like(x)" : "$one"};
        return {bracketed(print(tree), Product) + " * $one", Product};
    }
    std::string arrays(const Tree &tree) { return '(' + arrayPiece(tree->parts[0]).text + ')'; }
    Piece writePython(const Tree &tree)
    {
        const auto &parts = tree->parts;
        switch (tree->function) {
        case Function::Sqrt:
            if (hasMath(tree))
                return {"math.sqrt" + arguments(tree)};
            return isPlain(parts[0]) ? Piece{part(tree, 0, Atom) + "**0.5", Power} : Piece{"np.sqrt" + arrays(tree)};
        case Function::Abs:
            return {(isPlain(parts[0]) ? "abs" : "np.abs") + arguments(tree)};
        case Function::Step:
            return {"np.where(" + bracketed(arrayPiece(parts[0]), Comparison + 1) + " >= 0.0, $one, 0.0)"};
        case Function::NormalCdf:
            return {"0.5 * $erfc(-" + bracketed(arrayPiece(parts[0]), Sign + 1)
                        + " / 2.0**0.5)", Product};
        case Function::NormalDensity:
            return {"np.exp(-0.5 * " + bracketed(arrayPiece(parts[0]), Atom)
                        + "**2) / (2.0 * math.pi)**0.5", Product};
        case Function::Max:
        case Function::Min:
            return {writeExtremum(tree)};
        case Function::Clamp:
            if (isPlain(parts[1]) && isPlain(parts[2]) && !isPlain(parts[0]))
                return {"np.clip" + arguments(tree)};
            return write(call(Function::Min, {call(Function::Max, {parts[0], parts[1]}), parts[2]}));
        case Function::Sigmoid: return {"$sigmoid" + arrays(tree)};
        case Function::Softplus: return {"$softplus" + arrays(tree)};
        case Function::Erf:
        case Function::Erfc:
            return {(hasMath(tree) ? "math." : "$") + functionName(tree->function) + (hasMath(tree) ? arguments(tree) : arrays(tree))};
        default:
            if (hasMath(tree))
                return {"math." + functionName(tree->function) + arguments(tree)};
            return {"np." + numpyName(tree->function) + arrays(tree)};
        }
    }
    std::string arguments(const Tree &tree)
    {
        std::string text;
        for (const Tree &argument : tree->parts)
            text += (text.empty() ? "(" : ", ") + print(argument).text;
        return text + ')';
    }
    /// PyTorch's maximum takes arrays only, its clip numbers too.
    std::string writeExtremum(const Tree &tree)
    {
        const bool greatest = tree->function == Function::Max;
        Tree all = tree->parts.front();
        std::string text = print(all).text;
        bool plain = isPlain(all);
        for (std::size_t i = 1; i < tree->parts.size(); ++i) {
            const Tree &next = tree->parts[i];
            const std::string other = print(next).text;
            const bool plainNext = isPlain(next);
            if (plain && plainNext) {
                text = (greatest ? "max(" : "min(") + text + ", " + other + ')';
            } else if (plain || plainNext) {
                const std::string &number = plain ? text : other, &values = plain ? other : text;
                text = "np.clip(" + values + ", " + (greatest ? number + ", None)" : "None, " + number + ')');
            } else {
                text = (greatest ? "np.maximum(" : "np.minimum(") + text + ", " + other + ')';
            }
            plain = plain && plainNext;
        }
        return text;
    }
    static std::string numpyName(Function function)
    {
        switch (function) {
        case Function::Asin: return "arcsin";
        case Function::Acos: return "arccos";
        case Function::Atan: return "arctan";
        case Function::Asinh: return "arcsinh";
        case Function::Acosh: return "arccosh";
        case Function::Atanh: return "arctanh";
        default: return functionName(function);
        }
    }
    /// As C, and with it most languages, call it.
    static std::string functionName(Function function)
    {
        return function == Function::Log ? "log" : std::string(typedName(function));
    }

    // C++.

    Piece writeCpp(const Tree &tree)
    {
        const auto &parts = tree->parts;
        switch (tree->function) {
        case Function::Sign: return {"$sign" + arguments(tree)};
        case Function::Step: return {part(tree, 0, Comparison + 1) + " >= 0.0 ? 1.0 : 0.0", Conditional};
        case Function::Sigmoid: return {"$sigmoid" + arguments(tree)};
        case Function::Softplus: return {"$softplus" + arguments(tree)};
        case Function::NormalCdf: return {"0.5 * std::erfc(-" + part(tree, 0, Sign + 1) + " / std::sqrt(2.0))", Product};
        case Function::NormalDensity: {
            const Piece u = print(parts[0]);
            const bool isShort = u.text.size() < 10; // else it would stand there twice
            const std::string square = isShort ? bracketed(u, Product + 1) + " * " + bracketed(u, Product + 1)
                                               : "std::pow(" + u.text + ", 2.0)";
            return {"std::exp(-0.5 * " + square + ") / std::sqrt(2.0 * 3.141592653589793)", Product};
        }
        case Function::Max:
        case Function::Min: {
            const char *name = tree->function == Function::Max ? "std::fmax(" : "std::fmin(";
            std::string text = print(parts.front()).text;
            for (std::size_t i = 1; i < parts.size(); ++i)
                text = name + text + ", " + print(parts[i]).text + ')';
            return {text};
        }
        case Function::Clamp:
            return {"std::fmin(std::fmax(" + print(parts[0]).text + ", " + print(parts[1]).text + "), " + print(parts[2]).text + ')'};
        default:
            return {"std::" + functionName(tree->function) + arguments(tree)};
        }
    }

    bool m_cpp;
    std::unordered_map<const Node *, std::string> m_keys;
    std::map<std::string, int> m_uses;        ///< by typedText()
    std::map<std::string, std::string> m_names;
    std::vector<std::string> m_taken;
    std::string m_lines;
};

} // namespace

std::string pythonBody(const Tree &tree) { return Writer(false).body(prepared(tree, true)); }

std::string cppBody(const Tree &tree)
{
    return Writer(true).body(prepared(tree, false));
}

} // namespace actiscope
