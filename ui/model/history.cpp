#include "ui/model/history.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace actiscope {

namespace {

const Numbers &batchOf(const State &state)
{
    return state.layer.file.batch.values;
}

} // namespace

bool History::holdsNoBatch(const Step &step)
{
    return batchOf(step.state).empty();
}

void History::record(const QString &name, const QString &mergeKey, const State &before)
{
    clear(m_redo);
    const bool merges = !m_sealed && canUndo() && !mergeKey.isEmpty() && m_undo.back().mergeKey == mergeKey;
    m_sealed = false;
    if (merges)
        return;
    push(m_undo, {name, mergeKey, before, appliedLanguage()});
    keepWithinBounds();
}

void History::clear()
{
    clear(m_undo);
    clear(m_redo);
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
    popNewest(m_undo);
    m_sealed = true; // what follows must not merge into the step before
}

State History::undo(const State &present)
{
    Step step = popNewest(m_undo);
    m_sealed = true;
    push(m_redo, {step.name, step.mergeKey, present, step.language});
    keepWithinBounds();
    return std::move(step.state);
}

State History::redo(const State &present)
{
    Step step = popNewest(m_redo);
    m_sealed = true;
    push(m_undo, {step.name, step.mergeKey, present, step.language});
    keepWithinBounds();
    return std::move(step.state);
}

void History::push(std::deque<Step> &steps, Step step)
{
    m_batches.add(batchOf(step.state));
    steps.push_back(std::move(step));
}

History::Step History::popNewest(std::deque<Step> &steps)
{
    Step step = std::move(steps.back());
    steps.pop_back();
    m_batches.remove(batchOf(step.state));
    return step;
}

void History::dropOldest(std::deque<Step> &steps)
{
    m_batches.remove(batchOf(steps.front().state));
    steps.pop_front();
}

void History::clear(std::deque<Step> &steps)
{
    while (!steps.empty())
        dropOldest(steps);
}

void History::keepWithinBounds()
{
    if (m_undo.size() > mostSteps)
        dropOldest(m_undo);
    for (std::deque<Step> *steps : {&m_undo, &m_redo}) {
        const auto isFreed = [&] {
            return m_batches.bytes() <= m_mostBatchBytes || std::all_of(steps->begin(), std::prev(steps->end()), holdsNoBatch);
        };
        while (!steps->empty() && !isFreed())
            dropOldest(*steps);
    }
}

} // namespace actiscope
