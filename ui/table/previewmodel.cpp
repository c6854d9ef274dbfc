#include "ui/table/previewmodel.h"

#include "ui/table/tabletexts.h"

#include <algorithm>

namespace actiscope {

void PreviewModel::begin(const TableSurvey &survey, const TableChoice &choice)
{
    beginResetModel();
    m_survey = survey;
    m_rows.clear();
    m_names.clear();
    m_kinds.clear();
    for (std::size_t i = 0; i < survey.columns.size(); ++i) {
        m_names.append(columnName(survey, i));
        m_kinds.append(columnKind(survey.columns[i]));
    }
    mark(choice);
    endResetModel();
}

void PreviewModel::setRows(const std::vector<PreviewRow> &rows, const TableChoice &choice)
{
    const bool sameRows = rows.size() == m_rows.size();
    if (!sameRows)
        beginResetModel();
    m_rows = rows;
    mark(choice);
    if (!sameRows)
        endResetModel();
    else if (!m_rows.empty() && columnCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void PreviewModel::setChoice(const TableChoice &choice)
{
    mark(choice);
    if (columnCount() == 0)
        return;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void PreviewModel::mark(const TableChoice &choice)
{
    m_taken.assign(m_survey.columns.size(), false);
    for (const std::size_t column : choice.columns) {
        if (column < m_taken.size())
            m_taken[column] = true;
    }
    m_gapsLeaveOut = choice.gaps != Gaps::FillWithMean;
}

bool PreviewModel::isNumeric(int column) const
{
    const ColumnKind kind = m_survey.columns[static_cast<std::size_t>(column)].kind;
    return kind == ColumnKind::Numbers || (kind == ColumnKind::Index && isTaken(column));
}

std::vector<std::size_t> PreviewModel::takenColumns() const
{
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < m_taken.size(); ++i) {
        if (m_taken[i])
            columns.push_back(i);
    }
    return columns;
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_survey.columns.size());
}

bool PreviewModel::isLeftOut(int row, int column) const
{
    const PreviewRow &line = m_rows[static_cast<std::size_t>(row)];
    return !isTaken(column) || line.head || (m_gapsLeaveOut && !line.complete);
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &cells = m_rows[static_cast<std::size_t>(index.row())].cells;
    const auto column = static_cast<std::size_t>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return column < cells.size() ? shownText(cells[column]) : QString();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case LeftOutRole:
        return isLeftOut(index.row(), index.column());
    case Qt::AccessibleDescriptionRole:
        return isLeftOut(index.row(), index.column()) ? tr("left out") : QString();
    default:
        return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical) { // hidden, but screen readers name the rows by it
        return section < rowCount() ? tr("line %1").arg(m_rows[static_cast<std::size_t>(section)].line) : QVariant();
    }
    return section < columnCount() ? name(section) : QVariant();
}

} // namespace actiscope
