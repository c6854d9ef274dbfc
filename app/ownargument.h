#pragma once

#include "core/state/state.h"

#include <QString>

#include <optional>
#include <string>

/// Functions of people's own on the command line: formulas in quotes, and those of a session.
namespace actiscope {

/// The function that a word means: the id of one, the name of one of the state's own, or a formula, which then becomes one of
/// them. Else a Failure that says where the formula is wrong, or which function may have been meant.
FunctionRef functionOrFormula(const QString &word, State &state);

/// Adds what --function says, NAME=FORMULA or a formula alone, to the state's own functions; gives its id.
std::string addFunction(State &state, const QString &definition);

/// The state of a session, or the one inside a picture; what had to be altered is said on standard error.
State stateOfFile(const QString &fileName);

/// The state of a command with one FUNCTION: a session's, if there is one, and in it what `word` means. A Failure if there is
/// no word, and as functionOrFormula().
State stateWith(const std::optional<QString> &word, const QString &session, const QString &command, FunctionRef *function);

/// Says on standard error where the curves of own functions are not known to be right.
void noteDoubts(const State &state);

/// Counts the numbers that are not known to be right.
class Doubts
{
public:
    void add(const Activation &function, const Parameters &parameters, double x);
    /// On standard error, if there are any.
    void say() const;

private:
    int m_count = 0;
    double m_first = 0.0;
};

} // namespace actiscope
