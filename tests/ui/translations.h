#pragma once

#include <QFile>
#include <QList>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace actiscope {

/// One text of the program, as a file for translators lists it.
struct Message {
    QString context;
    QString source;
    QString translation;
    bool finished = true;
};

/// The messages of a .ts file; empty if it cannot be read.
inline QList<Message> messagesOf(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            messages.append({context, {}, {}, true});
        } else if (xml.name() == QLatin1String("source")) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            messages.last().finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            messages.last().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

inline QList<Message> chineseMessages()
{
    return messagesOf(QStringLiteral(ACTISCOPE_SOURCE "/resources/translations/actiscope_zh_CN.ts"));
}

/// The places of a text that are filled in: %1, %2, …
inline QStringList placeholders(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%L?[0-9n]"));
    QStringList all;
    for (auto found = place.globalMatch(text); found.hasNext();)
        all << found.next().captured();
    all.sort();
    all.removeDuplicates();
    return all;
}

/// What a text looks like when its places are filled in.
inline QRegularExpression filledIn(const QString &text)
{
    QString pattern = QRegularExpression::escape(text);
    static const QRegularExpression place(QStringLiteral("\\\\%L?[0-9n]"));
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern.replace(place, QStringLiteral(".+"))),
                              QRegularExpression::DotMatchesEverythingOption);
}

} // namespace actiscope
