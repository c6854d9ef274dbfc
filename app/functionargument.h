#pragma once

#include "core/activation/activation.h"

#include <map>

#include <QString>
#include <QStringList>

namespace actiscope {

/// The function of that id; else a Failure that says which id may have been meant.
FunctionRef functionOf(const QString &id);

/// A Failure that says what is missing if a command was given no function.
void requireFunction(const FunctionRef &function, const QString &command);

/// The settings of functions' parameters that --set gives, each once.
class Settings
{
public:
    /// Reads NAME=VALUE for a function; a Failure if it has no such parameter, the value is none or out of limits,
    /// or the parameter was set before.
    void add(const FunctionRef &function, const QString &assignment);

    /// The function's parameters: as set, the others as in `parameters`.
    Parameters parametersOf(const FunctionRef &function, Parameters parameters) const;
    /// As set, the others at their defaults.
    Parameters parametersOf(const FunctionRef &function) const;

private:
    std::map<FunctionRef, std::map<std::size_t, double>> m_values;
};

/// The parameters of the one function of a command, as the values of --set say.
Parameters parametersFrom(const FunctionRef &function, const QStringList &assignments);

} // namespace actiscope
