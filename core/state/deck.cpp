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

} // namespace actiscope
