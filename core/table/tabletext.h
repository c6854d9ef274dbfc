#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace actiscope {

enum class TextEncoding { Utf8,
                          Utf16LittleEndian,
                          Utf16BigEndian,
                          Windows1252 };

/// How an encoding is called everywhere: "UTF-8".
const char *nameOf(TextEncoding encoding);

/// What the bytes of a file are, if they are no text that could hold a table.
enum class NoText {
    Binary,     ///< they hold zeros or control characters
    Spreadsheet ///< they are the workbook of a spreadsheet program, or another archive of the ZIP kind
};

/// The text of a file, whatever its encoding.
class TableText
{
public:
    TableText() = default;
    /// Finds the encoding: by the byte order mark, else by the zeros of UTF-16, else UTF-8 if the bytes are that, else
    /// Windows-1252, which is Latin-1 with printable characters instead of control characters. What is UTF-8 already is
    /// not copied.
    explicit TableText(std::string bytes);

    /// In UTF-8, without a byte order mark.
    std::string_view view() const { return std::string_view(m_text).substr(m_begin); }
    TextEncoding encoding() const { return m_encoding; }
    /// How large the file is.
    std::size_t bytes() const { return m_bytes; }
    /// Whether it is none; view() is then of no use.
    bool isText() const { return m_isText; }
    NoText noText() const { return m_noText; }

private:
    void refuse(NoText reason);

    std::string m_text;
    std::size_t m_begin = 0;
    std::size_t m_bytes = 0;
    TextEncoding m_encoding = TextEncoding::Utf8;
    bool m_isText = true;
    NoText m_noText = NoText::Binary;
};

} // namespace actiscope
