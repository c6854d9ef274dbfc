#pragma once

#include <cstddef>
#include <string_view>

namespace actiscope {

/// How many bytes the UTF-8 character at the start of a text has; 0 if there is none.
std::size_t characterLength(std::string_view text);

} // namespace actiscope
