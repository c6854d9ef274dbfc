#include "ui/menu/functionsmenu.h"

#include "core/state/functions.h"
#include "core/state/selection.h"
#include "ui/functions/functionmodel.h"
#include "ui/language/quotation.h"
#include "ui/language/translation.h"
#include "ui/menu/stateaction.h"
#include "ui/model/statemodel.h"
#include "ui/own/ownactions.h"

#include <QEvent>

namespace actiscope {

FunctionsMenu::FunctionsMenu(StateModel *model, OwnActions *own, QWidget *parent)
    : QMenu(parent)
    , m_model(model)
{
    setToolTipsVisible(true);
    for (QAction *action : {own->newFunction(), own->edit(), own->editCopy(), own->duplicate(), own->rename(), own->remove()})
        addAction(action);
    addSeparator();
    addChange(QT_TR_NOOP("Show &all"), QT_TR_NOOP("Show All"), showAll);
    addChange(QT_TR_NOOP("Show n&one"), QT_TR_NOOP("Show None"), showNone);
    addChange(QT_TR_NOOP("Show only the &selected"), QT_TR_NOOP("Show Only the Selected"), showOnlySelected,
              Qt::CTRL | Qt::Key_L);
    addChange(QT_TR_NOOP("Show the &first four"), QT_TR_NOOP("Show the First Four"), showDefaults);
    addSeparator();
    addChange(QT_TR_NOOP("&Next function"), QT_TR_NOOP("Select Function"), [](State &state) { selectNext(state, 1); },
              Qt::Key_F6);
    addChange(QT_TR_NOOP("&Previous function"), QT_TR_NOOP("Select Function"), [](State &state) { selectNext(state, -1); },
              Qt::SHIFT | Qt::Key_F6);
    addSeparator();
    addFamilies();
    addSeparator();
    addChange(QT_TR_NOOP("&Reset all parameters"), QT_TR_NOOP("Reset All Parameters"), resetParameters);
    retranslateUi();
    connect(m_model, &StateModel::changed, this, [this](const State &before, const State &after) {
        if (before.own != after.own)
            renewOwn();
    });
}

QAction *FunctionsMenu::addChange(const char *text, const char *undoName, Change change, const QKeySequence &shortcut)
{
    QAction *action = addAction(QString(), this, [this, undoName, change] { m_model->edit(tr(undoName), change); });
    action->setShortcut(shortcut);
    m_entries.push_back({action, text});
    return action;
}

void FunctionsMenu::addFamilies()
{
    m_ownMenu = addMenu(QString());
    for (const Functions known = Functions::builtIn(); const FunctionRef &activation : known.all()) {
        const auto family = static_cast<std::size_t>(activation->family);
        while (m_families.size() <= family)
            m_families.push_back(addMenu(QString()));
        StateAction *action = newEntry(activation);
        m_functions.push_back({action, activation});
        m_families[family]->addAction(action);
    }
}

StateAction *FunctionsMenu::newEntry(const FunctionRef &function)
{
    const std::string id = function->id;
    return new StateAction(
        m_model, [id](const State &state) { return isShown(state, id); },
        [id](State &state, bool on) { showAndSelect(state, id, on); }, this);
}

void FunctionsMenu::renewOwn()
{
    // Later: the state may have changed by one of them.
    for (StateAction *action : m_own) {
        m_ownMenu->removeAction(action);
        action->deleteLater();
    }
    m_own.clear();
    for (const Functions known(m_model->state()); const FunctionRef &function : known.all()) {
        if (function->family != Family::Own)
            continue;
        StateAction *action = newEntry(function);
        const QString name = quotation(nameOf(*function));
        action->setText(QString(name).replace(u'&', QStringLiteral("&&")));
        action->setUndoNames(showName(*function, true), showName(*function, false));
        m_ownMenu->addAction(action);
        m_own.push_back(action);
    }
    m_ownMenu->menuAction()->setVisible(!m_own.empty());
}

void FunctionsMenu::retranslateUi()
{
    setTitle(tr("F&unctions"));
    for (const Entry &entry : m_entries)
        entry.action->setText(tr(entry.text));
    for (const auto &[action, activation] : m_functions) {
        action->setText(nameOf(*activation));
        action->setUndoNames(showName(*activation, true), showName(*activation, false));
    }
    m_ownMenu->setTitle(familyName(Family::Own));
    renewOwn();
    for (std::size_t i = 0; i < m_families.size(); ++i)
        m_families[i]->setTitle(familyName(static_cast<Family>(i)));
}

void FunctionsMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace actiscope
