#include "ui/own/ownparameters.h"

#include "core/state/functions.h"
#include "core/state/ownfunctions.h"
#include "ui/binding/sceneentry.h"
#include "ui/language/translation.h"
#include "ui/model/statemodel.h"
#include "ui/own/rangeends.h"
#include "ui/slider/parameterslider.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/widget/wrappedtext.h"

#include <QEvent>
#include <QVBoxLayout>

#include <utility>

namespace actiscope {

OwnParameters::OwnParameters(StateModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_heading(new WrappedText)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_heading);
    setLook(m_heading, Look::Small);
    connect(m_model, &StateModel::changed, this, &OwnParameters::renew);
    renew();
}

FunctionRef OwnParameters::function() const
{
    return m_id.empty() ? nullptr : Functions(m_model->state()).find(m_id);
}

void OwnParameters::showFunction(const std::string &id)
{
    if (id == std::exchange(m_id, id))
        return;
    renew();
}

void OwnParameters::renew()
{
    const FunctionRef function = this->function();
    const Parameters values = function ? parametersOf(m_model->state(), *function) : Parameters();
    if (function != m_shown || !function) {
        m_shown = function;
        QStringList symbols;
        const auto count = static_cast<qsizetype>(values.size());
        while (m_rows.size() < count)
            m_rows.append(newRow(static_cast<std::size_t>(m_rows.size())));
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            m_rows[i].slider->setVisible(i < count);
            if (i >= count)
                continue;
            SliderSpec spec = parameterSpec(*function, static_cast<std::size_t>(i), values);
            spec.name = QString::fromStdString(function->parameters[static_cast<std::size_t>(i)].symbol);
            m_rows[i].slider->setSpec(spec);
            m_rows[i].ends->show(spec.name, spec.minimum, spec.maximum);
            symbols.append(spec.name);
        }
        const QString list = symbols.join(tr(", ", "between parameters"));
        m_heading->setText(symbols.isEmpty()     ? tr("A letter other than x becomes a parameter with a slider.")
                           : symbols.size() == 1 ? named(tr("Parameter %1 found"), list)
                                                 : named(tr("Parameters %1 found"), list));
    }
    for (std::size_t i = 0; i < values.size(); ++i)
        m_rows[static_cast<qsizetype>(i)].slider->setValue(values[i]);
}

OwnParameters::Row OwnParameters::newRow(std::size_t index)
{
    auto *slider = new ParameterSlider(SliderSpec{}, ParameterSlider::Arrangement::Row);
    auto *ends = new RangeEnds;
    slider->setPlayable();
    slider->setBelow(ends);
    connect(slider, &ParameterSlider::edited, this, [this, index](double value) { change(index, value); });
    connect(slider, &ParameterSlider::editingEnded, m_model, &StateModel::sealStep);
    connect(slider, &ParameterSlider::notice, this, &OwnParameters::notice);
    connect(ends, &RangeEnds::edited, this,
            [this, index](double least, double greatest) { changeRange(index, least, greatest); });
    connect(ends, &RangeEnds::notice, this, &OwnParameters::notice);
    m_layout->addWidget(slider);
    return {slider, ends};
}

void OwnParameters::change(std::size_t index, double value)
{
    const FunctionRef function = this->function();
    if (!function || index >= function->parameters.size())
        return;
    ParameterSlider *slider = m_rows[static_cast<qsizetype>(index)].slider;
    m_model->edit(named(tr("Change %1"), slider->spec().name),
                  [&](State &state) { setParameter(state, *function, index, value); },
                  QString::fromStdString(keyOf(*function, function->parameters[index])));
    slider->setValue(parameterOf(m_model->state(), *function, index)); // which may have been brought into its limits
}

void OwnParameters::changeRange(std::size_t index, double least, double greatest)
{
    const FunctionRef function = this->function();
    if (!function || index >= function->parameters.size())
        return;
    const Parameter &parameter = function->parameters[index];
    m_model->edit(named(tr("Change Range of %1"), m_rows[static_cast<qsizetype>(index)].slider->spec().name),
                  [&](State &state) { setOwnParameterRange(state, m_id, parameter.id, least, greatest); });
}

void OwnParameters::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_shown.reset();
    renew();
}

} // namespace actiscope
