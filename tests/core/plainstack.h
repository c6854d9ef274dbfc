#pragma once

#include "core/network/depth.h"
#include "core/network/draws.h"
#include "core/network/stackweights.h"

#include <cmath>
#include <span>
#include <vector>

namespace actiscope {

/// Extended precision also has the exponents that a deep stack needs.
using Vector = std::vector<long double>;

/// The experiment by its definition: one sample and one unit after the other.
class PlainStack
{
public:
    explicit PlainStack(const DepthSetup &setup) : m_setup(setup), m_weights(setup) {}

    std::vector<Vector> inputs() const
    {
        return blocks([&](int block, std::span<double> values) { drawInputs(m_setup.seed, block, values); });
    }

    /// The gradients that are sent in at the top of the first `depth` layers.
    std::vector<Vector> directions(int depth) const
    {
        return blocks([&](int block, std::span<double> values) {
            drawDirections(m_setup.seed, depth, block, m_setup.width, values);
        });
    }

    Vector preActivation(const Vector &h, int layer) const
    {
        Vector z(h.size());
        for (std::size_t row = 0; row < h.size(); ++row) {
            for (std::size_t column = 0; column < h.size(); ++column)
                z[row] += weight(layer, row, column) * h[column];
        }
        return z;
    }

    Vector forward(const Vector &h, int layer) const
    {
        Vector next;
        for (const long double z : preActivation(h, layer))
            next.push_back(m_setup.activation->value(static_cast<double>(z), m_setup.parameters));
        return next;
    }

    Vector backward(const Vector &h, const Vector &gradient, int layer) const
    {
        const Vector z = preActivation(h, layer);
        Vector below(h.size());
        for (std::size_t row = 0; row < h.size(); ++row) {
            const long double slope = m_setup.activation->at(static_cast<double>(z[row]), m_setup.parameters).first;
            for (std::size_t column = 0; column < h.size(); ++column)
                below[column] += weight(layer, row, column) * slope * gradient[row];
        }
        return below;
    }

    /// h_l of each layer from 0 on and each sample.
    std::vector<std::vector<Vector>> layers() const
    {
        std::vector<std::vector<Vector>> all = {inputs()};
        for (int layer = 1; layer <= m_setup.depth; ++layer) {
            std::vector<Vector> next;
            for (const Vector &h : all.back())
                next.push_back(forward(h, layer));
            all.push_back(std::move(next));
        }
        return all;
    }

    /// log₁₀ of the norm at h_0, h_1, … h_depth of the first `depth` layers.
    std::vector<double> gradients(const std::vector<std::vector<Vector>> &layers, int depth) const
    {
        std::vector<Vector> gradients = directions(depth);
        std::vector<double> norms(static_cast<std::size_t>(depth) + 1);
        for (int layer = depth; layer >= 1; --layer) {
            const auto below = static_cast<std::size_t>(layer - 1);
            long double sum = 0.0L;
            for (std::size_t sample = 0; sample < gradients.size(); ++sample) {
                gradients[sample] = backward(layers[below][sample], gradients[sample], layer);
                for (const long double part : gradients[sample])
                    sum += part * part;
            }
            norms[below] = static_cast<double>(0.5L * std::log10(sum / m_setup.batch));
        }
        return norms;
    }

private:
    template<class Draw>
    std::vector<Vector> blocks(const Draw &draw) const
    {
        const auto width = static_cast<std::size_t>(m_setup.width);
        std::vector<double> values(width * blockSamples);
        std::vector<Vector> samples;
        for (int sample = 0; sample < m_setup.batch; ++sample) {
            // The whole block also where samples are missing: those that are there do not depend on it.
            if (sample % blockSamples == 0)
                draw(sample / blockSamples, std::span(values));
            const auto begin = values.begin() + (sample % blockSamples) * m_setup.width;
            samples.emplace_back(begin, begin + m_setup.width);
        }
        return samples;
    }

    long double weight(int layer, std::size_t row, std::size_t column) const
    {
        const long double scale = m_setup.weightScale;
        const std::span<const double> weights = m_weights.layer(layer);
        if (m_setup.initialisation == Initialisation::Identity)
            return row == column ? scale : 0.0L;
        return scale * weights[column * static_cast<std::size_t>(m_setup.width) + row];
    }

    DepthSetup m_setup;
    StackWeights m_weights;
};

/// log₁₀ of the standard deviation over all samples and units.
inline double deviation(const std::vector<Vector> &samples)
{
    long double sum = 0.0L, squares = 0.0L;
    const auto count = static_cast<long double>(samples.size() * samples.front().size());
    for (const Vector &sample : samples) {
        for (const long double value : sample)
            sum += value;
    }
    for (const Vector &sample : samples) {
        for (const long double value : sample)
            squares += (value - sum / count) * (value - sum / count);
    }
    return static_cast<double>(0.5L * std::log10(squares / count));
}

} // namespace actiscope
