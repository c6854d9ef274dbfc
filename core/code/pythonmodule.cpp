#include "core/code/pythonmodule.h"

#include "core/state/functions.h"
#include "core/text/exactnumber.h"

#include <utility>

namespace actiscope {

namespace {

constexpr std::string_view moduleOf(PythonDialect dialect)
{
    switch (dialect) {
    case PythonDialect::PyTorch:
        return "torch.";
    case PythonDialect::Jax:
        return "jnp.";
    case PythonDialect::NumPy:
        break;
    }
    return "np.";
}

/// The word `lambda` is Python's own.
std::string pythonName(std::string_view id)
{
    return id == "lambda" ? "lambd" : std::string(id);
}

std::string signature(const std::string &name, const Activation &activation, const Parameters &parameters)
{
    std::string text = "def " + name + "(x";
    for (std::size_t i = 0; i < activation.parameters.size(); ++i)
        text += ", " + pythonName(activation.parameters[i].id) + '=' + literal(parameters[i]);
    return text + "):\n";
}

constexpr const char *keepsType = R"(def keeps_type(function):
    """Lets a function of x answer in the floating-point type of x, and take lists and whole numbers too."""
    @functools.wraps(function)
    def kept(x, *parameters, **named):
        x = np.asarray(x)
        x = x if x.dtype.kind == "f" else x.astype(float)
        return np.asarray(function(x, *parameters, **named)).astype(x.dtype)[()]
    return kept
)";

constexpr const char *sincos = R"(def sincos(a, x):
    """The sine and cosine of a * x."""
    far = np.abs(x) > np.finfo(x.dtype).max / 256.0  # where a * x may be beyond the largest number
    u = a * np.where(far, x / 256.0, x)
    s, c = np.sin(u), np.cos(u)
    for _ in range(8):  # twice the angle
        s, c = np.where(far, 2.0 * s * c, s), np.where(far, 1.0 - 2.0 * s * s, c)
    return s, c
)";

} // namespace

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

std::string indented(std::string_view text)
{
    return "    " + replaced(std::string(text), "\n", "\n    ") + '\n';
}

std::string literal(double value)
{
    const std::string text = shortText(value);
    return text.find_first_not_of("-0123456789") == std::string::npos ? text + ".0" : text;
}

void PythonModule::addHelper(const std::string &name, const std::string &text)
{
    if (!m_names.insert(name).second)
        return;
    m_definitions.push_back(text);
    m_all += text;
}

std::string PythonModule::translated(std::string body)
{
    const auto calls = [&](const char *mark) { return body.find(mark) != std::string::npos; };
    if (calls("$sincos("))
        addHelper("sincos", replaced(sincos, "np.", moduleOf(m_dialect)));
    body = replaced(replaced(std::move(body), "$sincos(", "sincos("), "$one", "np.ones_like(x)");
    switch (m_dialect) {
    case PythonDialect::NumPy:
        if (calls("$sigmoid("))
            addValue(*Functions::builtIn().find("sigmoid"), {});
        if (calls("$erfc("))
            addHelper("erfc", "erfc = np.vectorize(math.erfc, otypes=[float])\n");
        body = replaced(replaced(std::move(body), "$sigmoid(", "sigmoid("), "$erfc(", "erfc(");
        body = replaced(std::move(body), "$hypot(", "np.hypot(");
        break;
    case PythonDialect::PyTorch:
        // torch.hypot takes no numbers.
        if (calls("$hypot("))
            addHelper("hypot", "def hypot(u, c):\n    return torch.hypot(u, torch.full_like(u, c))\n");
        body = replaced(replaced(std::move(body), "$sigmoid(", "torch.sigmoid("), "$erfc(", "torch.special.erfc(");
        body = replaced(std::move(body), "$hypot(", "hypot(");
        break;
    case PythonDialect::Jax:
        body = replaced(replaced(std::move(body), "$sigmoid(", "jax.nn.sigmoid("), "$erfc(", "erfc(");
        body = replaced(std::move(body), "$hypot(", "np.hypot(");
        break;
    }
    body = replaced(std::move(body), "lambda", "lambd");
    return replaced(std::move(body), "np.", moduleOf(m_dialect));
}

void PythonModule::define(const std::string &name, const Activation &activation, const Parameters &parameters,
                          const std::string &summary, const std::string &body)
{
    if (m_names.contains(name))
        return;
    const std::string lines = indented(translated(body)); // first what it calls
    const bool isNumPy = m_dialect == PythonDialect::NumPy;
    if (isNumPy)
        addHelper("keeps_type", keepsType);
    addHelper(name, (isNumPy ? "@keeps_type\n" : "")
                        + signature(name, activation, parameters) + indented("\"\"\"" + summary + "\"\"\"") + lines);
}

std::string PythonModule::addValue(const Activation &activation, const Parameters &parameters)
{
    const Recipe &recipe = activation.recipe;
    const bool own = m_dialect == PythonDialect::PyTorch && !recipe.torch.empty();
    const std::string summary = activation.name + ": " + activation.authors + ", "
        + std::to_string(activation.year) + '.';
    define(activation.id, activation, parameters, summary, own ? recipe.torch : recipe.value);
    return activation.id;
}

std::string PythonModule::addDerivative(const Activation &activation, const Parameters &parameters)
{
    const std::string name = activation.id + "_derivative";
    const std::string summary = "The derivative of " + activation.name
        + (activation.breakpoints(parameters).empty() ? "." : "; at a kink the one that PyTorch takes.");
    define(name, activation, parameters, summary, activation.recipe.derivative);
    return name;
}

std::string PythonModule::imports() const
{
    const auto uses = [this](const char *word) { return m_all.find(word) != std::string::npos; };
    std::string lines = uses("functools.") ? "import functools\n" : "";
    lines += uses("math.") ? "import math\n" : "";
    lines += lines.empty() ? "" : "\n";
    switch (m_dialect) {
    case PythonDialect::NumPy:
        return lines + "import numpy as np\n";
    case PythonDialect::PyTorch:
        return lines + (uses("F.") ? "import torch\nimport torch.nn.functional as F\n" : "import torch\n");
    case PythonDialect::Jax:
        if (uses("jax."))
            lines += "import jax\n";
        lines += "import jax.numpy as jnp\n";
        return uses("erfc(") ? lines + "from jax.scipy.special import erfc\n" : lines;
    }
    return lines;
}

std::string PythonModule::definitions() const
{
    std::string text;
    for (const std::string &definition : m_definitions)
        text += (text.empty() ? "" : "\n\n") + definition;
    return text;
}

} // namespace actiscope
