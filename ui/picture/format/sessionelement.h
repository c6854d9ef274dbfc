#pragma once

#include <QByteArray>

#include <optional>
#include <stop_token>

class QIODevice;

namespace actiscope {

/// The text of the first element `name` of a namespace in a file that has XML somewhere in it. Nothing if there is none,
/// it holds other elements, or this was stopped. Looks through the file in pieces and makes nothing of its other tags, since it may be
/// somebody else's: takes no memory beside that of the text, and a time that grows with the file's length alone.
std::optional<QByteArray> elementText(QIODevice &file, const QByteArray &name, const QByteArray &nameSpace,
                                      const std::stop_token &stop = {});

} // namespace actiscope
