#pragma once

#include "ui/functions/functionlistview.h"
#include "ui/slider/numberbox.h"
#include "ui/slider/realslider.h"

#include "tests/ui/windowcase.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>

namespace actiscope {

/// All that a window's controls and texts say, as lines that can be compared.
inline QStringList saying(WindowCase &c)
{
    c.settle();
    QStringList lines;
    const auto say = [&](QWidget *widget, const QString &value) {
        lines.append(QStringLiteral("%1 '%2' %3: %4").arg(
            QString::fromLatin1(widget->metaObject()->className()), accessibleName(widget),
            widget->isEnabled() ? QString() : QStringLiteral("(disabled)"), value));
    };
    for (QWidget *widget : c.window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&c.window))
            continue;
        if (auto *slider = qobject_cast<RealSlider *>(widget))
            say(widget, QString::number(slider->value(), 'g', 17));
        else if (auto *box = qobject_cast<NumberBox *>(widget))
            say(widget, QString::number(box->value(), 'g', 17) + QLatin1Char(' ') + box->text());
        else if (auto *check = qobject_cast<QCheckBox *>(widget))
            say(widget, check->isChecked() ? QStringLiteral("on") : QStringLiteral("off"));
        else if (auto *combo = qobject_cast<QComboBox *>(widget))
            say(widget, combo->currentText());
        else if (auto *label = qobject_cast<QLabel *>(widget))
            say(widget, label->text());
        else if (auto *chart = qobject_cast<CurveChart *>(widget))
            say(widget, chart->accessibleDescription());
        else if (auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model() && !qobject_cast<QHeaderView *>(widget)) {
            if (qobject_cast<FunctionListView *>(view))
                say(widget, QStringLiteral("at %1").arg(view->currentIndex().row()));
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column) {
                    const QModelIndex index = view->model()->index(row, column);
                    say(widget, index.data().toString() + index.data(Qt::CheckStateRole).toString());
                }
            }
        }
    }
    for (QAction *action : c.window.findChildren<QAction *>()) {
        if (action->isCheckable())
            lines.append(QStringLiteral("%1: %2%3").arg(action->text()).arg(action->isChecked()).arg(action->isEnabled()));
    }
    lines.sort();
    return lines;
}

/// The first line that two windows do not share, for the message of a failure.
inline QByteArray firstDifference(const QStringList &a, const QStringList &b)
{
    for (const QString &line : a) {
        if (!b.contains(line))
            return ("only in the first: " + line).toUtf8();
    }
    for (const QString &line : b) {
        if (!a.contains(line))
            return ("only in the second: " + line).toUtf8();
    }
    return a == b ? "no difference" : "equal lines, but not as often";
}

/// Whether two windows come to say the same. Facts of a changed parameter come a moment later. If not, `difference` tells
/// where.
inline bool sayTheSame(WindowCase &a, WindowCase &b, QByteArray *difference)
{
    QStringList first, second;
    const auto same = [&] {
        first = saying(a);
        second = saying(b);
        return first == second;
    };
    if (QTest::qWaitFor(same, 10'000))
        return true;
    *difference = firstDifference(first, second);
    return false;
}

} // namespace actiscope
