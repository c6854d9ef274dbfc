#include "ui/own/formulafield.h"

#include "core/expression/reader.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace actiscope {

namespace {

constexpr int mostLines = 8;
constexpr int spare = 4; // pixels, so that lines whose heights are no whole pixels need no scroll bar
// In the design's pixels.
constexpr double side = 8.0;
constexpr double edge = 6.5;
constexpr double corner = 5.0;

qsizetype characters(const QByteArray &utf8, std::size_t bytes)
{
    return QString::fromUtf8(utf8.left(static_cast<qsizetype>(bytes))).size();
}

} // namespace

FormulaField::FormulaField(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    document()->setDocumentMargin(0.0);
    arrange(m_unit);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fit();
        emit edited(text());
    });
}

void FormulaField::setText(const QString &text)
{
    const QString present = this->text();
    if (text == present)
        return;
    const qsizetype shorter = std::min(text.size(), present.size());
    qsizetype same = 0;
    while (same < shorter && text[same] == present[same])
        ++same;
    qsizetype end = 0;
    while (end < shorter - same && text[text.size() - 1 - end] == present[present.size() - 1 - end])
        ++end;
    {
        const QSignalBlocker blocker(this);
        QTextCursor cursor(document());
        cursor.setPosition(static_cast<int>(same));
        cursor.setPosition(static_cast<int>(present.size() - end), QTextCursor::KeepAnchor);
        cursor.insertText(text.mid(same, text.size() - same - end));
        setTextCursor(cursor);
    }
    fit();
}

void FormulaField::mark(const std::optional<expression::Place> &place)
{
    QList<QTextEdit::ExtraSelection> selections;
    if (place) {
        const QByteArray utf8 = text().toUtf8();
        const qsizetype last = text().size();
        qsizetype begin = characters(utf8, place->begin);
        qsizetype end = characters(utf8, place->end);
        if (begin == end) // what is missing is marked at what it is missing behind
            begin = std::max<qsizetype>(0, begin - 1);
        if (begin == end)
            end = std::min(last, end + 1);
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(static_cast<int>(std::min(begin, last)));
        selection.cursor.setPosition(static_cast<int>(std::min(end, last)), QTextCursor::KeepAnchor);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(appliedColors().error);
        selections.append(selection);
    }
    setExtraSelections(selections);
    if (m_wrong == place.has_value())
        return;
    m_wrong = place.has_value();
    update();
}

QSize FormulaField::sizeHint() const
{
    return {qRound(200.0 * m_unit), height()};
}

QSize FormulaField::minimumSizeHint() const
{
    return {qRound(80.0 * m_unit), height()};
}

bool FormulaField::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Paint:
        paintFrame();
        return true;
    case QEvent::ShortcutOverride: {
        const auto *key = static_cast<const QKeyEvent *>(event);
        const bool redoes = key->matches(QKeySequence::Redo)
            || (key->key() == Qt::Key_Y && key->modifiers() == Qt::ControlModifier);
        if (redoes || (key->matches(QKeySequence::Undo) && !m_revertible)) {
            event->ignore(); // the window's
            return false;
        }
        break;
    }
    case QEvent::Resize: {
        const bool done = QPlainTextEdit::event(event);
        fit(); // other lines break now
        return done;
    }
    default:
        break;
    }
    return QPlainTextEdit::event(event);
}

void FormulaField::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers() & Qt::ShiftModifier)
        textCursor().insertBlock();
    else if (isReturn)
        emit confirmed();
    else if (event->key() == Qt::Key_Escape)
        emit escaped();
    else if (event->matches(QKeySequence::Undo))
        emit revertRequested();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void FormulaField::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    update();
}

void FormulaField::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    update();
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        emit focusLeft();
}

bool FormulaField::canInsertFromMimeData(const QMimeData *source) const
{
    // Files come with their names as text too; the window opens them.
    return !source->hasUrls() && QPlainTextEdit::canInsertFromMimeData(source);
}

void FormulaField::insertFromMimeData(const QMimeData *source)
{
    if (!canInsertFromMimeData(source))
        return;
    if (const qsizetype size = source->text().size(); size > qsizetype(expression::longestText)) {
        const QLocale locale(QLocale::English);
        emit notice(tr("What is on the clipboard has %1 characters; a formula has at most %2.")
                        .arg(locale.toString(size), locale.toString(qulonglong(expression::longestText))));
        return;
    }
    QPlainTextEdit::insertFromMimeData(source);
}

void FormulaField::arrange(double unit)
{
    m_unit = unit;
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(qRound(13.0 * unit));
    setFont(font);
    setViewportMargins(qRound(side * unit), qRound(edge * unit), qRound(2.0 * unit), qRound(edge * unit));
    fit();
}

void FormulaField::fit()
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines <= mostLines; block = block.next()) {
        document()->documentLayout()->blockBoundingRect(block); // which breaks its lines, if they are not broken yet
        lines += std::max(1, block.layout()->lineCount());
    }
    const bool fits = lines <= mostLines;
    lines = std::clamp(lines, 1, mostLines);
    const QMargins margins = viewportMargins();
    setFixedHeight(fontMetrics().lineSpacing() * lines + spare + margins.top() + margins.bottom());
    if (fits)
        verticalScrollBar()->setValue(0); // to which the caret had scrolled when there was less room
}

void FormulaField::paintFrame()
{
    const ThemeColors &colors = appliedColors();
    QPainter painter(this);
    const QColor outline = m_wrong ? colors.error : hasFocus() ? colors.accent : colors.outline;
    drawBox(painter, rect(), corner * m_unit, colors.panel, outline, hasFocus() ? 2.0 : 1.0);
}

} // namespace actiscope
