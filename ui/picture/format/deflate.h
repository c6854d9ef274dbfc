#pragma once

#include <QByteArray>

#include <array>
#include <cstdint>
#include <vector>

namespace actiscope {

/// Packs bytes into a zlib stream (RFC 1950 and 1951), for pictures of flat colours: the only repetition it looks
/// for is that of the last `unit` bytes, which its caller tells it of. What is left is a good Huffman code, so the
/// stream is as small as zlib's and made many times faster.
class RunDeflater
{
public:
    /// `unit` is how many bytes a run repeats: those of a pixel, 3 or 4.
    explicit RunDeflater(int unit);

    void literal(std::uint8_t byte);
    /// Repeats the last `unit` bytes; `bytes` is a multiple of it.
    void run(std::int64_t bytes);

    /// Ends a block and gives its bytes; the stream is all of them, one after the other.
    QByteArray takeBlock(bool last);

private:
    static constexpr std::size_t symbols = 286; ///< of literals, end of block and lengths
    struct Code {
        std::uint16_t bits = 0; ///< first bit lowest
        std::uint8_t length = 0;
    };
    using Codes = std::array<Code, symbols>;

    void put(std::uint32_t bits, int count);
    void putHeader(const Codes &codes, bool last);
    void checkRun(std::int64_t bytes);
    Codes codesFor(const std::array<std::uint32_t, symbols> &counts) const;

    const int m_unit;
    std::vector<std::uint16_t> m_tokens; ///< a byte, or 256 + length - 3
    std::array<std::uint8_t, 4> m_recent{}; ///< the last bytes, m_at being the oldest of the unit
    int m_at = 0;
    std::uint32_t m_sum = 1;     ///< the two halves of Adler-32
    std::uint32_t m_weighted = 0;

    QByteArray m_out;
    std::uint64_t m_bits = 0;
    int m_bitCount = 0;
    bool m_started = false;
};

} // namespace actiscope
