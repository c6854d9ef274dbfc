#include "ui/sidepanels.h"

#include "core/workspace/workspacekind.h"
#include "ui/functions/functionlist.h"
#include "ui/model/settings.h"
#include "ui/model/statemodel.h"
#include "ui/own/ownactions.h"
#include "ui/own/rightpanel.h"
#include "ui/theme/apptheme.h"
#include "ui/widget/settledlayout.h"
#include "ui/workspace/workspacestack.h"

#include <QAction>

#include <algorithm>

namespace actiscope {

namespace {

QAction *toggle(const QKeySequence &shortcut, QObject *parent)
{
    auto *action = new QAction(parent);
    action->setCheckable(true);
    action->setChecked(true);
    action->setShortcut(shortcut);
    return action;
}

} // namespace

SidePanels::SidePanels(StateModel *model, NeuronRunner *runner, SettledLayout *layout)
    : QSplitter(Qt::Horizontal)
    , m_model(model)
    , m_functions(new FunctionList(model))
    , m_workspaces(new WorkspaceStack(model, runner))
    , m_right(new RightPanel(model))
    , m_showFunctions(toggle(Qt::Key_F9, this))
    , m_showFacts(toggle(Qt::SHIFT | Qt::Key_F9, this))
    , m_fitting([this, layout] {
        layout->settle();
        fit();
    })
{
    setLook(m_functions, Look::LeftSide);
    connect(m_functions, &FunctionList::newRequested, m_right->actions()->newFunction(), &QAction::trigger);
    connect(m_functions, &FunctionList::editRequested, m_right->actions()->edit(), &QAction::trigger);
    connect(m_functions, &FunctionList::removeRequested, m_right->actions()->remove(), &QAction::trigger);
    connect(m_functions, &FunctionList::menuRequested, m_right, &RightPanel::showMenu);
    connect(m_showFunctions, &QAction::toggled, m_functions, &QWidget::setVisible);
    connect(m_showFacts, &QAction::toggled, this, &SidePanels::showRight);

    setHandleWidth(1);
    setChildrenCollapsible(false);
    addWidget(m_functions);
    addWidget(m_workspaces);
    addWidget(m_right);
    setStretchFactor(1, 1);
}

void SidePanels::searchFunctions()
{
    m_showFunctions->setChecked(true);
    m_functions->focusSearch();
}

void SidePanels::showRight()
{
    const bool facts = m_showFacts->isChecked();
    const bool editing = m_right->isEditing();
    if (const bool shown = editing || (facts && kindOf(m_model->state()).hasGraphs); m_right->isHidden() == shown)
        m_right->setVisible(shown);
    // The other workspaces have panels of their own.
    m_workspaces->setPanelShown(facts && !editing);
}

void SidePanels::fit()
{
    const int all = window()->width(); // which this has too, or will have when the window is laid out
    int room = all / 2 - m_functions->minimumSizeHint().width() - m_right->minimumSizeHint().width();
    const auto fitted = [&room](const QWidget *panel) {
        const int least = panel->minimumSizeHint().width();
        const int more = std::clamp(panel->sizeHint().width() - least, 0, std::max(0, room));
        room -= more;
        return least + more;
    };
    const int list = fitted(m_functions);
    const int facts = fitted(m_right);
    setSizes({list, std::max(1, all - list - facts), facts});
}

void SidePanels::restore()
{
    m_byHand = restoreState(settings::panelSizes().get());
    connect(this, &QSplitter::splitterMoved, this, [this] { m_byHand = true; });
    m_showFunctions->setChecked(settings::functionListShown().get());
    m_showFacts->setChecked(settings::factsShown().get());
}

void SidePanels::remember() const
{
    settings::panelSizes().set(m_byHand ? saveState() : QByteArray());
    settings::functionListShown().set(m_showFunctions->isChecked());
    settings::factsShown().set(m_showFacts->isChecked());
}

void SidePanels::retranslate()
{
    m_showFunctions->setText(tr("Fu&nction list"));
    m_showFacts->setText(tr("Fa&cts"));
    m_right->actions()->retranslate();
}

} // namespace actiscope
