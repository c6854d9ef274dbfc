#pragma once

#include "core/math/generator.h"

#include <QByteArray>
#include <QtGlobal>

/// Files that are not what they were, the same ones for the same seed.
namespace actiscope {

/// How many rounds of damage: a run by hand may want more than the tests do (ACTISCOPE_FUZZ_ROUNDS times as many).
inline int fuzzRounds(int usual)
{
    return usual * std::max(1, qEnvironmentVariableIntValue("ACTISCOPE_FUZZ_ROUNDS"));
}

/// The content with some bits flipped, or a piece taken out, doubled, or made zeros.
inline QByteArray damaged(QByteArray content, Generator &random)
{
    const auto below = [&](qsizetype end) {
        return std::min(end - 1, static_cast<qsizetype>(random.uniform() * static_cast<double>(end)));
    };
    const qsizetype from = below(content.size());
    const qsizetype length = 1 + below(std::min<qsizetype>(64, content.size() - from));
    switch (below(6)) {
    case 0:
        return content.remove(from, length);
    case 1:
        return content.insert(from, content.mid(from, length));
    case 2:
        return content.replace(from, length, QByteArray(length, char(0)));
    default:
        break;
    }
    for (qsizetype flips = 1 + below(4); flips > 0; --flips) {
        char &byte = content[below(content.size())];
        byte = static_cast<char>(byte ^ (1 << below(8)));
    }
    return content;
}

} // namespace actiscope
