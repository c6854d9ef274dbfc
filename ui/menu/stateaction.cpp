#include "ui/menu/stateaction.h"

#include "ui/model/statemodel.h"

namespace actiscope {

StateAction::StateAction(StateModel *model, Get get, Set set, QObject *parent)
    : QAction(parent)
    , m_model(model)
    , m_get(std::move(get))
{
    setCheckable(true);
    follow();
    connect(model, &StateModel::changed, this, &StateAction::follow);
    connect(this, &QAction::triggered, this, [this, set = std::move(set)](bool on) {
        m_model->edit(on ? m_checking : m_unchecking, [&](State &state) { set(state, on); });
        follow(); // an edit that the state refused leaves the check mark wrong
    });
}

void StateAction::setTexts(const QString &text, const QString &undoName, const QString &toolTip)
{
    setText(text);
    setUndoNames(undoName, undoName);
    if (!toolTip.isEmpty())
        setToolTip(toolTip);
}

void StateAction::setUndoNames(const QString &checking, const QString &unchecking)
{
    m_checking = checking;
    m_unchecking = unchecking;
}

void StateAction::enableIf(Get condition)
{
    m_enabled = std::move(condition);
    follow();
}

void StateAction::follow()
{
    const State &state = m_model->state();
    if (isChecked() != m_get(state))
        setChecked(m_get(state));
    if (m_enabled)
        setEnabled(m_enabled(state));
}

} // namespace actiscope
