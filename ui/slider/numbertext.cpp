#include "ui/slider/numbertext.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

constexpr QChar minusSign(0x2212);

QString dressed(QString text)
{
    // 1e-05 is Qt's way; people write 1e−5.
    const qsizetype e = text.indexOf(QLatin1Char('e'));
    if (e >= 0) {
        const int exponent = text.mid(e + 1).toInt();
        text = text.left(e + 1) + QString::number(exponent);
    }
    return text.replace(QLatin1Char('-'), minusSign);
}

} // namespace

QString numberText(double value, int decimals)
{
    const QString exact = exactNumberText(value, decimals);
    constexpr int digits = 10;
    constexpr int widest = digits + 3; // with sign, point and a leading zero
    return exact.size() <= widest ? exact : dressed(QString::number(value, 'g', digits));
}

QString exactNumberText(double value, int decimals)
{
    value += 0.0; // no "-0"
    const bool ordinary = std::fabs(value) < 1e9;
    const QString fixed = QString::number(value, 'f', decimals);
    if (ordinary && fixed.toDouble() == value)
        return dressed(fixed);
    return dressed(QString::number(value, 'g', QLocale::FloatingPointShortest));
}

bool isRaised(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.decompositionTag() == QChar::Super || c.decompositionTag() == QChar::Sub;
    });
}

std::optional<double> parsedNumber(const QString &text)
{
    if (isRaised(text))
        return std::nullopt;
    // Compatibility normalisation turns full-width digits, as Chinese input methods give them, into plain ones.
    QString plain = text.normalized(QString::NormalizationForm_KC).simplified();
    plain.replace(minusSign, QLatin1Char('-'));
    plain.replace(QChar(0x2013), QLatin1Char('-')); // an en dash, as word processors make of a minus
    if (plain.startsWith(QLatin1String("- ")))
        plain.remove(1, 1);
    if (!plain.contains(QLatin1Char('.')) && plain.count(QLatin1Char(',')) == 1)
        plain.replace(QLatin1Char(','), QLatin1Char('.'));
    bool ok = false;
    const double value = plain.toDouble(&ok);
    if (!ok || !std::isfinite(value))
        return std::nullopt;
    return value;
}

} // namespace actiscope
