#include "core/expression/printers.h"

#include "core/expression/functionnames.h"
#include "core/expression/lexer.h"
#include "core/text/exactnumber.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace actiscope::expression {

namespace {

/// How strongly a text holds together, from weak to strong, as the reader has it.
enum Strength { Or = 1, And, Not, Comparison, Sum, Product, Negation, Power, Atom };

struct Piece {
    std::string text;
    int strength = Atom;
};

std::string bracketed(const Piece &piece, int least)
{
    return piece.strength < least ? '(' + piece.text + ')' : piece.text;
}

/// What both one-line forms do alike; they differ in how they spell things.
class LinePrinter
{
public:
    virtual ~LinePrinter() = default;
    Piece print(const Tree &tree) const
    {
        switch (tree->kind) {
        case Kind::Number: return {numberText(tree->number)};
        case Kind::Variable: return {"x"};
        case Kind::Word: return {tree->word};
        case Kind::Parameter: return {parameterText(tree->word)};
        case Kind::Pi: return {piText()};
        case Kind::Euler: return {"e"};
        case Kind::Call: return {tree->word + arguments(tree)};
        case Kind::Function: return printFunction(tree);
        case Kind::Activation: return {activationText(*tree->activation) + arguments(tree)};
        case Kind::Negate: return printNegation(tree);
        case Kind::Add:
        case Kind::Subtract: return printSum(tree);
        case Kind::Multiply: return printProduct(tree);
        case Kind::Divide: return printQuotient(tree);
        case Kind::Power: return printPower(tree);
        case Kind::Compare: return printComparison(tree);
        case Kind::And:
            if (isChain(tree))
                return printChain(tree);
            return {part(tree, 0, And) + " and " + part(tree, 1, And + 1), And};
        case Kind::Or: return {part(tree, 0, Or) + " or " + part(tree, 1, Or + 1), Or};
        case Kind::Not: return {"not " + part(tree, 0, Not + 1), Not};
        case Kind::Choose: return printChoice(tree);
        }
        return {};
    }

protected:
    std::string part(const Tree &tree, std::size_t index, int least) const { return bracketed(print(tree->parts[index]), least); }
    std::string arguments(const Tree &tree) const
    {
        std::string text;
        for (const Tree &argument : tree->parts)
            text += (text.empty() ? "(" : ", ") + print(argument).text;
        return text + ')';
    }

    virtual std::string numberText(double number) const = 0;
    virtual std::string parameterText(const std::string &id) const = 0;
    virtual std::string piText() const = 0;
    virtual std::string activationText(const Activation &activation) const = 0;
    virtual std::string relationText(Relation relation) const = 0;
    virtual Piece printFunction(const Tree &tree) const = 0;
    virtual Piece printNegation(const Tree &tree) const = 0;
    virtual Piece printSum(const Tree &tree) const = 0;
    virtual Piece printProduct(const Tree &tree) const = 0;
    virtual Piece printQuotient(const Tree &tree) const = 0;
    virtual Piece printPower(const Tree &tree) const = 0;
    virtual Piece printChoice(const Tree &tree) const = 0;

private:
    Piece printComparison(const Tree &tree) const
    {
        return {part(tree, 0, Comparison + 1) + ' ' + relationText(tree->relation) + ' ' + part(tree, 1, Comparison + 1),
                Comparison};
    }
    Piece printChain(const Tree &tree) const
    {
        const Tree &low = tree->parts[0], &high = tree->parts[1];
        return {part(low, 0, Comparison + 1) + ' ' + relationText(low->relation) + ' ' + part(low, 1, Comparison + 1) + ' '
                    + relationText(high->relation) + ' ' + part(high, 1, Comparison + 1),
                Comparison};
    }
};

/// Brackets wherever the tree would be another without them.
class TypedPrinter : public LinePrinter
{
    std::string numberText(double number) const override { return shortText(number); }
    std::string parameterText(const std::string &id) const override { return id; }
    std::string piText() const override { return "pi"; }
    std::string activationText(const Activation &activation) const override { return callName(activation); }
    std::string relationText(Relation relation) const override
    {
        switch (relation) {
        case Relation::Less: return "<";
        case Relation::LessOrEqual: return "<=";
        case Relation::Greater: return ">";
        case Relation::GreaterOrEqual: return ">=";
        case Relation::Equal: return "==";
        case Relation::NotEqual: return "!=";
        }
        return {};
    }
    Piece printFunction(const Tree &tree) const override { return {std::string(typedName(tree->function)) + arguments(tree)}; }
    Piece printNegation(const Tree &tree) const override { return {'-' + part(tree, 0, Power), Negation}; }
    Piece printSum(const Tree &tree) const override
    {
        const bool minus = tree->kind == Kind::Subtract;
        return {part(tree, 0, Sum) + (minus ? " - " : " + ") + withoutLeadingSign(tree->parts[1], Sum + 1), Sum};
    }
    Piece printProduct(const Tree &tree) const override
    {
        return {part(tree, 0, Product) + '*' + withoutLeadingSign(tree->parts[1], Product + 1), Product};
    }
    Piece printQuotient(const Tree &tree) const override
    {
        return {part(tree, 0, Product) + '/' + withoutLeadingSign(tree->parts[1], Product + 1), Product};
    }
    Piece printPower(const Tree &tree) const override
    {
        return {part(tree, 0, Atom) + '^' + part(tree, 1, Power), Power};
    }
    Piece printChoice(const Tree &tree) const override
    {
        return {"if" + arguments(tree)};
    }
    /// No sign behind an operator: a - (-b).
    std::string withoutLeadingSign(const Tree &tree, int least) const
    {
        const Piece piece = print(tree);
        return piece.text.front() == '-' ? '(' + piece.text + ')' : bracketed(piece, least);
    }
};

class ReadablePrinter : public LinePrinter
{
    std::string numberText(double number) const override
    {
        const std::string text = shortText(number);
        const std::size_t e = text.find('e');
        if (e == std::string::npos)
            return text;
        const std::string mantissa = text.substr(0, e) == "1" ? "" : text.substr(0, e) + "·";
        return mantissa + "10" + superscript(std::stoi(text.substr(e + 1)));
    }
    std::string parameterText(const std::string &id) const override { return symbolOf(id); }
    std::string piText() const override { return "π"; }
    std::string activationText(const Activation &activation) const override { return callName(activation); }
    std::string relationText(Relation relation) const override
    {
        switch (relation) {
        case Relation::Less: return "<";
        case Relation::LessOrEqual: return "≤";
        case Relation::Greater: return ">";
        case Relation::GreaterOrEqual: return "≥";
        case Relation::Equal: return "=";
        case Relation::NotEqual: return "≠";
        }
        return {};
    }
    Piece printFunction(const Tree &tree) const override
    {
        switch (tree->function) {
        case Function::Abs: return {'|' + print(tree->parts[0]).text + '|'};
        case Function::Sqrt: return {"√" + part(tree, 0, Atom), Power};
        case Function::NormalCdf: return {"Φ" + arguments(tree)};
        case Function::NormalDensity: return {"φ" + arguments(tree)};
        case Function::Sigmoid: return {"σ" + arguments(tree)};
        case Function::Asin: return {"arcsin" + arguments(tree)};
        case Function::Acos: return {"arccos" + arguments(tree)};
        case Function::Atan: return {"arctan" + arguments(tree)};
        case Function::LogSigmoid: return {"ln(σ" + arguments(tree) + ')'};
        default: return {std::string(typedName(tree->function)) + arguments(tree)};
        }
    }
    Piece printNegation(const Tree &tree) const override { return printSum(tree); }
    Piece printSum(const Tree &tree) const override
    {
        const std::vector<SignedTerm> terms = termsOf(tree);
        if (terms.size() == 1 && !terms.front().negative)
            return print(terms.front().tree);
        std::string text;
        for (const SignedTerm &term : terms) {
            text += text.empty() ? (term.negative ? "−" : "") : term.negative ? " − " : " + ";
            text += bracketed(print(term.tree), Product);
        }
        return {text, terms.size() == 1 ? Negation : Sum};
    }
    Piece printProduct(const Tree &tree) const override
    {
        if (const SignedTerm term = withoutSign(tree); term.negative)
            return {"−" + bracketed(print(term.tree), Product), Product};
        std::string text;
        Tree last;
        for (const Tree &factor : factorsOf(tree)) {
            // A quotient needs no brackets: x·(1/2) is x·1/2.
            const std::string next = bracketed(print(factor), factor->kind == Kind::Divide ? Product : Negation + 1);
            const bool behindNumber = last && last->kind == Kind::Number && next.front() == '(';
            if (last && !behindNumber && (areSame(last, factor) || !(isShort(last, true) && isShort(factor, false))))
                text += "·";
            text += next;
            last = factor;
        }
        return {text, Product};
    }
    /// What stands beside another without a sign: 2x, αx², but x·2 and x·σ(x).
    static bool isShort(const Tree &factor, bool first)
    {
        switch (factor->kind) {
        case Kind::Number:
            return first && shortText(factor->number).find('e') == std::string::npos;
        case Kind::Variable:
        case Kind::Pi:
        case Kind::Euler:
            return true;
        case Kind::Parameter:
            return symbolOf(factor->word).size() == 1 || symbolOf(factor->word) != factor->word;
        case Kind::Power:
            return factor->parts[0]->kind != Kind::Number && isShort(factor->parts[0], false) && raised(factor->parts[1]);
        default:
            return false;
        }
    }
    Piece printQuotient(const Tree &tree) const override
    {
        if (const SignedTerm term = withoutSign(tree); term.negative)
            return {"−" + bracketed(print(term.tree), Product), Product};
        return {part(tree, 0, Product) + '/' + part(tree, 1, Negation + 1), Product};
    }
    static bool raised(const Tree &exponent)
    {
        const Tree &number = exponent->kind == Kind::Negate ? exponent->parts[0] : exponent;
        return number->kind == Kind::Number && number->number == std::floor(number->number) && number->number < 1000.0;
    }
    Piece printPower(const Tree &tree) const override
    {
        const Tree &exponent = tree->parts[1];
        if (!raised(exponent))
            return {part(tree, 0, Atom) + '^' + part(tree, 1, Atom), Power};
        const bool negative = exponent->kind == Kind::Negate;
        const int value = static_cast<int>((negative ? exponent->parts[0] : exponent)->number);
        return {part(tree, 0, Atom) + superscript(negative ? -value : value), Power};
    }
    static std::string superscript(int value)
    {
        constexpr std::array digits = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
        std::string text;
        for (const char c : std::to_string(value))
            text += c == '-' ? "⁻" : digits[static_cast<std::size_t>(c - '0')];
        return text;
    }
    Piece printChoice(const Tree &tree) const override
    {
        std::string text = "{";
        for (const Branch &branch : branchesOf(tree)) {
            text += text.size() > 1 ? ", " : "";
            text += (branch.condition ? print(branch.condition).text + ": " : "") + print(branch.value).text;
        }
        return {text + '}'};
    }
};

} // namespace

std::string typedText(const Tree &tree) { return tree ? TypedPrinter().print(tree).text : std::string(); }

std::string readableText(const Tree &tree) { return tree ? ReadablePrinter().print(tree).text : std::string(); }

std::string symbolOf(const std::string &parameter)
{
    const std::string_view letter = greekLetter(parameter);
    return letter.empty() ? parameter : std::string(letter);
}

} // namespace actiscope::expression
