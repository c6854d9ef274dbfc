#pragma once

#include "core/network/depth.h"

#include <cstddef>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace actiscope {

/// The weights of a stack before the weight scale multiplies them. A layer is drawn when it is asked for first; any
/// number of threads may ask. They depend on the seed, the initialisation and the width alone: functions, weight
/// scales and batches can share them, and with them the time they take to draw, which is most with Orthogonal.
class StackWeights
{
public:
    /// Those of a stack of at least 2 units a layer, for this setup and others that they fit.
    explicit StackWeights(const DepthSetup &setup);

    /// Whether these are the weights of that setup, and enough for its depth.
    bool fit(const DepthSetup &setup) const;

    /// W of layer 1 to the depth, n × n numbers column by column; nothing for Identity. The numbers stay where they
    /// are as long as this object lives.
    std::span<const double> layer(int index) const;

private:
    struct Layer {
        std::once_flag drawn;
        std::vector<double> values;
    };

    Initialisation m_initialisation;
    int m_width;
    int m_depth;
    std::uint64_t m_seed;
    std::unique_ptr<Layer[]> m_layers;
};

} // namespace actiscope
