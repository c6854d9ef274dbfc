#include "ui/file/documentjson.h"

#include "ui/file/documentreader.h"
#include "ui/file/wholefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <memory>
#include <utility>

namespace actiscope {

namespace {

struct DocumentFile {
    Q_DECLARE_TR_FUNCTIONS(DocumentFile)
};

const QString formatKey = QStringLiteral("format");
const QString versionKey = QStringLiteral("version");

} // namespace

QJsonObject documentObject(const DocumentKind &kind, QJsonObject fields, int version)
{
    fields.insert(formatKey, kind.format);
    fields.insert(versionKey, version);
    return fields;
}

std::optional<PackedDocument> readDocument(const DocumentKind &kind, QIODevice &device, const QString &other, QString *error)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    const QByteArray beginning = device.peek(4096);
    const qsizetype mark = beginning.startsWith(byteOrderMark) ? byteOrderMark.size() : 0;
    const auto first = std::find_if_not(beginning.cbegin() + mark, beginning.cend(), isBlank);
    if (first == beginning.cend() || *first != '{') { // however long it may be
        *error = other;
        return std::nullopt;
    }
    std::optional<ReadText> read = readDocumentText(device, kind.packed, error);
    if (!read)
        return std::nullopt;
    QJsonParseError problem;
    PackedDocument document{QJsonDocument::fromJson(read->text, &problem).object(), std::move(read->numbers)};
    if (problem.error != QJsonParseError::NoError) {
        const auto begin = read->text.cbegin();
        *error = DocumentFile::tr("It cannot be read from line %1 on: %2. The file may be cut off or damaged.")
                     .arg(std::count(begin, begin + std::min<qsizetype>(problem.offset, read->text.size()), '\n') + 1)
                     .arg(problem.errorString());
        return std::nullopt;
    }
    if (const QString wrong = problemWithDocument(kind, document.fields, other); !wrong.isEmpty()) {
        *error = wrong;
        return std::nullopt;
    }
    return document;
}

std::optional<PackedDocument> readDocument(const DocumentKind &kind, const QString &fileName, const QString &other,
                                           QString *error)
{
    const std::unique_ptr<QFile> file = openedFile(fileName, error);
    return file ? readDocument(kind, *file, other, error) : std::nullopt;
}

QString problemWithDocument(const DocumentKind &kind, const QJsonObject &fields, const QString &other)
{
    if (fields.value(formatKey).toString() != kind.format)
        return other;
    const int found = fields.value(versionKey).toInt();
    if (found < 1)
        return DocumentFile::tr("“version” has to be a whole number from 1 on.");
    if (found > kind.version) {
        return DocumentFile::tr("It has version %1, and this program reads up to version %2. A newer Actiscope can open it.")
            .arg(found)
            .arg(kind.version);
    }
    return {};
}

} // namespace actiscope
