#include "ui/lecture/lecturereadout.h"

#include "core/state/functions.h"
#include "core/text/readablenumber.h"
#include "core/workspace/workspacekind.h"
#include "ui/language/valuetext.h"
#include "ui/theme/palette.h"
#include "ui/theme/theme.h"

#include <cmath>

namespace actiscope {

namespace {

constexpr int digits = 3;
/// Of an experiment's remarks; more would take the charts' room.
constexpr std::size_t mostRemarks = 2;

QString number(double value)
{
    return QString::fromStdString(readable(value, digits));
}

QString colored(const QString &text, const QColor &color)
{
    return QStringLiteral("<span style=\"color:%1; white-space:nowrap\">%2</span>").arg(color.name(), text.toHtmlEscaped());
}

QString namedValue(const QString &symbol, double value, bool certain, const std::optional<double> &before)
{
    QString text = QStringLiteral("%1\u00a0=\u00a0%2").arg(symbol, valueText(value, digits, certain));
    if (before && *before != value && !std::isnan(value - *before))
        text += QStringLiteral(" (Δ\u00a0%1%2)").arg(value > *before ? QStringLiteral("+") : QString(), number(value - *before));
    return text;
}

} // namespace

LectureReadout::LectureReadout(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void LectureReadout::show(const Figure &figure, const State &state, Hidden hidden, const std::optional<State> &ghost)
{
    const Theme theme = resolvedTheme(state.appearance.theme);
    const QString gap = QStringLiteral(" &nbsp;&nbsp;&nbsp; ");
    QStringList parts;
    if (!kindOf(state).hasGraphs) {
        // Beside a table the figure has them in itself.
        const std::size_t most = figure.table.frame ? 0 : mostRemarks;
        for (std::size_t i = 0; i < figure.remarks.size() && i < most; ++i)
            parts << QString::fromStdString(figure.remarks[i].text).toHtmlEscaped();
        setText(parts.join(QStringLiteral("<br>")));
        return;
    }
    if (!isCursorSeen(state)) {
        setText(QStringLiteral("\u00a0")); // the line keeps its room
        return;
    }
    parts << colored(QStringLiteral("x\u00a0=\u00a0%1").arg(number(figure.cursor)), themeColors(theme).muted);
    for (const Reading &reading : figure.readings) {
        std::optional<Jet> before;
        if (ghost) {
            const FunctionRef function = Functions(state).find(reading.function);
            const Activation &activation = *function;
            before = activation.at(figure.cursor, parametersOf(*ghost, activation));
        }
        QStringList values;
        const auto add = [&](bool shown, const QString &symbol, double Jet::*component) {
            if (shown)
                values << namedValue(symbol, reading.at.*component, reading.certain, before ? std::optional((*before).*component) : std::nullopt);
        };
        const bool derivatives = hidden != Hidden::Derivative;
        add(state.charts.value, QStringLiteral("f"), &Jet::value);
        add(state.charts.first && derivatives, QStringLiteral("f′"), &Jet::first);
        add(state.charts.second && derivatives, QStringLiteral("f″"), &Jet::second);
        parts << colored(QString::fromStdString(reading.name) + QStringLiteral("\u00a0 ") + values.join(QStringLiteral("\u00a0 ")),
                         textColor(theme, reading.slot));
    }
    setText(parts.join(gap));
}

} // namespace actiscope
