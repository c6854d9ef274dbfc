#include "ui/workspace/neuronrunner.h"

#include "core/layer/moststeps.h"
#include "core/state/learning.h"
#include "ui/model/statemodel.h"

#include <algorithm>
#include <chrono>

namespace actiscope {

namespace {

/// The more steps are done, the more one tick does: the chart moves on by the same share of its width.
constexpr int share = 50;

} // namespace

NeuronRunner::NeuronRunner(StateModel *model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    using namespace std::chrono_literals;
    m_timer.setInterval(40ms);
    connect(&m_timer, &QTimer::timeout, this, &NeuronRunner::tick);
}

void NeuronRunner::step()
{
    setRunning(false);
    m_model->edit(tr("Learn One Step"), [](State &state) { learn(state, 1); });
    stopAtTheEnd();
}

void NeuronRunner::push()
{
    m_model->edit(tr("Push Neurons"), [](State &state) { actiscope::push(state); });
    stopAtTheEnd();
}

void NeuronRunner::reset()
{
    setRunning(false);
    m_model->edit(tr("Reset Neurons"), [](State &state) { unlearn(state); });
}

void NeuronRunner::setRunning(bool running)
{
    if (running == isRunning())
        return;
    if (running)
        m_timer.start();
    else
        m_timer.stop();
    if (!running)
        m_model->sealStep();
    emit runningChanged(isRunning());
    stopAtTheEnd();
}

void NeuronRunner::tick()
{
    const int done = m_model->state().layer.learning.steps;
    m_model->edit(tr("Learn"), [done](State &state) { learn(state, std::max(1, done / share)); }, QStringLiteral("learn"));
    stopAtTheEnd();
}

void NeuronRunner::stopAtTheEnd()
{
    if (canLearn(m_model->state()))
        return;
    if (isRunning())
        setRunning(false);
    else
        emit notice(tr("The neurons have made %1 steps, the most there are. Reset begins anew.").arg(mostSteps));
}

} // namespace actiscope
