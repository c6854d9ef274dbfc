#pragma once

#include "core/activation/catalogue/catalogue.h"
#include "core/expression/printers.h"
#include "core/expression/reader.h"
#include "core/text/utf8.h"

#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Random texts for the reader of formulas, and what has to hold whatever it reads.
namespace formulafuzz {

using namespace actiscope;
using namespace actiscope::expression;

inline FunctionRef findBuiltIn(std::string_view name)
{
    for (const FunctionRef &function : catalogue()) {
        if (function->id == name)
            return function;
    }
    return nullptr;
}

inline std::variant<Reading, Problem> read(std::string_view text)
{
    static const std::vector<std::string> known = [] {
        std::vector<std::string> ids;
        for (const FunctionRef &function : catalogue())
            ids.push_back(function->id);
        return ids;
    }();
    return readFormula(text, findBuiltIn, known);
}

inline bool isUtf8(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t length = characterLength(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

/// Nothing, or what is wrong with a place.
inline std::string faultOf(std::string_view text, const Place &place)
{
    if (place.begin > place.end || place.end > text.size())
        return "a place beyond the text";
    const auto splits = [text](std::size_t at) { return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80; };
    return (splits(place.begin) || splits(place.end)) && isUtf8(text) ? "a place within a character" : "";
}

inline std::string_view textAt(std::string_view text, const Place &place) { return text.substr(place.begin, place.end - place.begin); }

inline std::string faultOf(std::string_view text, const Problem &problem)
{
    if (const std::string fault = faultOf(text, problem.place); !fault.empty())
        return fault;
    const std::string sentence = textWithFix(problem, untranslated());
    if (sentence.size() < 10 || sentence.find('\n') != std::string::npos || sentence.size() > 400)
        return "no sentence";
    for (const std::string &argument : problem.arguments) {
        if (!isUtf8(argument))
            return "an argument that is no text";
    }
    if (!problem.fix)
        return {};
    if (const std::string fault = faultOf(text, problem.fix->place); !fault.empty())
        return "fix: " + fault;
    return textAt(text, problem.fix->place) == problem.fix->text ? "a fix that changes nothing" : "";
}

inline std::string faultIn(std::string_view text, const Tree &tree)
{
    if (const std::string fault = faultOf(text, tree->place); !fault.empty())
        return "tree: " + fault;
    if (tree->kind == Kind::Word || tree->kind == Kind::Call)
        return "a word without a meaning";
    for (const Tree &part : tree->parts) {
        if (std::string fault = faultIn(text, part); !fault.empty())
            return fault;
    }
    return {};
}

/// Reads a text as a formula and says what is wrong with the answer, or nothing.
inline std::string faultOf(const std::string &text, bool *isFormula = nullptr)
{
    const auto answer = read(text);
    if (isFormula)
        *isFormula = std::holds_alternative<Reading>(answer);
    if (const auto *problem = std::get_if<Problem>(&answer))
        return faultOf(text, *problem);
    const Reading &reading = std::get<Reading>(answer);
    if (reading.remark) {
        if (const std::string fault = faultOf(text, *reading.remark); !fault.empty())
            return "remark: " + fault;
    }
    if (sizeOf(reading.tree) > mostNodes)
        return "too large a tree";
    if (std::string fault = faultIn(text, reading.tree); !fault.empty())
        return fault;
    const std::string typed = typedText(reading.tree);
    if (typed.size() > longestText)
        return {};
    const auto again = read(typed);
    if (const auto *problem = std::get_if<Problem>(&again))
        return "printed as " + typed.substr(0, 200) + ", which cannot be read: " + textOf(*problem, untranslated());
    return areSame(std::get<Reading>(again).tree, reading.tree) ? "" : "printed as " + typed.substr(0, 200) + ", which is another formula";
}

class Texts
{
public:
    explicit Texts(unsigned seed) : m_random(seed) {}

    std::size_t below(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(m_random); }

    template<class List>
    std::string one(const List &list)
    {
        return std::string(list[below(std::size(list))]);
    }

    std::string bytes()
    {
        std::string text(below(60), ' ');
        for (char &c : text)
            c = static_cast<char>(below(256));
        return text;
    }

    std::string tokens()
    {
        static constexpr std::string_view list[] = {
            "x", "x", "a", "b", "alpha", "α", "π", "e", "2", "0.5", "1e-3", "1e999", "3.", ".", ",", ";", "(", ")", "(", ")", "[", "]", "{", "}",
            "|", "|", "+", "-", "*", "/", "^", "**", "²", "⁻¹", "⁻", "₁", "√", "×", "−", "<", "<=", "≠", "=", "!", "&&", "?", ":", "if", "else",
            "if(", "where(", "and", "or", "not", "sin", "tanh(", "max(", "relu(", "softplus(", "gelu(", "leaky_relu(", "np.", "foo.", "sinx",
            "ax", "lambda", "lambda x:", "def f(x):", "return ", "\n", "\n  ", "# c", "'", "\"t\"", "approximate=", "min=", "（", "，", "’", "€",
            "\xff", "\\", "\\frac", "\\frac{", "\\sqrt[", "\\left(", "\\right)", "\\tanh ", "\\begin{cases}", "\\end{cases}", "\\\\", "&", "$",
            "\\text{if}", "\\alpha", "_", "_{1}", "1_000", "0,5", "0x1F", "||", "is ", "None", "Leaky ReLU(", "Hard-", "X", "E", "otherwise: ", ".clamp(", "inf", " ", "y = ", "f(z) = ", "%1", "%2", "\xF0\x9F\x98\x80", "名"};
        std::string text;
        for (std::size_t i = below(14) + 1; i > 0; --i)
            text += one(list);
        return text;
    }

    std::string formula(int depth = 4)
    {
        static constexpr std::string_view leaves[] = {"x", "x", "x", "2", "0.5", "a", "beta", "π", "e", "1e-3", "γ_2"};
        static constexpr std::string_view signs[] = {" + ", "-", "*", "/", "^", " ", "·", "**", "−"};
        static constexpr std::string_view functions[] = {"sin", "exp", "tanh", "relu", "abs", "sqrt", "σ", "np.log1p", "mish", "cbrt", "hypot0"};
        static constexpr std::string_view relations[] = {"<", "<=", ">", "≥", "==", "!="};
        if (depth == 0)
            return one(leaves);
        const auto next = [&] { return formula(depth - 1 - static_cast<int>(below(2)) * (depth > 1 ? 1 : 0)); };
        const auto condition = [&] {
            std::string text = next() + one(relations) + next();
            return below(4) == 0 ? "not (" + text + ") or " + next() + " < " + next() : text;
        };
        switch (below(12)) {
        case 0: return '(' + next() + ')' + one(signs) + '(' + next() + ')';
        case 1: return one(functions) + '(' + next() + ')';
        case 2: return '-' + next();
        case 3: return "if(" + condition() + ", " + next() + ", " + next() + ')';
        case 4: return '|' + next() + '|';
        case 5: return "max(" + next() + ", " + next() + ", " + next() + ')';
        case 6: return '(' + next() + ")²";
        case 7: return "{" + condition() + ": " + next() + ", " + next() + '}';
        case 8: return '(' + next() + " if " + condition() + " else " + next() + ')';
        case 9: return "leaky_relu(" + next() + ", " + next() + ')';
        case 10: return "clamp(" + next() + ", 0, " + next() + ')';
        default: return next() + one(signs) + next();
        }
    }

    /// A formula with a few slips.
    std::string mutated()
    {
        std::string text = formula();
        for (std::size_t i = below(3) + 1; i > 0 && !text.empty(); --i) {
            const std::size_t at = below(text.size());
            switch (below(4)) {
            case 0: text.erase(at, below(3) + 1); break;
            case 1: text.insert(at, tokens().substr(0, below(6))); break;
            case 2: text[at] = static_cast<char>(32 + below(95)); break;
            default: text.resize(at); break;
            }
        }
        return text;
    }

    std::string any()
    {
        switch (below(4)) {
        case 0: return bytes();
        case 1: return tokens();
        case 2: return formula();
        default: return mutated();
        }
    }

private:
    std::mt19937 m_random;
};

inline std::string repeated(std::string_view text, std::size_t count)
{
    std::string all;
    for (; count > 0; --count)
        all += text;
    return all;
}

/// Texts that nest, chain or double as far as their length allows, and beyond.
inline std::vector<std::string> extremes(std::size_t count)
{
    std::vector<std::string> texts;
    for (const std::string_view piece : {"(", "[", "{", "|", "-", "+", "2^", "√", "sin(", "if(x<0,", "x if x<0 else ", "x<0?1:", "not ", "max(1,", "\\frac{",
                                         "\\frac", "\\sqrt[", "\\sqrt", "\\left(", "\\tanh ", "x<", "{x<0:1,", "x²", "1+", "x*", "x ", "x and ", "a.", "np.", "αx",
                                         "lambda x:", "def f(x):", "def f(x):\n ", "\\begin{cases}", "\"", "²", "\\", "if(", "1,", "x=", "f(x)=", "\xff", "e^{-"}) {
        texts.push_back(repeated(piece, count));
        texts.push_back(repeated(piece, count) + 'x' + repeated(piece == "{" ? "}" : piece == "|" ? "|" : ")", count));
    }
    for (const std::string_view line : {"  a=a+a\n", "  a=a*x\n", "  a=sin(a)\n", "  if x>0: a=a*a\n", "  if a<0: return a\n", "  a=a^a\n", "  a=-a\n"})
        texts.push_back("def f(x):\n  a=x\n" + repeated(line, count) + "  return a");
    std::string chain = "def f0(x): return x+x\n";
    for (std::size_t i = 1; i < count && chain.size() < 9'900; ++i)
        chain += "def f" + std::to_string(i) + "(x): return f" + std::to_string(i - 1) + "(f" + std::to_string(i - 1) + "(x))\n";
    texts.push_back(chain);
    std::string nested = "def f(x):\n";
    for (std::size_t i = 1; i < count && nested.size() < 9'000; ++i)
        nested += std::string(i, ' ') + "if x<" + std::to_string(i) + ":\n";
    texts.push_back(nested + std::string(count, ' ') + "return x");
    return texts;
}

} // namespace formulafuzz
