#include "ui/inspector/cursorsection.h"

#include "core/curve/sampling.h"
#include "core/math/roundnumber.h"
#include "core/state/limits.h"
#include "ui/inspector/factrow.h"
#include "ui/inspector/readingstable.h"
#include "ui/inspector/steadylabel.h"
#include "ui/language/valuetext.h"
#include "ui/slider/numbertext.h"
#include "ui/binding/sceneentry.h"
#include "ui/slider/parameterslider.h"
#include "ui/model/statemodel.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>

namespace actiscope {

namespace {

constexpr int shownDigits = 6;

std::optional<Discontinuity> jumpAt(const Activation &activation, const Parameters &parameters, Order order, double x)
{
    const auto found = discontinuities(activation, parameters, order, {x, x});
    const auto jump = std::find_if(found.begin(), found.end(), [x](const Discontinuity &j) { return j.x == x; });
    return jump == found.end() ? std::nullopt : std::optional(*jump);
}

/// What is special at the place where the values are read; usually nothing.
QString remark(const Activation &activation, const Parameters &parameters, double x)
{
    const std::vector<double> breakpoints = activation.breakpoints(parameters);
    if (std::find(breakpoints.begin(), breakpoints.end(), x) == breakpoints.end())
        return {};
    const bool own = activation.family == Family::Own;
    if (const auto jump = jumpAt(activation, parameters, Order::Value, x)) {
        if (!std::isfinite(jump->value))
            return CursorSection::tr("f is not defined here");
        if (std::isnan(jump->left) || std::isnan(jump->right))
            return CursorSection::tr("The domain of f ends here");
        return own ? CursorSection::tr("Jump: f as the formula has it here")
                   : CursorSection::tr("Jump: f and f′ as PyTorch defines them here");
    }
    if (jumpAt(activation, parameters, Order::First, x))
        return own ? CursorSection::tr("Kink: f′ by PyTorch’s rule: of |u| it is 0, of clamp 1, of a tie of max or min half of "
                                       "each side")
                   : CursorSection::tr("Kink: f′ as PyTorch defines it here");
    return CursorSection::tr("f″ jumps here");
}

} // namespace

CursorSection::CursorSection(StateModel *model, QWidget *parent)
    : InspectorSection(model, parent)
    , m_heading(new SteadyLabel)
    , m_slider(new ParameterSlider(cursorSpec(model->state()), ParameterSlider::Arrangement::Compact))
{
    addHeading(m_heading);
    m_slider->setPlayed(model, QStringLiteral("cursor"));
    body()->addWidget(m_slider);
    auto *values = new QVBoxLayout;
    values->setSpacing(0);
    for (FactRow *&row : m_values) {
        row = new FactRow;
        row->setSelectable(true);
        values->addWidget(row);
    }
    body()->addLayout(values);
    m_kink = addText();
    body()->addSpacing(8);
    m_tableHeading = addHeading();
    m_table = new ReadingsTable(model);
    body()->addWidget(m_table);

    connect(m_slider, &ParameterSlider::edited, this, [this](double value) {
        this->model()->edit(tr("Move Cursor"), [value](State &state) { actiscope::setCursor(state, value); },
                            QStringLiteral("cursor"));
    });
    connect(m_slider, &ParameterSlider::editingEnded, model, &StateModel::sealStep);
    connect(m_slider, &ParameterSlider::notice, this, &CursorSection::notice);
    using namespace std::chrono_literals;
    m_soon.setSingleShot(true);
    m_soon.setInterval(50ms);
    connect(&m_soon, &QTimer::timeout, this, &CursorSection::span);
    retranslateUi();
    showState(nullptr, model->state());
}

void CursorSection::showState(const State *before, const State &after)
{
    if (before && before->range != after.range && !m_soon.isActive())
        m_soon.start();
    const bool moved = !before || before->cursor != after.cursor;
    if (moved)
        showCursor(after);
    if (moved || selectedParametersDiffer(before, after))
        showValues(after);
    if (!before || before->functions.empty() != after.functions.empty()) {
        m_tableHeading->setVisible(!after.functions.empty());
        m_table->setVisible(!after.functions.empty());
    }
    m_table->showState(before, after);
}

void CursorSection::span()
{
    const State &state = model()->state();
    if (const SliderSpec spec = cursorSpec(state); spec != m_slider->spec()) {
        m_slider->setSpec(spec);
        showCursor(state);
    }
}

void CursorSection::showCursor(const State &state)
{
    m_slider->setValue(state.cursor);
    m_heading->display(tr("At the cursor, x = %1").arg(numberText(state.cursor, m_slider->spec().decimals)));
}

void CursorSection::showValues(const State &state)
{
    const FunctionRef selection = selectedActivation(state);
    const Activation &selected = *selection;
    const Parameters parameters = parametersOf(state, selected);
    const Jet at = selected.at(state.cursor, parameters);
    const bool certain = selected.formula->isCertain(state.cursor, parameters);
    for (const Order order : {Order::Value, Order::First, Order::Second})
        m_values[static_cast<std::size_t>(order)]->setValue(valueText(component(at, order), shownDigits, certain));
    const QString special = !certain          ? tr("Could not be decided with 8192 bits: the best guess")
        : std::isnan(at.value) ? tr("f is not defined here")
                               : remark(selected, parameters, state.cursor);
    m_kink->setText(special);
    m_kink->setVisible(!special.isEmpty());
}

void CursorSection::retranslateUi()
{
    m_heading->setUsual(tr("At the cursor, x = %1").arg(QStringLiteral("−100.00")));
    m_values[0]->setName(tr("f(x)"));
    m_values[1]->setName(tr("f′(x)"));
    m_values[2]->setName(tr("f″(x)"));
    m_tableHeading->setText(tr("All functions at the cursor"));
    m_slider->setSpec(cursorSpec(model()->state()));
    m_table->retranslate();
}

} // namespace actiscope
