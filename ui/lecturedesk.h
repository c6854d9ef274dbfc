#pragma once

#include "core/state/deck.h"

#include <QObject>

class QMainWindow;

namespace actiscope {

class DeckEditor;
class DeckModel;
class Lecture;
class LectureMenu;
class StateModel;

/// All that belongs to lectures in the window: the menu, the open deck, its editor, and the lecture itself.
class LectureDesk : public QObject
{
    Q_OBJECT

public:
    LectureDesk(StateModel *model, QMainWindow *window);

    LectureMenu *menu() const { return m_menu; }
    DeckModel *deck() const { return m_deck; }
    Lecture *lecture() const { return m_lecture; }

    /// Shows what the window shows as a lecture of one scene.
    void showView();
    void begin(const Deck &deck, std::size_t index);
    /// Opens a deck from a file, after asking for one that would be lost.
    void openDeck(const QString &fileName);
    void editDeck();
    /// Whether the window may close; asks if the deck has changes that are not saved.
    bool mayClose();

signals:
    /// The menu asks for a lecture of what the window shows.
    void lectureRequested();
    void notice(const QString &text);

private:
    StateModel *m_model;
    QMainWindow *m_window;
    DeckModel *m_deck;
    LectureMenu *m_menu;
    Lecture *m_lecture;
    DeckEditor *m_editor = nullptr; ///< made when it is first asked for
};

} // namespace actiscope
