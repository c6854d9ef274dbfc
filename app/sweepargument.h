#pragma once

#include "core/state/state.h"
#include "core/state/sweep.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace actiscope {

/// How a picture of `export` moves, gathered from options that come in any order.
class SweepArgument
{
public:
    /// The options that it reads, and those of them without a value.
    static QStringList valued();
    static QStringList flags();

    /// True if the option is one of these.
    bool take(const QString &option, const QString &value);

    /// Whether there is to be an animation. A Failure if an option asks for one, but not for what moves.
    bool moves() const;
    /// What moves in that state; a Failure if it has no such slider.
    Sweep sweepOf(const State &state) const;
    bool showsValue() const { return m_showValue; }
    bool fitsAxes() const { return m_fitAxes; }

private:
    QString m_given;
    std::string m_key;
    double m_from = 0.0;
    double m_to = 0.0;
    std::optional<double> m_seconds;
    std::optional<int> m_rate;
    bool m_andBack = false;
    bool m_showValue = true;
    bool m_fitAxes = false;
    QString m_without; ///< an option that means something only with --sweep
};

} // namespace actiscope
