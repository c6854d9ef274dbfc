#pragma once

#include "tests/ui/windowcase.h"
#include "ui/chart/figurestyle.h"
#include "ui/functions/functionlistview.h"
#include "ui/inspector/readingstable.h"
#include "ui/slider/numberbox.h"
#include "ui/slider/realslider.h"
#include "ui/widget/formulaview.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTextBoundaryFinder>

/// Finds what is cut off in a window.
namespace actiscope {

/// What is wrong, in words; empty if nothing is.
using Findings = QStringList;

inline QString nameOf(const QWidget *widget)
{
    QString text = accessibleName(const_cast<QWidget *>(widget));
    if (text.isEmpty())
        text = widget->objectName();
    return QStringLiteral("%1 '%2'").arg(QString::fromLatin1(widget->metaObject()->className()), text);
}

inline QString sizeText(QSize size)
{
    return QStringLiteral("%1×%2").arg(size.width()).arg(size.height());
}

/// The size that a widget's text needs, at the width it has.
inline QSize neededBy(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        if (label->text().isEmpty())
            return {};
        if (label->wordWrap())
            return {0, label->heightForWidth(label->width())};
        return label->QLabel::sizeHint(); // not a subclass's idea of it
    }
    if (const auto *box = qobject_cast<const NumberBox *>(widget)) {
        const QLineEdit *edit = box->findChild<QLineEdit *>();
        const int frame = box->width() - edit->width();
        return {edit->fontMetrics().horizontalAdvance(box->text()) + frame, edit->fontMetrics().height()};
    }
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget)) {
        const QString text = edit->text().isEmpty() ? edit->placeholderText() : edit->text();
        const int margins = edit->minimumSizeHint().width() - edit->fontMetrics().maxWidth();
        return {edit->fontMetrics().horizontalAdvance(text) + std::max(0, margins), edit->fontMetrics().height()};
    }
    if (qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget))
        return widget->sizeHint();
    if (const auto *formula = qobject_cast<const FormulaView *>(widget)) // of more lines where it is narrow
        return {formula->minimumSizeHint().width(), formula->heightForWidth(formula->width())};
    if (qobject_cast<const RealSlider *>(widget) || qobject_cast<const FunctionListView *>(widget) || qobject_cast<const ReadingsTable *>(widget))
        return widget->minimumSizeHint();
    return {};
}

/// The scroll area whose content a widget is, or is part of.
inline QScrollArea *scrollAreaOf(const QWidget *widget)
{
    for (QWidget *up = widget->parentWidget(); up; up = up->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(up))
            return area;
    }
    return nullptr;
}

inline void checkPlace(const QWidget *widget, Findings &findings)
{
    for (const QWidget *inner = widget; !inner->isWindow(); inner = inner->parentWidget()) {
        const QWidget *outer = inner->parentWidget();
        if (auto *area = qobject_cast<QScrollArea *>(outer->parentWidget()); area && area->viewport() == outer) {
            if (inner->width() > outer->width())
                findings += QStringLiteral("content of width %1 in a view of width %2").arg(inner->width()).arg(outer->width());
            continue; // the rest comes into view by scrolling
        }
        if (!outer->rect().contains(inner->geometry())) {
            findings += QStringLiteral("%1: %2 sticks out of %3, %4 at %5,%6 in %7").arg(nameOf(widget), nameOf(inner),
                nameOf(outer), sizeText(inner->size())).arg(inner->x()).arg(inner->y()).arg(sizeText(outer->size()));
            return;
        }
    }
}

inline void checkWords(const QLabel *label, Findings &findings)
{
    if (!label->wordWrap())
        return;
    const QString text = label->text();
    QTextBoundaryFinder breaks(QTextBoundaryFinder::Line, text);
    for (qsizetype from = 0, to = breaks.toNextBoundary(); to > 0; from = to, to = breaks.toNextBoundary()) {
        const QString word = text.mid(from, to - from).trimmed();
        if (label->fontMetrics().horizontalAdvance(word) > label->contentsRect().width())
            findings += QStringLiteral("%1: '%2' is wider than %3").arg(nameOf(label), word).arg(label->width());
    }
}

inline void checkParts(const QWidget *widget, Findings &findings)
{
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
        for (int i = 0; i < tabs->count(); ++i) {
            const QRect tab = tabs->tabRect(i);
            if (!tabs->rect().contains(tab) || tab.width() < tabs->fontMetrics().horizontalAdvance(tabs->tabText(i)))
                findings += QStringLiteral("the tab %1 is cut off").arg(tabs->tabText(i));
        }
    } else if (const auto *bar = qobject_cast<const QMenuBar *>(widget)) {
        for (QAction *action : bar->actions()) {
            const QRect place = bar->actionGeometry(action);
            if (place.isEmpty() || !bar->rect().contains(place))
                findings += QStringLiteral("the menu %1 is cut off").arg(action->text());
        }
    } else if (const auto *table = qobject_cast<const QTableView *>(widget)) {
        const QHeaderView *header = table->horizontalHeader();
        int all = 0;
        for (int i = 0; i < header->count(); ++i) {
            const QString title = table->model()->headerData(i, Qt::Horizontal).toString();
            if (header->sectionSize(i) < header->fontMetrics().horizontalAdvance(title))
                findings += QStringLiteral("the column %1 is cut off").arg(title);
            all += header->sectionSize(i);
        }
        if (all > table->viewport()->width() && table->horizontalScrollBar()->maximum() == 0)
            findings += QStringLiteral("the table's columns stick out");
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QString name = table->model()->index(row, 0).data().toString();
            if (table->columnWidth(0) < table->fontMetrics().horizontalAdvance(name))
                findings += QStringLiteral("the row %1 is cut off").arg(name);
        }
    }
}

inline Findings cutOff(WindowCase &c)
{
    Findings findings;
    for (const QWidget *widget : c.window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&c.window) || widget->isWindow() || widget->visibleRegion().isEmpty()) {
            if (!widget->isVisibleTo(&c.window) || widget->isWindow() || !scrollAreaOf(widget))
                continue;
        }
        // The parts of a compound control are its own affair, and so is the corner of a scroll bar.
        if (qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) || qobject_cast<QLineEdit *>(widget->parentWidget())
            || qobject_cast<QComboBox *>(widget->parentWidget()) || qobject_cast<QTabBar *>(widget->parentWidget())
            || qobject_cast<QMenuBar *>(widget->parentWidget()) || qobject_cast<QHeaderView *>(widget->parentWidget()))
            continue;
        const QSize needed = neededBy(widget);
        // A pixel of height is what rounding a font's line up or down makes.
        if (needed.width() > widget->width() || needed.height() > widget->height() + 1)
            findings += QStringLiteral("%1: needs %2, has %3").arg(nameOf(widget), sizeText(needed), sizeText(widget->size()));
        checkParts(widget, findings);
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->textFormat() != Qt::RichText)
            checkWords(label, findings);
        if (!needed.isEmpty())
            checkPlace(widget, findings);
    }
    findings.removeDuplicates();
    return findings;
}

/// The texts of a chart that stick out of it.
inline Findings cutOffInChart(WindowCase &c, Order order)
{
    Findings findings;
    const FigureStyle style(c.state().appearance.theme, c.state().appearance.textPercent / 100.0);
    const Panel panel = c.panel(order);
    const auto check = [&](const std::string &text, TextRole role, double left, double middle) {
        const double half = style.height(role) / 2;
        if (left < 0.0 || left + style.width(text, role) > panel.frame.width || middle - half < 0.0
            || middle + half > panel.frame.height)
            findings += QStringLiteral("'%1' at %2, %3 is cut off in the chart of %4 × %5").arg(QString::fromStdString(text))
                            .arg(left).arg(middle).arg(panel.frame.width).arg(panel.frame.height);
    };
    const double gap = 0.45 * style.height(TextRole::Tick);
    const double below = panel.plot.bottom() + gap + style.height(TextRole::Tick) / 2;
    check(panel.title, TextRole::PanelTitle, panel.plot.x, panel.plot.y - 0.85 * style.height(TextRole::PanelTitle));
    for (const Tick &tick : panel.x.ticks)
        check(tick.label, TextRole::Tick, panel.pixelX(tick.at) - style.width(tick.label, TextRole::Tick) / 2, below);
    for (const Tick &tick : panel.y.ticks)
        check(tick.label, TextRole::Tick, panel.plot.x - gap - style.width(tick.label, TextRole::Tick), panel.pixelY(tick.at));
    for (const EndLabel &label : panel.endLabels)
        check(label.text, TextRole::EndLabel, panel.endLabelX, label.y);
    for (const Text &note : panel.notes) {
        const double width = style.width(note.text, note.role);
        check(note.text, note.role, note.at.x - (note.align == Align::Left ? 0.0 : note.align == Align::Centre ? width / 2 : width),
              note.at.y);
    }
    return findings;
}

} // namespace actiscope
