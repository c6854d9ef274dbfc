#include "core/state/ownfunctions.h"

#include "core/state/functions.h"
#include "core/state/ownactivation.h"
#include "core/state/ownrecords.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>
#include <utility>

namespace actiscope {

namespace {

using expression::Problem;
using expression::Reading;

constexpr std::string_view idBeginning = "own_";

CustomFunction *ownFunction(State &state, std::string_view id)
{
    const auto found = std::find_if(state.own.begin(), state.own.end(), [id](const CustomFunction &f) { return f.id == id; });
    return found == state.own.end() ? nullptr : &*found;
}

std::string newId(const State &state)
{
    int greatest = 0;
    for (const CustomFunction &function : state.own) {
        int number = 0;
        const char *end = function.id.data() + function.id.size();
        std::from_chars(function.id.data() + std::min(idBeginning.size(), function.id.size()), end, number);
        greatest = std::max(greatest, number);
    }
    return std::string(idBeginning) + std::to_string(greatest + 1);
}

/// One that no other has, else one that is rare.
int newStyle(const State &state)
{
    std::array<int, ownSlots> uses{};
    for (const CustomFunction &function : state.own)
        ++uses[static_cast<std::size_t>(std::clamp(function.style, 0, ownSlots - 1))];
    return static_cast<int>(std::min_element(uses.begin(), uses.end()) - uses.begin());
}

std::string add(State &state, CustomFunction function)
{
    if (state.own.size() >= mostOwnFunctions)
        return {};
    function.id = newId(state);
    function.style = newStyle(state);
    const auto isParameter = [word = callableWord(function.name)](const CustomParameter &parameter) { return parameter.id == word; };
    if (problemWithOwnName(state, {}, function.name)
        || std::any_of(function.parameters.begin(), function.parameters.end(), isParameter))
        function.name.clear();
    const std::string id = function.id;
    state.own.push_back(std::move(function));
    setShown(state, id, true);
    state.selected = id;
    return id;
}

/// The parameters that a formula has, with what is known of them from before, and those that it has no longer.
std::vector<CustomParameter> parametersFor(const Reading &reading, const std::vector<CustomParameter> &before)
{
    std::vector<CustomParameter> now;
    for (const std::string &id : reading.parameters) {
        const auto known = std::find_if(before.begin(), before.end(), [&](const CustomParameter &p) { return p.id == id; });
        now.push_back(known == before.end() ? freshParameter(reading, id) : *known);
        now.back().kept.reset();
    }
    for (const CustomParameter &parameter : before) {
        const bool isThere = std::find(reading.parameters.begin(), reading.parameters.end(), parameter.id) != reading.parameters.end();
        if (!isThere && parameter.kept)
            now.push_back(parameter);
    }
    // Those that left first go first.
    const auto kept = now.begin() + static_cast<std::ptrdiff_t>(reading.parameters.size());
    if (const auto count = static_cast<std::size_t>(now.end() - kept); count > mostKeptParameters)
        now.erase(kept, kept + static_cast<std::ptrdiff_t>(count - mostKeptParameters));
    return now;
}

/// The parameters of a function with the values that the state has for them, as those that stay behind keep them.
std::vector<CustomParameter> withValues(const State &state, const CustomFunction &function)
{
    std::vector<CustomParameter> parameters = function.parameters;
    const FunctionRef activation = Functions(state).find(function.id);
    for (CustomParameter &parameter : parameters) {
        const int index = activation ? activation->parameterIndex(parameter.id) : -1;
        if (index < 0)
            continue;
        const double value = parameterOf(state, *activation, static_cast<std::size_t>(index));
        CustomParameter plain = freshParameter({}, parameter.id);
        plain.kept = value;
        parameter.kept = value;
        if (plain == parameter && value == plain.defaultValue)
            parameter.kept.reset(); // comes back the same without
    }
    return parameters;
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

const CustomFunction *ownFunction(const State &state, std::string_view id)
{
    const auto found = std::find_if(state.own.begin(), state.own.end(), [id](const CustomFunction &f) { return f.id == id; });
    return found == state.own.end() ? nullptr : &*found;
}

std::variant<Reading, Problem> readOwnFormula(const State &state, std::string_view id, std::string_view text)
{
    const auto records = recordsOf(state.own);
    auto reading = readFormulaOf(*records, id, text);
    if (std::holds_alternative<Problem>(reading) || callersOf(state, id).empty())
        return reading;
    State changed = state;
    CustomFunction &function = *ownFunction(changed, id);
    function.formula = text;
    function.parameters = parametersFor(std::get<Reading>(reading), function.parameters);
    const auto after = recordsOf(changed.own);
    for (std::size_t i = 0; i < after->own.size(); ++i) {
        if (after->records[i] || !records->records[i])
            continue;
        return Problem{.place = {0, text.size()},
                       .english = ACTISCOPE_TEXT("Formula", "%1 calls this function and could not do so any more; right would be a formula "
                                                            "with the parameters that it gives, or of fewer parts."),
                       .arguments = {records->records[i]->activation.name}};
    }
    return reading;
}

std::string addOwnFunction(State &state, const std::string &formula, const std::string &name)
{
    const auto reading = readOwnFormula(state, {}, formula);
    const auto *read = std::get_if<Reading>(&reading);
    if (!read)
        return {};
    return add(state, {.id = {}, .name = name.empty() ? read->name : name, .formula = formula, .parameters = parametersFor(*read, {})});
}

std::string defineOwnFunction(State &state, const std::string &name, const std::string &formula)
{
    const auto known = std::find_if(state.own.begin(), state.own.end(), [&](const CustomFunction &f) { return f.name == name; });
    if (name.empty() || known == state.own.end())
        return addOwnFunction(state, formula, name);
    const std::string id = known->id;
    setOwnFormula(state, id, formula);
    return id;
}

std::string addCopyOf(State &state, const Activation &function)
{
    const Parameters values = parametersOf(state, function);
    CustomFunction copy;
    if (const CustomFunction *own = ownFunction(std::as_const(state), function.id)) {
        copy = *own;
        for (int number = 2; !copy.name.empty() && problemWithOwnName(state, {}, copy.name); ++number)
            copy.name = own->name + ' ' + std::to_string(number);
    } else {
        copy.formula = function.expression;
        const auto reading = readOwnFormula(state, {}, copy.formula);
        if (!std::holds_alternative<Reading>(reading))
            return {};
        for (const Parameter &parameter : function.parameters)
            copy.parameters.push_back({.id = parameter.id, .defaultValue = parameter.defaultValue,
                                       .least = parameter.sliderMinimum, .greatest = parameter.sliderMaximum});
        copy.parameters = parametersFor(std::get<Reading>(reading), copy.parameters);
    }
    const std::string id = add(state, std::move(copy));
    if (const FunctionRef added = Functions(state).find(id)) {
        Parameters taken = added->defaults();
        for (std::size_t i = 0; i < taken.size(); ++i) {
            if (const int index = function.parameterIndex(added->parameters[i].id); index >= 0)
                taken[i] = values[static_cast<std::size_t>(index)];
        }
        setParameters(state, *added, std::move(taken));
    }
    return id;
}

void setOwnFormula(State &state, std::string_view id, const std::string &formula)
{
    CustomFunction *function = ownFunction(state, id);
    const auto reading = readOwnFormula(state, id, formula);
    const auto *read = std::get_if<Reading>(&reading);
    if (!function || !read)
        return;
    const std::vector<CustomParameter> before = withValues(state, *function);
    state.parameters.erase(function->id);
    function->formula = formula;
    function->parameters = parametersFor(*read, before);
    const FunctionRef activation = Functions(state).find(id);
    if (!activation)
        return;
    Parameters values = activation->defaults();
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto known = std::find_if(before.begin(), before.end(),
                                        [&](const CustomParameter &p) { return p.id == activation->parameters[i].id; });
        if (known != before.end() && known->kept)
            values[i] = *known->kept;
    }
    setParameters(state, *activation, std::move(values));
}

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
                           .english = ACTISCOPE_TEXT("Formula", "Another of your functions is called “%1”; right would be a name that "
                                                                "none has yet."),
                           .arguments = {std::string(name)}};
    }
    // A word that calls a function cannot be a parameter.
    for (const CustomFunction &other : state.own) {
        const FunctionRef activation = word.empty() ? nullptr : Functions(state).find(other.id);
        if (activation && activation->parameterIndex(word) >= 0)
            return Problem{.place = {0, name.size()},
                           .english = ACTISCOPE_TEXT("Formula", "“%1” is a parameter of %2; right would be another name."),
                           .arguments = {std::string(name), activation->name}};
    }
    return std::nullopt;
}

void setOwnName(State &state, std::string_view id, const std::string &name)
{
    CustomFunction *function = ownFunction(state, id);
    if (!function || problemWithOwnName(state, id, name))
        return;
    const std::string from = callableWord(function->name);
    const std::string word = callableWord(name);
    const std::string to = word.empty() ? function->id : name;
    const std::vector<std::string> callers = from.empty() || from == word ? std::vector<std::string>() : callersOf(state, id);
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

void setOwnParameterRange(State &state, std::string_view id, std::string_view parameter, double least, double greatest)
{
    CustomFunction *function = ownFunction(state, id);
    least = std::clamp(least, -greatestOwnParameter, greatestOwnParameter);
    greatest = std::clamp(greatest, -greatestOwnParameter, greatestOwnParameter);
    if (!function || !(least < greatest || greatest < least))
        return;
    for (CustomParameter &known : function->parameters) {
        if (known.id == parameter)
            std::tie(known.least, known.greatest) = std::minmax(least, greatest);
    }
}

std::vector<std::string> callersOf(const State &state, std::string_view id)
{
    std::vector<std::string> callers;
    if (state.own.empty() || id.empty())
        return callers;
    const auto records = recordsOf(state.own);
    for (std::size_t i = 0; i < records->own.size(); ++i) {
        const auto &record = records->records[i];
        if (record && std::find(record->calls.begin(), record->calls.end(), id) != record->calls.end())
            callers.push_back(records->own[i].id);
    }
    return callers;
}

void removeOwnFunction(State &state, std::string_view id)
{
    if (!ownFunction(std::as_const(state), id) || !callersOf(state, id).empty())
        return;
    const std::string removed(id);
    setShown(state, removed, false);
    std::erase_if(state.own, [&](const CustomFunction &function) { return function.id == removed; });
    state.parameters.erase(removed);
    if (state.selected == removed)
        state.selected = state.functions.empty() ? State().selected : state.functions.front();
}

} // namespace actiscope
