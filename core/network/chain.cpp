#include "core/network/chain.h"

#include <cmath>
#include <cstddef>
#include <limits>

namespace actiscope {

DepthResult chainResult(const DepthSetup &setup)
{
    DepthResult result;
    double h = setup.input;
    double sum = 0.0;
    bool overflown = false; // for good: what comes after follows from no number
    result.signal.push_back(std::log10(std::abs(h)));
    std::vector<double> logs;
    for (int layer = 1; layer <= setup.depth; ++layer) {
        const Jet at = setup.activation->at(setup.weightScale * h, setup.parameters);
        const double factor = setup.weightScale * at.first;
        h = at.value;
        result.factors.push_back(factor);
        logs.push_back(std::log10(std::abs(factor)));
        // Where the signal is beyond all numbers nothing can be said of its derivative.
        overflown = overflown || !std::isfinite(h);
        if (overflown)
            logs.back() = std::numeric_limits<double>::quiet_NaN();
        sum += logs.back();
        result.signal.push_back(overflown ? std::numeric_limits<double>::infinity() : std::log10(std::abs(h)));
        result.byDepth.push_back({layer, sum});
    }
    result.gradient.assign(logs.size() + 1, overflown ? std::numeric_limits<double>::quiet_NaN() : 0.0);
    for (std::size_t i = logs.size(); i > 0; --i)
        result.gradient[i - 1] = result.gradient[i] + logs[i - 1];
    return result;
}

} // namespace actiscope
