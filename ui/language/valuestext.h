#pragma once

#include "core/figure/figure.h"
#include "core/text/decimalmark.h"

#include <QString>

namespace actiscope {

/// The values at the cursor as a table for a spreadsheet: tab-separated, a header line, 17 significant digits.
QString valuesText(const Figure &figure, DecimalMark mark = DecimalMark::Point);

} // namespace actiscope
