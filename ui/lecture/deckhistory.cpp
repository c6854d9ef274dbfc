#include "ui/lecture/deckhistory.h"

#include <utility>

namespace actiscope {

namespace {

constexpr std::size_t mostChanges = 100;

Deck step(std::vector<Deck> &from, std::vector<Deck> &to, const Deck &present)
{
    to.push_back(present);
    Deck deck = std::move(from.back());
    from.pop_back();
    return deck;
}

} // namespace

void DeckHistory::record(const QString &mergeKey, const Deck &before)
{
    m_redo.clear();
    const bool merges = !mergeKey.isEmpty() && mergeKey == m_mergeKey;
    m_mergeKey = mergeKey;
    if (merges)
        return;
    m_undo.push_back(before);
    if (m_undo.size() > mostChanges)
        m_undo.erase(m_undo.begin());
}

void DeckHistory::clear()
{
    *this = {};
}

Deck DeckHistory::undo(const Deck &present)
{
    seal();
    return step(m_undo, m_redo, present);
}

Deck DeckHistory::redo(const Deck &present)
{
    seal();
    return step(m_redo, m_undo, present);
}

} // namespace actiscope
