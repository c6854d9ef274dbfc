#pragma once

#include <string>
#include <string_view>

namespace actiscope {

/// What is left out of a text that is too long to be quoted: its end, or, as of a file's name, whose ending says most,
/// its middle.
enum class Elision { End, Middle };

/// Foreign bytes, as from a file, as a message can quote them: UTF-8 on one line, of at most so many characters (1 at
/// least), the mark "…" for what is left out among them. U+FFFD stands for what is no UTF-8 and for what is not seen but
/// acts on the line: control characters, ends of lines, marks of direction, characters without width. Looks at no more of the
/// text than it shows. It is still not HTML: whoever shows it has to show plain text.
std::string quotation(std::string_view bytes, std::size_t mostCharacters = 40, Elision elision = Elision::End);

} // namespace actiscope
