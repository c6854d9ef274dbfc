#include "app/arguments.h"
#include "app/choice.h"
#include "app/exportlook.h"
#include "app/exportstate.h"
#include "app/exporttarget.h"
#include "app/inputfile.h"
#include "app/number.h"
#include "app/ownargument.h"
#include "app/sweepargument.h"
#include "app/tableoutput.h"
#include "app/words.h"
#include "core/state/functions.h"
#include "ui/file/deckfile.h"
#include "ui/session/filekind.h"

#include <QRegularExpression>
#include <QSet>

#include <optional>

namespace actiscope {

namespace {

const QString helpOption = QStringLiteral("--help");
const QString deckOption = QStringLiteral("--deck");
const QString languageOption = QStringLiteral("--language");
const QString outputOption = QStringLiteral("--output");
const QString folderOption = QStringLiteral("--output-folder");
const QString formatOption = QStringLiteral("--format");

/// All but the system's: a picture is to be the same everywhere.
std::vector<std::pair<QString, Language>> pictureLanguages()
{
    std::vector<std::pair<QString, Language>> languages;
    for (const auto &[language, word] : languageWords) {
        if (language != Language::System)
            languages.emplace_back(QString::fromLatin1(word), language);
    }
    return languages;
}

/// Size and scale are fine by themselves by now, but together they may make a picture too large.
void requirePossible(const ExportJob &job, const ExportLook &look)
{
    const QString problem = job.sweep ? problemWith(animationOf(job), *animationFormatOf(job.output))
                                      : problemWith(job.options, *formatOf(job.output));
    if (problem.isEmpty())
        return;
    if (problemWith(job.options, PictureFormat::Png).isEmpty())
        throw Failure{CommandLine::tr("--sweep: %1").arg(problem)};
    throw Failure{CommandLine::tr("--size %1x%2 at --scale %3: %4")
                      .arg(QString::number(look.width()), QString::number(look.height()), shown(job.options.scale), problem)};
}

/// A title or a name as a file's name: small letters and digits of any script, the rest as hyphens.
QString nameFrom(const std::string &title)
{
    static const QRegularExpression others(QStringLiteral("[^\\p{L}\\p{N}]+"));
    constexpr qsizetype longest = 60;
    QString name = QString::fromStdString(title).toLower().replace(others, QStringLiteral("-")).left(longest);
    while (name.startsWith(u'-'))
        name.remove(0, 1);
    while (name.endsWith(u'-'))
        name.chop(1);
    return name;
}

/// Of a function's picture: its id, or, of an own one, its name, if no other has it already.
QString fileNameOf(const Activation &function, QSet<QString> &taken)
{
    const QString id = QString::fromStdString(function.id);
    QString name = function.family == Family::Own ? nameFrom(function.name) : id;
    if (name.isEmpty() || taken.contains(name) || (name != id && Functions::builtIn().find(name.toStdString())))
        name = id;
    taken << name;
    return name;
}

std::vector<ExportJob> deckJobs(const QString &fileName, const ExportState &drawn, const ExportOptions &options,
                                const ExportTarget &target)
{
    QString error;
    const std::optional<Deck> deck = openDeck(fileName, &error);
    if (!deck)
        throw Failure{error};
    if (!error.isEmpty())
        note(CommandLine::tr("%1: %2").arg(quoted(fileName), error));
    if (deck->scenes.empty())
        throw Failure{CommandLine::tr("%1 has no scenes; right would be a deck with some").arg(quoted(fileName))};
    std::vector<ExportJob> jobs;
    for (const Scene &scene : deck->scenes) {
        ExportJob &job = jobs.emplace_back(ExportJob{drawn.applied(scene.state), options, {}, {}, true, false});
        if (job.options.title.isEmpty())
            job.options.title = QString::fromStdString(scene.title);
        job.output = target.numbered(jobs.size(), deck->scenes.size(), nameFrom(scene.title));
    }
    return jobs;
}

std::vector<ExportJob> jobsFor(const std::optional<QString> &file, bool isDeck, const ExportState &drawn, const ExportOptions &options,
                               const ExportTarget &target)
{
    const QString fileName = file.value_or(QString());
    if (file)
        requireReadable(fileName, isDeck ? CommandLine::tr("a deck")
                                         : CommandLine::tr("a session or a picture made earlier, or functions after --functions"));
    if (isDeck) {
        if (!file)
            throw Failure{CommandLine::tr("--deck lacks its file; right would be export FILE.actideck --deck")};
        return deckJobs(fileName, drawn, options, target);
    }
    if (file && kindOf(fileName) == FileKind::Deck) {
        throw Failure{CommandLine::tr("%1 is a deck; right would be --deck with it, which draws each of its scenes")
                          .arg(quoted(fileName))};
    }
    if (!file && !drawn.hasFunctions())
        throw Failure{CommandLine::tr("export lacks its functions; right would be --functions with ids between commas, as in relu,gelu, "
                                      "or --function with a formula")};
    State base = file ? stateOfFile(fileName) : drawn.fresh();
    base.appearance.theme = options.theme;
    std::vector<ExportJob> jobs;
    if (!target.isFolder()) {
        jobs.push_back({drawn.applied(base), options, target.file(), {}, true, false});
        return jobs;
    }
    QSet<QString> taken;
    for (const State &state : drawn.oneEach(base))
        jobs.push_back({state, options, target.named(fileNameOf(*selectedActivation(state), taken)), {}, true, false});
    return jobs;
}

} // namespace

Animation animationOf(const ExportJob &job)
{
    return {job.state, *job.sweep, job.showsValue, job.fitAxes, job.options};
}

ExportArguments exportArguments(const QStringList &words)
{
    WordReader reader({QStringLiteral("export"),
                       ExportState::flags() + ExportLook::flags() + SweepArgument::flags() + BatchArgument::flags()
                           + QStringList{helpOption, deckOption},
                       ExportState::valued() + ExportLook::valued() + SweepArgument::valued() + BatchArgument::valued()
                           + QStringList{languageOption, outputOption, folderOption, formatOption, csvDecimalOption},
                       ExportState::repeated(),
                       1},
                      words);
    ExportArguments arguments;
    ExportState drawn;
    ExportLook look;
    SweepArgument sweep;
    BatchArgument table;
    std::optional<QString> file;
    QString output;
    QString folder;
    QString format;
    std::optional<DecimalMark> decimals;
    bool isDeck = false;
    while (const auto word = reader.next()) {
        const auto &[option, value] = *word;
        if (option.isEmpty())
            file = value;
        else if (drawn.take(option, value) || look.take(option, value) || sweep.take(option, value)
                 || table.take(option, value))
            continue;
        else if (option == helpOption)
            arguments.help = true;
        else if (option == deckOption)
            isDeck = true;
        else if (option == languageOption)
            arguments.language = choiceOf<Language>(option, value, pictureLanguages());
        else if (option == outputOption)
            output = value;
        else if (option == folderOption)
            folder = value;
        else if (option == csvDecimalOption)
            decimals = csvDecimalOf(value);
        else
            format = value;
    }
    if (arguments.help)
        return arguments;
    table.requireTable();
    const bool moves = sweep.moves();
    const ExportTarget target(output, folder, format, moves);
    if (!target.isFolder())
        target.requireEnding(target.file()); // before a large table is read
    QString told;
    if (table.isGiven()) {
        BatchRead read = table.read();
        drawn.setBatch({table.name().toStdString(), std::move(read.batch)});
        told = read.told;
    }
    arguments.jobs = jobsFor(file, isDeck, drawn, look.options(), target);
    for (ExportJob &job : arguments.jobs) {
        if (moves)
            job.sweep = sweep.sweepOf(job.state);
        job.showsValue = sweep.showsValue();
        job.fitAxes = sweep.fitsAxes();
        target.requireEnding(job.output);
        if (decimals && (moves || formatOf(job.output) != PictureFormat::Csv))
            refuseCsvDecimal(target.isFolder() ? QStringLiteral("--format csv") : QStringLiteral("--output FILE.csv"));
        job.options.decimals = decimals.value_or(DecimalMark::Point);
        requirePossible(job, look);
    }
    target.makeFolder(); // wrong words leave nothing behind
    for (const ExportJob &job : arguments.jobs)
        target.requireWritable(job.output);
    if (!told.isEmpty())
        note(told);
    return arguments;
}

} // namespace actiscope
