#include "ui/file/documentjson.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace actiscope {

namespace {

struct DocumentFile {
    Q_DECLARE_TR_FUNCTIONS(DocumentFile)
};

const QString formatKey = QStringLiteral("format");
const QString versionKey = QStringLiteral("version");

} // namespace

QJsonObject documentObject(const DocumentKind &kind, QJsonObject fields)
{
    fields.insert(formatKey, kind.format);
    fields.insert(versionKey, kind.version);
    return fields;
}

std::optional<QJsonObject> documentFromJson(const DocumentKind &kind, const QByteArray &text, const QString &other,
                                            QString *error)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    const qsizetype mark = text.startsWith(byteOrderMark) ? byteOrderMark.size() : 0;
    const auto first = std::find_if_not(text.cbegin() + mark, text.cend(), isBlank);
    if (first == text.cend() || *first != '{') {
        *error = other;
        return std::nullopt;
    }
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(text, &problem).object();
    if (problem.error != QJsonParseError::NoError) {
        const auto begin = text.cbegin();
        *error = DocumentFile::tr("It cannot be read from line %1 on: %2. The file may be cut off or damaged.")
                     .arg(std::count(begin, begin + std::min<qsizetype>(problem.offset, text.size()), '\n') + 1)
                     .arg(problem.errorString());
        return std::nullopt;
    }
    if (object.value(formatKey).toString() != kind.format) {
        *error = other;
        return std::nullopt;
    }
    const int found = object.value(versionKey).toInt();
    if (found < 1) {
        *error = DocumentFile::tr("“version” has to be a whole number from 1 on.");
        return std::nullopt;
    }
    if (found > kind.version) {
        *error = DocumentFile::tr("It has version %1, and this program reads up to version %2. A newer Actiscope can open it.")
                     .arg(found)
                     .arg(kind.version);
        return std::nullopt;
    }
    return object;
}

} // namespace actiscope
