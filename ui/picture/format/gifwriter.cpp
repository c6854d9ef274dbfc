#include "ui/picture/format/gifwriter.h"

#include <QIODevice>

#include <gif_lib.h>

#include <algorithm>
#include <memory>
#include <span>
#include <utility>

namespace actiscope {

namespace {

constexpr int longestDelay = 0xffff; // hundredths of a second

int writeTo(GifFileType *file, const GifByteType *bytes, int count)
{
    auto *device = static_cast<QIODevice *>(file->UserData);
    return static_cast<int>(device->write(reinterpret_cast<const char *>(bytes), count));
}

/// As large as a GIF's table has to be: a power of 2.
int tableSize(std::size_t colors)
{
    int size = 2;
    while (static_cast<std::size_t>(size) < colors)
        size *= 2;
    return size;
}

} // namespace

GifWriter::GifWriter(QIODevice &device, QSize size, const std::vector<QRgb> &colors, int hundredthsPerFrame)
    : m_device(device)
    , m_size(size)
    , m_delay(hundredthsPerFrame)
    , m_clear(static_cast<int>(colors.size()))
    , m_file(EGifOpen(&m_device, writeTo, nullptr))
    , m_row(static_cast<std::size_t>(size.width()))
    , m_before(m_row)
{
    writeHead(colors);
}

GifWriter::~GifWriter()
{
    if (m_file)
        EGifCloseFile(m_file, nullptr);
}

void GifWriter::writeHead(const std::vector<QRgb> &colors)
{
    if (!m_file) {
        m_failed = true;
        return;
    }
    struct Free {
        void operator()(ColorMapObject *map) const { GifFreeMapObject(map); }
    };
    const int count = tableSize(colors.size() + 1);
    const std::unique_ptr<ColorMapObject, Free> map(GifMakeMapObject(count, nullptr));
    if (!map) {
        m_failed = true;
        return;
    }
    for (std::size_t i = 0; i < colors.size(); ++i) {
        map->Colors[i] = {static_cast<GifByteType>(qRed(colors[i])), static_cast<GifByteType>(qGreen(colors[i])),
                          static_cast<GifByteType>(qBlue(colors[i]))};
    }
    EGifSetGifVersion(m_file, true);
    const unsigned char forEver[] = {1, 0, 0};
    m_failed = EGifPutScreenDesc(m_file, m_size.width(), m_size.height(), 8, 0, map.get()) == GIF_ERROR
        || EGifPutExtensionLeader(m_file, APPLICATION_EXT_FUNC_CODE) == GIF_ERROR
        || EGifPutExtensionBlock(m_file, 11, "NETSCAPE2.0") == GIF_ERROR
        || EGifPutExtensionBlock(m_file, sizeof forEver, forEver) == GIF_ERROR
        || EGifPutExtensionTrailer(m_file) == GIF_ERROR;
}

QRect GifWriter::changedPart(const IndexedFrame &frame)
{
    if (m_canvas.empty())
        return {{}, m_size};
    int top = -1, bottom = -1, left = m_size.width(), right = -1;
    for (int y = 0; y < m_size.height(); ++y) {
        if (frame.isRowEqual(m_canvas, y))
            continue;
        top = top < 0 ? y : top;
        bottom = y;
        frame.copyRow(y, m_row);
        m_canvas.copyRow(y, m_before);
        const auto first = std::mismatch(m_row.begin(), m_row.end(), m_before.begin()).first;
        left = std::min(left, static_cast<int>(first - m_row.begin()));
        const auto last = std::mismatch(m_row.rbegin(), m_row.rend(), m_before.rbegin()).first;
        right = std::max(right, static_cast<int>(last.base() - m_row.begin()) - 1);
    }
    return bottom < 0 ? QRect() : QRect(QPoint(left, top), QPoint(right, bottom));
}

bool GifWriter::add(IndexedFrame frame)
{
    const QRect part = changedPart(frame);
    if (part.isEmpty() && m_waitingDelay + m_delay <= longestDelay) {
        m_waitingDelay += m_delay;
        return !m_failed;
    }
    writeWaiting();
    m_part = part.isEmpty() ? QRect(0, 0, 1, 1) : part;
    m_waitingDelay = m_delay;
    for (int y = m_part.top(); y <= m_part.bottom(); ++y) {
        frame.copyRow(y, m_row);
        if (!m_canvas.empty()) {
            m_canvas.copyRow(y, m_before);
            std::transform(m_row.begin(), m_row.end(), m_before.begin(), m_row.begin(), [this](unsigned char now, unsigned char before) {
                return now == before ? static_cast<unsigned char>(m_clear) : now;
            });
        }
        m_waiting.addRow(std::span(m_row).subspan(static_cast<std::size_t>(m_part.left()), static_cast<std::size_t>(m_part.width())));
    }
    m_canvas = std::move(frame);
    return !m_failed;
}

void GifWriter::writeWaiting()
{
    if (m_waiting.empty() || m_failed)
        return;
    GraphicsControlBlock control{};
    control.DisposalMode = DISPOSE_DO_NOT;
    control.DelayTime = m_waitingDelay;
    control.TransparentColor = m_clear;
    GifByteType bytes[4];
    EGifGCBToExtension(&control, bytes);
    m_failed = EGifPutExtension(m_file, GRAPHICS_EXT_FUNC_CODE, sizeof bytes, bytes) == GIF_ERROR
        || EGifPutImageDesc(m_file, m_part.x(), m_part.y(), m_part.width(), m_part.height(), false, nullptr) == GIF_ERROR;
    for (int y = 0; y < m_part.height() && !m_failed; ++y) {
        m_waiting.copyRow(y, std::span(m_row).first(static_cast<std::size_t>(m_part.width())));
        m_failed = EGifPutLine(m_file, m_row.data(), m_part.width()) == GIF_ERROR;
    }
    m_waiting = {};
}

bool GifWriter::finish()
{
    writeWaiting();
    if (GifFileType *file = std::exchange(m_file, nullptr))
        m_failed = EGifCloseFile(file, nullptr) == GIF_ERROR || m_failed;
    return !m_failed;
}

} // namespace actiscope
