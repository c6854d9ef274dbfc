#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace actiscope {

/// Numbers that never change, as a value: copies share them, so that a state that holds a million costs nothing to
/// keep for undo.
class Numbers
{
public:
    Numbers() = default;
    explicit Numbers(std::vector<double> values);

    std::span<const double> view() const;
    std::size_t size() const { return view().size(); }
    bool empty() const { return size() == 0; }

    friend bool operator==(const Numbers &a, const Numbers &b);

private:
    std::shared_ptr<const std::vector<double>> m_values;
};

/// Rows times columns of the largest batch.
inline constexpr std::size_t mostBatchNumbers = 64'000'000;

/// Where the inputs of a batch come from.
enum class Distribution {
    Normal,      ///< standard normal
    Uniform,     ///< between −√3 and √3
    Skewed,      ///< exponential, less its mean: bounded below by −1, a long tail above
    TwoClusters, ///< two normal clusters of equal weight about ±√0.91, each with variance 0.09
    File         ///< numbers that a person has opened
};

/// What a layer is given: `rows` samples of `columns` features each, row by row.
struct Batch {
    std::size_t rows = 0;
    std::size_t columns = 0;
    Numbers values; ///< rows · columns finite numbers

    bool operator==(const Batch &) const = default;
};

/// A batch drawn from a distribution (not File) whose mean is 0 and whose variance is 1. The same seed gives the same
/// numbers everywhere; a larger batch begins with those of a smaller one with as many columns. rows · columns is at
/// most mostBatchNumbers. Nothing if stopped; throws std::bad_alloc if there is too little memory.
std::optional<Batch> generatedBatch(Distribution distribution, std::size_t rows, std::size_t columns,
                                    std::uint64_t seed, std::stop_token stop = {});

} // namespace actiscope
