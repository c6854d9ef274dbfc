#include "app/suggestion.h"

#include "app/failure.h"

#include <algorithm>
#include <vector>

namespace actiscope {

namespace {

QString lettersOf(const QString &word)
{
    QString letters;
    for (const QChar c : word.left(40)) {
        if (c.isLetterOrNumber())
            letters += c.toLower();
    }
    return letters;
}

/// The least number of letters to add, drop, replace or swap with a neighbour.
qsizetype distance(const QString &a, const QString &b)
{
    const auto width = static_cast<std::size_t>(b.size()) + 1;
    std::vector<qsizetype> beforeLast(width), last(width), current(width);
    for (std::size_t j = 0; j < width; ++j)
        last[j] = static_cast<qsizetype>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        current[0] = i;
        for (std::size_t j = 1; j < width; ++j) {
            const auto k = static_cast<qsizetype>(j);
            const bool same = a[i - 1] == b[k - 1];
            current[j] = std::min({last[j] + 1, current[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
                current[j] = std::min(current[j], beforeLast[j - 2] + 1);
        }
        beforeLast.swap(last);
        last.swap(current);
    }
    return last[width - 1];
}

} // namespace

QString nearest(const QString &word, const QStringList &candidates)
{
    const QString letters = lettersOf(word);
    if (letters.isEmpty())
        return {};
    QString best;
    // A third of the letters may be wrong; more, and the guess would be noise.
    qsizetype bestDistance = std::max<qsizetype>(1, letters.size() / 3) + 1;
    for (const QString &candidate : candidates) {
        const QString other = lettersOf(candidate);
        const bool begins = letters.size() >= 3 && other.startsWith(letters);
        const qsizetype d = begins ? std::min<qsizetype>(1, other.size() - letters.size()) : distance(letters, other);
        if (d < bestDistance) {
            bestDistance = d;
            best = candidate;
        }
    }
    return best;
}

QString suggestion(const QString &word, const QStringList &candidates)
{
    const QString best = nearest(word, candidates);
    return best.isEmpty() ? QString() : u' ' + CommandLine::tr("Did you mean %1?").arg(quoted(best));
}

} // namespace actiscope
