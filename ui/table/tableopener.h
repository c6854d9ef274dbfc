#pragma once

#include "ui/table/importsheet.h"

#include "ui/model/background.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace actiscope {

/// Whether a person is asked how a table is to be read.
enum class Asking { IfNeeded, Always };

/// Reads a table from a file or a text, in the background; asks with an ImportSheet where something would be left out
/// or is in doubt.
class TableOpener : public QObject
{
    Q_OBJECT

public:
    /// At most so many numbers may be taken. The sheet stands over the window of `over`.
    TableOpener(std::size_t mostNumbers, QWidget *over);

    void openFile(const QString &fileName, Asking asking = Asking::IfNeeded);
    /// A text that somebody has copied, under a name for it.
    void openText(const QString &name, const QByteArray &text, Asking asking = Asking::IfNeeded);
    void cancel();
    /// While a file is read, or the sheet still reads it.
    bool isBusy() const;

signals:
    /// What has been taken; the receiver may move its numbers away.
    void taken(const QString &name, const std::shared_ptr<actiscope::TakenTable> &table);
    /// Why nothing can be read from a file, naming what is wrong and what would be right.
    void refused(const QString &reason);
    void busyChanged(bool busy);

private:
    using Source = std::function<std::shared_ptr<const TableText>(QString *error, const std::stop_token &stop)>;
    void start(const QString &name, Asking asking, Source source);
    void ask(const FoundTable &table);

    const std::size_t m_mostNumbers;
    QWidget *m_over;
    QPointer<ImportSheet> m_sheet;
    Background m_background; ///< last: ends before what it delivers to
};

} // namespace actiscope
