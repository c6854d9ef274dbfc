#include "ui/picture/format/pngchunk.h"

#include <QtEndian>

#include <array>

namespace actiscope {

namespace {

constexpr qsizetype lengthBytes = 4;
constexpr qsizetype typeBytes = 4;
constexpr qsizetype checksumBytes = 4;
/// After the keyword of a text: the end of the keyword, no compression and its method, no language, no translation.
constexpr qsizetype textPreambleBytes = 5;

/// CRC-32 as PNG has it (ISO 3309).
quint32 checksum(const QByteArray &bytes)
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
    quint32 sum = 0xffffffffU;
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

std::optional<QByteArray> pngText(const QByteArray &file, const QByteArray &keyword)
{
    if (!file.startsWith(pngSignature))
        return std::nullopt;
    const QByteArray start = keyword + QByteArray(textPreambleBytes, char(0));
    qsizetype at = pngSignature.size();
    while (file.size() - at >= lengthBytes + typeBytes + checksumBytes) {
        const auto length = static_cast<qsizetype>(qFromBigEndian<quint32>(file.constData() + at));
        if (length > file.size() - at - lengthBytes - typeBytes - checksumBytes)
            break;
        const QByteArrayView type(file.constData() + at + lengthBytes, typeBytes);
        const QByteArrayView data(type.data() + typeBytes, length);
        if (type == "iTXt" && data.startsWith(start)) {
            const auto expected = qFromBigEndian<quint32>(data.data() + length);
            if (checksum(QByteArray::fromRawData(type.data(), typeBytes + length)) != expected)
                return std::nullopt;
            return data.sliced(start.size()).toByteArray();
        }
        at += lengthBytes + typeBytes + length + checksumBytes;
    }
    return std::nullopt;
}

} // namespace actiscope
