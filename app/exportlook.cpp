#include "app/exportlook.h"

#include "app/choice.h"
#include "app/number.h"
#include "core/state/words.h"
#include "ui/picture/exportsettings.h"

namespace actiscope {

namespace {

constexpr int leastSide = 16;
constexpr int greatestSide = 16384;
constexpr double leastScale = 0.1;
constexpr double greatestScale = 8.0;

const QString transparentOption = QStringLiteral("--transparent");
const QString noStateOption = QStringLiteral("--no-state");
const QString sizeOption = QStringLiteral("--size");
const QString scaleOption = QStringLiteral("--scale");
const QString dpiOption = QStringLiteral("--dpi");
const QString textOption = QStringLiteral("--text-size");
const QString titleOption = QStringLiteral("--title");
const QString themeOption = QStringLiteral("--theme");

/// All but the system's: a picture is to be the same everywhere.
std::vector<std::pair<QString, Theme>> pictureThemes()
{
    std::vector<std::pair<QString, Theme>> themes;
    for (const auto &[word, value] : wordsOf<Theme>()) {
        if (const auto theme = static_cast<Theme>(value); theme != Theme::System)
            themes.emplace_back(QString::fromStdString(std::string(word)), theme);
    }
    return themes;
}

} // namespace

QStringList ExportLook::valued()
{
    return {sizeOption, scaleOption, dpiOption, textOption, titleOption, themeOption};
}

QStringList ExportLook::flags()
{
    return {transparentOption, noStateOption};
}

bool ExportLook::take(const QString &option, const QString &value)
{
    if (option == transparentOption)
        m_transparent = true;
    else if (option == noStateOption)
        m_reopenable = false;
    else if (option == sizeOption)
        readSize(value);
    else if (option == scaleOption)
        m_scale = numberWithin(value, option, leastScale, greatestScale);
    else if (option == dpiOption)
        m_dpi = countFrom(value, option, leastDpi, greatestDpi);
    else if (option == textOption)
        m_textPercent = countFrom(value, option, leastTextPercent, greatestTextPercent);
    else if (option == titleOption)
        m_title = value;
    else if (option == themeOption)
        m_theme = choiceOf<Theme>(option, value, pictureThemes());
    else
        return false;
    return true;
}

void ExportLook::readSize(const QString &value)
{
    if (const SizePreset *preset = findPreset(value)) {
        m_size = preset->size;
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
        m_size = PictureSize{SizeUnit::Millimetres, numberWithin(sides[0], sizeOption, limits.least, limits.greatest),
                           numberWithin(sides[1], sizeOption, limits.least, limits.greatest)};
    } else {
        m_width = countFrom(sides[0], sizeOption, leastSide, greatestSide);
        m_height = countFrom(sides[1], sizeOption, leastSide, greatestSide);
    }
}

ExportOptions ExportLook::options() const
{
    if (m_size && m_scale)
        throw Failure{CommandLine::tr("--scale does not go with this --size; right would be a size like 1280x720")};
    if (m_dpi && !(m_size && m_size->unit == SizeUnit::Millimetres))
        throw Failure{CommandLine::tr("--dpi needs a --size in millimetres, as in 170x95mm")};
    ExportOptions options;
    const double text = m_textPercent / 100.0;
    if (m_size) {
        PictureSize chosen = *m_size;
        chosen.dpi = m_dpi.value_or(chosen.dpi);
        applySize(options, chosen, text);
    } else {
        applyPixels(options, m_width, m_height, text);
        options.scale = m_scale.value_or(1.0);
    }
    options.theme = m_theme;
    options.transparent = m_transparent;
    options.title = m_title;
    options.reopenable = m_reopenable;
    return options;
}

} // namespace actiscope
