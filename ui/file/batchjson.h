#pragma once

#include "core/state/experiments.h"
#include "ui/file/packeddocument.h"

#include <QJsonValue>
#include <QString>

namespace actiscope {

/// A batch that a person has opened: null without numbers, else {"name", "rows", "columns", "values"}, where values is
/// a list, or for more than a thousand numbers, or with a negative zero among them, their doubles in base64,
/// little-endian: exact, and a tenth of the time.
QJsonValue batchJson(const BatchFile &file);
/// The same without what is no list: an empty text stands in its place.
QJsonValue batchJsonWithoutText(const BatchFile &file);
/// Where the values are, in a state.
inline const JsonPath batchValuesPath{QStringLiteral("layer"), QStringLiteral("file"), QStringLiteral("values")};

/// How many bytes a file with it has at least.
qint64 batchJsonBytes(const BatchFile &file);
/// What is wrong with the value, or nothing if it has been taken. Where the document has the values as a text and they
/// were read already, they are `values`.
QString readBatchJson(BatchFile &file, const QJsonValue &value, const Numbers *values = nullptr);

} // namespace actiscope
