#pragma once

#include "core/state/deck.h"

#include <QString>

#include <vector>

namespace actiscope {

/// The decks before and after the present one, each a whole deck.
class DeckHistory
{
public:
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
    std::vector<Deck> m_undo;
    std::vector<Deck> m_redo;
    QString m_mergeKey; ///< of the last step, while it may still grow
};

} // namespace actiscope
