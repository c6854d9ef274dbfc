#include "ui/lesson/lessonmarkdown.h"

#include <QLabel>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QUrl>

namespace actiscope {

namespace {

/// A stretch of a document that must not stay as it is.
struct Stretch {
    int position = 0;
    int length = 0;
    QTextCharFormat format;
};

bool isWeb(const QUrl &url)
{
    return (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http")) && !url.host().isEmpty();
}

/// A list of all: a block's fragments change under who walks through them.
QList<Stretch> foreignStretches(const QTextDocument &document)
{
    QList<Stretch> all;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const QTextCharFormat format = fragment.charFormat();
            const bool leads = format.isAnchor() && !isWeb(QUrl(format.anchorHref()));
            if (format.isImageFormat() || leads || format.hasProperty(QTextFormat::TextToolTip))
                all << Stretch{fragment.position(), fragment.length(), format};
        }
    }
    return all;
}

/// Letters as those around, without a link.
QTextCharFormat plain(QTextCharFormat format)
{
    format.setAnchor(false);
    for (const QTextFormat::Property link : {QTextFormat::AnchorHref, QTextFormat::AnchorName, QTextFormat::TextToolTip,
                                             QTextFormat::ForegroundBrush, QTextFormat::FontUnderline,
                                             QTextFormat::TextUnderlineStyle})
        format.clearProperty(link);
    return format;
}

} // namespace

void readMarkdown(QTextDocument &document, const QString &markdown)
{
    document.setMarkdown(markdown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownNoHTML));
    const QList<Stretch> foreign = foreignStretches(document);
    QTextCursor cursor(&document);
    for (auto stretch = foreign.crbegin(); stretch != foreign.crend(); ++stretch) { // from the end: places stay right
        cursor.setPosition(stretch->position);
        cursor.setPosition(stretch->position + stretch->length, QTextCursor::KeepAnchor);
        if (stretch->format.isImageFormat()) {
            cursor.insertText(stretch->format.property(QTextFormat::ImageAltText).toString(), QTextCharFormat());
        } else {
            QTextCharFormat format = stretch->format;
            format.clearProperty(QTextFormat::TextToolTip);
            cursor.setCharFormat(isWeb(QUrl(format.anchorHref())) ? format : plain(format));
        }
    }
}

QString plainText(const QString &markdown)
{
    QTextDocument document;
    readMarkdown(document, markdown);
    return document.toPlainText();
}

void showMarkdown(QLabel *label, const QString &markdown)
{
    // The label would read HTML too, and load what that names already while it is read.
    static const QRegularExpression tag(QStringLiteral("<[A-Za-z/!?]"));
    QTextDocument document;
    document.setMarkdown(markdown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownNoHTML));
    const QString plain = plainText(markdown);
    const bool isHarmless = !markdown.contains(tag) && foreignStretches(document).isEmpty();
    label->clear(); // what it shows as plain text is not for the other format
    label->setTextFormat(isHarmless ? Qt::MarkdownText : Qt::PlainText);
    label->setText(isHarmless ? markdown : plain);
}

} // namespace actiscope
