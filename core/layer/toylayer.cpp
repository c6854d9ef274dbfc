#include "core/layer/toylayer.h"

#include "core/layer/layersums.h"
#include "core/math/jet.h"
#include "core/math/parallel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <mutex>

namespace actiscope {

namespace {

/// A block's x, z, a and f′ stay in the processor's first cache. A chunk is what a thread takes at a time; that sums
/// are added chunk by chunk makes a result the same for any number of threads.
constexpr std::size_t blockSize = 512;
constexpr std::size_t chunkSize = 32 * blockSize;

double preActivation(double weight, double bias, double x)
{
    return term(weight, x) + bias;
}

/// x and z of some elements.
class Inputs
{
public:
    Inputs(const LayerSetup &setup, std::span<const double> values) : m_size(values.size())
    {
        for (std::size_t i = 0; i < m_size; ++i) {
            m_x[i] = setup.spread * values[i];
            m_z[i] = preActivation(setup.weight, setup.bias, m_x[i]);
        }
    }

    std::span<const double> x() const { return {m_x.data(), m_size}; }
    std::span<const double> z() const { return {m_z.data(), m_size}; }

private:
    std::size_t m_size;
    std::array<double, blockSize> m_x;
    std::array<double, blockSize> m_z;
};

/// The way of a batch through the layer, in two passes: the second one counts what the first one has computed, since
/// the bins depend on all of it.
class Passage
{
public:
    Passage(const LayerSetup &setup, const std::stop_token &stop)
        : m_setup(setup), m_stop(stop), m_values(setup.batch.values.view()),
          m_chunks((m_values.size() + chunkSize - 1) / chunkSize), m_sums(m_chunks * setup.functions.size()),
          m_extremes(m_chunks)
    {
        if (setup.drawn < setup.functions.size())
            m_outputs = std::make_unique_for_overwrite<double[]>(m_values.size());
    }

    std::optional<LayerResult> result(unsigned threads, Progress &progress)
    {
        progress.start(2 * m_chunks);
        const auto first = [&](std::size_t chunk) {
            compute(chunk);
            progress.add(1);
        };
        if (!inParallel(m_chunks, first, m_stop, threads))
            return std::nullopt;
        LayerResult result;
        prepare(result);
        const auto second = [&](std::size_t chunk) {
            count(chunk, result);
            progress.add(1);
        };
        if (!inParallel(m_chunks, second, m_stop, threads))
            return std::nullopt;
        return result;
    }

private:
    struct ChunkExtremes {
        Extremes x, z, a;
    };

    /// Calls work(begin, values) for the blocks of a chunk.
    template <class Work>
    void forBlocks(std::size_t chunk, const Work &work) const
    {
        const std::size_t end = std::min(m_values.size(), (chunk + 1) * chunkSize);
        for (std::size_t begin = chunk * chunkSize; begin < end; begin += blockSize)
            work(begin, m_values.subspan(begin, std::min(blockSize, end - begin)));
    }

    void compute(std::size_t chunk)
    {
        const std::size_t functions = m_setup.functions.size();
        ChunkExtremes &extremes = m_extremes[chunk];
        forBlocks(chunk, [&](std::size_t begin, std::span<const double> values) {
            const Inputs inputs(m_setup, values);
            extremes.x.include(inputs.x());
            extremes.z.include(inputs.z());
            std::array<double, blockSize> aRoom;
            std::array<double, blockSize> slopeRoom;
            for (std::size_t i = 0; i < functions && !m_stop.stop_requested(); ++i) {
                const std::span<double> a{aRoom.data(), values.size()};
                const std::span<double> slope{slopeRoom.data(), values.size()};
                const LayerFunction &function = m_setup.functions[i];
                function.activation->slopesAt(inputs.z(), function.parameters, a, slope);
                m_sums[chunk * functions + i].add(
                    sumsOf({inputs.x(), inputs.z(), a, slope}, m_setup.weight, m_setup.threshold));
                if (i == m_setup.drawn) {
                    extremes.a.include(a);
                    std::ranges::copy(a, &m_outputs[begin]);
                }
            }
        });
    }

    void prepare(LayerResult &result)
    {
        ChunkExtremes all;
        for (const ChunkExtremes &extremes : m_extremes) {
            all.x.include(extremes.x);
            all.z.include(extremes.z);
            all.a.include(extremes.a);
        }
        const std::size_t functions = m_setup.functions.size();
        for (std::size_t i = 0; i < functions; ++i) {
            LayerSums sums;
            for (std::size_t chunk = 0; chunk < m_chunks; ++chunk)
                sums.add(m_sums[chunk * functions + i]);
            result.statistics.push_back(sums.statistics());
        }
        result.input = emptyHistogram(all.x, m_values.size());
        result.preActivation = emptyHistogram(all.z, m_values.size());
        result.output = emptyHistogram(all.a, m_values.size());
        if (!all.x.empty())
            result.inputs = {all.x.least, all.x.greatest};
        m_bins = {Bins(result.input), Bins(result.preActivation), Bins(result.output)};
    }

    void count(std::size_t chunk, LayerResult &result)
    {
        std::array<Bins::Counts, 3> counts{};
        forBlocks(chunk, [&](std::size_t begin, std::span<const double> values) {
            const Inputs inputs(m_setup, values);
            m_bins[0].count(inputs.x(), counts[0]);
            m_bins[1].count(inputs.z(), counts[1]);
            if (m_outputs)
                m_bins[2].count({&m_outputs[begin], values.size()}, counts[2]);
        });
        const std::scoped_lock lock(m_mutex);
        const std::array histograms{&result.input, &result.preActivation, &result.output};
        for (std::size_t h = 0; h < histograms.size(); ++h) {
            for (std::size_t i = 0; i < histograms[h]->counts.size(); ++i)
                histograms[h]->counts[i] += counts[h][i];
        }
    }

    const LayerSetup &m_setup;
    const std::stop_token &m_stop;
    std::span<const double> m_values;
    std::size_t m_chunks;
    std::vector<LayerSums> m_sums; ///< of each function, chunk by chunk
    std::vector<ChunkExtremes> m_extremes;
    std::unique_ptr<double[]> m_outputs; ///< of the drawn function
    std::vector<Bins> m_bins;
    std::mutex m_mutex; ///< for the histograms' counts
};

/// Evenly taken: one of each of so many equal parts, at another place in each, since an even stride would see but one
/// column of a table.
std::vector<double> samplesOf(const LayerSetup &setup)
{
    constexpr double goldenRatio = 0.61803398874989485;
    const std::span<const double> values = setup.batch.values.view();
    const std::size_t count = std::min(values.size(), mostLayerSamples);
    std::vector<double> samples;
    samples.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t begin = i * values.size() / count;
        const std::size_t part = (i + 1) * values.size() / count - begin;
        const double turns = static_cast<double>(i) * goldenRatio;
        const auto within = static_cast<std::size_t>((turns - std::floor(turns)) * static_cast<double>(part));
        samples.push_back(setup.spread * values[begin + within]);
    }
    return samples;
}

} // namespace

LayerPoint layerAt(const Activation &activation, const Parameters &parameters, double weight, double bias, double x)
{
    const double z = preActivation(weight, bias, x);
    const Jet at = activation.at(z, parameters);
    return {x, z, at.value, term(at.first, weight), term(at.first, x), at.first};
}

std::optional<LayerResult> layerResult(const LayerSetup &setup, std::stop_token stop, unsigned threads, Progress *progress)
{
    Progress unseen;
    std::optional<LayerResult> result = Passage(setup, stop).result(threads, progress ? *progress : unseen);
    if (result)
        result->samples = samplesOf(setup);
    return result;
}

} // namespace actiscope
