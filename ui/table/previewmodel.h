#pragma once

#include "core/table/tablenumbers.h"

#include <QAbstractTableModel>

#include <vector>

namespace actiscope {

/// The first rows of a table as the sheet shows them: what is left out is grey, numbers stand at the right.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { LeftOutRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// A table read in another way; its rows come later.
    void begin(const TableSurvey &survey, const TableChoice &choice);
    void setRows(const std::vector<PreviewRow> &rows, const TableChoice &choice);
    void setChoice(const TableChoice &choice);

    bool isTaken(int column) const { return m_taken[static_cast<std::size_t>(column)]; }
    bool isNumeric(int column) const;
    QString name(int column) const { return m_names[static_cast<std::size_t>(column)]; }
    /// The range of its numbers, or what stands there instead.
    QString kind(int column) const { return m_kinds[static_cast<std::size_t>(column)]; }
    /// Those that hold numbers.
    std::vector<std::size_t> numberColumns() const { return m_survey.numberColumns(); }
    std::vector<std::size_t> takenColumns() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void mark(const TableChoice &choice);
    bool isLeftOut(int row, int column) const;

    TableSurvey m_survey;
    QStringList m_kinds;
    QStringList m_names;
    std::vector<PreviewRow> m_rows;
    std::vector<bool> m_taken;
    bool m_gapsLeaveOut = true;
};

} // namespace actiscope
