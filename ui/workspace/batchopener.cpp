#include "ui/workspace/batchopener.h"

#include "ui/language/quotation.h"
#include "ui/model/statemodel.h"
#include "ui/table/tabletexts.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>

#include <utility>

namespace actiscope {

BatchOpener::BatchOpener(StateModel *model, QWidget *over)
    : QObject(over)
    , m_model(model)
    , m_tables(new TableOpener(mostBatchNumbers, over))
{
    connect(m_tables, &TableOpener::taken, this,
            [this](const QString &name, const std::shared_ptr<TakenTable> &table) { take(name, *table); });
    connect(m_tables, &TableOpener::refused, this, &BatchOpener::refused);
    connect(m_tables, &TableOpener::busyChanged, this, &BatchOpener::busyChanged);
}

void BatchOpener::open(const QString &fileName, Asking asking)
{
    m_file = QFileInfo(fileName).absoluteFilePath();
    m_tables->openFile(m_file, asking);
}

void BatchOpener::paste()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    if (!copied || !copied->hasText()) {
        emit refused(tr("There is no text on the clipboard. Copy a table of numbers first."));
        return;
    }
    m_file.clear();
    m_tables->openText(tr("Clipboard"), copied->text().toUtf8());
}

void BatchOpener::take(const QString &name, TakenTable &table)
{
    TableNumbers &numbers = table.numbers;
    const QString shape = shapeText(numbers.rows, numbers.columns);
    const QString also = treatmentText(table.survey, table.choice, numbers);
    const Batch batch{numbers.rows, numbers.columns, Numbers(std::move(numbers.values))};
    m_model->edit(tr("Open Batch"), [&](State &state) {
        state.workspace = Workspace::ToyLayer;
        state.layer.file = {name.toStdString(), batch};
        state.layer.distribution = Distribution::File;
    });
    if (!m_file.isEmpty())
        m_lastFile = m_file;
    const QString shown = nameQuotation(name);
    emit opened(also.isEmpty() ? tr("“%1” is the batch now: %2.").arg(shown, shape)
                               : tr("“%1” is the batch now: %2; %3.").arg(shown, shape, also),
                m_file);
}

} // namespace actiscope
