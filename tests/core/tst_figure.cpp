#include "core/activation/catalogue/catalogue.h"
#include "core/figure/curvesfigure.h"
#include "core/state/selection.h"
#include "tests/core/fixedmetrics.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <tuple>

using namespace actiscope;

namespace {

Figure figureOf(const State &state, double width = 900.0, double height = 700.0, double textScale = 1.0)
{
    const FixedMetrics metrics(textScale);
    return curvesFigure(state, stackedPage(state, width, height, {}, metrics), metrics, untranslated());
}

const Curve *curveOf(const Panel &panel, const std::string &function, LineRole role = LineRole::Curve)
{
    const auto found = std::find_if(panel.curves.begin(), panel.curves.end(), [&](const Curve &curve) {
        return curve.function == function && curve.role == role;
    });
    return found == panel.curves.end() ? nullptr : &*found;
}

bool overlap(const EndLabel &a, const EndLabel &b, double height)
{
    return std::abs(a.y - b.y) < height - 1e-6;
}

} // namespace

class FigureTest : public QObject
{
    Q_OBJECT

private slots:
    void panelsShareTheirEdges();
    void everythingLiesInsideThePlot_data();
    void everythingLiesInsideThePlot();
    void jumpsHaveOpenAndClosedEnds();
    void endLabelsNeverOverlap_data();
    void endLabelsNeverOverlap();
    void cursorReadsEveryFunction();
    void describesNoCursorThatIsNotSeen_data();
    void describesNoCursorThatIsNotSeen();
    void tangentTouchesTheCurve();
    void saturationIsWhereTheGradientIsSmall();
    void pointsOfInterestLieOnTheirCurves();
    void fitsTheCurves();
    void saysWhatItShows();
    void saysItsEndsApart_data();
    void saysItsEndsApart();
    void isAPureFunction();
    void nothingShown();
};

void FigureTest::panelsShareTheirEdges()
{
    State state;
    state.charts.second = true;
    const Figure figure = figureOf(state);
    QCOMPARE(figure.panels.size(), 3U);
    for (const Panel &panel : figure.panels) {
        QCOMPARE(panel.plot.x, figure.panels[0].plot.x);
        QCOMPARE(panel.plot.right(), figure.panels[0].plot.right());
        QVERIFY(panel.x.range == state.range);
        QCOMPARE(panel.dataX(panel.pixelX(1.25)), 1.25);
        QVERIFY(std::abs(panel.dataY(panel.pixelY(0.3)) - 0.3) < 1e-12);
    }
}

void FigureTest::everythingLiesInsideThePlot_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("height");
    QTest::addColumn<double>("textScale");
    for (const auto &[from, to] : {std::pair{-5.0, 5.0}, {-1000.0, 1000.0}, {2.0, 2.001}, {-1e6, 1e6}}) {
        for (const auto &[width, height, scale] : {std::tuple{900.0, 700.0, 1.0}, {400.0, 300.0, 1.0}, {800.0, 500.0, 2.0}, {40.0, 40.0, 1.0}})
            QTest::addRow("%g to %g, %g x %g, text %g", from, to, width, height, scale) << from << to << width << height << scale;
    }
}

void FigureTest::everythingLiesInsideThePlot()
{
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(double, width);
    QFETCH(double, height);
    QFETCH(double, textScale);
    State state;
    showAll(state);
    state.range = {from, to};
    state.cursor = from + (to - from) / 3.0;
    state.charts.second = true;
    state.extras = {true, true, true};
    for (std::size_t i = 0; i < catalogue().size(); i += 5) {
        state.selected = catalogue()[i]->id;
        const Figure figure = figureOf(state, width, height, textScale);
        for (const Panel &panel : figure.panels) {
            const double margin = 0.51 / panel.plot.height * panel.y.range.span();
            for (const Curve &curve : panel.curves) {
                for (const auto &piece : curve.pieces) {
                    QVERIFY(piece.size() >= 2);
                    for (const Point &point : piece) {
                        QVERIFY(std::isfinite(point.x) && std::isfinite(point.y));
                        QVERIFY(panel.x.range.contains(point.x));
                        QVERIFY(point.y >= panel.y.range.minimum - margin && point.y <= panel.y.range.maximum + margin);
                    }
                }
            }
            for (const Dot &dot : panel.dots)
                QVERIFY(panel.x.range.contains(dot.at.x) && dot.at.y >= panel.y.range.minimum - margin && dot.at.y <= panel.y.range.maximum + margin);
            for (const Band &band : panel.bands)
                QVERIFY(panel.x.range.contains(band.x.minimum) && panel.x.range.contains(band.x.maximum));
            for (const Text &note : panel.notes)
                QVERIFY(note.at.x >= panel.plot.x - 1e-9 && note.at.x <= panel.plot.right());
        }
    }
}

void FigureTest::jumpsHaveOpenAndClosedEnds()
{
    State state;
    state.functions = {"binary_step", "relu"};
    state.cursor = 3.0;
    const Figure figure = figureOf(state);
    const Curve &step = *curveOf(figure.panels[0], "binary_step");
    QCOMPARE(step.pieces.size(), 2U);
    QVERIFY(step.pieces[0].back().y == 0.0 && step.pieces[1].front().y == 1.0);
    const auto has = [](const Panel &panel, DotRole role, Point at) {
        return std::any_of(panel.dots.begin(), panel.dots.end(), [&](const Dot &d) {
            return d.role == role && std::abs(d.at.x - at.x) < 1e-300 && d.at.y == at.y;
        });
    };
    QVERIFY(has(figure.panels[0], DotRole::Open, {0.0, 0.0}));
    QVERIFY(has(figure.panels[0], DotRole::Closed, {0.0, 1.0}));
    QCOMPARE(curveOf(figure.panels[1], "relu")->pieces.size(), 2U);
    QVERIFY(has(figure.panels[1], DotRole::Closed, {0.0, 0.0}));
    QVERIFY(has(figure.panels[1], DotRole::Open, {0.0, 1.0}));
}

void FigureTest::endLabelsNeverOverlap_data()
{
    QTest::addColumn<double>("height");
    QTest::addColumn<double>("to");
    for (const double height : {120.0, 250.0, 700.0, 2000.0}) {
        for (const double to : {0.001, 1.0, 5.0, 300.0})
            QTest::addRow("height %g, to %g", height, to) << height << to;
    }
}

void FigureTest::endLabelsNeverOverlap()
{
    QFETCH(double, height);
    QFETCH(double, to);
    State state;
    showAll(state);
    state.range = {-5.0, to};
    state.selected = "snake";
    const Figure figure = figureOf(state, 900.0, height);
    for (const Panel &panel : figure.panels) {
        QVERIFY(!panel.endLabels.empty());
        bool selected = false;
        for (std::size_t i = 0; i < panel.endLabels.size(); ++i) {
            selected |= panel.endLabels[i].text == "Snake";
            QVERIFY(panel.endLabels[i].y >= panel.plot.y - 7.5 && panel.endLabels[i].y <= panel.plot.bottom() + 7.5);
            for (std::size_t k = 0; k < i; ++k)
                QVERIFY(!overlap(panel.endLabels[i], panel.endLabels[k], 14.0));
        }
        const bool all = panel.endLabels.size() == catalogue().size();
        QVERIFY(all || panel.endLabels.back().slot == -1);
        QVERIFY(selected || panel.endLabels.size() == 1);
    }
}

void FigureTest::cursorReadsEveryFunction()
{
    State state;
    state.cursor = -1.5;
    const Figure figure = figureOf(state);
    QCOMPARE(figure.readings.size(), state.functions.size());
    for (const Reading &reading : figure.readings) {
        const Activation &activation = *findActivation(reading.function);
        QCOMPARE(reading.at.value, activation.value(-1.5, activation.defaults()));
        for (const Panel &panel : figure.panels) {
            const Point at{-1.5, component(reading.at, panel.order)};
            QVERIFY(std::any_of(panel.dots.begin(), panel.dots.end(), [&](const Dot &dot) {
                return dot.role == DotRole::Cursor && dot.slot == reading.slot && dot.at == at;
            }));
        }
    }
    state.cursor = 40.0; // outside: values, but no line
    const Figure outside = figureOf(state);
    QVERIFY(!outside.panels[0].cursor);
    QCOMPARE(outside.readings.size(), state.functions.size());
}

void FigureTest::describesNoCursorThatIsNotSeen_data()
{
    QTest::addColumn<Range>("range");
    QTest::addColumn<bool>("shown");
    QTest::addColumn<bool>("seen");
    QTest::newRow("seen") << Range{-5.0, 5.0} << true << true;
    QTest::newRow("at the edge") << Range{1.0, 2.0} << true << true;
    QTest::newRow("beyond the range") << Range{20.0, 40.0} << true << false;
    QTest::newRow("before the range") << Range{1.5, 2.0} << true << false;
    QTest::newRow("turned off") << Range{-5.0, 5.0} << false << false;
}

void FigureTest::describesNoCursorThatIsNotSeen()
{
    QFETCH(Range, range);
    QFETCH(bool, shown);
    QFETCH(bool, seen);
    State state; // the cursor at 1
    state.range = range;
    state.charts.second = true;
    state.extras.cursor = shown;
    const Figure figure = figureOf(state);
    for (const Panel &panel : figure.panels) {
        QCOMPARE(panel.cursor.has_value(), seen);
        QCOMPARE(panel.description.find("At x = ") != std::string::npos, seen);
        QCOMPARE(std::any_of(panel.dots.begin(), panel.dots.end(), [](const Dot &dot) { return dot.role == DotRole::Cursor; }), seen);
        QVERIFY(panel.description.find("GELU is selected") != std::string::npos);
    }
    QCOMPARE(figure.readings.front().at.value, findActivation("sigmoid")->value(1.0, {}));
}

void FigureTest::tangentTouchesTheCurve()
{
    State state;
    state.extras.tangent = true;
    for (const FunctionRef &activation : catalogue()) {
        state.functions = {activation->id};
        state.selected = activation->id;
        state.cursor = 0.7;
        const Figure figure = figureOf(state);
        const Curve *tangent = curveOf(figure.panels[0], activation->id, LineRole::Tangent);
        QVERIFY2(tangent, activation->id.c_str());
        const Point a = tangent->pieces[0].front();
        const Point b = tangent->pieces[0].back();
        const Jet at = activation->at(0.7, activation->defaults());
        const double through = a.y + (b.y - a.y) * (0.7 - a.x) / (b.x - a.x);
        QVERIFY2(std::abs(through - at.value) < 1e-9, activation->id.c_str());
        QVERIFY2(std::abs((b.y - a.y) / (b.x - a.x) - at.first) < 1e-9, activation->id.c_str());
    }
}

void FigureTest::saturationIsWhereTheGradientIsSmall()
{
    State state;
    state.selected = "sigmoid";
    const Figure figure = figureOf(state);
    QVERIFY(figure.panels[0].bands.empty());
    std::vector<Range> bands;
    for (const Band &band : figure.panels[1].bands) {
        if (band.strip < 0)
            bands.push_back(band.x);
    }
    QCOMPARE(bands.size(), 2U);
    // σ′ = σ(1 − σ) = t  ⇔  x = ±2 artanh √(1 − 4t)
    const double edge = 2.0 * std::atanh(std::sqrt(1.0 - 4.0 * state.saturationThreshold));
    QVERIFY(std::abs(bands[0].maximum + edge) < 1e-9);
    QVERIFY(std::abs(bands[1].minimum - edge) < 1e-9);
    QVERIFY(std::any_of(figure.panels[1].notes.begin(), figure.panels[1].notes.end(),
                        [](const Text &note) { return note.text == "Sigmoid: |f′| < 0.01, gradient all but gone"; }));
    state.extras.saturation = false;
    QVERIFY(figureOf(state).panels[1].bands.empty());
}

void FigureTest::pointsOfInterestLieOnTheirCurves()
{
    State state;
    state.extras.points = true;
    const Figure figure = figureOf(state);
    const Activation &gelu = *findActivation("gelu");
    bool minimum = false;
    for (const Panel &panel : figure.panels) {
        for (const Dot &dot : panel.dots) {
            if (dot.role != DotRole::Interest || dot.slot != gelu.slot)
                continue;
            QVERIFY(std::abs(dot.at.y - component(gelu.at(dot.at.x, {}), panel.order)) < 1e-12);
            minimum |= panel.order == Order::Value && std::abs(dot.at.x + 0.75179152469356447) < 1e-9;
        }
    }
    QVERIFY(minimum);
}

void FigureTest::fitsTheCurves()
{
    const Figure figure = figureOf(State());
    QVERIFY(figure.panels[0].y.range == (Range{-1.0, 5.0}));
    State byHand;
    byHand.vertical.value = Range{0.25, 0.75};
    QVERIFY(figureOf(byHand).panels[0].y.range == (Range{0.25, 0.75}));
    State constant;
    constant.functions = {"identity"};
    QVERIFY(figureOf(constant).panels[1].y.range.contains(0.5));
    QVERIFY(figureOf(constant).panels[1].y.range.contains(1.5));
}

void FigureTest::saysWhatItShows()
{
    const std::string text = figureOf(State()).panels[0].description;
    for (const char *part : {"Activation f(x)", "from −5 to 5", "At x = 1", "Sigmoid 0.7311", "GELU 0.8413", "GELU is selected"})
        QVERIFY2(text.find(part) != std::string::npos, text.c_str());
}

void FigureTest::saysItsEndsApart_data()
{
    QTest::addColumn<double>("minimum");
    QTest::addColumn<double>("maximum");
    for (const double middle : {0.0, 0.3, -1.0, 20.0, 54321.0}) {
        for (const double half : {1e-6, 3e-4, 2.0}) {
            if (leastSpan({middle - half, middle + half}) <= 2.0 * half)
                QTest::addRow("%g±%g", middle, half) << middle - half << middle + half;
        }
    }
}

/// With as many digits as tell the ends of an axis apart, and what lies between them.
void FigureTest::saysItsEndsApart()
{
    QFETCH(double, minimum);
    QFETCH(double, maximum);
    // "−2.5×10⁻⁹"
    const auto numberOf = [](QString text) {
        QString digits;
        for (const QChar c : text.replace(QStringLiteral("×10"), QStringLiteral("e"))) {
            const qsizetype raised = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹").indexOf(c);
            digits += raised >= 0 ? QString::number(raised) : c == QChar(0x2212) || c == u'⁻' ? QStringLiteral("-") : QString(c);
        }
        const qsizetype power = text.startsWith(QChar(0x2212)) ? 1 : 0; // −10⁻⁹
        const bool isPower = text.mid(power, 2) == QLatin1String("10") && text.size() > power + 2
            && QStringLiteral("⁻⁰¹²³⁴⁵⁶⁷⁸⁹").contains(text[power + 2]);
        return (isPower ? digits.left(power) + QStringLiteral("1e") + digits.mid(power + 2) : digits).toDouble();
    };
    const QRegularExpression ends(QStringLiteral("for x from (\\S+) to (\\S+), y from (\\S+) to (\\S+)\\."));
    State state;
    state.charts = {true, true, true};
    state.range = {minimum, maximum};
    for (const FunctionRef &function : catalogue()) {
        state.functions = {function->id};
        state.selected = function->id;
        for (const Panel &panel : figureOf(state).panels) {
            const QString text = QString::fromStdString(panel.description);
            const QRegularExpressionMatch match = ends.match(text);
            QVERIFY2(match.hasMatch(), qPrintable(text));
            for (const auto &[from, to, range] : {std::tuple(1, 2, panel.x.range), std::tuple(3, 4, panel.y.range)}) {
                QVERIFY2(match.captured(from) != match.captured(to), qPrintable(text));
                const double most = range.span() / 50.0;
                QVERIFY2(std::abs(numberOf(match.captured(from)) - range.minimum) <= most
                             && std::abs(numberOf(match.captured(to)) - range.maximum) <= most, qPrintable(text));
            }
        }
    }
}

void FigureTest::isAPureFunction()
{
    State state;
    state.extras = {true, true, true};
    const Figure a = figureOf(state);
    const Figure b = figureOf(state);
    QVERIFY(a.panels == b.panels);
}

void FigureTest::nothingShown()
{
    State state;
    showNone(state);
    state.extras = {true, true, true};
    const Figure figure = figureOf(state);
    QVERIFY(figure.panels[0].curves.empty());
    QCOMPARE(figure.panels[0].notes.size(), 1U);
    QVERIFY(figure.panels[0].description.find("No function is shown") != std::string::npos);
}

QTEST_GUILESS_MAIN(FigureTest)
#include "tst_figure.moc"
