#pragma once

#include <QString>

class QLabel;
class QTextDocument;

/// Lessons are files of others: their Markdown loads nothing and leads nowhere but to the web.
namespace actiscope {

/// Reads Markdown into a document that no view has yet. HTML is shown as it stands, a picture as the words that stand for it, and
/// links other than to http and https as their words.
void readMarkdown(QTextDocument &document, const QString &markdown);
/// As plain text.
QString plainText(const QString &markdown);
/// Shows it in a label, which has a document of its own: as plain text where that would load or lead to something else.
void showMarkdown(QLabel *label, const QString &markdown);

} // namespace actiscope
