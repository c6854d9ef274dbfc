#include "app/commands.h"
#include "app/failure.h"
#include "app/help.h"
#include "app/inputfile.h"
#include "app/output.h"
#include "app/ownargument.h"
#include "app/words.h"
#include "core/state/functions.h"
#include "core/text/exactnumber.h"
#include "core/write/cataloguejson.h"

#include <array>
#include <vector>

namespace actiscope {

namespace {

using Row = std::array<QString, 5>;

QString parametersText(const Activation &activation)
{
    QStringList texts;
    for (const Parameter &parameter : activation.parameters) {
        texts << QString::fromUtf8(parameter.id) + u'='
                + QString::fromStdString(shortText(parameter.defaultValue));
    }
    return texts.join(u' ');
}

QString tableText(const Functions &functions)
{
    // The same in every language: programs read it too.
    std::vector<Row> rows{{QStringLiteral("ID"), QStringLiteral("NAME"), QStringLiteral("FAMILY"),
                           QStringLiteral("YEAR"), QStringLiteral("PARAMETERS")}};
    for (const FunctionRef &activation : functions.all()) {
        rows.push_back({QString::fromUtf8(activation->id), QString::fromUtf8(activation->name),
                        QString::fromUtf8(familyId(activation->family)),
                        activation->year > 0 ? QString::number(activation->year) : QStringLiteral("-"), parametersText(*activation)});
    }
    std::array<qsizetype, 5> widths{};
    for (const Row &row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    QString table;
    for (const Row &row : rows) {
        QString line;
        for (std::size_t i = 0; i < row.size(); ++i)
            line += row[i].leftJustified(widths[i] + 2);
        while (line.endsWith(u' '))
            line.chop(1);
        table += line + u'\n';
    }
    return table;
}

} // namespace

ListArguments listArguments(const QStringList &words)
{
    const QString help = QStringLiteral("--help");
    WordReader reader({QStringLiteral("list"), {QStringLiteral("--json"), help}, {}, {}, 1}, words);
    ListArguments arguments;
    while (const auto word = reader.next()) {
        if (word->option.isEmpty())
            arguments.session = word->value;
        else
            (word->option == help ? arguments.help : arguments.json) = true;
    }
    if (!arguments.help && !arguments.session.isEmpty())
        requireReadable(arguments.session, CommandLine::tr("a session or a picture made earlier"));
    return arguments;
}

void runList(const ListArguments &arguments)
{
    if (arguments.help) {
        print(listHelp().toStdString());
        return;
    }
    const Functions functions = arguments.session.isEmpty() ? Functions::builtIn() : Functions(stateOfFile(arguments.session));
    print(arguments.json ? catalogueJson(functions.all()) : tableText(functions).toStdString());
}

} // namespace actiscope
