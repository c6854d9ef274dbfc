#include "ui/menu/functionsmenu.h"

#include "core/state/functions.h"
#include "core/state/selection.h"
#include "ui/functions/functionmodel.h"
#include "ui/language/translation.h"
#include "ui/menu/stateaction.h"
#include "ui/model/statemodel.h"

#include <QEvent>

namespace actiscope {

FunctionsMenu::FunctionsMenu(StateModel *model, QWidget *parent)
    : QMenu(parent)
    , m_model(model)
{
    setToolTipsVisible(true);
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
    for (const Functions known = Functions::builtIn(); const FunctionRef &activation : known.all()) {
        const auto family = static_cast<std::size_t>(activation->family);
        while (m_families.size() <= family)
            m_families.push_back(addMenu(QString()));
        const std::string id = activation->id;
        auto *action = new StateAction(
            m_model, [id](const State &state) { return isShown(state, id); },
            [id](State &state, bool on) { showAndSelect(state, id, on); }, this);
        m_functions.push_back({action, activation});
        m_families[family]->addAction(action);
    }
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
