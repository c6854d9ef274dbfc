#include "core/activation/catalogue/catalogue.h"
#include "tests/benchmark/measurements.h"

#include "core/layer/toylayer.h"
#include "core/math/parallel.h"

#include <algorithm>
#include <array>

namespace actiscope::benchmark {

namespace {

constexpr int ticks = 100;
constexpr std::size_t elements = 1'000'000;

LayerSetup layerSetup()
{
    LayerSetup setup;
    setup.batch = generatedBatch(Distribution::Normal, elements, 1, 1).value();
    for (const char *id : {"sigmoid", "relu", "leaky_relu", "gelu"})
        setup.functions.push_back({findActivation(id), findActivation(id)->defaults()});
    return setup;
}

/// f and f′ of all elements and functions, in pieces that fit into the processor's cache.
void computeSlopes(const LayerSetup &setup)
{
    constexpr std::size_t piece = 512;
    constexpr std::size_t share = 32 * piece;
    const std::span<const double> values = setup.batch.values.view();
    inParallel((elements + share - 1) / share, [&](std::size_t index) {
        std::array<double, piece> f;
        std::array<double, piece> df;
        const std::size_t end = std::min(elements, (index + 1) * share);
        for (std::size_t begin = index * share; begin < end; begin += piece) {
            const std::size_t count = std::min(piece, end - begin);
            for (const LayerFunction &function : setup.functions) {
                function.activation->slopesAt(values.subspan(begin, count), function.parameters, {f.data(), count},
                                              {df.data(), count});
            }
        }
    }, {});
}

} // namespace

void measureLayer(Report &report)
{
    LayerSetup setup = layerSetup();
    report.heading(QStringLiteral("Toy layer, a batch of 1 000 000"));
    const Samples least = timed(ticks, [&] { computeSlopes(setup); });
    const Samples tick = timed(ticks, [&] {
        setup.weight += 0.001;
        setup.drawn = (setup.drawn + 1) % setup.functions.size();
        if (!layerResult(setup))
            qFatal("the layer was stopped");
    });
    const double ratio = tick.median() / least.median();
    report.times(QStringLiteral("4 functions, floor"), least);
    report.times(QStringLiteral("4 functions, weight"), tick,
                 QStringLiteral("%1 × the floor; at most 50 ms").arg(ratio, 0, 'f', 2), tick.median() <= 50.0);
}

} // namespace actiscope::benchmark
