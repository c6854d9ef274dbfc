#pragma once

#include "core/table/notation.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope {

/// The widest table that is read.
inline constexpr std::size_t mostTableColumns = 65'536;

/// How much of a text is read between looks at a stop token, in bytes.
inline constexpr std::size_t betweenLooks = std::size_t(1) << 20;

/// A row of a table, as the text has it.
struct Record {
    std::size_t line = 0; ///< where it begins in the text, from 1
    bool comment = false; ///< the cells are those of what follows the comment's mark
    /// Without blanks and quotes about them. Of a row with more than mostTableColumns cells, one more than those.
    std::vector<std::string_view> cells;
    std::size_t filled = 0; ///< how many cells are left without the empty ones at the end, which some programs write
};

/// Divides a text into rows and cells. Lines may end with LF, CR LF or CR; lines without cells are passed over. What
/// stands in quotes is one cell, whatever it holds, also line ends; a quote that is never closed, or has something
/// behind it, is a character like others. A first line "sep=;" is passed over: it tells the separator (statedSeparator).
/// Lines that begin with #, % or // are comments; between blanks, a comment may also follow the cells, behind "# ".
class RecordReader
{
public:
    RecordReader(std::string_view text, Separator separator);

    /// False at the end of the text. The views live as long as the text.
    bool next(Record &record);
    /// How much of the text has been read, in bytes.
    std::size_t position() const { return m_at; }

private:
    void readCells(Record &record);
    std::size_t commentMark(std::size_t at) const;
    bool isBlankOrEnd(std::size_t at) const;
    std::string_view nextCell(bool inComment);
    bool takeQuoted(std::string_view &cell);
    std::size_t skipBlanks(std::size_t at) const;
    bool isLineEnd(std::size_t at) const { return at >= m_text.size() || m_text[at] == '\n' || m_text[at] == '\r'; }
    bool isSeparator(std::size_t at) const;
    void skipLineEnd();

    std::string_view m_text;
    Separator m_separator;
    char m_mark; ///< the separator's character; 0 if it has none
    std::size_t m_at = 0;
    std::size_t m_line = 1;
};

/// What a first line "sep=;" says, if there is one.
std::optional<Separator> statedSeparator(std::string_view text);

/// A cell as a person reads it: doubled quotes are one.
std::string unquoted(std::string_view cell);

} // namespace actiscope
