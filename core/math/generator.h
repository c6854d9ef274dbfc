#pragma once

#include <cstdint>
#include <optional>
#include <random>

namespace actiscope {

/// Pseudo-random numbers that are the same on every platform, bit for bit: the engine is standardised, and what makes
/// its integers into doubles takes only operations that IEEE 754 rounds correctly. (The distributions and the
/// logarithm of the standard library differ from one library to the next.)
class Generator
{
public:
    explicit Generator(std::uint64_t seed);

    /// Uniform in (0, 1), both ends excluded.
    double uniform();
    /// Standard normal.
    double normal();
    /// Exponential with mean 1; positive.
    double exponential();

private:
    std::mt19937_64 m_engine;
    std::optional<double> m_second; ///< normal numbers come in pairs
};

} // namespace actiscope
