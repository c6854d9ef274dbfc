#pragma once

#include "core/state/state.h"

#include <QString>

#include <deque>

namespace actiscope {

/// The states before and after the present one. A step is the state that it left and a name.
class History
{
public:
    /// Notes that `before` is about to be left. Merges into the last step if that has the same, non-empty key and
    /// is not sealed. Forgets what could be redone.
    void record(const QString &name, const QString &mergeKey, const State &before);
    void seal();
    /// Forgets the last step if it leads from `present` to `present`, as when a drag ends where it began.
    void dropIdleStep(const State &present);

    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    QString undoName() const { return canUndo() ? m_undo.back().name : QString(); }
    QString redoName() const { return canRedo() ? m_redo.back().name : QString(); }

    /// The state to go to from `present`.
    State undo(const State &present);
    State redo(const State &present);

private:
    struct Step {
        QString name;
        QString mergeKey;
        State state;
    };
    static constexpr std::size_t mostSteps = 1000;

    std::deque<Step> m_undo;
    std::deque<Step> m_redo;
    bool m_sealed = true;
};

} // namespace actiscope
