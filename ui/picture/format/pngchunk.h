#pragma once

#include "ui/picture/format/piecedevice.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

class QIODevice;

/// The pieces that a PNG is made of (PNG specification, third edition, chapter 5), and texts in them.
namespace actiscope {

inline constexpr QByteArrayView pngSignature("\x89PNG\r\n\x1a\n", 8);

QByteArray bigEndian(quint32 number);
/// With its length and checksum.
QByteArray pngChunk(const QByteArray &type, const QByteArray &data);
/// A text in a chunk iTXt, as UTF-8, which programs show as the picture's properties.
QByteArray pngTextChunk(const QByteArray &keyword, const QByteArray &text);
/// The same for a text that is written as it comes, however long: `text` is asked for it twice, since the chunk begins with
/// its length. False if the device did not take all of it.
bool writePngTextChunk(QIODevice &device, const QByteArray &keyword, const WriteTo &text);

/// The first text of pngTextChunk() with that keyword in a file; nothing if there is none up to where the file is cut
/// off or damaged. Of the other chunks it looks at the beginning only, and at no more than a million of them.
std::optional<QByteArray> pngText(QIODevice &file, const QByteArray &keyword);

} // namespace actiscope
