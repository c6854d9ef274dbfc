#pragma once

namespace actiscope {

/// A closed interval of an axis, minimum < maximum once repaired.
struct Range {
    double minimum = 0.0;
    double maximum = 1.0;

    double span() const { return maximum - minimum; }
    bool contains(double v) const { return v >= minimum && v <= maximum; }
    bool operator==(const Range &) const = default;
};

/// What an axis may show.
struct RangeLimits {
    double magnitude = 1e6;   ///< neither end is farther from zero
    double minimumSpan = 1e-6;
};

/// The least span with which a range of these limits can be drawn that reaches as far as this one.
double leastSpan(Range range, RangeLimits limits = {});

/// Makes any pair of numbers a range that can be drawn: NaN ends come from `fallback`, infinite and huge ones are
/// clamped to the limits, inverted ones are swapped, and a span too narrow is widened about its middle (to the
/// least span, or to what doubles can tell apart there).
Range repaired(Range range, Range fallback, RangeLimits limits = {});

} // namespace actiscope
