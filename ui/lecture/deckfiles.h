#pragma once

#include <QObject>

class QWidget;

namespace actiscope {

class DeckModel;

/// Makes, opens and saves decks with the person: asks for files, asks before a deck is lost that has not been saved,
/// and says what went wrong.
class DeckFiles : public QObject
{
    Q_OBJECT

public:
    /// Dialogs stand over the window `over` unless another one is active.
    DeckFiles(DeckModel *deck, QWidget *over);

    /// Of a deck's file, without the dot.
    static QString ending();

    void newDeck();
    void chooseDeck();
    /// Of a name that is known already, as of a file that has been dropped.
    bool open(const QString &fileName);
    /// Where the deck has no file yet, as saveAs(). Asks if somebody else has written the file. False if the deck has not
    /// been saved.
    bool save();
    bool saveAs();
    /// Whether the deck may be lost: it has been saved, or the person does not want it. Asks where that is not known.
    bool mayLose(QWidget *over = nullptr);

signals:
    /// What has been done, for the status bar.
    void notice(const QString &text);

private:
    QWidget *dialogParent() const;
    QString folder() const;
    bool write(const QString &fileName);

    DeckModel *m_deck;
    QWidget *m_over;
};

} // namespace actiscope
