#include "core/expression/syntaxreader.h"

#include "core/expression/vocabulary.h"
#include "core/text/quotation.h"

#include <algorithm>

namespace actiscope::expression {

bool SyntaxReader::isValue(std::string_view word) const
{
    return m_options.isValue(word) || m_assigned.find(word) != m_assigned.end();
}

Tree SyntaxReader::operand()
{
    const Deeper deeper(*this);
    const Token &token = peek();
    switch (token.kind) {
    case TokenKind::Number:
        return literal();
    case TokenKind::Word:
        return named();
    case TokenKind::Command:
        return command();
    case TokenKind::Sign:
        if (token.text == "(" || (token.text == "[" && !m_options.plain))
            return bracketed();
        if (m_options.plain)
            break;
        if (token.text == "{")
            return braces();
        if (token.text == "|")
            return absolute();
        if (token.text == "√")
            return root();
        break;
    default:
        break;
    }
    refuseOperand();
}

Tree SyntaxReader::literal()
{
    const Token token = next();
    // A comma with digits close to it on both sides is a decimal comma, unless commas separate here.
    if (!m_options.plain && !m_inside.commas && isSign(",") && peek().place.begin == token.place.end
        && peek(1).kind == TokenKind::Number && peek(1).place.begin == peek().place.end) {
        const Place place{token.place.begin, peek(1).place.end};
        const std::string point = token.text + '.' + peek(1).text;
        const bool whole = token.text.find('.') == std::string::npos && peek(1).text.find('.') == std::string::npos;
        refuse(place, ACTISCOPE_TEXT("Formula", "“%1” is not a number. Use a point: %2."), {quoted(place), whole ? point : "0.5"},
               whole ? std::optional(Fix{place, point}) : std::nullopt);
    }
    return number(token, token.number);
}

Tree SyntaxReader::bracketed()
{
    const Token opening = next();
    if (opening.text == "[" && !m_latex) {
        // Python would take an element of a list, others a bracket.
        std::size_t ahead = 0;
        int depth = 1;
        while (peek(ahead).kind != TokenKind::End && depth > 0) {
            depth += isSign("[", ahead) ? 1 : isSign("]", ahead) ? -1 : 0;
            ++ahead;
        }
        std::optional<Fix> fix;
        if (depth == 0) {
            const Place place{opening.place.begin, peek(ahead - 1).place.end};
            fix = Fix{place, '(' + std::string(textAt({place.begin + 1, place.end - 1})) + ')'};
        }
        refuse(opening.place, ACTISCOPE_TEXT("Formula", "Formulas have no bracket “%1”. Use round ones."), {opening.text}, fix);
    }
    const Bracket bracket(*this, {});
    Tree tree = expression();
    // LaTeX may close \left\{ with nothing.
    if (!(m_casesEnded && !isSign(")")))
        expect(opening.text == "[" ? "]" : ")");
    return tree;
}

Tree SyntaxReader::absolute()
{
    const std::size_t begin = here();
    next();
    Inside inside = m_inside;
    ++inside.bars;
    inside.compares = false;
    const Bracket bracket(*this, inside);
    Tree tree = expression();
    expect("|");
    return m_trees.make({.kind = Kind::Call, .place = {begin, m_lastEnd}, .word = "abs", .parts = {std::move(tree)}});
}

Tree SyntaxReader::root()
{
    const std::size_t begin = here();
    next();
    Tree tree = operand();
    return m_trees.make({.kind = Kind::Call, .place = {begin, m_lastEnd}, .word = "sqrt", .parts = {std::move(tree)}});
}

/// A group, e^{-x}, or cases: {x < 0: a, x < 1: b, c}.
Tree SyntaxReader::braces()
{
    const std::size_t begin = here();
    std::size_t end = 0;
    next();
    std::vector<Case> cases;
    {
        const Bracket bracket(*this, {.commas = !m_latex});
        do {
            Case one{.begin = here()};
            const bool last = (isWord("otherwise") || isWord("else")) && isSign(":", 1);
            if (last) {
                next();
                next();
                one.valueBegin = here();
            }
            one.value = expression();
            if (!last && take(":")) {
                one.valueBegin = here();
                one.condition = std::move(one.value);
                one.value = expression();
            } else if (!last && cases.empty() && isSign(",")) {
                expect(":");
            }
            cases.push_back(std::move(one));
        } while (cases.back().condition && take(","));
        end = m_lastEnd;
        expect("}");
    }
    return chosen(begin, end, std::move(cases));
}

Tree SyntaxReader::chosen(std::size_t begin, std::size_t end, std::vector<Case> cases)
{
    const Case &last = cases.back();
    if (last.condition && !areComplete(cases)) {
        const bool table = last.begin == last.valueBegin; // of LaTeX, the condition behind the value
        // With one case alone what holds elsewhere is not even hinted at: most often 0.
        const Fix fix = table              ? Fix{last.condition->place, "\\text{otherwise}"}
                        : cases.size() > 1 ? Fix{{last.begin, last.valueBegin}, ""}
                                           : Fix{{end, end}, ", 0"};
        refuse(last.condition->place,
               ACTISCOPE_TEXT("Formula", "Not every x has one of the cases. Let the last one have no condition, as in {x < 0: a, b}."), {},
               fix);
    }
    Tree tree = last.value;
    for (std::size_t i = cases.size() - 1; i-- > 0;)
        tree = m_trees.make({.kind = Kind::Choose, .place = {cases[i].begin, m_lastEnd},
                             .parts = {cases[i].condition, cases[i].value, std::move(tree)}});
    if (tree->kind != Kind::Choose || cases.size() < 2)
        return tree;
    Node whole = *tree;
    whole.place = {begin, m_lastEnd};
    return m_trees.make(std::move(whole));
}

Tree SyntaxReader::command()
{
    const std::size_t begin = here();
    const Token token = next();
    if (token.text == "frac") {
        Tree above = latexArgument();
        Tree below = latexArgument();
        return node(Kind::Divide, begin, {std::move(above), std::move(below)});
    }
    if (token.text == "sqrt") {
        Tree degree;
        if (take("[")) {
            const Bracket bracket(*this, {});
            degree = expression();
            expect("]");
        }
        Tree radicand = latexArgument();
        if (!degree)
            return m_trees.make({.kind = Kind::Call, .place = {begin, m_lastEnd}, .word = "sqrt", .parts = {std::move(radicand)}});
        Tree one = m_trees.make({.kind = Kind::Number, .place = token.place, .number = 1.0});
        Tree exponent = node(Kind::Divide, begin, {std::move(one), std::move(degree)});
        return node(Kind::Power, begin, {std::move(radicand), std::move(exponent)});
    }
    if (token.text == "begincases" || token.text == "beginarray" || token.text == "begindcases") {
        if (token.text == "beginarray" && take("{")) { // how its columns are set
            while (!isEnd() && !isSign("}"))
                next();
            expect("}");
        }
        return latexCases(begin);
    }
    refuse(token.place, ACTISCOPE_TEXT("Formula", "“%1” does not belong in a formula. The only environment is cases."), {quoted(token.place)});
}

Tree SyntaxReader::latexArgument()
{
    return isSign("{") ? braces() : operand();
}

Tree SyntaxReader::latexCases(std::size_t begin)
{
    std::vector<Case> cases;
    {
        const Bracket bracket(*this, {.rows = true});
        do {
            if (peek().kind == TokenKind::Command && peek().text.starts_with("end"))
                break; // a row's end behind the last
            Case one{.begin = here(), .valueBegin = here()};
            one.value = expression();
            take(",");
            take("&");
            while (isWord("if") || isWord("for") || isWord("when"))
                next();
            if (isWord("otherwise") || isWord("else"))
                next();
            else if (!isSign("\\") && peek().kind != TokenKind::Command)
                one.condition = expression();
            take(","); // between rows, as print has it
            cases.push_back(std::move(one));
        } while (take("\\"));
    }
    if (peek().kind != TokenKind::Command || !peek().text.starts_with("end"))
        expect("\\end{cases}");
    if (cases.empty())
        refuseOperand();
    next();
    m_casesEnded = true;
    return chosen(begin, m_lastEnd, std::move(cases));
}

} // namespace actiscope::expression
