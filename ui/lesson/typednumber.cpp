#include "ui/lesson/typednumber.h"

#include "ui/slider/numbertext.h"

#include <cmath>

namespace actiscope {

std::optional<GivenNumber> givenNumber(const QString &text)
{
    // Compatibility forms become plain ones: ％, ／ and ¼, whose own slash is the one of fractions. But 1¼ is no 11/4.
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i].decompositionTag() == QChar::Fraction && text[i - 1].isNumber())
            return std::nullopt;
    }
    if (isRaised(text))
        return std::nullopt;
    QString plain = text.normalized(QString::NormalizationForm_KC).simplified();
    plain.replace(QChar(0x2044), u'/');

    GivenNumber given;
    given.percent = plain.endsWith(u'%');
    if (given.percent)
        plain.chop(1);
    const QStringList parts = plain.split(u'/');
    const std::optional<double> above = parsedNumber(parts.first());
    if (!above || parts.size() > 2)
        return std::nullopt;
    given.value = *above;
    given.fraction = parts.size() == 2;
    if (given.fraction) {
        const std::optional<double> below = parsedNumber(parts.last());
        if (!below)
            return std::nullopt;
        given.value /= *below;
    }
    return std::isfinite(given.value) ? std::optional(given) : std::nullopt;
}

} // namespace actiscope
