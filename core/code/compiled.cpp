#include "core/code/compiled.h"

#include "core/code/codewriter.h"
#include "core/code/owncode.h"
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

constexpr const char *cppSoftplus = R"(inline double softplusOf(double u)
{
    return (u > 0.0 ? u : 0.0) + std::log1p(std::exp(-std::abs(u)));
}

)";

constexpr const char *cppSign = R"(inline double signOf(double u)
{
    return u > 0.0 ? 1.0 : u < 0.0 ? -1.0 : 0.0 * u;
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

/// Whether a name comes up in a text, and not as a part of another.
bool hasWord(const std::string &text, const std::string &word)
{
    const auto isPart = [&](std::size_t at) {
        const char c = at < text.size() ? text[at] : ' ';
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    };
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        if ((at == 0 || !isPart(at - 1)) && !isPart(at + word.size()))
            return true;
    }
    return false;
}

std::string cppFunction(const std::string &name, const Activation &activation, const Parameters &parameters,
                        const std::string &summary, const std::string &body)
{
    std::string text = "/// " + summary + "\ninline double " + name + "(double x";
    std::string unused;
    for (std::size_t i = 0; i < activation.parameters.size(); ++i) {
        const std::string id = cppParameter(activation.parameters[i].id);
        text += ", double " + id + " = " + literal(parameters[i]);
        if (activation.family == Family::Own && !hasWord(body, id))
            unused += "(void)" + id + "; // which moves f, not its slope\n";
    }
    std::string lines = replaced(unused + body, "$sigmoid(", "logistic(");
    lines = replaced(replaced(std::move(lines), "$softplus(", "softplusOf("), "$sign(", "signOf(");
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

/// So many characters of LaTeX fit into a line of a page, more or less.
constexpr std::size_t latexLine = 130;

/// A long right-hand side in several lines of align, broken before its plus and minus signs.
std::string brokenLatex(const std::string &formula)
{
    std::string text, line;
    int depth = 0;
    std::size_t term = 0; // where the last term begins in `line`
    for (std::size_t i = 0; i < formula.size(); ++i) {
        const std::string_view rest = std::string_view(formula).substr(i);
        const char c = formula[i];
        if (c == '{' || c == '(' || rest.starts_with("\\begin"))
            ++depth;
        else if (c == '}' || c == ')' || rest.starts_with("\\end"))
            --depth;
        const bool sign = depth == 0 && (rest.starts_with(" + ") || rest.starts_with(" - "));
        if (sign)
            term = line.size();
        line += c;
        if (line.size() > latexLine && term > 0) {
            text += line.substr(0, term) + " \\\\\n  &\\quad";
            line.erase(0, term);
            term = 0;
        }
    }
    return text + line;
}

} // namespace

std::string cppCode(const Activation &activation, const Parameters &parameters)
{
    const Recipe recipe = recipeOf(activation);
    const LostDigits lost = lostDigits(activation, parameters);
    const std::string name = codeName(activation);
    const auto remarked = [](const std::string &remark, const std::string &body) {
        return remark.empty() ? body : "// " + remark + '\n' + body;
    };
    const std::string value = cppFunction(name, activation, parameters, codeSummary(activation), remarked(lost.value, recipe.cppValue));
    std::string derivative = "// The formula of the derivative is too long to be written down.\n";
    if (!recipe.cppDerivative.empty())
        derivative = cppFunction(name + "_derivative", activation, parameters,
                                 "The derivative of " + (activation.family == Family::Own ? name : activation.name)
                                     + (activation.breakpoints(parameters).empty() ? "." : "; at a kink the one that PyTorch takes."),
                                 remarked(lost.derivative, recipe.cppDerivative));
    const std::string both = value + derivative;
    std::string helper;
    for (const auto &[call, text] : {std::pair("logistic(", cppSigmoid), std::pair("sineOf(", cppSincos),
                                     std::pair("softplusOf(", cppSoftplus), std::pair("signOf(", cppSign)})
        helper += both.find(call) != std::string::npos ? text : "";
    return "#include <cmath>\n\nnamespace activation {\n\n" + helper + value + '\n' + derivative + "\n} // namespace activation\n";
}

std::string latexCode(const Activation &activation, const Parameters &parameters)
{
    std::string values;
    for (std::size_t i = 0; i < activation.parameters.size(); ++i)
        values += (i == 0 ? "with $" : ", $") + activation.parameters[i].latex + " = "
            + latexNumber(parameters[i]) + '$';
    const auto formula = [&](const std::string &text) { return activation.family == Family::Own ? brokenLatex(text) : text; };
    return std::string("\\documentclass{article}\n\\usepackage{amsmath}\n\\begin{document}\n\n\\begin{align*}\n")
        + "  f(x) &= " + formula(activation.latex)
        + (activation.latexDerivative.empty() ? "" : " \\\\\n  f'(x) &= " + formula(activation.latexDerivative)) + "\n\\end{align*}\n"
        + (values.empty() ? "" : values + "\n") + "\n\\end{document}\n";
}

} // namespace actiscope
