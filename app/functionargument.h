#pragma once

#include "core/state/state.h"

#include <map>

#include <QString>
#include <QStringList>

namespace actiscope {

class Functions;

/// The function of that id, or own one of that name; else a Failure that says which may have been meant.
FunctionRef functionOf(const QString &word, const Functions &functions);
/// The id that a mistyped word most likely means, or nothing.
QString meantFunction(const QString &word, const Functions &functions);
/// Whether a word is the id or the display name of a function but for its letters' size and what stands between them.
bool isNameOfFunction(const QString &word, const Functions &functions);
/// What a message calls a function: its id, or, of an own one, its name.
QString messageName(const Activation &function);

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

private:
    std::map<FunctionRef, std::map<std::size_t, double>> m_values;
};

/// The parameters of the one function of a command, as the values of --set say, the others as in the state.
Parameters parametersFrom(const FunctionRef &function, const QStringList &assignments, const State &state);

} // namespace actiscope
