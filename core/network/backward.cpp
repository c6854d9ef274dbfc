#include "core/network/backward.h"

#include "core/network/draws.h"

#include <cmath>
#include <span>

namespace actiscope {

namespace {

/// A product takes at most some milliseconds, so that a stop is soon noticed.
constexpr Eigen::Index widestProduct = 512; // columns

/// The gradients of one block of samples for stacks of all depths that reach down to the present layer: those of the
/// deepest stack first, a group of columns each. A group carries a power of two, so that its numbers neither underflow
/// nor overflow however deep the stack is.
class Gradients
{
public:
    Gradients(Eigen::Index units, Eigen::Index samples, std::size_t stacks)
        : m_samples(samples), m_values(units, samples * static_cast<Eigen::Index>(stacks)),
          m_product(units, std::min(m_values.cols(), widestProduct))
    {
    }

    std::size_t count() const { return m_exponents.size(); }
    int exponent(std::size_t index) const { return m_exponents[index]; }
    auto group(std::size_t index) { return m_values.middleCols(static_cast<Eigen::Index>(index) * m_samples, m_samples); }

    /// A group of unit vectors.
    void send(std::uint64_t seed, int layer, int block)
    {
        m_exponents.push_back(0);
        auto sent = group(count() - 1);
        drawDirections(seed, layer, block, static_cast<int>(m_values.rows()),
                       {sent.data(), static_cast<std::size_t>(sent.size())});
    }

    /// Down through one layer: times its slopes, its weights (none: the identity) and the weight scale.
    bool descend(const ScaledMatrix &slopes, double scale, std::span<const double> weights, const std::stop_token &stop)
    {
        const int excess = scale == 0.0 || isComfortable(scale) ? 0 : std::ilogb(scale);
        const Matrix scaled = std::ldexp(scale, -excess) * slopes.values;
        for (int &exponent : m_exponents)
            exponent += slopes.exponent + excess;
        for (std::size_t i = 0; i < count(); ++i)
            group(i).array() *= scaled.array();
        const Eigen::Index columns = static_cast<Eigen::Index>(count()) * m_samples;
        if (!weights.empty()) {
            const MatrixView w(weights.data(), m_values.rows(), m_values.rows());
            for (Eigen::Index from = 0; from < columns; from += widestProduct) {
                const Eigen::Index width = std::min(widestProduct, columns - from);
                m_product.leftCols(width).noalias() = w.transpose() * m_values.middleCols(from, width);
                m_values.middleCols(from, width) = m_product.leftCols(width);
                if (stop.stop_requested())
                    return false;
            }
        }
        for (std::size_t i = 0; i < count(); ++i)
            rescale(i);
        return !stop.stop_requested();
    }

private:
    void rescale(std::size_t index)
    {
        auto values = group(index);
        const double largest = values.cwiseAbs().maxCoeff();
        if (largest == 0.0 || isComfortable(largest))
            return;
        const int exponent = std::ilogb(largest);
        values *= std::ldexp(1.0, -exponent);
        m_exponents[index] += exponent;
    }

    Eigen::Index m_samples;
    Matrix m_values;
    Matrix m_product;
    std::vector<int> m_exponents;
};

} // namespace

bool addBackward(const DepthSetup &setup, const StackWeights &weights, const std::vector<ScaledMatrix> &slopes, int block,
                 std::vector<GradientSums> &sums, const std::stop_token &stop, Progress &progress)
{
    if (sums.empty())
        return true;
    const Matrix &first = slopes.front().values;
    Gradients gradients(first.rows(), first.cols(), sums.size());
    for (int layer = sums.back().depth; layer >= 1; --layer) {
        GradientSums *const next = gradients.count() < sums.size() ? &sums[sums.size() - 1 - gradients.count()] : nullptr;
        if (next && next->depth == layer) {
            gradients.send(setup.seed, layer, block);
            next->top.add(gradients.group(gradients.count() - 1).squaredNorm(), 0);
        }
        if (!gradients.descend(slopes[static_cast<std::size_t>(layer - 1)], setup.weightScale, weights.layer(layer), stop))
            return false;
        progress.add(gradients.count());
        for (std::size_t i = 0; i < gradients.count(); ++i) {
            ScaledSum &below = sums[sums.size() - 1 - i].below[static_cast<std::size_t>(layer - 1)];
            below.add(gradients.group(i).squaredNorm(), 2 * gradients.exponent(i));
        }
    }
    return true;
}

} // namespace actiscope
