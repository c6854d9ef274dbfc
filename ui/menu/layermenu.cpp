#include "ui/menu/layermenu.h"

#include "core/state/learning.h"
#include "core/workspace/workspacekind.h"
#include "ui/menu/stateaction.h"
#include "ui/model/statemodel.h"
#include "ui/workspace/neuronrunner.h"

#include <QActionGroup>
#include <QEvent>

namespace actiscope {

namespace {

bool showsNeuron(const State &state)
{
    return state.workspace == Workspace::ToyLayer && state.layer.view == LayerView::Neuron;
}

} // namespace

LayerMenu::LayerMenu(StateModel *model, NeuronRunner *runner, QWidget *parent)
    : QMenu(parent)
    , m_model(model)
    , m_runner(runner)
{
    setToolTipsVisible(true);
    auto *views = new QActionGroup(this);
    const auto addView = [&](LayerView view) {
        auto *action = new StateAction(
            m_model, [view](const State &state) { return state.layer.view == view; },
            [view](State &state, bool on) {
                if (on)
                    state.layer.view = view;
            }, this);
        action->enableIf([](const State &state) { return state.workspace == Workspace::ToyLayer; });
        views->addAction(action);
        addAction(action);
        return action;
    };
    m_batch = addView(LayerView::Batch);
    m_neuron = addView(LayerView::Neuron);
    addSeparator();
    m_step = addAction(QString(), m_runner, &NeuronRunner::step);
    m_step->setShortcut(Qt::Key_F7);
    m_run = addAction(QString());
    m_run->setCheckable(true);
    m_run->setShortcut(Qt::Key_F8);
    connect(m_run, &QAction::triggered, m_runner, &NeuronRunner::setRunning);
    m_push = addAction(QString(), m_runner, &NeuronRunner::push);
    m_push->setShortcut(Qt::SHIFT | Qt::Key_F7);
    m_reset = addAction(QString(), m_runner, &NeuronRunner::reset);
    m_reset->setShortcut(Qt::SHIFT | Qt::Key_F8);
    addSeparator();
    m_open = addAction(QString(), this, &LayerMenu::openBatchRequested);
    m_open->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    m_openWithOptions = addAction(QString(), this, &LayerMenu::openWithOptionsRequested);
    m_openWithOptions->setShortcut(Qt::CTRL | Qt::ALT | Qt::Key_O);
    m_paste = addAction(QString(), this, &LayerMenu::pasteBatchRequested);
    m_paste->setShortcut(QKeySequence::Paste);
    m_newSeed = addAction(QString(), this, &LayerMenu::newSeedRequested);
    m_newSeed->setShortcut(Qt::CTRL | Qt::Key_R);
    m_copyTable = addAction(QString(), this, &LayerMenu::copyTableRequested);
    m_copyTable->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    connect(m_runner, &NeuronRunner::runningChanged, m_run, &QAction::setChecked);
    connect(m_model, &StateModel::changed, this, &LayerMenu::follow);
    retranslateUi();
    follow();
}

void LayerMenu::follow()
{
    const State &state = m_model->state();
    const bool neuron = showsNeuron(state);
    const WorkspaceKind &kind = kindOf(state);
    for (QAction *action : {m_step, m_run, m_push})
        action->setEnabled(neuron && canLearn(state));
    m_reset->setEnabled(neuron && state.layer.learning.steps > 0);
    m_paste->setEnabled(state.workspace == Workspace::ToyLayer);
    m_newSeed->setEnabled(kind.draws(state));
    m_copyTable->setEnabled(kind.hasTable);
}

void LayerMenu::retranslateUi()
{
    setTitle(tr("&Layer"));
    m_batch->setTexts(tr("&Whole batch"), tr("Change View"), tr("What the layer makes of every element of the batch"));
    m_neuron->setTexts(tr("One &neuron learns"), tr("Change View"), tr("Gradient descent, step by step"));
    m_step->setText(tr("&Step"));
    m_step->setToolTip(tr("One step of gradient descent"));
    m_run->setText(tr("&Run"));
    m_run->setToolTip(tr("Learn on and on; the same again pauses"));
    m_push->setText(tr("&Push"));
    m_push->setToolTip(tr("As after one far too large gradient"));
    m_reset->setText(tr("R&eset"));
    m_reset->setToolTip(tr("Begin anew from the weight and bias of the sliders"));
    m_open->setText(tr("&Open batch…"));
    m_open->setToolTip(tr("Take the numbers of a table, such as a CSV file, as the batch"));
    m_openWithOptions->setText(tr("Open batch with op&tions…"));
    m_openWithOptions->setToolTip(tr("Choose separator, decimal mark, header rows and columns yourself"));
    m_paste->setText(tr("Paste b&atch"));
    m_paste->setToolTip(tr("Take the numbers that were copied in a spreadsheet as the batch"));
    m_newSeed->setText(tr("New see&d"));
    m_newSeed->setToolTip(tr("Draw other numbers of the same kind"));
    m_copyTable->setText(tr("&Copy table"));
    m_copyTable->setToolTip(tr("Copy the table with all digits"));
}

void LayerMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace actiscope
