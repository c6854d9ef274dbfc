#include "app/standardinput.h"

#include "app/failure.h"
#include "app/interruption.h"
#include "app/number.h"
#include "core/table/cell.h"
#include "ui/file/wholefile.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>

namespace actiscope {

namespace {

/// A word of more characters is no number that anybody has written; without a limit what is no text fills the memory.
constexpr std::size_t longestWord = 4096;
/// A longer run is a list.
constexpr std::size_t longestRun = 64;

QString textOf(std::string_view word)
{
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// What the commas in a run of characters without blanks may be.
enum class CommaShape {
    None,      ///< it has none
    Separator, ///< nothing else: 1,2,3
    Decimal,   ///< a decimal mark as well: 0,5 and 1.234,5
    Thousands  ///< they may part thousands as well: 1,234.5
};

bool isNumber(std::string_view run, DecimalMark mark)
{
    const CellKind kind = readCell(run, mark).kind;
    return kind == CellKind::Number || kind == CellKind::NotFinite;
}

CommaShape commaShapeOf(std::string_view run)
{
    if (run.find(',') == std::string_view::npos)
        return CommaShape::None;
    if (!run.starts_with(',') && isNumber(run, DecimalMark::Comma))
        return CommaShape::Decimal;
    // Groups of three digits alone are lists as well: 100,200,300.
    const bool thousands = run.find('.') != std::string_view::npos && isNumber(run, DecimalMark::Point);
    return thousands ? CommaShape::Thousands : CommaShape::Separator;
}

/// Without the comma that parts it from the next, whatever parts them besides.
std::string_view withoutCommaBehind(std::string_view run)
{
    return run.size() > 1 && run.ends_with(',') ? run.substr(0, run.size() - 1) : run;
}

QString whatIsRight()
{
    return CommandLine::tr("right would be numbers between blanks, commas or line breaks");
}

[[noreturn]] void refuseStream(const QString &option)
{
    const int error = errno;
    stopIfInterrupted();
    if (error == EISDIR) {
        throw Failure{CommandLine::tr("%1: standard input is a folder; right would be a file of numbers, as in < FILE")
                          .arg(option)};
    }
    if (error == EBADF)
        throw Failure{CommandLine::tr("%1: standard input is closed; right would be numbers in it, as in < FILE").arg(option)};
    throw Failure{CommandLine::tr("%1: standard input broke off: %2")
                      .arg(option, QString::fromLocal8Bit(std::strerror(error))),
                  Failure::notWritten};
}

/// Calls take(block) for all of standard input.
template<class Take>
void readStream(const QString &option, const Take &take)
{
    std::array<char, 1 << 16> block;
    for (std::size_t count = block.size(); count == block.size();) {
        errno = 0;
        count = std::fread(block.data(), 1, block.size(), stdin);
        if (std::ferror(stdin))
            refuseStream(option);
        take(std::string_view(block.data(), count));
        stopIfInterrupted();
    }
}

class Reader
{
public:
    explicit Reader(std::optional<DecimalMark> mark) : m_mark(mark) {}

    void take(std::string_view block)
    {
        const std::string_view separators = m_mark == DecimalMark::Comma ? ";" : ",";
        for (const char c : block) {
            const bool isBlank = std::string_view(" \t\r\v\f\n").find(c) != std::string_view::npos;
            if (isBlank)
                endRun();
            else if (m_run.size() <= longestRun)
                m_run += c;
            if (isBlank || separators.find(c) != std::string_view::npos)
                endWord();
            else if (m_word.size() < longestWord)
                m_word += c;
            else
                refuseWord();
            m_line += c == '\n' ? 1 : 0;
        }
    }

    std::vector<double> finish()
    {
        endRun();
        endWord();
        if (m_numbers.empty())
            throw Failure{CommandLine::tr("--stdin: standard input is empty; %1").arg(whatIsRight())};
        if (!m_mark)
            requireClear();
        return std::move(m_numbers);
    }

private:
    void endWord()
    {
        if (m_line == 1 && m_numbers.empty() && m_word.starts_with(byteOrderMark))
            m_word.erase(0, byteOrderMark.size());
        if (m_word.empty())
            return;
        const auto number = m_mark == DecimalMark::Comma ? numberWithComma() : numberFrom(textOf(m_word));
        if (!number)
            refuseWord();
        m_numbers.push_back(*number);
        m_word.clear();
    }

    std::optional<double> numberWithComma() const
    {
        const CellReading reading = readCell(withoutCommaBehind(m_word), DecimalMark::Comma);
        if (reading.kind == CellKind::Number)
            return reading.value;
        // nan and inf are words without marks.
        return m_word.find_first_of(".,") == std::string::npos ? numberFrom(textOf(m_word)) : std::nullopt;
    }

    void endRun()
    {
        if (m_line == 1 && m_first.empty() && m_run.starts_with(byteOrderMark))
            m_run.erase(0, byteOrderMark.size());
        const std::string_view run = withoutCommaBehind(m_run);
        const CommaShape shape = m_run.size() > longestRun ? CommaShape::Separator : commaShapeOf(run);
        if (shape == CommaShape::None)
            m_decimal &= run.find('.') == std::string_view::npos || isNumber(run, DecimalMark::Comma);
        else {
            m_decimal &= shape == CommaShape::Decimal;
            m_thousands &= shape == CommaShape::Thousands;
            if (m_first.empty()) {
                m_first = run.substr(0, longestRun);
                m_firstLine = m_line;
            }
        }
        m_run.clear();
    }

    /// A Failure if commas are there that may all be something else than separators.
    void requireClear() const
    {
        if (m_first.empty() || !(m_decimal || m_thousands))
            return;
        const QString run = textOf(m_first);
        QString one = run;
        one.remove(m_decimal ? u'.' : u',').replace(u',', u'.');
        throw Failure{CommandLine::tr("--stdin: line %1: %2 may be the number %3 or the numbers %4; right would be numbers "
                                      "with points, between blanks or line breaks, or %5")
                          .arg(QString::number(m_firstLine), quoted(run), one, QString(run).replace(QStringLiteral(","), QStringLiteral(", ")),
                               m_decimal ? CommandLine::tr("--decimal comma for the one, --decimal point for the other")
                                         : CommandLine::tr("--decimal point for the numbers"))};
    }

    [[noreturn]] void refuseWord() const
    {
        throw Failure{CommandLine::tr("--stdin: line %1: %2; %3")
                          .arg(QString::number(m_line), refusal(textOf(m_word)),
                               m_mark == DecimalMark::Comma
                                   ? CommandLine::tr("right would be numbers with decimal commas between blanks, semicolons or "
                                                     "line breaks")
                                   : whatIsRight())};
    }

    std::optional<DecimalMark> m_mark;
    std::vector<double> m_numbers;
    std::string m_word;
    std::string m_run; ///< of characters that are no blanks
    qint64 m_line = 1;
    bool m_decimal = true;   ///< whether all commas so far may be decimal commas,
    bool m_thousands = true; ///< and whether all may part thousands
    std::string m_first;     ///< run with a comma
    qint64 m_firstLine = 0;
};

} // namespace

std::vector<double> numbersOfStandardInput(std::optional<DecimalMark> mark)
{
    Reader reader(mark);
    readStream(QStringLiteral("--stdin"), [&](std::string_view block) { reader.take(block); });
    return reader.finish();
}

std::string bytesOfStandardInput(const QString &option)
{
    std::string bytes;
    readStream(option, [&](std::string_view block) {
        bytes += block;
        if (bytes.size() > static_cast<std::size_t>(mostFileBytes)) {
            throw Failure{CommandLine::tr("%1: standard input is too large; right would be a table of at most %2 MB")
                              .arg(option, QString::number(mostFileBytes >> 20))};
        }
    });
    return bytes;
}

} // namespace actiscope
