#include "core/expression/syntaxreader.h"

#include "core/expression/vocabulary.h"
#include "core/text/quotation.h"

#include <algorithm>
#include <utility>

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

} // namespace actiscope::expression
