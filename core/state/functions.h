#pragma once

#include "core/activation/activation.h"
#include "core/text/wording.h"

#include <optional>

namespace actiscope {

struct OwnRecords;
struct State;

/// The functions there are in a state, people's own first: the only door to them above core/activation. A function that is
/// found here may be kept as long as one likes, whatever becomes of the state. Own functions that are equal, and call equal
/// ones, are the same record.
class Functions
{
public:
    explicit Functions(const State &state);
    /// Where there is no state: those of the program itself.
    static Functions builtIn() { return {}; }

    /// In the order in which lists show them. For as long as the Functions live.
    std::span<const FunctionRef> all() const { return m_all; }
    /// The function of that id, or null.
    FunctionRef find(std::string_view id) const;
    /// The function of that id or, of people's own, of that name.
    FunctionRef named(std::string_view word) const;
    /// Whose parameter's slider always stands below the curves.
    FunctionRef featured() const;

private:
    Functions();

    std::shared_ptr<const OwnRecords> m_own; ///< null where there are none
    std::span<const FunctionRef> m_all;
};

/// A parameter that a key such as "leaky_relu.negative_slope" names.
struct ParameterRef {
    FunctionRef function;
    std::size_t index = 0;

    const Parameter &parameter() const { return function->parameters[index]; }
};
std::optional<ParameterRef> parameterOfKey(const Functions &functions, std::string_view key);
/// The same, where the function may be called by its name too.
std::optional<ParameterRef> parameterNamed(const Functions &functions, std::string_view key);
/// The index of the parameter with that id or, of people's own functions, that letter (α for alpha); -1 if there is none.
int parameterNamed(const Activation &function, std::string_view word);
std::string keyOf(const Activation &function, const Parameter &parameter);
/// The parameter of a function whose slider always stands below the curves, if it has one.
std::optional<std::size_t> featuredParameter(const Activation &function);

/// What a function is called in the reader's language. That of an own one is foreign text.
std::string nameOf(const Activation &function, const Translate &translate);
/// What the slider of one of its parameters is called; likewise.
std::string labelOf(const Activation &function, const Parameter &parameter, const Translate &translate);

} // namespace actiscope
