#pragma once

#include <QListView>

#include <functional>

namespace actiscope {

class DeckModel;

/// The scenes of a deck in their order. Dragging or Alt+Up and Alt+Down reorder them, F2 renames, Delete deletes, Ctrl+D
/// duplicates, Enter or a double click runs. The chosen row is the deck's.
class SceneListView : public QListView
{
    Q_OBJECT

public:
    explicit SceneListView(DeckModel *deck, QWidget *parent = nullptr);

    QAction *renameAction() const { return m_rename; }
    QAction *duplicateAction() const { return m_duplicate; }
    QAction *removeAction() const { return m_remove; }
    QAction *upAction() const { return m_up; }
    QAction *downAction() const { return m_down; }

signals:
    void runRequested(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;

private:
    QAction *addListAction(const QKeySequence &shortcut, const std::function<void(int row)> &act);
    void follow();
    void retranslateUi();

    DeckModel *m_deck;
    QAction *m_rename;
    QAction *m_duplicate;
    QAction *m_remove;
    QAction *m_up;
    QAction *m_down;
};

} // namespace actiscope
