#pragma once

#include "ui/file/packeddocument.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

class QIODevice;

namespace actiscope {

/// A document's text without the numbers that it has as text. Both together take no more memory than the file is long;
/// Qt's tree of all of it would take six times that.
struct ReadText {
    QByteArray text; ///< JSON, with an empty text in the place of each
    std::map<JsonPath, Numbers> numbers; ///< none where the text in the file was no numbers
};

/// Of a document that is no session, deck or the like, this is more than anybody would write by hand: so much of a file is
/// read besides the numbers.
inline constexpr qint64 mostDocumentText = 128LL << 20;

/// Whether a path is one of those that `pattern` stands for; "*" is any place of a list.
bool leadsTo(const JsonPath &pattern, const JsonPath &path);

/// Reads a document in pieces. `packed` says where numbers may stand as text. Equal numbers
/// share their memory. Nothing if the device fails, or holds more than mostDocumentText besides the numbers; `error` then
/// says why.
std::optional<ReadText> readDocumentText(QIODevice &device, const std::vector<JsonPath> &packed, QString *error);

} // namespace actiscope
