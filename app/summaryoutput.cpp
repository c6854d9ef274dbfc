#include "app/summaryoutput.h"

#include "app/interruption.h"
#include "app/output.h"
#include "app/progresswatch.h"
#include "core/layer/toylayer.h"
#include "core/state/functions.h"
#include "core/state/state.h"
#include "core/text/exactnumber.h"
#include "core/write/table.h"

#include <cmath>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope {

namespace {

struct Statistic {
    std::string_view name;
    double value;
};

/// The statistics of a layer's output, exact over the whole batch.
class Passes
{
public:
    explicit Passes(const Batch &batch) : m_batch(batch) {}

    std::vector<LayerStatistics> through(double weight, double bias, std::vector<LayerFunction> functions)
    {
        const std::size_t none = functions.size();
        const LayerSetup setup{.batch = m_batch,
                               .weight = weight,
                               .bias = bias,
                               .threshold = State().saturationThreshold,
                               .functions = std::move(functions),
                               .drawn = none};
        const ProgressWatch watch(QStringLiteral("actiscope"), [this] { return static_cast<int>(100.0 * m_progress.share()); },
                                  [this] { m_stop.request_stop(); });
        const std::optional<LayerResult> result = layerResult(setup, m_stop.get_token(), 0, &m_progress);
        stopIfInterrupted();
        return result->statistics;
    }

private:
    const Batch &m_batch;
    Progress m_progress;
    std::stop_source m_stop;
};

std::vector<Statistic> statisticsOf(const LayerArguments &arguments, const Batch &batch)
{
    // Through the identity goes what comes in, and what the activation gets.
    const FunctionRef identity = Functions::builtIn().find("identity");
    const LayerFunction plain{identity, identity->defaults()};
    Passes passes(batch);
    const LayerStatistics x = passes.through(1.0, 0.0, {plain}).front();
    const std::vector<LayerStatistics> both =
        passes.through(arguments.weight, arguments.bias, {plain, {arguments.function, arguments.parameters}});
    const LayerStatistics &z = both[0];
    const LayerStatistics &a = both[1];
    return {{"rows", static_cast<double>(batch.rows)},
            {"columns", static_cast<double>(batch.columns)},
            {"x_mean", x.mean},
            {"x_deviation", x.deviation},
            {"z_mean", z.mean},
            {"z_deviation", z.deviation},
            {"a_mean", a.mean},
            {"a_deviation", a.deviation},
            {"dead", a.dead},
            {"saturated", a.saturated},
            {"da_dx_mean", a.meanSlope},
            {"da_dw_mean", a.meanWeightSlope}};
}

std::string jsonNumber(double value)
{
    const std::string text = exactText(value);
    return std::isfinite(value) ? text : '"' + text + '"';
}

} // namespace

void printSummary(const LayerArguments &arguments, const Batch &batch)
{
    constexpr std::string_view columns[] = {"statistic", "value"};
    const bool isJson = arguments.format == TableFormat::Json;
    std::string text;
    if (isJson)
        text = "[";
    else
        appendCsvHeader(text, columns, arguments.decimals);
    bool first = true;
    for (const Statistic &statistic : statisticsOf(arguments, batch)) {
        const std::string name(statistic.name);
        if (isJson) {
            text += (first ? "\n" : ",\n") + std::string("  {\"statistic\": \"") + name + "\", \"value\": "
                + jsonNumber(statistic.value) + '}';
        } else {
            text += name + csvSeparator(arguments.decimals);
            appendCsvRow(text, std::span(&statistic.value, 1), arguments.decimals);
        }
        first = false;
    }
    print(isJson ? text + "\n]\n" : text);
}

} // namespace actiscope
