#include "core/code/compiled.h"

#include "core/code/pythonmodule.h"
#include "core/text/exactnumber.h"

#include <array>
#include <string_view>
#include <utility>

namespace actiscope {

namespace {

constexpr const char *cppSigmoid = R"(inline double logistic(double x)
{
    const double e = std::exp(-std::abs(x)); // never overflows
    return (x < 0.0 ? e : 1.0) / (1.0 + e);
}

)";

constexpr const char *cppSincos = R"(inline void sineAndCosine(double a, double x, double &s, double &c)
{
    const bool far = std::abs(x) > 7e305; // where a * x may be beyond the largest number
    const double u = a * (far ? x / 256.0 : x);
    s = std::sin(u);
    c = std::cos(u);
    for (int i = 0; far && i < 8; ++i) { // twice the angle
        const double sine = 2.0 * s * c;
        c = 1.0 - 2.0 * s * s;
        s = sine;
    }
}

inline double sineOf(double a, double x)
{
    double s, c;
    sineAndCosine(a, x, s, c);
    return s;
}

inline double cosineOf(double a, double x)
{
    double s, c;
    sineAndCosine(a, x, s, c);
    return c;
}

)";

std::string cppFunction(const std::string &name, const Activation &activation, const Parameters &parameters,
                        const std::string &summary, const std::string &body)
{
    std::string text = "/// " + summary + "\ninline double " + name + "(double x";
    for (std::size_t i = 0; i < activation.parameters.size(); ++i)
        text += std::string(", double ") + activation.parameters[i].id + " = " + literal(parameters[i]);
    std::string lines = replaced(body, "$sigmoid(", "logistic(");
    lines = replaced(replaced(std::move(lines), "$sine(", "sineOf("), "$cosine(", "cosineOf(");
    return text + ")\n{\n" + indented(lines) + "}\n";
}

/// A number in a formula: 0.01, 2 \cdot 10^{-7}.
std::string latexNumber(double value)
{
    const std::string text = shortText(value);
    const std::size_t e = text.find('e');
    if (e == std::string::npos)
        return text;
    return text.substr(0, e) + " \\cdot 10^{" + std::to_string(std::stoi(text.substr(e + 1))) + '}';
}

} // namespace

std::string cppCode(const Activation &activation, const Parameters &parameters)
{
    const Recipe &recipe = activation.recipe;
    const std::string id = activation.id;
    const std::string value = cppFunction(id, activation, parameters,
                                          std::string(activation.name) + ": " + activation.authors + ", "
                                              + std::to_string(activation.year) + '.',
                                          recipe.cppValue);
    const std::string derivative = cppFunction(id + "_derivative", activation, parameters,
                                               std::string("The derivative of ") + activation.name
                                                   + (activation.breakpoints(parameters).empty()
                                                          ? "."
                                                          : "; at a kink the one that PyTorch takes."),
                                               recipe.cppDerivative);
    const bool logistic = (value + derivative).find("logistic(") != std::string::npos;
    const bool sincos = recipe.cppValue.find("$sine(") != std::string::npos;
    const std::string helper = logistic ? cppSigmoid : sincos ? cppSincos : "";
    return "#include <cmath>\n\nnamespace activation {\n\n" + helper + value + '\n' + derivative + "\n} // namespace activation\n";
}

std::string latexCode(const Activation &activation, const Parameters &parameters)
{
    std::string values;
    for (std::size_t i = 0; i < activation.parameters.size(); ++i)
        values += (i == 0 ? "with $" : ", $") + activation.parameters[i].latex + " = "
            + latexNumber(parameters[i]) + '$';
    return std::string("\\documentclass{article}\n\\usepackage{amsmath}\n\\begin{document}\n\n\\begin{align*}\n")
        + "  f(x) &= " + activation.latex + " \\\\\n  f'(x) &= " + activation.latexDerivative + "\n\\end{align*}\n"
        + (values.empty() ? "" : values + "\n") + "\n\\end{document}\n";
}

} // namespace actiscope
