#include "ui/inspector/readingsmodel.h"

#include "core/curve/sampling.h"
#include "ui/language/quotation.h"
#include "ui/language/translation.h"
#include "ui/language/valuetext.h"

#include <algorithm>

namespace actiscope {

namespace {

constexpr int widestName = 24; // of a name

} // namespace

ReadingsModel::ReadingsModel(const State &state, QObject *parent)
    : QAbstractTableModel(parent)
{
    showState(nullptr, state);
}

void ReadingsModel::read(Row &row, const State &state)
{
    const Parameters parameters = parametersOf(state, *row.activation);
    row.at = row.activation->at(state.cursor, parameters);
    row.certain = row.activation->formula->isCertain(state.cursor, parameters);
}

void ReadingsModel::showState(const State *before, const State &after)
{
    if (!before || before->own != after.own || before->functions != after.functions
        || before->charts.second != after.charts.second) {
        beginResetModel();
        m_rows.clear();
        for (const FunctionRef &activation : shownActivations(after)) {
            m_rows.push_back({activation, {}, true});
            read(m_rows.back(), after);
        }
        m_second = after.charts.second;
        m_selected = after.selected;
        endResetModel();
        return;
    }
    const bool moved = before->cursor != after.cursor;
    const bool retuned = before->parameters != after.parameters;
    const bool reselected = before->selected != after.selected;
    m_selected = after.selected;
    int first = rowCount();
    int last = -1;
    for (int i = 0; i < rowCount(); ++i) {
        Row &row = m_rows[static_cast<std::size_t>(i)];
        const Activation &function = *row.activation;
        const bool differs = moved || (retuned && parametersOf(*before, function) != parametersOf(after, function));
        if (differs)
            read(row, after);
        if (differs || (reselected && (before->selected == function.id || after.selected == function.id))) {
            first = std::min(first, i);
            last = i;
        }
    }
    if (last >= 0)
        emit dataChanged(index(first, 0), index(last, columnCount() - 1));
}

void ReadingsModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

double ReadingsModel::value(int row, int column) const
{
    return component(m_rows[static_cast<std::size_t>(row)].at, static_cast<Order>(column - 1));
}

QString ReadingsModel::text(int row, int column, int digits) const
{
    return valueText(value(row, column), digits, m_rows[static_cast<std::size_t>(row)].certain);
}

int ReadingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ReadingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_second ? 4 : 3;
}

QVariant ReadingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const bool isName = index.column() == 0;
    switch (role) {
    case Qt::DisplayRole:
        return isName ? quotation(nameOf(activation(index.row())), widestName)
                      : text(index.row(), index.column(), 6);
    case Qt::ToolTipRole:
        return isName ? QVariant() : text(index.row(), index.column(), 15);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isName ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

QVariant ReadingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) // hidden, but screen readers name the rows by it
        return role == Qt::DisplayRole ? index(section, 0).data() : QVariant();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == 0 ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case 0:
        return tr("Function");
    case 1:
        return tr("f(x)");
    case 2:
        return tr("f′(x)");
    default:
        return tr("f″(x)");
    }
}

} // namespace actiscope
