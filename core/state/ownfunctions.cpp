#include "core/state/ownfunctions.h"

#include "core/state/functions.h"
#include "core/state/ownactivation.h"
#include "core/state/ownmaker.h"
#include "core/state/ownwords.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>
#include <utility>

namespace actiscope {

namespace {

using expression::Problem;
using expression::Reading;

std::string newId(const State &state)
{
    int greatest = 0;
    for (const CustomFunction &function : state.own) {
        int number = 0;
        const char *end = function.id.data() + function.id.size();
        std::from_chars(function.id.data() + std::min(ownIdBeginning.size(), function.id.size()), end, number);
        greatest = std::max(greatest, number);
    }
    return std::string(ownIdBeginning) + std::to_string(greatest + 1);
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
    std::vector<std::string> parameters;
    for (const CustomParameter &parameter : function.parameters)
        parameters.push_back(parameter.id);
    if (problemWithNewName(state, function.name, parameters))
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

/// A function's own name as a parameter of its formula: both would be the same word.
std::optional<Problem> problemWithOwnWord(const State &state, std::string_view id, std::string_view text, const Reading &reading)
{
    const CustomFunction *function = ownFunction(state, id);
    const std::string word = function ? callableWord(function->name) : std::string();
    if (word.empty() || std::find(reading.parameters.begin(), reading.parameters.end(), word) == reading.parameters.end())
        return std::nullopt;
    expression::Place place{0, text.size()};
    for (const expression::Token &token : formulaTokens(text)) {
        if (token.kind == expression::TokenKind::Word && token.text == word) {
            place = token.place;
            break;
        }
    }
    return Problem{.place = place,
                   .english = ACTISCOPE_TEXT("Formula", "“%1” is the name of this function. Use another letter, or rename the function."),
                   .arguments = {word}};
}

} // namespace

std::variant<Reading, Problem> readOwnFormula(const State &state, std::string_view id, std::string_view text)
{
    const auto records = recordsOf(state.own);
    auto reading = readFormulaOf(*records, id, text);
    if (const auto *read = std::get_if<Reading>(&reading)) {
        if (auto problem = problemWithOwnWord(state, id, text, *read))
            return std::move(*problem);
    }
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
                       .english = ACTISCOPE_TEXT("Formula", "%1 calls this function and could not do so any more. Keep the parameters "
                                                            "that it gives, or make the formula shorter."),
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

std::string addCopyOf(State &state, const Activation &function, const Translate &translate)
{
    const Parameters values = parametersOf(state, function);
    CustomFunction copy;
    if (const CustomFunction *own = ownFunction(std::as_const(state), function.id)) {
        copy = *own;
        if (!own->name.empty())
            copy.name = nextName(state, own->name);
    } else {
        copy.name = nextName(state, nameOf(function, translate));
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

void setOwnStyle(State &state, std::string_view id, int style)
{
    if (CustomFunction *function = ownFunction(state, id))
        function->style = std::clamp(style, 0, ownSlots - 1);
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

std::vector<LostFunction> lostFunctions(const State &state)
{
    std::vector<LostFunction> lost;
    const auto records = recordsOf(state.own);
    for (std::size_t i = 0; i < records->own.size(); ++i) {
        const CustomFunction &function = records->own[i];
        if (records->problems[i])
            lost.push_back({function.name.empty() ? function.id : function.name, *records->problems[i]});
    }
    return lost;
}

} // namespace actiscope
