#pragma once

#include "core/layer/batch.h"

#include <QJsonObject>
#include <QStringList>

#include <map>

class QIODevice;

namespace actiscope {

/// The names, and in lists the places, that lead from a document's top to a value.
using JsonPath = QStringList;

/// A JSON document that may hold millions of numbers. As text in Qt's tree they would be in memory several times over,
/// each of the times larger than they are; so they are kept beside it and become text only as they are written.
struct PackedDocument {
    QJsonObject fields;
    /// Numbers that the file has as a text (packednumbers.h), each in the place of an empty text of the fields.
    std::map<JsonPath, Numbers> numbers;

    /// Another document as one of the fields.
    void insert(const QString &name, const PackedDocument &inner);
    /// The other way round.
    PackedDocument inner(const QString &name) const;
};

/// As QJsonDocument::toJson() would write it; false if the device does not take all of it. Takes some kilobytes of memory.
bool writeDocument(const PackedDocument &document, QIODevice &device);
QByteArray documentText(const PackedDocument &document);
/// How many bytes it takes at least.
qint64 leastDocumentSize(const PackedDocument &document);
/// Whole or not at all; on failure says why, also where the file would be too large to be opened again.
bool saveDocument(const PackedDocument &document, const QString &fileName, QString *error);

} // namespace actiscope
