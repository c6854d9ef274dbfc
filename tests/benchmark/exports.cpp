#include "tests/benchmark/measurements.h"

#include "ui/picture/exporter.h"

#include <QFileInfo>
#include <QTemporaryDir>

namespace actiscope::benchmark {

void measureExports(Report &report)
{
    constexpr int times = 20;
    const QTemporaryDir folder;
    const State state;
    ExportOptions options; // a slide of 1280 × 720, so 3840 × 2160 pixels at scale 3
    options.scale = 3.0;
    const auto exported = [&](const QString &ending) {
        return timed(times, [&] {
            QString error;
            if (!exportPicture(state, options, folder.filePath(QStringLiteral("picture.") + ending), &error))
                qFatal("%s", qPrintable(error));
        });
    };
    const auto kibibytes = [&](const QString &ending) {
        return static_cast<double>(QFileInfo(folder.filePath(QStringLiteral("picture.") + ending)).size()) / 1024.0;
    };
    report.heading(QStringLiteral("Export"));
    const Samples png = exported(QStringLiteral("png"));
    report.times(QStringLiteral("PNG, 3840 × 2160"), png, QStringLiteral("at most 120 ms"), png.median() <= 120.0);
    report.figure(QStringLiteral("PNG, size"), kibibytes(QStringLiteral("png")), QStringLiteral("KiB"));
    report.times(QStringLiteral("SVG"), exported(QStringLiteral("svg")));
    const double svg = kibibytes(QStringLiteral("svg"));
    report.figure(QStringLiteral("SVG, size"), svg, QStringLiteral("KiB"), QStringLiteral("at most 60 KiB"), svg <= 60.0);
    report.times(QStringLiteral("PDF"), exported(QStringLiteral("pdf")));
    report.figure(QStringLiteral("PDF, size"), kibibytes(QStringLiteral("pdf")), QStringLiteral("KiB"));
}

} // namespace actiscope::benchmark
