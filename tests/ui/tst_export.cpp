#include "core/activation/catalogue/catalogue.h"
#include "ui/picture/exporter.h"
#include "ui/picture/exportpreset.h"
#include "ui/picture/share/clipboard.h"
#include "ui/theme/theme.h"

#include "tests/ui/experimentstates.h"

#include <QMimeData>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTest>
#include <QXmlStreamReader>

using namespace actiscope;

namespace {

QImage decoded(const QByteArray &png)
{
    QImage image;
    image.loadFromData(png, "PNG");
    return image;
}

/// The mean difference of the colour components, from 0 to 255.
double meanDifference(const QImage &a, const QImage &b)
{
    double sum = 0.0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            sum += std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) + std::abs(qBlue(p) - qBlue(q));
        }
    }
    return sum / (3.0 * a.width() * a.height());
}

State everything()
{
    State state;
    state.functions = {"binary_step", "sigmoid", "relu", "hardshrink", "sine"};
    state.selected = "sine";
    state.charts = {true, true, true};
    state.extras = {true, true, true};
    state.appearance.dashes = true;
    return state;
}

} // namespace

class ExportTest : public QObject
{
    Q_OBJECT

private slots:
    void pngHasSizeAndResolution_data();
    void pngHasSizeAndResolution();
    void pngIsTheImage_data();
    void pngIsTheImage();
    void themes_data();
    void themes();
    void transparentLeavesTheBackgroundOut();
    void svgIsSmallAndWhole_data();
    void svgIsSmallAndWhole();
    void svgLooksLikeThePng_data();
    void svgLooksLikeThePng();
    void svgLinesFillPixelsOnScreensOnly_data();
    void svgLinesFillPixelsOnScreensOnly();
    void notesAreVeiledInTheColourBelow();
    void pdfHasThePagesSize_data();
    void pdfHasThePagesSize();
    void csvHoldsTheCurves();
    void presets_data();
    void presets();
    void saysWhatIsWrong();
    void clipboardTakesPixelsAndVectors();
};

void ExportTest::pngHasSizeAndResolution_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("height");
    QTest::addColumn<double>("scale");
    QTest::addColumn<QSize>("size");
    QTest::newRow("window") << 1280.0 << 720.0 << 1.0 << QSize(1280, 720);
    QTest::newRow("Full HD") << 1280.0 << 720.0 << 1.5 << QSize(1920, 1080);
    QTest::newRow("4K") << 1280.0 << 720.0 << 3.0 << QSize(3840, 2160);
    QTest::newRow("85 mm at 300 dpi") << 85 * 96 / 25.4 << 80 * 96 / 25.4 << 300 / 96.0 << QSize(1004, 945);
    QTest::newRow("tiny") << 16.0 << 16.0 << 1.0 << QSize(16, 16);
}

void ExportTest::pngHasSizeAndResolution()
{
    QFETCH(double, width);
    QFETCH(double, height);
    QFETCH(double, scale);
    QFETCH(QSize, size);
    ExportOptions options;
    options.width = width;
    options.height = height;
    options.scale = scale;
    options.title = QStringLiteral("Kurven & “f′”");
    const QImage image = decoded(renderedFile(PictureFormat::Png, State(), options));
    QCOMPARE(image.size(), size);
    QCOMPARE(pixelSize(options), size);
    QVERIFY(std::abs(image.dotsPerMeterX() * 0.0254 - 96.0 * scale) < 0.5);
    QVERIFY(std::abs(image.dotsPerMeterY() * 0.0254 - 96.0 * scale) < 0.5);
    QCOMPARE(image.text(QStringLiteral("Title")), options.title);
    QVERIFY(image.text(QStringLiteral("Description")).contains(QStringLiteral("Sigmoid")));
}

void ExportTest::pngIsTheImage_data()
{
    QTest::addColumn<bool>("transparent");
    QTest::newRow("opaque") << false;
    QTest::newRow("transparent") << true;
}

void ExportTest::pngIsTheImage()
{
    QFETCH(bool, transparent);
    ExportOptions options;
    options.scale = 2.0;
    options.transparent = transparent;
    const QImage::Format format = transparent ? QImage::Format_ARGB32 : QImage::Format_RGB32;
    const QImage png = decoded(renderedFile(PictureFormat::Png, everything(), options)).convertToFormat(format);
    const QImage image = renderedImage(everything(), options).convertToFormat(format);
    QCOMPARE(png.size(), image.size());
    // The stripes may round the edges of text differently by a shade.
    QVERIFY(meanDifference(png, image) < 0.01);
}

void ExportTest::themes_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::Light;
    QTest::newRow("dark") << Theme::Dark;
    QTest::newRow("contrast") << Theme::Contrast;
}

void ExportTest::themes()
{
    QFETCH(Theme, theme);
    ExportOptions options;
    options.theme = theme;
    const QColor paper = themeColors(theme).panel;
    QCOMPARE(decoded(renderedFile(PictureFormat::Png, State(), options)).pixelColor(1, 1), paper);
    QVERIFY(renderedFile(PictureFormat::Svg, State(), options).contains("<g fill=\"" + paper.name().toLatin1() + '"'));
}

void ExportTest::transparentLeavesTheBackgroundOut()
{
    ExportOptions options;
    options.transparent = true;
    const QImage image = decoded(renderedFile(PictureFormat::Png, State(), options));
    QVERIFY(image.hasAlphaChannel());
    QCOMPARE(image.pixelColor(1, 1).alpha(), 0);
    QImage opaque(image.size(), QImage::Format_RGB32);
    QSvgRenderer svg(renderedFile(PictureFormat::Svg, State(), options));
    opaque.fill(Qt::magenta);
    QPainter painter(&opaque);
    svg.render(&painter);
    QCOMPARE(opaque.pixelColor(1, 1), QColor(Qt::magenta));
}

void ExportTest::svgIsSmallAndWhole_data()
{
    QTest::addColumn<State>("state");
    QTest::newRow("default") << State();
    QTest::newRow("everything") << everything();
    State narrow;
    narrow.range = {-1e-3, 1e-3};
    narrow.vertical.value = Range{0.2, 0.3};
    QTest::newRow("clipped") << narrow;
}

void ExportTest::svgIsSmallAndWhole()
{
    QFETCH(State, state);
    ExportOptions options;
    const QByteArray svg = renderedFile(PictureFormat::Svg, state, options);
    QVERIFY2(svg.size() <= 60 * 1024, QByteArray::number(svg.size()).constData());
    const Figure figure = exportedFigure(state, options, 4.0);
    const auto inPlot = [&](double x, double y) {
        return std::any_of(figure.panels.begin(), figure.panels.end(), [&](const Panel &panel) {
            return x >= panel.plot.x - 0.6 && x <= panel.plot.right() + 0.6 && y >= panel.plot.y - 0.6
                && y <= panel.plot.bottom() + 0.6;
        });
    };

    QXmlStreamReader reader(svg);
    QStringList texts;
    int polylines = 0;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = reader.attributes();
        if (reader.name() == u"svg") {
            QCOMPARE(attributes.value(QLatin1String("width")), u"1280");
            QCOMPARE(attributes.value(QLatin1String("viewBox")), u"0 0 1280 720");
        } else if (reader.name() == u"text") {
            const double x = attributes.value(QLatin1String("x")).toDouble();
            QVERIFY(x > 0.0 && x < 1280.0);
            texts << reader.readElementText();
        } else if (reader.name() == u"polyline") {
            ++polylines;
            for (const QString &point : attributes.value(QLatin1String("points")).toString().split(u' ')) {
                const QStringList numbers = point.split(u',');
                QVERIFY2(inPlot(numbers[0].toDouble(), numbers[1].toDouble()), qPrintable(point));
            }
        }
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(texts.contains(QStringLiteral("Derivative f′(x)")));
    for (const Panel &panel : figure.panels) {
        for (const EndLabel &label : panel.endLabels)
            QVERIFY(texts.contains(QString::fromStdString(label.text)));
    }
    std::size_t pieces = 0;
    for (const Panel &panel : figure.panels) {
        for (const Curve &curve : panel.curves)
            pieces += curve.pieces.size();
    }
    QCOMPARE(static_cast<std::size_t>(polylines), pieces);
}

void ExportTest::svgLooksLikeThePng_data()
{
    QTest::addColumn<State>("state");
    QTest::newRow("default") << State();
    QTest::newRow("everything") << everything();
}

void ExportTest::svgLooksLikeThePng()
{
    QFETCH(State, state);
    const ExportOptions options;
    const QImage png = renderedImage(state, options);
    QImage fromSvg(png.size(), QImage::Format_RGB32);
    fromSvg.fill(Qt::magenta);
    QSvgRenderer svg(renderedFile(PictureFormat::Svg, state, options));
    QPainter painter(&fromSvg);
    painter.setRenderHint(QPainter::Antialiasing);
    svg.render(&painter);
    painter.end();
    const double difference = meanDifference(png, fromSvg);
    QVERIFY2(difference < 1.0, QByteArray::number(difference).constData());
}

void ExportTest::svgLinesFillPixelsOnScreensOnly_data()
{
    QTest::addColumn<PictureSize>("size");
    QTest::addColumn<bool>("exact");
    QTest::newRow("slide") << PictureSize{SizeUnit::Pixels, 1280, 720} << false;
    QTest::newRow("paper") << PictureSize{SizeUnit::Millimetres, 170, 95} << true;
}

void ExportTest::svgLinesFillPixelsOnScreensOnly()
{
    QFETCH(PictureSize, size);
    QFETCH(bool, exact);
    ExportOptions options;
    applySize(options, size, 1.0);
    const Panel panel = exportedFigure(State(), options, 4.0).panels.front();
    static const QRegularExpression group(QStringLiteral("<g [^>]*stroke-width=\"([0-9.]+)\">\n((?:<line [^>]*>\n)+)"));
    static const QRegularExpression upright(QStringLiteral("x1=\"([0-9.]+)\" y1=\"[0-9.]+\" x2=\"\\1\""));
    const QRegularExpressionMatch grid = group.match(QString::fromUtf8(renderedFile(PictureFormat::Svg, State(), options)));
    const double width = grid.captured(1).toDouble();
    if (exact)
        QVERIFY(std::abs(width - options.lineScale) < 0.006);
    else
        QCOMPARE(width, 2.0); // whole pixels
    const double x = upright.match(grid.captured(2)).captured(1).toDouble();
    const double wanted = panel.pixelX(panel.x.ticks.front().at);
    QVERIFY(std::abs(x - (exact ? wanted : std::round(wanted))) < 0.006);
}

void ExportTest::notesAreVeiledInTheColourBelow()
{
    const Panel panel = exportedFigure(deep(), {}, 1.0).panels.front();
    const QImage image = renderedImage(deep(), {});
    bool found = false;
    for (const Zone &zone : panel.zones) {
        for (const Text &note : panel.notes) {
            if (zone.tone != Tone::Good || !zone.y.contains(panel.dataY(note.at.y)))
                continue;
            const QPoint before(qRound(note.at.x) - 1, qRound(note.at.y)); // in the veil, which begins there
            // A veil is rounded, by one level of a colour at most.
            QVERIFY(std::abs(image.pixelColor(before).red() - themeColors(Theme::Light).good.red()) <= 1);
            found = true;
        }
    }
    QVERIFY(found);
}

void ExportTest::pdfHasThePagesSize_data()
{
    QTest::addColumn<PictureSize>("size");
    QTest::addColumn<QSizeF>("points");
    QTest::newRow("slide") << PictureSize{SizeUnit::Pixels, 1920, 1080} << QSizeF(960, 540);
    QTest::newRow("column") << PictureSize{SizeUnit::Millimetres, 85, 80} << QSizeF(85, 80) * 72 / 25.4;
    QTest::newRow("upright") << PictureSize{SizeUnit::Millimetres, 60, 174.5} << QSizeF(60, 174.5) * 72 / 25.4;
}

void ExportTest::pdfHasThePagesSize()
{
    QFETCH(PictureSize, size);
    QFETCH(QSizeF, points);
    ExportOptions options;
    applySize(options, size, 1.0);
    const QByteArray pdf = renderedFile(PictureFormat::Pdf, State(), options);
    QVERIFY(pdf.startsWith("%PDF-"));
    static const QRegularExpression box(QStringLiteral("/MediaBox \\[([-0-9.]+) ([-0-9.]+) ([0-9.]+) ([0-9.]+) *\\]"));
    const QRegularExpressionMatch match = box.match(QString::fromLatin1(pdf));
    QVERIFY(match.hasMatch());
    const auto side = [&](int from, int to) { return match.captured(to).toDouble() - match.captured(from).toDouble(); };
    QVERIFY2(std::abs(side(1, 3) - points.width()) < 0.02, qPrintable(match.captured()));
    QVERIFY2(std::abs(side(2, 4) - points.height()) < 0.02, qPrintable(match.captured()));
    QVERIFY(pdf.contains("/FontFile"));
    QVERIFY(!pdf.contains("/Subtype /Image"));
    QVERIFY(pdf.size() < 100 * 1024);
}

void ExportTest::csvHoldsTheCurves()
{
    const QList<QByteArray> lines = renderedFile(PictureFormat::Csv, State(), ExportOptions()).trimmed().split('\n');
    QCOMPARE(lines.first(), QByteArray("chart,function,piece,x,y"));
    QSet<QByteArray> curves;
    for (const QByteArray &line : lines.mid(1)) {
        const QList<QByteArray> fields = line.split(',');
        QCOMPARE(fields.size(), 5);
        curves << fields[0] + ' ' + fields[1];
        const FunctionRef activation = findActivation(fields[1].toStdString());
        QVERIFY(activation);
        const double x = fields[3].toDouble();
        if (fields[0] == "f")
            QVERIFY(std::abs(fields[4].toDouble() - activation->value(x, activation->defaults())) < 1e-9);
    }
    QCOMPARE(curves.size(), 8);
}

void ExportTest::presets_data()
{
    QTest::addColumn<PictureSize>("size");
    QTest::addColumn<QSize>("pixels");
    for (const SizePreset &preset : sizePresets()) {
        const PictureSize &size = preset.size;
        const double factor = size.unit == SizeUnit::Pixels ? 1.0 : size.dpi / 25.4;
        QTest::newRow(preset.id) << size << QSize(qRound(size.width * factor), qRound(size.height * factor));
    }
}

void ExportTest::presets()
{
    QFETCH(PictureSize, size);
    QFETCH(QSize, pixels);
    ExportOptions options;
    applySize(options, size, 1.0);
    QCOMPARE(pixelSize(options), pixels);
    QCOMPARE(problemWith(options, PictureFormat::Png), QString());
    // Text is neither smaller than 8 points in print nor than 1/40 of a slide's height; what the files hold says tst_presets.
    const double tickHeight = 11.0 * options.textScale;
    if (size.unit == SizeUnit::Millimetres)
        QVERIFY(tickHeight * 72.0 / 96.0 >= 8.0);
    else
        QVERIFY(options.height / tickHeight <= (size.width > size.height ? 40.0 : 54.0) + 1e-9);
}

void ExportTest::saysWhatIsWrong()
{
    ExportOptions options;
    options.scale = 100.0;
    QVERIFY(problemWith(options, PictureFormat::Png).contains(QStringLiteral("at most")));
    for (const PictureFormat format : {PictureFormat::Svg, PictureFormat::Pdf, PictureFormat::Csv})
        QCOMPARE(problemWith(options, format), QString());
    options = {};
    options.textScale = 200.0;
    QVERIFY(problemWith(options, PictureFormat::Svg).startsWith(QStringLiteral("The text cannot be scaled by 200")));
    options = {};
    options.lineScale = 200.0;
    QVERIFY(problemWith(options, PictureFormat::Svg).startsWith(QStringLiteral("The lines cannot be scaled by 200")));
}

void ExportTest::clipboardTakesPixelsAndVectors()
{
    const std::unique_ptr<QMimeData> data(pictureData(copiedPicture(State(), slideOptions())));
    QVERIFY(data);
    QCOMPARE(qvariant_cast<QImage>(data->imageData()).size(), QSize(1920, 1080));
    QCOMPARE(decoded(data->data(QStringLiteral("image/png"))).size(), QSize(1920, 1080));
    QVERIFY(QSvgRenderer(data->data(QStringLiteral("image/svg+xml"))).isValid());
    ExportOptions none;
    none.width = 0;
    QVERIFY(!pictureData(copiedPicture(State(), none)));
}

QTEST_MAIN(ExportTest)
#include "tst_export.moc"
