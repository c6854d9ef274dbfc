#pragma once

#include <cstdint>
#include <vector>

namespace actiscope {

/// How the weights of a layer with n inputs and n outputs are drawn, before the weight scale multiplies them.
enum class Initialisation {
    Xavier,     ///< uniform in ±√(6/(n + n)): Glorot and Bengio, 2010, eq. 16
    He,         ///< normal with variance 2/n: He et al., 2015, eq. 10
    LeCun,      ///< normal with variance 1/n: LeCun et al., "Efficient BackProp", 1998
    Orthogonal, ///< a random rotation: Saxe et al., 2014
    Normal,     ///< normal with variance 1, whatever n is
    Identity
};

/// The weights of one layer, `width` × `width` numbers column by column. Layers are counted from 1; width ≥ 2.
std::vector<double> drawnWeights(Initialisation initialisation, int width, std::uint64_t seed, int layer);

} // namespace actiscope
