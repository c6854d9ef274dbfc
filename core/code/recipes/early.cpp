#include "core/code/recipe.h"

namespace actiscope {

std::span<const Recipe> earlyRecipes()
{
    static constexpr Recipe recipes[] = {
        {"identity", R"(return x)", R"(return np.ones_like(x))", "", R"(return x;)", R"(return std::isnan(x) ? x : 1.0;)"},
        {"binary_step", R"(return np.where(x >= 0.0, $one, 0.0))", R"(return np.zeros_like(x))", "",
         R"(return x >= 0.0 ? 1.0 : 0.0;)", R"(return std::isnan(x) ? x : 0.0;)"},
        {"sigmoid",
         R"(e = np.exp(-np.abs(x))  # never overflows
return np.where(x < 0.0, e, 1.0) / (1.0 + e))",
         R"(e = np.exp(-np.abs(x))
return e / (1.0 + e)**2  # s * (1 - s) would be 0 for large x)",
         R"(return torch.sigmoid(x))",
         R"(const double e = std::exp(-std::abs(x)); // never overflows
return (x < 0.0 ? e : 1.0) / (1.0 + e);)",
         R"(const double e = std::exp(-std::abs(x));
return e / ((1.0 + e) * (1.0 + e)); // s * (1 - s) would be 0 for large x)"},
        {"tanh", R"(return np.tanh(x))",
         R"(e = np.exp(-2.0 * np.abs(x))
return 4.0 * e / (1.0 + e)**2  # 1 - tanh(x)**2 would be 0 for large x)",
         "", R"(return std::tanh(x);)",
         R"(const double e = std::exp(-2.0 * std::abs(x));
return 4.0 * e / ((1.0 + e) * (1.0 + e)); // 1 - tanh² would be 0 for large x)"},
        {"softsign", R"(return x / (1.0 + np.abs(x)))", R"(return (1.0 / (1.0 + np.abs(x)))**2)",
         R"(return F.softsign(x))", R"(return x / (1.0 + std::abs(x));)",
         R"(const double r = 1.0 / (1.0 + std::abs(x));
return r * r;)"},
        {"arctan", R"(return np.arctan(x))", R"(return (1.0 / $hypot(x, 1.0))**2  # 1 / (1 + x**2) without overflow)", "",
         R"(return std::atan(x);)",
         R"(const double r = 1.0 / std::hypot(x, 1.0); // 1 / (1 + x²) without overflow
return r * r;)"},
        {"lecun_tanh", R"(return 1.7159 * np.tanh(2.0 * x / 3.0))",
         R"(e = np.exp(-4.0 * np.abs(x) / 3.0)
return 1.7159 * 2.0 / 3.0 * 4.0 * e / (1.0 + e)**2)",
         "", R"(return 1.7159 * std::tanh(2.0 * x / 3.0);)",
         R"(const double e = std::exp(-4.0 * std::abs(x) / 3.0);
return 1.7159 * 2.0 / 3.0 * 4.0 * e / ((1.0 + e) * (1.0 + e));)"},
        {"gaussian", R"(return np.exp(-np.clip(x, -40.0, 40.0)**2)  # beyond 40 it is 0)",
         R"(c = np.clip(x, -40.0, 40.0)  # beyond 40 it is 0
return -2.0 * c * np.exp(-c**2))",
         "", R"(return std::exp(-x * x);)",
         R"(const double g = std::exp(-x * x);
return g > 0.0 ? -2.0 * x * g : 0.0 * g;)"},
    };
    return recipes;
}

} // namespace actiscope
