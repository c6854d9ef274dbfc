// Each size preset makes a picture that can be used where it is meant for, whatever it shows and in both languages.

#include "tests/core/kindstates.h"
#include "tests/ui/svgtexts.h"
#include "tests/ui/windowcase.h"
#include "ui/language/language.h"
#include "ui/model/settings.h"
#include "ui/picture/exportpreset.h"
#include "ui/picture/share/clipboard.h"
#include "ui/theme/apptheme.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace actiscope;

namespace {

struct Named {
    QString name;
    State state;
};

/// What people make pictures of: each workspace, and the curves with one chart and with three.
QList<Named> shownStates()
{
    QList<Named> states;
    for (const WorkspaceKind &kind : workspaceKinds()) {
        State state = stateOf(kind, {QStringLiteral("sigmoid"), QStringLiteral("relu"), QStringLiteral("leaky_relu"),
                                     QStringLiteral("gelu")}, "gelu");
        state.layer.weight = 2.0;
        const QString name = QString::fromUtf8(kind.name) + (kind.isView && kind.isView(state) && state.layer.view == LayerView::Neuron ? QStringLiteral(", neuron") : QString());
        states << Named{name, state};
        if (kind.hasGraphs) {
            state.charts = {true, false, false};
            states << Named{name + QStringLiteral(", f"), state};
            state.charts = {true, true, true};
            state.extras = {.cursor = true, .tangent = true, .saturation = true, .points = true};
            states << Named{name + QStringLiteral(", all"), state};
        }
        if (kind.workspace == Workspace::Depth) {
            state.depth.width = 1;
            states << Named{name + QStringLiteral(", chain"), state};
        }
    }
    return states;
}

double tickText(const ExportOptions &options)
{
    return 11.0 * options.textScale;
}

} // namespace

class TestPresets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QGuiApplication::setFont(textFont()); }
    void cleanup() { applyLanguage(Language::English); }
    void textsCanBeReadAndStandFree_data();
    void textsCanBeReadAndStandFree();
    void personsTextSizeMultiplies_data();
    void personsTextSizeMultiplies();
    void linesFollow();
    void sizesBetweenHaveNoSteps();
    void slidesAreAlike();
    void longTitlesAreBroken_data();
    void longTitlesAreBroken();
};

void TestPresets::textsCanBeReadAndStandFree_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<double>("least"); ///< text, in layout pixels of a picture 1000 high, or in points
    QTest::addColumn<bool>("chinese");
    const auto row = [](const char *preset, double least) {
        for (const bool chinese : {false, true})
            QTest::addRow("%s%s", preset, chinese ? ", in Chinese" : "") << QString::fromLatin1(preset) << least << chinese;
    };
    row("slide", 1000.0 / 40.0);
    row("slide4k", 1000.0 / 40.0);
    row("square", 1000.0 / 54.0);
    row("column", 8.0);
    row("page", 9.0);
}

void TestPresets::textsCanBeReadAndStandFree()
{
    QFETCH(QString, preset);
    QFETCH(double, least);
    QFETCH(bool, chinese);
    applyLanguage(chinese ? Language::Chinese : Language::English);
    const PictureSize size = findPreset(preset)->size;
    ExportOptions options;
    applySize(options, size, 1.0);
    const double unit = size.unit == SizeUnit::Pixels ? options.height / 1000.0 : 96.0 / 72.0;
    QStringList findings;
    for (const Named &shown : shownStates()) {
        const QList<SvgText> texts = textsOfSvg(renderedFile(PictureFormat::Svg, shown.state, options));
        QVERIFY(texts.size() > 8);
        const auto find = [&](const QString &what) { findings << shown.name + QStringLiteral(": ") + what; };
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const SvgText &text = texts[i];
            if (text.fontSize < least * unit - 1e-9)
                find(QStringLiteral("“%1” is %2 high").arg(text.text).arg(text.fontSize / unit));
            if (!QRectF(0, 0, options.width, options.height).contains(text.ink))
                find(QStringLiteral("“%1” is cut off").arg(text.text));
            if (text.text.contains(QChar(0x2026)))
                find(QStringLiteral("“%1” is shortened").arg(text.text));
            for (qsizetype j = 0; j < i; ++j) {
                if (text.ink.intersects(texts[j].ink))
                    find(QStringLiteral("“%1” and “%2” overlap").arg(texts[j].text, text.text));
            }
        }
    }
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

void TestPresets::personsTextSizeMultiplies_data()
{
    QTest::addColumn<PictureSize>("size");
    for (const SizePreset &preset : sizePresets())
        QTest::newRow(preset.id) << preset.size;
}

void TestPresets::personsTextSizeMultiplies()
{
    QFETCH(PictureSize, size);
    ExportOptions usual;
    applySize(usual, size, 1.0);
    ExportOptions larger;
    applySize(larger, size, 1.5);
    QCOMPARE(larger.textScale, 1.5 * usual.textScale);
    QCOMPARE(larger.lineScale, 1.25 * usual.lineScale);
    QCOMPARE(QSizeF(larger.width, larger.height), QSizeF(usual.width, usual.height));
}

void TestPresets::linesFollow()
{
    const auto of = [](const char *preset) {
        ExportOptions options;
        applySize(options, findPreset(QLatin1String(preset))->size, 1.0);
        return options;
    };
    // As in a lecture: five pixels of 1080 rows.
    const ExportOptions slide = of("slide");
    QVERIFY(std::abs(2.0 * slide.lineScale * slide.scale - 4.9) < 0.1);
    // In a paper: a little more than a point.
    QVERIFY(std::abs(2.0 * of("column").lineScale * 0.75 - 1.1) < 0.02);
    QVERIFY(std::abs(2.0 * of("page").lineScale * 0.75 - 1.24) < 0.02);
}

void TestPresets::sizesBetweenHaveNoSteps()
{
    // A person who drags a size sees the text grow with it, and no leap where a preset has been.
    double before = 0.0;
    for (double width = 64.0; width < 8000.0; width *= 1.01) {
        ExportOptions options;
        applySize(options, {SizeUnit::Pixels, width, 9.0 / 16.0 * width}, 1.0);
        const double text = tickText(options) * options.scale;
        QVERIFY(text >= 11.0 - 1e-9 && text >= before - 1e-9);
        QVERIFY2(before == 0.0 || text - before <= 1.0 + 0.011 * before, qPrintable(QString::number(width)));
        before = text;
    }
    for (double width = 20.0; width < 2000.0; width *= 1.05) {
        ExportOptions options;
        applySize(options, {SizeUnit::Millimetres, width, 100.0}, 1.0);
        const double points = tickText(options) * 0.75;
        QVERIFY2(points >= 8.0 && points <= 9.75, qPrintable(QString::number(width)));
    }
}

void TestPresets::slidesAreAlike()
{
    // What is copied or dragged onto a slide is what the dialog makes for one.
    const PrivateSettings none;
    ExportOptions options;
    options.decimals = settings::decimalMark();
    applySize(options, findPreset(QStringLiteral("slide"))->size, 1.0);
    QVERIFY(slideOptions() == options);
    // The same in pixels of its own, but for what a layout rounds.
    ExportOptions pixels;
    applyPixels(pixels, 1280.0, 720.0, 1.0);
    QCOMPARE(pixels.textScale, options.textScale);
    QCOMPARE(pixels.lineScale, options.lineScale);
    applyPixels(pixels, 1920.0, 1080.0, 1.0);
    QCOMPARE(tickText(pixels), 27.0);
}

void TestPresets::longTitlesAreBroken_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("between"); ///< lines
    QTest::addColumn<bool>("whole");
    const QString english = QStringLiteral("How the gradient of the sigmoid dies on its long way back");
    const QString chinese = QStringLiteral("梯度在深层网络中逐层衰减直至消失的过程与激活函数导数的关系");
    QTest::newRow("English") << english << QStringLiteral(" ") << true;
    QTest::newRow("Chinese") << chinese << QString() << true;
    QTest::newRow("far too long") << QStringList(9, english).join(u' ') << QStringLiteral(" ") << false;
    QTest::newRow("far too long, Chinese") << chinese.repeated(9) << QString() << false;
}

void TestPresets::longTitlesAreBroken()
{
    QFETCH(QString, title);
    QFETCH(QString, between);
    QFETCH(bool, whole);
    for (const SizePreset &preset : sizePresets()) {
        ExportOptions options;
        applySize(options, preset.size, 1.0);
        options.title = title;
        const QList<SvgText> texts = textsOfSvg(renderedFile(PictureFormat::Svg, State(), options));
        QStringList lines;
        for (const SvgText &text : texts) {
            if (text.fontSize < texts.first().fontSize)
                break;
            QVERIFY2(QRectF(0, 0, options.width, options.height).contains(text.ink), preset.id);
            lines << text.text;
        }
        QString shown = lines.join(between);
        QCOMPARE(shown.endsWith(QChar(0x2026)), !whole);
        if (!whole)
            shown.chop(1);
        QVERIFY2(whole ? shown == title : title.startsWith(shown) && lines.last().size() > 2, qPrintable(shown));
    }
}

QTEST_MAIN(TestPresets)
#include "tst_presets.moc"
