#pragma once

#include "ui/file/packeddocument.h"

#include <QByteArrayView>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

class QIODevice;

/// What the program's own files have in common: readable JSON with a word for what it is, and a version.
namespace actiscope {

/// What some editors put in front of a text in UTF-8.
inline constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF", 3);

struct DocumentKind {
    QString format; ///< the word in the file: "actiscope-session"
    int version;    ///< the newest; older ones are read
    std::vector<JsonPath> packed; ///< where numbers may stand as text; "*" is any place of a list
};

/// What a file with these fields holds. It has the oldest version that knows all of them, so that older programs open what
/// they can.
QJsonObject documentObject(const DocumentKind &kind, QJsonObject fields, int version);
/// Nothing if the device has no such file, or one of a later version; `error` then says why, and where in the text. For
/// what is something else altogether it says `other`.
std::optional<PackedDocument> readDocument(const DocumentKind &kind, QIODevice &device, const QString &other, QString *error);
/// The same of a file, which `error` does not name.
std::optional<PackedDocument> readDocument(const DocumentKind &kind, const QString &fileName, const QString &other,
                                           QString *error);
/// Whether it is such a document, or else why not, as a sentence.
QString problemWithDocument(const DocumentKind &kind, const QJsonObject &fields, const QString &other);

} // namespace actiscope
