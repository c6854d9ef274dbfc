#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <optional>
#include <span>
#include <vector>

class QIODevice;

/// Numbers as text: their doubles, little-endian, in base64 (RFC 4648, section 4).
namespace actiscope {

/// Takes a piece of what is written; false if no more can be.
using TakePiece = std::function<bool(QByteArrayView)>;

/// In pieces of some kilobytes, so that the text is never held as a whole. False if a piece was not taken.
bool packNumbers(std::span<const double> numbers, const TakePiece &take);
/// How many characters that makes.
qint64 packedSize(std::span<const double> numbers);

/// The bytes of the numbers, in pieces likewise.
bool numberBytes(std::span<const double> numbers, const TakePiece &take);

/// The numbers of those bytes; nothing if they are no whole numbers, more than a batch may have, or the device fails.
std::optional<std::vector<double>> readNumbers(QIODevice &device);

/// Makes numbers again of a text that comes in pieces.
class NumberUnpacker
{
public:
    /// `expected`: of how many numbers there may be room, since a vector that grows holds what it has twice.
    explicit NumberUnpacker(std::size_t expected = 0) { m_numbers.reserve(expected); }

    void add(QByteArrayView text);
    /// Ends it. Nothing if the text was no base64, or not of whole numbers.
    std::optional<std::vector<double>> take();

private:
    void unpack(const QByteArray &text);

    QByteArray m_rest; ///< that does not make whole numbers yet
    std::vector<double> m_numbers;
    bool m_isWhole = true;
};

} // namespace actiscope
