#include "ui/picture/format/pngchunk.h"

#include <QIODevice>
#include <QtEndian>

#include <array>

namespace actiscope {

namespace {

constexpr qsizetype lengthBytes = 4;
constexpr qsizetype typeBytes = 4;
constexpr qsizetype checksumBytes = 4;
/// After the keyword of a text: the end of the keyword, no compression and its method, no language, no translation.
constexpr qsizetype textPreambleBytes = 5;

/// CRC-32 as PNG has it (ISO 3309), from that of the bytes before.
quint32 checksum(QByteArrayView bytes, quint32 before = 0)
{
    static const auto table = [] {
        std::array<quint32, 256> entries{};
        for (quint32 i = 0; i < 256; ++i) {
            quint32 entry = i;
            for (int bit = 0; bit < 8; ++bit)
                entry = (entry & 1) ? 0xedb88320U ^ entry >> 1 : entry >> 1;
            entries[i] = entry;
        }
        return entries;
    }();
    quint32 sum = ~before;
    for (const char byte : bytes)
        sum = table[(sum ^ static_cast<unsigned char>(byte)) & 0xff] ^ sum >> 8;
    return ~sum;
}

} // namespace

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes.append(static_cast<char>(number >> shift & 0xff));
    return bytes;
}

QByteArray pngChunk(const QByteArray &type, const QByteArray &data)
{
    const QByteArray chunk = type + data;
    return bigEndian(static_cast<quint32>(data.size())) + chunk + bigEndian(checksum(chunk));
}

QByteArray pngTextChunk(const QByteArray &keyword, const QByteArray &text)
{
    return pngChunk("iTXt", keyword + QByteArray(textPreambleBytes, char(0)) + text);
}

bool writePngTextChunk(QIODevice &device, const QByteArray &keyword, const WriteTo &text)
{
    qint64 length = 0;
    PieceDevice counter([&](QByteArrayView piece) {
        length += piece.size();
        return true;
    });
    text(counter);
    const QByteArray head = "iTXt" + keyword + QByteArray(textPreambleBytes, char(0));
    const auto put = [&](QByteArrayView bytes) { return device.write(bytes.data(), bytes.size()) == bytes.size(); };
    quint32 sum = checksum(head);
    PieceDevice summing([&](QByteArrayView piece) {
        sum = checksum(piece, sum);
        return put(piece);
    });
    return put(bigEndian(static_cast<quint32>(head.size() - typeBytes + length))) && put(head) && text(summing) && put(bigEndian(sum));
}

std::optional<QByteArray> pngText(QIODevice &file, const QByteArray &keyword)
{
    constexpr int mostChunks = 1'000'000; // seven times as many as libpng would write into the largest file
    const QByteArray start = keyword + QByteArray(textPreambleBytes, char(0));
    qint64 at = pngSignature.size();
    if (!file.seek(0) || file.read(at) != pngSignature)
        return std::nullopt;
    for (int i = 0; i < mostChunks && file.seek(at); ++i) {
        const QByteArray head = file.peek(lengthBytes + typeBytes + start.size());
        if (head.size() < lengthBytes + typeBytes)
            break;
        const qint64 length = qFromBigEndian<quint32>(head.constData());
        if (length > file.size() - at - lengthBytes - typeBytes - checksumBytes)
            break;
        if (length >= start.size() && head.sliced(lengthBytes) == "iTXt" + start) {
            file.seek(at + lengthBytes);
            QByteArray chunk = file.read(typeBytes + length);
            const QByteArray sum = file.read(checksumBytes);
            if (sum.size() < checksumBytes || checksum(chunk) != qFromBigEndian<quint32>(sum.constData()))
                return std::nullopt;
            return chunk.remove(0, typeBytes + start.size());
        }
        at += lengthBytes + typeBytes + length + checksumBytes;
    }
    return std::nullopt;
}

} // namespace actiscope
