#pragma once

#include "ui/session/recovery.h"

#include <QObject>

#include <memory>

class QMainWindow;

namespace actiscope {

class DeckModel;
class SessionDocument;
class SessionFiles;
class StateModel;

/// All that belongs to sessions in the window: the document, its files, the title, and what is kept for a crash.
class SessionDesk : public QObject
{
    Q_OBJECT

public:
    /// `deck` is kept for a crash too.
    SessionDesk(StateModel *model, DeckModel *deck, QMainWindow *window);
    ~SessionDesk() override;

    SessionDocument *document() const { return m_document; }
    SessionFiles *files() const { return m_files; }
    Recovery *recovery() const { return m_recovery.get(); }

    /// Opens a file of any kind that the program knows.
    void openFile(const QString &fileName);
    /// Keeps unsaved work in the folder from now on, and offers what a crash has left there.
    void startRecovery(const QString &folder);
    /// What a crash would take now.
    UnsavedWork unsavedWork() const;
    /// The title in the present language.
    void retranslate();

signals:
    void deckChosen(const QString &fileName);
    void batchChosen(const QString &fileName);
    void notice(const QString &text);

private:
    void offer(const Recovery::Left &left);
    /// Whether the work is kept for the next crash.
    bool restore(const UnsavedWork &work);

    DeckModel *m_deck;
    QMainWindow *m_window;
    SessionDocument *m_document;
    SessionFiles *m_files;
    std::unique_ptr<Recovery> m_recovery;
};

} // namespace actiscope
