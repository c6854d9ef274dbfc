#include "ui/workspace/batchopener.h"

#include "ui/model/statemodel.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <fstream>
#include <memory>

namespace actiscope {

BatchOpener::BatchOpener(StateModel *model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    connect(&m_background, &Background::busyChanged, this, &BatchOpener::busyChanged);
    connect(&m_background, &Background::problemChanged, this, [this](const QString &problem) {
        if (!problem.isEmpty())
            emit refused(problem);
    });
}

void BatchOpener::open(const QString &fileName)
{
    const QFileInfo file(fileName);
    const QString name = file.fileName();
    if (!file.exists()) {
        emit refused(tr("There is no file “%1”.").arg(name));
        return;
    }
    if (!file.isFile()) {
        emit refused(tr("“%1” is no file. Choose a file of numbers.").arg(name));
        return;
    }
    m_background.start([this, name, path = QFile::encodeName(fileName).toStdString()](std::stop_token stop) -> Background::Delivery {
        std::ifstream input(path, std::ios::binary);
        auto reading = std::make_shared<BatchReading>();
        if (input)
            *reading = readBatch(input, stop);
        else
            reading->problem = BatchProblem::Unreadable;
        return [this, name, reading] { take(name, *reading); };
    });
}

void BatchOpener::take(const QString &name, const BatchReading &reading)
{
    if (reading.problem == BatchProblem::Cancelled)
        return;
    if (reading.problem != BatchProblem::None) {
        emit refused(problemText(name, reading));
        return;
    }
    m_model->edit(tr("Open Batch"), [&](State &state) {
        state.workspace = Workspace::ToyLayer;
        state.layer.file = {name.toStdString(), reading.batch};
        state.layer.distribution = Distribution::File;
    });
    const auto number = [](std::size_t value) { return QLocale().toString(static_cast<qulonglong>(value)); };
    const QString rows = reading.batch.rows == 1 ? tr("1 row") : tr("%1 rows").arg(number(reading.batch.rows));
    const QString columns = reading.batch.columns == 1 ? tr("1 column") : tr("%1 columns").arg(number(reading.batch.columns));
    emit opened(tr("“%1” is the batch now: %2, %3.").arg(name, rows, columns));
}

QString problemText(const QString &name, const BatchReading &reading)
{
    const QString cell = QString::fromStdString(reading.cell);
    const auto number = [](std::size_t value) { return QString::number(value); };
    switch (reading.problem) {
    case BatchProblem::Empty:
        return BatchOpener::tr("“%1” holds no numbers. Right would be a table of numbers, a sample in each row.").arg(name);
    case BatchProblem::NotANumber:
        if (cell.isEmpty()) {
            return BatchOpener::tr("“%1”, row %2, column %3 is empty. Right would be a number.")
                .arg(name, number(reading.row), number(reading.column));
        }
        return BatchOpener::tr("“%1”, row %2, column %3: “%4” is not a number.")
            .arg(name, number(reading.row), number(reading.column), cell);
    case BatchProblem::NotFinite:
        return BatchOpener::tr("“%1”, row %2, column %3: “%4” is not a finite number.")
            .arg(name, number(reading.row), number(reading.column), cell);
    case BatchProblem::Ragged:
        return BatchOpener::tr("“%1”, row %2 has %3, but the first has %4. Right would be as many in every row.")
            .arg(name, number(reading.row), reading.cells == 1 ? BatchOpener::tr("1 cell") : BatchOpener::tr("%1 cells").arg(reading.cells),
                 number(reading.expected));
    case BatchProblem::TooMany:
        return BatchOpener::tr("“%1” holds too many numbers: at most %2 make a batch.")
            .arg(name, QLocale().toString(static_cast<qulonglong>(mostBatchNumbers)));
    case BatchProblem::Unreadable:
        return BatchOpener::tr("“%1” could not be read. May it be opened?").arg(name);
    case BatchProblem::None:
    case BatchProblem::Cancelled:
        break;
    }
    return {};
}

} // namespace actiscope
