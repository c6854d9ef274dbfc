#include "core/network/stackweights.h"

#include "core/network/initialisation.h"

#include <cassert>

namespace actiscope {

StackWeights::StackWeights(const DepthSetup &setup)
    : m_initialisation(setup.initialisation), m_width(setup.width), m_depth(setup.depth), m_seed(setup.seed),
      m_layers(std::make_unique<Layer[]>(static_cast<std::size_t>(setup.depth)))
{
}

bool StackWeights::fit(const DepthSetup &setup) const
{
    return setup.initialisation == m_initialisation && setup.width == m_width && setup.seed == m_seed
        && setup.depth <= m_depth;
}

std::span<const double> StackWeights::layer(int index) const
{
    assert(index >= 1 && index <= m_depth);
    if (m_initialisation == Initialisation::Identity)
        return {};
    Layer &layer = m_layers[static_cast<std::size_t>(index - 1)];
    std::call_once(layer.drawn, [&] { layer.values = drawnWeights(m_initialisation, m_width, m_seed, index); });
    return layer.values;
}

} // namespace actiscope
