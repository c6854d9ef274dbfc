#include "ui/picture/format/deflate.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <utility>

namespace actiscope {

namespace {

constexpr std::uint32_t adlerModulus = 65521;
constexpr std::uint16_t endOfBlock = 256;
constexpr int longestRun = 258;
constexpr int longestCode = 15;

struct LengthCode {
    std::uint16_t symbol;
    std::uint8_t extraBits;
    std::uint8_t extra;
};

/// Symbol and extra bits of each run length from 3 to 258 (RFC 1951, 3.2.5).
const std::array<LengthCode, 256> &lengthCodes()
{
    static const auto table = [] {
        std::array<LengthCode, 256> codes{};
        int length = 3;
        for (int symbol = 257; symbol < 285; ++symbol) {
            const int extraBits = symbol < 265 ? 0 : (symbol - 261) / 4;
            for (int extra = 0; extra < 1 << extraBits && length < longestRun; ++extra, ++length) {
                codes[static_cast<std::size_t>(length - 3)] = {static_cast<std::uint16_t>(symbol),
                                                               static_cast<std::uint8_t>(extraBits),
                                                               static_cast<std::uint8_t>(extra)};
            }
        }
        codes.back() = {285, 0, 0};
        return codes;
    }();
    return table;
}

/// Huffman's code lengths of symbols that occur so often; 0 for those that do not.
std::vector<int> codeLengths(const std::vector<std::uint32_t> &counts)
{
    using Node = std::pair<std::uint64_t, std::size_t>;
    std::priority_queue<Node, std::vector<Node>, std::greater<>> open;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            open.emplace(counts[i], i);
    }
    std::vector<std::size_t> parents(2 * counts.size(), 0);
    std::size_t next = counts.size();
    while (open.size() > 1) {
        const Node a = open.top();
        open.pop();
        const Node b = open.top();
        open.pop();
        parents[a.second] = parents[b.second] = next;
        open.emplace(a.first + b.first, next++);
    }
    const std::size_t root = next - 1;
    std::vector<int> depths(next, 0);
    for (std::size_t node = root; node-- > counts.size();)
        depths[node] = depths[parents[node]] + 1;
    std::vector<int> lengths(counts.size(), 0);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            lengths[i] = depths[parents[i]] + 1;
    }
    return lengths;
}

} // namespace

RunDeflater::RunDeflater(int unit)
    : m_unit(unit)
{
}

void RunDeflater::literal(std::uint8_t byte)
{
    m_tokens.push_back(byte);
    m_recent[static_cast<std::size_t>(m_at)] = byte;
    m_at = m_at + 1 == m_unit ? 0 : m_at + 1;
    m_sum += byte;
    m_sum = m_sum >= adlerModulus ? m_sum - adlerModulus : m_sum;
    m_weighted += m_sum;
    m_weighted = m_weighted >= adlerModulus ? m_weighted - adlerModulus : m_weighted;
}

void RunDeflater::run(std::int64_t bytes)
{
    checkRun(bytes);
    const std::int64_t most = longestRun - longestRun % m_unit;
    for (; bytes > 0; bytes -= most)
        m_tokens.push_back(static_cast<std::uint16_t>(256 + std::min(bytes, most) - 3));
}

/// Adds a run to the checksum, without walking through it where it repeats zero.
void RunDeflater::checkRun(std::int64_t bytes)
{
    constexpr std::int64_t modulus = adlerModulus;
    if (std::all_of(m_recent.begin(), m_recent.begin() + m_unit, [](auto byte) { return byte == 0; })) {
        m_weighted = static_cast<std::uint32_t>((m_weighted + bytes % modulus * m_sum) % modulus);
        return;
    }
    for (std::int64_t i = 0; i < bytes; ++i) {
        m_sum = (m_sum + m_recent[static_cast<std::size_t>((m_at + i) % m_unit)]) % adlerModulus;
        m_weighted = (m_weighted + m_sum) % adlerModulus;
    }
}

void RunDeflater::put(std::uint32_t bits, int count)
{
    m_bits |= static_cast<std::uint64_t>(bits) << m_bitCount;
    m_bitCount += count;
    while (m_bitCount >= 8) {
        m_out.append(static_cast<char>(m_bits & 0xff));
        m_bits >>= 8;
        m_bitCount -= 8;
    }
}

RunDeflater::Codes RunDeflater::codesFor(const std::array<std::uint32_t, symbols> &counts) const
{
    std::vector<std::uint32_t> flattened(counts.begin(), counts.end());
    std::vector<int> lengths = codeLengths(flattened);
    // Very uneven counts give codes longer than the format allows: evened out until they do not.
    while (*std::max_element(lengths.begin(), lengths.end()) > longestCode) {
        for (std::uint32_t &count : flattened)
            count = count > 0 ? count / 2 + 1 : 0;
        lengths = codeLengths(flattened);
    }
    // Canonical codes (RFC 1951, 3.2.2).
    std::array<std::uint32_t, longestCode + 1> codesOf{};
    for (const int length : lengths)
        codesOf[static_cast<std::size_t>(length)] += length > 0 ? 1 : 0;
    std::array<std::uint32_t, longestCode + 1> next{};
    for (std::size_t length = 1; length <= longestCode; ++length)
        next[length] = (next[length - 1] + codesOf[length - 1]) << 1;

    Codes codes;
    for (std::size_t i = 0; i < symbols; ++i) {
        const auto length = static_cast<std::size_t>(lengths[i]);
        if (length == 0)
            continue;
        const std::uint32_t value = next[length]++;
        std::uint32_t reversed = 0;
        for (std::size_t bit = 0; bit < length; ++bit)
            reversed |= (value >> bit & 1U) << (length - 1 - bit);
        codes[i] = {static_cast<std::uint16_t>(reversed), static_cast<std::uint8_t>(length)};
    }
    return codes;
}

/// A dynamic Huffman block's head. The code lengths are written as plain numbers of four bits: runs among them
/// would save less than 100 bytes a block.
void RunDeflater::putHeader(const Codes &codes, bool last)
{
    const auto reversed = [](unsigned n) { return (n & 1) << 3 | (n & 2) << 1 | (n & 4) >> 1 | (n & 8) >> 3; };
    put(last ? 1 : 0, 1);
    put(2, 2);
    put(static_cast<std::uint32_t>(symbols) - 257, 5);
    put(static_cast<std::uint32_t>(m_unit) - 1, 5);
    put(19 - 4, 4);
    for (int i = 0; i < 19; ++i)
        put(i < 3 ? 0 : 4, 3); // the first three are the codes for runs
    for (const Code &code : codes)
        put(reversed(code.length), 4);
    for (int distance = 1; distance <= m_unit; ++distance)
        put(reversed(distance == m_unit ? 1 : 0), 4);
}

QByteArray RunDeflater::takeBlock(bool last)
{
    if (!std::exchange(m_started, true)) {
        put(0x78, 8);
        put(0x01, 8);
    }
    std::array<std::uint32_t, symbols> counts{};
    for (const std::uint16_t token : m_tokens)
        ++counts[token < 256 ? token : lengthCodes()[static_cast<std::size_t>(token - 256)].symbol];
    counts[endOfBlock] = 1;
    // A code of one symbol has no bits to write.
    counts[0] = std::max(counts[0], 1U);
    const Codes codes = codesFor(counts);

    putHeader(codes, last);
    for (const std::uint16_t token : m_tokens) {
        if (token < 256) {
            put(codes[token].bits, codes[token].length);
        } else {
            const LengthCode &length = lengthCodes()[static_cast<std::size_t>(token - 256)];
            put(codes[length.symbol].bits, codes[length.symbol].length);
            put(length.extra, length.extraBits);
            put(0, 1); // the one distance
        }
    }
    put(codes[endOfBlock].bits, codes[endOfBlock].length);
    m_tokens.clear();
    if (last) {
        put(0, (8 - m_bitCount % 8) % 8);
        for (const std::uint32_t byte : {m_weighted >> 8, m_weighted, m_sum >> 8, m_sum})
            put(byte & 0xff, 8);
    }
    return std::exchange(m_out, {});
}

} // namespace actiscope
