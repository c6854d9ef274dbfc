#include "core/write/latextext.h"

#include <array>
#include <utility>

namespace actiscope {

namespace {

struct Spelling {
    std::string_view text;
    std::string_view latex;
};

constexpr std::array<Spelling, 14> characters = {{
    {"\\", "\\textbackslash{}"}, {"{", "\\{"}, {"}", "\\}"}, {"$", "\\$"}, {"&", "\\&"}, {"#", "\\#"}, {"%", "\\%"},
    {"_", "\\_"}, {"^", "\\textasciicircum{}"}, {"~", "\\textasciitilde{}"}, {"…", "\\dots{}"}, {"“", "``"},
    {"”", "''"}, {"\n", " "},
}};

constexpr std::array<Spelling, 67> formulas = {{
    {"−", "-"},        {"′", "'"},          {"″", "''"},      {"×", "\\times "},  {"·", "\\cdot "},   {"∞", "\\infty "},
    {"≈", "\\approx "}, {"≤", "\\le "},      {"≥", "\\ge "},   {"≠", "\\ne "},     {"±", "\\pm "},     {"∂", "\\partial "},
    {"‖", "\\|"},      {"√", "\\surd "},    {"→", "\\to "},   {"α", "\\alpha "},  {"β", "\\beta "},   {"θ", "\\theta "},
    {"λ", "\\lambda "}, {"μ", "\\mu "},      {"π", "\\pi "},   {"σ", "\\sigma "},  {"φ", "\\varphi "}, {"ω", "\\omega "},
    {"Φ", "\\Phi "},   {"Δ", "\\Delta "},   {"<", "<"},       {">", ">"},         {"|", "|"},         {"∈", "\\in "},
    {"Σ", "\\Sigma "}, {"ε", "\\varepsilon "}, {"η", "\\eta "}, {"κ", "\\kappa "}, {"γ", "\\gamma "}, {"δ", "\\delta "},
    {"ζ", "\\zeta "}, {"ι", "\\iota "}, {"ν", "\\nu "}, {"ξ", "\\xi "}, {"ρ", "\\rho "}, {"τ", "\\tau "},
    {"υ", "\\upsilon "}, {"χ", "\\chi "}, {"ψ", "\\psi "}, {"Γ", "\\Gamma "}, {"Θ", "\\Theta "},
    {"Λ", "\\Lambda "}, {"Ξ", "\\Xi "}, {"Π", "\\Pi "}, {"Υ", "\\Upsilon "}, {"Ψ", "\\Psi "}, {"Ω", "\\Omega "},
    {"Α", "\\mathrm{A}"}, {"Β", "\\mathrm{B}"}, {"Ε", "\\mathrm{E}"}, {"Ζ", "\\mathrm{Z}"}, {"Η", "\\mathrm{H}"},
    {"Ι", "\\mathrm{I}"}, {"Κ", "\\mathrm{K}"}, {"Μ", "\\mathrm{M}"}, {"Ν", "\\mathrm{N}"}, {"Ο", "\\mathrm{O}"},
    {"Ρ", "\\mathrm{P}"}, {"Τ", "\\mathrm{T}"}, {"Χ", "\\mathrm{X}"}, {"ο", "\\mathrm{o}"},
}};

constexpr std::array<Spelling, 14> raised = {{
    {"⁰", "0"}, {"¹", "1"}, {"²", "2"}, {"³", "3"}, {"⁴", "4"}, {"⁵", "5"}, {"⁶", "6"},
    {"⁷", "7"}, {"⁸", "8"}, {"⁹", "9"}, {"⁻", "-"}, {"⁺", "+"}, {"ᵀ", "T"}, {"ⁿ", "n"},
}};

constexpr std::array<Spelling, 10> lowered = {{
    {"₀", "0"}, {"₁", "1"}, {"₂", "2"}, {"₃", "3"}, {"₄", "4"}, {"₅", "5"}, {"₆", "6"}, {"₇", "7"}, {"₈", "8"}, {"₉", "9"},
}};

template <std::size_t count>
const Spelling *startOf(const std::array<Spelling, count> &table, std::string_view text)
{
    for (const Spelling &spelling : table) {
        if (text.starts_with(spelling.text))
            return &spelling;
    }
    return nullptr;
}

/// Takes a run of raised or lowered characters; empty if there is none.
template <std::size_t count>
std::string takeRun(const std::array<Spelling, count> &table, std::string_view &text)
{
    std::string run;
    while (const Spelling *next = startOf(table, text)) {
        run += next->latex;
        text.remove_prefix(next->text.size());
    }
    return run;
}

} // namespace

std::string latexText(std::string_view text)
{
    std::string latex;
    while (!text.empty()) {
        if (const std::string power = takeRun(raised, text); !power.empty()) {
            latex += "$^{" + power + "}$";
        } else if (const std::string index = takeRun(lowered, text); !index.empty()) {
            latex += "$_{" + index + "}$";
        } else if (const std::string formula = takeRun(formulas, text); !formula.empty()) {
            // Braces make an ordinary symbol of it: the spaces around are those of the text.
            latex += formula.starts_with('\'') ? '$' + formula + '$' : "${" + formula + "}$";
        } else if (const Spelling *known = startOf(characters, text)) {
            latex += known->latex;
            text.remove_prefix(known->text.size());
        } else {
            latex += text.front();
            text.remove_prefix(1);
        }
    }
    return latex;
}

bool hasChinese(std::string_view text)
{
    // In UTF-8 the first bytes E3 to E9 start the characters from U+3000 to U+9FFF; EF BC and EF BD its full width forms.
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte >= 0xe3 && byte <= 0xe9) || byte == 0xef)
            return true;
    }
    return false;
}

} // namespace actiscope
