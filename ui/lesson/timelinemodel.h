#pragma once

#include "core/advice/timelinedata.h"

#include <QAbstractListModel>

namespace actiscope {

/// The entries of the time line, by year.
class TimelineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    static const TimelineEntry &entry(int row);
    /// Whether a row is the first of its year.
    static bool startsYear(int row);
    /// In the program's language.
    static QString name(const TimelineEntry &entry);
    static QString meaning(const TimelineEntry &entry);
    static QString origin(const TimelineEntry &entry); ///< authors and source

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// The language is another one.
    void retranslate();
};

} // namespace actiscope
