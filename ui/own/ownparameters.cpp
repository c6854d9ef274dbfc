#include "ui/own/ownparameters.h"

#include "core/expression/build.h"
#include "core/state/functions.h"
#include "core/state/ownfunctions.h"
#include "ui/binding/sceneentry.h"
#include "ui/language/translation.h"
#include "ui/model/statemodel.h"
#include "ui/slider/numberbox.h"
#include "ui/slider/parameterslider.h"
#include "ui/slider/playbutton.h"
#include "ui/slider/rangeends.h"
#include "ui/slider/realslider.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/widget/formulaview.h"
#include "ui/widget/wrappedtext.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>
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

void OwnParameters::showFunction(const std::string &id, bool isEmpty)
{
    if (id == m_id && isEmpty == m_isEmpty)
        return;
    m_id = id;
    m_isEmpty = isEmpty;
    m_shown.reset();
    renew();
}

void OwnParameters::renew()
{
    const FunctionRef function = this->function();
    const Parameters values = function ? parametersOf(m_model->state(), *function) : Parameters();
    if (function != m_shown || !function) {
        m_shown = function;
        std::vector<std::size_t> order(values.size());
        std::iota(order.begin(), order.end(), std::size_t(0));
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return function->parameters[a].symbol < function->parameters[b].symbol;
        });
        const auto count = static_cast<qsizetype>(values.size());
        const bool more = m_rows.size() < count;
        while (m_rows.size() < count)
            m_rows.append(newRow(m_rows.size()));
        if (more)
            emit rowsAdded();
        QStringList symbols;
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            Row &row = m_rows[i];
            row.slider->setVisible(i < count);
            if (i < count) {
                showRow(row, *function, order[static_cast<std::size_t>(i)], values);
                symbols.append(row.slider->spec().name);
            } else if (!std::exchange(row.key, {}).empty()) {
                row.slider->stopPlaying();
            }
        }
        const QString list = symbols.join(tr(", ", "between parameters"));
        m_heading->setText(symbols.isEmpty()     ? tr("A letter other than x becomes a parameter with a slider.")
                           : symbols.size() == 1 ? named(tr("Parameter %1 found"), list)
                                                 : named(tr("Parameters %1 found"), list));
        m_heading->setVisible(!symbols.isEmpty() || m_isEmpty);
        arrange();
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Row &row = m_rows[static_cast<qsizetype>(i)];
        row.slider->setValue(values[row.index]);
    }
}

void OwnParameters::showRow(Row &row, const Activation &function, std::size_t index, const Parameters &values)
{
    const Parameter &parameter = function.parameters[index];
    if (std::string key = keyOf(function, parameter); key != row.key) {
        row.slider->stopPlaying();
        row.key = std::move(key);
        row.slider->setPlayed(m_model, QString::fromStdString(row.key));
    }
    row.index = index;
    SliderSpec spec = parameterSpec(function, index, values);
    spec.name = QString::fromStdString(parameter.symbol);
    row.slider->setSpec(spec);
    row.symbol->setTerm(expression::parameter(parameter.id));
    row.ends->show(spec);
}

QWidget *OwnParameters::chainTabs(QWidget *before)
{
    for (const Row &row : std::as_const(m_rows)) {
        setTabOrder(before, row.slider->slider());
        setTabOrder(row.slider->slider(), row.slider->box());
        setTabOrder(row.slider->box(), row.slider->playButton());
        setTabOrder(row.slider->playButton(), row.ends->leastField());
        setTabOrder(row.ends->leastField(), row.ends->greatestField());
        before = row.ends->greatestField();
    }
    return before;
}

OwnParameters::Row OwnParameters::newRow(qsizetype row)
{
    auto *slider = new ParameterSlider(SliderSpec{}, ParameterSlider::Arrangement::Row);
    auto *symbol = new FormulaView;
    auto *ends = new RangeEnds;
    slider->setPlayable();
    slider->setBelow(ends);
    slider->setSymbol(symbol);
    connect(slider, &ParameterSlider::edited, this, [this, row](double value) { change(m_rows[row], value); });
    connect(slider, &ParameterSlider::editingEnded, m_model, &StateModel::sealStep);
    connect(slider, &ParameterSlider::notice, this, &OwnParameters::notice);
    connect(ends, &RangeEnds::edited, this,
            [this, row](double least, double greatest) { changeRange(m_rows[row], least, greatest); });
    connect(ends, &RangeEnds::notice, this, &OwnParameters::notice);
    m_layout->addWidget(slider);
    return {slider, symbol, ends};
}

/// All rows on one grid: symbols and boxes have one width, and where a row has no room, the sliders go below them.
void OwnParameters::arrange()
{
    int symbols = 0;
    int boxes = 0;
    int ends = 0;
    for (const Row &row : m_rows) {
        if (row.key.empty())
            continue;
        symbols = std::max(symbols, row.symbol->sizeHint().width());
        boxes = std::max(boxes, row.slider->box()->minimumSizeHint().width());
        ends = std::max(ends, row.ends->minimumSizeHint().width());
    }
    const int em = fontMetrics().height();
    const int gap = em * 5 / 8;
    symbols = std::max(symbols, em);
    for (const Row &row : m_rows) {
        const int rest = symbols + boxes + row.slider->playButton()->sizeHint().width() + 3 * gap;
        const bool fits = rest + ends <= width() && symbols <= width() / 4;
        row.symbol->setFixedWidth(fits ? symbols : std::clamp(width() - boxes - gap, em, symbols));
        row.slider->box()->setMinimumWidth(boxes);
        row.slider->setArrangement(fits ? ParameterSlider::Arrangement::Row : ParameterSlider::Arrangement::Compact);
    }
}

void OwnParameters::change(Row row, double value)
{
    const FunctionRef function = this->function();
    if (!function || row.index >= function->parameters.size())
        return;
    const std::size_t index = row.index;
    m_model->edit(named(tr("Change %1"), row.slider->spec().name),
                  [&](State &state) { setParameter(state, *function, index, value); },
                  QString::fromStdString(keyOf(*function, function->parameters[index])));
    row.slider->setValue(parameterOf(m_model->state(), *function, index)); // which may have been brought into its limits
}

void OwnParameters::changeRange(Row row, double least, double greatest)
{
    const FunctionRef function = this->function();
    if (!function || row.index >= function->parameters.size())
        return;
    const Parameter &parameter = function->parameters[row.index];
    m_model->edit(rangeStepName(row.slider->spec().name),
                  [&](State &state) { setOwnParameterRange(state, m_id, parameter.id, least, greatest); });
}

bool OwnParameters::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange(); // a longer number wants a wider box
    return QWidget::event(event);
}

void OwnParameters::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void OwnParameters::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
    if (event->type() != QEvent::LanguageChange)
        return;
    m_shown.reset();
    renew();
}

} // namespace actiscope
