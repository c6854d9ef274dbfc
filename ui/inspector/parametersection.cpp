#include "ui/inspector/parametersection.h"

#include "core/state/functions.h"
#include "ui/binding/sceneentry.h"
#include "ui/language/translation.h"
#include "ui/model/statemodel.h"
#include "ui/slider/parameterslider.h"

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
        if (i < count)
            m_sliders[i]->setSpec(specOf(selected, static_cast<std::size_t>(i), state));
        m_sliders[i]->setVisible(i < count);
    }
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
    return slider;
}

void ParameterSection::change(std::size_t index, double value)
{
    const FunctionRef selection = selectedActivation(model()->state());
    const Activation &selected = *selection;
    ParameterSlider *slider = m_sliders[static_cast<qsizetype>(index)];
    model()->edit(named(tr("Change %1"), slider->spec().name),
                  [&](State &state) { setParameter(state, selected, index, value); },
                  QStringLiteral("%1.%2").arg(QString::fromUtf8(selected.id)).arg(index));
    slider->setValue(parameterOf(model()->state(), selected, index)); // which may have been brought into its limits
}

void ParameterSection::retranslateUi()
{
    m_heading->setText(tr("Parameters"));
    m_elsewhere->setText(tr("Slope: slider below the charts"));
}

} // namespace actiscope
