#pragma once

#include <QMenu>

namespace actiscope {

class DeckFiles;
class DeckModel;
class StateModel;

/// Lecture: the mode for a lecture hall, and the deck of scenes that a lecture follows.
class LectureMenu : public QMenu
{
    Q_OBJECT

public:
    LectureMenu(StateModel *model, DeckModel *deck, QWidget *parent = nullptr);

    /// The model whose state becomes a scene; at first that of the window.
    void setShown(StateModel *model) { m_model = model; }

    DeckFiles *files() const { return m_files; }
    /// Whether the program may end as far as the deck is concerned. Asks if it has changes that are not saved.
    bool mayClose(QWidget *parent);

public slots:
    /// Makes a scene of what the window shows and puts it after the row `after`.
    void addView(int after);
    /// Lets the scene of that row show what the window shows.
    void updateScene(int row);
    void saveDeck();

signals:
    void lectureRequested();
    /// The deck shall be run from that scene on.
    void runRequested(int row);
    void editRequested();
    /// What has been done, for the status bar.
    void notice(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void retranslateUi();

    StateModel *m_model;
    DeckModel *m_deck;
    DeckFiles *m_files;
    QAction *m_lecture;
    QAction *m_run;
    QAction *m_runSelected;
    QAction *m_add;
    QAction *m_edit;
    QAction *m_new;
    QAction *m_open;
    QAction *m_save;
    QAction *m_saveAs;
    QAction *m_animate;
};

} // namespace actiscope
