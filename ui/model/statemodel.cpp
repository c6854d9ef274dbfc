#include "ui/model/statemodel.h"

#include <chrono>
#include <utility>

namespace actiscope {

StateModel::StateModel(State state, QObject *parent)
    : QObject(parent)
    , m_state(repaired(std::move(state)))
    , m_pause(this)
{
    using namespace std::chrono_literals;
    m_pause.setSingleShot(true);
    m_pause.setInterval(1500ms);
    connect(&m_pause, &QTimer::timeout, this, &StateModel::sealStep);
}

void StateModel::edit(const QString &name, const Change &change, const QString &mergeKey)
{
    State next = m_state;
    change(next);
    next = repaired(std::move(next));
    if (next == m_state)
        return;
    m_history.record(name, mergeKey, m_state);
    m_history.dropIdleStep(next);
    if (!mergeKey.isEmpty())
        m_pause.start();
    become(next);
    emit historyChanged();
}

void StateModel::sealStep()
{
    m_pause.stop();
    m_history.seal();
}

void StateModel::replace(const QString &name, const State &state)
{
    edit(name, [&](State &next) { next = state; });
}

void StateModel::forgetHistory()
{
    m_history.clear();
    emit historyChanged();
}

void StateModel::undo()
{
    if (!canUndo())
        return;
    m_pause.stop();
    become(m_history.undo(m_state));
    emit historyChanged();
}

void StateModel::redo()
{
    if (!canRedo())
        return;
    m_pause.stop();
    become(m_history.redo(m_state));
    emit historyChanged();
}

void StateModel::become(const State &state)
{
    const State before = std::exchange(m_state, state);
    if (before != m_state)
        emit changed(before, m_state);
}

} // namespace actiscope
