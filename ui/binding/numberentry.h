#pragma once

#include "core/state/state.h"
#include "ui/slider/sliderspec.h"

#include <functional>

namespace actiscope {

/// A number of the state that a person can change: what it is called and may be, how it is read and set.
struct NumberEntry {
    std::function<SliderSpec()> spec; ///< in the program's language
    std::function<double(const State &)> get;
    std::function<void(State &, double)> set;
    QString key; ///< changes of one entry that follow each other become one undo step
};

/// Those of all workspaces. Each name stands in one place only.
namespace entries {

NumberEntry rangeMinimum();
NumberEntry rangeMaximum();
NumberEntry featured(); ///< of the parameter whose slider always stands below the curves: Leaky ReLU slope

NumberEntry weight();
NumberEntry bias();
NumberEntry inputSpread();
NumberEntry batchSize();
NumberEntry features();
NumberEntry layerSeed();
NumberEntry learningRate();

NumberEntry depth();
NumberEntry weightScale();
NumberEntry width();
NumberEntry samples();
NumberEntry depthSeed();

} // namespace entries

} // namespace actiscope
