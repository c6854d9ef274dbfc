#include "core/expression/printers.h"

#include "core/expression/build.h"
#include "core/expression/functionnames.h"
#include "core/expression/lexer.h"
#include "core/text/exactnumber.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace actiscope::expression {

namespace {

enum Strength { Cases, Or, And, Not, Comparison, Sum, Product, Power, Atom };

/// What decides about the blank between two factors.
enum class Edge {
    Number,
    Letter,   ///< x, \alpha, also with an exponent
    Fraction,
    Other     ///< a function, a root, brackets
};

struct Piece {
    std::string text;
    int strength = Atom;
    bool tall = false;   ///< brackets around it have to grow
    bool nested = false; ///< it has brackets inside
    Edge first = Edge::Other;
    Edge last = Edge::Other;
};

std::string inBrackets(const Piece &piece)
{
    if (piece.tall)
        return "\\left(" + piece.text + "\\right)";
    if (piece.nested)
        return "\\bigl(" + piece.text + "\\bigr)";
    return '(' + piece.text + ')';
}

Piece bracketed(const Piece &piece, int least)
{
    if (piece.strength >= least)
        return piece;
    return {.text = inBrackets(piece), .tall = piece.tall, .nested = true};
}

/// Characters with a meaning of their own.
std::string escaped(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c == '\\')
            result += "\\backslash ";
        else if (std::string_view("#$%&_{}").find(c) != std::string_view::npos)
            result += std::string("\\") + c;
        else if (c == '^' || c == '~')
            result += std::string("\\") + c + "{}";
        else if (c == ' ')
            result += "\\ ";
        else
            result += c;
    }
    return result;
}

/// α is \alpha; capitals that look as Latin ones do have no command.
std::string latexLetter(const std::string &word)
{
    constexpr std::array capitals = {"Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Upsilon", "Phi", "Psi", "Omega"};
    if (greekLetter(word).empty() || word == "omicron")
        return {};
    const bool capital = word.front() >= 'A' && word.front() <= 'Z';
    if (capital && std::find(capitals.begin(), capitals.end(), word) == capitals.end())
        return {};
    return (word == "phi" ? "\\varphi" : word == "epsilon" ? "\\varepsilon" : '\\' + word);
}

Piece parameterPiece(const std::string &id)
{
    std::string letter = latexLetter(id);
    if (!letter.empty())
        return {.text = letter, .first = Edge::Letter, .last = Edge::Letter};
    if (id.size() == 1)
        return {.text = id, .first = Edge::Letter, .last = Edge::Letter};
    // a1, a_1, beta2 and beta_2 have an index.
    const std::size_t digits = id.find_last_not_of("0123456789") + 1;
    const std::string stem = id.substr(0, digits > 0 && id[digits - 1] == '_' ? digits - 1 : digits);
    letter = stem.size() == 1 ? stem : latexLetter(stem);
    if (digits < id.size() && !letter.empty())
        return {.text = letter + "_{" + id.substr(digits) + '}', .first = Edge::Letter, .last = Edge::Letter};
    return {.text = "\\mathit{" + escaped(id) + '}'};
}

/// The command of a function that may stand before a letter without brackets: \tanh x.
std::string_view commandOf(Function function)
{
    switch (function) {
    case Function::Log: return "\\ln";
    case Function::Log2: return "\\log_2";
    case Function::Log10: return "\\log_{10}";
    case Function::Sin: return "\\sin";
    case Function::Cos: return "\\cos";
    case Function::Tan: return "\\tan";
    case Function::Asin: return "\\arcsin";
    case Function::Acos: return "\\arccos";
    case Function::Atan: return "\\arctan";
    case Function::Sinh: return "\\sinh";
    case Function::Cosh: return "\\cosh";
    case Function::Tanh: return "\\tanh";
    case Function::Asinh: return "\\operatorname{arsinh}";
    case Function::Acosh: return "\\operatorname{arcosh}";
    case Function::Atanh: return "\\operatorname{artanh}";
    default: return {};
    }
}

std::string nameOf(Function function)
{
    if (const std::string_view command = commandOf(function); !command.empty())
        return std::string(command);
    switch (function) {
    case Function::NormalCdf: return "\\Phi";
    case Function::NormalDensity: return "\\varphi";
    case Function::Sigmoid: return "\\sigma";
    case Function::Sign: return "\\operatorname{sgn}";
    case Function::Max: return "\\max";
    case Function::Min: return "\\min";
    default: return "\\operatorname{" + std::string(typedName(function)) + '}';
    }
}

const char *relationText(Relation relation)
{
    switch (relation) {
    case Relation::Less: return " < ";
    case Relation::LessOrEqual: return " \\le ";
    case Relation::Greater: return " > ";
    case Relation::GreaterOrEqual: return " \\ge ";
    case Relation::Equal: return " = ";
    case Relation::NotEqual: return " \\ne ";
    }
    return "";
}

/// Inside exponents a quotient stands on the line: e^{x/\alpha}.
class LatexPrinter
{
public:
    /// `bare`: sin x may stand without brackets; not where it would take what follows along.
    Piece print(const Tree &tree, bool bare = true) const
    {
        switch (tree->kind) {
        case Kind::Number: return printNumber(tree->number);
        case Kind::Variable: return letter("x");
        case Kind::Parameter: return parameterPiece(tree->word);
        case Kind::Pi: return letter("\\pi");
        case Kind::Euler: return letter("e");
        case Kind::Word: return {.text = "\\mathit{" + escaped(tree->word) + '}'};
        case Kind::Call: return called("\\operatorname{" + escaped(tree->word) + '}', tree);
        case Kind::Function: return printFunction(tree, bare);
        case Kind::Activation: return called("\\operatorname{" + escaped(tree->activation->name) + '}', tree);
        case Kind::Negate:
        case Kind::Add:
        case Kind::Subtract: return printSum(tree);
        case Kind::Multiply: return printProduct(tree, bare);
        case Kind::Divide: return printQuotient(tree, false);
        case Kind::Power: return printPower(tree, bare);
        case Kind::Compare: return joined(tree, relationText(tree->relation), Comparison);
        case Kind::And:
            if (isChain(tree)) {
                const Piece low = print(tree->parts[0]), middle = bracketed(print(tree->parts[1]->parts[1]), Comparison + 1);
                return {.text = low.text + relationText(tree->parts[1]->relation) + middle.text, .strength = Comparison,
                        .tall = low.tall || middle.tall, .nested = low.nested || middle.nested};
            }
            return joined(tree, "\\text{ and }", And);
        case Kind::Or: return joined(tree, "\\text{ or }", Or);
        case Kind::Not: {
            Piece piece = bracketed(print(tree->parts[0]), Not + 1);
            piece.text = "\\text{not }" + piece.text;
            piece.strength = Not;
            return piece;
        }
        case Kind::Choose: return printChoice(tree);
        }
        return {};
    }

private:
    static Piece letter(const char *text) { return {.text = text, .first = Edge::Letter, .last = Edge::Letter}; }
    static Piece printNumber(double number)
    {
        const std::string text = shortText(number);
        const std::size_t e = text.find('e');
        if (e == std::string::npos)
            return {.text = text, .first = Edge::Number, .last = Edge::Number};
        const std::string power = "10^{" + std::to_string(std::stoi(text.substr(e + 1))) + '}';
        if (text.substr(0, e) == "1")
            return {.text = power, .strength = Power, .first = Edge::Number, .last = Edge::Number};
        return {.text = text.substr(0, e) + " \\cdot " + power, .strength = Power, .first = Edge::Number};
    }
    Piece joined(const Tree &tree, const char *between, int strength) const
    {
        const Piece a = bracketed(print(tree->parts[0]), strength == Comparison ? strength + 1 : strength);
        const Piece b = bracketed(print(tree->parts[1]), strength + 1);
        return {.text = a.text + between + b.text, .strength = strength, .tall = a.tall || b.tall, .nested = a.nested || b.nested};
    }
    Piece called(const std::string &name, const Tree &tree) const
    {
        Piece inside;
        for (const Tree &part : tree->parts) {
            const Piece piece = print(part);
            inside.text += (inside.text.empty() ? "" : ", ") + piece.text;
            inside.tall = inside.tall || piece.tall;
            inside.nested = inside.nested || piece.nested;
        }
        return {.text = name + inBrackets(inside), .tall = inside.tall, .nested = true};
    }
    /// e^{u}; where u does not fit into an exponent, \exp(u).
    Piece exponential(const Tree &exponent) const
    {
        const Piece inside = inExponent(exponent);
        if (inside.tall)
            return {.text = "\\exp" + inBrackets(inside), .tall = true, .nested = true};
        return {.text = "e^{" + inside.text + '}', .strength = Power};
    }
    Piece inExponent(const Tree &exponent) const
    {
        const SignedTerm term = withoutSign(exponent);
        Piece piece = term.tree->kind == Kind::Divide ? printQuotient(term.tree, true) : print(term.tree);
        if (term.negative) {
            piece = bracketed(piece, Product);
            piece.text = '-' + piece.text;
        }
        return piece;
    }
    /// u for sin u: brackets unless it is a letter.
    static bool isLetter(const Tree &tree)
    {
        return tree->kind == Kind::Variable || tree->kind == Kind::Pi || tree->kind == Kind::Euler
            || (tree->kind == Kind::Parameter && parameterPiece(tree->word).first == Edge::Letter);
    }
    Piece printFunction(const Tree &tree, bool bare) const
    {
        const Tree &u = tree->parts[0];
        switch (tree->function) {
        case Function::Exp:
            return exponential(u);
        case Function::Expm1: {
            const Piece power = exponential(u);
            return {.text = power.text + " - 1", .strength = Sum, .tall = power.tall, .nested = power.nested};
        }
        case Function::Log1p: {
            const Piece inside = bracketed(print(u), Product);
            return {.text = "\\ln" + inBrackets({.text = "1 + " + inside.text, .tall = inside.tall, .nested = inside.nested}),
                    .tall = inside.tall, .nested = true};
        }
        case Function::Sqrt:
            return {.text = "\\sqrt{" + print(u).text + '}', .tall = true};
        case Function::Abs: {
            const Piece inside = print(u);
            const char *left = inside.tall ? "\\left\\lvert " : "\\lvert ", *right = inside.tall ? "\\right\\rvert" : "\\rvert";
            return {.text = left + inside.text + right, .tall = inside.tall, .nested = true};
        }
        case Function::LogSigmoid: {
            const Piece inside = called("\\sigma", tree);
            return {.text = "\\ln" + inside.text, .tall = inside.tall, .nested = true};
        }
        default:
            break;
        }
        if (const std::string_view command = commandOf(tree->function); !command.empty() && bare && isLetter(u))
            return {.text = std::string(command) + ' ' + print(u).text};
        return called(nameOf(tree->function), tree);
    }
    Piece printSum(const Tree &tree) const
    {
        const std::vector<SignedTerm> terms = termsOf(tree);
        if (terms.size() == 1 && !terms.front().negative)
            return print(terms.front().tree);
        Piece sum{.text = "", .strength = Sum};
        for (const SignedTerm &term : terms) {
            const Piece piece = bracketed(print(term.tree), Product);
            sum.text += sum.text.empty() ? (term.negative ? "-" : "") : term.negative ? " - " : " + ";
            sum.text += piece.text;
            sum.tall = sum.tall || piece.tall;
            sum.nested = sum.nested || piece.nested;
        }
        return sum;
    }
    Piece printProduct(const Tree &tree, bool bare) const
    {
        if (withoutSign(tree).negative)
            return printSum(-withoutSign(tree).tree);
        Piece product{.text = "", .strength = Product};
        const std::vector<Tree> factors = factorsOf(tree);
        Tree last;
        for (const Tree &factor : factors) {
            const bool mayBeBare = bare && &factor == &factors.back();
            const Piece piece = factor->kind == Kind::Divide ? printQuotient(factor, false, true)
                                                             : bracketed(print(factor, mayBeBare), Power);
            if (product.text.empty()) {
                product.first = piece.first;
            } else {
                const bool dot = piece.first == Edge::Number || areSame(last, factor);
                const bool close = (product.last == Edge::Number || product.last == Edge::Letter) && piece.first == Edge::Letter;
                const bool command = product.text.back() != '}' && product.text.find('\\') != std::string::npos;
                product.text += dot ? " \\cdot " : !close ? "\\," : command ? " " : "";
            }
            product.text += piece.text;
            last = factor;
            product.last = piece.last;
            product.tall = product.tall || piece.tall;
            product.nested = product.nested || piece.nested;
        }
        return product;
    }
    /// `linear`: a/b. A quotient of small numbers is small itself beside other factors.
    Piece printQuotient(const Tree &tree, bool linear, bool factor = false) const
    {
        if (const SignedTerm term = withoutSign(tree); term.negative) {
            Piece piece = printQuotient(term.tree, linear, factor);
            piece.text = '-' + piece.text;
            piece.strength = Sum;
            return factor ? bracketed(piece, Product) : piece;
        }
        const Piece above = print(tree->parts[0], !linear), below = print(tree->parts[1]);
        if (linear) {
            const Piece a = bracketed(above, Product), b = bracketed(below, Power);
            return {.text = a.text + '/' + b.text, .strength = Product, .tall = a.tall || b.tall, .nested = a.nested || b.nested};
        }
        const bool numbers = tree->parts[0]->kind == Kind::Number && tree->parts[1]->kind == Kind::Number;
        const char *command = factor && numbers ? "\\tfrac{" : "\\frac{";
        return {.text = command + above.text + "}{" + below.text + '}', .strength = Product, .tall = !(factor && numbers),
                .first = Edge::Fraction, .last = Edge::Fraction};
    }
    Piece printPower(const Tree &tree, bool bare) const
    {
        const Tree &base = tree->parts[0], &exponent = tree->parts[1];
        if (base->kind == Kind::Euler)
            return exponential(exponent);
        Piece up = inExponent(exponent);
        const std::string raised = up.text.size() == 1 ? '^' + up.text : "^{" + up.text + '}';
        // \tanh^2 x
        if (base->kind == Kind::Function && exponent->kind == Kind::Number && !commandOf(base->function).empty()
            && commandOf(base->function).find('_') == std::string_view::npos) {
            const std::string name = nameOf(base->function) + raised;
            if (bare && isLetter(base->parts[0]))
                return {.text = name + ' ' + print(base->parts[0]).text, .strength = Power};
            Piece call = called(name, base);
            call.strength = Power;
            return call;
        }
        Piece below = bracketed(print(base), Atom);
        const bool isRoot = base->kind == Kind::Function && below.text.find("\\sqrt") == 0;
        if (isRoot || (base->kind == Kind::Function && !commandOf(base->function).empty()))
            below = {.text = inBrackets(below), .tall = below.tall, .nested = true};
        const Edge edge = below.first == Edge::Letter ? Edge::Letter : Edge::Other;
        return {.text = below.text + raised, .strength = Power, .tall = below.tall || up.tall, .nested = below.nested,
                .first = below.first == Edge::Number ? Edge::Number : edge, .last = edge};
    }
    Piece printChoice(const Tree &tree) const
    {
        const std::vector<Branch> branches = branchesOf(tree);
        std::string text = "\\begin{cases} ";
        for (std::size_t i = 0; i < branches.size(); ++i) {
            text += (i > 0 ? " \\\\ " : "") + print(branches[i].value).text + " & ";
            const Tree condition = branches[i].condition ? branches[i].condition : conditionOfRest(branches);
            text += condition ? print(condition).text : "\\text{otherwise}";
        }
        return {.text = text + " \\end{cases}", .strength = Cases, .tall = true};
    }
};

} // namespace

std::string latexText(const Tree &tree) { return tree ? LatexPrinter().print(tree).text : std::string(); }

} // namespace actiscope::expression
