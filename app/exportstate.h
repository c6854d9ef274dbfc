#pragma once

#include "core/state/state.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace actiscope {

/// What `export` is to draw: a state, changed by options. They may come in any order; some need the others, so they are
/// gathered first.
class ExportState
{
public:
    /// The options that it reads, and those of them without a value, and those that may come more than once.
    static QStringList valued();
    static QStringList flags();
    static QStringList repeated();

    /// True if the option is one of these.
    bool take(const QString &option, const QString &value);

    /// The batch that the layer gets, in place of one that is drawn.
    void setBatch(BatchFile batch) { m_batch = std::move(batch); }

    bool hasFunctions() const { return m_all || m_functions || !m_definitions.isEmpty(); }
    bool isAll() const { return m_all; }

    /// Plain curves, as a command line asks for them.
    State fresh() const;
    /// `base` with what the options say. A Failure if they do not fit.
    State applied(State base) const;
    /// The same for one function each.
    std::vector<State> oneEach(const State &base) const;

private:
    State drawn(State state, const std::vector<std::string> &functions) const;

    bool m_all = false;
    std::optional<QString> m_functions; ///< between commas
    QStringList m_definitions; ///< of people's own
    QStringList m_assignments;
    std::optional<BatchFile> m_batch;
    QString m_range;
    QString m_charts;
    std::vector<std::pair<QString, QString>> m_fields; ///< option and value, in the order given
};

} // namespace actiscope
