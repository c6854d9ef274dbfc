#include "ui/slider/numberbox.h"

#include "ui/slider/numbertext.h"
#include "ui/slider/windowundo.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyle>
#include <QStyleOptionSpinBox>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace actiscope {

NumberBox::NumberBox(QWidget *parent)
    : QDoubleSpinBox(parent)
{
    // QDoubleSpinBox rounds to its decimals; with as many as a double can have it leaves every number alone.
    setDecimals(323);
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setKeyboardTracking(false);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void NumberBox::setSpec(const SliderSpec &spec)
{
    m_spec = spec;
    setRange(spec.hardMinimum, spec.hardMaximum);
    setSingleStep(spec.step);
    setProperty("stepSize", spec.step); // where Qt 6.4 looks when a screen reader asks for the step
    const auto longest = [&](double a, double b) {
        return std::max(numberText(a, spec.decimals).size(), numberText(b, spec.decimals).size());
    };
    m_widest = std::max({qsizetype(4), longest(spec.minimum, spec.maximum), longest(spec.defaultValue, value())});
    lineEdit()->setText(textFromValue(value()));
    updateGeometry();
}

void NumberBox::setNumber(double value)
{
    if (!std::isnan(value))
        setValue(m_spec.limited(value));
}

QString NumberBox::textFromValue(double value) const
{
    return numberText(value, m_spec.decimals);
}

double NumberBox::valueFromText(const QString &text) const
{
    // What is shown may be shorter than the value: leaving it as it stands must not change the value.
    if (text == textFromValue(value()))
        return value();
    const std::optional<double> number = parsedNumber(text);
    return number ? m_spec.limited(*number) : value();
}

QValidator::State NumberBox::validate(QString &text, int &) const
{
    // Nothing is invalid while it is being typed; fixup() has the last word.
    if (text == textFromValue(value()))
        return QValidator::Acceptable;
    const std::optional<double> number = parsedNumber(text);
    return number && m_spec.limited(*number) == *number ? QValidator::Acceptable : QValidator::Intermediate;
}

void NumberBox::fixup(QString &text) const
{
    const QString typed = text;
    const std::optional<double> number = parsedNumber(typed);
    if (!number) {
        text = textFromValue(value());
        emit notice(tr("“%1” is not a number. The value stays %2.").arg(typed.simplified(), text));
        return;
    }
    const double limited = m_spec.limited(*number);
    text = textFromValue(limited);
    if (limited == m_spec.hardMinimum && *number < limited)
        emit notice(tr("The least value is %1.").arg(text));
    else if (limited == m_spec.hardMaximum && *number > limited)
        emit notice(tr("The greatest value is %1.").arg(text));
    else
        emit notice(tr("Only whole numbers: rounded to %1.").arg(text));
}

void NumberBox::stepBy(int steps)
{
    // A step from a text that is not entered yet starts there, and counts as one change.
    const double from = lineEdit()->text() == textFromValue(value()) ? value() : valueFromText(lineEdit()->text());
    const double to = m_spec.stepped(from, steps);
    if (to == value())
        lineEdit()->setText(textFromValue(to));
    else
        setValue(to);
    lineEdit()->selectAll();
}

bool NumberBox::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride
        && isWindowsUndo(*static_cast<QKeyEvent *>(event), *lineEdit(), lineEdit()->text() != textFromValue(value()))) {
        event->ignore();
        return false;
    }
    return QDoubleSpinBox::event(event);
}

QAbstractSpinBox::StepEnabled NumberBox::stepEnabled() const
{
    StepEnabled enabled = StepNone;
    if (value() > m_spec.hardMinimum)
        enabled |= StepDownEnabled;
    if (value() < m_spec.hardMaximum)
        enabled |= StepUpEnabled;
    return enabled;
}

QSize NumberBox::minimumSizeHint() const
{
    const QFontMetrics metrics(font());
    const int text = metrics.horizontalAdvance(QString(m_widest, QLatin1Char('0'))) + metrics.averageCharWidth();
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    const QSize contents(text, metrics.height());
    return style()->sizeFromContents(QStyle::CT_SpinBox, &option, contents, this);
}

QSize NumberBox::sizeHint() const
{
    return minimumSizeHint();
}

void NumberBox::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QDoubleSpinBox::wheelEvent(event);
    else
        event->ignore(); // the page scrolls
}

void NumberBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QDoubleSpinBox::changeEvent(event);
}

void NumberBox::fit()
{
    const qsizetype length = textFromValue(value()).size();
    if (length <= m_widest)
        return;
    m_widest = length;
    updateGeometry();
}

} // namespace actiscope
