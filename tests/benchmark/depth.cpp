#include "core/activation/catalogue/catalogue.h"
#include "tests/benchmark/measurements.h"

#include "core/math/parallel.h"
#include "core/network/depth.h"

#include <array>

namespace actiscope::benchmark {

namespace {

constexpr int runs = 20;

/// All four functions, on all processors; each call with weights of its own.
void compute(DepthSetup &setup, Detail detail)
{
    constexpr std::array ids = {"sigmoid", "relu", "leaky_relu", "gelu"};
    ++setup.seed;
    inParallel(ids.size(), [&](std::size_t index) {
        DepthSetup one = setup;
        one.activation = findActivation(ids[index]);
        one.parameters = one.activation->defaults();
        if (!depthResult(one, detail))
            qFatal("the stack was stopped");
    }, {});
}

} // namespace

void measureDepth(Report &report)
{
    DepthSetup setup;
    setup.depth = 50;
    report.heading(QStringLiteral("Depth 50, width 64, 128 samples"));
    const Samples coarse = timed(runs, [&] { compute(setup, Detail::Coarse); });
    const Samples full = timed(runs, [&] { compute(setup, Detail::Full); });
    report.times(QStringLiteral("4 functions, first picture"), coarse, QStringLiteral("at most 100 ms"),
                 coarse.median() <= 100.0);
    report.times(QStringLiteral("4 functions, each depth"), full);
}

} // namespace actiscope::benchmark
