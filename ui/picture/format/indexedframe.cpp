#include "ui/picture/format/indexedframe.h"

#include <algorithm>

namespace actiscope {

void IndexedFrame::addRow(std::span<const unsigned char> row)
{
    while (!row.empty()) {
        const auto end = std::find_if(row.begin(), row.end(), [&](unsigned char index) { return index != row.front(); });
        const auto length = static_cast<std::size_t>(end - row.begin());
        m_runs.push_back({static_cast<std::uint16_t>(length), row.front()});
        row = row.subspan(length);
    }
    m_ends.push_back(m_runs.size());
}

void IndexedFrame::copyRow(int y, std::span<unsigned char> row) const
{
    auto to = row.begin();
    for (const Run &run : runs(y))
        to = std::fill_n(to, run.length, run.index);
}

bool IndexedFrame::isRowEqual(const IndexedFrame &other, int y) const
{
    return std::ranges::equal(runs(y), other.runs(y));
}

std::span<const IndexedFrame::Run> IndexedFrame::runs(int y) const
{
    const auto row = static_cast<std::size_t>(y);
    const std::size_t begin = row == 0 ? 0 : m_ends[row - 1];
    return std::span(m_runs).subspan(begin, m_ends[row] - begin);
}

} // namespace actiscope
