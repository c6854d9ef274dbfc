// Fields of two dimensions by picture: every consumer of a figure draws each cell in its colour, at its place.

#include "ui/chart/curvechart.h"
#include "ui/chart/figurepainter.h"
#include "ui/picture/picture.h"

#include "tests/core/fieldfigure.h"
#include "tests/core/scriptrunner.h"
#include "tests/need.h"
#include "tests/ui/drawnfigure.h"
#include "tests/ui/fieldcheck.h"

#include <QBuffer>
#include <QPainter>
#include <QStandardPaths>
#include <QTest>

using namespace actiscope;

namespace {

/// Leaves what was made in the folder that ACTISCOPE_KEEP names, for a look by eye.
void keep(const char *what, const QImage &image)
{
    if (const QString folder = qEnvironmentVariable("ACTISCOPE_KEEP"); !folder.isEmpty())
        image.save(folder + u'/' + QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-') + u'.' + QLatin1String(what) + QStringLiteral(".png"));
}

/// The mean difference of two pictures in the channels of their colours, from 0 to 255, at a size at which the edges of
/// other fonts and other antialiasing hardly count.
double difference(const QImage &a, const QImage &b)
{
    const QSize small(160, 120);
    return differenceOf(a.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation),
                        b.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)).mean;
}

struct Case {
    Field2D field;
    Axis x;
    Axis y;
    Theme theme = Theme::Light;
};

Case caseOf(Field2D field, Theme theme = Theme::Light)
{
    const Range x = field.x, y = field.y;
    return {std::move(field), {.range = x, .ticks = {}}, {.range = y, .ticks = {}}, theme};
}

Case axed(Case one, Axis x, Axis y)
{
    one.x = std::move(x);
    one.y = std::move(y);
    return one;
}

} // namespace

Q_DECLARE_METATYPE(Case)
Q_DECLARE_METATYPE(Field2D)

class TestFieldPicture : public QObject
{
    Q_OBJECT

private slots:
    void painter_data() { addCases(); }
    void painter();
    void png_data() { addCases(); }
    void png();
    void svg_data() { addCases(); }
    void svg();
    void pdf_data() { addCases(); }
    void pdf();
    void liveChart_data() { addCases(); }
    void liveChart();
    void liveChartFollows();
    void tex_data() { addCases(); }
    void tex();
    void python_data() { addCases(); }
    void python();
    void linesLieOverTheField_data();
    void linesLieOverTheField();
    void wholeFiguresLookAlike_data();
    void wholeFiguresLookAlike();
    void transparentPaperShowsThrough();
    void checkCanFail();
    void svgHasImages();

private:
    static void addCases();
    /// The figure without ticks, whose lines would lie over the cells.
    static Figure figure(const Case &one, const FigureStyle &style)
    {
        Figure figure = fieldFigure(one.field, style, one.x, one.y, width, height);
        figure.panels.front().x.ticks.clear();
        figure.panels.front().y.ticks.clear();
        return figure;
    }
    static Picture picture(const Case &one)
    {
        ExportOptions options;
        options.theme = one.theme;
        options.width = width;
        options.height = height;
        Picture picture(State(), options, 1.0, {});
        picture.figure = figure(one, picture.style);
        return picture;
    }
};

void TestFieldPicture::addCases()
{
    QTest::addColumn<Case>("one");
    QTest::newRow("small") << caseOf(smallField());
    QTest::newRow("small, dark") << caseOf(smallField(), Theme::Dark);
    QTest::newRow("small, contrast") << caseOf(smallField(), Theme::Contrast);
    QTest::newRow("one cell") << caseOf(fieldOf(1, 1, {0.25F}, {0.0, 1.0}));
    QTest::newRow("no value") << caseOf(fieldOf(1, 1, {noValue}, {0.0, 1.0}));
    QTest::newRow("sequential, dark") << caseOf(fieldOf(3, 1, {0.0F, 0.5F, 1.0F}, {0.0, 1.0}), Theme::Dark);
    QTest::newRow("uneven about its middle") << caseOf(fieldOf(1, 4, {-1.0F, 0.0F, 1.0F, 3.0F}, {-1.0, 3.0}, 0.0));
    QTest::newRow("cut off") << axed(caseOf(smallField()), {.range = {-1.7, 1.3}, .ticks = {}}, {.range = {0.3, 2.9}, .ticks = {}});
    QTest::newRow("one cell, cut off") << axed(caseOf(fieldOf(1, 1, {0.75F}, {0.0, 1.0})), {.range = {0.4, 0.6}, .ticks = {}},
                                               {.range = {-1.0, 0.9}, .ticks = {}});
    QTest::newRow("room around") << axed(caseOf(smallField()), {.range = {-3.0, 5.0}, .ticks = {}}, {.range = {-1.0, 4.0}, .ticks = {}});
    QTest::newRow("logarithmic") << axed(caseOf(smallField()), {.range = {-2.0, 2.0}, .scale = Scale::Log, .ticks = {}},
                                         {.range = {0.0, 3.0}, .scale = Scale::Log, .ticks = {}});
    QTest::newRow("far from zero") << [] {
        Case one = caseOf(smallField());
        one.field.x = one.x.range = {1e6, 1e6 + 1e-3};
        return one;
    }();
    QTest::newRow("spirals") << caseOf(spirals(100));
    QTest::newRow("gate, dark") << caseOf(swiGlu(60), Theme::Dark);
    QTest::newRow("gate, contrast") << caseOf(swiGlu(60), Theme::Contrast);
}

void TestFieldPicture::painter()
{
    QFETCH(Case, one);
    const FigureStyle style(one.theme);
    const Figure figure = TestFieldPicture::figure(one, style);
    for (const double scale : {1.0, 2.0, 1.3}) {
        QImage image((QSizeF(width, height) * scale).toSize(), QImage::Format_RGB32);
        QPainter painter(&image);
        painter.scale(image.width() / width, image.height() / height);
        FigurePainter(style).paint(painter, figure);
        painter.end();
        QCOMPARE(flawOf(image, figure.panels.front(), scale, one.theme), QString());
    }
}

void TestFieldPicture::png()
{
    QFETCH(Case, one);
    const Picture picture = TestFieldPicture::picture(one);
    for (const double scale : {1.0, 4.0}) { // the larger one in several stripes
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        ExportProgress progress;
        QVERIFY(writePng(picture, (QSizeF(width, height) * scale).toSize(), buffer, progress));
        const QImage image = QImage::fromData(buffer.data(), "PNG");
        keep("png", image);
        QCOMPARE(flawOf(image, picture.figure.panels.front(), scale, one.theme), QString());
    }
}

void TestFieldPicture::svg()
{
    QFETCH(Case, one);
    const Picture picture = TestFieldPicture::picture(one);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(writeSvg(picture, buffer));
    const Panel &panel = picture.figure.panels.front();
    for (const double scale : {1.0, 2.0}) {
        const QImage image = drawnSvg(buffer.data(), (QSizeF(width, height) * scale).toSize());
        keep("svg", image);
        QCOMPARE(flawOf(image, panel, scale, one.theme, 4), QString());
    }
    ACTISCOPE_NEEDS(!QStandardPaths::findExecutable(QStringLiteral("rsvg-convert")).isEmpty(), "librsvg2-bin");
    const QTemporaryDir folder;
    QVERIFY(writeText(folder.filePath(QStringLiteral("picture.svg")), buffer.data()));
    const ScriptAnswer answer = runScript(QStringLiteral("rsvg-convert"), {QStringLiteral("-z"), QStringLiteral("2"), QStringLiteral("-o"),
                                          QStringLiteral("drawn.png"), QStringLiteral("picture.svg")}, folder.path());
    QVERIFY2(answer.status == 0, answer.errors.constData());
    const QImage drawn(folder.filePath(QStringLiteral("drawn.png")));
    keep("rsvg", drawn);
    QCOMPARE(flawOf(drawn, panel, 2.0, one.theme, 4), QString());
}

void TestFieldPicture::pdf()
{
    QFETCH(Case, one);
    ACTISCOPE_NEEDS(!QStandardPaths::findExecutable(QStringLiteral("pdftoppm")).isEmpty(), "poppler-utils");
    const Picture picture = TestFieldPicture::picture(one);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(writePdf(picture, buffer));
    const QImage drawn = drawnPdf(buffer.data());
    keep("pdf", drawn);
    QCOMPARE(flawOf(drawn, picture.figure.panels.front(), 2.0, one.theme, 3), QString());
}

void TestFieldPicture::liveChart()
{
    QFETCH(Case, one);
    const auto style = std::make_shared<const FigureStyle>(one.theme);
    const Panel panel = figure(one, *style).panels.front();
    CurveChart chart;
    chart.resize(static_cast<int>(width), static_cast<int>(height));
    chart.show(panel, 0.0, style, false);
    QVERIFY(chart.accessibleDescription().startsWith(QStringLiteral("Colours show ")));
    for (const double ratio : {1.0, 2.0}) {
        QPixmap pixmap((QSizeF(width, height) * ratio).toSize());
        pixmap.setDevicePixelRatio(ratio);
        chart.QWidget::render(&pixmap);
        const QImage image = pixmap.toImage();
        keep(ratio > 1.0 ? "live2" : "live", image);
        QCOMPARE(flawOf(image, panel, ratio, one.theme), QString());
    }
}

/// A field that changes is drawn anew; one with cells without a value is not what differs from itself.
void TestFieldPicture::liveChartFollows()
{
    const auto style = std::make_shared<const FigureStyle>(Theme::Light);
    Case one = caseOf(smallField());
    CurveChart chart;
    chart.resize(static_cast<int>(width), static_cast<int>(height));
    for (const float value : {-1.0F, 0.5F, 1.0F}) {
        one.field.values[0] = value;
        const Panel panel = figure(one, *style).panels.front();
        chart.show(panel, 0.0, style, false);
        QCOMPARE(flawOf(chart.grab().toImage(), panel, 1.0, Theme::Light), QString());
    }
    Case other = caseOf(smallField());
    other.field.middle.reset();
    const Panel panel = figure(other, *style).panels.front();
    chart.show(panel, 0.0, style, false);
    QCOMPARE(flawOf(chart.grab().toImage(), panel, 1.0, Theme::Light), QString());
}

void TestFieldPicture::tex()
{
    QFETCH(Case, one);
    if (!latexHas({QStringLiteral("pgfplots.sty"), QStringLiteral("standalone.cls")}))
        QSKIP("Needs pdflatex with PGFPlots (texlive-pictures, texlive-latex-extra).");
    const FigureStyle style(one.theme);
    const Figure figure = TestFieldPicture::figure(one, style);
    QByteArray log;
    const QByteArray pdf = typeset(figure, style, &log);
    QVERIFY2(!pdf.isEmpty(), log.constData());
    const QImage drawn = drawnPdf(pdf);
    ACTISCOPE_NEEDS(!drawn.isNull(), "poppler-utils");
    keep("tex", drawn);
    QCOMPARE(flawOf(drawn, figure.panels.front(), 2.0, one.theme, 3), QString());
}

void TestFieldPicture::python()
{
    QFETCH(Case, one);
    const QString interpreter = pythonWith(QStringLiteral("numpy, matplotlib.pyplot"));
    ACTISCOPE_NEEDS(!interpreter.isEmpty(), "python3-numpy and python3-matplotlib");
    const FigureStyle style(one.theme);
    const Figure figure = TestFieldPicture::figure(one, style);
    QByteArray log;
    const QImage drawn = drawnByPython(interpreter, figure, style, &log);
    QVERIFY2(log.isEmpty(), log.constData());
    keep("python", drawn);
    // In single precision a value at the border of two colours may get the other.
    QCOMPARE(flawOf(drawn, figure.panels.front(), 2.0, one.theme, 4), QString());
}

void TestFieldPicture::linesLieOverTheField_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<Field2D>("field");
    QTest::addColumn<double>("level");
    Field2D hill = sampledField({-3.0, 3.0}, {-2.0, 2.0}, 150, 100, [](double x, double y) { return std::exp(-0.3 * (x * x + y * y)); });
    hill.name = "e^(−0.3 (x² + y²))";
    fitScale(hill);
    for (const auto &[name, theme] : {std::pair("light", Theme::Light), std::pair("dark", Theme::Dark), std::pair("contrast", Theme::Contrast)}) {
        QTest::addRow("spirals, %s", name) << theme << spirals(200) << 0.5;
        QTest::addRow("gate, %s", name) << theme << swiGlu(200) << 0.0;
        QTest::addRow("hill, %s", name) << theme << hill << 0.5;
    }
}

/// The grid faintly, curves, dots and contours fully.
void TestFieldPicture::linesLieOverTheField()
{
    QFETCH(Theme, theme);
    QFETCH(Field2D, field);
    QFETCH(double, level);
    const FigureStyle style(theme);
    Figure figure = fieldFigure(field, style, 640.0, 480.0);
    Panel &panel = figure.panels.front();
    panel.title = field.name;
    addContour(panel, level, "boundary");
    QVERIFY(!panel.curves.front().pieces.empty());
    panel.dots.push_back({.role = DotRole::Cursor, .slot = 4, .at = {1.03, 1.03}});
    QImage image(QSize(1280, 960), QImage::Format_RGB32);
    QPainter painter(&image);
    painter.scale(2.0, 2.0);
    FigurePainter(style).paint(painter, figure);
    painter.end();
    keep("lines", image);
    const auto at = [&](double x, double y) { return image.pixel(static_cast<int>(2.0 * x), static_cast<int>(2.0 * y)); };
    QVERIFY(colorDistance(at(panel.pixelX(1.03), panel.pixelY(1.03)), lineColor(theme, 4).rgb()) <= 2);
    int found = 0, all = 0;
    for (const auto &piece : panel.curves.front().pieces) {
        for (const Point &point : piece) {
            ++all;
            found += colorDistance(at(panel.pixelX(point.x), panel.pixelY(point.y)), themeColors(theme).text.rgb()) < 100 ? 1 : 0;
        }
    }
    QVERIFY2(found > 0.6 * all, qPrintable(QStringLiteral("%1 of %2").arg(found).arg(all)));
}

void TestFieldPicture::wholeFiguresLookAlike_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<Field2D>("field");
    QTest::newRow("whole spirals") << Theme::Light << spirals(400);
    QTest::newRow("whole gate, dark") << Theme::Dark << swiGlu(100);
    QTest::newRow("whole gap, contrast") << Theme::Contrast << smallField();
}

/// With grid, labels, contours and dots, in all the files that are pictures.
void TestFieldPicture::wholeFiguresLookAlike()
{
    QFETCH(Theme, theme);
    QFETCH(Field2D, field);
    Picture picture = TestFieldPicture::picture(caseOf(field, theme));
    Figure &figure = picture.figure;
    figure = fieldFigure(field, picture.style, width, height);
    Panel &panel = figure.panels.front();
    addContour(panel, halfway(field), "boundary");
    for (const double x : {0.2, 0.4, 0.6})
        panel.dots.push_back({.role = DotRole::Interest, .slot = 8, .at = {x, x}});
    QImage ours((QSizeF(width, height) * 2.0).toSize(), QImage::Format_RGB32);
    QPainter painter(&ours);
    painter.scale(2.0, 2.0);
    FigurePainter(picture.style).paint(painter, figure);
    painter.end();
    keep("ours", ours);
    constexpr double sameLooks = 1.8;
    const auto isSame = [&](const char *what, const QImage &other) {
        keep(what, other);
        const double off = difference(ours, other);
        if (off >= sameLooks)
            qWarning("%s: %g", what, off);
        return off < sameLooks;
    };
    QBuffer svg, pdf;
    svg.open(QIODevice::WriteOnly);
    pdf.open(QIODevice::WriteOnly);
    QVERIFY(writeSvg(picture, svg) && writePdf(picture, pdf));
    QVERIFY(isSame("svg", drawnSvg(svg.data(), (QSizeF(width, height) * 2.0).toSize())));
    QByteArray log;
    if (const QString interpreter = pythonWith(QStringLiteral("numpy, matplotlib.pyplot")); !interpreter.isEmpty()) {
        const QImage drawn = drawnByPython(interpreter, figure, picture.style, &log);
        QVERIFY2(log.isEmpty(), log.constData());
        QVERIFY(isSame("python", drawn));
    }
    ACTISCOPE_NEEDS(!QStandardPaths::findExecutable(QStringLiteral("pdftoppm")).isEmpty(), "poppler-utils");
    QVERIFY(isSame("pdf", drawnPdf(pdf.data())));
    if (latexHas({QStringLiteral("pgfplots.sty"), QStringLiteral("standalone.cls")}))
        QVERIFY2(isSame("tex", drawnPdf(typeset(figure, picture.style, &log))), log.constData());
}

void TestFieldPicture::transparentPaperShowsThrough()
{
    const FigureStyle style(Theme::Light);
    const Figure figure = TestFieldPicture::figure(caseOf(smallField()), style);
    const Panel &panel = figure.panels.front();
    QImage image(QSize(480, 360), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    FigurePainter(style, false).paint(painter, figure, false);
    painter.end();
    QCOMPARE(qAlpha(image.pixel(static_cast<int>(panel.pixelX(-0.5)), static_cast<int>(panel.pixelY(1.5)))), 0);
    QCOMPARE(qAlpha(image.pixel(static_cast<int>(panel.pixelX(0.5)), static_cast<int>(panel.pixelY(1.5)))), 255);
}

void TestFieldPicture::checkCanFail()
{
    const FigureStyle style(Theme::Light);
    Case one = caseOf(smallField());
    const Figure figure = TestFieldPicture::figure(one, style);
    QImage image(QSize(480, 360), QImage::Format_RGB32);
    QPainter painter(&image);
    FigurePainter(style).paint(painter, figure);
    painter.end();
    const Panel &panel = figure.panels.front();
    QCOMPARE(flawOf(image, panel, 1.0, Theme::Light), QString());
    QVERIFY(flawOf(image.copy(3, 0, 480, 360), panel, 1.0, Theme::Light) != QString()); // three pixels to the left
    QVERIFY(flawOf(image.mirrored(), panel, 1.0, Theme::Light) != QString());
    QVERIFY(flawOf(image, panel, 1.0, Theme::Dark) != QString());
    Panel other = panel;
    other.field->values[7] += 0.1F;
    QVERIFY(flawOf(image, other, 1.0, Theme::Light) != QString());
}

void TestFieldPicture::svgHasImages()
{
    const Picture picture = TestFieldPicture::picture(caseOf(smallField()));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(writeSvg(picture, buffer));
    QCOMPARE(buffer.data().count("<image "), 2); // the field and the colour bar
    QCOMPARE(buffer.data().count("href=\"data:image/png;base64,"), 2);
    QVERIFY(buffer.data().contains("image-rendering"));
    QVERIFY2(buffer.size() < 20'000, qPrintable(QString::number(buffer.size())));
}

QTEST_MAIN(TestFieldPicture)
#include "tst_fieldpicture.moc"
