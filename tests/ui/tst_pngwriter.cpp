#include "ui/picture/format/pngwriter.h"

#include <QBuffer>
#include <QTest>

#include <algorithm>
#include <random>
#include <utility>

using namespace actiscope;

namespace {

QByteArray written(const QImage &image, int stripe)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    PngWriter writer(buffer, image.size(), image.hasAlphaChannel(), 96.0);
    for (int y = 0; y < image.height(); y += stripe)
        writer.addRows(image.copy(0, y, image.width(), std::min(stripe, image.height() - y)));
    return writer.finish() ? buffer.data() : QByteArray();
}

} // namespace

class PngWriterTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsPixels_data();
    void keepsPixels();
};

void PngWriterTest::keepsPixels_data()
{
    QTest::addColumn<QImage>("image");
    std::mt19937 random(1);
    for (const auto format : {QImage::Format_RGB32, QImage::Format_ARGB32}) {
        const QByteArray kind = format == QImage::Format_RGB32 ? " opaque" : " with alpha";
        const QRgb opaque = format == QImage::Format_RGB32 ? 0xff000000U : 0U;
        QImage noise(67, 41, format);
        QImage uneven(1, 1, format);
        QImage slope(300, 200, format);
        for (int y = 0; y < noise.height(); ++y) {
            for (int x = 0; x < noise.width(); ++x)
                noise.setPixel(x, y, static_cast<QRgb>(random()) | opaque);
        }
        for (int y = 0; y < slope.height(); ++y) {
            for (int x = 0; x < slope.width(); ++x)
                slope.setPixel(x, y, qRgba(x % 256, (x + y) % 256, y % 256, opaque ? 255 : (x * y) % 256));
        }
        // As often as the Fibonacci numbers, which give the longest Huffman codes there are.
        QList<QRgb> pixels;
        for (int value = 0, now = 1, next = 1; value < 22; ++value, next += std::exchange(now, next)) {
            for (int i = 0; i < now; ++i)
                pixels << (qRgba(value + 3, value + 3, value + 3, value + 3) | opaque);
        }
        std::shuffle(pixels.begin(), pixels.end(), random);
        uneven = QImage(static_cast<int>(pixels.size()), 1, format);
        for (int x = 0; x < uneven.width(); ++x)
            uneven.setPixel(x, 0, pixels[x]);
        QImage flat(1000, 70, format);
        flat.fill(qRgba(200, 100, 50, 255));
        QImage one(1, 1, format);
        one.fill(qRgba(1, 2, 3, 255));
        QTest::newRow("noise" + kind) << noise;
        QTest::newRow("slope" + kind) << slope;
        QTest::newRow("uneven" + kind) << uneven;
        QTest::newRow("flat" + kind) << flat;
        QTest::newRow("one pixel" + kind) << one;
    }
}

void PngWriterTest::keepsPixels()
{
    QFETCH(QImage, image);
    for (const int stripe : {1, 7, 1000}) {
        const QImage read = QImage::fromData(written(image, stripe), "PNG");
        QCOMPARE(read.hasAlphaChannel(), image.hasAlphaChannel());
        QCOMPARE(read.convertToFormat(image.format()), image);
    }
}

QTEST_APPLESS_MAIN(PngWriterTest)
#include "tst_pngwriter.moc"
