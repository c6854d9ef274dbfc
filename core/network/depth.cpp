#include "core/network/depth.h"

#include "core/network/backward.h"
#include "core/network/chain.h"
#include "core/network/draws.h"
#include "core/network/nearzero.h"
#include "core/network/spread.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>
#include <span>

namespace actiscope {

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

/// Functions are compared on one network: the weights drawn last serve all of them.
std::shared_ptr<const StackWeights> weightsFor(const DepthSetup &setup)
{
    static std::mutex mutex;
    static std::shared_ptr<const StackWeights> last;
    const std::scoped_lock lock(mutex);
    if (!last || !last->fit(setup))
        last = std::make_shared<const StackWeights>(setup);
    return last;
}

/// The depths of the curve by depth. A gradient changes most in the first layers.
std::vector<int> depthsOf(int deepest, Detail detail)
{
    std::vector<int> depths;
    double next = 1.0;
    for (int depth = 1; depth <= deepest; ++depth) {
        if (detail == Detail::Full || depth == deepest || depth >= next) {
            depths.push_back(depth);
            next = std::max(depth + 1.0, 1.33 * depth);
        }
    }
    return depths;
}

std::span<const double> numbersOf(const Matrix &matrix)
{
    return {matrix.data(), static_cast<std::size_t>(matrix.size())};
}

/// What is gathered over blocks of samples.
class Experiment
{
public:
    Experiment(const DepthSetup &setup, Detail detail, Progress &progress)
        : m_setup(setup), m_progress(progress), m_weights(weightsFor(setup)), m_nearZero(*setup.activation, setup.parameters),
          m_signal(static_cast<std::size_t>(setup.depth) + 1),
          m_overflow(setup.depth + 1)
    {
        for (const int depth : depthsOf(setup.depth, detail))
            m_sums.push_back({depth, {}, std::vector<ScaledSum>(static_cast<std::size_t>(depth))});
    }

    /// Sends a block of samples through the stack and gradients back. False if stopped.
    bool addBlock(int block, const std::stop_token &stop)
    {
        const int samples = std::min(blockSamples, m_setup.batch - block * blockSamples);
        std::vector<ScaledMatrix> slopes;
        if (!forward(block, samples, slopes, stop))
            return false;
        while (!m_sums.empty() && m_sums.back().depth >= m_overflow)
            m_sums.pop_back();
        return addBackward(m_setup, *m_weights, slopes, block, m_sums, stop, m_progress);
    }

    DepthResult result(Detail detail) const
    {
        DepthResult result;
        for (int layer = 0; layer <= m_setup.depth; ++layer) {
            result.signal.push_back(layer >= m_overflow ? std::numeric_limits<double>::infinity()
                                                        : m_signal[static_cast<std::size_t>(layer)].log10());
        }
        std::size_t next = 0;
        for (const int depth : depthsOf(m_setup.depth, detail)) {
            const bool known = next < m_sums.size() && m_sums[next].depth == depth;
            result.byDepth.push_back({depth, known ? norm(m_sums[next], 0) : notANumber});
            next += known ? 1 : 0;
        }
        const bool whole = !m_sums.empty() && m_sums.back().depth == m_setup.depth;
        for (int layer = 0; layer < m_setup.depth; ++layer)
            result.gradient.push_back(whole ? norm(m_sums.back(), static_cast<std::size_t>(layer)) : notANumber);
        result.gradient.push_back(whole ? 0.0 : notANumber);
        return result;
    }

private:
    static double norm(const GradientSums &sums, std::size_t layer) { return 0.5 * sums.below[layer].log10Over(sums.top); }

    bool forward(int block, int samples, std::vector<ScaledMatrix> &slopes, const std::stop_token &stop)
    {
        ScaledMatrix signal{Matrix(m_setup.width, samples)};
        drawInputs(m_setup.seed, block, {signal.values.data(), static_cast<std::size_t>(signal.values.size())});
        m_signal.front().add(numbersOf(signal.values));
        ScaledMatrix z{Matrix(m_setup.width, samples)};
        const double scale = m_setup.weightScale;
        const int scaleExponent = scale == 0.0 || isComfortable(scale) ? 0 : std::ilogb(scale);
        for (int layer = 1; layer <= m_setup.depth && layer < m_overflow; ++layer) {
            if (stop.stop_requested())
                return false;
            const std::span<const double> weights = m_weights->layer(layer);
            if (weights.empty())
                z.values = signal.values;
            else
                z.values.noalias() = MatrixView(weights.data(), m_setup.width, m_setup.width) * signal.values;
            z.values *= std::ldexp(scale, -scaleExponent);
            z.exponent = signal.exponent + scaleExponent;
            ScaledMatrix &slope = slopes.emplace_back(Matrix(m_setup.width, samples));
            if (isNearZero(z)) {
                m_nearZero.apply(z, signal, slope);
            } else {
                multiply(z.values, z.exponent);
                signal.exponent = 0;
                m_setup.activation->slopesAt(numbersOf(z.values), m_setup.parameters,
                                             {signal.values.data(), static_cast<std::size_t>(signal.values.size())},
                                             {slope.values.data(), static_cast<std::size_t>(slope.values.size())});
            }
            if (signal.values.allFinite() && slope.values.allFinite())
                m_signal[static_cast<std::size_t>(layer)].add(numbersOf(signal.values), signal.exponent);
            else
                m_overflow = layer;
            const int excess = excessOf(slope.values);
            multiply(slope.values, -excess);
            slope.exponent += excess;
        }
        return true;
    }

    /// Whether these are so small that doubles would not do; then the largest is made about 1.
    bool isNearZero(ScaledMatrix &z) const
    {
        const double largest = z.values.cwiseAbs().maxCoeff();
        if (!(largest > 0.0) || !std::isfinite(largest) || !m_nearZero.isKnown())
            return false;
        const int exponent = std::ilogb(largest);
        if (exponent + z.exponent >= nearZeroBelow || exponent + z.exponent < leastScaledExponent)
            return false;
        multiply(z.values, -exponent);
        z.exponent += exponent;
        return true;
    }

    const DepthSetup &m_setup;
    Progress &m_progress;
    std::shared_ptr<const StackWeights> m_weights;
    NearZero m_nearZero;
    std::vector<Spread> m_signal;
    std::vector<GradientSums> m_sums; ///< of the depths in which nothing has overflowed
    int m_overflow;                   ///< the first layer in which something has; else one more than there are
};

} // namespace

std::size_t depthSteps(const DepthSetup &setup, Detail detail)
{
    // Each stack's gradient goes down through its layers, for each block of samples.
    std::size_t layers = 0;
    for (const int depth : depthsOf(setup.depth, detail))
        layers += static_cast<std::size_t>(depth);
    return layers * static_cast<std::size_t>((setup.batch + blockSamples - 1) / blockSamples);
}

std::optional<DepthResult> depthResult(const DepthSetup &setup, Detail detail, std::stop_token stop, Progress *progress)
{
    Progress unseen;
    if (setup.width == 1)
        return chainResult(setup);
    Experiment experiment(setup, detail, progress ? *progress : unseen);
    for (int block = 0; block * blockSamples < setup.batch; ++block) {
        if (!experiment.addBlock(block, stop))
            return std::nullopt;
    }
    return experiment.result(detail);
}

} // namespace actiscope
