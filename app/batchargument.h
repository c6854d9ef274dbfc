#pragma once

#include "app/standardinput.h"
#include "core/layer/batch.h"
#include "core/table/tablefinding.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace actiscope {

/// A batch from a table, and a line about it.
struct BatchRead {
    Batch batch;
    QString told; ///< how the table was read, and what was left out
};

/// The table that a command takes its batch from, gathered from options that come in any order.
class BatchArgument
{
public:
    /// The options that it reads: with a value, and without one.
    static QStringList valued();
    static QStringList flags();

    /// True if the option is one of these.
    bool take(const QString &option, const QString &value);

    bool isGiven() const { return !m_file.isNull(); }
    /// What a batch from it is called.
    QString name() const;
    /// A Failure if an option says how to read a table and there is none; --decimal may be there for `other`, an option
    /// that was given, as well.
    void requireTable(const QString &other = {}) const;
    std::optional<DecimalMark> decimal() const { return m_wishes.decimal; }

    /// Reads the table. A Failure if it cannot be read, if there are two ways to read it, or if there is a gap that is not
    /// to be skipped.
    BatchRead read() const;

private:
    QString m_file; ///< "-" for standard input
    TableWishes m_wishes;
    QString m_columns;
    bool m_skipsGaps = false;
    QStringList m_given;
};

} // namespace actiscope
