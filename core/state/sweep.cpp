#include "core/state/sweep.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

int frameCount(const Sweep &sweep)
{
    const int count = std::max(2, static_cast<int>(std::lround(sweep.seconds * sweep.framesPerSecond)));
    // There and back, an even number has a frame at the far end.
    return sweep.andBack ? count + count % 2 : count;
}

double valueAt(const Sweep &sweep, int frame)
{
    const double count = frameCount(sweep);
    // A way back ends one frame before the start, with which the animation begins again.
    const double way = sweep.andBack ? 1.0 - std::abs(1.0 - 2.0 * frame / count) : frame / (count - 1.0);
    if (sweep.geometric)
        return way >= 1.0 ? sweep.to : sweep.from * std::pow(sweep.to / sweep.from, way);
    return std::lerp(sweep.from, sweep.to, way);
}

} // namespace actiscope
