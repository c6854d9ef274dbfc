#pragma once

#include "core/activation/activation.h"
#include "core/expression/reader.h"
#include "core/state/customfunction.h"

namespace actiscope {

/// A parameter that a formula has for the first time.
CustomParameter freshParameter(const expression::Reading &reading, const std::string &id);
/// The record of an own function whose formula has been read.
Activation activationOf(const CustomFunction &function, const expression::Reading &reading);

} // namespace actiscope
