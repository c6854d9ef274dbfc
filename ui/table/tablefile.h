#pragma once

#include "core/table/tabletext.h"

#include <QString>

#include <memory>
#include <stop_token>

namespace actiscope {

/// How large a file of a table may be, in bytes.
inline constexpr qint64 mostTableBytes = qint64(2) << 30;

/// The endings that tables of numbers have, as a file dialog's filter wants them. Any other file may be one too.
QString tableEndings();

/// Reads a file; null if it cannot be, for which `error` says why. Nothing and no error if stopped.
std::shared_ptr<const TableText> readTableFile(const QString &fileName, QString *error, const std::stop_token &stop = {});

} // namespace actiscope
