#include "ui/lecture/deckhistory.h"

#include <numeric>
#include <utility>

namespace actiscope {

namespace {

constexpr std::size_t mostChanges = 100;

const Numbers &batchOf(const Scene &scene)
{
    return scene.state.layer.file.batch.values;
}

std::size_t sceneBytes(const Deck &deck)
{
    return std::accumulate(deck.scenes.begin(), deck.scenes.end(), std::size_t{0}, [](std::size_t sum, const Scene &scene) {
        return sum + sizeof(Scene) + scene.title.size() + scene.note.size()
            + sizeof(int) * scene.state.layer.learning.pushes.size() + sizeof(std::string) * scene.state.functions.size();
    });
}

} // namespace

void DeckHistory::record(const QString &mergeKey, const Deck &before)
{
    while (!m_redo.empty())
        dropOldest(m_redo);
    const bool merges = !mergeKey.isEmpty() && mergeKey == m_mergeKey;
    m_mergeKey = mergeKey;
    if (merges)
        return;
    push(m_undo, before);
    keepWithinBounds();
}

void DeckHistory::clear()
{
    *this = DeckHistory(m_most);
}

Deck DeckHistory::undo(const Deck &present)
{
    seal();
    Deck deck = popNewest(m_undo);
    push(m_redo, present);
    keepWithinBounds();
    return deck;
}

Deck DeckHistory::redo(const Deck &present)
{
    seal();
    Deck deck = popNewest(m_redo);
    push(m_undo, present);
    keepWithinBounds();
    return deck;
}

void DeckHistory::push(std::deque<Deck> &decks, const Deck &deck)
{
    count(deck);
    decks.push_back(deck);
}

Deck DeckHistory::popNewest(std::deque<Deck> &decks)
{
    Deck deck = std::move(decks.back());
    decks.pop_back();
    discount(deck);
    return deck;
}

void DeckHistory::dropOldest(std::deque<Deck> &decks)
{
    discount(decks.front());
    decks.pop_front();
}

void DeckHistory::count(const Deck &deck)
{
    m_sceneBytes += sceneBytes(deck);
    for (const Scene &scene : deck.scenes)
        m_batches.add(batchOf(scene));
}

void DeckHistory::discount(const Deck &deck)
{
    m_sceneBytes -= sceneBytes(deck);
    for (const Scene &scene : deck.scenes)
        m_batches.remove(batchOf(scene));
}

void DeckHistory::keepWithinBounds()
{
    while (m_undo.size() > mostChanges || (bytes() > m_most && m_undo.size() > 1))
        dropOldest(m_undo);
    while (bytes() > m_most && m_redo.size() > 1)
        dropOldest(m_redo);
}

} // namespace actiscope
