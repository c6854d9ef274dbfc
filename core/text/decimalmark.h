#pragma once

namespace actiscope {

/// What stands between a number's whole part and its fraction in a table. Tables that are written with commas have semicolons
/// between their cells, as spreadsheets write and read them in most of Europe and South America.
enum class DecimalMark { Point, Comma };

} // namespace actiscope
