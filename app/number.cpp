#include "app/number.h"

#include "app/failure.h"
#include "core/text/exactnumber.h"
#include "core/text/numberreading.h"

#include <QStringList>

#include <charconv>
#include <cmath>

namespace actiscope {

namespace {

NumberReading read(QStringView text)
{
    return readNumber(text.trimmed().toUtf8().toStdString());
}

} // namespace

std::optional<double> numberFrom(QStringView text)
{
    const NumberReading reading = read(text);
    return reading.verdict == NumberVerdict::Number ? std::optional(reading.value) : std::nullopt;
}

QString refusal(const QString &text)
{
    const bool tooLarge = read(text).verdict == NumberVerdict::TooLarge;
    return (tooLarge ? CommandLine::tr("%1 is too large") : CommandLine::tr("%1 is no number")).arg(quoted(text));
}

std::vector<double> numbersFrom(const QString &text, const QString &option)
{
    std::vector<double> numbers;
    for (const QString &word : text.split(u',')) {
        const auto number = numberFrom(word);
        if (!number) {
            throw Failure{CommandLine::tr("%1: %2; right would be numbers between commas, as in -1,0,2.5")
                              .arg(option, refusal(word))};
        }
        numbers.push_back(*number);
    }
    return numbers;
}

Range rangeFrom(const QString &text, const QString &option)
{
    const QStringList ends = text.split(u':');
    if (ends.size() != 2) {
        throw Failure{CommandLine::tr("%1: %2 is no range; right would be MINIMUM:MAXIMUM, as in -5:5")
                          .arg(option, quoted(text))};
    }
    for (const QString &end : ends) {
        const auto number = numberFrom(end);
        if (!number || !std::isfinite(*number)) {
            throw Failure{CommandLine::tr("%1: %2 in %3 is no finite number; right would be MINIMUM:MAXIMUM, as in -5:5")
                              .arg(option, quoted(end), quoted(text))};
        }
    }
    const Range range{*numberFrom(ends[0]), *numberFrom(ends[1])};
    if (!(range.minimum < range.maximum)) {
        throw Failure{CommandLine::tr("%1: in %2 the minimum is not below the maximum; right would be MINIMUM:MAXIMUM, "
                                      "as in -5:5")
                          .arg(option, quoted(text))};
    }
    return range;
}

int countFrom(const QString &text, const QString &option, int minimum, int maximum)
{
    const QByteArray bytes = text.trimmed().toUtf8();
    int count = 0;
    const auto [end, error] = std::from_chars(bytes.cbegin(), bytes.cend(), count);
    if (error != std::errc() || end != bytes.cend() || count < minimum || count > maximum) {
        throw Failure{CommandLine::tr("%1: %2 is not right; right would be a whole number from %3 to %4")
                          .arg(option, quoted(text), QString::number(minimum), QString::number(maximum))};
    }
    return count;
}

double numberWithin(const QString &text, const QString &option, double minimum, double maximum)
{
    const auto number = numberFrom(text);
    if (!number || !(*number >= minimum && *number <= maximum)) {
        throw Failure{CommandLine::tr("%1: %2 is not right; right would be a number from %3 to %4")
                          .arg(option, quoted(text), shown(minimum), shown(maximum))};
    }
    return *number;
}

double finiteNumberFrom(const QString &text, const QString &option)
{
    const auto number = numberFrom(text);
    if (!number || !std::isfinite(*number)) {
        throw Failure{CommandLine::tr("%1: %2 is no finite number; right would be a number such as -0.5")
                          .arg(option, quoted(text))};
    }
    return *number;
}

QString shown(double number)
{
    return QString::fromStdString(shortText(number));
}

} // namespace actiscope
