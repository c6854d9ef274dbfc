#pragma once

#include "ui/file/sessionfile.h"
#include "ui/picture/format/piecedevice.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <stop_token>

/// The state that made a picture, inside the picture's file: then the picture can be opened again and brings back its
/// view. A PNG has it as a text with the keyword Actiscope (PNG specification, chunk iTXt), an SVG in its metadata
/// element, a PDF as a property of its XMP packet (ISO 16684-1). Each holds the text of a session file.
namespace actiscope {

inline constexpr const char *embeddedKeyword = "Actiscope";
inline constexpr const char *embeddedNamespace = "https://actiscope.org/ns/session/1";

/// The metadata element of an SVG; false if the device does not take all of it.
bool writeSvgMetadata(QIODevice &device, const WriteTo &session);
/// The XMP packet of a PDF.
QByteArray xmpPacket(const QByteArray &session, const QString &title, const QString &description);

/// Nothing if the file is no picture, or has no state that can be read; `error` then says why. The file's content
/// decides what it is, not its name. Who stops it gets nothing soon.
std::optional<Session> sessionInPicture(const QString &fileName, QString *error, std::stop_token stop = {});
std::optional<Session> sessionInPictureData(const QByteArray &data, QString *error, std::stop_token stop = {});

} // namespace actiscope
