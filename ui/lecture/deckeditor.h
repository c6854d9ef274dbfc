#pragma once

#include "core/state/state.h"

#include <QDialog>

class QPushButton;
class QSplitter;
class QStackedWidget;

namespace actiscope {

class DeckModel;
class SceneForm;
class SceneListView;
class WrappedText;

/// The window "Deck", which stays open beside the program's: the scenes on the left, the chosen one on the right.
class DeckEditor : public QDialog
{
    Q_OBJECT

public:
    explicit DeckEditor(DeckModel *deck, QWidget *parent = nullptr);

    SceneListView *list() const { return m_list; }
    SceneForm *form() const { return m_form; }

signals:
    /// What the window shows shall become a scene after the row `after`, at the front with -1.
    void addRequested(int after);
    void saveRequested();
    /// The window shall show what a scene shows.
    void stateRequested(const actiscope::State &state);
    /// The scene of that row shall show what the window shows.
    void updateRequested(int row);
    void runRequested(int row);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createEmptyPage();
    QWidget *createScenesPage();
    QWidget *createFooter();
    QPushButton *createListButton(QAction *action);
    void followDeck();
    void followFile();
    void fit();
    void retranslateUi();

    DeckModel *m_deck;
    SceneListView *m_list;
    SceneForm *m_form;
    QStackedWidget *m_pages;
    QSplitter *m_splitter = nullptr;
    WrappedText *m_emptyText;
    QPushButton *m_addFirst;
    QPushButton *m_add;
    QPushButton *m_undo;
    QPushButton *m_redo;
    QPushButton *m_save;
};

} // namespace actiscope
