#include "ui/picture/exportoptions.h"

#include "ui/picture/exporttexts.h"

#include <QFileInfo>

#include <utility>

namespace actiscope {

namespace {

constexpr std::array<std::pair<const char *, PictureFormat>, 7> endings = {{
    {"png", PictureFormat::Png},
    {"svg", PictureFormat::Svg},
    {"pdf", PictureFormat::Pdf},
    {"csv", PictureFormat::Csv},
    {"tex", PictureFormat::Tex},
    {"tikz", PictureFormat::Tikz},
    {"py", PictureFormat::Python},
}};

constexpr double leastSide = 16.0;
constexpr double greatestLayoutSide = 20000.0;
/// Qt paints into images up to this coordinate.
constexpr double greatestPixelSide = 32767.0;

QString shown(double pixels)
{
    return QString::number(pixels, 'g', 6);
}

} // namespace

std::optional<PictureFormat> formatOf(const QString &fileName)
{
    const QString ending = QFileInfo(fileName).suffix().toLower();
    for (const auto &[name, format] : endings) {
        if (ending == QLatin1String(name))
            return format;
    }
    return std::nullopt;
}

QString endingOf(PictureFormat format)
{
    for (const auto &[name, ending] : endings) {
        if (ending == format)
            return QLatin1String(name);
    }
    return {};
}

bool carriesState(PictureFormat format)
{
    return format == PictureFormat::Png || format == PictureFormat::Svg || format == PictureFormat::Pdf;
}

QSize pixelSize(const ExportOptions &options)
{
    return {qRound(options.width * options.scale), qRound(options.height * options.scale)};
}

QString problemWith(const ExportOptions &options, PictureFormat format)
{
    // Written so that a NaN is a problem too.
    const auto within = [](double value, double least, double greatest) { return value >= least && value <= greatest; };
    if (!within(options.width, leastSide, greatestLayoutSide) || !within(options.height, leastSide, greatestLayoutSide)) {
        return ExportTexts::tr("A picture of %1×%2 pixels cannot be laid out. Choose a width and a height from %3 to %4.")
            .arg(shown(options.width), shown(options.height), shown(leastSide), shown(greatestLayoutSide));
    }
    const auto fits = [&](double side) { return within(options.scale * side, 1.0, greatestPixelSide); };
    if (format == PictureFormat::Png && !(fits(options.width) && fits(options.height))) {
        return ExportTexts::tr("A picture of %1×%2 pixels cannot be painted. Choose at most %3 on each side.")
            .arg(shown(options.width * options.scale), shown(options.height * options.scale), shown(greatestPixelSide));
    }
    if (!within(options.textScale, 0.2, 100.0))
        return ExportTexts::tr("The text cannot be scaled by %1. Choose from 0.2 to 100.").arg(shown(options.textScale));
    if (!within(options.lineScale, 0.1, 100.0))
        return ExportTexts::tr("The lines cannot be scaled by %1. Choose from 0.1 to 100.").arg(shown(options.lineScale));
    return {};
}

} // namespace actiscope
