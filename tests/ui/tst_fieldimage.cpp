#include "ui/chart/fieldimage.h"

#include "tests/ui/fieldcheck.h"

#include <QTest>

using namespace actiscope;

/// The pixels of a field, whatever is to be drawn with them.
class TestFieldImage : public QObject
{
    Q_OBJECT

private slots:
    void noCellIsLost_data();
    void noCellIsLost();
};

void TestFieldImage::noCellIsLost_data()
{
    QTest::addColumn<int>("columns");
    QTest::newRow("1.5 cells a pixel") << 300;
    QTest::newRow("2 cells a pixel") << 400;
    QTest::newRow("4.3 cells a pixel") << 860;
}

/// A single column that stands out still does where pixels are larger than cells, and the mean colour is kept.
void TestFieldImage::noCellIsLost()
{
    QFETCH(int, columns);
    for (int bright = 0; bright < columns; bright += 7) {
        std::vector<float> values(static_cast<std::size_t>(columns), 0.0F);
        values[static_cast<std::size_t>(bright)] = 1.0F;
        const Field2D field = fieldOf(columns, 1, values, {0.0, 1.0});
        const QImage image = fieldImage(field, field.x, field.y, {200, 5}, Ground::Light);
        QCOMPARE(image.size(), QSize(200, 5));
        const QRgb dull = colorOf(field, bright == 0 ? 1 : 0, Theme::Light);
        const QRgb strong = colorOf(field, static_cast<std::size_t>(bright), Theme::Light);
        double sum = 0.0;
        for (int x = 0; x < image.width(); ++x)
            sum += qRed(dull) - qRed(image.pixel(x, 2));
        const double wanted = (qRed(dull) - qRed(strong)) * 200.0 / columns;
        QVERIFY2(std::abs(sum - wanted) < 2.0, qPrintable(QStringLiteral("column %1: %2 instead of %3").arg(bright).arg(sum).arg(wanted)));
    }
}

QTEST_APPLESS_MAIN(TestFieldImage)
#include "tst_fieldimage.moc"
