#pragma once

#include "core/state/state.h"

#include <array>
#include <optional>
#include <span>
#include <string_view>

/// The values of a State's enumerations as files, settings and the command line write them. Words, not numbers: a person
/// can read them, and a value may be added between two others.
namespace actiscope {

struct EnumWord {
    std::string_view word;
    int value; ///< of the enumeration
};

namespace words {

template<class Enum>
constexpr EnumWord is(std::string_view word, Enum value)
{
    return {word, static_cast<int>(value)};
}

inline constexpr std::array workspaces = {is("curves", Workspace::Curves), is("layer", Workspace::ToyLayer),
                                          is("depth", Workspace::Depth)};
inline constexpr std::array layerViews = {is("batch", LayerView::Batch), is("neuron", LayerView::Neuron)};
inline constexpr std::array distributions = {is("normal", Distribution::Normal), is("uniform", Distribution::Uniform),
                                             is("skewed", Distribution::Skewed),
                                             is("twoClusters", Distribution::TwoClusters), is("file", Distribution::File)};
inline constexpr std::array initialisations = {is("xavier", Initialisation::Xavier), is("he", Initialisation::He),
                                               is("leCun", Initialisation::LeCun),
                                               is("orthogonal", Initialisation::Orthogonal),
                                               is("normal", Initialisation::Normal),
                                               is("identity", Initialisation::Identity)};
inline constexpr std::array themes = {is("system", Theme::System), is("light", Theme::Light), is("dark", Theme::Dark),
                                      is("contrast", Theme::Contrast)};

} // namespace words

/// All words of an enumeration.
template<class Enum>
constexpr std::span<const EnumWord> wordsOf();
template<>
constexpr std::span<const EnumWord> wordsOf<Workspace>() { return words::workspaces; }
template<>
constexpr std::span<const EnumWord> wordsOf<LayerView>() { return words::layerViews; }
template<>
constexpr std::span<const EnumWord> wordsOf<Distribution>() { return words::distributions; }
template<>
constexpr std::span<const EnumWord> wordsOf<Initialisation>() { return words::initialisations; }
template<>
constexpr std::span<const EnumWord> wordsOf<Theme>() { return words::themes; }

template<class Enum>
constexpr std::string_view wordOf(Enum value)
{
    for (const EnumWord &known : wordsOf<Enum>()) {
        if (known.value == static_cast<int>(value))
            return known.word;
    }
    return {};
}

template<class Enum>
constexpr std::optional<Enum> valueOf(std::string_view word)
{
    for (const EnumWord &known : wordsOf<Enum>()) {
        if (known.word == word)
            return static_cast<Enum>(known.value);
    }
    return std::nullopt;
}

} // namespace actiscope
