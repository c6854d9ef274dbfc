#pragma once

#include "ui/file/filestamp.h"
#include "ui/file/sessionfile.h"

#include <QObject>

namespace actiscope {

class StateModel;

/// The session that a window works on: the file it belongs to, and whether that has what the window shows.
class SessionDocument : public QObject
{
    Q_OBJECT

public:
    explicit SessionDocument(StateModel *model, QObject *parent = nullptr);

    /// Empty until the session has been saved or opened.
    const QString &fileName() const { return m_fileName; }
    /// The file's name without its folder, or what a session without one is called.
    QString displayName() const;
    bool isModified() const { return m_modified; }
    /// Whether the window shows what it did with that state, but for what a person would not miss.
    bool shows(const State &state) const;
    /// Whether somebody else has written the file since it was opened or saved here.
    bool isFileChanged() const;
    /// Of the file, as this window knows it.
    const FileStamp &stamp() const { return m_stamp; }
    /// What saving writes: the window's state, and what the file had beyond what this version knows.
    Session session() const;

    /// Begins a session with the state of a new window. As with opening, nothing of the one before can be undone.
    void begin();
    /// Shows what a file has. An empty name stands for work that no session file holds, as from a picture.
    void load(const Session &session, const QString &fileName);
    /// Where time has passed since it was read: `stamp` is the file's from before that.
    void load(const Session &session, const QString &fileName, const FileStamp &stamp);
    /// As load(), for work that was never saved: the file, if there is one, has something else. `stamp` is the file's
    /// when the work was done.
    void restore(const Session &session, const QString &fileName, const FileStamp &stamp);
    /// The file has that session now.
    void setSaved(const Session &written, const QString &fileName);

signals:
    void fileChanged();
    void modifiedChanged(bool modified);

private:
    void become(const State &state);
    void belongTo(const QString &fileName);
    void follow();

    StateModel *m_model;
    QString m_fileName;
    FileStamp m_stamp; ///< of the file, as this window knows it
    std::optional<State> m_saved; ///< as the file has it, without what does not count; nothing if that is not known
    QJsonObject m_unknown;
    bool m_modified = false;
    bool m_isBecoming = false;
};

} // namespace actiscope
