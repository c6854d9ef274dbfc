#pragma once

#include "core/state/state.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

/// Themes as settings and the command line write them. Words, not numbers: a person can read them, and a theme may be
/// added between two others.
namespace actiscope {

inline constexpr std::array themeWords = {
    std::pair{Theme::System, std::string_view("system")},
    std::pair{Theme::Light, std::string_view("light")},
    std::pair{Theme::Dark, std::string_view("dark")},
    std::pair{Theme::Contrast, std::string_view("contrast")},
};

constexpr std::string_view themeWord(Theme theme)
{
    for (const auto &[known, word] : themeWords) {
        if (known == theme)
            return word;
    }
    return {};
}

constexpr std::optional<Theme> themeOf(std::string_view word)
{
    for (const auto &[theme, known] : themeWords) {
        if (known == word)
            return theme;
    }
    return std::nullopt;
}

} // namespace actiscope
