#include "core/code/recipe.h"

namespace actiscope {

std::span<const Recipe> otherRecipes()
{
    static constexpr Recipe recipes[] = {
        {"hardtanh", R"(return np.where(x >= max_val, max_val, np.where(x <= min_val, min_val, x)))",
         R"(return np.where((x > min_val) & (x < max_val), $one, 0.0))", R"(return F.hardtanh(x, min_val, max_val))",
         R"(return x >= max_val ? max_val : x <= min_val ? min_val : x;)",
         R"(return x > min_val && x < max_val ? 1.0 : 0.0;)"},
        {"hardsigmoid", R"(return np.clip(x + 3.0, 0.0, 6.0) / 6.0)", R"(return np.where(np.abs(x) < 3.0, $one, 0.0) / 6.0)",
         R"(return F.hardsigmoid(x))", R"(return x >= 3.0 ? 1.0 : x <= -3.0 ? 0.0 : (x + 3.0) / 6.0;)",
         R"(return std::abs(x) < 3.0 ? 1.0 / 6.0 : 0.0;)"},
        {"hardswish", R"(return x * (np.clip(x + 3.0, 0.0, 6.0) / 6.0))",
         R"(return np.where(x >= 3.0, $one, np.where(x <= -3.0, 0.0, (2.0 * x + 3.0) / 6.0)))",
         R"(return F.hardswish(x))", R"(return x >= 3.0 ? x : x <= -3.0 ? 0.0 : x * ((x + 3.0) / 6.0);)",
         R"(return x >= 3.0 ? 1.0 : x <= -3.0 ? 0.0 : (2.0 * x + 3.0) / 6.0;)"},
        {"softshrink", R"(return x - np.clip(x, -lambda, lambda))", R"(return np.where(np.abs(x) > lambda, $one, 0.0))",
         R"(return F.softshrink(x, lambda))", R"(return x > lambda ? x - lambda : x < -lambda ? x + lambda : 0.0 * x;)",
         R"(return std::abs(x) > lambda ? 1.0 : 0.0;)"},
        {"hardshrink", R"(return np.where(np.abs(x) <= lambda, 0.0, x))",
         R"(return np.where(np.abs(x) > lambda, $one, 0.0))", R"(return F.hardshrink(x, lambda))",
         R"(return std::abs(x) <= lambda ? 0.0 : x;)", R"(return std::abs(x) > lambda ? 1.0 : 0.0;)"},
        {"tanhshrink",
         R"(# Near 0 the difference cancels: Lambert's continued fraction of tanh(x).
square = np.clip(x, -1.5, 1.5)**2
d = 21.0
for odd in range(19, 1, -2):
    d = odd + square / d
y = square / d
return np.where(np.abs(x) < 1.5, x * (y / (1.0 + y)), x - np.tanh(x)))",
         R"(return np.tanh(x)**2)", R"(return F.tanhshrink(x)  # cancels near 0)",
         R"(if (!(std::abs(x) < 1.5))
    return x - std::tanh(x);
// Near 0 the difference cancels: Lambert's continued fraction of tanh x.
double d = 21.0;
for (double odd = 19.0; odd >= 3.0; odd -= 2.0)
    d = odd + x * x / d;
const double y = x * x / d;
return x * (y / (1.0 + y));)",
         R"(return std::tanh(x) * std::tanh(x);)"},
        {"isru", R"(return x / $hypot(alpha**0.5 * x, 1.0))", R"(return (1.0 / $hypot(alpha**0.5 * x, 1.0))**3)", "",
         R"(return x / std::hypot(std::sqrt(alpha) * x, 1.0);)",
         R"(const double r = 1.0 / std::hypot(std::sqrt(alpha) * x, 1.0);
return r * r * r;)"},
        {"sine", R"(return np.sin(omega * x))", R"(return omega * np.cos(omega * x))", "",
         R"(return std::sin(omega * x);)", R"(return omega * std::cos(omega * x);)"},
        {"snake", R"(return x + np.sin(a * x)**2 / a)", R"(return 1.0 + np.sin(2.0 * a * x))", "",
         R"(const double s = std::sin(a * x);
return x + s * s / a;)",
         R"(return 1.0 + std::sin(2.0 * a * x);)"},
    };
    return recipes;
}

} // namespace actiscope
