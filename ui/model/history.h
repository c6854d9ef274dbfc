#pragma once

#include "core/state/state.h"
#include "ui/language/language.h"

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
    /// Nothing can be undone or redone any more.
    void clear();
    /// Forgets the last step if it leads from `present` to `present`, as when a drag ends where it began.
    void dropIdleStep(const State &present);

    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    /// Empty too for a step that was named in another language than the present one.
    QString undoName() const { return canUndo() ? nameOf(m_undo.back()) : QString(); }
    QString redoName() const { return canRedo() ? nameOf(m_redo.back()) : QString(); }

    /// The state to go to from `present`.
    State undo(const State &present);
    State redo(const State &present);

private:
    struct Step {
        QString name;
        QString mergeKey;
        State state;
        Language language; ///< of the name
    };
    static QString nameOf(const Step &step) { return step.language == appliedLanguage() ? step.name : QString(); }

    static constexpr std::size_t mostSteps = 1000;

    std::deque<Step> m_undo;
    std::deque<Step> m_redo;
    bool m_sealed = true;
};

} // namespace actiscope
