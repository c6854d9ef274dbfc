#include "core/expression/latexwords.h"

#include "core/expression/lexer.h"

#include <algorithm>
#include <array>
#include <utility>

namespace actiscope::expression {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

template<std::size_t count>
std::string_view secondOf(const std::array<Pair, count> &table, std::string_view first)
{
    const auto found = std::ranges::find(table, first, &Pair::first);
    return found == table.end() ? std::string_view() : found->second;
}

template<std::size_t count>
bool has(const std::array<std::string_view, count> &words, std::string_view word)
{
    return std::ranges::find(words, word) != words.end();
}

} // namespace

std::string_view latexSign(std::string_view command)
{
    static constexpr std::array<Pair, 21> table = {{
        {"cdot", "*"}, {"times", "*"}, {"ast", "*"}, {"div", "/"}, {"le", "<="}, {"leq", "<="}, {"leqslant", "<="},
        {"ge", ">="}, {"geq", ">="}, {"geqslant", ">="}, {"ne", "!="}, {"neq", "!="}, {"lt", "<"}, {"gt", ">"},
        {"lvert", "|"}, {"rvert", "|"}, {"vert", "|"}, {"mid", "|"}, {"colon", ":"}, {"lbrace", "("}, {"rbrace", ")"},
    }};
    return secondOf(table, command);
}

std::string_view latexWord(std::string_view command)
{
    static constexpr std::array<Pair, 11> table = {{
        {"varepsilon", "epsilon"}, {"varphi", "phi"}, {"vartheta", "theta"}, {"varsigma", "sigma"}, {"varrho", "rho"},
        {"land", "and"}, {"wedge", "and"}, {"lor", "or"}, {"vee", "or"}, {"lnot", "not"}, {"neg", "not"},
    }};
    const std::string_view word = secondOf(table, command);
    return !word.empty() ? word : greekLetter(command).empty() ? std::string_view() : command;
}

bool isLatexSize(std::string_view command)
{
    static constexpr std::array<std::string_view, 19> words = {
        "left", "right", "middle", "big", "Big", "bigl", "bigr", "Bigl", "Bigr", "bigg", "Bigg", "biggl", "biggr",
        "quad", "qquad", "displaystyle", "textstyle", "limits", "nolimits",
    };
    return has(words, command);
}

bool isLatexText(std::string_view command)
{
    static constexpr std::array<std::string_view, 10> words = {
        "operatorname", "mathrm", "text", "textrm", "mathit", "mathsf", "mathtt", "mathbf", "textbf", "boldsymbol",
    };
    return has(words, command);
}

bool isLatexGroup(std::string_view command)
{
    static constexpr std::array<std::string_view, 7> words = {"frac", "tfrac", "dfrac", "cfrac", "sqrt", "begin", "end"};
    return isLatexText(command) || has(words, command);
}

bool isLatexBlank(char character)
{
    return character != '\0' && std::string_view(",;:!> ()[]").find(character) != std::string_view::npos;
}

bool isWholeLatexWord(std::string_view word)
{
    static constexpr std::array<std::string_view, 9> words = {"if", "else", "and", "or", "not", "where", "for", "when", "otherwise"};
    return word.size() == 1 || has(words, word) || !greekLetter(word).empty();
}

} // namespace actiscope::expression
