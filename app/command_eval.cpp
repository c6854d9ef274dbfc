#include "app/commands.h"
#include "app/failure.h"
#include "app/functionargument.h"
#include "app/help.h"
#include "app/number.h"
#include "app/output.h"
#include "app/words.h"
#include "core/write/evaluation.h"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <string>
#include <tuple>
#include <utility>

namespace actiscope {

namespace {

constexpr int mostSamples = 10'000'000;

TableFormat formatOf(const QString &value)
{
    if (value == QStringLiteral("csv"))
        return TableFormat::Csv;
    if (value == QStringLiteral("json"))
        return TableFormat::Json;
    throw Failure{CommandLine::tr("--format: there is no %1; right would be csv or json").arg(quoted(value))};
}

/// Reads all of standard input before anything is computed, so that a wrong number leaves no half table.
std::vector<double> numbersOfStandardInput()
{
    std::vector<double> numbers;
    std::string line;
    for (qint64 lineNumber = 1; std::getline(std::cin, line); ++lineNumber) {
        std::size_t start = 0;
        constexpr const char *separators = " \t\r\v\f,";
        while ((start = line.find_first_not_of(separators, start)) != std::string::npos) {
            const std::size_t end = std::min(line.find_first_of(separators, start), line.size());
            const QString word = QString::fromUtf8(line.data() + start, static_cast<qsizetype>(end - start));
            const auto number = numberFrom(word);
            if (!number) {
                throw Failure{CommandLine::tr("--stdin: line %1: %2; right would be numbers between blanks, "
                                              "commas or line breaks")
                                  .arg(QString::number(lineNumber), refusal(word))};
            }
            numbers.push_back(*number);
            start = end;
        }
    }
    if (numbers.empty()) {
        throw Failure{CommandLine::tr("--stdin: standard input is empty; right would be numbers between blanks, "
                                      "commas or line breaks")};
    }
    return numbers;
}

/// The i-th of n + 1 evenly spaced numbers. The ends are exact, and so is zero in the middle of a symmetric range,
/// where many a kink lies.
double spaced(Range range, int i, int n)
{
    if (i == 0 || i == n)
        return i == 0 ? range.minimum : range.maximum;
    const double x = (range.minimum * (n - i) + range.maximum * i) / n;
    // The products overflow at the far end of the doubles.
    return std::isfinite(x) ? std::clamp(x, range.minimum, range.maximum)
                            : std::lerp(range.minimum, range.maximum, static_cast<double>(i) / n);
}

/// Writes one row after the other, in the chosen format.
class Table
{
public:
    explicit Table(const EvalArguments &arguments) : m_arguments(arguments)
    {
        m_output.buffer() = json() ? "[" : evaluationHeader;
    }

    void add(double x)
    {
        const Jet at = m_arguments.function->at(x, m_arguments.parameters);
        if (json()) {
            m_output.buffer() += m_empty ? "\n  " : ",\n  ";
            appendJsonRow(m_output.buffer(), x, at);
        } else {
            appendCsvRow(m_output.buffer(), x, at);
        }
        m_empty = false;
        m_output.flushIfLarge();
    }

    void finish()
    {
        if (json())
            m_output.buffer() += "\n]\n";
        m_output.finish();
    }

private:
    bool json() const { return m_arguments.format == TableFormat::Json; }

    const EvalArguments &m_arguments;
    Output m_output;
    bool m_empty = true;
};

} // namespace

EvalArguments evalArguments(const QStringList &words)
{
    const QString help = QStringLiteral("--help");
    const QString setOption = QStringLiteral("--set");
    const QString xOption = QStringLiteral("--x");
    const QString rangeOption = QStringLiteral("--range");
    const QString samplesOption = QStringLiteral("--samples");
    const QString stdinOption = QStringLiteral("--stdin");
    const QString formatOption = QStringLiteral("--format");
    WordReader reader({QStringLiteral("eval"),
                       {stdinOption, help},
                       {setOption, xOption, rangeOption, samplesOption, formatOption},
                       {setOption},
                       1},
                      words);
    EvalArguments arguments;
    QStringList assignments;
    QStringList given;
    while (const auto word = reader.next()) {
        const auto &[option, value] = *word;
        given << option;
        if (option.isEmpty())
            arguments.function = &functionOf(value);
        else if (option == help)
            arguments.help = true;
        else if (option == setOption)
            assignments << value;
        else if (option == xOption)
            std::tie(arguments.source, arguments.x) = std::pair(Source::Words, numbersFrom(value, option));
        else if (option == rangeOption)
            arguments.range = rangeFrom(value, option);
        else if (option == samplesOption)
            arguments.samples = countFrom(value, option, 2, mostSamples);
        else if (option == stdinOption)
            arguments.source = Source::StandardInput;
        else
            arguments.format = formatOf(value);
    }
    if (arguments.help)
        return arguments;
    if (!arguments.function)
        throw Failure{CommandLine::tr("eval lacks a FUNCTION, such as gelu; 'actiscope list' shows those there are")};
    QStringList sources;
    for (const QString &source : {xOption, stdinOption, rangeOption, samplesOption}) {
        if (given.contains(source))
            sources << source;
    }
    // --samples goes with --range; any other two say where x comes from in two ways.
    if (sources.size() > 1 && sources != QStringList{rangeOption, samplesOption}) {
        throw Failure{CommandLine::tr("%1 and %2 do not go together; right would be one of them")
                          .arg(sources[0], sources[1])};
    }
    Settings settings;
    for (const QString &assignment : assignments)
        settings.add(*arguments.function, assignment);
    arguments.parameters = settings.parametersOf(*arguments.function);
    return arguments;
}

void runEval(const EvalArguments &arguments)
{
    if (arguments.help) {
        print(evalHelp().toStdString());
        return;
    }
    const std::vector<double> numbers =
        arguments.source == Source::StandardInput ? numbersOfStandardInput() : arguments.x;
    Table table(arguments);
    for (const double x : numbers)
        table.add(x);
    if (arguments.source == Source::Range) {
        for (int i = 0; i < arguments.samples; ++i)
            table.add(spaced(arguments.range, i, arguments.samples - 1));
    }
    table.finish();
}

} // namespace actiscope
