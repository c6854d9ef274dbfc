#include "app/arguments.h"
#include "app/exportstate.h"
#include "app/exporttarget.h"
#include "app/failure.h"
#include "app/number.h"
#include "app/words.h"
#include "core/state/themeword.h"
#include "ui/model/deckfile.h"
#include "ui/picture/embeddedstate.h"
#include "ui/picture/exportsettings.h"
#include "ui/session/filekind.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <optional>

namespace actiscope {

namespace {

constexpr int leastSide = 16;
constexpr int greatestSide = 16384;
constexpr double leastScale = 0.1;
constexpr double greatestScale = 8.0;

const QString helpOption = QStringLiteral("--help");
const QString deckOption = QStringLiteral("--deck");
const QString transparentOption = QStringLiteral("--transparent");
const QString noStateOption = QStringLiteral("--no-state");
const QString sizeOption = QStringLiteral("--size");
const QString scaleOption = QStringLiteral("--scale");
const QString dpiOption = QStringLiteral("--dpi");
const QString textOption = QStringLiteral("--text-size");
const QString titleOption = QStringLiteral("--title");
const QString themeOption = QStringLiteral("--theme");
const QString languageOption = QStringLiteral("--language");
const QString outputOption = QStringLiteral("--output");
const QString folderOption = QStringLiteral("--output-folder");
const QString formatOption = QStringLiteral("--format");

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

std::vector<std::pair<QString, PictureFormat>> formats()
{
    std::vector<std::pair<QString, PictureFormat>> all;
    for (const PictureFormat format : pictureFormats)
        all.emplace_back(endingOf(format), format);
    return all;
}

/// How the pictures look, gathered from options that come in any order.
struct Look {
    double width = 1280.0; ///< of the layout, unless `size` is there
    double height = 720.0;
    std::optional<PictureSize> size;
    std::optional<double> scale;
    std::optional<int> dpi;
    int textPercent = 100;
    Theme theme = Theme::Light;
    bool transparent = false;
    bool reopenable = true;
    QString title;

    void readSize(const QString &value);
    ExportOptions options() const;
};

void Look::readSize(const QString &value)
{
    if (const SizePreset *preset = findPreset(value)) {
        size = preset->size;
        return;
    }
    const bool isMillimetres = value.endsWith(QLatin1String("mm"));
    const QStringList sides = (isMillimetres ? value.chopped(2) : value).split(u'x');
    if (sides.size() != 2) {
        QStringList names;
        for (const SizePreset &preset : sizePresets())
            names << QLatin1String(preset.id);
        throw Failure{CommandLine::tr("%1: %2 is no size; right would be WIDTHxHEIGHT, as in 1280x720 or 170x95mm, or %3")
                          .arg(sizeOption, quoted(value), alternatives(names))};
    }
    if (isMillimetres) {
        const SizeLimits limits = sizeLimits(SizeUnit::Millimetres);
        size = PictureSize{SizeUnit::Millimetres, numberWithin(sides[0], sizeOption, limits.least, limits.greatest),
                           numberWithin(sides[1], sizeOption, limits.least, limits.greatest)};
    } else {
        width = countFrom(sides[0], sizeOption, leastSide, greatestSide);
        height = countFrom(sides[1], sizeOption, leastSide, greatestSide);
    }
}

ExportOptions Look::options() const
{
    if (size && scale)
        throw Failure{CommandLine::tr("--scale does not go with this --size; right would be a size like 1280x720")};
    if (dpi && !(size && size->unit == SizeUnit::Millimetres))
        throw Failure{CommandLine::tr("--dpi needs a --size in millimetres, as in 170x95mm")};
    ExportOptions options;
    const double text = textPercent / 100.0;
    if (size) {
        PictureSize chosen = *size;
        chosen.dpi = dpi.value_or(chosen.dpi);
        applySize(options, chosen, text);
    } else {
        options.width = width;
        options.height = height;
        options.scale = scale.value_or(1.0);
        options.textScale = text;
        options.lineScale = 0.5 + 0.5 * text; // as the dialog has it
    }
    options.theme = theme;
    options.transparent = transparent;
    options.title = title;
    options.reopenable = reopenable;
    return options;
}

/// Size and scale are fine by themselves by now, but together they may make a picture too large.
void requirePossible(const ExportJob &job, const Look &look)
{
    const QString problem = problemWith(job.options, *formatOf(job.output));
    if (!problem.isEmpty()) {
        throw Failure{CommandLine::tr("--size %1x%2 at --scale %3: %4")
                          .arg(QString::number(look.width), QString::number(look.height), shown(job.options.scale), problem)};
    }
}

/// The state of a session, or the one inside a picture.
State stateOf(const QString &fileName)
{
    QString error;
    const bool isPicture = kindOf(fileName) == FileKind::Picture;
    const std::optional<Session> session = isPicture ? sessionInPicture(fileName, &error) : openSession(fileName, &error);
    if (!session)
        throw Failure{error};
    return session->state;
}

/// A scene's title as a file's name: small letters and digits of any script, the rest as hyphens.
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

std::vector<ExportJob> deckJobs(const QString &fileName, const ExportState &drawn, const ExportOptions &options,
                                const ExportTarget &target)
{
    QString error;
    const std::optional<Deck> deck = openDeck(fileName, &error);
    if (!deck)
        throw Failure{error};
    if (deck->scenes.empty())
        throw Failure{CommandLine::tr("%1 has no scenes; right would be a deck with some").arg(quoted(fileName))};
    std::vector<ExportJob> jobs;
    for (const Scene &scene : deck->scenes) {
        ExportJob &job = jobs.emplace_back(ExportJob{drawn.applied(scene.state), options, {}});
        if (job.options.title.isEmpty())
            job.options.title = QString::fromStdString(scene.title);
        job.output = target.numbered(jobs.size(), deck->scenes.size(), nameFrom(scene.title));
    }
    return jobs;
}

std::vector<ExportJob> jobsFor(const QString &fileName, bool isDeck, const ExportState &drawn, const ExportOptions &options,
                               const ExportTarget &target)
{
    if (isDeck) {
        if (fileName.isEmpty())
            throw Failure{CommandLine::tr("--deck lacks its file; right would be export FILE.actideck --deck")};
        return deckJobs(fileName, drawn, options, target);
    }
    if (!fileName.isEmpty() && !QFileInfo::exists(fileName)) {
        throw Failure{CommandLine::tr("export: there is no file %1; right would be a session or a picture made earlier, or "
                                      "functions after --functions")
                          .arg(quoted(fileName))};
    }
    if (!fileName.isEmpty() && kindOf(fileName) == FileKind::Deck) {
        throw Failure{CommandLine::tr("%1 is a deck; right would be --deck with it, which draws each of its scenes")
                          .arg(quoted(fileName))};
    }
    if (fileName.isEmpty() && !drawn.hasFunctions())
        throw Failure{CommandLine::tr("export lacks --functions; right would be ids between commas, as in relu,gelu")};
    State base = fileName.isEmpty() ? drawn.fresh() : stateOf(fileName);
    base.appearance.theme = options.theme;
    std::vector<ExportJob> jobs;
    if (!target.isFolder()) {
        jobs.push_back({drawn.applied(base), options, target.file()});
        return jobs;
    }
    for (const State &state : drawn.oneEach(base))
        jobs.push_back({state, options, target.named(QString::fromStdString(state.selected))});
    return jobs;
}

} // namespace

ExportArguments exportArguments(const QStringList &words)
{
    WordReader reader({QStringLiteral("export"),
                       ExportState::flags() + QStringList{helpOption, deckOption, transparentOption, noStateOption},
                       ExportState::valued()
                           + QStringList{sizeOption, scaleOption, dpiOption, textOption, titleOption, themeOption, languageOption,
                                         outputOption, folderOption, formatOption},
                       ExportState::repeated(),
                       1},
                      words);
    ExportArguments arguments;
    ExportState drawn;
    Look look;
    QString file;
    QString output;
    QString folder;
    std::optional<PictureFormat> format;
    bool isDeck = false;
    while (const auto word = reader.next()) {
        const auto &[option, value] = *word;
        if (option.isEmpty())
            file = value;
        else if (drawn.take(option, value))
            continue;
        else if (option == helpOption)
            arguments.help = true;
        else if (option == deckOption)
            isDeck = true;
        else if (option == transparentOption)
            look.transparent = true;
        else if (option == noStateOption)
            look.reopenable = false;
        else if (option == sizeOption)
            look.readSize(value);
        else if (option == scaleOption)
            look.scale = numberWithin(value, option, leastScale, greatestScale);
        else if (option == dpiOption)
            look.dpi = countFrom(value, option, leastDpi, greatestDpi);
        else if (option == textOption)
            look.textPercent = countFrom(value, option, leastTextPercent, greatestTextPercent);
        else if (option == titleOption)
            look.title = value;
        else if (option == themeOption)
            look.theme = choiceOf<Theme>(option, value, pictureThemes());
        else if (option == languageOption)
            arguments.language = choiceOf<Language>(option, value, pictureLanguages());
        else if (option == outputOption)
            output = value;
        else if (option == folderOption)
            folder = value;
        else
            format = choiceOf<PictureFormat>(option, value, formats());
    }
    if (arguments.help)
        return arguments;
    const ExportTarget target(output, folder, format);
    arguments.jobs = jobsFor(file, isDeck, drawn, look.options(), target);
    for (const ExportJob &job : arguments.jobs) {
        requireWritable(job.output);
        requirePossible(job, look);
    }
    return arguments;
}

} // namespace actiscope
