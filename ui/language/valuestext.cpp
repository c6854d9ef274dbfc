#include "ui/language/valuestext.h"

#include "core/text/exactnumber.h"

#include <QStringList>

namespace actiscope {

QString valuesText(const Figure &figure, DecimalMark mark)
{
    const auto number = [mark](double value) { return QString::fromStdString(exactText(value, mark)); };
    QStringList lines = {QStringLiteral("function\tx\tf\tdf\td2f")};
    for (const Reading &reading : figure.readings) {
        lines.append(QStringList{QString::fromStdString(reading.name), number(figure.cursor), number(reading.at.value),
                                 number(reading.at.first), number(reading.at.second)}
                         .join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace actiscope
