// Measures the program's speed and prints a table and JSON. Times depend on the machine: nothing is asserted here.
//   actiscope_benchmark [--json FILE]

#include "tests/benchmark/measurements.h"

#include <QApplication>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>
#include <cstring>

using namespace actiscope::benchmark;

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // Neither the reader's settings nor those of an earlier run shall have a say.
    const QTemporaryDir settings;
    qputenv("XDG_CONFIG_HOME", settings.path().toLocal8Bit());
    if (argc > 1 && std::strcmp(argv[1], "--start") == 0)
        return runStart(argc, argv);

    const QApplication application(argc, argv);
    Report report;
    measureTicks(report);
    measureExports(report);
    report.heading(QStringLiteral("Memory"));
    const double memory = peakMemory();
    report.figure(QStringLiteral("peak, after all of the above"), memory, QStringLiteral("MiB"),
                  QStringLiteral("under 80 MiB"), memory < 80.0);
    measureTyped(report);
    measureLayer(report);
    measureDepth(report);
    measureField(report);
    measureTable(report);
    measureStart(report);

    const QByteArray json = report.json();
    std::printf("\n%s\n", json.constData());
    if (argc > 2 && std::strcmp(argv[1], "--json") == 0) {
        QFile file(QString::fromLocal8Bit(argv[2]));
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size()) {
            std::fprintf(stderr, "cannot write %s\n", argv[2]);
            return 1;
        }
    }
    return 0;
}
