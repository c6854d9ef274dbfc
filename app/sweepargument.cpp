#include "app/sweepargument.h"

#include "app/choice.h"
#include "app/number.h"
#include "app/suggestion.h"
#include "core/state/deck.h"
#include "core/state/fields.h"
#include "core/state/functions.h"
#include "core/workspace/controls.h"

#include <algorithm>

namespace actiscope {

namespace {

const QString sweepOption = QStringLiteral("--sweep");
const QString secondsOption = QStringLiteral("--seconds");
const QString rateOption = QStringLiteral("--fps");
const QString backOption = QStringLiteral("--back");
const QString noValueOption = QStringLiteral("--no-value");
const QString fitOption = QStringLiteral("--fit-axes");

} // namespace

QStringList SweepArgument::valued()
{
    return {sweepOption, secondsOption, rateOption};
}

QStringList SweepArgument::flags()
{
    return {backOption, noValueOption, fitOption};
}

bool SweepArgument::take(const QString &option, const QString &value)
{
    if (option == sweepOption) {
        const qsizetype equals = value.indexOf(u'=');
        const QStringList ends = value.mid(equals + 1).split(u':');
        if (equals <= 0 || ends.size() != 2) {
            throw Failure{CommandLine::tr("--sweep: %1 is no sweep; right would be SLIDER=FROM:TO, as in cursor=-5:5")
                              .arg(quoted(value))};
        }
        m_given = value;
        m_key = value.left(equals).trimmed().toStdString();
        m_from = finiteNumberFrom(ends[0], option);
        m_to = finiteNumberFrom(ends[1], option);
        return true;
    }
    if (option == secondsOption) {
        m_seconds = numberWithin(value, option, leastSeconds, greatestSeconds);
    } else if (option == rateOption) {
        std::vector<std::pair<QString, int>> rates;
        for (const int rate : frameRates)
            rates.emplace_back(QString::number(rate), rate);
        m_rate = choiceOf<int>(option, value, rates);
    } else if (option == backOption) {
        m_andBack = true;
    } else if (option == noValueOption) {
        m_showValue = false;
    } else if (option == fitOption) {
        m_fitAxes = true;
    } else {
        return false;
    }
    m_without = option;
    return true;
}

bool SweepArgument::moves() const
{
    if (m_key.empty() && !m_without.isEmpty())
        throw Failure{CommandLine::tr("%1 needs --sweep, which says what moves, as in --sweep cursor=-5:5").arg(m_without)};
    return !m_key.empty();
}

Sweep SweepArgument::sweepOf(const State &state) const
{
    const std::vector<std::string> keys = suitingControls(state);
    std::string key = m_key;
    if (const auto named = parameterNamed(Functions(state), m_key)) // own functions go by their names too
        key = keyOf(*named->function, named->parameter());
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
        QStringList words;
        for (const std::string &known : keys)
            words << QString::fromStdString(known);
        throw Failure{CommandLine::tr("--sweep: nothing that is drawn has a slider %1; right would be %2")
                          .arg(quoted(QString::fromStdString(m_key)), alternatives(words))};
    }
    Sweep sweep{.key = key, .from = m_from, .to = m_to, .andBack = m_andBack};
    const Field *field = findField(key);
    sweep.geometric = field && field->logarithmic && m_from > 0.0 && m_to > 0.0;
    sweep.seconds = m_seconds.value_or(sweep.seconds);
    sweep.framesPerSecond = m_rate.value_or(sweep.framesPerSecond);
    return sweep;
}

} // namespace actiscope
