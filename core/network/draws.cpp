#include "core/network/draws.h"

#include <cmath>
#include <cstddef>

namespace actiscope {

namespace {

/// SplitMix64 (Steele, Lea & Flood, Fast splittable pseudorandom number generators, 2014): neighbours become numbers
/// that have nothing in common, and no two become the same.
std::uint64_t mixed(std::uint64_t x)
{
    x += 0x9e3779b97f4a7c15;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
    x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
    return x ^ (x >> 31);
}

} // namespace

Generator generatorOf(std::uint64_t seed, Draw draw, int place, int block)
{
    std::uint64_t state = mixed(seed);
    state = mixed(state ^ static_cast<std::uint64_t>(draw));
    state = mixed(state ^ static_cast<std::uint64_t>(place));
    return Generator(mixed(state ^ static_cast<std::uint64_t>(block)));
}

void drawInputs(std::uint64_t seed, int block, std::span<double> values)
{
    Generator generator = generatorOf(seed, Draw::Inputs, 0, block);
    for (double &value : values)
        value = generator.normal();
}

/// The normal distribution in n dimensions has no preferred direction.
void drawDirections(std::uint64_t seed, int layer, int block, int width, std::span<double> values)
{
    Generator generator = generatorOf(seed, Draw::Directions, layer, block);
    const auto length = static_cast<std::size_t>(width);
    for (std::size_t begin = 0; begin < values.size(); begin += length) {
        const std::span<double> direction = values.subspan(begin, length);
        double square = 0.0;
        for (double &value : direction) {
            value = generator.normal();
            square += value * value;
        }
        const double scale = 1.0 / std::sqrt(square);
        for (double &value : direction)
            value *= scale;
    }
}

} // namespace actiscope
