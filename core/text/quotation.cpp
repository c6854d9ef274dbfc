#include "core/text/quotation.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <vector>

namespace actiscope {

namespace {

constexpr std::string_view replacement = "\uFFFD";
constexpr std::string_view ellipsis = "…";

/// Whether a character acts on its line and is not seen. The joiners U+200C and U+200D stay: scripts are spelt with them.
bool isUnseen(std::string_view character)
{
    const auto first = static_cast<unsigned char>(character[0]);
    const auto within = [character](std::string_view from, std::string_view to) { return character >= from && character <= to; };
    switch (character.size()) {
    case 1:
        return first < 0x20 || first == 0x7F;
    case 2:
        return within("\u0080", "\u009F") || character == "\u00AD" || character == "\u061C";
    case 3:
        return character == "\u200B" || within("\u200E", "\u200F") || within("\u2028", "\u202E") || within("\u2060", "\u206F")
            || character == "\uFEFF" || within("\uFFF9", "\uFFFB");
    default:
        return within("\U000E0000", "\U000E0FFF");
    }
}

/// Takes the first character, or byte that is none, off the text, and gives it as it is shown.
std::string_view takeFirst(std::string_view &text)
{
    const std::size_t length = characterLength(text);
    const std::string_view character = text.substr(0, std::max<std::size_t>(length, 1));
    text.remove_prefix(character.size());
    return length == 0 || isUnseen(character) ? replacement : character;
}

/// The last characters of a text, or all if it has no more.
std::string lastCharacters(std::string_view text, std::size_t count)
{
    constexpr std::size_t longest = 4; // bytes of a character
    const std::size_t enough = longest * count;
    if (text.size() > enough) {
        text.remove_prefix(text.size() - enough);
        for (std::size_t i = 1; i < longest && !text.empty() && (static_cast<unsigned char>(text[0]) & 0xC0) == 0x80; ++i)
            text.remove_prefix(1); // what is left of a character that is cut
    }
    std::vector<std::string_view> characters;
    while (!text.empty())
        characters.push_back(takeFirst(text));
    std::string last;
    for (std::size_t i = characters.size() - std::min(count, characters.size()); i < characters.size(); ++i)
        last += characters[i];
    return last;
}

} // namespace

std::string quotation(std::string_view bytes, std::size_t mostCharacters, Elision elision)
{
    const std::size_t besidesMark = std::max<std::size_t>(mostCharacters, 1) - 1;
    const std::size_t behindMark = elision == Elision::Middle ? besidesMark / 2 : 0;
    std::string shown;
    std::size_t cut = 0; // where the mark would stand
    std::string_view rest = bytes;
    for (std::size_t characters = 0; !rest.empty(); ++characters) {
        if (characters == besidesMark - behindMark)
            cut = shown.size();
        if (characters > besidesMark)
            return shown.substr(0, cut).append(ellipsis) + lastCharacters(bytes, behindMark);
        shown += takeFirst(rest);
    }
    return shown;
}

} // namespace actiscope
