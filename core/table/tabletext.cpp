#include "core/table/tabletext.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

namespace actiscope {

namespace {

constexpr std::string_view utf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view littleMark = "\xFF\xFE";
constexpr std::string_view bigMark = "\xFE\xFF";
constexpr char32_t replacement = 0xFFFD;

unsigned byteAt(std::string_view text, std::size_t at)
{
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

/// How well bytes are UTF-8: how many characters beyond ASCII they have, and how many bytes that are none.
struct Utf8Count {
    std::size_t good = 0;
    std::size_t bad = 0;
    bool cut = false; ///< the last character is not whole
};

Utf8Count countUtf8(std::string_view text)
{
    Utf8Count count;
    for (std::size_t at = 0; at < text.size();) {
        if (byteAt(text, at) < 0x80) {
            ++at;
            continue;
        }
        const std::size_t length = characterLength(text.substr(at));
        const bool cut = length == 0 && text.size() - at < 4 && byteAt(text, at) >= 0xC2 && count.good > 0;
        if (cut) {
            count.cut = true;
            break;
        }
        ++(length == 0 ? count.bad : count.good);
        at += std::max<std::size_t>(length, 1);
    }
    return count;
}

/// With a mark for each byte that is none.
std::string mended(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = characterLength(bytes.substr(at));
        if (length == 0)
            text += "\uFFFD";
        else
            text += bytes.substr(at, length);
        at += std::max<std::size_t>(length, 1);
    }
    return text;
}

void append(std::string &text, char32_t character)
{
    const auto byte = [&text](char32_t value) { text += static_cast<char>(static_cast<unsigned char>(value)); };
    if (character < 0x80) {
        byte(character);
    } else if (character < 0x800) {
        byte(0xC0 | (character >> 6));
        byte(0x80 | (character & 0x3F));
    } else if (character < 0x10000) {
        byte(0xE0 | (character >> 12));
        byte(0x80 | ((character >> 6) & 0x3F));
        byte(0x80 | (character & 0x3F));
    } else {
        byte(0xF0 | (character >> 18));
        byte(0x80 | ((character >> 12) & 0x3F));
        byte(0x80 | ((character >> 6) & 0x3F));
        byte(0x80 | (character & 0x3F));
    }
}

std::string fromUtf16(std::string_view bytes, bool bigEndian)
{
    std::string text;
    text.reserve(bytes.size());
    const std::size_t count = bytes.size() / 2;
    const auto unit = [&](std::size_t i) -> char32_t {
        const unsigned first = byteAt(bytes, 2 * i);
        const unsigned second = byteAt(bytes, 2 * i + 1);
        return bigEndian ? first << 8 | second : second << 8 | first;
    };
    for (std::size_t i = 0; i < count; ++i) {
        const char32_t high = unit(i);
        const bool isHigh = high >= 0xD800 && high < 0xDC00;
        const char32_t low = isHigh && i + 1 < count ? unit(i + 1) : 0;
        if (low >= 0xDC00 && low < 0xE000) {
            append(text, 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00));
            ++i;
        } else {
            append(text, high >= 0xD800 && high < 0xE000 ? replacement : high);
        }
    }
    return text;
}

/// The characters from 0x80 to 0x9F of Windows-1252 (WHATWG Encoding Standard, index windows-1252); the others are those
/// of Latin-1.
constexpr std::array<std::uint16_t, 32> windows1252{
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178};

std::string fromWindows1252(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const unsigned byte = byteAt(bytes, i);
        append(text, byte >= 0x80 && byte < 0xA0 ? windows1252[byte - 0x80] : byte);
    }
    return text;
}

/// Without a mark: numbers, separators and letters of most of the world have a zero as one half of each unit.
std::optional<TextEncoding> unmarkedUtf16(std::string_view bytes)
{
    const std::size_t looked = std::min<std::size_t>(bytes.size() / 2 * 2, 4096);
    std::size_t zerosFirst = 0;
    std::size_t zerosSecond = 0;
    for (std::size_t i = 0; i < looked; i += 2) {
        zerosFirst += byteAt(bytes, i) == 0 ? 1 : 0;
        zerosSecond += byteAt(bytes, i + 1) == 0 ? 1 : 0;
    }
    const std::size_t most = looked / 2;
    if (most == 0)
        return std::nullopt;
    if (zerosSecond * 10 >= most * 7 && zerosFirst == 0)
        return TextEncoding::Utf16LittleEndian;
    if (zerosFirst * 10 >= most * 7 && zerosSecond == 0)
        return TextEncoding::Utf16BigEndian;
    return std::nullopt;
}

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' && c != '\x1A';
}

} // namespace

const char *nameOf(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return "UTF-8";
    case TextEncoding::Utf16LittleEndian:
        return "UTF-16 LE";
    case TextEncoding::Utf16BigEndian:
        return "UTF-16 BE";
    case TextEncoding::Windows1252:
        return "Windows-1252";
    }
    return "";
}

TableText::TableText(std::string bytes)
    : m_bytes(bytes.size())
{
    const std::string_view view = bytes;
    if (view.starts_with("PK\x03\x04") || view.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
        refuse(NoText::Spreadsheet);
        return;
    }
    if (view.starts_with(littleMark) || view.starts_with(bigMark)) {
        m_encoding = view.starts_with(bigMark) ? TextEncoding::Utf16BigEndian : TextEncoding::Utf16LittleEndian;
        m_text = fromUtf16(view.substr(2), m_encoding == TextEncoding::Utf16BigEndian);
    } else if (const auto utf16 = unmarkedUtf16(view)) {
        m_encoding = *utf16;
        m_text = fromUtf16(view, m_encoding == TextEncoding::Utf16BigEndian);
    } else {
        // A mark, or many characters that make sense, stand against a few broken bytes.
        const Utf8Count count = countUtf8(view);
        const bool isUtf8 = count.bad == 0 || view.starts_with(utf8Mark) || count.good > 19 * count.bad;
        m_encoding = isUtf8 ? TextEncoding::Utf8 : TextEncoding::Windows1252;
        m_text = !isUtf8 ? fromWindows1252(view) : count.bad > 0 || count.cut ? mended(view)
                                                                              : std::move(bytes);
    }
    while (m_text.compare(m_begin, utf8Mark.size(), utf8Mark) == 0)
        m_begin += utf8Mark.size();
    // A zero is a control character as well. A stray one, such as the page breaks of old printers' files, does no harm.
    const std::string_view text = this->view();
    const auto controls = std::ranges::count_if(text, isControl);
    if (text.find('\0') != std::string_view::npos || static_cast<std::size_t>(controls) > text.size() / 100)
        refuse(NoText::Binary);
}

void TableText::refuse(NoText reason)
{
    m_text.clear();
    m_begin = 0;
    m_isText = false;
    m_noText = reason;
}

} // namespace actiscope
