#include "core/state/ownwords.h"

#include "core/activation/catalogue/catalogue.h"
#include "core/expression/reader.h"
#include "core/state/customfunction.h"
#include "core/text/quotation.h"

#include <algorithm>
#include <utility>

namespace actiscope {

using expression::Problem;

bool isOwnId(std::string_view id)
{
    constexpr std::size_t mostDigits = 9;
    if (!id.starts_with(ownIdBeginning))
        return false;
    id.remove_prefix(ownIdBeginning.size());
    return !id.empty() && id.size() <= mostDigits && id.front() != '0'
        && std::all_of(id.begin(), id.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<expression::Token> formulaTokens(std::string_view formula)
{
    expression::LexerOptions options;
    options.latex = formula.find_first_of("\\$") != std::string_view::npos;
    options.isFunction = [](std::string_view) { return true; };
    return expression::tokensOf(formula.substr(0, expression::longestText), options);
}

std::string callableWord(std::string_view name)
{
    constexpr std::size_t longest = 400;
    if (name.empty() || name.size() > longest)
        return {};
    const std::vector<expression::Token> tokens = expression::tokensOf(name);
    return tokens.size() == 2 && tokens.front().kind == expression::TokenKind::Word ? tokens.front().text : std::string();
}

std::optional<Problem> problemWithName(std::string_view name)
{
    const auto problem = [&](const char *english, std::string argument) {
        return Problem{.place = {0, name.size()}, .english = english, .arguments = {std::move(argument)}};
    };
    if (quotation(name, longestOwnName) != name || name.front() == ' ' || name.back() == ' ') {
        return problem(ACTISCOPE_TEXT("Formula", "“%1” cannot be a name. A name is one line of at most 60 characters, with no blanks at its "
                                                 "ends."),
                       quotation(name));
    }
    const std::string word = callableWord(name);
    const auto isRead = [&](const std::string &text) {
        return std::holds_alternative<expression::Reading>(expression::readFormula(text, [](std::string_view) { return nullptr; }));
    };
    if (word.starts_with(ownIdBeginning) || (!word.empty() && (findActivation(word) || isRead(word + "(x)")))) {
        return problem(ACTISCOPE_TEXT("Formula", "“%1” means something else in formulas. Choose another name."),
                       std::string(name));
    }
    return std::nullopt;
}

} // namespace actiscope
