#include "ui/functions/functionmodel.h"

#include "core/state/functions.h"
#include "core/state/selection.h"
#include "ui/language/translation.h"
#include "ui/model/statemodel.h"

#include <QStringList>

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
                              familyName(activation.family), QString::number(activation.year)}
                      .join(QLatin1Char('\n')));
}

std::vector<FunctionRef> allOf(const State &state)
{
    const Functions functions(state);
    return {functions.all().begin(), functions.all().end()};
}

/// "GELU: Gaussian Error Linear Unit" tells more than "GELU" alone.
QString about(const Activation &activation)
{
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
    , m_rows(allOf(model->state()))
{
    connect(m_model, &StateModel::changed, this, &FunctionModel::stateChanged);
}

const State &FunctionModel::state() const
{
    return m_model->state();
}

void FunctionModel::setFilter(const QString &text)
{
    const QStringList words = folded(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<FunctionRef> rows;
    for (const Functions known(state()); const FunctionRef &activation : known.all()) {
        const QString all = searchText(*activation);
        if (std::all_of(words.begin(), words.end(), [&](const QString &word) { return all.contains(word); }))
            rows.push_back(activation);
    }
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QModelIndex FunctionModel::indexOf(std::string_view id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [id](const FunctionRef &a) { return a->id == id; });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

bool FunctionModel::startsFamily(int row) const
{
    return row == 0 || activation(row).family != activation(row - 1).family;
}

int FunctionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags FunctionModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren;
}

QVariant FunctionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
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
    if (!index.isValid() || role != Qt::CheckStateRole)
        return false;
    const Activation &function = activation(index.row());
    const bool shown = value.toInt() == Qt::Checked;
    m_model->edit(showName(function, shown), [&](State &next) { showAndSelect(next, function.id, shown); });
    return true;
}

void FunctionModel::select(const QModelIndex &index)
{
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
    const bool shownChanged = before.functions != after.functions;
    const bool parametersChanged = before.parameters != after.parameters;
    if (!shownChanged && !parametersChanged)
        return;
    for (int row = 0; row < rowCount(); ++row) {
        const Activation &function = activation(row);
        if (shownChanged && isShown(before, function.id) != isShown(after, function.id))
            emit dataChanged(index(row), index(row), {Qt::CheckStateRole});
        if (parametersChanged && !function.parameters.empty()
            && parametersOf(before, function) != parametersOf(after, function))
            emit curveChanged(index(row));
    }
}

} // namespace actiscope
