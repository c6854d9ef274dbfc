#pragma once

#include "core/activation/activation.h"

#include <map>

#include <QString>

namespace actiscope {

/// The function of that id; else a Failure that says which id may have been meant.
const Activation &functionOf(const QString &id);

/// The settings of functions' parameters that --set gives, each once.
class Settings
{
public:
    /// Reads NAME=VALUE for a function; a Failure if it has no such parameter, the value is none or out of limits,
    /// or the parameter was set before.
    void add(const Activation &function, const QString &assignment);

    /// The function's parameters: as set, the others at their defaults.
    Parameters parametersOf(const Activation &function) const;

private:
    std::map<const Activation *, std::map<std::size_t, double>> m_values;
};

} // namespace actiscope
