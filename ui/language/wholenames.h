#pragma once

#include <QString>

namespace actiscope {

/// A source in which no line ends between “arXiv:” and its number.
inline QString withWholeNames(QString source)
{
    constexpr QChar wordJoiner(0x2060);
    return source.replace(QStringLiteral("arXiv:"), QStringLiteral("arXiv:") + wordJoiner);
}

} // namespace actiscope
