#include "ui/language/valuetext.h"

#include "core/text/readablenumber.h"

#include <QCoreApplication>

#include <cmath>

namespace actiscope {

QString valueText(double value, int digits, bool certain)
{
    const std::string text = std::isnan(value) ? QCoreApplication::translate("ValueText", "not defined").toStdString()
                                               : readable(value, digits);
    return QString::fromStdString(asKnown(text, certain));
}

} // namespace actiscope
