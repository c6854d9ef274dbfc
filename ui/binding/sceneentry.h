#pragma once

#include "ui/binding/numberentry.h"

#include <optional>
#include <string>

namespace actiscope {

class StateModel;

SliderSpec cursorSpec(const State &state);
/// What the slider of a parameter may do beside the others' present values.
SliderSpec parameterSpec(const Activation &function, std::size_t index, const Parameters &values);

/// The number that a control key of a deck or a lesson stands for (see controlKeys()); nothing if there is none. The
/// entry asks the model, which has to live as long, for what its spec depends on.
std::optional<NumberEntry> entryOf(const std::string &key, const StateModel *model);

/// What the slider of a control key is called where it stands alone: a parameter with its function's name.
QString sliderName(const std::string &key, const StateModel *model);

} // namespace actiscope
