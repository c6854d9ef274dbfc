#include "core/activation/catalogue/catalogue.h"

#include "core/activation/catalogue/families.h"

#include <algorithm>

namespace actiscope {

std::span<const FunctionRef> catalogue()
{
    static const std::vector<FunctionRef> all = [] {
        std::vector<FunctionRef> list;
        for (const auto family : {earlyActivations, rectifiedActivations, softRectifiedActivations, gatedActivations,
                                  piecewiseActivations, otherActivations}) {
            for (Activation &activation : family())
                list.push_back(std::make_shared<const Activation>(std::move(activation)));
        }
        return list;
    }();
    return all;
}

FunctionRef findActivation(std::string_view id)
{
    const auto all = catalogue();
    const auto found = std::find_if(all.begin(), all.end(), [id](const FunctionRef &a) { return a->id == id; });
    return found == all.end() ? nullptr : *found;
}

} // namespace actiscope
