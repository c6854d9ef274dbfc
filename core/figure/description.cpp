#include "core/figure/description.h"

#include "core/activation/activation.h"
#include "core/figure/field2d.h"
#include "core/text/readablenumber.h"

namespace actiscope {

namespace {

std::string axisText(const Axis &axis, double at)
{
    return axis.scale == Scale::Log ? readablePower(at, 3) : readable(at, digitsWithin(at, axis.range.span(), 3));
}

/// A number on an axis, or beside one, with the digits that its ends need to differ.
std::string within(Range range, double at)
{
    return readable(at, digitsWithin(at, range.span(), 4));
}

} // namespace

void addListed(std::string &list, const std::string &word, const Translate &translate)
{
    if (!list.empty())
        list += translate("Description", ", ");
    list += word;
}

std::string describe(const Panel &panel, const Figure &figure, const Translate &translate)
{
    std::string text;
    const auto say = [&](const char *english, std::initializer_list<std::string> arguments) {
        addSentence(text, filled(translate("Description", english), arguments));
    };
    say(ACTISCOPE_TEXT("Description", "%1 for x from %2 to %3, y from %4 to %5."),
        {panel.title, within(panel.x.range, panel.x.range.minimum), within(panel.x.range, panel.x.range.maximum),
         within(panel.y.range, panel.y.range.minimum), within(panel.y.range, panel.y.range.maximum)});
    if (panel.field)
        addSentence(text, describeField(panel, translate));
    if (figure.readings.empty()) {
        if (panel.field)
            return text;
        say(ACTISCOPE_TEXT("Description", "No function is shown."), {});
        return text;
    }

    if (panel.cursor) {
        std::string values;
        for (const Reading &reading : figure.readings)
            addListed(values, reading.name + ' ' + asKnown(within(panel.y.range, component(reading.at, panel.order)), reading.certain), translate);
        say(ACTISCOPE_TEXT("Description", "At x = %1: %2."), {within(panel.x.range, *panel.cursor), values});
    }
    for (const Curve &curve : panel.curves) {
        if (curve.role != LineRole::Curve || !curve.emphasised || curve.pieces.empty())
            continue;
        const Point first = curve.pieces.front().front();
        const Point last = curve.pieces.back().back();
        say(ACTISCOPE_TEXT("Description", "%1 is selected: in view it goes from %2 at x = %3 to %4 at x = %5."),
            {curve.name, within(panel.y.range, first.y), within(panel.x.range, first.x), within(panel.y.range, last.y),
             within(panel.x.range, last.x)});
    }
    return text;
}

std::string describeField(const Panel &panel, const Translate &translate)
{
    std::string text;
    const auto say = [&](const char *english, std::initializer_list<std::string> arguments) {
        addSentence(text, filled(translate("Description", english), arguments));
    };
    const Field2D &field = *panel.field;
    say(ACTISCOPE_TEXT("Description", "Colours show %1 from %2 to %3."),
        {field.name, within(field.scale, field.scale.minimum), within(field.scale, field.scale.maximum)});
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
            {within(field.scale, least.value), axisText(panel.x, least.x), axisText(panel.y, least.y),
             within(field.scale, greatest.value), axisText(panel.x, greatest.x), axisText(panel.y, greatest.y)});
        say(ACTISCOPE_TEXT("Description", "On %1 of the area it is above %2."),
            {percent(summary.above), within(field.scale, halfway(field))});
    }
    if (summary.empty > 0.0)
        say(ACTISCOPE_TEXT("Description", "On %1 of the area it has no value."), {percent(summary.empty)});
    return text;
}

} // namespace actiscope
