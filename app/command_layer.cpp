#include "app/commands.h"
#include "app/failure.h"
#include "app/functionargument.h"
#include "app/help.h"
#include "app/interruption.h"
#include "app/number.h"
#include "app/output.h"
#include "app/ownargument.h"
#include "app/standardinput.h"
#include "app/summaryoutput.h"
#include "app/tableoutput.h"
#include "app/words.h"
#include "core/layer/toylayer.h"

#include <string_view>
#include <utility>

namespace actiscope {

namespace {

constexpr std::string_view columns[] = {"x", "z", "a", "da_dx", "da_dw", "da_db"};

} // namespace

LayerArguments layerArguments(const QStringList &words)
{
    const QString help = QStringLiteral("--help");
    const QString summaryOption = QStringLiteral("--summary");
    const QString setOption = QStringLiteral("--set");
    const QString sessionOption = QStringLiteral("--session");
    const QString weightOption = QStringLiteral("--weight");
    const QString biasOption = QStringLiteral("--bias");
    const QString xOption = QStringLiteral("--x");
    const QString stdinOption = QStringLiteral("--stdin");
    const QString batchOption = QStringLiteral("--batch");
    const QString formatOption = QStringLiteral("--format");
    const QString command = QStringLiteral("layer");
    WordReader reader({command,
                       QStringList{stdinOption, summaryOption, help} + BatchArgument::flags(),
                       QStringList{setOption, sessionOption, weightOption, biasOption, xOption, formatOption, csvDecimalOption}
                           + BatchArgument::valued(),
                       {setOption},
                       1,
                       true},
                      words);
    LayerArguments arguments;
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
        else if (arguments.table.take(option, value))
            continue;
        else if (option == help)
            arguments.help = true;
        else if (option == summaryOption)
            arguments.summary = true;
        else if (option == setOption)
            assignments << value;
        else if (option == weightOption)
            arguments.weight = finiteNumberFrom(value, option);
        else if (option == biasOption)
            arguments.bias = finiteNumberFrom(value, option);
        else if (option == xOption)
            arguments.x = numbersFrom(value, option);
        else if (option == csvDecimalOption)
            arguments.decimals = csvDecimalOf(value);
        else if (option == formatOption)
            arguments.format = tableFormatOf(value);
    }
    if (arguments.help)
        return arguments;
    const State state = stateWith(function, session, command, &arguments.function);
    QStringList sources;
    for (const QString &source : {xOption, stdinOption, batchOption}) {
        if (given.contains(source))
            sources << source;
    }
    if (sources.size() > 1)
        refuseTogether(sources[0], sources[1]);
    if (sources.isEmpty())
        throw Failure{CommandLine::tr("layer lacks its inputs; right would be --x V,V,... or --stdin or --batch FILE")};
    arguments.source = given.contains(xOption)       ? Source::Words
                       : given.contains(stdinOption) ? Source::StandardInput
                                                     : Source::Table;
    arguments.table.requireTable(given.contains(stdinOption) ? stdinOption : QString());
    if (given.contains(csvDecimalOption) && arguments.format != TableFormat::Csv)
        refuseCsvDecimal(QStringLiteral("--format csv"));
    arguments.parameters = parametersFrom(arguments.function, assignments, state);
    return arguments;
}

namespace {

Batch batchOf(const LayerArguments &arguments)
{
    if (arguments.source == Source::Table) {
        BatchRead table = arguments.table.read();
        note(table.told);
        return std::move(table.batch);
    }
    std::vector<double> x = arguments.source == Source::StandardInput ? numbersOfStandardInput(arguments.table.decimal())
                                                                      : arguments.x;
    const std::size_t rows = x.size();
    return {rows, 1, Numbers(std::move(x))};
}

} // namespace

void runLayer(const LayerArguments &arguments)
{
    if (arguments.help) {
        print(layerHelp().toStdString());
        return;
    }
    // Reading a table cannot be stopped in good order, and need not: nothing has been written.
    if (arguments.source != Source::Table)
        noteInterruptions();
    const Batch batch = batchOf(arguments);
    noteInterruptions();
    Doubts doubts;
    if (arguments.summary) {
        printSummary(arguments, batch);
        if (arguments.function->family == Family::Own) {
            for (const double x : batch.values.view())
                doubts.add(*arguments.function, arguments.parameters, arguments.weight * x + arguments.bias);
        }
        doubts.say();
        return;
    }
    TableOutput table(columns, arguments.format, arguments.decimals, batch.values.size());
    for (const double x : batch.values.view()) {
        const LayerPoint at =
            layerAt(*arguments.function, arguments.parameters, arguments.weight, arguments.bias, x);
        doubts.add(*arguments.function, arguments.parameters, at.z);
        table.add({at.x, at.z, at.a, at.da_dx, at.da_dw, at.da_db});
    }
    table.finish();
    doubts.say();
}

} // namespace actiscope
