#include "app/choice.h"
#include "app/commands.h"
#include "app/failure.h"
#include "app/functionargument.h"
#include "app/help.h"
#include "app/interruption.h"
#include "app/number.h"
#include "app/output.h"
#include "app/ownargument.h"
#include "app/standardinput.h"
#include "app/tabledoubt.h"
#include "app/tableoutput.h"
#include "app/words.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <tuple>
#include <utility>

namespace actiscope {

namespace {

constexpr int mostSamples = 10'000'000;
constexpr std::string_view columns[] = {"x", "f", "df", "d2f"};

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

} // namespace

EvalArguments evalArguments(const QStringList &words)
{
    const QString help = QStringLiteral("--help");
    const QString setOption = QStringLiteral("--set");
    const QString sessionOption = QStringLiteral("--session");
    const QString xOption = QStringLiteral("--x");
    const QString rangeOption = QStringLiteral("--range");
    const QString samplesOption = QStringLiteral("--samples");
    const QString stdinOption = QStringLiteral("--stdin");
    const QString decimalOption = QStringLiteral("--decimal");
    const QString formatOption = QStringLiteral("--format");
    WordReader reader({QStringLiteral("eval"),
                       {stdinOption, help},
                       {setOption, sessionOption, xOption, rangeOption, samplesOption, decimalOption, formatOption, csvDecimalOption},
                       {setOption},
                       1,
                       true},
                      words);
    EvalArguments arguments;
    QStringList assignments;
    QStringList given;
    std::optional<QString> function;
    QString session;
    while (const auto word = reader.next()) {
        const auto &[option, value] = *word;
        given << option;
        if (option.isEmpty())
            function = value;
        else if (option == sessionOption)
            session = value;
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
        else if (option == csvDecimalOption)
            arguments.decimals = csvDecimalOf(value);
        else if (option == decimalOption)
            arguments.decimal = choiceOf(option, value, decimalWords());
        else
            arguments.format = tableFormatOf(value);
    }
    if (arguments.help)
        return arguments;
    const State state = stateWith(function, session, QStringLiteral("eval"), &arguments.function);
    QStringList sources;
    for (const QString &source : {xOption, stdinOption, rangeOption, samplesOption}) {
        if (given.contains(source))
            sources << source;
    }
    // --samples goes with --range; any other two say where x comes from in two ways.
    if (sources.size() > 1 && sources != QStringList{rangeOption, samplesOption})
        refuseTogether(sources[0], sources[1]);
    if (given.contains(csvDecimalOption) && arguments.format != TableFormat::Csv)
        refuseCsvDecimal(QStringLiteral("--format csv"));
    if (arguments.decimal && !given.contains(stdinOption))
        throw Failure{CommandLine::tr("--decimal needs --stdin; elsewhere a point is the decimal mark")};
    arguments.parameters = parametersFrom(arguments.function, assignments, state);
    return arguments;
}

void runEval(const EvalArguments &arguments)
{
    if (arguments.help) {
        print(evalHelp().toStdString());
        return;
    }
    noteInterruptions();
    const std::vector<double> numbers =
        arguments.source == Source::StandardInput ? numbersOfStandardInput(arguments.decimal) : arguments.x;
    const bool isRange = arguments.source == Source::Range;
    TableOutput table(columns, arguments.format, arguments.decimals,
                      isRange ? static_cast<std::size_t>(arguments.samples) : numbers.size());
    Doubts doubts;
    const auto add = [&](double x) {
        doubts.add(*arguments.function, arguments.parameters, x);
        const Jet at = arguments.function->at(x, arguments.parameters);
        table.add({x, at.value, at.first, at.second});
    };
    for (const double x : numbers)
        add(x);
    if (isRange) {
        for (int i = 0; i < arguments.samples; ++i)
            add(spaced(arguments.range, i, arguments.samples - 1));
    }
    table.finish();
    doubts.say();
}

} // namespace actiscope
