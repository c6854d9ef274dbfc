#include "ui/own/rightpanel.h"

#include "core/state/ownfunctions.h"
#include "ui/inspector/inspector.h"
#include "ui/model/statemodel.h"
#include "ui/own/ownactions.h"
#include "ui/own/owneditor.h"
#include "ui/theme/apptheme.h"

#include <QAction>
#include <QApplication>
#include <QMenu>

namespace actiscope {

RightPanel::RightPanel(StateModel *model, QWidget *parent)
    : QStackedWidget(parent)
    , m_actions(new OwnActions(model, this))
    , m_inspector(new Inspector(model))
    , m_editor(new OwnEditor(model))
{
    for (QWidget *page : {static_cast<QWidget *>(m_inspector), static_cast<QWidget *>(m_editor)}) {
        setLook(page, Look::RightSide);
        addWidget(page);
    }
    connect(this, &QStackedWidget::currentChanged, this, &QWidget::updateGeometry);
    connect(m_actions, &OwnActions::editorRequested, this, &RightPanel::edit);
    connect(m_actions, &OwnActions::renameRequested, this, [this](const std::string &id) {
        edit(id);
        m_editor->focusName();
    });
    connect(m_actions, &OwnActions::removed, m_editor, &OwnEditor::leave);
    connect(m_actions, &OwnActions::notice, this, &RightPanel::notice);
    connect(m_inspector, &Inspector::notice, this, &RightPanel::notice);
    connect(m_inspector, &Inspector::editRequested, m_actions->edit(), &QAction::trigger);
    connect(m_editor, &OwnEditor::notice, this, &RightPanel::notice);
    connect(m_editor, &OwnEditor::removeRequested, m_actions->remove(), &QAction::trigger);
    connect(m_editor, &OwnEditor::closed, this, &RightPanel::close);
}

QSize RightPanel::sizeHint() const
{
    return currentWidget()->sizeHint();
}

QSize RightPanel::minimumSizeHint() const
{
    return currentWidget()->minimumSizeHint();
}

bool RightPanel::isEditing() const
{
    return m_editor->isOpen();
}

void RightPanel::edit(const std::string &id)
{
    if (QWidget *focus = QApplication::focusWidget(); focus && !m_editor->isAncestorOf(focus))
        m_before = focus;
    m_editor->leave(); // of another function
    m_editor->open(id);
    setCurrentWidget(m_editor);
    emit editingChanged(true);
    m_editor->focusFormula();
}

void RightPanel::close()
{
    const bool hadFocus = m_editor->isAncestorOf(QApplication::focusWidget());
    setCurrentWidget(m_inspector);
    emit editingChanged(false);
    if (hadFocus && m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
}

void RightPanel::showMenu(QPoint global)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_actions->edit()->isEnabled()) {
        for (QAction *action : {m_actions->edit(), m_actions->editCopy(), m_actions->duplicate(), m_actions->rename(), m_actions->remove()})
            menu->addAction(action);
    } else {
        menu->addAction(m_actions->editCopy());
    }
    menu->addSeparator();
    menu->addAction(m_actions->newFunction());
    menu->popup(global);
}

} // namespace actiscope
