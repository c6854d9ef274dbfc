#pragma once

#include "ui/table/tableopener.h"

#include <QObject>
#include <QString>

namespace actiscope {

class StateModel;

/// Makes a table of numbers the batch of the Toy layer.
class BatchOpener : public QObject
{
    Q_OBJECT

public:
    BatchOpener(StateModel *model, QWidget *over);

    void open(const QString &fileName, Asking asking);
    /// What is on the clipboard, as from a spreadsheet.
    void paste();
    void cancel() { m_tables->cancel(); }
    bool isBusy() const { return m_tables->isBusy(); }
    /// The file that was opened last; empty if none was.
    const QString &lastFile() const { return m_lastFile; }

signals:
    /// What has become the batch, for the status bar; the file is empty if it comes from none.
    void opened(const QString &text, const QString &fileName);
    /// Why a file cannot be the batch, naming what is wrong and where. The batch in use has stayed.
    void refused(const QString &reason);
    /// Reading takes so long that a person should be told; or has ended.
    void busyChanged(bool busy);

private:
    void take(const QString &name, TakenTable &table);

    StateModel *m_model;
    TableOpener *m_tables;
    QString m_file; ///< that is being opened
    QString m_lastFile;
};

} // namespace actiscope
