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
    if (state == m_state)
        return;
    m_unannounced.push_back({std::exchange(m_state, state), state});
    if (m_unannounced.size() > 1)
        return; // one that is being announced has led to this one
    while (!m_unannounced.empty()) {
        emit changed(m_unannounced.front().before, m_unannounced.front().after);
        m_unannounced.pop_front();
    }
}

} // namespace actiscope
