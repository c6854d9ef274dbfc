#include "core/activation/catalogue/catalogue.h"
#include "core/figure/panelbuilder.h"
#include "core/figure/response.h"
#include "tests/verify.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace actiscope;

namespace {

constexpr double width = 400.0;
constexpr double height = 300.0;
constexpr Range inputs{-3.0, 3.5};
constexpr ResponseLine allLines[] = {ResponseLine::Output, ResponseLine::ByInput, ResponseLine::ByWeight, ResponseLine::ByBias};

Response responseOf(const FunctionRef &activation, double weight, double bias)
{
    return {{activation, activation->defaults()}, weight, bias};
}

/// What the figure shows: all four lines.
View viewOf(const Response &response)
{
    return {inputs, widened(responseRange(response, inputs)), width, height};
}

double pixelX(double x)
{
    return width * (x - inputs.minimum) / inputs.span();
}

Point inPixels(Point point, const View &view)
{
    return {pixelX(point.x), height * (point.y - view.y.minimum) / view.y.span()};
}

double distance(Point p, Point a, Point b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length = dx * dx + dy * dy;
    const double t = length > 0.0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0) : 0.0;
    return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

/// How far a point is from a line in pixels; gaps are not crossed. `from` is where the search may start.
double distance(Point p, const std::vector<Point> &line, std::size_t &from)
{
    constexpr double near = 1.0;
    while (from + 1 < line.size() && (std::isnan(line[from + 1].x) || line[from + 1].x < p.x - near))
        ++from;
    double least = INFINITY;
    for (std::size_t i = from; i + 1 < line.size(); ++i) {
        if (std::isnan(line[i].x) || std::isnan(line[i + 1].x))
            continue;
        if (line[i].x > p.x + near)
            break;
        least = std::min(least, distance(p, line[i], line[i + 1]));
    }
    return least;
}

/// Where a line jumps, in pixels.
std::vector<double> jumpsOf(const Response &response, ResponseLine line)
{
    std::vector<double> jumps;
    const Order order = line == ResponseLine::Output ? Order::Value : Order::First;
    const LayerFunction &function = response.function;
    if (response.weight == 0.0)
        return jumps;
    for (const Discontinuity &jump : discontinuities(*function.activation, function.parameters, order, response.preActivations(inputs)))
        jumps.push_back(pixelX((jump.x - response.bias) / response.weight));
    return jumps;
}

bool isBeside(double x, const std::vector<double> &jumps)
{
    return std::any_of(jumps.begin(), jumps.end(), [x](double jump) { return std::abs(x - jump) <= 1.0; });
}

/// Very many x in the view, the kinks' among them: a peak may be narrower than what lies between two others.
std::vector<double> placesOf(const Response &response, int count)
{
    std::vector<double> places;
    for (int i = 0; i <= count; ++i)
        places.push_back(std::lerp(inputs.minimum, inputs.maximum, static_cast<double>(i) / count));
    for (const double z : response.function.activation->breakpoints(response.function.parameters)) {
        const double x = (z - response.bias) / response.weight;
        if (inputs.contains(x))
            places.push_back(x);
    }
    std::sort(places.begin(), places.end());
    return places;
}

/// The true line at very many places, in pixels.
std::vector<Point> truth(const Response &response, ResponseLine line, const View &view)
{
    const std::vector<double> jumps = jumpsOf(response, line);
    std::vector<Point> points;
    for (const double x : placesOf(response, 8000)) {
        points.push_back(isBeside(pixelX(x), jumps) ? Point{NAN, NAN}
                                                    : inPixels({x, component(response.at(x), line)}, view));
    }
    return points;
}

QByteArray placeOf(const char *what, ResponseLine line, Point at, double away)
{
    return QByteArray(what) + " line " + QByteArray::number(static_cast<int>(line)) + ": " + QByteArray::number(away)
        + " px away at pixel " + QByteArray::number(at.x) + ", " + QByteArray::number(at.y);
}

void addResponses()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<double>("weight");
    QTest::addColumn<double>("bias");
    for (const FunctionRef &activation : catalogue()) {
        for (const auto &[weight, bias] : {std::pair{1.6, -1.0}, {-0.7, 0.4}, {0.0, 0.5}, {1e-12, 0.0}, {-1e-12, 0.3}, {50.0, 1.0},
                                           {0.3, 50.0}, {-3.0, 0.0}}) {
            QTest::addRow("%s, w = %g, b = %g", activation->id.c_str(), weight, bias) << QString::fromStdString(activation->id) << weight << bias;
        }
    }
}

} // namespace

class ResponseTest : public QObject
{
    Q_OBJECT

private slots:
    void linesFollowTheLayer_data() { addResponses(); }
    void linesFollowTheLayer();
    void linesAreWhole_data() { addResponses(); }
    void linesAreWhole();
    void rangeHoldsAllValues_data() { addResponses(); }
    void rangeHoldsAllValues();
    void jumpsHaveOpenAndClosedEnds_data() { addResponses(); }
    void jumpsHaveOpenAndClosedEnds();
    void stepJumpsWhereTheLayerDoes();
    void tinyWeightsStillJump_data();
    void tinyWeightsStillJump();
};

void ResponseTest::linesFollowTheLayer()
{
    QFETCH(QString, function);
    QFETCH(double, weight);
    QFETCH(double, bias);
    const Response response = responseOf(findActivation(function.toStdString()), weight, bias);
    const View view = viewOf(response);
    constexpr double most = 0.3; // pixels
    for (const ResponseLine line : allLines) {
        std::vector<Point> drawn = responseLine(response, line, view);
        for (Point &point : drawn)
            point = inPixels(point, view);
        const std::vector<Point> exact = truth(response, line, view);
        // Both ways: the line neither leaves anything out nor makes anything up.
        std::size_t from = 0;
        for (const Point &point : exact) {
            if (std::isnan(point.x))
                continue;
            const double away = distance(point, drawn, from);
            ACTISCOPE_VERIFY(away <= most, placeOf("left out,", line, point, away));
        }
        const std::vector<double> jumps = jumpsOf(response, line);
        from = 0;
        for (const Point &point : drawn) {
            if (std::isnan(point.x) || isBeside(point.x, jumps))
                continue;
            const double away = distance(point, exact, from);
            ACTISCOPE_VERIFY(away <= most, placeOf("made up,", line, point, away));
        }
    }
}

void ResponseTest::linesAreWhole()
{
    QFETCH(QString, function);
    QFETCH(double, weight);
    QFETCH(double, bias);
    const Response response = responseOf(findActivation(function.toStdString()), weight, bias);
    const View view = viewOf(response);
    const double margin = 2.0 / height * view.y.span();
    for (const ResponseLine line : allLines) {
        const std::vector<Point> drawn = responseLine(response, line, view);
        QVERIFY(drawn.size() >= 2);
        QVERIFY(std::isfinite(drawn.front().x) && std::isfinite(drawn.back().x));
        QVERIFY(std::abs(drawn.front().x - inputs.minimum) < 1e-9 && std::abs(drawn.back().x - inputs.maximum) < 1e-9);
        double last = -INFINITY;
        bool wasGap = true;
        for (const Point &point : drawn) {
            if (std::isnan(point.x)) {
                QVERIFY(std::isnan(point.y) && !wasGap);
                wasGap = true;
                continue;
            }
            QVERIFY(std::isfinite(point.x) && std::isfinite(point.y));
            QVERIFY(inputs.contains(point.x));
            QVERIFY(point.x >= last);
            QVERIFY(point.y >= view.y.minimum - margin && point.y <= view.y.maximum + margin);
            last = point.x;
            wasGap = false;
        }
    }
}

void ResponseTest::rangeHoldsAllValues()
{
    QFETCH(QString, function);
    QFETCH(double, weight);
    QFETCH(double, bias);
    const Response response = responseOf(findActivation(function.toStdString()), weight, bias);
    const Range range = responseRange(response, inputs);
    QVERIFY(std::isfinite(range.minimum) && std::isfinite(range.maximum) && range.minimum <= range.maximum);
    double least = INFINITY;
    double greatest = -INFINITY;
    // A fine peak of ∂a/∂w may lie between the places that are looked at: by no more than can be seen.
    const double room = 0.5 / height * range.span() + 1e-12 * std::max(1.0, std::abs(range.maximum));
    for (const double x : placesOf(response, 3001)) {
        const LayerPoint at = response.at(x);
        for (const ResponseLine line : allLines) {
            const double y = component(at, line);
            ACTISCOPE_VERIFY(y >= range.minimum - room && y <= range.maximum + room,
                             QByteArray::number(y) + " of line " + QByteArray::number(static_cast<int>(line)));
            least = std::min(least, y);
            greatest = std::max(greatest, y);
        }
    }
    // And it is no larger than it has to be.
    QVERIFY(range.span() <= 1.02 * (greatest - least) + 1e-6);
}

void ResponseTest::jumpsHaveOpenAndClosedEnds()
{
    QFETCH(QString, function);
    QFETCH(double, weight);
    QFETCH(double, bias);
    const FunctionRef activation = findActivation(function.toStdString());
    const Response response = responseOf(activation, weight, bias);
    const std::vector<JumpEnd> ends = responseJumps(response, viewOf(response));
    const auto has = [&](double x, double y, bool closed) {
        return std::any_of(ends.begin(), ends.end(), [&](const JumpEnd &end) {
            return end.closed == closed && std::abs(end.at.x - x) < 1e-3 && std::abs(end.at.y - y) < 1e-6;
        });
    };
    std::size_t jumps = 0;
    if (weight != 0.0) {
        for (const double z : activation->breakpoints(activation->defaults())) {
            const double x = (z - bias) / weight;
            const auto f = [&](double at) { return activation->value(at, activation->defaults()); };
            if (!inputs.contains(x) || std::abs(f(z - 1e-9) - f(z + 1e-9)) < 1e-3)
                continue;
            ++jumps;
            QVERIFY(has(x, f(z), true));
            QVERIFY(has(x, f(z - 1e-9), false) || has(x, f(z + 1e-9), false));
        }
    }
    QVERIFY(ends.size() >= 2 * jumps && ends.size() <= 3 * jumps);
}

void ResponseTest::stepJumpsWhereTheLayerDoes()
{
    const Response response = responseOf(findActivation("binary_step"), 2.0, -1.0);
    const std::vector<JumpEnd> ends = responseJumps(response, viewOf(response));
    QCOMPARE(ends.size(), 2U);
    for (const JumpEnd &end : ends) {
        QCOMPARE(end.at.x, 0.5);
        QCOMPARE(end.at.y, end.closed ? 1.0 : 0.0);
    }
    QVERIFY(ends[0].closed != ends[1].closed);
}

void ResponseTest::tinyWeightsStillJump_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<double>("weight");
    QTest::addColumn<double>("bias");
    // Right at a kink f′ jumps, however slowly z passes it.
    for (const double weight : {1e-6, -1e-9, 1e-12}) {
        QTest::addRow("relu, w = %g", weight) << QString("relu") << weight << 0.0;
        QTest::addRow("hardtanh, w = %g", weight) << QString("hardtanh") << weight << 1.0;
        QTest::addRow("binary_step, w = %g", weight) << QString("binary_step") << weight << 0.0;
    }
}

void ResponseTest::tinyWeightsStillJump()
{
    QFETCH(QString, function);
    QFETCH(double, weight);
    QFETCH(double, bias);
    const Response response = responseOf(findActivation(function.toStdString()), weight, bias);
    const bool steps = function == "binary_step";
    const std::vector<Point> line =
        responseLine(response, steps ? ResponseLine::Output : ResponseLine::ByBias, {inputs, {-0.5, 1.5}, width, height});
    const auto gap = std::find_if(line.begin(), line.end(), [](const Point &point) { return std::isnan(point.x); });
    QVERIFY(gap != line.begin() && gap != line.end());
    QVERIFY(std::abs((gap - 1)->x) < 1e-2 && std::abs((gap + 1)->x) < 1e-2);
    QVERIFY(std::abs((gap - 1)->y - (gap + 1)->y) == 1.0);
    QVERIFY((gap - 1)->y == line.front().y && (gap + 1)->y == line.back().y);
}

QTEST_GUILESS_MAIN(ResponseTest)
#include "tst_response.moc"
