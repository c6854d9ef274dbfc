#pragma once

#include "core/activation/activation.h"
#include "core/figure/figure.h"
#include "core/text/wording.h"

#include <string>
#include <vector>

/// What a panel of the curves figure shows beside its curves. Each function adds to a panel whose axes, plot and
/// curves stand already.
namespace actiscope {

/// A function of the figure with what the state says of it.
struct ShownFunction {
    FunctionRef activation;
    std::string name; ///< in the reader's language
    Parameters parameters;
    Slot slot;
    bool selected;
};

/// What stands at the end of its curve: a name that is a formula may be wider than the plot.
std::string endLabelOf(const ShownFunction &function);

/// Shades where the selected function saturates, and gives every shown one a thin strip at the plot's foot.
void addSaturation(Panel &panel, const std::vector<ShownFunction> &functions, double threshold);
/// Says beside the selected function's band what it means.
void addSaturationNote(Panel &panel, const std::vector<ShownFunction> &functions, double threshold,
                       const TextMetrics &metrics, const Translate &translate);
/// The tangent of the selected function (of the first, if none is selected) at the cursor, with its slope.
void addTangent(Panel &panel, const std::vector<ShownFunction> &functions, double cursor,
                const TextMetrics &metrics, const Translate &translate);
/// Dots at zeros, extrema and inflections of all functions; the selected one's with their coordinates.
void addPointsOfInterest(Panel &panel, const std::vector<ShownFunction> &functions, const TextMetrics &metrics);
/// Names beside the curves' right ends. If not all fit, the selected function's does, and the last one counts the rest.
void addEndLabels(Panel &panel, const std::vector<ShownFunction> &functions, const TextMetrics &metrics,
                  const Translate &translate);
/// Says what to do in a chart without functions.
void addEmptyNote(Panel &panel, const Translate &translate);

} // namespace actiscope
