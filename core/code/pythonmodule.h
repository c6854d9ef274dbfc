#pragma once

#include "core/activation/activation.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope {

enum class PythonDialect { NumPy, PyTorch, Jax };

/// The text of a Python module with functions and derivatives of the catalogue, each `def` once, with what they need
/// above them.
class PythonModule
{
public:
    explicit PythonModule(PythonDialect dialect) : m_dialect(dialect) {}

    /// Both return the name of the function that was defined.
    std::string addValue(const Activation &activation, const Parameters &parameters);
    std::string addDerivative(const Activation &activation, const Parameters &parameters);

    /// The import lines that the definitions need.
    std::string imports() const;
    /// The definitions, with two empty lines between any two.
    std::string definitions() const;

private:
    void define(const std::string &name, const Activation &activation, const Parameters &parameters,
                const std::string &summary, const std::string &body);
    /// What the module calls a function; no two have the same name.
    std::string nameOf(const Activation &activation);
    /// How f′ is had of a function whose formula would be too long: by the language.
    std::string automatic(const std::string &function) const;
    /// A body in this dialect; defines what it calls.
    std::string translated(std::string body);
    void addHelper(const std::string &name, const std::string &text);

    PythonDialect m_dialect;
    std::set<std::string, std::less<>> m_names;
    std::map<std::string, std::string, std::less<>> m_functions; ///< names by ids
    std::vector<std::string> m_definitions;
    std::string m_all; ///< of them, to see which imports they need
};

/// Puts `with` in the place of each `what`.
std::string replaced(std::string text, std::string_view what, std::string_view with);
/// Each line moved right by four blanks.
std::string indented(std::string_view text);
/// A parameter's value as a floating-point literal: 0.01, 1.0.
std::string literal(double value);

} // namespace actiscope
