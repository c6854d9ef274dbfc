#include "core/figure/description.h"

#include "core/activation/activation.h"
#include "core/figure/field2d.h"
#include "core/text/readablenumber.h"

namespace actiscope {

namespace {

std::string axisText(const Axis &axis, double at)
{
    return axis.scale == Scale::Log ? readablePower(at, 3) : readable(at, 3);
}

} // namespace

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
    if (panel.field)
        text += ' ' + describeField(panel, translate);
    if (figure.readings.empty()) {
        if (panel.field)
            return text;
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

std::string describeField(const Panel &panel, const Translate &translate)
{
    std::string text;
    const auto say = [&](const char *english, std::initializer_list<std::string> arguments) {
        if (!text.empty())
            text += ' ';
        text += filled(translate("Description", english), arguments);
    };
    const Field2D &field = *panel.field;
    say(ACTISCOPE_TEXT("Description", "Colours show %1 from %2 to %3."),
        {field.name, readable(field.scale.minimum, 4), readable(field.scale.maximum, 4)});
    const FieldSummary summary = summaryOf(panel);
    if (!summary.least) {
        say(ACTISCOPE_TEXT("Description", "No value is shown."), {});
        return text;
    }
    const FieldSummary::Cell &least = *summary.least, &greatest = *summary.greatest;
    if (least.value == greatest.value) {
        say(ACTISCOPE_TEXT("Description", "It is %1 everywhere."), {readable(least.value, 4)});
    } else {
        say(ACTISCOPE_TEXT("Description", "It is least, %1, at x = %2, y = %3, and greatest, %4, at x = %5, y = %6."),
            {readable(least.value, 4), axisText(panel.x, least.x), axisText(panel.y, least.y),
             readable(greatest.value, 4), axisText(panel.x, greatest.x), axisText(panel.y, greatest.y)});
        say(ACTISCOPE_TEXT("Description", "On %1 of the area it is above %2."),
            {percent(summary.above), readable(halfway(field), 4)});
    }
    if (summary.empty > 0.0)
        say(ACTISCOPE_TEXT("Description", "On %1 of the area it has no value."), {percent(summary.empty)});
    return text;
}

} // namespace actiscope
