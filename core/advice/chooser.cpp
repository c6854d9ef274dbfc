#include "core/advice/chooser.h"

#include "core/advice/argument.h"
#include "core/advice/candidates.h"
#include "core/state/functions.h"
#include "core/text/readablenumber.h"

#include <algorithm>

namespace actiscope {

namespace {

constexpr std::size_t mostAnswers = 5;
// In terms of Candidate::weight.
constexpr int asGood = 5;       ///< so near to the best counts as a first choice too
constexpr int stillGood = 40;
constexpr int worthNaming = 80; ///< what is further behind is no answer

struct Rated {
    const Candidate *candidate;
    const Traits *traits;
    Argument argument;
    int score;
};

std::string spoken(const Sentence &sentence, const Traits &traits, const Translate &translate)
{
    const auto number = [&](std::size_t i) {
        if (i >= sentence.numbers.size())
            return std::string();
        const Said &said = sentence.numbers[i];
        const double value = measured(said.quantity, traits);
        return said.isBound ? readableAbove(value, 3) : readable(value, 3);
    };
    return filled(translate("Chooser", sentence.english), {number(0), number(1), number(2)});
}

std::string sourceOf(const Rated &rated, const Translate &translate)
{
    if (*rated.candidate->source)
        return rated.candidate->source;
    const Activation &activation = *rated.traits->activation;
    return activation.authors + ", " + translate("Catalogue", activation.source.c_str());
}

Recommendation recommendation(const Rated &rated, int best, const Translate &translate)
{
    Recommendation result;
    result.id = rated.candidate->id;
    const int behind = best - rated.score;
    result.strength = behind <= asGood      ? Strength::FirstChoice
                      : behind <= stillGood ? Strength::Good
                                            : Strength::Possible;
    result.reasons.push_back(spoken(rated.candidate->reason, *rated.traits, translate));
    for (const Sentence &sentence : rated.argument.reasons)
        result.reasons.push_back(spoken(sentence, *rated.traits, translate));
    for (const Sentence &sentence : rated.argument.cautions)
        result.cautions.push_back(spoken(sentence, *rated.traits, translate));
    result.cautions.push_back(rated.candidate->caution.english
                                  ? spoken(rated.candidate->caution, *rated.traits, translate)
                                  : translate("Catalogue", rated.traits->activation->pitfalls.c_str()));
    result.source = sourceOf(rated, translate);
    return result;
}

} // namespace

std::vector<Recommendation> recommendationsFor(const Task &task, const Translate &translate)
{
    const bool small = task.priorities.speed || task.priorities.integers;
    const Functions functions = Functions::builtIn();
    std::vector<Rated> rated;
    for (const Candidate &candidate : candidatesFor(task)) {
        const FunctionRef activation = functions.find(candidate.id);
        if (!activation || (candidate.smallOnly && !small))
            continue;
        Rated entry{&candidate, &traitsOf(activation), {}, 0};
        entry.argument = argumentFor(task, *entry.traits);
        entry.score = candidate.weight + entry.argument.shift;
        rated.push_back(std::move(entry));
    }
    std::stable_sort(rated.begin(), rated.end(), [](const Rated &a, const Rated &b) { return a.score > b.score; });

    std::vector<Recommendation> result;
    for (const Rated &entry : rated) {
        const int best = rated.front().score;
        if (result.size() < mostAnswers && best - entry.score <= worthNaming)
            result.push_back(recommendation(entry, best, translate));
    }
    return result;
}

} // namespace actiscope
