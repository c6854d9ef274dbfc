#include "core/state/deck.h"

#include "core/state/fields.h"
#include "core/state/functions.h"

#include <algorithm>
#include <utility>

namespace actiscope {

namespace {

using Scenes = std::vector<Scene>;

Scenes::iterator at(Deck &deck, std::size_t index)
{
    return deck.scenes.begin() + static_cast<Scenes::difference_type>(index);
}

} // namespace

std::size_t insertScene(Deck &deck, std::size_t index, Scene scene)
{
    if (deck.scenes.size() >= mostScenes)
        return deck.scenes.size() - 1;
    index = std::min(index, deck.scenes.size());
    deck.scenes.insert(at(deck, index), std::move(scene));
    return index;
}

void removeScene(Deck &deck, std::size_t index)
{
    if (index < deck.scenes.size())
        deck.scenes.erase(at(deck, index));
}

void duplicateScene(Deck &deck, std::size_t index)
{
    if (index < deck.scenes.size())
        insertScene(deck, index + 1, Scene(deck.scenes[index]));
}

void moveScene(Deck &deck, std::size_t from, std::size_t to)
{
    if (from >= deck.scenes.size() || to >= deck.scenes.size())
        return;
    if (from < to)
        std::rotate(at(deck, from), at(deck, from + 1), at(deck, to + 1));
    else
        std::rotate(at(deck, to), at(deck, from), at(deck, from + 1));
}

std::vector<std::string> controlKeys(const Functions &functions)
{
    std::vector<std::string> keys;
    for (const Field *field : controlFields())
        keys.emplace_back(field->path);
    for (const FunctionRef &function : functions.all()) {
        for (const Parameter &parameter : function->parameters)
            keys.push_back(keyOf(*function, parameter));
    }
    return keys;
}

std::vector<std::string> suitingControls(const State &state)
{
    const bool curves = state.workspace == Workspace::Curves;
    const bool neuron = state.workspace == Workspace::ToyLayer && state.layer.view == LayerView::Neuron;
    const Functions functions(state);
    const auto suits = [&](const std::string &key) {
        if (const Field *field = findField(key))
            return isSeen(*field, state);
        const FunctionRef function = functions.find(std::string_view(key).substr(0, key.find('.')));
        // The experiments compare the selected function with those shown, and the neuron's with some of its own.
        return isShown(state, function->id) || (!curves && function->id == state.selected)
            || (neuron && function->learnsBeside);
    };
    std::vector<std::string> keys = controlKeys(functions);
    std::erase_if(keys, [&](const std::string &key) { return !suits(key); });
    return keys;
}

std::vector<std::string> usualControls(const State &state)
{
    switch (state.workspace) {
    case Workspace::ToyLayer:
        if (state.layer.view == LayerView::Neuron)
            return {"layer.learning.steps", "layer.learning.rate"};
        return {"layer.weight", "layer.bias"};
    case Workspace::Depth:
        return {"depth.depth", "depth.weightScale"};
    case Workspace::Curves:
        break;
    }
    std::vector<std::string> keys = {"cursor"};
    for (const FunctionRef &function : shownActivations(state)) {
        // One parameter of one function is enough for a bar that the last row reads.
        if (keys.size() < 2 && !function->parameters.empty())
            keys.push_back(keyOf(*function, function->parameters.front()));
    }
    return keys;
}

} // namespace actiscope
