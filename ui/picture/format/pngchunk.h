#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

/// The pieces that a PNG is made of (PNG specification, third edition, chapter 5), and texts in them.
namespace actiscope {

inline constexpr QByteArrayView pngSignature("\x89PNG\r\n\x1a\n", 8);

QByteArray bigEndian(quint32 number);
/// With its length and checksum.
QByteArray pngChunk(const QByteArray &type, const QByteArray &data);
/// A text in a chunk iTXt, as UTF-8, which programs show as the picture's properties.
QByteArray pngTextChunk(const QByteArray &keyword, const QByteArray &text);

/// The first text of pngTextChunk() with that keyword in a file; nothing if there is none up to where the file is cut
/// off or damaged.
std::optional<QByteArray> pngText(const QByteArray &file, const QByteArray &keyword);

} // namespace actiscope
