#pragma once

#include <QString>

namespace actiscope {

/// What a slider with its spin box is for.
struct SliderSpec {
    QString name;              ///< label and accessible name: "Leaky ReLU slope"
    double minimum = 0.0;      ///< the slider's span
    double maximum = 1.0;
    double hardMinimum = 0.0;  ///< what may be typed; holds the slider's span
    double hardMaximum = 1.0;
    double defaultValue = 0.0; ///< a double click puts it back
    double step = 0.1;         ///< one arrow key; a drag lands on multiples of it. Logarithmic: in decades
    int decimals = 1;          ///< shown at least; more where a value needs them
    QString toolTip;
    bool logarithmic = false;  ///< equal ways on the slider are equal factors; needs minimum > 0
    bool whole = false;        ///< only whole numbers, such as a count of layers

    bool operator==(const SliderSpec &) const = default;

    /// Where a value stands on the slider: 0 at the minimum, 1 at the maximum; beyond them, the nearer of the two.
    double fraction(double value) const;
    /// The value at a place of the slider, on the grid of steps.
    double valueAt(double place) const;
    /// So many steps up or down, without the noise of binary fractions (0.1 + 0.2 is 0.3).
    double stepped(double value, int steps) const;
    /// Into what may be typed.
    double limited(double value) const;
    /// Into the slider's span. A value that was typed beyond it may stay out there, but goes no further.
    double withinSpan(double value, double present) const;
};

} // namespace actiscope
