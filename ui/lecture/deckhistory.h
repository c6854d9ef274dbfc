#pragma once

#include "core/state/deck.h"
#include "ui/model/batchcount.h"

#include <QString>

#include <cstddef>
#include <deque>

namespace actiscope {

/// The decks before and after the present one, each a whole deck. At most 100 changes are kept, and about so many bytes;
/// batches that scenes share count once. The oldest go first, and the last one never: whatever it takes, what has just
/// been done can be undone.
class DeckHistory
{
public:
    static constexpr std::size_t mostBytes = 256U << 20;

    explicit DeckHistory(std::size_t most = mostBytes) : m_most(most) {}

    /// Of what it holds.
    std::size_t bytes() const { return m_sceneBytes + m_batches.bytes(); }

    /// Notes that `before` is about to be left. Merges into the last step if that has the same, non-empty key and has
    /// not been sealed. Forgets what could be redone.
    void record(const QString &mergeKey, const Deck &before);
    void seal() { m_mergeKey.clear(); }
    void clear();

    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    /// The deck to go to from `present`.
    Deck undo(const Deck &present);
    Deck redo(const Deck &present);

private:
    void push(std::deque<Deck> &decks, const Deck &deck);
    Deck popNewest(std::deque<Deck> &decks);
    void dropOldest(std::deque<Deck> &decks);
    void count(const Deck &deck);
    void discount(const Deck &deck);
    void keepWithinBounds();

    std::size_t m_most;
    std::deque<Deck> m_undo;
    std::deque<Deck> m_redo;
    BatchCount m_batches;
    std::size_t m_sceneBytes = 0; ///< of the scenes without batches
    QString m_mergeKey; ///< of the last step, while it may still grow
};

} // namespace actiscope
