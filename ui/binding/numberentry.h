#pragma once

#include "core/state/fields.h"
#include "ui/slider/sliderspec.h"

#include <functional>
#include <string_view>

namespace actiscope {

/// A number of the state that a person can change: what it is called and may be, how it is read and set.
struct NumberEntry {
    std::function<SliderSpec()> spec; ///< in the program's language
    std::function<double(const State &)> get;
    std::function<void(State &, double)> set;
    QString key; ///< changes of one entry that follow each other become one undo step
    /// Moves the ends of its slider; empty where they stay.
    std::function<void(State &, double least, double greatest)> setRange = {};
};

/// That of a plain field that is a number or a count.
NumberEntry entryOf(const Field &field);
/// That of the field at a path which is known to be one.
NumberEntry entryAt(std::string_view path);
/// That of the parameter whose slider always stands below the curves, in steps that suit a bar of its own.
NumberEntry featuredEntry();

/// What a field is called and what it is for, in the program's language.
QString nameOf(const Field &field);
QString toolTipOf(const Field &field);
/// What its slider may do.
SliderSpec specOf(const Field &field);
/// What the step is called that moves the ends of a slider.
QString rangeStepName(const QString &slider);

} // namespace actiscope
