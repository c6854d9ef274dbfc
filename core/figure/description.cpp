#include "core/figure/description.h"

#include "core/activation/activation.h"
#include "core/text/readablenumber.h"

namespace actiscope {

std::string describe(const Panel &panel, const Figure &figure, const Translate &translate)
{
    std::string text;
    const auto say = [&](const char *english, std::initializer_list<std::string> arguments) {
        if (!text.empty())
            text += ' ';
        text += filled(translate("Description", english), arguments);
    };
    say(ACTISCOPE_TEXT("Description", "%1 for x from %2 to %3, y from %4 to %5."),
        {panel.title, readable(panel.x.range.minimum, 4), readable(panel.x.range.maximum, 4),
         readable(panel.y.range.minimum, 4), readable(panel.y.range.maximum, 4)});
    if (figure.readings.empty()) {
        say(ACTISCOPE_TEXT("Description", "No function is shown."), {});
        return text;
    }

    std::string values;
    for (const Reading &reading : figure.readings) {
        values += values.empty() ? "" : ", ";
        values += reading.name;
        values += ' ';
        values += readable(component(reading.at, panel.order), 4);
    }
    say(ACTISCOPE_TEXT("Description", "At x = %1: %2."), {readable(figure.cursor, 4), values});
    for (const Curve &curve : panel.curves) {
        if (curve.role != LineRole::Curve || !curve.emphasised || curve.pieces.empty())
            continue;
        const Point first = curve.pieces.front().front();
        const Point last = curve.pieces.back().back();
        say(ACTISCOPE_TEXT("Description", "%1 is selected: in view it goes from %2 at x = %3 to %4 at x = %5."),
            {curve.name, readable(first.y, 4), readable(first.x, 4), readable(last.y, 4), readable(last.x, 4)});
    }
    return text;
}

} // namespace actiscope
