#pragma once

#include <string_view>

#include <QPainterPath>

namespace actiscope::typeset {

/// Path data of SVG with the commands that the files in resources/formulas have (m, l, q, t and z, all relative). What
/// is no such data ends the path.
QPainterPath outlineFrom(std::string_view data);

} // namespace actiscope::typeset
