#include "core/network/regime.h"

#include <cmath>
#include <limits>

namespace actiscope {

GradientRegime regimeOf(double log10Norm)
{
    if (log10Norm == -std::numeric_limits<double>::infinity())
        return GradientRegime::Zero;
    if (log10Norm < float32Limit)
        return GradientRegime::BelowFloat32;
    if (log10Norm < learnsFrom)
        return GradientRegime::Vanishing;
    return log10Norm <= learnsTo ? GradientRegime::Learns : GradientRegime::Exploding;
}

} // namespace actiscope
