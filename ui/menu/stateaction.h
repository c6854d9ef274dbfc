#pragma once

#include "core/state/state.h"

#include <QAction>

#include <functional>

namespace actiscope {

class StateModel;

/// A checkable action that is one truth of the state: checked follows the state, and a click edits it.
class StateAction : public QAction
{
    Q_OBJECT

public:
    using Get = std::function<bool(const State &)>;
    using Set = std::function<void(State &, bool)>;

    StateAction(StateModel *model, Get get, Set set, QObject *parent);

    /// `undoName` names the undo step of checking and of unchecking.
    void setTexts(const QString &text, const QString &undoName, const QString &toolTip = {});

    /// Names for the two undo steps that differ.
    void setUndoNames(const QString &checking, const QString &unchecking);

    /// Whether the action can be used in a state; by default always.
    void enableIf(Get condition);

private:
    void follow();

    StateModel *m_model;
    Get m_get;
    Get m_enabled;
    QString m_checking; ///< undo names
    QString m_unchecking;
};

} // namespace actiscope
