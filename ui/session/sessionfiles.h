#pragma once

#include "ui/model/background.h"

#include <QObject>
#include <QString>

class QWidget;

namespace actiscope {

class SessionDocument;

/// Begins, opens and saves sessions with the person: asks for files, asks before work is lost that has not been saved,
/// and says what went wrong.
class SessionFiles : public QObject
{
    Q_OBJECT

public:
    /// Dialogs stand over the window `over`.
    SessionFiles(SessionDocument *document, QWidget *over);

    /// Of a session's file, without the dot.
    static QString ending();

    void newSession();
    /// Asks for a file of any kind that the program opens.
    void chooseFile();
    /// A session, or a picture that carries one, in the background.
    void open(const QString &fileName);
    bool isBusy() const { return m_background.isBusy(); }
    /// Where the session has no file yet, as saveAs(). Asks if somebody else has written the file. False if the session
    /// has not been saved.
    bool save();
    bool saveAs();
    /// Whether the work may be lost: it has been saved, or the person does not want it. Asks where that is not known.
    bool mayLose();

signals:
    /// What has been done, for the status bar.
    void notice(const QString &text);
    void fileChosen(const QString &fileName);
    /// What the window shows is from a file now, or is new.
    void opened();

private:
    QString folder() const;
    bool write(QString fileName);

    SessionDocument *m_document;
    QWidget *m_over;
    bool m_isWriting = false;
    Background::Delivery m_afterWriting; ///< what was opened while a session was written
    Background m_background; ///< last: ends before what it delivers to
};

} // namespace actiscope
