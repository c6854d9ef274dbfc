#include "tests/benchmark/measurements.h"

#include "core/figure/contour.h"
#include "core/figure/description.h"
#include "ui/chart/curvechart.h"
#include "ui/chart/figurestyle.h"

#include <QPixmap>

#include <cmath>

namespace actiscope::benchmark {

namespace {

constexpr int ticks = 100;

/// One that is new at each step, quick to compute, and different in every cell.
Field2D fieldAt(int step, int cells)
{
    std::vector<double> waves(static_cast<std::size_t>(cells));
    for (std::size_t i = 0; i < waves.size(); ++i)
        waves[i] = std::sin(0.04 * static_cast<double>(i) + 0.01 * step);
    Field2D field;
    field.name = "value";
    field.x = field.y = {-1.0, 1.0};
    field.columns = field.rows = cells;
    field.scale = {-1.0, 1.0};
    field.middle = 0.0;
    field.values.reserve(waves.size() * waves.size());
    for (const double y : waves) {
        for (const double x : waves)
            field.values.push_back(static_cast<float>(x * y));
    }
    return field;
}

} // namespace

void measureField(Report &report)
{
    report.heading(QStringLiteral("Field of two dimensions, a chart of 800 × 600"));
    const auto style = std::make_shared<const FigureStyle>();
    for (const int cells : {100, 200, 400, 1000}) {
        CurveChart chart;
        chart.resize(800, 600);
        QPixmap pixels(chart.size());
        int step = 0;
        const Samples samples = timed(ticks, [&] {
            Panel panel = startedPanel("map", "A map", {0.0, 0.0, 800.0, 600.0}, *style);
            panel.field = fieldAt(++step, cells);
            setAxes(panel, {.range = {-1.0, 1.0}, .ticks = {}}, {.range = {-1.0, 1.0}, .ticks = {}}, {}, Page(), *style);
            addContour(panel, 0.25, "0.25");
            panel.description = describeField(panel, untranslated());
            chart.show(panel, 0.0, style, false);
            chart.QWidget::render(&pixels);
        });
        report.times(QStringLiteral("%1 × %1 cells, to the pixels").arg(cells), samples,
                     cells == 200 ? QStringLiteral("at most 8 ms") : QString(), cells != 200 || samples.median() <= 8.0);
    }
}

} // namespace actiscope::benchmark
