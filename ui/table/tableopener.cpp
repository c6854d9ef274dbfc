#include "ui/table/tableopener.h"

#include "core/table/tablewords.h"
#include "ui/language/translation.h"
#include "ui/table/tablefile.h"
#include "ui/table/tablereading.h"
#include "ui/table/tabletexts.h"

#include <QFileInfo>

#include <utility>

namespace actiscope {

namespace {

/// What a table is by itself, before anybody decides.
struct TableAsFound {
    FoundTable table;
    TableChoice choice;
    TableNumbers numbers;
    QString error;
};

bool leavesOut(const TableAsFound &found)
{
    return !leftOutText(found.table.finding.survey, found.choice, found.numbers, translation()).empty();
}

} // namespace

TableOpener::TableOpener(std::size_t mostNumbers, QWidget *over)
    : QObject(over)
    , m_mostNumbers(mostNumbers)
    , m_over(over)
{
    connect(&m_background, &Background::busyChanged, this, &TableOpener::busyChanged);
    connect(&m_background, &Background::problemChanged, this, [this](const QString &problem) {
        if (!problem.isEmpty())
            emit refused(problem);
    });
}

void TableOpener::openFile(const QString &fileName, Asking asking)
{
    start(QFileInfo(fileName).fileName(), asking, [fileName](QString *error, const std::stop_token &stop) {
        return readTableFile(fileName, error, stop);
    });
}

void TableOpener::openText(const QString &name, const QByteArray &text, Asking asking)
{
    start(name, asking, [text](QString *, const std::stop_token &) {
        return std::make_shared<const TableText>(text.toStdString());
    });
}

void TableOpener::start(const QString &name, Asking asking, Source source)
{
    if (m_sheet)
        m_sheet->reject();
    m_background.cancel(); // or a sheet for the earlier one might come meanwhile
    m_background.start([this, name, asking, source = std::move(source),
                        most = m_mostNumbers](std::stop_token stop) -> Background::Delivery {
        auto found = std::make_shared<TableAsFound>();
        FoundTable &table = found->table;
        table.name = name;
        table.text = source(&found->error, stop);
        if (table.text) {
            table.finding = findTable(*table.text, {}, stop);
            found->choice.notation = table.finding.survey.notation;
            found->choice.columns = table.finding.survey.numberColumns();
            // On request a person may see why, and tick a column all the same.
            if (table.finding.problem != TableProblem::None
                && (asking == Asking::IfNeeded || table.finding.survey.columns.empty()))
                found->error = refusalText(
                    name, QString::fromStdString(problemText(table.finding, *table.text, translation())));
            else
                table.preview = previewRows(*table.text, found->choice, table.finding.survey.columns.size(), stop);
        }
        const bool isAsked = asking == Asking::Always || table.finding.doubt != TableDoubt::None;
        if (table.text && found->error.isEmpty() && !isAsked) {
            found->numbers = takeNumbers(table.text->view(), found->choice, table.finding.survey.columns.size(), most, stop);
            if (found->numbers.problem == NumbersProblem::TooMany)
                found->error = refusalText(name, reasonText(table.finding.survey, found->numbers, most));
        }
        if (stop.stop_requested())
            return {};
        return [this, found, isAsked] {
            if (!found->error.isEmpty())
                emit refused(found->error);
            else if (isAsked || leavesOut(*found) || found->numbers.problem != NumbersProblem::None)
                ask(found->table);
            else
                emit taken(found->table.name, std::make_shared<TakenTable>(TakenTable{
                                              found->table.finding.survey, found->choice, std::move(found->numbers)}));
        };
    });
}

void TableOpener::ask(const FoundTable &table)
{
    m_sheet = new ImportSheet(table, m_mostNumbers, m_over->window());
    m_sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_sheet, &QDialog::accepted, this,
            [this, sheet = m_sheet.data(), name = table.name] { emit taken(name, std::make_shared<TakenTable>(sheet->taken())); });
    m_sheet->open();
}

void TableOpener::cancel()
{
    m_background.cancel();
}

bool TableOpener::isBusy() const
{
    return m_background.isBusy() || (m_sheet && m_sheet->isBusy());
}

} // namespace actiscope
