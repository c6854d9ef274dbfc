#include "core/expression/vocabulary.h"

#include "core/expression/lexer.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace actiscope::expression {

namespace {

/// How many letters have to be put in, left out, replaced or exchanged with their neighbours to make b of a.
std::size_t distanceOf(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), now(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[j] = std::min(now[j], before[j - 2] + 1);
        }
        before = last;
        last = now;
    }
    return last[b.size()];
}

} // namespace

std::span<const NamedFunction> namedFunctions()
{
    using enum Function;
    using M = Meaning;
    static constexpr M f = M::Elementary;
    static constexpr NamedFunction table[] = {
        {"exp", f, Exp}, {"ln", f, Log}, {"log", M::Log, Log, 1, 2}, {"log2", f, Log2}, {"log10", f, Log10},
        {"lg", f, Log10}, {"log_2", f, Log2}, {"log_10", f, Log10}, {"log_e", f, Log}, {"log1p", f, Log1p},
        {"expm1", f, Expm1}, {"sqrt", f, Sqrt}, {"abs", f, Abs}, {"fabs", f, Abs}, {"absolute", f, Abs},
        {"sign", f, Sign}, {"sgn", f, Sign}, {"step", f, Step},
        {"sin", f, Sin}, {"cos", f, Cos}, {"tan", f, Tan}, {"asin", f, Asin}, {"arcsin", f, Asin}, {"acos", f, Acos},
        {"arccos", f, Acos}, {"atan", f, Atan}, {"arctan", f, Atan}, {"sinh", f, Sinh}, {"cosh", f, Cosh},
        {"tanh", f, Tanh}, {"asinh", f, Asinh}, {"arcsinh", f, Asinh}, {"arsinh", f, Asinh}, {"acosh", f, Acosh},
        {"arccosh", f, Acosh}, {"arcosh", f, Acosh}, {"atanh", f, Atanh}, {"arctanh", f, Atanh}, {"artanh", f, Atanh},
        {"erf", f, Erf}, {"erfc", f, Erfc}, {"Phi", f, NormalCdf}, {"ndtr", f, NormalCdf}, {"cdf", f, NormalCdf},
        {"phi", f, NormalDensity}, {"pdf", f, NormalDensity},
        {"sigmoid", f, Sigmoid}, {"sigma", f, Sigmoid}, {"logistic", f, Sigmoid}, {"expit", f, Sigmoid},
        {"softplus", f, Softplus}, {"logsigmoid", f, LogSigmoid}, {"log_sigmoid", f, LogSigmoid},
        {"log_expit", f, LogSigmoid},
        {"max", f, Max, 2, -1}, {"maximum", f, Max, 2, -1}, {"fmax", f, Max, 2, 2}, {"min", f, Min, 2, -1},
        {"minimum", f, Min, 2, -1}, {"fmin", f, Min, 2, 2}, {"clamp", f, Clamp, 2, 3}, {"clip", f, Clamp, 2, 3},
        {"clip_by_value", f, Clamp, 2, 3}, {"clamp_min", M::LowerClamp, Max, 2, 2}, {"clamp_max", M::UpperClamp, Min, 2, 2},
        {"if", M::If, {}, 3, 3}, {"where", M::If, {}, 3, 3},
        {"pow", M::Power, {}, 2, 2}, {"power", M::Power, {}, 2, 2}, {"float_power", M::Power, {}, 2, 2},
        {"square", M::Square}, {"cbrt", M::Cbrt}, {"rsqrt", M::Rsqrt}, {"reciprocal", M::Reciprocal},
        {"exp2", M::Exp2}, {"hypot", M::Hypot, {}, 2, 2}, {"heaviside", M::Heaviside, {}, 1, 2},
        {"logaddexp", M::LogAddExp, {}, 2, 2},
        {"tensor", M::Itself}, {"as_tensor", M::Itself}, {"array", M::Itself}, {"asarray", M::Itself}, {"float", M::Itself},
        {"float32", M::Itself}, {"float64", M::Itself}, {"constant", M::Itself}, {"zeros_like", M::Zero}, {"ones_like", M::One},
        {"sec", M::OneOver, Cos}, {"csc", M::OneOver, Sin}, {"cot", M::OneOver, Tan}, {"sech", M::OneOver, Cosh},
        {"csch", M::OneOver, Sinh}, {"coth", M::OneOver, Tanh},
    };
    return table;
}

const NamedFunction *namedFunction(std::string_view name)
{
    const auto all = namedFunctions();
    const auto found = std::ranges::find(all, name, &NamedFunction::name);
    return found == all.end() ? nullptr : &*found;
}

bool isPi(std::string_view word) { return word == "pi" || word == "Pi" || word == "PI"; }

bool isModule(std::string_view word)
{
    static constexpr std::array<std::string_view, 26> words = {
        "np", "numpy", "cp", "cupy", "math", "torch", "F", "nn", "functional", "jnp", "jax", "lax", "tf", "tensorflow", "keras",
        "special", "scipy", "stats", "norm", "std", "K", "backend", "activations", "layers", "ops", "self",
    };
    return std::ranges::find(words, word) != words.end();
}

std::string bareName(std::string_view name)
{
    std::string bare;
    for (const char c : name) {
        if (c != '_')
            bare += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return bare;
}

std::string nearestName(std::string_view name, std::span<const std::string> known)
{
    constexpr std::size_t longestName = 40; // a longer one is no slip of the pen
    if (name.size() > longestName)
        return {};
    const std::string bare = bareName(name);
    const std::size_t allowed = bare.size() < 3 ? 0 : bare.size() < 6 ? 1 : 2;
    std::string nearest;
    std::size_t least = allowed + 1;
    const auto consider = [&](std::string_view other) {
        const std::string otherBare = bareName(other);
        if (otherBare.size() > longestName || otherBare.size() < 2)
            return;
        // A beginning is nearer than a slip: sigm is sigmoid rather than sign.
        const bool begins = bare.size() > 2 && otherBare.starts_with(bare);
        const std::size_t distance = begins ? 0 : distanceOf(bare, otherBare);
        if (begins && least == 0 && other.size() >= nearest.size())
            return;
        if (begins)
            least = 1;
        if (distance < least) {
            least = distance;
            nearest = other;
        }
    };
    for (const NamedFunction &function : namedFunctions()) {
        const bool codeOnly = function.meaning == Meaning::Itself || function.meaning == Meaning::Zero || function.meaning == Meaning::One;
        if (!codeOnly && greekLetter(function.name).empty()) // those are read as σ, Φ and φ
            consider(function.name);
    }
    for (const std::string &other : known)
        consider(other);
    return nearest;
}

} // namespace actiscope::expression
