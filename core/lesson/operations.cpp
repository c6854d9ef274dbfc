#include "core/lesson/operations.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace actiscope {

int operationsOf(const Activation &activation)
{
    static constexpr std::array<std::pair<std::string_view, int>, 36> counts = {{
        {"identity", 0},
        {"binary_step", 1},
        {"sigmoid", 4},      // −x, exp, 1 +, 1 /
        {"tanh", 1},
        {"softsign", 3},
        {"arctan", 1},
        {"lecun_tanh", 3},
        {"gaussian", 3},
        {"relu", 1},         // max
        {"leaky_relu", 2},   // the case, α·x
        {"prelu", 2},
        {"relu6", 2},
        {"squared_relu", 2},
        {"threshold", 1},
        {"elu", 4},          // the case, exp, − 1, α·
        {"selu", 5},
        {"celu", 5},
        {"softplus", 5},
        {"squareplus", 5},
        {"bent_identity", 6},
        {"gelu", 5},         // x/√2, erf, 1 +, x/2, their product
        {"gelu_tanh", 9},    // x·x, ·x, ·0.044715, + x, ·√(2/π), tanh, 1 +, x/2, their product
        {"quick_gelu", 4},
        {"silu", 4},
        {"swish", 5},
        {"mish", 5},
        {"logsigmoid", 5},
        {"hardtanh", 2},
        {"hardsigmoid", 4},
        {"hardswish", 5},
        {"softshrink", 3},
        {"hardshrink", 2},
        {"tanhshrink", 2},
        {"isru", 5},
        {"sine", 2},
        {"snake", 5},
    }};
    const auto found = std::find_if(counts.begin(), counts.end(),
                                    [&](const auto &entry) { return entry.first == activation.id; });
    return found == counts.end() ? 0 : found->second;
}

} // namespace actiscope
