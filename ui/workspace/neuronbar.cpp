#include "ui/workspace/neuronbar.h"

#include "core/state/learning.h"
#include "ui/model/statemodel.h"
#include "ui/widget/flowlayout.h"
#include "ui/workspace/neuronrunner.h"

#include <QEvent>
#include <QPushButton>
#include <QRadioButton>

namespace actiscope {

NeuronBar::NeuronBar(StateModel *model, NeuronRunner *runner, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_runner(runner)
    , m_batch(new QRadioButton)
    , m_neuron(new QRadioButton)
    , m_step(new QPushButton)
    , m_run(new QPushButton)
    , m_push(new QPushButton)
    , m_reset(new QPushButton)
{
    auto *layout = new FlowLayout(FlowLayout::Arrangement::Words);
    layout->setContentsMargins(6, 2, 6, 2);
    layout->setSpacing(14);
    setLayout(layout);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_batch, m_neuron, m_step, m_run, m_push, m_reset})
        layout->addWidget(widget);
    const auto choose = [this](QRadioButton *button, LayerView view) {
        connect(button, &QRadioButton::toggled, this, [this, view](bool on) {
            if (on)
                m_model->edit(tr("Change View"), [view](State &state) { state.layer.view = view; });
        });
    };
    choose(m_batch, LayerView::Batch);
    choose(m_neuron, LayerView::Neuron);
    m_run->setCheckable(true);
    connect(m_step, &QPushButton::clicked, m_runner, &NeuronRunner::step);
    connect(m_run, &QPushButton::toggled, m_runner, &NeuronRunner::setRunning);
    connect(m_push, &QPushButton::clicked, m_runner, &NeuronRunner::push);
    connect(m_reset, &QPushButton::clicked, m_runner, &NeuronRunner::reset);
    connect(m_runner, &NeuronRunner::runningChanged, this, [this](bool running) {
        m_run->setChecked(running);
        retranslateUi();
    });
    connect(m_model, &StateModel::changed, this, &NeuronBar::follow);
    retranslateUi();
    arrange();
    follow();
}

void NeuronBar::follow()
{
    const State &state = m_model->state();
    const bool neuron = state.layer.view == LayerView::Neuron;
    (neuron ? m_neuron : m_batch)->setChecked(true);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_step, m_run, m_push, m_reset})
        widget->setVisible(neuron);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_step, m_run, m_push})
        widget->setEnabled(canLearn(state));
    m_reset->setEnabled(state.layer.learning.steps > 0);
}

/// As high as the buttons beside them, with which they are to be in line.
void NeuronBar::arrange()
{
    for (QWidget *choice : {m_batch, m_neuron})
        choice->setMinimumHeight(m_step->sizeHint().height());
}

void NeuronBar::retranslateUi()
{
    m_batch->setText(tr("Whole batch"));
    m_batch->setToolTip(tr("What the layer makes of every element of the batch"));
    m_neuron->setText(tr("One neuron learns"));
    m_neuron->setToolTip(tr("Gradient descent step by step: a ReLU can die, a Leaky ReLU comes back"));
    m_step->setText(tr("Step"));
    m_step->setToolTip(tr("One step of gradient descent"));
    m_run->setText(m_runner->isRunning() ? tr("Pause") : tr("Run"));
    m_run->setToolTip(tr("Learn on and on"));
    m_push->setText(tr("Push"));
    m_push->setToolTip(tr("As after one far too large gradient: moves the bias so low that every pre-activation is −1 or less"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("Begin anew from the weight and bias of the sliders"));
}

void NeuronBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace actiscope
