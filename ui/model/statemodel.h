#pragma once

#include "core/state/state.h"
#include "ui/model/history.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>

namespace actiscope {

/// Owns the one State of a window. Every change goes through edit(), is repaired, kept for undo, and announced once.
class StateModel : public QObject
{
    Q_OBJECT

public:
    explicit StateModel(State state = {}, QObject *parent = nullptr);

    const State &state() const { return m_state; }

    using Change = std::function<void(State &)>;
    /// Applies a change. `name` says what it does, for the Edit menu ("Undo %1"). Changes with the same `mergeKey`
    /// that follow each other become one undo step, until sealStep() or a pause; an empty key never merges.
    void edit(const QString &name, const Change &change, const QString &mergeKey = {});
    /// Ends the present undo step: the next change begins another, whatever its key. To be called when a drag ends.
    void sealStep();

    /// Replaces everything, as opening a file does; one undo step.
    void replace(const QString &name, const State &state);

    /// Lets what has been done so far be undone no more, as where a new exercise begins.
    void forgetHistory();

    bool canUndo() const { return m_history.canUndo(); }
    bool canRedo() const { return m_history.canRedo(); }
    QString undoName() const { return m_history.undoName(); }
    QString redoName() const { return m_history.redoName(); }

public slots:
    void undo();
    void redo();

signals:
    /// The state has changed; never emitted for a change that changes nothing. Whoever edits while it is told makes
    /// another change, which all are told of after this one: each sees every change, in order, as it was. The model's
    /// own state may be further on by then.
    void changed(const actiscope::State &before, const actiscope::State &after);
    /// What undo and redo would do has changed.
    void historyChanged();

private:
    struct Step {
        State before;
        State after;
    };

    void become(const State &state);

    State m_state;
    std::deque<Step> m_unannounced; ///< changes that not all have been told of, the first of them just now
    History m_history;
    QTimer m_pause; ///< a pause as long as this ends an undo step
};

} // namespace actiscope
