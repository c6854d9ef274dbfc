#include "ui/lesson/livetextview.h"

#include "ui/lesson/lessonmarkdown.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/theme/palette.h"
#include "ui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QWheelEvent>

#include <cmath>
#include <memory>
#include <utility>

namespace actiscope {

namespace {

// A character for private use stands for each number while the Markdown is read: to Markdown it is a letter, and so
// no number can open or close anything.
constexpr char16_t firstPlaceholder = 0xe000;
constexpr int mostNumbers = 0x1000;
constexpr int lineHeight = 145; // per cent of the font's
constexpr double textSize = 14.0 / 13.0; // of the program's: this is read, not glanced at
constexpr double paragraphGap = 0.75;    // of a line
constexpr double listIndent = 1.2;       // of a line
const QString unknown = QStringLiteral("…");

} // namespace

LiveTextView::LiveTextView(QWidget *parent)
    : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::ClickFocus);
    setOpenExternalLinks(true);
    setContextMenuPolicy(Qt::DefaultContextMenu);
    viewport()->setAutoFillBackground(false);
}

void LiveTextView::setTemplate(const LiveTemplate &text, bool colored)
{
    m_template = text;
    m_colored = colored;
    m_values.assign(text.live.size(), unknown.toStdString());
    render();
}

void LiveTextView::render()
{
    QFont reading = font();
    reading.setPointSizeF(textSize * reading.pointSizeF());
    const double gap = paragraphGap * QFontMetricsF(reading).height();
    QString markdown = QString::fromStdString(m_template.pieces.front());
    for (std::size_t i = 0; i < m_template.live.size(); ++i) {
        markdown += QChar(static_cast<char16_t>(firstPlaceholder + i % mostNumbers));
        markdown += QString::fromStdString(m_template.pieces[i + 1]);
    }
    // Another document each time: it is shown when nothing in it can be loaded any more.
    auto *fresh = new QTextDocument(this);
    fresh->setUndoRedoEnabled(false);
    fresh->setDocumentMargin(0.0);
    fresh->setDefaultFont(reading);
    fresh->setIndentWidth(listIndent * QFontMetricsF(reading).height());
    readMarkdown(*fresh, markdown);
    const std::unique_ptr<QTextDocument> old(std::exchange(m_shown, fresh));
    setDocument(fresh);
    connect(fresh->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &LiveTextView::fit);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(0.0);
        format.setBottomMargin(!block.next().isValid() ? 0.0 : block.textList() && block.next().textList() ? gap / 4.0 : gap);
        QTextCursor(block).setBlockFormat(format);
    }
    m_places.clear();
    for (std::size_t i = 0; i < m_template.live.size(); ++i) {
        QTextCursor found = document()->find(QString(QChar(static_cast<char16_t>(firstPlaceholder + i % mostNumbers))),
                                             m_places.empty() ? 0 : m_places.back().position);
        // One that Markdown has taken out, as of an image, is shown nowhere.
        const int position = found.isNull() ? -1 : found.selectionStart();
        if (position >= 0)
            found.insertText(QString::fromStdString(m_values[i]), found.charFormat());
        m_places.push_back({position < 0 ? document()->characterCount() - 1 : position,
                            position < 0 ? 0 : QString::fromStdString(m_values[i]).size(),
                            soleFunction(m_template.live[i])});
    }
    color();
    fit();
}

void LiveTextView::setValues(const std::vector<std::string> &values)
{
    int shift = 0;
    QTextCursor cursor(document());
    for (std::size_t i = 0; i < m_places.size() && i < values.size(); ++i) {
        Place &place = m_places[i];
        place.position += shift;
        if (values[i] == m_values[i] || place.length == 0)
            continue;
        const QString text = QString::fromStdString(values[i]);
        // The new text comes inside the old one, so that a selection which ends there keeps its ends.
        cursor.setPosition(place.position + 1);
        const QTextCharFormat format = cursor.charFormat();
        cursor.insertText(text, format);
        const int end = place.position + static_cast<int>(text.size());
        cursor.setPosition(end + 1);
        cursor.setPosition(end + static_cast<int>(place.length), QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        cursor.setPosition(place.position);
        cursor.setPosition(place.position + 1, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        shift += static_cast<int>(text.size() - place.length);
        place.length = text.size();
        m_values[i] = values[i];
    }
}

void LiveTextView::setBehind(bool behind)
{
    if (std::exchange(m_behind, behind) != behind)
        color();
}

void LiveTextView::color()
{
    constexpr double faint = 0.45; // of the text's colour
    const ThemeColors &colors = appliedColors();
    for (const Place &place : m_places) {
        if (place.length == 0)
            continue;
        QTextCursor cursor(document());
        cursor.setPosition(place.position + 1);
        QTextCharFormat format = cursor.charFormat();
        format.clearForeground();
        if (m_behind)
            format.setForeground(mixed(colors.text, colors.panel, faint));
        else if (m_colored && place.function)
            format.setForeground(actiscope::textColor(appliedTheme(), place.function->slot));
        cursor.setPosition(place.position);
        cursor.setPosition(place.position + static_cast<int>(place.length), QTextCursor::KeepAnchor);
        cursor.setCharFormat(format);
    }
}

void LiveTextView::fit()
{
    const int height = static_cast<int>(std::ceil(document()->size().height()));
    if (height != this->height() && document()->textWidth() > 0.0)
        setFixedHeight(height);
}

QSize LiveTextView::sizeHint() const
{
    return {200, static_cast<int>(std::ceil(document()->size().height()))};
}

QSize LiveTextView::minimumSizeHint() const
{
    return {60, 0};
}

QVariant LiveTextView::loadResource(int, const QUrl &)
{
    return {};
}

void LiveTextView::doSetSource(const QUrl &, QTextDocument::ResourceType)
{
}

void LiveTextView::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void LiveTextView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        color();
    } else if (event->type() == QEvent::FontChange) {
        render(); // code and headings have sizes of their own
    }
}

} // namespace actiscope
