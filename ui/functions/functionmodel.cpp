#include "ui/functions/functionmodel.h"

#include "core/state/functions.h"
#include "core/state/selection.h"
#include "ui/language/quotation.h"
#include "ui/language/translation.h"
#include "ui/model/statemodel.h"

#include <algorithm>

namespace actiscope {

namespace {

/// Without case and accents: "belisle" finds Bélisle.
QString folded(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    plain.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    return plain;
}

QString searchText(const Activation &activation)
{
    return folded(QStringList{nameOf(activation), QString::fromUtf8(activation.name),
                              translated("Catalogue", activation.fullName), QString::fromUtf8(activation.fullName),
                              QString::fromUtf8(activation.id), QString::fromUtf8(activation.authors),
                              familyName(activation.family),
                              activation.family == Family::Own ? QString::fromUtf8(activation.expression)
                                                               : QString::number(activation.year)}
                      .join(QLatin1Char('\n')));
}

/// Of the row that makes a function.
QString newName()
{
    return FunctionModel::tr("New function…");
}

/// "GELU: Gaussian Error Linear Unit" tells more than "GELU" alone.
QString about(const Activation &activation)
{
    if (activation.family == Family::Own)
        return QStringLiteral("f(x) = %1").arg(quotation(QString::fromStdString(activation.expression), 200));
    const QString authors = QString::fromUtf8(activation.authors);
    const QString fullName = translated("Catalogue", activation.fullName);
    return fullName.isEmpty() ? FunctionModel::tr("Paper cited: %1, %2").arg(authors).arg(activation.year)
                              : FunctionModel::tr("%1 · paper cited: %2, %3").arg(fullName, authors).arg(activation.year);
}

} // namespace

QString showName(const Activation &activation, bool shown)
{
    return named(shown ? FunctionModel::tr("Show %1") : FunctionModel::tr("Hide %1"), nameOf(activation));
}

QString familyName(Family family)
{
    switch (family) {
    case Family::Early:
        return FunctionModel::tr("Early");
    case Family::Rectified:
        return FunctionModel::tr("Rectified");
    case Family::SmoothGated:
        return FunctionModel::tr("Smooth, gated");
    case Family::Piecewise:
        return FunctionModel::tr("Piecewise");
    case Family::Own:
        return FunctionModel::tr("Your own");
    case Family::Other:
        break;
    }
    return FunctionModel::tr("Others");
}

FunctionModel::FunctionModel(StateModel *model, QObject *parent)
    : QAbstractListModel(parent)
    , m_model(model)
    , m_rows(found())
{
    connect(m_model, &StateModel::changed, this, &FunctionModel::stateChanged);
}

const State &FunctionModel::state() const
{
    return m_model->state();
}

std::vector<FunctionRef> FunctionModel::found() const
{
    const auto isFound = [&](const QString &all) {
        return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) { return all.contains(word); });
    };
    std::vector<FunctionRef> own;
    std::vector<FunctionRef> others;
    for (const Functions known(state()); const FunctionRef &activation : known.all()) {
        if (isFound(searchText(*activation)))
            (activation->family == Family::Own ? own : others).push_back(activation);
    }
    if (isFound(folded(newName() + QLatin1Char('\n') + familyName(Family::Own))))
        own.push_back(nullptr);
    own.insert(own.end(), others.begin(), others.end());
    return own;
}

void FunctionModel::setFilter(const QString &text)
{
    m_words = folded(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<FunctionRef> rows = found();
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void FunctionModel::become(std::vector<FunctionRef> rows)
{
    // Rows of the same function stay; what stands between the first and the last that differ is exchanged.
    const auto isSame = [](const FunctionRef &a, const FunctionRef &b) { return a && b ? a->id == b->id : a == b; };
    const auto begin = std::mismatch(m_rows.begin(), m_rows.end(), rows.begin(), rows.end(), isSame);
    const auto first = begin.first - m_rows.begin();
    const auto end = std::mismatch(m_rows.rbegin(), std::make_reverse_iterator(begin.first), rows.rbegin(),
                                   std::make_reverse_iterator(begin.second), isSame);
    const auto removed = end.first.base() - begin.first;
    const auto added = end.second.base() - begin.second;
    if (removed > 0) {
        emit rowsWillGo();
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(first + removed - 1));
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + first + removed);
        endRemoveRows();
    }
    if (added > 0) {
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(first + added - 1));
        m_rows.insert(m_rows.begin() + first, rows.begin() + first, rows.begin() + first + added);
        endInsertRows();
    }
    for (int row = 0; row < rowCount(); ++row) {
        const auto i = static_cast<std::size_t>(row);
        if (m_rows[i] == rows[i])
            continue;
        m_rows[i] = rows[i]; // the same function with another formula or name
        emit dataChanged(index(row), index(row));
    }
}

QModelIndex FunctionModel::indexOf(std::string_view id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [id](const FunctionRef &a) { return a && a->id == id; });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

bool FunctionModel::startsFamily(int row) const
{
    return row == 0 || family(row) != family(row - 1);
}

int FunctionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags FunctionModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (isNew(index.row()))
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren;
}

QVariant FunctionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (isNew(index.row())) {
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return newName();
        case Qt::ToolTipRole:
        case Qt::AccessibleDescriptionRole:
            return tr("Type a formula in x and see its curve (Ctrl+Shift+N)");
        default:
            return {};
        }
    }
    const Activation &function = activation(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return nameOf(function);
    case Qt::ToolTipRole:
        return about(function);
    case Qt::AccessibleDescriptionRole:
        return tr("%1. %2").arg(familyName(function.family), about(function));
    case Qt::CheckStateRole:
        return isShown(state(), function.id) ? Qt::Checked : Qt::Unchecked;
    default:
        return {};
    }
}

bool FunctionModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || isNew(index.row()) || role != Qt::CheckStateRole)
        return false;
    const Activation &function = activation(index.row());
    const bool shown = value.toInt() == Qt::Checked;
    m_model->edit(showName(function, shown), [&](State &next) { showAndSelect(next, function.id, shown); });
    return true;
}

void FunctionModel::select(const QModelIndex &index)
{
    if (isNew(index.row()))
        return;
    // Walking through the list with the arrow keys is one step.
    m_model->edit(tr("Select Function"), [&](State &next) { next.selected = activation(index.row()).id; },
                  QStringLiteral("select"));
}

void FunctionModel::retranslate()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

void FunctionModel::stateChanged(const State &before, const State &after)
{
    if (before.own != after.own)
        become(found());
    const bool shownChanged = before.functions != after.functions;
    const bool parametersChanged = before.parameters != after.parameters;
    if (!shownChanged && !parametersChanged)
        return;
    for (int row = 0; row < rowCount(); ++row) {
        if (isNew(row))
            continue;
        const Activation &function = activation(row);
        if (shownChanged && isShown(before, function.id) != isShown(after, function.id))
            emit dataChanged(index(row), index(row), {Qt::CheckStateRole});
        if (parametersChanged && !function.parameters.empty()
            && parametersOf(before, function) != parametersOf(after, function))
            emit curveChanged(index(row));
    }
}

} // namespace actiscope
