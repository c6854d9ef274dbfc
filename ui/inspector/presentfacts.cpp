#include "ui/inspector/presentfacts.h"

#include "ui/inspector/section.h"
#include "ui/model/statemodel.h"

#include <chrono>

namespace actiscope {

PresentFacts::PresentFacts(StateModel *model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    using namespace std::chrono_literals;
    m_soon.setSingleShot(true);
    m_soon.setInterval(50ms);
    connect(&m_soon, &QTimer::timeout, this, &PresentFacts::compute);
    compute();
}

void PresentFacts::follow(const State *before, const State &after)
{
    if (before->selected != after.selected)
        compute();
    else if ((before->saturationThreshold != after.saturationThreshold || selectedParametersDiffer(before, after))
             && !m_soon.isActive())
        m_soon.start();
}

void PresentFacts::compute()
{
    m_soon.stop();
    const State &state = m_model->state();
    const FunctionRef selection = selectedActivation(state);
    const Activation &selected = *selection;
    m_facts = factsOf(selected, parametersOf(state, selected), state.saturationThreshold);
    emit changed();
}

} // namespace actiscope
