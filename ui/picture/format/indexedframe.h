#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace actiscope {

/// A picture whose pixels are places among some colours, made row by row. Most pixels of a chart are like the one beside
/// them, so it is kept as runs: of 16384 × 16384 pixels that is some megabytes.
class IndexedFrame
{
public:
    int height() const { return static_cast<int>(m_ends.size()); }
    bool empty() const { return m_ends.empty(); }

    /// All rows are as long as the first one, at most 65535 pixels.
    void addRow(std::span<const unsigned char> row);
    void copyRow(int y, std::span<unsigned char> row) const;
    bool isRowEqual(const IndexedFrame &other, int y) const;

private:
    struct Run {
        std::uint16_t length;
        unsigned char index;
        bool operator==(const Run &) const = default;
    };
    std::span<const Run> runs(int y) const;

    std::vector<Run> m_runs;
    std::vector<std::size_t> m_ends; ///< of each row's runs
};

} // namespace actiscope
