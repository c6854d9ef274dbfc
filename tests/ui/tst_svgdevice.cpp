#include "ui/picture/svgdevice.h"

#include "tests/ui/picturedifference.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QSvgRenderer>
#include <QTest>

using namespace actiscope;

class TestSvgDevice : public QObject
{
    Q_OBJECT

private slots:
    void missesNothing_data();
    void missesNothing();
};

void TestSvgDevice::missesNothing_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("missed"); // empty: it is drawn
    int what = 0;
    QTest::newRow("pixmap") << what++ << "";
    QTest::newRow("part of an image") << what++ << "";
    QTest::newRow("gradient") << what++ << "";
    QTest::newRow("path") << what++ << "";
    QTest::newRow("turned") << what++ << "";
    QTest::newRow("translucent") << what++ << "";
    QTest::newRow("tiles") << what++ << "";
    QTest::newRow("dashes") << what++ << "";
    QTest::newRow("clip") << what++ << "a clip";
    QTest::newRow("text") << what++ << "text that is not a figure's";
}

/// What the device cannot write as shapes it writes as pixels, or says that it did not.
void TestSvgDevice::missesNothing()
{
    QFETCH(int, what);
    QFETCH(QString, missed);
    using Paint = void (*)(QPainter &);
    static constexpr Paint paints[] = {
        [](QPainter &p) {
            QPixmap pixmap(10, 10);
            pixmap.fill(Qt::red);
            p.drawPixmap(QRectF(20, 20, 60, 60), pixmap, QRectF(0, 0, 10, 10));
        },
        [](QPainter &p) {
            QImage image(20, 10, QImage::Format_RGB32);
            image.fill(Qt::blue);
            QPainter(&image).fillRect(0, 0, 10, 10, Qt::red);
            p.drawImage(QRectF(20, 20, 60, 60), image, QRectF(0, 0, 10, 10));
        },
        [](QPainter &p) {
            QLinearGradient gradient(0, 0, 100, 0);
            gradient.setColorAt(0.0, Qt::red);
            gradient.setColorAt(1.0, Qt::red);
            p.fillRect(QRectF(20, 20, 60, 60), gradient);
        },
        [](QPainter &p) {
            QPainterPath path;
            path.addRoundedRect(QRectF(20, 20, 60, 60), 3, 3);
            p.fillPath(path, Qt::red);
        },
        [](QPainter &p) {
            p.translate(50, 50);
            p.rotate(45);
            p.fillRect(QRectF(-30, -30, 60, 60), Qt::red);
        },
        [](QPainter &p) {
            p.setOpacity(0.99);
            p.fillRect(QRectF(20, 20, 60, 60), Qt::red);
        },
        [](QPainter &p) {
            QPixmap pixmap(10, 10);
            pixmap.fill(Qt::red);
            p.drawTiledPixmap(QRectF(20, 20, 60, 60), pixmap);
        },
        [](QPainter &p) {
            p.setPen(QPen(Qt::red, 60, Qt::DashLine, Qt::FlatCap));
            p.drawLine(QPointF(20, 50), QPointF(80, 50));
        },
        [](QPainter &p) {
            p.setClipRect(QRectF(20, 20, 60, 60));
            p.fillRect(QRectF(0, 0, 100, 100), Qt::red);
        },
        [](QPainter &p) { p.drawText(20, 50, QStringLiteral("Text")); },
    };
    SvgDevice device({100.0, 100.0});
    QPainter painter(&device);
    paints[what](painter);
    painter.end();
    QCOMPARE(device.missed(), missed);
    if (!missed.isEmpty())
        return;
    QSvgRenderer renderer("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\">" + device.take() + "</svg>");
    QImage image(100, 100, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter target(&image);
    renderer.render(&target);
    target.end();
    QVERIFY2(colorDistance(image.pixel(50, 50), qRgb(255, 0, 0)) < 8, qPrintable(QColor(image.pixel(50, 50)).name()));
    QCOMPARE(QColor(image.pixel(5, 5)), QColor(Qt::white));
}

QTEST_MAIN(TestSvgDevice)
#include "tst_svgdevice.moc"
