#include "ui/inspector/presentfacts.h"

#include "ui/inspector/section.h"
#include "ui/model/statemodel.h"

#include <chrono>
#include <utility>

namespace actiscope {

using namespace std::chrono_literals;

PresentFacts::PresentFacts(StateModel *model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(50ms);
    connect(&m_soon, &QTimer::timeout, this, &PresentFacts::compute);
    compute();
}

void PresentFacts::follow(const State &before, const State &after)
{
    if (before.selected != after.selected)
        compute();
    else if ((before.saturationThreshold != after.saturationThreshold || selectedParametersDiffer(&before, after))
             && !m_soon.isActive())
        m_soon.start();
}

void PresentFacts::setSeen(bool seen)
{
    m_seen = seen;
    if (m_seen && std::exchange(m_stale, false))
        compute();
}

void PresentFacts::compute()
{
    m_soon.stop();
    if (!m_seen) {
        m_stale = true;
        return;
    }
    const State &state = m_model->state();
    const FunctionRef selected = selectedActivation(state);
    const auto work = [this, selected, parameters = parametersOf(state, *selected), threshold = state.saturationThreshold] {
        return [this, id = selected->id, facts = factsOf(*selected, parameters, threshold)] { take(id, facts); };
    };
    if (selected->family != Family::Own) {
        m_background.cancel();
        work()();
        return;
    }
    if (m_background.startAndWait([work](std::stop_token) { return work(); }, 5ms) || m_of == selected->id)
        return;
    m_of.clear();
    emit changed();
}

void PresentFacts::take(const std::string &id, const Facts &facts)
{
    if (id != m_model->state().selected) // of the one before, which took long
        return;
    m_of = id;
    m_facts = facts;
    emit changed();
}

} // namespace actiscope
