#pragma once

#include "ui/model/renewal.h"

#include <QList>
#include <QSplitter>

class QAction;

namespace actiscope {

class FunctionList;
class NeuronRunner;
class RightPanel;
class SettledLayout;
class StateModel;
class WorkspaceStack;

/// The workspaces with the panels at their sides: the list of functions at the left, facts or the editor at the right.
/// The panels have the widths that suit them until a person gives them others.
class SidePanels : public QSplitter
{
    Q_OBJECT

public:
    SidePanels(StateModel *model, NeuronRunner *runner, SettledLayout *layout);

    FunctionList *functions() const { return m_functions; }
    WorkspaceStack *workspaces() const { return m_workspaces; }
    RightPanel *right() const { return m_right; }
    /// Whether a person has given them their widths.
    bool areByHand() const { return m_byHand; }
    /// They show and hide the panels.
    QList<QAction *> toggles() const { return {m_showFunctions, m_showFacts}; }

    /// Shows the list, ready for words that are searched.
    void searchFunctions();
    /// The panel at the right belongs to the graphs, unless a function is edited in it.
    void showRight();
    /// Gives the panels the widths that suit them, but less where the charts would get less than half the window.
    void fit();
    /// The same as fit(), when all know what room they need.
    void fitLater() { m_fitting.schedule(); }

    /// As the window had them when it was closed last.
    void restore();
    void remember() const;

    void retranslate();

private:
    StateModel *m_model;
    FunctionList *m_functions;
    WorkspaceStack *m_workspaces;
    RightPanel *m_right;
    QAction *m_showFunctions;
    QAction *m_showFacts;
    Renewal m_fitting;
    bool m_byHand = false;
};

} // namespace actiscope
