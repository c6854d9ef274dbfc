#pragma once

#include <string>
#include <string_view>

namespace actiscope {

/// What the commas in a run of characters without blanks may be.
enum class CommaShape {
    None,      ///< it has none
    Separator, ///< nothing else: 1,2,3
    Decimal,   ///< a decimal mark as well: 0,5 and 1.234,5
    Thousands  ///< they may part thousands as well: 1,234.5
};
/// A run as programs write numbers: with a hyphen for the minus of typeset mathematics, and without hard blanks at its ends.
std::string withPlainMarks(std::string_view run);
CommaShape commaShapeOf(std::string_view run);

/// Whether a run without commas can stand among numbers with decimal commas: 12 and 1.234, not 1.5.
bool goesWithDecimalCommas(std::string_view run);

} // namespace actiscope
