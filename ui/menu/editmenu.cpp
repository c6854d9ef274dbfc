#include "ui/menu/editmenu.h"

#include "ui/model/statemodel.h"

#include <QEvent>

namespace actiscope {

EditMenu::EditMenu(StateModel *model, QWidget *parent)
    : QMenu(parent)
    , m_model(model)
    , m_undo(addAction(QString(), model, &StateModel::undo))
    , m_redo(addAction(QString(), model, &StateModel::redo))
{
    setToolTipsVisible(true);
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    addSeparator();
    m_copyValues = addAction(QString(), this, &EditMenu::copyValuesRequested);
    m_copyValues->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    addSeparator();
    m_find = addAction(QString(), this, &EditMenu::findRequested);
    m_find->setShortcut(QKeySequence::Find);
    connect(m_model, &StateModel::historyChanged, this, &EditMenu::followHistory);
    retranslateUi();
}

void EditMenu::followHistory()
{
    m_undo->setEnabled(m_model->canUndo());
    m_undo->setText(m_model->canUndo() ? tr("&Undo %1").arg(m_model->undoName()) : tr("&Undo"));
    m_redo->setEnabled(m_model->canRedo());
    m_redo->setText(m_model->canRedo() ? tr("&Redo %1").arg(m_model->redoName()) : tr("&Redo"));
}

void EditMenu::retranslateUi()
{
    setTitle(tr("&Edit"));
    followHistory();
    m_copyValues->setText(tr("Copy &values"));
    m_copyValues->setToolTip(tr("Copy the values at the cursor as a table"));
    m_find->setText(tr("&Find function"));
}

void EditMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace actiscope
