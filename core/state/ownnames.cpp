#include "core/state/ownnames.h"

#include "core/state/functions.h"
#include "core/state/ownlookup.h"
#include "core/state/ownmaker.h"
#include "core/state/ownwords.h"
#include "core/text/quotation.h"

#include <algorithm>

namespace actiscope {

using expression::Problem;

namespace {

/// The word by which formulas call the function under that name.
std::string wordOf(const CustomFunction &function, const std::string &name)
{
    const std::string word = callableWord(name);
    return word.empty() ? function.id : word;
}

enum class Words { Called, All };

/// A formula with a word in the place of another.
std::string renamed(const std::string &formula, std::string_view from, const std::string &to, Words words)
{
    std::string text = formula;
    const std::vector<expression::Token> tokens = formulaTokens(formula);
    for (std::size_t i = tokens.size(); i-- > 0;) {
        const expression::Token &token = tokens[i];
        const bool isCalled = i + 1 < tokens.size() && tokens[i + 1].kind == expression::TokenKind::Sign && tokens[i + 1].text == "(";
        if (token.kind == expression::TokenKind::Word && token.text == from && (isCalled || words == Words::All))
            text.replace(token.place.begin, token.place.end - token.place.begin, to);
    }
    return text;
}

} // namespace

std::optional<Problem> problemWithOwnName(const State &state, std::string_view id, std::string_view name)
{
    if (name.empty())
        return std::nullopt;
    if (std::optional<Problem> problem = problemWithName(name))
        return problem;
    const std::string word = callableWord(name);
    for (const CustomFunction &other : state.own) {
        if (other.id != id && (other.name == name || (!word.empty() && callableWord(other.name) == word)))
            return Problem{.place = {0, name.size()},
                           .english = ACTISCOPE_TEXT("Formula", "Another of your functions is called “%1”. Choose another name."),
                           .arguments = {std::string(name)}};
    }
    // A word that calls a function cannot be a parameter.
    for (const CustomFunction &other : state.own) {
        const FunctionRef activation = word.empty() ? nullptr : Functions(state).find(other.id);
        if (activation && activation->parameterIndex(word) >= 0)
            return Problem{.place = {0, name.size()},
                           .english = ACTISCOPE_TEXT("Formula", "“%1” is a parameter of %2. Choose another name."),
                           .arguments = {std::string(name), activation->name}};
    }
    return std::nullopt;
}

std::optional<Problem> problemWithNewName(const State &state, std::string_view name, const std::vector<std::string> &parameters)
{
    if (std::optional<Problem> problem = problemWithOwnName(state, {}, name))
        return problem;
    const std::string word = callableWord(name);
    if (word.empty() || std::find(parameters.begin(), parameters.end(), word) == parameters.end())
        return std::nullopt;
    return Problem{.place = {0, name.size()},
                   .english = ACTISCOPE_TEXT("Formula", "“%1” is a parameter of this formula. Choose another name."),
                   .arguments = {std::string(name)}};
}

void setOwnName(State &state, std::string_view id, const std::string &name)
{
    CustomFunction *function = ownFunction(state, id);
    if (!function || problemWithOwnName(state, id, name))
        return;
    const std::string from = wordOf(*function, function->name);
    const std::string to = callableWord(name).empty() ? function->id : name;
    const std::vector<std::string> callers = from == wordOf(*function, name) ? std::vector<std::string>() : callersOf(state, id);
    const State before = state;
    function->name = name;
    for (const Words words : {Words::Called, Words::All}) { // in LaTeX, what is called need not stand before its bracket
        for (const std::string &caller : callers)
            ownFunction(state, caller)->formula = renamed(ownFunction(before, caller)->formula, from, to, words);
        const auto after = recordsOf(state.own);
        if (std::all_of(callers.begin(), callers.end(), [&](const std::string &caller) { return after->named(caller); }))
            return;
    }
    state = before;
}

std::string nextName(const State &state, const std::string &name)
{
    // Without the number of a copy.
    std::size_t end = name.find_last_not_of("0123456789");
    const bool isCopy = end != std::string::npos && end > 0 && end + 1 < name.size() && name[end] == ' ' && name[end + 1] != '0';
    const std::string base = isCopy ? name.substr(0, end) : name;
    for (int number = 2;; ++number) {
        const std::string ending = ' ' + std::to_string(number);
        const std::string next = quotation(base, longestOwnName - ending.size()) + ending;
        if (!problemWithOwnName(state, {}, next))
            return next;
    }
}

} // namespace actiscope
