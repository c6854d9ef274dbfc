#include "core/expression/reader.h"

#include "core/expression/boundedtrees.h"
#include "core/expression/vocabulary.h"
#include "core/expression/lexer.h"
#include "core/expression/pythonreader.h"
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
    throw ReadError{{{begin, text.size()}, ACTISCOPE_TEXT("Formula", "The text is too long for a formula. It can have at most %1 bytes."),
                     {std::to_string(longestText)}}};
}

/// As one types the names of the catalogue: Leaky ReLU, hard swish. But a tan(x) and p relu(x) are products.
std::string builtInOfWords(std::string_view words, const FindFunction &find)
{
    constexpr std::size_t leastBeginning = 4;
    std::string lower(words), joined;
    for (char &c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    joined = lower;
    std::erase(joined, '_');
    const std::string_view first(lower.data(), std::min(lower.find('_'), lower.size()));
    for (const std::string &name : {lower, joined}) {
        const FunctionRef found = first.size() < leastBeginning || !greekLetter(first).empty() ? nullptr : find(name);
        if (found && found->family != Family::Own && found->id == name)
            return name;
    }
    return {};
}

/// Reads a text that is a formula, or a program with one.
class TextReader
{
public:
    TextReader(std::string_view text, const SyntaxOptions &options)
        : m_text(text)
        , m_isPython(!options.plain && text.size() <= longestText && isPython(text))
        , m_reader(text, tokens(options), options)
    {
    }

    Syntax read() { return m_isPython ? PythonReader(m_reader, m_text).read() : m_reader.formula(); }
    BoundedTrees &trees() { return m_reader.trees(); }

private:
    std::vector<Token> tokens(const SyntaxOptions &options) const
    {
        checkLength(m_text);
        LexerOptions lexing;
        lexing.plain = options.plain;
        lexing.isFunction = options.isFunction;
        lexing.latex = !options.plain && !m_isPython && isLatex(m_text);
        std::vector<Token> tokens = tokensOf(m_text, lexing);
        if (!m_isPython)
            std::erase_if(tokens, [](const Token &token) { return token.kind == TokenKind::NewLine; });
        return tokens;
    }

    std::string_view m_text;
    bool m_isPython;
    SyntaxReader m_reader;
};

} // namespace

std::variant<Syntax, Problem> readSyntax(std::string_view text, const SyntaxOptions &options)
{
    try {
        return TextReader(text, options).read();
    } catch (ReadError &error) {
        return std::move(error.problem);
    }
}

std::variant<Reading, Problem> readFormula(std::string_view text, const FindFunction &find, const std::vector<std::string> &known)
{
    try {
        SyntaxOptions options;
        options.isValue = [](std::string_view word) { return word == "x" || isPi(word) || word == "e"; };
        options.isFunction = [&](std::string_view word) { return namedFunction(word) || find(word); };
        options.nameOfWords = [&](std::string_view words) { return builtInOfWords(words, find); };
        TextReader reader(text, options);
        const Syntax syntax = reader.read();
        return Resolver(text, find, known, reader.trees()).resolve(syntax);
    } catch (ReadError &error) {
        return std::move(error.problem);
    }
}

} // namespace actiscope::expression
