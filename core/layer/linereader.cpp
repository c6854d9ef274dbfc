#include "core/layer/linereader.h"

#include <algorithm>
#include <utility>

namespace actiscope {

namespace {

constexpr std::size_t blockSize = std::size_t(256) << 10;

} // namespace

LineReader::LineReader(std::istream &input, std::stop_token stop, std::atomic<std::size_t> *bytesRead)
    : m_input(input), m_stop(std::move(stop)), m_bytesRead(bytesRead), m_buffer(2 * blockSize), m_opened(input.good())
{
}

bool LineReader::next(std::string_view &line)
{
    m_cut = false;
    std::size_t length = 0;
    const auto isEnd = [](char c) { return c == '\n' || c == '\r'; };
    for (;;) {
        const char *begin = m_buffer.data() + m_begin;
        const char *bufferEnd = m_buffer.data() + m_end;
        const char *end = std::find_if(begin + length, bufferEnd, isEnd);
        length = static_cast<std::size_t>(end - begin);
        m_cut = length >= longestLine;
        // After a CR at the end of what has been read, an LF may follow.
        const bool whole = end != bufferEnd && (*end == '\n' || end + 1 != bufferEnd);
        if (!whole && !m_cut && refill())
            continue;
        if (m_stop.stop_requested() || (length == 0 && end == bufferEnd))
            return false;
        begin = m_buffer.data() + m_begin;
        line = {begin, length};
        m_begin += length;
        if (m_begin < m_end && m_buffer[m_begin] == '\r' && m_begin + 1 < m_end && m_buffer[m_begin + 1] == '\n')
            ++m_begin;
        if (m_begin < m_end && isEnd(m_buffer[m_begin]))
            ++m_begin;
        return true;
    }
}

/// Reads another block behind what is left. False if there is no more.
bool LineReader::refill()
{
    if (m_stop.stop_requested() || !m_input.good())
        return false;
    std::copy(m_buffer.begin() + static_cast<std::ptrdiff_t>(m_begin),
              m_buffer.begin() + static_cast<std::ptrdiff_t>(m_end), m_buffer.begin());
    m_end -= m_begin;
    m_begin = 0;
    if (m_buffer.size() - m_end < blockSize)
        m_buffer.resize(2 * m_buffer.size());
    m_input.read(m_buffer.data() + m_end, static_cast<std::streamsize>(blockSize));
    const auto count = static_cast<std::size_t>(m_input.gcount());
    m_end += count;
    if (m_bytesRead)
        m_bytesRead->fetch_add(count, std::memory_order_relaxed);
    return count > 0;
}

} // namespace actiscope
