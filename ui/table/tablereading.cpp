#include "ui/table/tablereading.h"

#include <algorithm>

namespace actiscope {

namespace {

/// So many rows are shown; of wide tables fewer, since nobody looks at a hundred thousand cells.
std::size_t shownRows(std::size_t columns)
{
    constexpr std::size_t mostRows = 100;
    constexpr std::size_t mostCells = 100'000;
    return std::clamp(mostCells / std::max<std::size_t>(columns, 1), std::size_t(12), mostRows);
}

} // namespace

TableReading::TableReading(std::shared_ptr<const TableText> text, std::size_t mostNumbers, QObject *parent)
    : QObject(parent)
    , m_text(std::move(text))
    , m_mostNumbers(mostNumbers)
{
    for (Background *work : {&m_surveying, &m_previewing, &m_counting}) {
        connect(work, &Background::busyChanged, this, [this](bool slow) {
            m_slow += slow ? 1 : -1;
            emit slowChanged();
        });
        connect(work, &Background::problemChanged, this, &TableReading::counted);
    }
}

std::vector<PreviewRow> previewRows(const TableText &text, const TableChoice &choice, std::size_t columns, const std::stop_token &stop)
{
    const std::size_t head = std::min(static_cast<std::size_t>(choice.notation.headRows), mostPreviewHeadRows);
    return previewOf(text.view(), choice, columns, shownRows(columns) + head, stop);
}

void TableReading::begin(const TableFinding &finding, const std::vector<PreviewRow> &preview)
{
    m_preview = preview;
    take(finding);
}

void TableReading::setWishes(const TableWishes &wishes)
{
    if (m_wishes == wishes)
        return;
    m_wishes = wishes;
    m_counting.cancel();
    m_numbers.reset();
    m_isSurveying = true;
    m_surveying.start([this, text = m_text, wishes](std::stop_token stop) -> Background::Delivery {
        auto finding = std::make_shared<TableFinding>(findTable(*text, wishes, stop));
        if (finding->problem == TableProblem::Cancelled)
            return {};
        return [this, finding] { take(*finding); };
    });
    emit counted();
}

void TableReading::take(const TableFinding &finding)
{
    // What a person has ticked stays as long as there are the same columns.
    if (finding.survey.columns.size() != m_finding.survey.columns.size()
        || finding.survey.notation.separator != m_finding.survey.notation.separator)
        m_columnsChosen = false;
    m_finding = finding;
    m_isSurveying = false;
    m_choice.notation = finding.survey.notation;
    if (!m_columnsChosen)
        m_choice.columns = finding.survey.numberColumns();
    emit found();
    choose();
}

void TableReading::setColumns(std::vector<std::size_t> columns)
{
    // What was clicked may be of the table as it was read before.
    const std::size_t count = m_finding.survey.columns.size();
    std::erase_if(columns, [count](std::size_t column) { return column >= count; });
    m_columnsChosen = true;
    if (std::exchange(m_choice.columns, columns) != columns)
        choose();
}

void TableReading::setGaps(Gaps gaps)
{
    if (std::exchange(m_choice.gaps, gaps) != gaps)
        choose();
}

void TableReading::setStandardise(bool on)
{
    if (std::exchange(m_choice.standardise, on) != on)
        choose();
}

void TableReading::choose()
{
    m_numbers.reset();
    if (m_isSurveying) {
        // The numbers of the old reading are not wanted any more; take() comes back here.
        emit counted();
        return;
    }
    const std::size_t columns = m_finding.survey.columns.size();
    m_previewing.start([this, text = m_text, choice = m_choice, columns](std::stop_token stop) -> Background::Delivery {
        auto rows = std::make_shared<std::vector<PreviewRow>>(previewRows(*text, choice, columns, stop));
        if (stop.stop_requested())
            return {};
        return [this, rows] {
            m_preview = std::move(*rows);
            emit previewed();
        };
    });
    if (m_choice.columns.empty())
        m_counting.cancel();
    else
        m_counting.start([this, text = m_text, choice = m_choice, columns,
                          most = m_mostNumbers](std::stop_token stop) -> Background::Delivery {
            auto numbers = std::make_shared<TableNumbers>(actiscope::takeNumbers(text->view(), choice, columns, most, stop));
            if (numbers->problem == NumbersProblem::Cancelled)
                return {};
            return [this, numbers] {
                m_numbers = numbers;
                emit counted();
            };
        });
    emit counted();
}

QString TableReading::problem() const
{
    for (const Background *work : {&m_surveying, &m_previewing, &m_counting}) {
        if (!work->problem().isEmpty())
            return work->problem();
    }
    return {};
}

} // namespace actiscope
