#pragma once

#include "core/lesson/lesson.h"
#include "core/lesson/lessonvalues.h"
#include "ui/binding/sceneentry.h"
#include "ui/model/statemodel.h"

#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

/// The sentences of a lesson's step, and the states that its sliders reach.
namespace actiscope {

/// A text as it stands in the file, but with "…" for its numbers, all words that may stand in it, and no emphasis.
inline QString plainOf(const LiveTemplate &text)
{
    QString plain;
    for (std::size_t i = 0; i < text.pieces.size(); ++i) {
        plain += QString::fromStdString(text.pieces[i]);
        if (i == text.live.size())
            break;
        const auto *words = std::get_if<LiveWords>(&text.live[i]);
        QStringList all;
        for (const std::string &word : words ? words->words : std::vector<std::string>{"…"})
            all << QString::fromStdString(word);
        plain += all.join(u'/');
    }
    return plain.remove(u'*').remove(QChar(0x2060));
}

/// The texts of a step, each of its own: title, running text, task, question, options, what is said to answers.
inline QStringList textsOf(const StepText &step)
{
    QStringList texts{QString::fromStdString(step.title)};
    for (const LessonPart &part : step.parts)
        texts << plainOf(part.text);
    texts << plainOf(step.question);
    for (const LiveTemplate &option : step.options)
        texts << plainOf(option);
    return texts << plainOf(step.right) << plainOf(step.wrong);
}

inline QStringList sentencesOf(const StepText &step)
{
    static const QRegularExpression end(QStringLiteral("(?<=[.?!])\\s+|\\n\\n+|\\n- "));
    QStringList sentences;
    for (const QString &text : textsOf(step))
        sentences << text.split(end, Qt::SkipEmptyParts).replaceInStrings(QStringLiteral("\n"), QStringLiteral(" "));
    return sentences;
}

/// Whether an English sentence holds a number or compares, so that it may be true at some settings only.
inline bool needsClaim(const QString &sentence)
{
    static const QRegularExpression words(
        QStringLiteral("\\d|\\b(more|less|fewer|larger|smaller|greater|steeper|closer|nearer|faster|slower|sooner|earlier|later|longer|"
                       "shorter|deeper|wider|narrower|higher|lower|simpler|better|worse|most|least|largest|smallest|greatest|lowest|"
                       "highest|closest|nearest|best|worst|main|never|always|every|each|only|half|twice|exactly|almost|hardly|"
                       "both|collapse|enormous|tiny|millionth|tenth|hundredth|nothing)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return words.match(sentence).hasMatch();
}

/// Places along a slider from end to end.
inline std::vector<double> placesOf(const SliderSpec &spec, int count)
{
    std::vector<double> places;
    for (int i = 0; i < count; ++i) {
        const double share = static_cast<double>(i) / (count - 1);
        const double place = spec.logarithmic ? spec.minimum * std::pow(spec.maximum / spec.minimum, share)
                                              : spec.minimum + share * (spec.maximum - spec.minimum);
        places.push_back(spec.whole ? std::round(place) : place);
    }
    return places;
}

/// The states that the sliders of a step reach from one of its states: the state itself, and a grid over all sliders that
/// are not held, both ends of each among it. Of deep stacks it is the state alone in builds without optimisation.
inline std::vector<State> reachableStates(const LessonStep &step, const State &start, const QStringList &held = {})
{
    const bool isStack = start.workspace == Workspace::Depth;
#ifndef NDEBUG
    // Without optimisation a deep stack takes fifty times as long: minutes in all.
    if (isStack)
        return {start};
#endif
    const StateModel model(start);
    std::vector<NumberEntry> entries;
    for (const std::string &key : step.controls) {
        if (held.contains(QString::fromStdString(key)))
            continue;
        if (auto entry = entryOf(key, &model))
            entries.push_back(std::move(*entry));
    }
    const std::size_t many = std::min<std::size_t>(entries.size(), 3);
    constexpr std::array stack{1, 4, 3, 3};
    const std::array<int, 4> counts = isStack         ? stack
                                      : step.isHeavy() ? std::array{1, 17, 7, 4}
                                                       : std::array{1, 41, 13, 7};
    std::vector<State> states{start};
    std::vector<State> grid{start};
    for (const NumberEntry &entry : entries) {
        std::vector<State> next;
        for (const State &state : grid) {
            for (const double place : placesOf(entry.spec(), counts[many])) {
                next.push_back(state);
                entry.set(next.back(), place);
            }
        }
        grid = std::move(next);
    }
    if (!entries.empty())
        states.insert(states.end(), grid.begin(), grid.end());
    return states;
}

/// What the sliders of a step stand at, for messages.
inline QString placeOf(const LessonStep &step, const State &state)
{
    const StateModel model(state);
    QStringList places;
    for (const std::string &key : step.controls) {
        if (const auto entry = entryOf(key, &model))
            places << QStringLiteral("%1 = %2").arg(QString::fromStdString(key)).arg(entry->get(state), 0, 'g', 17);
    }
    return places.join(QStringLiteral(", "));
}

} // namespace actiscope
