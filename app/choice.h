#pragma once

#include "app/failure.h"

#include <utility>
#include <vector>

namespace actiscope {

/// The value that a word of a fixed set stands for.
template <typename T>
T choiceOf(const QString &option, const QString &word, const std::vector<std::pair<QString, T>> &choices)
{
    QStringList words;
    for (const auto &[name, value] : choices) {
        if (name == word)
            return value;
        words << name;
    }
    throw Failure{CommandLine::tr("%1: there is no %2; right would be %3")
                      .arg(option, quoted(word), alternatives(words))};
}

} // namespace actiscope
