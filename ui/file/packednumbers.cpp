#include "ui/file/packednumbers.h"

#include "core/layer/batch.h"

#include <QIODevice>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <utility>

namespace actiscope {

namespace {

constexpr std::size_t numbersInPiece = 3 * 1024; // a multiple of 3 ends without padding
constexpr qsizetype charactersInGroup = 32;      // of 3 numbers

QByteArray littleEndian(std::span<const double> numbers)
{
    QByteArray bytes(static_cast<qsizetype>(numbers.size_bytes()), Qt::Uninitialized);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        qToLittleEndian(std::bit_cast<quint64>(numbers[i]), bytes.data() + i * sizeof(double));
    return bytes;
}

template<class Make>
bool inPieces(std::span<const double> numbers, const TakePiece &take, const Make &make)
{
    while (!numbers.empty()) {
        const std::span<const double> piece = numbers.first(std::min(numbers.size(), numbersInPiece));
        numbers = numbers.subspan(piece.size());
        if (!take(make(piece)))
            return false;
    }
    return true;
}

} // namespace

bool packNumbers(std::span<const double> numbers, const TakePiece &take)
{
    return inPieces(numbers, take, [](std::span<const double> piece) { return littleEndian(piece).toBase64(); });
}

qint64 packedSize(std::span<const double> numbers)
{
    return (static_cast<qint64>(numbers.size_bytes()) + 2) / 3 * 4;
}

bool numberBytes(std::span<const double> numbers, const TakePiece &take)
{
    return inPieces(numbers, take, littleEndian);
}

std::optional<std::vector<double>> readNumbers(QIODevice &device)
{
    constexpr auto numberBytes = static_cast<qint64>(sizeof(double));
    const qint64 size = device.size();
    if (size % numberBytes != 0 || size / numberBytes > static_cast<qint64>(mostBatchNumbers))
        return std::nullopt;
    std::vector<double> numbers;
    numbers.reserve(static_cast<std::size_t>(size / numberBytes));
    while (static_cast<qint64>(numbers.size()) < size / numberBytes) {
        const qint64 left = size - static_cast<qint64>(numbers.size()) * numberBytes;
        const QByteArray piece = device.read(std::min<qint64>(left, numbersInPiece * sizeof(double)));
        if (piece.isEmpty() || piece.size() % numberBytes != 0)
            return std::nullopt;
        for (qsizetype at = 0; at < piece.size(); at += numberBytes)
            numbers.push_back(std::bit_cast<double>(qFromLittleEndian<quint64>(piece.constData() + at)));
    }
    return numbers;
}

void NumberUnpacker::add(QByteArrayView text)
{
    constexpr qsizetype most = 1024 * charactersInGroup;
    while (m_isWhole && !text.isEmpty()) {
        const QByteArrayView some = text.first(std::min(text.size(), most));
        text = text.sliced(some.size());
        m_rest += some;
        const qsizetype whole = m_rest.size() - m_rest.size() % charactersInGroup;
        unpack(m_rest.first(whole));
        m_rest.remove(0, whole);
    }
}

std::optional<std::vector<double>> NumberUnpacker::take()
{
    unpack(std::exchange(m_rest, {}));
    // The room that turned out not to be needed.
    if (m_numbers.capacity() - m_numbers.size() > m_numbers.size() / 4)
        m_numbers.shrink_to_fit();
    return m_isWhole ? std::optional(std::exchange(m_numbers, {})) : std::nullopt;
}

void NumberUnpacker::unpack(const QByteArray &text)
{
    const auto bytes = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    m_isWhole = m_isWhole && bytes && bytes.decoded.size() % static_cast<qsizetype>(sizeof(double)) == 0;
    if (!m_isWhole)
        return;
    for (qsizetype at = 0; at < bytes.decoded.size(); at += static_cast<qsizetype>(sizeof(double)))
        m_numbers.push_back(std::bit_cast<double>(qFromLittleEndian<quint64>(bytes.decoded.constData() + at)));
}

} // namespace actiscope
