#pragma once

#include <QString>

#include <string>

namespace actiscope {

/// A Failure if the file cannot be read as one: it says what is there instead, and what would be right ("a session").
void requireReadable(const QString &fileName, const QString &right);

/// All that a file holds that can be read. A Failure if it is too large for any table, or if reading breaks off.
std::string bytesOfFile(const QString &fileName);

/// Whether the system takes no name or path so long.
bool isNameTooLong(const QString &fileName);

} // namespace actiscope
