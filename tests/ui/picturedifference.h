#pragma once

#include <QImage>

#include <algorithm>
#include <cstdlib>

/// How much two pictures of the same size differ that different painters have made of one figure.
namespace actiscope {

struct PictureDifference {
    int pixels = 0;   ///< that differ
    int far = 0;      ///< whose like is not even a pixel away, in one picture or the other
    double mean = 0.0; ///< of the colour channels, from 0 to 255
    double share = 0.0; ///< pixels that differ, of all, in percent
    double farShare = 0.0;
};

inline int colorDistance(QRgb a, QRgb b)
{
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

/// Two images of the same size, opaque ones.
inline PictureDifference differenceOf(const QImage &first, const QImage &second)
{
    constexpr int differs = 64; // levels of a colour channel, beyond what antialiasing along an edge explains
    const QImage a = first.convertToFormat(QImage::Format_RGB32), b = second.convertToFormat(QImage::Format_RGB32);
    const auto row = [](const QImage &image, int y) { return reinterpret_cast<const QRgb *>(image.constScanLine(y)); };
    const auto isNear = [&](const QImage &image, int atX, int atY, QRgb color) {
        for (int y = std::max(0, atY - 1); y <= std::min(image.height() - 1, atY + 1); ++y) {
            for (int x = std::max(0, atX - 1); x <= std::min(image.width() - 1, atX + 1); ++x) {
                if (colorDistance(row(image, y)[x], color) <= differs)
                    return true;
            }
        }
        return false;
    };
    PictureDifference result;
    qint64 sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = row(a, y)[x], q = row(b, y)[x];
            if (p == q)
                continue;
            sum += std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) + std::abs(qBlue(p) - qBlue(q));
            if (colorDistance(p, q) <= differs)
                continue;
            ++result.pixels;
            if (!isNear(b, x, y, p) || !isNear(a, x, y, q))
                ++result.far;
        }
    }
    const double all = static_cast<double>(a.width()) * a.height();
    result.mean = static_cast<double>(sum) / (3.0 * all);
    result.share = 100.0 * result.pixels / all;
    result.farShare = 100.0 * result.far / all;
    return result;
}

} // namespace actiscope
