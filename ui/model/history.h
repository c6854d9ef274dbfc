#pragma once

#include "core/state/state.h"
#include "ui/language/language.h"
#include "ui/model/batchcount.h"

#include <QString>

#include <cstddef>
#include <deque>

namespace actiscope {

/// The states before and after the present one. A step is the state that it left and a name. At most 1000 steps are
/// kept, and so many bytes of batches that a person has opened; those which states share count once. The oldest steps go
/// first, and the last one never: whatever it takes, what has just been done can be undone.
class History
{
public:
    static constexpr std::size_t mostBatchBytes = 256U << 20;

    explicit History(std::size_t most = mostBatchBytes) : m_mostBatchBytes(most) {}

    /// Of the batches that the steps hold.
    std::size_t batchBytes() const { return m_batches.bytes(); }

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

    static bool holdsNoBatch(const Step &step);
    void push(std::deque<Step> &steps, Step step);
    Step popNewest(std::deque<Step> &steps);
    void dropOldest(std::deque<Step> &steps);
    void clear(std::deque<Step> &steps);
    void keepWithinBounds();

    const std::size_t m_mostBatchBytes;
    std::deque<Step> m_undo;
    std::deque<Step> m_redo;
    BatchCount m_batches;
    bool m_sealed = true;
};

} // namespace actiscope
