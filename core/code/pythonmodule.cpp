#include "core/code/pythonmodule.h"

#include "core/code/codewriter.h"
#include "core/code/owncode.h"
#include "core/state/functions.h"
#include "core/text/exactnumber.h"

#include <algorithm>
#include <array>
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

std::string signature(const std::string &name, const Activation &activation, const Parameters &parameters)
{
    std::string text = "def " + name + "(x";
    for (std::size_t i = 0; i < activation.parameters.size(); ++i)
        text += ", " + pythonParameter(activation.parameters[i].id) + '=' + literal(parameters[i]);
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

/// Whether a formula that somebody typed may overflow on its way, or have no value, where NumPy would warn of it.
bool mayWarn(const std::string &body)
{
    constexpr std::array words = {" / ", "**", "np.exp", "np.sinh", "np.cosh", "np.log", "np.sqrt", "np.arc", "np.tan"};
    return std::any_of(words.begin(), words.end(), [&](const char *word) { return body.find(word) != std::string::npos; });
}

/// As a docstring takes it.
std::string quoted(std::string text)
{
    return replaced(replaced(std::move(text), "\\", "\\\\"), "\"", "\\\"");
}

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
        if (calls("$erf("))
            addHelper("erf", "erf = np.vectorize(math.erf, otypes=[float])\n");
        body = replaced(replaced(std::move(body), "$erf(", "erf("), "$softplus(", "np.logaddexp(0.0, ");
        body = replaced(std::move(body), "$hypot(", "np.hypot(");
        break;
    case PythonDialect::PyTorch:
        // The usual threshold of 20 leaves out digits.
        if (calls("$softplus("))
            addHelper("softplus", "def softplus(u):\n    return F.softplus(u, threshold=40.0)\n");
        body = replaced(replaced(std::move(body), "$erf(", "torch.special.erf("), "$softplus(", "softplus(");
        // torch.hypot takes no numbers.
        if (calls("$hypot("))
            addHelper("hypot", "def hypot(u, c):\n    return torch.hypot(u, torch.full_like(u, c))\n");
        body = replaced(replaced(std::move(body), "$sigmoid(", "torch.sigmoid("), "$erfc(", "torch.special.erfc(");
        body = replaced(std::move(body), "$hypot(", "hypot(");
        break;
    case PythonDialect::Jax:
        body = replaced(replaced(std::move(body), "$sigmoid(", "jax.nn.sigmoid("), "$erfc(", "erfc(");
        body = replaced(replaced(std::move(body), "$erf(", "erf("), "$softplus(", "np.logaddexp(0.0, ");
        body = replaced(std::move(body), "$hypot(", "np.hypot(");
        break;
    }
    body = replaced(replaced(std::move(body), "lambda", "lambd"), "lambd x:", "lambda x:");
    return replaced(std::move(body), "np.", moduleOf(m_dialect));
}

void PythonModule::define(const std::string &name, const Activation &activation, const Parameters &parameters,
                          const std::string &summary, const std::string &body)
{
    if (m_names.contains(name))
        return;
    const bool isNumPy = m_dialect == PythonDialect::NumPy;
    const bool quiet = isNumPy && activation.family == Family::Own && mayWarn(body);
    const std::string lines = indented(translated(body)); // first what it calls
    if (isNumPy)
        addHelper("keeps_type", keepsType);
    addHelper(name, std::string(isNumPy ? "@keeps_type\n" : "")
                        + (quiet ? "@np.errstate(all=\"ignore\")\n" : "") + signature(name, activation, parameters)
                        + indented("\"\"\"" + quoted(summary) + "\"\"\"") + lines);
}

std::string PythonModule::nameOf(const Activation &activation)
{
    const auto known = m_functions.find(activation.id);
    if (known != m_functions.end())
        return known->second;
    const auto isUsed = [&](const std::string &name) {
        return std::any_of(m_functions.begin(), m_functions.end(), [&](const auto &pair) { return pair.second == name; });
    };
    const std::string wanted = codeName(activation);
    std::string name = wanted;
    for (int i = 2; isUsed(name); ++i)
        name = wanted + '_' + std::to_string(i);
    return m_functions.emplace(activation.id, name).first->second;
}

std::string PythonModule::automatic(const std::string &function) const
{
    switch (m_dialect) {
    case PythonDialect::PyTorch:
        return "x = x.detach().requires_grad_()\nreturn torch.autograd.grad(" + function + ".sum(), x)[0]";
    case PythonDialect::Jax:
        return "return jnp.vectorize(jax.grad(lambda x: " + function + "))(x)";
    case PythonDialect::NumPy:
        break;
    }
    return "raise NotImplementedError(\"The formula of this derivative is too long to be written down.\")";
}

std::string PythonModule::addValue(const Activation &activation, const Parameters &parameters)
{
    const Recipe recipe = recipeOf(activation);
    const bool own = m_dialect == PythonDialect::PyTorch && !recipe.torch.empty();
    const std::string name = nameOf(activation), remark = lostDigits(activation, parameters).value;
    define(name, activation, parameters, codeSummary(activation),
           (remark.empty() ? "" : "# " + remark + '\n') + (own ? recipe.torch : recipe.value));
    return name;
}

std::string PythonModule::addDerivative(const Activation &activation, const Parameters &parameters)
{
    const std::string function = nameOf(activation), name = function + "_derivative";
    const std::string summary = "The derivative of " + (activation.family == Family::Own ? function : activation.name)
        + (activation.breakpoints(parameters).empty() ? "." : "; at a kink the one that PyTorch takes.");
    std::string body = recipeOf(activation).derivative;
    if (body.empty()) {
        std::string call = addValue(activation, parameters) + "(x";
        for (const Parameter &parameter : activation.parameters)
            call += ", " + pythonParameter(parameter.id);
        body = automatic(call + ')');
    } else if (const std::string remark = lostDigits(activation, parameters).derivative; !remark.empty()) {
        body = "# " + remark + '\n' + body;
    }
    define(name, activation, parameters, summary, body);
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
        if (uses("erf(") || uses("erfc("))
            lines += std::string("from jax.scipy.special import ") + (uses("erf(") ? "erf" : "")
                + (uses("erf(") && uses("erfc(") ? ", " : "") + (uses("erfc(") ? "erfc\n" : "\n");
        return lines;
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
