#pragma once

#include <QString>

/// Foreign text in what the program says: one line, only so long, and with nothing unseen that acts on the line, see
/// core/text/quotation.h.
namespace actiscope {

/// A word or sentence from a file, or typed.
QString quotation(const QString &foreign, int mostCharacters = 40);
/// A file's or folder's path as its system writes it. Where it is too long its middle is left out.
QString pathQuotation(const QString &path);
/// The last part of a path: what the file or folder is called.
QString nameQuotation(const QString &path);
/// The same for a window's title, where "[*]" is the place of the sign of changes.
QString titleQuotation(const QString &path);

} // namespace actiscope
