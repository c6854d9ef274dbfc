#include "core/activation/catalogue/catalogue.h"

#include <algorithm>

namespace actiscope {

std::span<const Activation *const> catalogue()
{
    static const std::vector<const Activation *> all = [] {
        std::vector<const Activation *> list;
        for (const auto family : {earlyActivations(), rectifiedActivations(), gatedActivations(),
                                  piecewiseActivations(), otherActivations()}) {
            for (const Activation &activation : family)
                list.push_back(&activation);
        }
        return list;
    }();
    return all;
}

const Activation *findActivation(std::string_view id)
{
    const auto all = catalogue();
    const auto found = std::find_if(all.begin(), all.end(), [id](const Activation *a) { return a->id == id; });
    return found == all.end() ? nullptr : *found;
}

} // namespace actiscope
