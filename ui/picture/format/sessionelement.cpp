#include "ui/picture/format/sessionelement.h"

#include <QByteArrayMatcher>
#include <QIODevice>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <iterator>

namespace actiscope {

namespace {

constexpr qint64 longestTag = 4096;

/// Where the bytes are next, from a place on; -1 if nowhere, or stopped.
qint64 find(QIODevice &file, const QByteArray &bytes, qint64 from, const std::stop_token &stop)
{
    constexpr qint64 pieceBytes = 1 << 18;
    const QByteArrayMatcher matcher(bytes);
    QByteArray piece;
    for (qint64 at = from; !stop.stop_requested() && file.seek(at);) {
        piece = file.read(std::min(pieceBytes, file.size() - at)); // read() first makes as much room as it is told
        if (const qsizetype found = matcher.indexIn(piece); found >= 0)
            return at + found;
        if (piece.size() < pieceBytes)
            break;
        at += piece.size() - (bytes.size() - 1); // it may lie across two pieces
    }
    return -1;
}

QByteArray read(QIODevice &file, qint64 from, qint64 to)
{
    return file.seek(from) ? file.read(to - from) : QByteArray();
}

/// What stands before the name of an element of the namespace that is declared up to there: "actiscope:"
std::optional<QByteArray> prefixDeclared(const QByteArray &before)
{
    static const QRegularExpression declaration(QStringLiteral("\\sxmlns(?::([\\w.-]+))?\\s*=\\s*[\"']$"));
    const QRegularExpressionMatch match = declaration.match(QString::fromUtf8(before));
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).isEmpty() ? QByteArray() : match.captured(1).toUtf8() + ':';
}

/// What an entity stands for; nothing if XML does not have it by itself.
std::optional<QByteArray> meaning(const QByteArray &entity)
{
    static constexpr std::pair<const char *, char> known[] = {{"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}};
    for (const auto &[name, character] : known) {
        if (entity == name)
            return QByteArray(1, character);
    }
    const bool isHex = entity.startsWith("#x");
    bool isNumber = false;
    const char32_t code = entity.mid(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
    if (!entity.startsWith('#') || !isNumber || code == 0 || code > QChar::LastValidCodePoint)
        return std::nullopt;
    return QString::fromUcs4(&code, 1).toUtf8();
}

/// Text as XML means it, in the place of its writing, than which it is no longer.
bool decode(QByteArray &text)
{
    constexpr qsizetype longestEntity = 10;
    char *to = text.data();
    const char *const end = text.cend();
    for (const char *from = text.cbegin(); from < end;) {
        const char *next = std::find_if(from, end, [](char c) { return c == '&' || c == '<'; });
        to = std::copy(from, next, to);
        from = next;
        if (from == end)
            break;
        const char *close = std::find(from, std::min(end, from + longestEntity), ';');
        if (*from == '<' || close == std::min(end, from + longestEntity))
            return false;
        const auto character = meaning(QByteArray(from + 1, close - from - 1));
        if (!character)
            return false;
        to = std::copy(character->begin(), character->end(), to);
        from = close + 1;
    }
    text.truncate(to - text.cbegin());
    return true;
}

/// The text of the first such element from a place on.
std::optional<QByteArray> textOf(QIODevice &file, const QByteArray &element, qint64 from, const std::stop_token &stop)
{
    constexpr int mostTags = 100;
    qint64 tag = find(file, '<' + element, from, stop);
    for (int i = 0; i < mostTags && tag >= 0; ++i, tag = find(file, '<' + element, tag + 1, stop)) {
        const QByteArray start = read(file, tag, tag + longestTag);
        const qsizetype close = start.indexOf('>');
        const char after = start.size() > element.size() + 1 ? start[element.size() + 1] : '-';
        const bool isElement = after == '>' || after == ' ' || after == '\t' || after == '\n' || after == '\r';
        if (!isElement || close < 0 || start[close - 1] == '/')
            continue;
        const qint64 end = find(file, "</" + element, tag, stop);
        if (end < 0)
            return std::nullopt;
        QByteArray text = read(file, tag + close + 1, end);
        return decode(text) ? std::optional(std::move(text)) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::optional<QByteArray> elementText(QIODevice &file, const QByteArray &name, const QByteArray &nameSpace,
                                      const std::stop_token &stop)
{
    constexpr qsizetype mostPrefixes = 8; // each is looked for in the whole file
    constexpr int mostDeclarations = 1000;
    QList<QByteArray> tried;
    qint64 at = find(file, nameSpace, 0, stop);
    for (int i = 0; i < mostDeclarations && at >= 0 && tried.size() < mostPrefixes; ++i, at = find(file, nameSpace, at + 1, stop)) {
        const auto prefix = prefixDeclared(read(file, std::max<qint64>(0, at - 256), at));
        if (!prefix || tried.contains(*prefix))
            continue;
        tried << *prefix;
        // An element may declare it for itself.
        if (auto text = textOf(file, *prefix + name, std::max<qint64>(0, at - longestTag), stop))
            return text;
    }
    return std::nullopt;
}

} // namespace actiscope
