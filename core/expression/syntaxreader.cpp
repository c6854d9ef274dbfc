#include "core/expression/syntaxreader.h"

#include "core/expression/characters.h"
#include "core/text/quotation.h"

#include <algorithm>
#include <array>

namespace actiscope::expression {

SyntaxReader::SyntaxReader(std::string_view text, std::vector<Token> tokens, const SyntaxOptions &options)
    : m_text(text)
    , m_tokens(std::move(tokens))
    , m_options(options)
    , m_latex(isLatex(text))
{
}

SyntaxReader::Deeper::Deeper(SyntaxReader &reader) : m_reader(reader)
{
    // Each level of a tree, written down, may be a sign and a bracket: what is read can be read again.
    if (++m_reader.m_depth > 2 * deepestNesting + 2) {
        --m_reader.m_depth;
        throw ReadError{tooNested(m_reader.peek().place)};
    }
}

const Token &SyntaxReader::peek(std::size_t ahead) const { return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)]; }

Token SyntaxReader::next()
{
    const Token &token = peek();
    if (token.kind != TokenKind::End)
        ++m_at;
    m_lastEnd = token.place.end;
    return token;
}

bool SyntaxReader::isSign(std::string_view sign, std::size_t ahead) const
{
    return peek(ahead).kind == TokenKind::Sign && peek(ahead).text == sign;
}

bool SyntaxReader::isWord(std::string_view word, std::size_t ahead) const
{
    return peek(ahead).kind == TokenKind::Word && peek(ahead).text == word;
}

bool SyntaxReader::take(std::string_view sign)
{
    if (!isSign(sign))
        return false;
    next();
    return true;
}

std::string SyntaxReader::quoted(Place place) const { return quotation(textAt(place)); }

void SyntaxReader::refuse(Place place, const char *english, std::vector<std::string> arguments, std::optional<Fix> fix) const
{
    throw ReadError{{place, english, std::move(arguments), std::move(fix)}};
}

void SyntaxReader::expect(std::string_view sign)
{
    if (take(sign))
        return;
    const Token &token = peek();
    if (token.kind == TokenKind::Wrong)
        throw ReadError{*token.problem};
    const std::string wanted(sign);
    // What is not closed at the end, the end closes.
    const Fix fix{{token.place.begin, token.place.begin}, wanted};
    const bool isBracket = sign == ")" || sign == "}" || sign == "]";
    if (token.kind == TokenKind::End && isBracket)
        throw ReadError{{token.place, ACTISCOPE_TEXT("Formula", "A closing bracket %1 is missing at the end."), {wanted},
                         sign == "]" ? std::nullopt : std::optional(fix), true}};
    if (token.kind == TokenKind::End)
        throw ReadError{{token.place, ACTISCOPE_TEXT("Formula", "“%1” is missing at the end."), {wanted},
                         sign == "|" ? std::optional(fix) : std::nullopt, true}};
    if (token.kind == TokenKind::NewLine)
        refuse(token.place, ACTISCOPE_TEXT("Formula", "“%1” is missing at the end of the line."), {wanted});
    refuse(token.place, ACTISCOPE_TEXT("Formula", "“%2” is missing before “%1”."), {quoted(token.place), wanted});
}

void SyntaxReader::refuseOperand() const
{
    const Token &token = peek();
    if (token.kind == TokenKind::Wrong)
        throw ReadError{*token.problem};
    if (token.kind == TokenKind::End && m_at > 0 && m_tokens[m_at - 1].kind != TokenKind::NewLine)
        throw ReadError{{token.place, ACTISCOPE_TEXT("Formula", "Something is missing after the %1."),
                         {quoted(m_tokens[m_at - 1].place)}, {}, true}};
    if (token.kind == TokenKind::End)
        throw ReadError{{token.place, ACTISCOPE_TEXT("Formula", "A number or a name is missing at the end."), {}, {}, true}};
    if (token.kind == TokenKind::NewLine)
        refuse(token.place, ACTISCOPE_TEXT("Formula", "A number or a name is missing at the end of the line."));
    const bool unfinished = token.kind == TokenKind::Word && token.place.end == m_text.size(); // "if" may become if(
    throw ReadError{{token.place, ACTISCOPE_TEXT("Formula", "A number or a name is missing before “%1”."), {quoted(token.place)}, {}, unfinished}};
}

void SyntaxReader::refuseRest() const
{
    const Token &token = peek();
    if (token.kind == TokenKind::Wrong)
        throw ReadError{*token.problem};
    if (!m_options.plain && (isSign(")") || isSign("}") || isSign("|")))
        refuse(token.place, ACTISCOPE_TEXT("Formula", "“%1” closes nothing that was opened."),
               {quoted(token.place)}, Fix{token.place, ""});
    refuse(token.place, ACTISCOPE_TEXT("Formula", "“%1” does not belong here. The formula could end before it, or go on with an operator such as +."),
           {quoted(token.place)});
}

Tree SyntaxReader::node(Kind kind, std::size_t begin, std::vector<Tree> parts)
{
    return m_trees.make({.kind = kind, .place = {begin, m_lastEnd}, .parts = std::move(parts)});
}

Syntax SyntaxReader::formula()
{
    Syntax syntax;
    if (!m_options.plain)
        skipHead(syntax);
    syntax.tree = expression();
    if (!isEnd())
        refuseRest();
    syntax.defaults = m_defaults;
    return syntax;
}

/// f(x) =, swoosh(z, b = 2) =, y = and lambda x: are read away.
bool SyntaxReader::skipHead(Syntax &syntax)
{
    const auto keepName = [&](const std::string &name) {
        if (name != "f" && name != "g" && name != "y" && name != "forward")
            syntax.name = name;
    };
    if (peek().kind == TokenKind::Word && isSign("=", 1) && !m_options.isValue(peek().text)) {
        keepName(next().text);
        next();
        return true;
    }
    if (peek().kind != TokenKind::Word || !isSign("(", 1))
        return false;
    std::size_t ahead = 2;
    while (!isSign(")", ahead)) {
        const TokenKind kind = peek(ahead).kind;
        if (kind != TokenKind::Word && kind != TokenKind::Number && !isSign(",", ahead) && !isSign("=", ahead) && !isSign("-", ahead))
            return false;
        ++ahead;
    }
    if (peek(2).kind != TokenKind::Word || !isSign("=", ahead + 1))
        return false;
    keepName(next().text);
    next();
    parameters(")");
    next();
    return true;
}

void SyntaxReader::parameters(std::string_view closing)
{
    m_parameterNames.clear();
    while (!take(closing)) {
        if (take("*") || take("/") || take(",")) // of Python: those behind have to be named
            continue;
        if (peek().kind != TokenKind::Word)
            refuseOperand();
        const std::string name = next().text;
        int depth = 0;
        if (closing != ":" && take(":")) { // an annotation
            while (!isEnd() && (depth > 0 || !(isSign(",") || isSign("=") || isSign(closing)))) {
                depth += isSign("[") ? 1 : isSign("]") ? -1 : 0;
                next();
            }
        }
        Tree value;
        if (take("=")) {
            if (peek().kind == TokenKind::Text || isWord("True") || isWord("False") || isWord("None"))
                next();
            else
                value = expression();
        }
        if (name == "self" || name == "ctx")
            continue;
        const bool first = m_parameterNames.empty();
        m_parameterNames.push_back(first ? "x" : name);
        if (first) {
            if (name != "x")
                m_assigned[name] = m_trees.make({.kind = Kind::Word, .place = {m_lastEnd - name.size(), m_lastEnd}, .word = "x"});
        } else if (value && value->kind == Kind::Number) {
            m_defaults[name] = value->number;
        } else if (value && value->kind == Kind::Negate && value->parts[0]->kind == Kind::Number) {
            m_defaults[name] = -value->parts[0]->number;
        } else if (value) {
            m_assigned[name] = value;
        }
        if (!isSign(closing) && !take(","))
            expect(closing);
    }
}

bool SyntaxReader::isParameter(const std::string &name) const
{
    return std::ranges::find(m_parameterNames, name) != m_parameterNames.end();
}

Tree SyntaxReader::constant(double value) { return number({.place = peek().place}, value); }
Tree SyntaxReader::wordNode(const std::string &word) { return m_trees.make({.kind = Kind::Word, .place = peek().place, .word = word}); }

Tree SyntaxReader::expressionOf(const Token &word)
{
    const auto known = m_assigned.find(word.text);
    return known != m_assigned.end() ? known->second : m_trees.make({.kind = Kind::Word, .place = word.place, .word = word.text});
}

Tree SyntaxReader::expression()
{
    const std::size_t begin = here();
    Tree value = alternative();
    if (m_options.plain)
        return value;
    if (isWord("if") && !m_inside.rows) {
        next();
        Tree condition = alternative();
        if (!isWord("else")) {
            if (isEnd())
                throw ReadError{{peek().place, ACTISCOPE_TEXT("Formula", "“%1” is missing at the end."), {"else"}, {}, true}};
            refuse(peek().place, ACTISCOPE_TEXT("Formula", "“%2” is missing before “%1”."), {quoted(peek().place), "else"});
        }
        next();
        const Deeper deeper(*this);
        Tree otherwise = expression();
        return node(Kind::Choose, begin, {std::move(condition), std::move(value), std::move(otherwise)});
    }
    if (take("?")) {
        const Deeper deeper(*this);
        Tree yes = expression();
        expect(":");
        Tree no = expression();
        return node(Kind::Choose, begin, {std::move(value), std::move(yes), std::move(no)});
    }
    return value;
}

Tree SyntaxReader::joined(Kind kind, std::string_view word, Tree (SyntaxReader::*part)())
{
    const std::size_t begin = here();
    Tree tree = (this->*part)();
    for (;;) {
        const std::size_t bars = kind == Kind::Or ? barsOfOr(tree) : 0;
        if (bars == 0 && !isWord(word))
            return tree;
        for (std::size_t i = std::max<std::size_t>(bars, 1); i > 0; --i)
            next();
        Tree right = (this->*part)();
        tree = node(kind, begin, {std::move(tree), std::move(right)});
    }
}

/// How many bars here mean "or", as in code: two in x < 0 || x > 1, one in (x < 0) | (x > 1). None where they are those of |x|.
std::size_t SyntaxReader::barsOfOr(const Tree &left) const
{
    const bool compared = left->kind == Kind::Compare || left->kind == Kind::And || left->kind == Kind::Or || left->kind == Kind::Not;
    if (m_options.plain || m_inside.bars > 0 || !isSign("|") || !(compared || m_inside.compares))
        return 0;
    const bool two = isSign("|", 1) && peek(1).place.begin == peek().place.end;
    if (!two && !isSign("(", 1))
        return 0;
    // Behind an "or" there is a comparison before the bracket ends, and bars before it begin where an operand does.
    int depth = 0;
    for (std::size_t ahead = two ? 2 : 1; peek(ahead).kind != TokenKind::End; ++ahead) {
        const Token &token = peek(ahead);
        if (token.kind != TokenKind::Sign)
            continue;
        if (token.text == "<" || token.text == "<=" || token.text == ">" || token.text == ">=" || token.text == "=" || token.text == "!=")
            return two ? 2 : depth > 0 ? 1 : 0;
        if (token.text == "|" && (!two || (ahead > 2 && (peek(ahead - 1).kind != TokenKind::Sign || isSign(")", ahead - 1)))))
            return 0;
        if (token.text == "|")
            return two ? 2 : 0;
        depth += token.text == "(" ? 1 : token.text == ")" ? -1 : 0;
        if (depth < 0 || (depth == 0 && (token.text == "," || (!two && token.text == ")"))))
            return 0;
    }
    return 0;
}

Tree SyntaxReader::alternative() { return joined(Kind::Or, "or", &SyntaxReader::conjunction); }
Tree SyntaxReader::conjunction() { return joined(Kind::And, "and", &SyntaxReader::negation); }

Tree SyntaxReader::negation()
{
    if (!isWord("not") || m_options.plain)
        return comparison();
    const Deeper deeper(*this);
    const std::size_t begin = here();
    next();
    Tree tree = negation();
    return node(Kind::Not, begin, {std::move(tree)});
}

Tree SyntaxReader::comparison()
{
    static constexpr std::array<std::pair<std::string_view, Relation>, 6> signs = {
        {{"<", Relation::Less}, {"<=", Relation::LessOrEqual}, {">", Relation::Greater}, {">=", Relation::GreaterOrEqual},
         {"=", Relation::Equal}, {"!=", Relation::NotEqual}}};
    const std::size_t begin = here();
    Tree left = sum();
    Tree all;
    for (std::size_t partBegin = begin;;) {
        const auto sign = std::ranges::find_if(signs, [this](const auto &entry) { return isSign(entry.first); });
        if (isWord("is") && !m_options.plain) {
            const bool opposite = isWord("not", 1);
            const Place place{peek().place.begin, peek(opposite ? 1 : 0).place.end};
            refuse(place, ACTISCOPE_TEXT("Formula", "“%1” does not compare numbers. Use == or !=."), {quoted(place)},
                   Fix{place, opposite ? "!=" : "=="});
        }
        if (sign == signs.end() || (m_options.plain && (all || sign->first == "!=")))
            return all ? all : left;
        next();
        const std::size_t rightBegin = here();
        const bool compares = std::exchange(m_inside.compares, true);
        Tree right = sum();
        m_inside.compares = compares;
        Tree one = m_trees.make({.kind = Kind::Compare, .place = {partBegin, m_lastEnd}, .relation = sign->second,
                                 .parts = {std::move(left), right}});
        all = all ? node(Kind::And, begin, {std::move(all), std::move(one)}) : std::move(one);
        left = std::move(right);
        partBegin = rightBegin;
    }
}

Tree SyntaxReader::sum()
{
    const std::size_t begin = here();
    Tree tree = product();
    while (isSign("+") || isSign("-")) {
        const Kind kind = next().text == "+" ? Kind::Add : Kind::Subtract;
        Tree right = product();
        tree = node(kind, begin, {std::move(tree), std::move(right)});
    }
    return tree;
}

Tree SyntaxReader::product()
{
    const std::size_t begin = here();
    Tree tree = minus();
    for (;;) {
        if (isSign("*") || isSign("/")) {
            const Kind kind = next().text == "*" ? Kind::Multiply : Kind::Divide;
            Tree right = minus();
            tree = node(kind, begin, {std::move(tree), std::move(right)});
        } else if (barsOfOr(tree) == 0 && startsFactor()) {
            Tree right = power();
            tree = m_trees.make({.kind = Kind::Multiply, .place = {begin, m_lastEnd},
                                 .parts = {std::move(tree), std::move(right)}, .quietly = true});
        } else {
            return tree;
        }
    }
}

/// Whether the next token begins a factor of a product without a sign.
bool SyntaxReader::startsFactor() const
{
    const Token &token = peek();
    switch (token.kind) {
    case TokenKind::Number:
        if (!m_options.plain && m_at > 0 && m_tokens[m_at - 1].kind == TokenKind::Number) {
            const Place both{m_tokens[m_at - 1].place.begin, token.place.end};
            const bool thousands = token.text.size() == 3 && std::ranges::all_of(token.text, isDigit) && token.place.begin > m_tokens[m_at - 1].place.end;
            refuse(both, ACTISCOPE_TEXT("Formula", "Two numbers stand side by side in “%1”. Write an operator such as * between them."),
                   {quoted(both)}, Fix{both, m_tokens[m_at - 1].text + (thousands ? "" : "*") + token.text});
        }
        return !m_options.plain;
    case TokenKind::Word:
        return !m_options.plain && token.text != "and" && token.text != "or" && token.text != "if" && token.text != "else"
            && token.text != "not" && token.text != "is" && !(m_inside.rows && (token.text == "for" || token.text == "when" || token.text == "otherwise"));
    case TokenKind::Command:
        return !token.text.starts_with("end");
    case TokenKind::Sign:
        return !m_options.plain && (token.text == "(" || token.text == "[" || token.text == "{" || token.text == "√"
                                    || (token.text == "|" && m_inside.bars == 0));
    default:
        return false;
    }
}

Tree SyntaxReader::minus()
{
    const bool plus = !m_options.plain && isSign("+");
    if (!isSign("-") && !plus)
        return power();
    const Deeper deeper(*this);
    const std::size_t begin = here();
    next();
    Tree tree = minus();
    return plus ? tree : node(Kind::Negate, begin, {std::move(tree)});
}

Tree SyntaxReader::power()
{
    const std::size_t begin = here();
    Tree base = raised();
    if (!take("^"))
        return base;
    const Deeper deeper(*this);
    Tree exponent = minus();
    return node(Kind::Power, begin, {std::move(base), std::move(exponent)});
}

Tree SyntaxReader::raised()
{
    const std::size_t begin = here();
    Tree tree = operand();
    while (peek().kind == TokenKind::Superscript) {
        const Token token = next();
        tree = node(Kind::Power, begin, {std::move(tree), number(token, token.number)});
    }
    return tree;
}

Tree SyntaxReader::number(const Token &token, double value)
{
    Tree tree = m_trees.make({.kind = Kind::Number, .place = token.place, .number = value < 0 ? -value : value});
    if (!(value < 0))
        return tree;
    Node negation{.kind = Kind::Negate, .place = token.place, .parts = {std::move(tree)}};
    return m_trees.make(std::move(negation));
}

} // namespace actiscope::expression
