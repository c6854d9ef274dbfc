#include "core/activation/activation.h"

#include <algorithm>
#include <cassert>

namespace actiscope {

Parameters Activation::defaults() const
{
    Parameters values;
    values.reserve(parameters.size());
    for (const Parameter &parameter : parameters)
        values.push_back(parameter.defaultValue);
    return values;
}

void Activation::slopesAt(std::span<const double> x, const Parameters &p, std::span<double> f,
                          std::span<double> df) const
{
    assert(f.size() == x.size() && df.size() == x.size());
    formula->slopes(x, p, f, df);
}

int Activation::parameterIndex(std::string_view parameterId) const
{
    const auto found = std::find_if(parameters.begin(), parameters.end(),
                                    [&](const Parameter &parameter) { return parameter.id == parameterId; });
    return found == parameters.end() ? -1 : static_cast<int>(found - parameters.begin());
}

} // namespace actiscope
