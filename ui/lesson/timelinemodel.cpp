#include "ui/lesson/timelinemodel.h"

#include "ui/functions/functionmodel.h"
#include "ui/language/translation.h"

namespace actiscope {

const TimelineEntry &TimelineModel::entry(int row)
{
    return timeline()[static_cast<std::size_t>(row)];
}

bool TimelineModel::startsYear(int row)
{
    return row == 0 || entry(row - 1).year != entry(row).year;
}

QString TimelineModel::name(const TimelineEntry &entry)
{
    return translated(entry.context, entry.name);
}

QString TimelineModel::meaning(const TimelineEntry &entry)
{
    return entry.isMilestone() ? translated("Timeline", entry.meaning) : QString();
}

QString TimelineModel::origin(const TimelineEntry &entry)
{
    return tr("%1 · %2").arg(QString::fromUtf8(entry.authors), translated(entry.context, entry.source));
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(timeline().size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const TimelineEntry &shown = entry(index.row());
    const QString opens = named(tr("Opens %1"), nameOf(*shown.activation));
    switch (role) {
    case Qt::DisplayRole:
        return name(shown);
    case Qt::ToolTipRole:
        return tr("%1\n%2").arg(origin(shown), opens);
    case Qt::AccessibleTextRole:
        return shown.isMilestone() ? tr("%1: %2. %3").arg(QString::number(shown.year), name(shown), meaning(shown))
                                   : tr("%1: %2").arg(QString::number(shown.year), name(shown));
    case Qt::AccessibleDescriptionRole:
        return tr("%1. %2").arg(origin(shown), opens);
    default:
        return {};
    }
}

void TimelineModel::retranslate()
{
    emit dataChanged(index(0), index(rowCount() - 1));
}

} // namespace actiscope
