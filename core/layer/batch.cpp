#include "core/layer/batch.h"

#include "core/math/generator.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace actiscope {

namespace {

/// One number of a distribution. How many random numbers it takes must not depend on the size of the batch.
double drawn(Distribution distribution, Generator &generator)
{
    switch (distribution) {
    case Distribution::Normal:
        return generator.normal();
    case Distribution::Uniform: {
        constexpr double sqrt3 = 1.7320508075688773;
        return sqrt3 * (2.0 * generator.uniform() - 1.0);
    }
    case Distribution::Skewed:
        return generator.exponential() - 1.0;
    case Distribution::TwoClusters: {
        constexpr double centre = 0.95393920141694566; // √0.91
        constexpr double deviation = 0.3;
        return (generator.uniform() < 0.5 ? -centre : centre) + deviation * generator.normal();
    }
    case Distribution::File:
        break;
    }
    assert(false && "a file cannot be drawn");
    return 0.0;
}

} // namespace

Numbers::Numbers(std::vector<double> values)
    : m_values(values.empty() ? nullptr : std::make_shared<const std::vector<double>>(std::move(values)))
{
}

std::span<const double> Numbers::view() const
{
    return m_values ? std::span<const double>(*m_values) : std::span<const double>();
}

bool operator==(const Numbers &a, const Numbers &b)
{
    return a.m_values == b.m_values || std::ranges::equal(a.view(), b.view());
}

std::optional<Batch> generatedBatch(Distribution distribution, std::size_t rows, std::size_t columns,
                                    std::uint64_t seed, std::stop_token stop)
{
    constexpr std::size_t betweenLooks = 16384; // about half a millisecond
    const std::size_t count = rows * columns;
    std::vector<double> values;
    values.reserve(count);
    Generator generator(seed);
    while (values.size() < count) {
        if (stop.stop_requested())
            return std::nullopt;
        const std::size_t end = std::min(count, values.size() + betweenLooks);
        while (values.size() < end)
            values.push_back(drawn(distribution, generator));
    }
    return Batch{rows, columns, Numbers(std::move(values))};
}

} // namespace actiscope
