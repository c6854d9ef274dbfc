#pragma once

#include "core/activation/activation.h"
#include "core/curve/range.h"
#include "core/math/generator.h"

#include <algorithm>
#include <cmath>

// Parameters and ranges drawn at random, to find what nobody thought of.

/// A number of any size from 10^low to 10^high, and of either sign.
inline double anySize(actiscope::Generator &random, double low, double high)
{
    const double size = std::pow(10.0, low + (high - low) * random.uniform());
    return random.uniform() < 0.5 ? -size : size;
}

/// The defaults, then both limits of each parameter, then whatever lies between.
inline actiscope::Parameters drawn(const actiscope::Activation &activation, actiscope::Generator &random, int index)
{
    actiscope::Parameters values = activation.defaults();
    for (std::size_t i = 0; i < values.size() && index > 0; ++i) {
        const actiscope::Parameter &p = activation.parameters[i];
        const bool positive = p.minimum > 0.0;
        values[i] = index == 1 ? p.minimum : index == 2 ? p.maximum
                : positive ? p.minimum * std::pow(p.maximum / p.minimum, random.uniform())
                           : std::clamp(anySize(random, -2.0, 2.0), p.minimum, p.maximum);
    }
    if (activation.id == "hardtanh" && !(values[0] < values[1]))
        values = {std::min(values[0], values[1]), std::max(values[0], values[1]) + 0.5};
    return values;
}

inline actiscope::Range drawnRange(actiscope::Generator &random)
{
    const double a = anySize(random, -2.0, random.uniform() < 0.7 ? 2.0 : 6.0);
    const double b = random.uniform() < 0.5 ? anySize(random, -2.0, random.uniform() < 0.7 ? 2.0 : 6.0)
                                            : a + anySize(random, -3.0, 1.0);
    return actiscope::repaired({a, b}, {-1.0, 1.0});
}
