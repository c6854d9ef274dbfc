#include "core/code/recipe.h"

namespace actiscope {

std::span<const Recipe> rectifiedRecipes()
{
    static constexpr Recipe recipes[] = {
        {"relu", R"(return np.clip(x, 0.0, None))", R"(return np.where(x > 0.0, $one, 0.0))", R"(return F.relu(x))",
         R"(return x <= 0.0 ? 0.0 : x;)", R"(return x > 0.0 ? 1.0 : 0.0;)"},
        {"leaky_relu", R"(return np.where(x > 0.0, x, negative_slope * x))",
         R"(return np.where(x > 0.0, $one, negative_slope))", R"(return F.leaky_relu(x, negative_slope))",
         R"(return x > 0.0 ? x : negative_slope * x;)", R"(return x > 0.0 ? 1.0 : negative_slope;)"},
        {"prelu", R"(return np.where(x > 0.0, x, weight * x))", R"(return np.where(x > 0.0, $one, weight))",
         R"(return F.prelu(x, x.new_tensor([weight]))  # in a network the weight is learned: torch.nn.PReLU)",
         R"(return x > 0.0 ? x : weight * x;)", R"(return x > 0.0 ? 1.0 : weight;)"},
        {"relu6", R"(return np.clip(x, 0.0, 6.0))", R"(return np.where((x > 0.0) & (x < 6.0), $one, 0.0))",
         R"(return F.relu6(x))", R"(return x >= 6.0 ? 6.0 : x <= 0.0 ? 0.0 : x;)",
         R"(return x > 0.0 && x < 6.0 ? 1.0 : 0.0;)"},
        {"squared_relu", R"(return np.clip(x, 0.0, None)**2)", R"(return 2.0 * np.clip(x, 0.0, None))",
         R"(return F.relu(x)**2)", R"(return x <= 0.0 ? 0.0 : x * x;)", R"(return x <= 0.0 ? 0.0 : 2.0 * x;)"},
        {"threshold", R"(return np.where(x <= threshold, value, x))", R"(return np.where(x > threshold, $one, 0.0))",
         R"(return F.threshold(x, threshold, value))", R"(return x <= threshold ? value : x;)",
         R"((void)value; // which moves f, not its slope
return x > threshold ? 1.0 : 0.0;)"},
        {"elu", R"(return np.where(x > 0.0, x, alpha * np.expm1(np.clip(x, None, 0.0))))",
         R"(return np.where(x > 0.0, $one, alpha * np.exp(np.clip(x, None, 0.0))))", R"(return F.elu(x, alpha))",
         R"(return x > 0.0 ? x : alpha * std::expm1(x);)", R"(return x > 0.0 ? 1.0 : alpha * std::exp(x);)"},
        {"selu",
         R"(alpha, scale = 1.6732632423543772, 1.0507009873554805
return scale * np.where(x > 0.0, x, alpha * np.expm1(np.clip(x, None, 0.0))))",
         R"(alpha, scale = 1.6732632423543772, 1.0507009873554805
return scale * np.where(x > 0.0, $one, alpha * np.exp(np.clip(x, None, 0.0))))",
         R"(return F.selu(x))",
         R"(const double alpha = 1.6732632423543772, scale = 1.0507009873554805;
return scale * (x > 0.0 ? x : alpha * std::expm1(x));)",
         R"(const double alpha = 1.6732632423543772, scale = 1.0507009873554805;
return scale * (x > 0.0 ? 1.0 : alpha * std::exp(x));)"},
        {"celu", R"(return np.where(x > 0.0, x, alpha * np.expm1(np.clip(x, None, 0.0) / alpha)))",
         R"(return np.exp(np.clip(x, None, 0.0) / alpha))", R"(return F.celu(x, alpha))",
         R"(return x > 0.0 ? x : alpha * std::expm1(x / alpha);)", R"(return x > 0.0 ? 1.0 : std::exp(x / alpha);)"},
        {"softplus",
         R"(u = beta * x
return (np.clip(u, 0.0, None) + np.log1p(np.exp(-np.abs(u)))) / beta)",
         R"(return $sigmoid(beta * x))",
         R"(return F.softplus(x, beta, threshold=40.0)  # its own threshold, 20, costs digits)",
         R"(const double u = beta * x;
return ((u > 0.0 ? u : 0.0) + std::log1p(std::exp(-std::abs(u)))) / beta;)",
         R"(return $sigmoid(beta * x);)"},
        {"squareplus",
         R"(g = $hypot(x, b**0.5) + np.abs(x)
return np.where(x < 0.0, 0.5 * b / g, 0.5 * g)  # on the left x + sqrt(x**2 + b) cancels)",
         R"(r = $hypot(x, b**0.5)
g = r + np.abs(x)
return np.where(x < 0.0, 0.5 * b / r / g, 0.5 * (g / r)))",
         "",
         R"(const double g = std::hypot(x, std::sqrt(b)) + std::abs(x);
return x < 0.0 ? 0.5 * b / g : 0.5 * g; // on the left x + √(x² + b) cancels)",
         R"(const double r = std::hypot(x, std::sqrt(b));
const double g = r + std::abs(x);
return x < 0.0 ? 0.5 * b / r / g : 0.5 * (g / r);)"},
        {"bent_identity", R"(return x + 0.5 * x * (x / ($hypot(x, 1.0) + 1.0))  # sqrt(x**2 + 1) - 1 cancels near 0)",
         R"(return 1.0 + 0.5 * x / $hypot(x, 1.0))", "",
         R"(return x + 0.5 * x * (x / (std::hypot(x, 1.0) + 1.0)); // √(x² + 1) − 1 cancels near 0)",
         R"(return 1.0 + 0.5 * x / std::hypot(x, 1.0);)"},
    };
    return recipes;
}

} // namespace actiscope
