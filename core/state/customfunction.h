#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace actiscope {

inline constexpr std::size_t longestOwnName = 60;     ///< in characters
inline constexpr double greatestOwnParameter = 1e6;   ///< of either sign; ends of a slider too
inline constexpr std::size_t mostKeptParameters = 32; ///< of a function that no longer has them

/// A parameter that a formula of one's own has, or had: it keeps its value and range in case it comes back.
struct CustomParameter {
    std::string id;             ///< as typed; Greek letters by their names: alpha
    double defaultValue = 1.0;
    double least = -5.0;        ///< the slider's range; typed values may go beyond it
    double greatest = 5.0;
    std::optional<double> kept = {}; ///< its value when it left the formula
    bool operator==(const CustomParameter &) const = default;
};

/// A function of one's own, as a session keeps it. The formula is one that could be read.
struct CustomFunction {
    std::string id;             ///< own_1, own_2, …: each once in a state
    std::string name;           ///< empty: the formula is the name
    std::string formula;        ///< as typed
    std::vector<CustomParameter> parameters;
    int style = 0;              ///< 0 … ownSlots − 1: its colour and dashes
    bool operator==(const CustomFunction &) const = default;
};

} // namespace actiscope
