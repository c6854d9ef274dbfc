// One picture in every format: SVG and PDF as other programs draw them, and the window's charts, against our own pixels.

#include "ui/chart/figurepainter.h"
#include "ui/language/language.h"
#include "ui/picture/exporter.h"
#include "ui/picture/exportpreset.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/theme.h"

#include "tests/core/scriptrunner.h"
#include "tests/need.h"
#include "tests/ui/experimentstates.h"
#include "tests/ui/picturedifference.h"

#include <QFontDatabase>
#include <QPainter>
#include <QStandardPaths>

using namespace actiscope;

namespace {

State everyExtra()
{
    State state;
    state.functions = {"binary_step", "tanh", "hardshrink", "threshold", "sine"};
    state.parameters["threshold"] = {1.0, -1.5};
    state.selected = "tanh";
    state.charts = {true, true, true};
    state.extras = {true, true, true};
    state.appearance.dashes = true;
    return state;
}

ExportOptions themed(Theme theme)
{
    ExportOptions options;
    options.theme = theme;
    return options;
}

ExportOptions sized(const PictureSize &size)
{
    ExportOptions options;
    applySize(options, size, 1.0);
    return options;
}

QImage onPaper(const QImage &image, Theme theme)
{
    QImage result(image.size(), QImage::Format_RGB32);
    result.fill(themeColors(theme).panel);
    QPainter(&result).drawImage(0, 0, image);
    return result;
}

/// The most that may differ: levels of 255, and percent of the pixels.
struct Tolerance {
    double mean;
    double share;
    double far;
};

/// Other rasterisers of lines and letters make up to 0.8, 0.5 and 0.12; where white stands on black twice as much.
constexpr Tolerance otherSvg{1.2, 0.75, 0.18};
/// Up to 1.2, 0.75 and 0.12: a PDF has lines between the pixels that ours fill.
constexpr Tolerance otherPdf{1.8, 1.1, 0.18};
/// Up to 0.15, 0.01 and 0.003: curves are cut into other segments.
constexpr Tolerance ourWindow{0.25, 0.02, 0.006};

bool isWithin(const PictureDifference &difference, const Tolerance &tolerance, double factor = 1.0)
{
    qInfo("mean difference %.3f of 255, %.3f %% of the pixels differ, %.4f %% are far from any like them", difference.mean,
          difference.share, difference.farShare);
    return difference.mean < factor * tolerance.mean && difference.share < factor * tolerance.share
        && difference.farShare < factor * tolerance.far;
}

/// Leaves a picture in the folder that ACTISCOPE_KEEP names, for a look by eye.
void keep(const QImage &image, const QString &what)
{
    const QString row = QString::fromLatin1(QTest::currentDataTag()).remove(u',').replace(u' ', u'-');
    if (const QString folder = qEnvironmentVariable("ACTISCOPE_KEEP"); !folder.isEmpty())
        image.save(folder + u'/' + row + u'.' + what + QStringLiteral(".png"));
}

} // namespace

class FidelityTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Theme::Light, 100); }
    void cleanup() { applyLanguage(Language::English); }

    void svg_data() { addPictures(); }
    void svg()
    {
        ACTISCOPE_NEEDS(!QStandardPaths::findExecutable(QStringLiteral("rsvg-convert")).isEmpty(), "rsvg-convert (librsvg2-bin)");
        compareWithOurs([](const State &state, const ExportOptions &options, const QStringList &size, const QString &folder) {
            return writeText(folder + QStringLiteral("/picture.svg"), renderedFile(PictureFormat::Svg, state, options))
                 ? runScript(QStringLiteral("rsvg-convert"), {"-w", size[0], "-h", size[1], "-o", "drawn.png", "picture.svg"}, folder)
                 : ScriptAnswer();
        }, QStringLiteral("svg"), otherSvg);
    }

    void pdf_data() { addPictures(); }
    void pdf()
    {
        ACTISCOPE_NEEDS(!QStandardPaths::findExecutable(QStringLiteral("pdftoppm")).isEmpty(), "pdftoppm (poppler-utils)");
        compareWithOurs([](const State &state, const ExportOptions &options, const QStringList &size, const QString &folder) {
            return writeText(folder + QStringLiteral("/picture.pdf"), renderedFile(PictureFormat::Pdf, state, options))
                 ? runScript(QStringLiteral("pdftoppm"),
                             {"-png", "-singlefile", "-scale-to-x", size[0], "-scale-to-y", size[1], "picture.pdf", "drawn"}, folder)
                 : ScriptAnswer();
        }, QStringLiteral("pdf"), otherPdf);
    }

    void window_data();
    void window();
    void comparisonCanFail();

private:
    using Draw = ScriptAnswer(const State &, const ExportOptions &, const QStringList &size, const QString &folder);
    static void addPictures();
    static void compareWithOurs(Draw *draw, const QString &format, const Tolerance &tolerance);

    PrivateSettings m_settings;
};

void FidelityTest::addPictures()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<ExportOptions>("options");
    QTest::addColumn<Language>("language");
    const auto row = [](const char *name, const State &state, const ExportOptions &options = {},
                        Language language = Language::English) { QTest::newRow(name) << state << options << language; };
    ExportOptions transparent, titled;
    transparent.transparent = true;
    titled.title = QStringLiteral("50 % of <f′> & “σ”");
    const ExportOptions paper = sized({SizeUnit::Millimetres, 170, 95});
    row("default", State());
    row("every extra", everyExtra());
    row("dark", State(), themed(Theme::Dark));
    row("high contrast", everyExtra(), themed(Theme::Contrast));
    row("transparent", everyExtra(), transparent);
    row("title", State(), titled);
    row("batch", toy());
    row("neuron", toy(LayerView::Neuron));
    row("depth", deep());
    row("depth, high contrast", deep(), themed(Theme::Contrast));
    row("paper", everyExtra(), paper);
    row("paper, batch", toy(), paper);
    row("4K", State(), sized({SizeUnit::Pixels, 3840, 2160}));
    row("Chinese", everyExtra(), {}, Language::Chinese);
    row("Chinese, dark, batch", toy(), themed(Theme::Dark), Language::Chinese);
    row("Chinese, paper, depth", deep(), paper, Language::Chinese);
}

void FidelityTest::compareWithOurs(Draw *draw, const QString &format, const Tolerance &tolerance)
{
    QFETCH(State, state);
    QFETCH(ExportOptions, options);
    QFETCH(Language, language);
    ACTISCOPE_NEEDS(language != Language::Chinese || QFontDatabase::families().contains(QLatin1String("Noto Sans CJK SC")),
                    "a font for Chinese (fonts-noto-cjk)");
    applyLanguage(language);
    const QImage ours = onPaper(renderedImage(state, options), options.theme);
    const QTemporaryDir folder;
    const ScriptAnswer answer =
        draw(state, options, {QString::number(ours.width()), QString::number(ours.height())}, folder.path());
    QVERIFY2(answer.status == 0 && answer.errors.isEmpty(), answer.errors.constData());
    const QImage drawn(folder.filePath(QStringLiteral("drawn.png")));
    QCOMPARE(drawn.size(), ours.size());
    const QImage theirs = onPaper(drawn, options.theme);
    keep(ours, QStringLiteral("ours"));
    keep(theirs, format);
    QVERIFY(isWithin(differenceOf(ours, theirs), tolerance, options.theme == Theme::Contrast ? 2.0 : 1.0));
}

void FidelityTest::window_data()
{
    QTest::addColumn<State>("state");
    State dark, large = everyExtra();
    dark.appearance.theme = Theme::Dark;
    large.appearance.textPercent = 150;
    QTest::newRow("default") << State();
    QTest::newRow("every extra") << everyExtra();
    QTest::newRow("dark") << dark;
    QTest::newRow("large text") << large;
    QTest::newRow("batch") << toy();
    QTest::newRow("neuron") << toy(LayerView::Neuron);
    QTest::newRow("depth") << deep();
}

/// Each chart of the window against the picture of it alone, as it is dragged out, which has a margin more.
void FidelityTest::window()
{
    QFETCH(State, state);
    const auto margins = [&] {
        return FigureStyle(state.appearance.theme, state.appearance.textPercent / 100.0).height(TextRole::Tick);
    };
    while (std::fmod(margins(), 2.0) != 0.0) // else the two are half a pixel apart
        ++state.appearance.textPercent;
    WindowCase c(state);
    const std::vector<Panel> panels = c.window.workspace()->figure().panels;
    std::size_t compared = 0;
    for (CurveChart *chart : c.window.workspace()->findChildren<CurveChart *>()) {
        if (!chart->isVisible())
            continue;
        const std::string id = chart->panel().id;
        const QImage live = chart->grab().toImage();
        const int margin = static_cast<int>(margins() / 2.0);
        ExportOptions options;
        applyWindow(options, live.size() + 2 * QSize(margin, margin), 1.0, state.appearance.textPercent / 100.0);
        options.theme = state.appearance.theme;
        options.panel = std::find_if(panels.begin(), panels.end(), [&](const Panel &panel) { return panel.id == id; }) - panels.begin();
        const QImage picture = renderedImage(c.state(), options).copy({QPoint(margin, margin), live.size()});
        keep(live, QStringLiteral("live-") + QString::fromStdString(id));
        keep(picture, QStringLiteral("picture-") + QString::fromStdString(id));
        QVERIFY2(isWithin(differenceOf(live, picture), ourWindow), id.c_str());
        ++compared;
    }
    QCOMPARE(compared, panels.size());
}

void FidelityTest::comparisonCanFail()
{
    const QImage picture = renderedImage(State(), {});
    const auto painted = [](auto change) {
        Figure figure = exportedFigure(State(), {}, 2.5);
        change(figure.panels.front());
        QImage image(1280, 720, QImage::Format_RGB32);
        QPainter painter(&image);
        FigurePainter(FigureStyle()).paint(painter, figure);
        return image;
    };
    QCOMPARE(differenceOf(picture, painted([](Panel &) {})).pixels, 0);
    const auto fails = [&](const QImage &other) {
        const PictureDifference difference = differenceOf(picture, other);
        return !isWithin(difference, otherSvg) && !isWithin(difference, otherPdf) && !isWithin(difference, ourWindow);
    };
    QVERIFY(fails(painted([](Panel &panel) { // one curve of eight, two pixels higher
        for (std::vector<Point> &piece : panel.curves.front().pieces) {
            for (Point &point : piece)
                point.y += 2.0 / panel.plot.height * panel.y.range.span();
        }
    })));
    QVERIFY(fails(painted([](Panel &panel) { panel.curves.front().slot += 3; }))); // in another colour
    State other;
    other.functions.front() = "hardsigmoid"; // like a sigmoid
    QVERIFY(fails(renderedImage(other, {})));
    QVERIFY(fails(picture.copy(0, 2, picture.width(), picture.height())));
    QVERIFY(fails(renderedImage(State(), themed(Theme::Dark))));
}

QTEST_MAIN(FidelityTest)
#include "tst_fidelity.moc"
