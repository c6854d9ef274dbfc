#pragma once

#include "core/figure/figure.h"
#include "core/text/wording.h"

namespace actiscope {

/// Adds a word to a list, behind the comma of the language.
void addListed(std::string &list, const std::string &word, const Translate &translate);

/// Says in words what a panel shows: its ranges, every function's value at the cursor, if the panel shows that, and the
/// course of the selected one; and the values of a field.
std::string describe(const Panel &panel, const Figure &figure, const Translate &translate);

/// Says in words what the field of a panel shows within its axes: the scale, where the value is least and where greatest,
/// and on what share it is above the middle.
std::string describeField(const Panel &panel, const Translate &translate);

} // namespace actiscope
