#include "ui/own/ownactions.h"

#include "core/state/functions.h"
#include "core/state/ownfunctions.h"
#include "ui/language/quotation.h"
#include "ui/language/translation.h"
#include "ui/model/statemodel.h"

#include <QAction>

namespace actiscope {

OwnActions::OwnActions(StateModel *model, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_new(new QAction(this))
    , m_edit(new QAction(this))
    , m_editCopy(new QAction(this))
    , m_duplicate(new QAction(this))
    , m_rename(new QAction(this))
    , m_remove(new QAction(this))
{
    m_new->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    connect(m_new, &QAction::triggered, this, [this] {
        if (!isFull())
            emit editorRequested({});
    });
    connect(m_edit, &QAction::triggered, this, [this] {
        if (ownFunction(m_model->state(), m_model->state().selected))
            emit editorRequested(m_model->state().selected);
    });
    connect(m_editCopy, &QAction::triggered, this, [this] { copy(true); });
    connect(m_duplicate, &QAction::triggered, this, [this] { copy(false); });
    connect(m_rename, &QAction::triggered, this, [this] { emit renameRequested(m_model->state().selected); });
    connect(m_remove, &QAction::triggered, this, &OwnActions::removeSelected);
    connect(m_model, &StateModel::changed, this, [this](const State &, const State &after) { follow(after); });
    follow(m_model->state());
    retranslate();
}

bool OwnActions::isFull()
{
    if (m_model->state().own.size() < mostOwnFunctions)
        return false;
    emit notice(tr("There are %1 functions of your own, and no more have room: delete one first.").arg(mostOwnFunctions));
    return true;
}

void OwnActions::copy(bool edits)
{
    if (isFull())
        return;
    const FunctionRef function = selectedActivation(m_model->state());
    std::string id;
    m_model->edit(named(tr("Copy %1"), nameOf(*function)), [&](State &state) { id = addCopyOf(state, *function, translation()); });
    if (edits && ownFunction(m_model->state(), id))
        emit editorRequested(id);
}

void OwnActions::removeSelected()
{
    const State &state = m_model->state();
    const FunctionRef function = selectedActivation(state);
    if (!ownFunction(state, function->id))
        return;
    QStringList callers;
    for (const std::string &id : callersOf(state, function->id)) {
        if (const FunctionRef caller = Functions(state).find(id))
            callers.append(quotation(nameOf(*caller)));
    }
    const QString name = quotation(nameOf(*function));
    if (!callers.isEmpty()) {
        const QString some = callers.mid(0, 3).join(tr(", ", "between functions"));
        emit notice(tr("%1 stays: it is part of %2. Change that first.").arg(name, some));
        return;
    }
    m_model->edit(named(tr("Delete %1"), name), [&](State &next) { removeOwnFunction(next, function->id); });
    if (!ownFunction(m_model->state(), function->id))
        emit removed();
}

void OwnActions::follow(const State &state)
{
    const bool own = ownFunction(state, state.selected);
    for (QAction *action : {m_edit, m_duplicate, m_rename, m_remove})
        action->setEnabled(own);
    // One key for both: what is not one's own can be edited as a copy.
    m_edit->setShortcut(own ? QKeySequence(Qt::Key_F2) : QKeySequence());
    m_editCopy->setShortcut(own ? QKeySequence() : QKeySequence(Qt::Key_F2));
}

void OwnActions::retranslate()
{
    m_new->setText(tr("Ne&w function…"));
    m_new->setToolTip(tr("Type a formula in x and see its curve"));
    m_edit->setText(tr("&Edit function…"));
    m_editCopy->setText(tr("Edit a &copy…"));
    m_editCopy->setToolTip(tr("Make a function of your own from the selected one"));
    m_duplicate->setText(tr("&Duplicate function"));
    m_rename->setText(tr("Rena&me function…"));
    m_remove->setText(tr("De&lete function"));
    for (QAction *action : {m_edit, m_duplicate, m_rename, m_remove})
        action->setToolTip(tr("Of the selected function, if it is your own"));
}

} // namespace actiscope
