#include "app/standardinput.h"

#include "app/commashape.h"
#include "app/failure.h"
#include "app/interruption.h"
#include "app/number.h"
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

/// A word with a decimal comma as one with a point; points part its thousands, or it is no number. A comma behind it
/// parts it from the next.
QString withPoint(std::string_view word)
{
    if (word.size() > 1 && word.ends_with(','))
        word.remove_suffix(1);
    const std::string plain = withPlainMarks(word);
    if (commaShapeOf(plain) == CommaShape::Decimal || goesWithDecimalCommas(plain))
        return textOf(word).remove(u'.').replace(u',', u'.');
    return textOf(word).replace(u'.', u',');
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
        const auto number = numberFrom(m_mark == DecimalMark::Comma ? withPoint(m_word) : textOf(m_word));
        if (!number)
            refuseWord();
        m_numbers.push_back(*number);
        m_word.clear();
    }

    void endRun()
    {
        if (m_line == 1 && m_first.empty() && m_run.starts_with(byteOrderMark))
            m_run.erase(0, byteOrderMark.size());
        std::string run = withPlainMarks(m_run);
        if (run.size() > 1 && run.ends_with(',')) // between this number and the next, whatever parts them besides
            run.pop_back();
        const CommaShape shape = m_run.size() > longestRun ? CommaShape::Separator : commaShapeOf(run);
        if (shape == CommaShape::None)
            m_decimal &= goesWithDecimalCommas(run);
        else {
            m_decimal &= shape == CommaShape::Decimal;
            m_thousands &= shape == CommaShape::Thousands;
            if (m_first.empty()) {
                m_first = m_run.substr(0, longestRun);
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
