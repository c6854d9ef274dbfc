#pragma once

#include <QMessageBox>

namespace actiscope {

/// A box that says or asks something in plain text. Boxes guess from their text whether it is HTML; what a file is called,
/// or holds, would be laid out and its images be loaded.
class MessageBox : public QMessageBox
{
public:
    /// `text` may quote foreign text; see ui/language/quotation.h for how it is shortened.
    MessageBox(Icon icon, const QString &title, const QString &text, StandardButtons buttons, QWidget *over);
};

/// Says what went wrong; the program goes on meanwhile, and the box goes when it is closed.
void warn(QWidget *over, const QString &title, const QString &text);

/// What to do with a file that somebody else has written since it was opened.
enum class Replacing { Yes, Another, No };
/// Asks for that. `name` is what the file is called.
Replacing askToReplace(QWidget *over, const QString &title, const QString &name);

} // namespace actiscope
