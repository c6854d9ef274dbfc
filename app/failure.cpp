#include "app/failure.h"

#include <QStringList>

#include <cstdio>

namespace actiscope {

void note(const QString &text)
{
    std::fprintf(stderr, "actiscope: %s\n", onOneLine(text).toUtf8().constData());
}

QString onOneLine(const QString &text)
{
    QString shown;
    for (const QChar c : text) {
        if (c == u'\n')
            shown += QStringLiteral("\\n");
        else if (c == u'\t')
            shown += QStringLiteral("\\t");
        else if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            shown += QStringLiteral("\\x%1").arg(c.unicode(), 2, 16, QLatin1Char('0'));
        else
            shown += c;
    }
    return shown;
}

QString quoted(const QString &word)
{
    constexpr qsizetype longest = 60;
    QString shown = onOneLine(word.left(longest));
    if (word.size() > longest)
        shown += QStringLiteral("…");
    return u'\'' + shown + u'\'';
}

QString alternatives(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    return CommandLine::tr("%1 or %2").arg(words.mid(0, words.size() - 1).join(QStringLiteral(", ")), words.last());
}

} // namespace actiscope
