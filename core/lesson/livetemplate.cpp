#include "core/lesson/livetemplate.h"

#include "core/lesson/lessonlines.h"
#include "core/text/readablenumber.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace actiscope {

namespace {

NumberFormat readFormat(std::string_view word)
{
    static constexpr std::array<std::pair<std::string_view, NumberFormat::Style>, 5> styles = {
        {{"percent", NumberFormat::Style::Percent},
         {"integer", NumberFormat::Style::Integer},
         {"signed", NumberFormat::Style::Signed},
         {"scientific", NumberFormat::Style::Scientific},
         {"power", NumberFormat::Style::Power}}};
    for (const auto &[name, style] : styles) {
        if (name == word)
            return {style};
    }
    int digits = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), digits);
    constexpr int mostDigits = 15;
    if (error != std::errc() || end != word.data() + word.size() || digits < 1 || digits > mostDigits)
        throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” is no format; right would be percent, integer, signed, scientific, "
                                                   "power or a number of digits from 1 to 15"), {std::string(word)});
    return {NumberFormat::Style::Digits, digits};
}

Expression readExpression(std::string_view text, Expression::Kind kind, const Functions &functions)
{
    auto expression = Expression::read(trimmed(text), kind, functions);
    if (const auto *problem = std::get_if<LessonProblem>(&expression))
        throw LessonError(*problem, 0);
    return std::get<Expression>(std::move(expression));
}

LiveNumber readNumber(std::string_view text, const Functions &functions)
{
    const std::size_t bar = text.find('|');
    Expression expression = readExpression(text.substr(0, bar), Expression::Kind::Number, functions);
    const NumberFormat format = bar == std::string_view::npos ? NumberFormat() : readFormat(trimmed(text.substr(bar + 1)));
    return {std::move(expression), format};
}

/// Takes words in quotation marks off the front.
std::string takeWords(std::string_view &text)
{
    text = text.substr(std::min(text.find_first_not_of(' '), text.size()));
    const std::size_t end = text.starts_with('"') ? text.find('"', 1) : std::string_view::npos;
    if (end == std::string_view::npos)
        throw LessonError(ACTISCOPE_TEXT("Lesson", "words in quotation marks have to stand at “%1”; right would be, for instance, "
                                                   "{cursor < 0 ? \"left\" : \"right\"}"), {std::string(text)});
    const std::string words = trimmed(text.substr(1, end - 1));
    if (words.empty())
        throw LessonError(ACTISCOPE_TEXT("Lesson", "the quotation marks hold no words; right would be words for either case"));
    text = text.substr(end + 1);
    text = text.substr(std::min(text.find_first_not_of(' '), text.size()));
    return words;
}

/// `condition ? "words" : …`, where the rest may again be that.
LiveWords readWords(std::string_view text, const Functions &functions)
{
    LiveWords result;
    for (std::size_t mark = text.find('?'); mark != std::string_view::npos; mark = text.find('?')) {
        if (text.find('"') < mark)
            break;
        result.conditions.push_back(readExpression(text.substr(0, mark), Expression::Kind::Condition, functions));
        text = text.substr(mark + 1);
        result.words.push_back(takeWords(text));
        if (!text.starts_with(':'))
            throw LessonError(ACTISCOPE_TEXT("Lesson", "“:” and words for the other case have to follow the words “%1”"),
                              {result.words.back()});
        text = text.substr(1);
    }
    result.words.push_back(takeWords(text));
    if (!text.empty())
        throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” does not belong behind the last words"), {std::string(text)});
    return result;
}

LiveValue readValue(std::string_view text, const Functions &functions)
{
    if (text.find('?') == std::string_view::npos)
        return readNumber(text, functions);
    return readWords(text, functions);
}

/// A line may end after a bar, but should not between the bars of |x|.
std::string withWholeBars(std::string_view text)
{
    constexpr std::string_view wordJoiner = "\xe2\x81\xa0"; // U+2060: no line ends here
    std::string result;
    for (;;) {
        const std::size_t opening = text.find('|');
        const std::size_t end = opening == std::string_view::npos ? opening : text.find_first_of("| \n", opening + 1);
        if (end == std::string_view::npos)
            return result += text;
        const bool isPair = text[end] == '|' && end > opening + 1;
        result += text.substr(0, opening + 1);
        if (isPair) {
            result += wordJoiner;
            result += text.substr(opening + 1, end - opening);
        }
        text.remove_prefix(isPair ? end + 1 : opening + 1);
    }
}

/// "+ 3" or "− 1" of what readable() writes as "3" or "−1".
std::string signedText(const std::string &number)
{
    constexpr std::string_view minus = "\xe2\x88\x92";
    constexpr std::string_view gap = "\xc2\xa0"; // no line ends between sign and number
    const bool negative = number.starts_with(minus);
    return (negative ? std::string(minus) : "+") + std::string(gap) + number.substr(negative ? minus.size() : 0);
}

} // namespace

std::string formatted(double value, NumberFormat format)
{
    constexpr int usualDigits = 3;
    switch (format.style) {
    case NumberFormat::Style::Percent:
        return std::isfinite(value) ? percent(value) : readable(value, usualDigits);
    case NumberFormat::Style::Integer:
        return withDecimals(value, 0);
    case NumberFormat::Style::Signed:
        return signedText(readable(value, usualDigits));
    case NumberFormat::Style::Scientific:
        return scientific(value, usualDigits);
    case NumberFormat::Style::Power:
        return readablePower(value, usualDigits);
    case NumberFormat::Style::Digits:
        break;
    }
    return readable(value, format.digits);
}

bool isHeavy(const LiveValue &value)
{
    if (const auto *number = std::get_if<LiveNumber>(&value))
        return number->expression.isHeavy();
    const std::vector<Expression> &conditions = std::get<LiveWords>(value).conditions;
    return std::any_of(conditions.begin(), conditions.end(), [](const Expression &condition) { return condition.isHeavy(); });
}

FunctionRef soleFunction(const LiveValue &value)
{
    const auto *number = std::get_if<LiveNumber>(&value);
    return number ? number->expression.soleFunction() : nullptr;
}

std::vector<std::string> LiveTemplate::values(LessonValues &lessonValues) const
{
    std::vector<std::string> texts;
    for (const LiveValue &value : live) {
        if (const auto *number = std::get_if<LiveNumber>(&value)) {
            texts.push_back(formatted(number->expression.number(lessonValues), number->format));
            continue;
        }
        const auto &[conditions, words] = std::get<LiveWords>(value);
        const auto first = std::find_if(conditions.begin(), conditions.end(),
                                        [&](const Expression &condition) { return condition.isTrue(lessonValues); });
        texts.push_back(words[static_cast<std::size_t>(first - conditions.begin())]);
    }
    return texts;
}

std::string LiveTemplate::with(const std::vector<std::string> &values) const
{
    std::string text = pieces.front();
    for (std::size_t i = 0; i < live.size(); ++i)
        text += values[i] + pieces[i + 1];
    return text;
}

void requireShort(std::string_view text, int line)
{
    constexpr std::ptrdiff_t mostCharacters = 10'000;
    constexpr std::ptrdiff_t mostValues = 200;
    const auto characters = std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
    if (characters > mostCharacters)
        throw LessonError(ACTISCOPE_TEXT("Lesson", "this text is too long; right would be at most %1 characters, and the rest in a step "
                                                   "of its own"), {std::to_string(mostCharacters)}, line);
    if (std::count(text.begin(), text.end(), '{') > mostValues)
        throw LessonError(ACTISCOPE_TEXT("Lesson", "too many numbers stand in braces here; right would be at most %1, and the rest in a "
                                                   "step of its own"), {std::to_string(mostValues)}, line);
}

std::variant<LiveTemplate, LessonProblem> readTemplate(std::string_view text, int line, const Functions &functions)
{
    LiveTemplate result;
    std::size_t place = 0;
    const auto lineNow = [&] { return line + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(place), '\n')); };
    try {
        requireShort(text, line);
        for (;;) {
            const std::size_t brace = text.find_first_of("{}", place);
            result.pieces.back() += withWholeBars(text.substr(place, brace - place));
            if (brace == std::string_view::npos)
                return result;
            place = brace;
            const std::size_t end = text.find_first_of("{}\n", brace + 1);
            if (text[brace] == '}')
                throw LessonError(ACTISCOPE_TEXT("Lesson", "“}” without a “{” before it"));
            if (end == std::string_view::npos || text[end] != '}')
                throw LessonError(ACTISCOPE_TEXT("Lesson", "the “{” has no “}” on its line"));
            result.live.push_back(readValue(text.substr(brace + 1, end - brace - 1), functions));
            result.pieces.emplace_back();
            place = end + 1;
        }
    } catch (const LessonError &error) {
        LessonProblem problem = error.problem;
        problem.line = lineNow();
        return problem;
    }
}

} // namespace actiscope
