#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>
#include <QString>

#include <optional>

/// What the program's own files have in common: readable JSON with a word for what it is, and a version.
namespace actiscope {

/// What some editors put in front of a text in UTF-8.
inline constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF", 3);

struct DocumentKind {
    QString format; ///< the word in the file: "actiscope-session"
    int version;    ///< the newest, which is written; older ones are read
};

/// What a file with these fields holds.
QJsonObject documentObject(const DocumentKind &kind, QJsonObject fields);
/// Nothing if the text is no such file, or one of a later version; `error` then says why, and where in the text. For
/// what is something else altogether it says `other`.
std::optional<QJsonObject> documentFromJson(const DocumentKind &kind, const QByteArray &text, const QString &other,
                                            QString *error);

} // namespace actiscope
