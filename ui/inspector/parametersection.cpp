#include "ui/inspector/parametersection.h"

#include "core/state/functions.h"
#include "core/state/ownfunctions.h"
#include "ui/binding/sceneentry.h"
#include "ui/language/translation.h"
#include "ui/model/statemodel.h"
#include "ui/slider/parameterslider.h"
#include "ui/slider/playbutton.h"
#include "ui/slider/rangeends.h"

#include <QLabel>
#include <QVBoxLayout>

#include <string_view>
#include <utility>

namespace actiscope {

namespace {

/// Whose slider stands below the charts already: two controls of one name would confuse.
bool isElsewhere(const Activation &activation)
{
    return featuredParameter(activation).has_value();
}

/// Below the name of a function of one's own its parameters need no more than their letters.
SliderSpec specOf(const Activation &function, std::size_t index, const State &state)
{
    SliderSpec spec = parameterSpec(function, index, parametersOf(state, function));
    if (function.family == Family::Own)
        spec.name = QString::fromStdString(function.parameters[index].symbol);
    return spec;
}

/// As the sliders elsewhere have it: their steps go on each other.
QString stepKey(const Activation &function, std::size_t index)
{
    if (function.family == Family::Own)
        return QString::fromStdString(keyOf(function, function.parameters[index]));
    return QStringLiteral("%1.%2").arg(QString::fromStdString(function.id)).arg(index);
}

} // namespace

ParameterSection::ParameterSection(StateModel *model, QWidget *parent)
    : InspectorSection(model, parent)
    , m_heading(addHeading())
    , m_elsewhere(addText())
{
    retranslateUi();
    showState(nullptr, model->state());
}

void ParameterSection::showState(const State *before, const State &after)
{
    const FunctionRef selection = selectedActivation(after);
    const Activation &selected = *selection;
    if (selectionDiffers(before, after))
        showFunction(selected, after);
    if (isElsewhere(selected) || !selectedParametersDiffer(before, after))
        return;
    const Parameters values = parametersOf(after, selected);
    for (std::size_t i = 0; i < values.size(); ++i) {
        ParameterSlider *slider = m_sliders[static_cast<qsizetype>(i)];
        if (const SliderSpec spec = specOf(selected, i, after); spec != slider->spec())
            slider->setSpec(spec); // another parameter limits it
        slider->setValue(values[i]);
    }
}

void ParameterSection::showFunction(const Activation &selected, const State &state)
{
    setVisible(!selected.parameters.empty());
    m_elsewhere->setVisible(isElsewhere(selected));
    const qsizetype count = isElsewhere(selected) ? 0 : static_cast<qsizetype>(selected.parameters.size());
    while (m_sliders.size() < count)
        m_sliders.append(addSlider());
    m_keys.resize(m_sliders.size());
    for (qsizetype i = 0; i < m_sliders.size(); ++i) {
        const std::string key = i < count ? keyOf(selected, selected.parameters[static_cast<std::size_t>(i)]) : std::string();
        if (key != std::exchange(m_keys[i], key))
            m_sliders[i]->stopPlaying();
        if (i < count) {
            const auto index = static_cast<std::size_t>(i);
            m_sliders[i]->setSpec(specOf(selected, index, state));
            m_sliders[i]->setPlayed(model(), stepKey(selected, index));
            showEnds(index, selected.family == Family::Own);
        }
        m_sliders[i]->setVisible(i < count);
    }
}

void ParameterSection::showEnds(std::size_t index, bool shown)
{
    const auto i = static_cast<qsizetype>(index);
    ParameterSlider *slider = m_sliders[i];
    if (shown && !m_ends[i]) {
        m_ends[i] = new RangeEnds;
        slider->setBelow(m_ends[i]);
        setTabOrder(slider->playButton(), m_ends[i]->leastField());
        setTabOrder(m_ends[i]->leastField(), m_ends[i]->greatestField());
        connect(m_ends[i], &RangeEnds::edited, this,
                [this, index](double least, double greatest) { changeRange(index, least, greatest); });
        connect(m_ends[i], &RangeEnds::notice, this, &ParameterSection::notice);
    }
    if (!m_ends[i])
        return;
    m_ends[i]->setVisible(shown);
    m_ends[i]->show(slider->spec());
}

ParameterSlider *ParameterSection::addSlider()
{
    auto *slider = new ParameterSlider(SliderSpec{}, ParameterSlider::Arrangement::Compact);
    slider->setPlayable();
    const auto index = static_cast<std::size_t>(m_sliders.size());
    connect(slider, &ParameterSlider::edited, this, [this, index](double value) { change(index, value); });
    connect(slider, &ParameterSlider::editingEnded, model(), &StateModel::sealStep);
    connect(slider, &ParameterSlider::notice, this, &ParameterSection::notice);
    body()->addWidget(slider);
    m_ends.append(nullptr);
    return slider;
}

void ParameterSection::change(std::size_t index, double value)
{
    const FunctionRef selection = selectedActivation(model()->state());
    const Activation &selected = *selection;
    ParameterSlider *slider = m_sliders[static_cast<qsizetype>(index)];
    model()->edit(named(tr("Change %1"), slider->spec().name),
                  [&](State &state) { setParameter(state, selected, index, value); },
                  stepKey(selected, index));
    slider->setValue(parameterOf(model()->state(), selected, index)); // which may have been brought into its limits
}

void ParameterSection::changeRange(std::size_t index, double least, double greatest)
{
    const FunctionRef selected = selectedActivation(model()->state());
    if (index >= selected->parameters.size())
        return;
    model()->edit(rangeStepName(m_sliders[static_cast<qsizetype>(index)]->spec().name), [&](State &state) {
        setOwnParameterRange(state, selected->id, selected->parameters[index].id, least, greatest);
    });
}

void ParameterSection::retranslateUi()
{
    m_heading->setText(tr("Parameters"));
    m_elsewhere->setText(tr("Slope: slider below the charts"));
}

} // namespace actiscope
