#include "core/expression/characters.h"

#include "core/expression/lexer.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>

namespace actiscope::expression {

namespace {

// Of the letters that have two forms, the first is the one that is shown.
constexpr std::array<Character, 36> greek = {{
    {"α", "alpha"}, {"β", "beta"}, {"γ", "gamma"}, {"δ", "delta"}, {"ε", "epsilon"}, {"ζ", "zeta"},
    {"η", "eta"}, {"θ", "theta"}, {"ι", "iota"}, {"κ", "kappa"}, {"λ", "lambda"}, {"μ", "mu"},
    {"ν", "nu"}, {"ξ", "xi"}, {"π", "pi"}, {"ρ", "rho"}, {"σ", "sigma"}, {"τ", "tau"},
    {"υ", "upsilon"}, {"φ", "phi"}, {"χ", "chi"}, {"ψ", "psi"}, {"ω", "omega"}, {"Γ", "Gamma"},
    {"Δ", "Delta"}, {"Θ", "Theta"}, {"Λ", "Lambda"}, {"Ξ", "Xi"}, {"Π", "Pi"}, {"Σ", "Sigma"},
    {"Φ", "Phi"}, {"Ψ", "Psi"}, {"Ω", "Omega"}, {"ϕ", "phi"}, {"ϵ", "epsilon"}, {"µ", "mu"},
}};

constexpr std::array<Character, 36> signs = {{
    {"×", "*"}, {"·", "*"}, {"⋅", "*"}, {"∗", "*"}, {"•", "*"}, {"÷", "/"}, {"∕", "/"}, {"⁄", "/"}, {"−", "-"},
    {"–", "-"}, {"≤", "<="}, {"≥", ">="}, {"⩽", "<="}, {"⩾", ">="}, {"≠", "!="}, {"√", "√"}, {"（", "("}, {"）", ")"},
    {"，", ","}, {"＋", "+"}, {"－", "-"}, {"＊", "*"}, {"／", "/"}, {"＝", "="}, {"＜", "<"}, {"＞", ">"},
    {"｜", "|"}, {"｛", "{"}, {"｝", "}"}, {"：", ":"}, {"；", ";"}, {"＾", "^"}, {"？", "?"}, {"∧", "&"}, {"∨", "∨"},
    {"¬", "!"},
}};

constexpr std::array<Character, 12> raised = {{
    {"⁰", "0"}, {"¹", "1"}, {"²", "2"}, {"³", "3"}, {"⁴", "4"}, {"⁵", "5"},
    {"⁶", "6"}, {"⁷", "7"}, {"⁸", "8"}, {"⁹", "9"}, {"⁻", "-"}, {"⁺", "+"},
}};

constexpr std::array<Character, 10> lowered = {{
    {"₀", "0"}, {"₁", "1"}, {"₂", "2"}, {"₃", "3"}, {"₄", "4"},
    {"₅", "5"}, {"₆", "6"}, {"₇", "7"}, {"₈", "8"}, {"₉", "9"},
}};

template<class Table>
const Character *entryAt(const Table &table, std::string_view text)
{
    if (text.empty() || (static_cast<unsigned char>(text[0]) < 0x80))
        return nullptr;
    const auto found = std::ranges::find_if(table, [text](const Character &entry) { return text.starts_with(entry.letter); });
    return found == table.end() ? nullptr : &*found;
}

} // namespace

const Character *signAt(std::string_view text) { return entryAt(signs, text); }
const Character *greekAt(std::string_view text) { return entryAt(greek, text); }
const Character *raisedAt(std::string_view text) { return entryAt(raised, text); }
const Character *loweredAt(std::string_view text) { return entryAt(lowered, text); }

std::size_t blankLength(std::string_view text)
{
    if (text.empty())
        return 0;
    if (text[0] == ' ' || text[0] == '\t' || text[0] == '\r' || text[0] == '\f' || text[0] == '\v')
        return 1;
    // Of one width or none, as typeset text and East Asian keyboards have them.
    constexpr std::array<std::string_view, 12> blanks = {"\u00A0", "\u2002", "\u2003", "\u2009", "\u200A", "\u200B",
                                                         "\u202F", "\u2060", "\u2061", "\u2062", "\u3000", "\uFEFF"};
    const auto found = std::ranges::find_if(blanks, [text](std::string_view blank) { return text.starts_with(blank); });
    return found == blanks.end() ? 0 : found->size();
}

std::size_t letterLength(std::string_view text)
{
    const std::size_t length = characterLength(text);
    if (length != 2 && length != 3)
        return 0;
    const auto byte = [text](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(text[i])); };
    const unsigned code = length == 2 ? ((byte(0) & 0x1F) << 6) | (byte(1) & 0x3F)
                                      : ((byte(0) & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F);
    const bool accented = code >= 0xC0 && code <= 0x24F && code != 0xD7 && code != 0xF7;
    const bool cyrillic = code >= 0x400 && code <= 0x4FF;
    const bool chinese = (code >= 0x3040 && code <= 0x30FF) || (code >= 0x3400 && code <= 0x9FFF);
    return accented || cyrillic || chinese ? length : 0;
}

char narrowAt(std::string_view text)
{
    if (characterLength(text) != 3 || text[0] != '\xEF')
        return '\0';
    const unsigned code = ((static_cast<unsigned char>(text[1]) & 0x3FU) << 6) | (static_cast<unsigned char>(text[2]) & 0x3FU);
    const unsigned ascii = code - 0xF01 + 0x21; // U+FF01 is the wide exclamation mark
    return ascii > 0x20 && ascii < 0x7F ? static_cast<char>(ascii) : '\0';
}

std::string_view greekName(std::string_view letter)
{
    const Character *found = greekAt(letter);
    return found && found->letter == letter ? found->name : std::string_view();
}

std::string_view greekLetter(std::string_view name)
{
    const auto found = std::ranges::find(greek, name, &Character::name);
    return found == greek.end() ? std::string_view() : found->letter;
}

} // namespace actiscope::expression
