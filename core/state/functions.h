#pragma once

#include "core/activation/activation.h"
#include "core/text/wording.h"

#include <optional>

namespace actiscope {

struct State;

/// The functions there are in a state: the only door to them above core/activation. A function that is found here may
/// be kept as long as one likes, whatever becomes of the state.
class Functions
{
public:
    explicit Functions(const State &state);
    /// Where there is no state: those of the program itself.
    static Functions builtIn() { return {}; }

    /// In the order in which lists show them.
    std::span<const FunctionRef> all() const { return m_all; }
    /// The function of that id, or null.
    FunctionRef find(std::string_view id) const;
    /// Whose parameter's slider always stands below the curves.
    FunctionRef featured() const;

private:
    Functions();

    std::span<const FunctionRef> m_all;
};

/// A parameter that a key such as "leaky_relu.negative_slope" names.
struct ParameterRef {
    FunctionRef function;
    std::size_t index = 0;

    const Parameter &parameter() const { return function->parameters[index]; }
};
std::optional<ParameterRef> parameterOfKey(const Functions &functions, std::string_view key);
std::string keyOf(const Activation &function, const Parameter &parameter);
/// The parameter of a function whose slider always stands below the curves, if it has one.
std::optional<std::size_t> featuredParameter(const Activation &function);

/// What a function is called in the reader's language.
std::string nameOf(const Activation &function, const Translate &translate);

} // namespace actiscope
