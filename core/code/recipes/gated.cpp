#include "core/code/recipe.h"

namespace actiscope {

std::span<const Recipe> gatedRecipes()
{
    static constexpr Recipe recipes[] = {
        {"gelu", R"(return x * (0.5 * $erfc(-x / 2.0**0.5))  # 1 + erf would be 0 for very negative x)",
         R"(cdf = 0.5 * $erfc(-x / 2.0**0.5)
density = np.exp(-0.5 * np.clip(x, -40.0, 40.0)**2) / (2.0 * math.pi)**0.5
return cdf + x * density)",
         R"(return F.gelu(x)  # 0 left of -8.3, where the true value is about -4e-16)",
         R"(return x * (0.5 * std::erfc(-x / std::sqrt(2.0))); // 1 + erf would be 0 for very negative x)",
         R"(const double pi = 3.141592653589793;
const double cdf = 0.5 * std::erfc(-x / std::sqrt(2.0));
const double density = std::exp(-0.5 * x * x) / std::sqrt(2.0 * pi);
return cdf + x * density;)"},
        {"gelu_tanh",
         R"(c = np.clip(x, -30.0, 30.0)  # beyond, the gate is 0 or 1
u = (8.0 / math.pi)**0.5 * c * (1.0 + 0.044715 * c**2)
return x * $sigmoid(u)  # (1 + tanh(u / 2)) / 2 without cancellation)",
         R"(c = np.clip(x, -30.0, 30.0)
u = (8.0 / math.pi)**0.5 * c * (1.0 + 0.044715 * c**2)
slope = (8.0 / math.pi)**0.5 * (1.0 + 0.134145 * c**2)
return $sigmoid(u) * (1.0 + c * slope * $sigmoid(-u)))",
         R"(return F.gelu(x, approximate="tanh"))",
         R"(const double pi = 3.141592653589793;
const double c = x < -30.0 ? -30.0 : x > 30.0 ? 30.0 : x; // beyond, the gate is 0 or 1
const double u = std::sqrt(8.0 / pi) * c * (1.0 + 0.044715 * c * c);
return x * $sigmoid(u); // (1 + tanh(u / 2)) / 2 without cancellation)",
         R"(const double pi = 3.141592653589793;
const double c = x < -30.0 ? -30.0 : x > 30.0 ? 30.0 : x;
const double u = std::sqrt(8.0 / pi) * c * (1.0 + 0.044715 * c * c);
const double slope = std::sqrt(8.0 / pi) * (1.0 + 0.134145 * c * c);
return $sigmoid(u) * (1.0 + c * slope * $sigmoid(-u));)"},
        {"quick_gelu", R"(return x * $sigmoid(1.702 * x))",
         R"(u = 1.702 * x
return $sigmoid(u) * (1.0 + u * $sigmoid(-u)))",
         "", R"(return x * $sigmoid(1.702 * x);)",
         R"(const double u = 1.702 * x;
return $sigmoid(u) * (1.0 + u * $sigmoid(-u));)"},
        {"silu", R"(return x * $sigmoid(x))", R"(return $sigmoid(x) * (1.0 + x * $sigmoid(-x)))", R"(return F.silu(x))",
         R"(return x * $sigmoid(x);)", R"(return $sigmoid(x) * (1.0 + x * $sigmoid(-x));)"},
        {"swish", R"(return x * $sigmoid(beta * x))",
         R"(u = beta * x
return $sigmoid(u) * (1.0 + u * $sigmoid(-u)))",
         "", R"(return x * $sigmoid(beta * x);)",
         R"(const double u = beta * x;
return $sigmoid(u) * (1.0 + u * $sigmoid(-u));)"},
        {"mish",
         R"(softplus = np.clip(x, 0.0, None) + np.log1p(np.exp(-np.abs(x)))
return x * np.tanh(softplus))",
         R"(softplus = np.clip(x, 0.0, None) + np.log1p(np.exp(-np.abs(x)))
e = np.exp(-2.0 * softplus)
return np.tanh(softplus) + x * $sigmoid(x) * 4.0 * e / (1.0 + e)**2)",
         R"(return F.mish(x))",
         R"(const double softplus = (x > 0.0 ? x : 0.0) + std::log1p(std::exp(-std::abs(x)));
return x * std::tanh(softplus);)",
         R"(const double softplus = (x > 0.0 ? x : 0.0) + std::log1p(std::exp(-std::abs(x)));
const double e = std::exp(-2.0 * softplus);
return std::tanh(softplus) + x * $sigmoid(x) * 4.0 * e / ((1.0 + e) * (1.0 + e));)"},
        {"logsigmoid", R"(return np.clip(x, None, 0.0) - np.log1p(np.exp(-np.abs(x))))", R"(return $sigmoid(-x))",
         R"(return F.logsigmoid(x))", R"(return (x < 0.0 ? x : 0.0) - std::log1p(std::exp(-std::abs(x)));)",
         R"(return $sigmoid(-x);)"},
    };
    return recipes;
}

} // namespace actiscope
