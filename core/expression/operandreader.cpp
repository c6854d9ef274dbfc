#include "core/expression/syntaxreader.h"

#include "core/expression/vocabulary.h"
#include "core/text/quotation.h"

#include <algorithm>

namespace actiscope::expression {

namespace {

/// A single letter, if need be with a subscript.
bool isLetterName(std::string_view name)
{
    const std::string_view letter = name.substr(0, name.find('_'));
    return letter.size() == 1 || !greekLetter(letter).empty();
}

bool isKeyword(std::string_view word)
{
    return word == "if" || word == "else" || word == "and" || word == "or" || word == "not";
}

} // namespace

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

/// Where the bracket that opens there is closed; 0 if it is not.
std::size_t SyntaxReader::endOfBracket(std::size_t ahead) const
{
    for (int depth = 0; peek(ahead).kind != TokenKind::End; ++ahead) {
        depth += isSign("(", ahead) ? 1 : isSign(")", ahead) ? -1 : 0;
        if (depth == 0)
            return peek(ahead).place.end;
    }
    return 0;
}

/// Leaky ReLU(x): a name of several words, with blanks or hyphens between them, as the program shows it. Makes one of them.
void SyntaxReader::joinName(Token &name)
{
    std::string joined = name.text;
    std::size_t ahead = 0, end = name.place.end;
    while (!m_options.plain && joined.size() < 40) {
        const bool hyphen = isSign("-", ahead) && peek(ahead).place.begin == end && peek(ahead + 1).place.begin == peek(ahead).place.end;
        ahead += hyphen ? 1 : 0;
        if (peek(ahead).kind != TokenKind::Word || peek(ahead).text != textAt(peek(ahead).place))
            return;
        joined += '_' + peek(ahead).text;
        end = peek(ahead++).place.end;
        if (!isSign("(", ahead))
            continue;
        if (const std::string known = m_options.nameOfWords(joined); !known.empty()) {
            for (; ahead > 0; --ahead)
                next();
            name.text = known;
            name.place.end = end;
        }
        return;
    }
}

/// A word, without the modules before it.
Token SyntaxReader::dottedName()
{
    Token name = next();
    const bool jax = name.text == "jax" || name.text == "jnp";
    while (!m_options.plain && isSign(".") && peek(1).kind == TokenKind::Word) {
        const Token behind = peek(1);
        const Place place{name.place.begin, behind.place.end};
        if (!isModule(name.text)) {
            const bool known = m_options.isFunction(behind.text);
            const bool method = isSign("(", 2) && isSign(")", 3);
            const Place whole{place.begin, method ? peek(3).place.end : place.end};
            const std::string before(textAt(name.place));
            if (!known && isSign("(", 2) && (method || isValue(name.text) || before.find('.') != std::string::npos)) { // np.random.rand()
                const Place function{place.begin, place.end};
                refuse(function, ACTISCOPE_TEXT("Formula", "The function “%1” is not known. There are exp, tanh, relu and others."), {quoted(function)});
            }
            if (known && before.find('.') == std::string::npos && (method || !isSign("(", 2)))
                refuse(whole, ACTISCOPE_TEXT("Formula", "%1 is not known."), {quoted(place)},
                       Fix{whole, behind.text + '(' + before + ')'});
            if (isValue(name.text) && known) { // x.pow(2)
                const std::size_t end = endOfBracket(2);
                const std::string rest(textAt({peek(2).place.end, std::max(end, peek(2).place.end)}));
                refuse({place.begin, peek(2).place.end},
                       ACTISCOPE_TEXT("Formula", "%1 is not known."), {quoted(place)},
                       end > 0 ? std::optional(Fix{{place.begin, end}, behind.text + '(' + before + ", " + rest}) : std::nullopt);
            }
            refuse(place, ACTISCOPE_TEXT("Formula", "The module “%1” is not known. Leave it out, or use np, math, torch, jax.nn or tf."),
                   {quoted(name.place)}, Fix{place, (isValue(name.text) && !isSign("(", 2) ? before + '*' : "") + std::string(textAt(behind.place))});
        }
        next();
        name = next();
        name.place = place;
    }
    if (!m_options.plain && isSign(".") && isModule(name.text)) {
        next();
        refuseOperand();
    }
    if (jax && name.text == "gelu")
        name.text = "jax.gelu"; // whose default is the form with tanh
    return name;
}

Tree SyntaxReader::named()
{
    if (!m_options.plain && isKeyword(peek().text) && !(isWord("if") && isSign("(", 1))) {
        if (isWord("if") && peek(1).kind != TokenKind::End)
            refuse(peek().place, ACTISCOPE_TEXT("Formula", "“if” has no brackets here. Write if(x < 0, a, b), or a if x < 0 else b."));
        refuseOperand();
    }
    Token name = dottedName();
    joinName(name);
    if (!m_options.plain && isKeyword(name.text) && !(name.text == "if" && isSign("(")))
        refuse(name.place, ACTISCOPE_TEXT("Formula", "“%1” cannot be used as a name."), {quoted(name.place)});
    if (const auto known = m_assigned.find(name.text); known != m_assigned.end())
        return known->second;
    // In LaTeX α(x + 1) is a product as everywhere in print; f(x) is none anywhere.
    const bool factor = m_latex && !m_options.isFunction(name.text) && name.text != "f" && name.text != "g" && name.text != "h";
    if (isSign("(") && !m_options.isValue(name.text) && !(factor && isLetterName(name.text)))
        return call(name);
    if (std::size_t tokens = 0; m_options.isFunction(name.text) && exponentBehind(tokens) && (name.bare || isSign("(", tokens)))
        return raisedCall(name);
    if (name.bare && !(m_options.isValue(name.text)))
        return bareCall(name);
    return m_trees.make({.kind = Kind::Word, .place = name.place, .word = name.text});
}

Tree SyntaxReader::call(const Token &name)
{
    Node node{.kind = Kind::Call, .word = name.text};
    arguments(node);
    const std::string_view typed = textAt(name.place);
    if (isSign("(") && (typed.starts_with("nn.") || typed.find("layers.") != std::string_view::npos || typed.find(".nn.") != std::string_view::npos)) {
        // A module of PyTorch, made and called at once: nn.LeakyReLU(0.2)(x).
        Node made = std::exchange(node, {.kind = Kind::Call, .word = name.text});
        arguments(node);
        if (!made.names.empty() || !node.names.empty()) {
            made.names.resize(made.parts.size());
            node.names.resize(node.parts.size());
        }
        node.parts.insert(node.parts.end(), made.parts.begin(), made.parts.end());
        node.names.insert(node.names.end(), made.names.begin(), made.names.end());
    }
    node.place = {name.place.begin, m_lastEnd};
    return m_expandCall ? m_expandCall(node) : m_trees.make(std::move(node));
}

void SyntaxReader::arguments(Node &call)
{
    expect("(");
    const Bracket bracket(*this, {.commas = true});
    if (take(")"))
        return;
    const bool condition = call.word == "if" || call.word == "where";
    bool named = false;
    std::size_t firstNamed = 0;
    do {
        std::string keyword;
        if (!m_options.plain && !condition && peek().kind == TokenKind::Word && isSign("=", 1) && textAt(peek(1).place) == "="
            && !isValue(peek().text)) {
            firstNamed = named ? firstNamed : here();
            keyword = next().text;
            next();
            named = true;
        } else if (named && !m_options.plain) {
            refuseOrder(firstNamed);
        }
        if (!keyword.empty() && peek().kind == TokenKind::Text) {
            const Token text = next();
            call.parts.push_back(m_trees.make({.kind = Kind::Word, .place = text.place, .word = '\'' + text.text}));
        } else {
            call.parts.push_back(expression());
        }
        call.names.push_back(std::move(keyword));
    } while (take(","));
    if (isSign(";") && !m_options.plain)
        refuse(peek().place, ACTISCOPE_TEXT("Formula", "“%1” does not separate arguments. Use a comma."), {";"}, Fix{peek().place, ","});
    expect(")");
    if (!named)
        call.names.clear();
}

/// leaky_relu(negative_slope=0.3, x): as in Python, arguments with names stand last.
void SyntaxReader::refuseOrder(std::size_t firstNamed)
{
    const std::size_t begin = here();
    const std::size_t lastNamed = m_tokens[m_at - 2].place.end; // in front of the comma
    expression();
    const Place place{begin, m_lastEnd};
    refuse(place, ACTISCOPE_TEXT("Formula", "Arguments with names stand last. Put “%1” before them."), {quoted(place)},
           Fix{{firstNamed, place.end}, std::string(textAt(place)) + ", " + std::string(textAt({firstNamed, lastNamed}))});
}

/// A whole exponent right behind a function's name, and how many tokens it has: 2 in sin²(x) and sin^2(x).
std::optional<double> SyntaxReader::exponentBehind(std::size_t &tokens) const
{
    tokens = 1;
    if (peek().kind == TokenKind::Superscript)
        return peek().number;
    if (!isSign("^") || m_options.plain)
        return {};
    const bool braces = isSign("{", 1);
    tokens += braces ? 1 : 0;
    const bool minus = isSign("-", tokens);
    tokens += minus ? 1 : 0;
    if (peek(tokens).kind != TokenKind::Number)
        return {};
    const double value = peek(tokens++).number;
    if (braces && !isSign("}", tokens++))
        return {};
    return minus ? -value : value;
}

Tree SyntaxReader::raisedCall(const Token &name)
{
    std::size_t tokens = 0;
    const double exponent = *exponentBehind(tokens);
    Place place = peek().place;
    for (; tokens > 0; --tokens)
        place.end = next().place.end;
    if (exponent < 0) {
        const Place both{name.place.begin, place.end};
        const std::string inverse = 'a' + name.text;
        refuse(both, ACTISCOPE_TEXT("Formula", "“%1” may mean the inverse function or one over the function. Write it as in asin(x) or 1/sin(x)."),
               {quoted(both)}, exponent == -1.0 && namedFunction(inverse) ? std::optional(Fix{both, inverse}) : std::nullopt);
    }
    Tree base = isSign("(") ? call(name) : bareCall(name);
    Tree power = m_trees.make({.kind = Kind::Number, .place = place, .number = exponent});
    return node(Kind::Power, name.place.begin, {std::move(base), std::move(power)});
}

/// \tanh x, \sin 2x: up to the next sign or function.
Tree SyntaxReader::bareCall(const Token &name)
{
    const std::size_t begin = here();
    if (isSign("{")) {
        Tree group = braces();
        return m_trees.make({.kind = Kind::Call, .place = {name.place.begin, m_lastEnd}, .word = name.text, .parts = {std::move(group)}});
    }
    Tree argument = minus();
    while (startsFactor() && !peek().bare) {
        Tree factor = power();
        argument = m_trees.make({.kind = Kind::Multiply, .place = {begin, m_lastEnd},
                                 .parts = {std::move(argument), std::move(factor)}, .quietly = true});
    }
    return m_trees.make({.kind = Kind::Call, .place = {name.place.begin, m_lastEnd}, .word = name.text, .parts = {std::move(argument)}});
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
