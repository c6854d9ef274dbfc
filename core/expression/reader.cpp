#include "core/expression/reader.h"

#include "core/expression/boundedtrees.h"
#include "core/expression/vocabulary.h"
#include "core/expression/lexer.h"
#include "core/expression/resolver.h"
#include "core/expression/syntaxreader.h"

#include <algorithm>
#include <exception>

namespace actiscope::expression {

namespace {

/// Whether a byte belongs to the character that the one before it begins.
bool isInside(std::string_view text, std::size_t at)
{
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

void checkLength(std::string_view text)
{
    if (text.size() <= longestText)
        return;
    std::size_t begin = longestText;
    while (begin > longestText - 4 && isInside(text, begin))
        --begin;
    throw ReadError{{{begin, text.size()}, ACTISCOPE_TEXT("Formula", "The text is too long for a formula; right would be at most %1 bytes."),
                     {std::to_string(longestText)}}};
}

Syntax syntaxOf(SyntaxReader &reader) { return reader.formula(); }

std::vector<Token> tokensFor(std::string_view text, const SyntaxOptions &options)
{
    checkLength(text);
    LexerOptions lexing;
    lexing.plain = options.plain;
    lexing.isFunction = options.isFunction;
    lexing.latex = !options.plain && text.find_first_of("\\$") != std::string_view::npos;
    std::vector<Token> tokens = tokensOf(text, lexing);
    std::erase_if(tokens, [](const Token &token) { return token.kind == TokenKind::NewLine; });
    return tokens;
}

} // namespace

std::variant<Syntax, Problem> readSyntax(std::string_view text, const SyntaxOptions &options)
{
    try {
        SyntaxReader reader(text, tokensFor(text, options), options);
        return syntaxOf(reader);
    } catch (ReadError &error) {
        return std::move(error.problem);
    }
}

std::variant<Reading, Problem> readFormula(std::string_view text, const FindFunction &find, const std::vector<std::string> &known)
{
    try {
        SyntaxOptions options;
        options.isValue = [](std::string_view word) { return word == "x" || word == "pi" || word == "e"; };
        options.isFunction = [&](std::string_view word) { return namedFunction(word) || find(word); };
        SyntaxReader reader(text, tokensFor(text, options), options);
        const Syntax syntax = syntaxOf(reader);
        return Resolver(text, find, known, reader.trees()).resolve(syntax);
    } catch (ReadError &error) {
        return std::move(error.problem);
    }
}

} // namespace actiscope::expression
