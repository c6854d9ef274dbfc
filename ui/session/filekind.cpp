#include "ui/session/filekind.h"

#include "ui/file/documentjson.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <optional>

namespace actiscope {

namespace {

std::optional<FileKind> kindOfBeginning(const QByteArray &beginning)
{
    const QByteArray text = beginning.sliced(beginning.startsWith(byteOrderMark) ? byteOrderMark.size() : 0).trimmed();
    for (const char *picture : {"\x89PNG", "%PDF-", "GIF8", "<svg", "<?xml", "<!"}) {
        if (text.startsWith(picture))
            return FileKind::Picture;
    }
    if (text.startsWith('{')) {
        static const QRegularExpression deck(QStringLiteral("\"format\"\\s*:\\s*\"actiscope-deck\""));
        return QString::fromUtf8(text).contains(deck) ? FileKind::Deck : FileKind::Session;
    }
    return std::nullopt;
}

} // namespace

FileKind kindOf(const QString &fileName)
{
    constexpr qint64 enough = 4096; // the format's word stands near the front
    QFile file(fileName);
    if (QFileInfo(fileName).isFile() && file.open(QIODevice::ReadOnly)) {
        if (const auto kind = kindOfBeginning(file.read(enough)))
            return *kind;
    }
    const QString ending = QFileInfo(fileName).suffix().toLower();
    if (ending == QLatin1String("actiscope"))
        return FileKind::Session;
    if (ending == QLatin1String("actideck"))
        return FileKind::Deck;
    for (const char *picture : {"png", "svg", "pdf"}) {
        if (ending == QLatin1String(picture))
            return FileKind::Picture;
    }
    return FileKind::Batch;
}

} // namespace actiscope
