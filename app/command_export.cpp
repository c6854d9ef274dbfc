#include "app/commands.h"
#include "app/failure.h"
#include "app/functionargument.h"
#include "app/help.h"
#include "app/number.h"
#include "app/output.h"
#include "app/words.h"
#include "core/state/limits.h"
#include "core/state/themeword.h"
#include "ui/picture/exporter.h"
#include "ui/theme/apptheme.h"

#include <QFileInfo>
#include <QFont>
#include <QGuiApplication>
#include <QSaveFile>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace actiscope {

namespace {

constexpr int leastSide = 16;
constexpr int greatestSide = 16384;
constexpr double leastScale = 0.1;
constexpr double greatestScale = 8.0;

/// The endings that can be written, as a message lists them.
QString endings()
{
    QStringList all;
    for (const PictureFormat format : pictureFormats)
        all << u'.' + endingOf(format);
    return alternatives(all);
}

/// The value that a word of a fixed set stands for.
template <typename T>
T choiceOf(const QString &option, const QString &word, const std::vector<std::pair<QString, T>> &choices)
{
    QStringList words;
    for (const auto &[name, value] : choices) {
        if (name == word)
            return value;
        words << name;
    }
    throw Failure{CommandLine::tr("%1: there is no %2; right would be %3")
                      .arg(option, quoted(word), alternatives(words))};
}

/// All but the system's: a picture is to be the same everywhere.
std::vector<std::pair<QString, Theme>> pictureThemes()
{
    std::vector<std::pair<QString, Theme>> themes;
    for (const auto &[theme, word] : themeWords) {
        if (theme != Theme::System)
            themes.emplace_back(QString::fromStdString(std::string(word)), theme);
    }
    return themes;
}

/// All but the system's, for the same reason.
std::vector<std::pair<QString, Language>> pictureLanguages()
{
    std::vector<std::pair<QString, Language>> languages;
    for (const auto &[language, word] : languageWords) {
        if (language != Language::System)
            languages.emplace_back(QString::fromLatin1(word), language);
    }
    return languages;
}

std::vector<std::string> functionsOf(const QString &list)
{
    std::vector<std::string> functions;
    for (const QString &word : list.split(u',')) {
        const QString id = word.trimmed();
        if (id.isEmpty()) {
            throw Failure{CommandLine::tr("--functions: %1 lacks a function; right would be ids between commas, "
                                          "as in relu,gelu")
                              .arg(quoted(list))};
        }
        functionOf(id);
        if (std::find(functions.begin(), functions.end(), id.toStdString()) != functions.end())
            throw Failure{CommandLine::tr("--functions: %1 is listed twice; once would be right").arg(quoted(id))};
        functions.push_back(id.toStdString());
    }
    return functions;
}

/// Reads FUNCTION.NAME=VALUE for one of the functions shown.
void addSetting(Settings &settings, const State &state, const QString &assignment)
{
    const qsizetype equals = assignment.indexOf(u'=');
    const qsizetype dot = assignment.left(equals).indexOf(u'.');
    if (equals < 0 || dot <= 0 || dot + 1 == equals) {
        throw Failure{CommandLine::tr("--set: %1 is no setting; right would be FUNCTION.NAME=VALUE, as in elu.alpha=1")
                          .arg(quoted(assignment))};
    }
    const QString id = assignment.left(dot);
    const Activation &function = functionOf(id);
    if (!isShown(state, function.id)) {
        throw Failure{CommandLine::tr("--set: %1 is not among the --functions; right would be one of those")
                          .arg(quoted(id))};
    }
    settings.add(function, assignment.mid(dot + 1));
}

Range axisRange(const QString &value, const QString &option)
{
    const Range range = rangeFrom(value, option);
    if (repaired(range, range, limits::axis) != range) {
        throw Failure{CommandLine::tr("%1: %2 cannot be drawn; right would be ends from %3 to %4, at least %5 apart")
                          .arg(option, quoted(value), shown(-limits::axis.magnitude),
                               shown(limits::axis.magnitude), shown(limits::axis.minimumSpan))};
    }
    return range;
}

void readSize(ExportArguments &arguments, const QString &option, const QString &value)
{
    const QStringList sides = value.split(u'x');
    if (sides.size() != 2) {
        throw Failure{CommandLine::tr("%1: %2 is no size; right would be WIDTHxHEIGHT, as in 1280x720")
                          .arg(option, quoted(value))};
    }
    arguments.width = countFrom(sides[0], option, leastSide, greatestSide);
    arguments.height = countFrom(sides[1], option, leastSide, greatestSide);
}

void requireWritable(const QString &output)
{
    const QFileInfo file(output);
    if (!formatOf(output)) {
        throw Failure{CommandLine::tr("--output: %1 has no ending that can be written; right would be %2")
                          .arg(quoted(output), endings())};
    }
    if (file.isDir())
        throw Failure{CommandLine::tr("--output: %1 is a folder; right would be the name of a file")
                          .arg(quoted(output))};
    if (file.exists() && !file.isFile())
        throw Failure{CommandLine::tr("--output: %1 is no ordinary file; right would be one").arg(quoted(output))};
    const QFileInfo folder(file.absolutePath());
    if (!folder.isDir()) {
        throw Failure{CommandLine::tr("--output: the folder of %1 does not exist; right would be one that does")
                          .arg(quoted(output))};
    }
    // Tells what cannot be written before anything is drawn; touches no file that is there.
    QSaveFile probe(output);
    if (!probe.open(QIODevice::WriteOnly)) {
        throw Failure{CommandLine::tr("--output: %1 cannot be written (%2); right would be a file that can")
                          .arg(quoted(output), probe.errorString())};
    }
    probe.cancelWriting();
}

ExportOptions optionsOf(const ExportArguments &arguments)
{
    ExportOptions options;
    options.width = arguments.width;
    options.height = arguments.height;
    options.scale = arguments.scale;
    options.theme = arguments.state.appearance.theme;
    return options;
}

/// Size and scale are fine by themselves by now, but together they may make a picture too large.
void requirePossible(const ExportArguments &arguments)
{
    const QString problem = problemWith(optionsOf(arguments), *formatOf(arguments.output));
    if (!problem.isEmpty()) {
        throw Failure{CommandLine::tr("--size %1x%2 at --scale %3: %4")
                          .arg(QString::number(arguments.width), QString::number(arguments.height),
                               shown(arguments.scale), problem)};
    }
}

} // namespace

ExportArguments exportArguments(const QStringList &words)
{
    const QString help = QStringLiteral("--help");
    const QString functionsOption = QStringLiteral("--functions");
    const QString setOption = QStringLiteral("--set");
    const QString rangeOption = QStringLiteral("--range");
    const QString showOption = QStringLiteral("--show");
    const QString sizeOption = QStringLiteral("--size");
    const QString scaleOption = QStringLiteral("--scale");
    const QString themeOption = QStringLiteral("--theme");
    const QString languageOption = QStringLiteral("--language");
    const QString outputOption = QStringLiteral("--output");
    WordReader reader({QStringLiteral("export"),
                       {help},
                       {functionsOption, setOption, rangeOption, showOption, sizeOption, scaleOption, themeOption,
                        languageOption, outputOption},
                       {setOption},
                       0},
                      words);
    ExportArguments arguments;
    State &state = arguments.state;
    state.functions.clear();
    state.appearance.theme = Theme::Light;
    QStringList assignments;
    while (const auto word = reader.next()) {
        const auto &[option, value] = *word;
        if (option == help)
            arguments.help = true;
        else if (option == functionsOption)
            state.functions = functionsOf(value);
        else if (option == setOption)
            assignments << value;
        else if (option == rangeOption)
            state.range = axisRange(value, option);
        else if (option == showOption)
            state.charts = choiceOf<Charts>(option, value,
                                            {{QStringLiteral("f"), {true, false, false}},
                                             {QStringLiteral("df"), {false, true, false}},
                                             {QStringLiteral("both"), {true, true, false}}});
        else if (option == sizeOption)
            readSize(arguments, option, value);
        else if (option == scaleOption)
            arguments.scale = numberWithin(value, option, leastScale, greatestScale);
        else if (option == themeOption)
            state.appearance.theme = choiceOf<Theme>(option, value, pictureThemes());
        else if (option == languageOption)
            arguments.language = choiceOf<Language>(option, value, pictureLanguages());
        else
            arguments.output = value;
    }
    if (arguments.help)
        return arguments;
    if (state.functions.empty())
        throw Failure{CommandLine::tr("export lacks --functions; right would be ids between commas, as in relu,gelu")};
    if (arguments.output.isEmpty())
        throw Failure{CommandLine::tr("export lacks --output; right would be a file that ends in %1").arg(endings())};
    Settings settings;
    for (const QString &assignment : assignments)
        addSetting(settings, state, assignment);
    for (const std::string &id : state.functions) {
        const Activation &function = *findActivation(id);
        const Parameters parameters = settings.parametersOf(function);
        for (std::size_t i = 0; i < parameters.size(); ++i)
            setParameter(state, function, i, parameters[i]);
    }
    state.selected = state.functions.front();
    // Nobody points at anything or studies one function here: plain curves, and the cursor where none is shown.
    state.extras = {.tangent = false, .saturation = false, .points = false};
    const double beyond = state.range.maximum + state.range.span();
    state.cursor = beyond <= limits::axis.magnitude ? beyond : state.range.minimum - state.range.span();
    state = repaired(state);
    requireWritable(arguments.output);
    requirePossible(arguments);
    return arguments;
}

void runExport(const ExportArguments &arguments, int &argc, char **argv)
{
    if (arguments.help) {
        print(exportHelp().toStdString());
        return;
    }
    // The same picture everywhere: neither a display nor what is set up for one takes part.
    for (const char *name : {"QT_QPA_PLATFORMTHEME", "QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI"})
        qunsetenv(name);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // What goes wrong is said below in one line; Qt's remarks on its surroundings are for its developers.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &message) {
        if (type == QtCriticalMsg || type == QtFatalMsg)
            std::fprintf(stderr, "%s\n", message.toUtf8().constData());
    });
    const QGuiApplication application(argc, argv);
    QGuiApplication::setFont(textFont());
    applyLanguage(arguments.language);

    QString error;
    if (!exportPicture(arguments.state, optionsOf(arguments), arguments.output, &error)) {
        throw Failure{CommandLine::tr("--output: %1").arg(error), Failure::notWritten};
    }
}

} // namespace actiscope
