#pragma once

#include <atomic>
#include <cstddef>
#include <istream>
#include <stop_token>
#include <string_view>
#include <vector>

namespace actiscope {

/// Reads a stream line by line, in large blocks, whatever ends the lines: LF, CR LF or CR.
class LineReader
{
public:
    /// A longer line is cut there: what has no line ends is no text, and shall not fill the memory.
    static constexpr std::size_t longestLine = std::size_t(64) << 20;

    LineReader(std::istream &input, std::stop_token stop, std::atomic<std::size_t> *bytesRead);

    /// The next line without its end, valid until the next call. False at the end of the stream and if a stop was
    /// requested. If the stream fails, the last line may not be whole.
    bool next(std::string_view &line);
    /// Whether the line last read was cut.
    bool cut() const { return m_cut; }
    bool failed() const { return m_input.bad() || !m_opened; }

private:
    bool refill();

    std::istream &m_input;
    std::stop_token m_stop;
    std::atomic<std::size_t> *m_bytesRead;
    std::vector<char> m_buffer;
    std::size_t m_begin = 0; ///< of what is left, in the buffer
    std::size_t m_end = 0;
    bool m_opened;
    bool m_cut = false;
};

} // namespace actiscope
