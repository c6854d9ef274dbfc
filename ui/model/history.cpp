#include "ui/model/history.h"

#include <utility>

namespace actiscope {

void History::record(const QString &name, const QString &mergeKey, const State &before)
{
    m_redo.clear();
    const bool merges = !m_sealed && canUndo() && !mergeKey.isEmpty() && m_undo.back().mergeKey == mergeKey;
    m_sealed = false;
    if (merges)
        return;
    m_undo.push_back({name, mergeKey, before, appliedLanguage()});
    if (m_undo.size() > mostSteps)
        m_undo.pop_front();
}

void History::clear()
{
    m_undo.clear();
    m_redo.clear();
    m_sealed = true;
}

void History::seal()
{
    m_sealed = true;
}

void History::dropIdleStep(const State &present)
{
    if (!canUndo() || m_undo.back().state != present)
        return;
    m_undo.pop_back();
    m_sealed = true; // what follows must not merge into the step before
}

State History::undo(const State &present)
{
    Step step = std::move(m_undo.back());
    m_undo.pop_back();
    m_sealed = true;
    m_redo.push_back({step.name, step.mergeKey, present, step.language});
    return std::move(step.state);
}

State History::redo(const State &present)
{
    Step step = std::move(m_redo.back());
    m_redo.pop_back();
    m_sealed = true;
    m_undo.push_back({step.name, step.mergeKey, present, step.language});
    return std::move(step.state);
}

} // namespace actiscope
