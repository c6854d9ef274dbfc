#pragma once

#include "core/state/state.h"

#include <cstddef>
#include <string>
#include <vector>

/// A lecture as data: an ordered list of scenes, each a state with what a lecturer needs to show it.
namespace actiscope {

class Functions;

/// What a scene keeps back until the lecturer reveals it, so that the class can guess first.
enum class Hidden {
    Nothing,
    Derivative, ///< the charts of f′ and f″
    Selected,   ///< all of the selected function: curve, name and values
    Table       ///< the table and the remarks of an experiment
};

struct Scene {
    std::string title;
    std::string note;                  ///< for the lecturer's eyes only
    std::vector<std::string> controls; ///< keys of the sliders that it offers, see controlKeys()
    Hidden hidden = Hidden::Nothing;
    State state;

    bool operator==(const Scene &) const = default;
};

struct Deck {
    std::vector<Scene> scenes;

    bool operator==(const Deck &) const = default;
};

inline constexpr std::size_t mostScenes = 1000;

/// Puts a scene at `index`, before the one that stands there, or at the end; gives the place where it stands. A deck
/// that has mostScenes already stays as it is.
std::size_t insertScene(Deck &deck, std::size_t index, Scene scene);
void removeScene(Deck &deck, std::size_t index);
/// A copy right after it.
void duplicateScene(Deck &deck, std::size_t index);
/// Takes the scene out and puts it where it then is the one at `to`.
void moveScene(Deck &deck, std::size_t from, std::size_t to);

/// The keys of all sliders that a scene may offer: those of the state's numbers as the lessons and decks write them,
/// such as "cursor", "range.minimum", "layer.bias", "leaky_relu.negative_slope".
std::vector<std::string> controlKeys(const Functions &functions);

} // namespace actiscope
