#pragma once

#include "core/layer/batchfile.h"
#include "ui/model/background.h"

#include <QObject>
#include <QString>

namespace actiscope {

class StateModel;

/// Reads a table of numbers from a file, in the background, and makes it the batch of the Toy layer.
class BatchOpener : public QObject
{
    Q_OBJECT

public:
    explicit BatchOpener(StateModel *model, QObject *parent = nullptr);

    void open(const QString &fileName);
    void cancel() { m_background.cancel(); }
    bool isBusy() const { return m_background.isBusy(); }

signals:
    /// What has become the batch, for the status bar.
    void opened(const QString &text);
    /// Why a file cannot be the batch, naming what is wrong and where. The batch in use has stayed.
    void refused(const QString &reason);
    void busyChanged(bool busy);

private:
    void take(const QString &name, const BatchReading &reading);

    StateModel *m_model;
    Background m_background;
};

/// In words, for a file of that name.
QString problemText(const QString &name, const BatchReading &reading);

} // namespace actiscope
