#include "ui/picture/format/gifpalette.h"

#include <libimagequant.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <new>

namespace actiscope {

namespace {

constexpr int mostColors = 255;
/// Paper, lines and text are seen everywhere: they keep their colour to the last bit.
constexpr int exactColors = 24;

template<class T, auto destroy>
struct Destroy {
    void operator()(T *object) const { destroy(object); }
};
using Attributes = std::unique_ptr<liq_attr, Destroy<liq_attr, liq_attr_destroy>>;
using ColorCounts = std::unique_ptr<liq_histogram, Destroy<liq_histogram, liq_histogram_destroy>>;
using Quantized = std::unique_ptr<liq_result, Destroy<liq_result, liq_result_destroy>>;

/// Too little memory is no reason for other colours.
void requireMemory(bool given)
{
    if (!given)
        throw std::bad_alloc();
}

liq_color liqColor(QRgb color)
{
    return {static_cast<unsigned char>(qRed(color)), static_cast<unsigned char>(qGreen(color)),
            static_cast<unsigned char>(qBlue(color)), 255};
}

/// Most pixels are like the one before: they are visited together, row by row, as a colour and how often it follows.
template<class Visit>
void visitRuns(const QImage &image, const Visit &visit)
{
    for (int y = 0; y < image.height(); ++y) {
        const auto *pixels = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < image.width();) {
            const int from = x;
            while (x < image.width() && pixels[x] == pixels[from])
                ++x;
            visit(pixels[from] | 0xff000000U, static_cast<unsigned>(x - from));
        }
    }
}

} // namespace

void GifPalette::gather(const QImage &image)
{
    visitRuns(image, [this](QRgb color, unsigned count) { m_counts[color] += count; });
}

void GifPalette::choose()
{
    std::vector<std::pair<unsigned, QRgb>> byCount;
    for (auto entry = m_counts.cbegin(); entry != m_counts.cend(); ++entry)
        byCount.emplace_back(entry.value(), entry.key());
    std::sort(byCount.begin(), byCount.end(), std::greater<>()); // a hash has no order of its own
    m_known.clear();
    m_colors.clear();
    if (byCount.size() <= mostColors) {
        for (const auto &[count, color] : byCount)
            m_colors.push_back(color);
        return;
    }
    const Attributes attributes(liq_attr_create());
    requireMemory(attributes != nullptr);
    liq_set_max_colors(attributes.get(), mostColors);
    const ColorCounts histogram(liq_histogram_create(attributes.get()));
    requireMemory(histogram != nullptr);
    std::vector<liq_histogram_entry> entries;
    for (const auto &[count, color] : byCount)
        entries.push_back({liqColor(color), count});
    for (std::size_t i = 0; i < exactColors; ++i)
        liq_histogram_add_fixed_color(histogram.get(), liqColor(byCount[i].second), 0.0);
    requireMemory(liq_histogram_add_colors(histogram.get(), attributes.get(), entries.data(), static_cast<int>(entries.size()),
                                           0.0) != LIQ_OUT_OF_MEMORY);
    liq_result *result = nullptr;
    const liq_error error = liq_histogram_quantize(histogram.get(), attributes.get(), &result);
    requireMemory(error != LIQ_OUT_OF_MEMORY);
    if (error == LIQ_OK) {
        const Quantized quantized(result);
        const liq_palette *palette = liq_get_palette(result);
        for (unsigned i = 0; i < palette->count; ++i) {
            const liq_color &color = palette->entries[i];
            m_colors.push_back(qRgb(color.r, color.g, color.b));
        }
    } else {
        for (int i = 0; i < mostColors; ++i) // the most frequent ones do, if not as well
            m_colors.push_back(byCount[static_cast<std::size_t>(i)].second);
    }
}

unsigned char GifPalette::nearest(QRgb color)
{
    if (const auto known = m_known.constFind(color); known != m_known.constEnd())
        return *known;
    int best = std::numeric_limits<int>::max();
    unsigned char index = 0;
    for (std::size_t i = 0; i < m_colors.size(); ++i) {
        const int red = qRed(color) - qRed(m_colors[i]);
        const int green = qGreen(color) - qGreen(m_colors[i]);
        const int blue = qBlue(color) - qBlue(m_colors[i]);
        const int distance = 2 * red * red + 4 * green * green + 3 * blue * blue; // about as eyes weigh them
        if (distance < best) {
            best = distance;
            index = static_cast<unsigned char>(i);
        }
    }
    m_known.insert(color, index);
    return index;
}

void GifPalette::addRows(const QImage &image, IndexedFrame &frame)
{
    std::vector<unsigned char> row;
    row.reserve(static_cast<std::size_t>(image.width()));
    visitRuns(image, [&](QRgb color, unsigned count) {
        row.insert(row.end(), count, nearest(color));
        if (row.size() == static_cast<std::size_t>(image.width())) {
            frame.addRow(row);
            row.clear();
        }
    });
}

} // namespace actiscope
