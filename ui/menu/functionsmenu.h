#pragma once

#include "core/activation/activation.h"

#include <QMenu>

#include <functional>
#include <utility>
#include <vector>

namespace actiscope {

class OwnActions;
class StateAction;
class StateModel;
struct Activation;
struct State;

/// Functions: what the list offers, for the keyboard and for who does not see the list.
class FunctionsMenu : public QMenu
{
    Q_OBJECT

public:
    FunctionsMenu(StateModel *model, OwnActions *own, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    using Change = std::function<void(State &)>;

    QAction *addChange(const char *text, const char *undoName, Change change, const QKeySequence &shortcut = {});
    void addFamilies();
    /// Those of the state, which come and go.
    void renewOwn();
    StateAction *newEntry(const FunctionRef &function);
    void retranslateUi();

    StateModel *m_model;
    struct Entry {
        QAction *action;
        const char *text; ///< English, with mnemonic
    };
    std::vector<Entry> m_entries;
    std::vector<QMenu *> m_families;
    std::vector<std::pair<StateAction *, FunctionRef>> m_functions;
    QMenu *m_ownMenu = nullptr;
    std::vector<StateAction *> m_own;
};

} // namespace actiscope
