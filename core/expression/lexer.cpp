#include "core/expression/lexer.h"

#include "core/expression/characters.h"
#include "core/expression/latexwords.h"
#include "core/text/quotation.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

namespace actiscope::expression {

namespace {

class Lexer
{
public:
    Lexer(std::string_view text, const LexerOptions &options) : m_text(text), m_options(options) {}

    std::vector<Token> read()
    {
        while (m_at < m_text.size()) {
            if (!(skipped() || newLine() || number() || word() || superscript() || quoted() || command()))
                sign();
        }
        add(TokenKind::End, m_at, {});
        return std::move(m_tokens);
    }

private:
    std::string_view rest() const { return m_text.substr(m_at); }
    char charAt(std::size_t at) const { return at < m_text.size() ? m_text[at] : '\0'; }

    void add(TokenKind kind, std::size_t begin, std::string text, double value = 0.0)
    {
        m_tokens.push_back({kind, {begin, m_at}, std::move(text), value});
    }

    void addWrong(std::size_t begin, const char *english, std::vector<std::string> arguments, std::optional<Fix> fix = {},
                  bool unfinished = false)
    {
        add(TokenKind::Wrong, begin, std::string(m_text.substr(begin, m_at - begin)));
        m_tokens.back().problem = std::make_shared<Problem>(
            Problem{{begin, m_at}, english, std::move(arguments), std::move(fix), unfinished});
    }

    /// What stands from there to here, for a sentence.
    std::string quoted(std::size_t begin) const { return quotation(m_text.substr(begin, m_at - begin)); }

    bool skipped()
    {
        if (m_options.plain) {
            if (m_text[m_at] != ' ' && m_text[m_at] != '\t')
                return false;
            ++m_at;
            return true;
        }
        if (m_text[m_at] == '#') {
            m_at = std::min(m_text.find('\n', m_at), m_text.size());
            return true;
        }
        const bool continued = m_text[m_at] == '\\' && (charAt(m_at + 1) == '\n' || charAt(m_at + 1) == '\r');
        const bool tilde = m_options.latex && (m_text[m_at] == '~' || m_text[m_at] == '$');
        const std::size_t blank = continued ? 2 : tilde ? 1 : blankLength(rest());
        m_at += blank;
        return blank > 0;
    }

    bool newLine()
    {
        if (m_text[m_at] != '\n' || m_options.plain)
            return false;
        const std::size_t begin = m_at++;
        if (m_depth == 0)
            add(TokenKind::NewLine, begin, "\n");
        return true;
    }

    /// Digits with a point and an exponent. A letter behind is the next factor: 2e is 2·e, 2e3 two thousand.
    bool number()
    {
        const bool point = m_text[m_at] == '.' && (isDigit(charAt(m_at + 1)) || m_options.plain);
        if (!isDigit(m_text[m_at]) && !point)
            return false;
        if (otherBase())
            return true;
        const std::size_t begin = m_at;
        if (m_digitsWanted > 0 && isDigit(m_text[m_at])) { // \frac12
            --m_digitsWanted;
            ++m_at;
            add(TokenKind::Number, begin, std::string(1, m_text[begin]), m_text[begin] - '0');
            return true;
        }
        double value = 0.0;
        const auto [end, error] = std::from_chars(m_text.data() + m_at, m_text.data() + m_text.size(), value);
        m_at = std::max(m_at + 1, static_cast<std::size_t>(end - m_text.data()));
        if (error == std::errc::invalid_argument)
            addWrong(begin, ACTISCOPE_TEXT("Formula", "“%1” is not a number. Write it as in 0.5."), {quoted(begin)});
        else if (error != std::errc())
            addWrong(begin, ACTISCOPE_TEXT("Formula", "“%1” is too large or too small. Numbers go from 1e-300 to 1e300."),
                     {quoted(begin)});
        else if (!severalPoints(begin) && !grouped(begin))
            add(TokenKind::Number, begin, std::string(m_text.substr(begin, m_at - begin)), value);
        return true;
    }

    /// 0x1F, 0b101 and 0o17, as code has them.
    bool otherBase()
    {
        const char sign = charAt(m_at + 1);
        const int base = sign == 'x' || sign == 'X' ? 16 : sign == 'b' || sign == 'B' ? 2 : sign == 'o' || sign == 'O' ? 8 : 0;
        if (m_options.plain || m_options.latex || m_text[m_at] != '0' || base == 0)
            return false;
        unsigned long long value = 0;
        const char *first = m_text.data() + m_at + 2, *last = m_text.data() + m_text.size();
        const auto [end, error] = std::from_chars(first, last, value, base);
        const bool goesOn = end != last && (isLetter(*end) || isDigit(*end)); // 0x + 1 and 0exp(x) are products
        if (error == std::errc::invalid_argument || goesOn)
            return false;
        const std::size_t begin = std::exchange(m_at, static_cast<std::size_t>(end - m_text.data()));
        addWrong(begin, ACTISCOPE_TEXT("Formula", "“%1” is not a decimal number. Write one such as 16."), {quoted(begin)},
                 error == std::errc() ? std::optional(Fix{{begin, m_at}, std::to_string(value)}) : std::nullopt);
        return true;
    }

    bool severalPoints(std::size_t begin)
    {
        if (charAt(m_at) != '.' || m_text.substr(begin, m_at - begin).find('.') == std::string_view::npos)
            return false;
        m_at = std::min(m_text.find_first_not_of("0123456789.", m_at), m_text.size());
        addWrong(begin, ACTISCOPE_TEXT("Formula", "“%1” has more than one decimal point."),
                 {quoted(begin)});
        return true;
    }

    bool grouped(std::size_t begin)
    {
        if (m_options.latex || charAt(m_at) != '_' || !isDigit(charAt(m_at + 1)))
            return false;
        m_at = std::min(m_text.find_first_not_of("0123456789_.", m_at), m_text.size());
        std::string plain(m_text.substr(begin, m_at - begin));
        std::erase(plain, '_');
        addWrong(begin, ACTISCOPE_TEXT("Formula", "“%1” is not a number. Write its digits without the line between them."),
                 {quoted(begin)}, Fix{{begin, m_at}, plain});
        return true;
    }

    bool word()
    {
        const std::size_t begin = m_at;
        std::string text;
        if (const Character *letter = m_options.plain ? nullptr : greekAt(rest())) {
            // A Greek letter is a word by itself: αx is α·x; but α_1 and α2 are names.
            text = letter->name;
            m_at += letter->letter.size();
            if (charAt(m_at) == '_' || isDigit(charAt(m_at)) || loweredAt(rest()))
                continueWord(text);
        } else if (isLetter(m_text[m_at]) || (!m_options.plain && letterLength(rest()) > 0)) {
            continueWord(text);
        }
        if (text.empty())
            return false;
        if (m_options.latex && begin + text.size() == m_at && !isWholeLatexWord(text) && !m_options.isFunction(text))
            split(begin, text);
        else
            finishWord(begin, std::move(text));
        return true;
    }

    void continueWord(std::string &text)
    {
        while (m_at < m_text.size()) {
            const std::size_t other = m_options.plain ? 0 : letterLength(rest());
            const Character *low = m_options.plain ? nullptr : loweredAt(rest());
            const bool subscript = m_text[m_at] == '_' && (m_options.latex || (charAt(m_at + 1) == '{' && !m_options.plain));
            if (low) {
                text += text.ends_with('_') || isDigit(text.back()) ? "" : "_";
                text += low->name;
                m_at += low->letter.size();
            } else if ((isLetter(m_text[m_at]) || isDigit(m_text[m_at]) || other > 0) && !subscript) {
                const std::size_t length = std::max<std::size_t>(other, 1);
                text += rest().substr(0, length);
                m_at += length;
            } else {
                break;
            }
        }
    }

    /// In LaTeX letters that stand together are multiplied: ax is a·x.
    void split(std::size_t begin, const std::string &text)
    {
        const std::size_t end = m_at;
        for (std::size_t i = 0; i < text.size();) {
            m_at = begin + i;
            if (isDigit(text[i])) { // x2: rare, and a product as well
                const std::size_t last = std::min(text.find_first_not_of("0123456789", i), text.size());
                m_at = begin + last;
                add(TokenKind::Number, begin + i, text.substr(i, last - i));
                std::from_chars(text.data() + i, text.data() + last, m_tokens.back().number);
                i = last;
                continue;
            }
            const std::size_t length = std::max<std::size_t>(1, characterLength(rest()));
            m_at += length;
            i += length;
            finishWord(begin + i - length, text.substr(i - length, length));
        }
        m_at = std::max(m_at, end);
    }

    /// Adds a word; in LaTeX with the subscript behind it, which is part of the name: w_{1}, \log_2.
    void finishWord(std::size_t begin, std::string text, bool bare = false)
    {
        if (charAt(m_at) == '_' && !m_options.plain) {
            const bool braces = charAt(m_at + 1) == '{';
            const std::size_t first = m_at + (braces ? 2 : 1);
            std::size_t last = first;
            while ((isLetter(charAt(last)) || isDigit(charAt(last))) && (braces || last == first))
                ++last;
            if (last > first && (!braces || charAt(last) == '}')) {
                text += '_';
                text += m_text.substr(first, last - first);
                m_at = last + (braces ? 1 : 0);
            } else if (braces && last == m_text.size()) {
                m_at = last;
                add(TokenKind::Wrong, begin, std::move(text));
                m_tokens.back().problem = std::make_shared<Problem>(Problem{
                    {last, last}, ACTISCOPE_TEXT("Formula", "A closing bracket %1 is missing at the end."), {"}"}, Fix{{last, last}, "}"}, true});
                return;
            }
        }
        add(TokenKind::Word, begin, std::move(text));
        m_tokens.back().bare = bare;
    }

    bool superscript()
    {
        const std::size_t begin = m_at;
        std::string digits;
        while (const Character *digit = m_options.plain ? nullptr : raisedAt(rest())) {
            digits += digit->name;
            m_at += digit->letter.size();
        }
        if (digits.empty())
            return false;
        double value = 0.0;
        const char *first = digits.data() + (digits[0] == '+' ? 1 : 0);
        const auto [end, error] = std::from_chars(first, digits.data() + digits.size(), value);
        if (error != std::errc() || end != digits.data() + digits.size())
            addWrong(begin, ACTISCOPE_TEXT("Formula", "“%1” is not an exponent. Use a whole number such as ² or ⁻¹."),
                     {quoted(begin)});
        else
            add(TokenKind::Superscript, begin, digits, value);
        return true;
    }

    bool quoted()
    {
        const char quote = m_text[m_at];
        if ((quote != '"' && quote != '\'') || m_options.plain)
            return false;
        const std::size_t begin = m_at;
        const std::string three(3, quote);
        const bool longText = rest().starts_with(three);
        const std::string_view closing = longText ? std::string_view(three) : std::string_view(three).substr(2);
        const std::size_t last = m_text.find(closing, m_at + closing.size());
        if (last == std::string_view::npos || (!longText && m_text.find('\n', m_at) < last)) {
            ++m_at;
            addWrong(begin, ACTISCOPE_TEXT("Formula", "“%1” opens a text that is not closed. A formula has no text in quotes."),
                     {quoted(begin)}, {}, true);
            return true;
        }
        m_at = last + closing.size();
        add(TokenKind::Text, begin, std::string(m_text.substr(begin + closing.size(), last - begin - closing.size())));
        return true;
    }

    bool command()
    {
        if (!m_options.latex || m_text[m_at] != '\\')
            return false;
        const std::size_t begin = m_at++;
        if (!isLetter(charAt(m_at)) || charAt(m_at) == '_') {
            const char what = charAt(m_at);
            m_at += m_at < m_text.size() ? std::max<std::size_t>(1, characterLength(rest())) : 0;
            if (what == '{' || what == '}')
                add(TokenKind::Sign, begin, what == '{' ? "(" : ")");
            else if (what == '|')
                add(TokenKind::Sign, begin, "|");
            else if (what == '\\')
                add(TokenKind::Sign, begin, "\\");
            else if (!isLatexBlank(what))
                addUnknownCommand(begin);
            return true;
        }
        while (isLetter(charAt(m_at)) && charAt(m_at) != '_')
            ++m_at;
        const std::string name(m_text.substr(begin + 1, m_at - begin - 1));
        if (isLatexSize(name)) {
            if (charAt(m_at) == '.')
                ++m_at; // \left. is no bracket
        } else if (const std::string_view text = latexSign(name); !text.empty()) {
            add(TokenKind::Sign, begin, std::string(text));
        } else if (const std::string_view logical = latexWord(name); !logical.empty()) {
            finishWord(begin, std::string(logical));
        } else if (isLatexGroup(name)) {
            group(begin, name);
        } else if (m_options.isFunction(name)) {
            finishWord(begin, name, true);
        } else {
            addUnknownCommand(begin);
        }
        return true;
    }

    void addUnknownCommand(std::size_t begin)
    {
        addWrong(begin, ACTISCOPE_TEXT("Formula", "“%1” is not known. Of LaTeX, \\frac, \\sqrt, \\tanh, \\alpha and the like can be read."),
                 {quoted(begin)}, {}, m_at == m_text.size());
    }

    /// Commands with something in braces behind them.
    void group(std::size_t begin, const std::string &name)
    {
        if (isLatexText(name) || name == "begin" || name == "end") {
            const std::size_t first = m_text.find_first_not_of(" \t", m_at);
            const std::size_t last = first == std::string_view::npos ? first : m_text.find('}', first);
            if (last == std::string_view::npos || m_text[first] != '{') {
                addWrong(begin, ACTISCOPE_TEXT("Formula", "“%1” stands alone. Write a name in braces behind it: \\%2{…}."),
                         {quoted(begin), name}, {}, true);
                return;
            }
            m_at = last + 1;
            std::string text(m_text.substr(first + 1, last - first - 1));
            std::erase_if(text, [](char c) { return c == ' ' || c == '\\' || c == '\t' || c == '\n'; });
            if (!isLatexText(name))
                add(TokenKind::Command, begin, name + text);
            else if (!text.empty() && letterLength(text) + std::size_t{isLetter(text[0])} > 0)
                finishWord(begin, text, m_options.isFunction(text));
            else if (!text.empty())
                addUnknownCommand(begin);
            return;
        }
        m_digitsWanted = name == "sqrt" ? 1 : 2;
        const std::size_t next = m_text.find_first_not_of(" \t\n", m_at);
        if (next == std::string_view::npos || !isDigit(m_text[next]))
            m_digitsWanted = 0;
        add(TokenKind::Command, begin, name == "sqrt" ? "sqrt" : "frac");
    }

    void sign()
    {
        const std::size_t begin = m_at;
        static constexpr std::string_view pairs[] = {"<=", ">=", "**", "==", "!=", "<>", "&&", "->"};
        const Character *other = m_options.plain ? nullptr : signAt(rest());
        std::string text;
        for (const std::string_view pair : pairs) {
            if (rest().starts_with(pair) && (!m_options.plain || pair == "<=" || pair == ">="))
                text = pair;
        }
        m_at += !text.empty() ? text.size() : other ? other->letter.size() : std::max<std::size_t>(1, characterLength(rest()));
        if (text.empty())
            text = other ? std::string(other->name) : std::string(m_text.substr(begin, m_at - begin));
        if (text == "(" || text == "[" || text == "{")
            ++m_depth;
        else if (text == ")" || text == "]" || text == "}")
            m_depth = std::max(0, m_depth - 1);
        if (m_options.plain) {
            add(TokenKind::Sign, begin, std::move(text));
            return;
        }
        if (const char narrow = narrowAt(m_text.substr(begin)); narrow != '\0' && !other) {
            addWrong(begin, ACTISCOPE_TEXT("Formula", "“%1” is a wide character. Use the narrow one."), {quoted(begin)},
                     Fix{{begin, m_at}, std::string(1, narrow)});
            return;
        }
        const bool conjunction = text == "&&" || (text == "&" && !m_options.latex);
        if (conjunction || text == "∨" || text == "!")
            add(TokenKind::Word, begin, conjunction ? "and" : text == "!" ? "not" : "or");
        else
            add(TokenKind::Sign, begin, text == "**" ? "^" : text == "==" ? "=" : text == "<>" ? "!=" : text);
    }

    std::string_view m_text;
    const LexerOptions &m_options;
    std::size_t m_at = 0;
    int m_depth = 0;        ///< of open brackets
    int m_digitsWanted = 0; ///< of \frac12
    std::vector<Token> m_tokens;
};

} // namespace

std::vector<Token> tokensOf(std::string_view text, const LexerOptions &options) { return Lexer(text, options).read(); }

bool isLatex(std::string_view text) { return text.find_first_of("\\$") != std::string_view::npos; }

} // namespace actiscope::expression
