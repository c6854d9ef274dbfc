#include "ui/widget/readout.h"

#include "core/text/readablenumber.h"
#include "ui/language/valuetext.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/palette.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QResizeEvent>

#include <utility>

namespace actiscope {

namespace {

QString number(double value)
{
    return QString::fromStdString(readable(value, 4));
}

QString colored(const QString &text, const QColor &color)
{
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(color.name(), text.toHtmlEscaped());
}

const QString gap = QStringLiteral("\u00a0\u00a0\u00a0 "); // HTML folds plain spaces

} // namespace

Readout::Readout(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    setWordWrap(false);
    setIndent(8);
}

QSize Readout::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, QLabel::minimumSizeHint().height()};
}

void Readout::show(const Figure &figure, bool second)
{
    const QString cursor = tr("x = %1").arg(number(figure.cursor));
    QList<Entry> entries;
    for (const Reading &reading : figure.readings) {
        const auto known = [&](double value) { return valueText(value, 4, reading.certain); };
        QString text = QStringLiteral("%1 %2 · f′ %3").arg(QString::fromStdString(reading.name), known(reading.at.value),
                                                           known(reading.at.first));
        if (second)
            text += QStringLiteral(" · f″ %1").arg(known(reading.at.second));
        entries.append({reading.slot, text});
    }
    if (!m_isText && cursor == m_cursor && entries == m_entries)
        return; // most ticks of a slider leave the values at the cursor alone
    m_isText = false;
    m_cursor = cursor;
    m_entries = entries;
    compose();
}

void Readout::show(const QString &text)
{
    if (m_isText && text == m_cursor)
        return;
    m_isText = true;
    m_cursor = text;
    m_entries.clear();
    compose();
}

void Readout::compose()
{
    if (m_isText) {
        const int room = width() - indent() - margin();
        QString shown = fontMetrics().elidedText(m_cursor, Qt::ElideRight, room).toHtmlEscaped();
        setText(QStringLiteral("<span style=\"color:%1; white-space:pre\">%2</span>").arg(appliedColors().muted.name(), shown));
        setToolTip(m_cursor);
        setAccessibleName(m_cursor);
        return;
    }
    // Rounded to pixels one by one, many parts could take more room together than they seem to.
    const QFontMetricsF metrics(font());
    const double gapWidth = metrics.horizontalAdvance(gap);
    double room = width() - 1.0 - metrics.horizontalAdvance(m_cursor) - indent() - margin();
    QString html = colored(m_cursor, appliedColors().muted);
    QStringList all = {m_cursor};
    for (const Entry &entry : std::as_const(m_entries))
        all.append(entry.text);
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const QString more = gap + tr("+%1 more").arg(m_entries.size() - i);
        const double reserve = i + 1 < m_entries.size() ? metrics.horizontalAdvance(more) : 0.0;
        room -= gapWidth + metrics.horizontalAdvance(m_entries[i].text);
        if (room < reserve) {
            html += colored(more, appliedColors().muted);
            break;
        }
        html += gap + colored(m_entries[i].text, textColor(appliedTheme(), m_entries[i].slot));
    }
    if (text() != html)
        setText(html);
    const QString description = all.join(QStringLiteral("; "));
    if (toolTip() != description) {
        setToolTip(description);
        setAccessibleName(tr("Values at the cursor: %1").arg(description));
    }
}

void Readout::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        compose();
}

void Readout::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        compose();
    if (event->type() == QEvent::LanguageChange) {
        setToolTip({}); // what it says may stay, but not what it is called
        compose();
    }
}

} // namespace actiscope
