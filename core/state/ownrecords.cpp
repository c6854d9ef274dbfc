#include "core/state/ownrecords.h"

#include "core/activation/catalogue/catalogue.h"
#include "core/state/ownwords.h"

#include <algorithm>
#include <utility>

namespace actiscope {

using expression::Problem;
using expression::Reading;

namespace {

Problem circleAt(const std::string &word, Problem problem)
{
    return {.place = problem.place,
            .english = ACTISCOPE_TEXT("Formula", "“%1” cannot be called here: that function is made of this one, and no function "
                                                 "can be made of itself."),
            .arguments = {word}};
}

/// A problem in front of a bracket, at a name that is no word, is that only words call.
std::optional<Problem> wordlessCall(const Problem &problem, std::string_view text, const std::vector<CustomFunction> &own)
{
    for (const CustomFunction &function : own) {
        const std::string &name = function.name;
        if (name.empty() || !callableWord(name).empty())
            continue;
        for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
            const std::size_t end = at + name.size();
            const std::size_t next = text.find_first_not_of(' ', end);
            if (problem.place.begin < at || problem.place.begin >= end || next == text.npos || text[next] != '(')
                continue;
            return Problem{.place = {at, end},
                           .english = ACTISCOPE_TEXT("Formula", "“%1” cannot be called by that name, which is not one word of "
                                                                "letters and digits; right would be another name, or %2."),
                           .arguments = {name, function.id},
                           .fix = expression::Fix{{at, end}, function.id}};
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<std::size_t> OwnRecords::placeOf(std::string_view id) const
{
    const auto found = std::find_if(own.begin(), own.end(), [id](const CustomFunction &f) { return f.id == id; });
    return found == own.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - own.begin()));
}

FunctionRef OwnRecords::functionOf(const std::shared_ptr<const OwnRecord> &record)
{
    return record ? FunctionRef(record, &record->activation) : nullptr;
}

FunctionRef OwnRecords::named(std::string_view word) const
{
    if (const auto place = placeOf(word))
        return functionOf(records[*place]);
    if (FunctionRef builtIn = findActivation(word))
        return builtIn;
    for (std::size_t i = 0; i < own.size(); ++i) {
        if (records[i] && !word.empty() && callableWord(own[i].name) == word)
            return functionOf(records[i]);
    }
    return nullptr;
}

bool OwnRecords::reaches(std::size_t from, std::string_view id) const
{
    if (own[from].id == id)
        return true;
    if (!records[from])
        return false;
    return std::any_of(records[from]->calls.begin(), records[from]->calls.end(), [&](const std::string &called) {
        const auto place = placeOf(called);
        return place && reaches(*place, id);
    });
}

std::vector<std::string> knownWords(const std::vector<CustomFunction> &own)
{
    std::vector<std::string> words;
    for (const CustomFunction &function : own) {
        const std::string word = callableWord(function.name);
        words.push_back(word.empty() ? function.id : word);
    }
    for (const FunctionRef &function : catalogue())
        words.push_back(function->id);
    return words;
}

Problem withCircle(Problem problem, std::string_view text, const std::vector<std::string> &circular)
{
    for (const std::string &word : circular) {
        if (text.substr(std::min(problem.place.begin, text.size())).starts_with(word))
            return circleAt(word, std::move(problem));
    }
    return problem;
}

std::variant<Reading, Problem> readFormulaOf(const OwnRecords &records, std::string_view id, std::string_view text)
{
    std::vector<std::string> circular;
    auto reading = expression::readFormula(text, [&](std::string_view word) -> FunctionRef {
        FunctionRef found = records.named(word);
        const auto place = found ? records.placeOf(found->id) : std::nullopt;
        if (!place || id.empty() || !records.reaches(*place, id))
            return found;
        circular.emplace_back(word);
        return nullptr;
    }, knownWords(records.own));
    auto *problem = std::get_if<Problem>(&reading);
    if (!problem)
        return reading;
    if (std::optional<Problem> wordless = wordlessCall(*problem, text, records.own))
        return *std::move(wordless);
    return withCircle(std::move(*problem), text, circular);
}

} // namespace actiscope
