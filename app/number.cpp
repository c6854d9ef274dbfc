#include "app/number.h"

#include "app/failure.h"
#include "core/write/number.h"

#include <QStringList>

#include <charconv>
#include <cmath>
#include <locale>
#include <sstream>
#include <utility>

namespace actiscope {

namespace {

enum class Verdict { Number, TooLarge, NoNumber };

/// from_chars leaves open whether a number out of range is too large or too small. A stream tells.
std::optional<double> tinyNumber(const QByteArray &bytes)
{
    std::istringstream stream(bytes.toStdString());
    stream.imbue(std::locale::classic());
    double number = 0.0;
    stream >> number;
    if (!(std::fabs(number) < 1.0))
        return std::nullopt;
    return number;
}

std::pair<Verdict, double> read(QStringView text)
{
    QByteArray bytes = text.trimmed().toUtf8();
    // The minus sign of typeset mathematics, which a reader may have copied, and a plus sign, which from_chars refuses.
    if (bytes.startsWith("\u2212"))
        bytes.replace(0, 3, "-");
    else if (bytes.startsWith('+') && !bytes.startsWith("+-"))
        bytes.remove(0, 1);
    double number = 0.0;
    const auto [end, error] = std::from_chars(bytes.cbegin(), bytes.cend(), number);
    if (error == std::errc::invalid_argument || end != bytes.cend())
        return {Verdict::NoNumber, 0.0};
    if (error == std::errc())
        return {Verdict::Number, number};
    const auto tiny = tinyNumber(bytes);
    return tiny ? std::pair{Verdict::Number, *tiny} : std::pair{Verdict::TooLarge, 0.0};
}

} // namespace

std::optional<double> numberFrom(QStringView text)
{
    const auto [verdict, number] = read(text);
    return verdict == Verdict::Number ? std::optional(number) : std::nullopt;
}

QString refusal(const QString &text)
{
    return (read(text).first == Verdict::TooLarge ? CommandLine::tr("%1 is too large") : CommandLine::tr("%1 is no number"))
        .arg(quoted(text));
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

QString shown(double number)
{
    return QString::fromStdString(shortText(number));
}

} // namespace actiscope
