#include "app/commands.h"
#include "app/failure.h"
#include "app/functionargument.h"
#include "app/help.h"
#include "app/number.h"
#include "app/output.h"
#include "app/standardinput.h"
#include "app/tableoutput.h"
#include "app/words.h"
#include "core/layer/toylayer.h"

#include <string_view>
#include <tuple>
#include <utility>

namespace actiscope {

namespace {

constexpr std::string_view columns[] = {"x", "z", "a", "da_dx", "da_dw", "da_db"};

} // namespace

LayerArguments layerArguments(const QStringList &words)
{
    const QString help = QStringLiteral("--help");
    const QString setOption = QStringLiteral("--set");
    const QString weightOption = QStringLiteral("--weight");
    const QString biasOption = QStringLiteral("--bias");
    const QString xOption = QStringLiteral("--x");
    const QString stdinOption = QStringLiteral("--stdin");
    const QString formatOption = QStringLiteral("--format");
    const QString command = QStringLiteral("layer");
    WordReader reader({command,
                       {stdinOption, help},
                       {setOption, weightOption, biasOption, xOption, formatOption, csvDecimalOption},
                       {setOption},
                       1},
                      words);
    LayerArguments arguments;
    QStringList assignments;
    QStringList given;
    while (const auto word = reader.next()) {
        const auto &[option, value] = *word;
        given << option;
        if (option.isEmpty())
            arguments.function = functionOf(value);
        else if (option == help)
            arguments.help = true;
        else if (option == setOption)
            assignments << value;
        else if (option == weightOption)
            arguments.weight = finiteNumberFrom(value, option);
        else if (option == biasOption)
            arguments.bias = finiteNumberFrom(value, option);
        else if (option == xOption)
            std::tie(arguments.source, arguments.x) = std::pair(Source::Words, numbersFrom(value, option));
        else if (option == stdinOption)
            arguments.source = Source::StandardInput;
        else if (option == csvDecimalOption)
            arguments.decimals = csvDecimalOf(value);
        else
            arguments.format = tableFormatOf(value);
    }
    if (arguments.help)
        return arguments;
    requireFunction(arguments.function, command);
    if (given.contains(xOption) && given.contains(stdinOption))
        refuseTogether(xOption, stdinOption);
    if (!given.contains(xOption) && !given.contains(stdinOption))
        throw Failure{CommandLine::tr("layer lacks its inputs; right would be --x V,V,... or --stdin")};
    if (given.contains(csvDecimalOption) && arguments.format != TableFormat::Csv)
        refuseCsvDecimal(QStringLiteral("--format csv"));
    arguments.parameters = parametersFrom(arguments.function, assignments);
    return arguments;
}

void runLayer(const LayerArguments &arguments)
{
    if (arguments.help) {
        print(layerHelp().toStdString());
        return;
    }
    const std::vector<double> inputs =
        arguments.source == Source::StandardInput ? numbersOfStandardInput() : arguments.x;
    TableOutput table(columns, arguments.format, arguments.decimals);
    for (const double x : inputs) {
        const LayerPoint at =
            layerAt(*arguments.function, arguments.parameters, arguments.weight, arguments.bias, x);
        table.add({at.x, at.z, at.a, at.da_dx, at.da_dw, at.da_db});
    }
    table.finish();
}

} // namespace actiscope
