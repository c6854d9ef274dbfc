#include "ui/picture/exportsettings.h"

#include "core/state/words.h"
#include "ui/model/settings.h"

#include <algorithm>
#include <array>

namespace actiscope {

namespace {

constexpr std::array units = {std::pair{"px", SizeUnit::Pixels}, std::pair{"mm", SizeUnit::Millimetres}};

template <typename Table, typename Value>
QString wordFor(const Table &table, Value value)
{
    const auto found = std::find_if(table.begin(), table.end(), [value](const auto &entry) { return entry.second == value; });
    return QString::fromLatin1(found->first);
}

template <typename Table, typename Value>
Value valueFor(const Table &table, const QString &word, Value fallback)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const auto &entry) { return word == QLatin1String(entry.first); });
    return found == table.end() ? fallback : found->second;
}

template <typename Number>
Number within(Number value, Number least, Number greatest, Number fallback)
{
    return value >= least && value <= greatest ? value : fallback;
}

struct Stored {
    const settings::Setting<QString> format{"export/format", QStringLiteral("png")};
    const settings::Setting<QString> preset{"export/size", QStringLiteral("slide")};
    const settings::Setting<QString> unit{"export/unit", QStringLiteral("px")};
    const settings::Setting<double> width{"export/width", 1920.0};
    const settings::Setting<double> height{"export/height", 1080.0};
    const settings::Setting<int> dpi{"export/dpi", 300};
    const settings::Setting<int> textPercent{"export/textPercent", 100};
    const settings::Setting<QString> theme{"export/theme", QStringLiteral("light")};
    const settings::Setting<bool> transparent{"export/transparent", false};
    const settings::Setting<bool> reopenable{"export/reopenable", true};
    const settings::Setting<QString> folder{"export/folder", QString()};
};

bool isPreset(const QString &id)
{
    return id == QLatin1String(ExportSettings::windowSize) || id == QLatin1String(ExportSettings::customSize)
        || findPreset(id);
}

} // namespace

SizeLimits sizeLimits(SizeUnit unit)
{
    return unit == SizeUnit::Pixels ? SizeLimits{64.0, 30000.0, 0} : SizeLimits{20.0, 2000.0, 1};
}

ExportSettings loadedExportSettings()
{
    const Stored stored;
    ExportSettings values;
    values.format = formatOf(QStringLiteral("picture.") + stored.format.get()).value_or(values.format);
    if (const QString preset = stored.preset.get(); isPreset(preset))
        values.preset = preset;
    PictureSize &size = values.size;
    size.unit = valueFor(units, stored.unit.get(), size.unit);
    const SizeLimits limits = sizeLimits(size.unit);
    size.width = within(stored.width.get(), limits.least, limits.greatest, size.width);
    size.height = within(stored.height.get(), limits.least, limits.greatest, size.height);
    size.dpi = within(stored.dpi.get(), leastDpi, greatestDpi, size.dpi);
    if (const SizePreset *preset = findPreset(values.preset))
        size = {preset->size.unit, preset->size.width, preset->size.height, size.dpi};
    values.textPercent =
        within(stored.textPercent.get(), leastTextPercent, greatestTextPercent, values.textPercent);
    values.theme = valueOf<Theme>(stored.theme.get().toStdString()).value_or(values.theme);
    values.transparent = stored.transparent.get();
    values.reopenable = stored.reopenable.get();
    values.decimals = settings::decimalMark();
    values.folder = stored.folder.get();
    return values;
}

void saveExportSettings(const ExportSettings &values)
{
    const Stored stored;
    stored.format.set(endingOf(values.format));
    stored.preset.set(values.preset);
    stored.unit.set(wordFor(units, values.size.unit));
    stored.width.set(values.size.width);
    stored.height.set(values.size.height);
    stored.dpi.set(values.size.dpi);
    stored.textPercent.set(values.textPercent);
    stored.theme.set(QString::fromStdString(std::string(wordOf(values.theme))));
    stored.transparent.set(values.transparent);
    stored.reopenable.set(values.reopenable);
    if (values.format == PictureFormat::Csv) // else it was not asked for, and another window may have set it since
        settings::setDecimalMark(values.decimals);
    stored.folder.set(values.folder);
}

} // namespace actiscope
