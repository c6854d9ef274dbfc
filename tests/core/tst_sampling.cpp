#include "core/curve/sampling.h"
#include "tests/core/drawnvariant.h"
#include "tests/core/variants.h"

#include <QTest>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

using namespace actiscope;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double tolerance = 0.25;
constexpr int densePoints = 20000;

struct Size {
    double width;
    double height;
};
constexpr Size sizes[] = {{600.0, 250.0}, {1800.0, 900.0}, {300.0, 120.0}};
constexpr Range ranges[] = {{-5.0, 5.0},       {-10.0, 10.0}, {-1.0, 1.0},   {-50.0, 50.0}, {-1000.0, 1000.0},
                            {2.0, 2.001},      {1e5, 1e6},    {-1.0, 1003.0}, {0.0, 6.0},   {-997.3, 1000.0}};

/// The vertical range of a chart that fits the curve, as the window shows it.
Range fitted(const Variant &v, Order order, Range x)
{
    Range y = extent(*v.activation, v.parameters, order, x);
    const double pad = std::max(0.05 * y.span(), 1e-6 * std::max(1.0, std::abs(y.maximum)));
    return {y.minimum - pad, y.maximum + pad};
}

double distance(const Point &p, const Point &a, const Point &b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length = dx * dx + dy * dy;
    const double t = length > 0.0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0) : 0.0;
    return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

Point toPixels(const Point &p, const View &view)
{
    return {(p.x - view.x.minimum) / view.x.span() * view.width, (p.y - view.y.minimum) / view.y.span() * view.height};
}

struct Truth {
    double x;
    Jet at;
};

/// The true curve at many places; at the ends of the range and close to breakpoints too, but not on them.
std::vector<Truth> truthOf(const Variant &v, Range range, bool nearZero = true, int places = densePoints)
{
    std::vector<double> xs;
    for (int i = 0; i <= places; ++i)
        xs.push_back(std::min(range.minimum + range.span() * i / places, range.maximum));
    // Close to zero, where a wide range has hardly a place.
    for (double size = 1e-6; nearZero && size < 1e3; size *= 1.02) {
        for (const double x : {-size, size}) {
            if (range.contains(x))
                xs.push_back(x);
        }
    }
    for (const double x : v.activation->breakpoints(v.parameters)) {
        for (const double beside : {std::nextafter(x, -infinity), std::nextafter(x, infinity)}) {
            if (range.contains(beside))
                xs.push_back(beside);
        }
        std::erase(xs, x);
    }
    std::sort(xs.begin(), xs.end());
    std::vector<Truth> truth;
    for (const double x : xs)
        truth.push_back({x, v.activation->at(x, v.parameters)});
    return truth;
}

std::vector<Point> inPixels(const std::vector<Truth> &truth, Order order, const View &view)
{
    std::vector<Point> points;
    points.reserve(truth.size());
    for (const Truth &place : truth)
        points.push_back(toPixels({place.x, component(place.at, order)}, view));
    return points;
}

struct Segment {
    Point a;
    Point b;
};

std::vector<Segment> segmentsOf(const SampledCurve &curve, const View &view)
{
    std::vector<Segment> segments;
    for (const auto &piece : curve.pieces) {
        for (std::size_t i = 1; i < piece.size(); ++i)
            segments.push_back({toPixels(piece[i - 1], view), toPixels(piece[i], view)});
    }
    return segments;
}

std::size_t pointsOf(const SampledCurve &curve)
{
    std::size_t count = 0;
    for (const auto &piece : curve.pieces)
        count += piece.size();
    return count;
}

/// The largest distance, in pixels, of a visible point of the true curve from the polyline.
double worstDistance(const std::vector<Point> &truth, const std::vector<Segment> &segments, double height)
{
    constexpr double reach = 1.0;
    double worst = 0.0;
    std::size_t first = 0;
    for (const Point &p : truth) {
        if (!(p.y >= 0.0 && p.y <= height))
            continue;
        while (first < segments.size() && segments[first].b.x < p.x - reach)
            ++first;
        double nearest = infinity;
        for (std::size_t i = first; i < segments.size() && segments[i].a.x <= p.x + reach; ++i)
            nearest = std::min(nearest, distance(p, segments[i].a, segments[i].b));
        worst = std::max(worst, nearest);
    }
    return worst;
}

/// The least number of points that a polyline with its corners on the curve needs at the tolerance: each line
/// reaches as far as it can. Pieces are split where the true curve leaves the view.
std::size_t fewestPoints(const std::vector<Point> &truth, double height, const std::vector<double> &jumps)
{
    const auto visible = [&](const Point &p) { return p.y >= 0.0 && p.y <= height; };
    const auto fits = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from + 1; i < to; ++i) {
            if (distance(truth[i], truth[from], truth[to]) > tolerance)
                return false;
        }
        return true;
    };
    std::size_t count = 0;
    std::size_t begin = 0;
    while (begin < truth.size()) {
        if (!visible(truth[begin])) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        const auto jump = std::upper_bound(jumps.begin(), jumps.end(), truth[begin].x);
        while (end + 1 < truth.size() && visible(truth[end + 1]) && (jump == jumps.end() || truth[end + 1].x <= *jump))
            ++end;
        ++count;
        for (std::size_t from = begin; from < end;) {
            std::size_t step = 1;
            while (from + 2 * step <= end && fits(from, from + 2 * step))
                step *= 2;
            for (std::size_t part = step; part > 0; part /= 2) {
                if (from + step + part <= end && fits(from, from + step + part))
                    step += part;
            }
            from += step;
            ++count;
        }
        begin = end + 1;
    }
    return count;
}

int turns(const std::vector<Point> &truth)
{
    int count = 0;
    for (std::size_t i = 1; i + 1 < truth.size(); ++i)
        count += (truth[i].y - truth[i - 1].y) * (truth[i + 1].y - truth[i].y) < 0.0 ? 1 : 0;
    return count;
}

void checkPieces(const SampledCurve &curve, const View &view, const QByteArray &what)
{
    const double beyond = 40.0 / view.height * view.y.span();
    for (const auto &piece : curve.pieces) {
        QVERIFY2(piece.size() >= 2, what);
        for (std::size_t i = 0; i < piece.size(); ++i) {
            const Point &p = piece[i];
            QVERIFY2(std::isfinite(p.x) && std::isfinite(p.y), what);
            QVERIFY2(view.x.contains(p.x), what);
            QVERIFY2(p.y >= view.y.minimum - beyond && p.y <= view.y.maximum + beyond, what);
            QVERIFY2(i == 0 || piece[i - 1].x < p.x, what);
        }
    }
    for (const JumpEnd &end : curve.jumpEnds)
        QVERIFY2(view.x.contains(end.at.x) && view.y.contains(end.at.y), what);
}

QByteArray describe(const Variant &v, Order order, const View &view)
{
    char text[240];
    std::snprintf(text, sizeof text, "%s %s, x %g..%g, y %g..%g, %g x %g", v.name.c_str(), nameOf(order),
                  view.x.minimum, view.x.maximum, view.y.minimum, view.y.maximum, view.width, view.height);
    return text;
}

/// The largest distance of the curve from its polyline, which is checked to be sound; 0 if it is a band.
double checkedDistance(const Variant &v, Order order, const View &view, const std::vector<Truth> &truth)
{
    const SampledCurve curve = sampled(*v.activation, v.parameters, order, view, tolerance);
    const QByteArray what = describe(v, order, view);
    const std::vector<Point> pixels = inPixels(truth, order, view);
    double distance = 0.0;
    [&] {
        checkPieces(curve, view, what);
        distance = worstDistance(pixels, segmentsOf(curve, view), view.height);
        QVERIFY2(distance <= tolerance, what + ": " + QByteArray::number(distance));
        if (!curve.resolved) {
            // Only where it really turns more often than could be drawn.
            QVERIFY2(turns(pixels) > 0.5 * view.width, what);
            QVERIFY2(static_cast<double>(pointsOf(curve)) < 5.0 * view.width + 500.0,
                     what + ": " + QByteArray::number(pointsOf(curve)));
        }
    }();
    return distance;
}

} // namespace

class TestSampling : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_variants = referenceVariants(); }
    void staysOnTheCurve_data() { addRows(); }
    void staysOnTheCurve();
    void needsFewPoints_data() { addRows(); }
    void needsFewPoints();
    void followsWhateverIsDrawn_data() { addFunctions(); }
    void followsWhateverIsDrawn();
    void showsTheBandOfFastOscillations_data();
    void showsTheBandOfFastOscillations();
    void isFast();

private:
    void addRows() const
    {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < m_variants.size(); ++i)
            QTest::newRow(m_variants[i].name.c_str()) << i;
    }

    static void addFunctions()
    {
        QTest::addColumn<QString>("id");
        for (const FunctionRef &activation : catalogue())
            QTest::newRow(activation->id.c_str()) << QString::fromStdString(activation->id);
    }

    std::vector<Variant> m_variants;
};

void TestSampling::staysOnTheCurve()
{
    QFETCH(std::size_t, index);
    const Variant &v = m_variants[index];
    double worst = 0.0;
    for (const Range x : ranges) {
        const std::vector<Truth> truth = truthOf(v, x);
        for (const Order order : allOrders) {
            for (const Range y : {fitted(v, order, x), Range{-0.3, 0.7}}) {
                for (const Size size : sizes) {
                    const View view{x, y, size.width, size.height};
                    worst = std::max(worst, checkedDistance(v, order, view, truth));
                    if (QTest::currentTestFailed())
                        return;
                }
            }
        }
    }
    std::printf("%-36s worst distance %.3f px\n", v.name.c_str(), worst);
}

void TestSampling::needsFewPoints()
{
    QFETCH(std::size_t, index);
    const Variant &v = m_variants[index];
    std::printf("%-36s points (fewest):", v.name.c_str());
    for (const Range x : {Range{-5.0, 5.0}, Range{-50.0, 50.0}, Range{1e5, 1e6}}) {
        const std::vector<Truth> truth = truthOf(v, x, false);
        for (const Order order : allOrders) {
            const View view{x, fitted(v, order, x), 600.0, 250.0};
            const SampledCurve curve = sampled(*v.activation, v.parameters, order, view, tolerance);
            std::vector<double> jumps;
            for (const Discontinuity &jump : discontinuities(*v.activation, v.parameters, order, x))
                jumps.push_back(toPixels({jump.x, 0.0}, view).x);
            const std::vector<Point> pixels = inPixels(truth, order, view);
            const std::size_t fewest = fewestPoints(pixels, view.height, jumps);
            const std::size_t used = pointsOf(curve);
            std::printf(curve.resolved ? " %zu (%zu)" : " %zu", used, fewest);
            // A steep zigzag can be drawn with two points a turn if it may be off by all of the tolerance.
            const double most = (fewest < 100 ? 1.5 : 2.4) * static_cast<double>(fewest) + 2.0;
            if (curve.resolved)
                QVERIFY2(static_cast<double>(used) <= most, describe(v, order, view));
        }
        std::printf(";");
    }
    std::printf("\n");
}

void TestSampling::followsWhateverIsDrawn()
{
    QFETCH(QString, id);
    const FunctionRef activation = findActivation(id.toStdString());
    Generator random(3);
    double worst = 0.0;
    for (int set = 0; set < 6; ++set) {
        const Variant v{id.toStdString(), activation, drawn(*activation, random, set)};
        for (int i = 0; i < 6; ++i) {
            const Range x = i == 0 ? Range{-1e6, 1e6} : drawnRange(random);
            const std::vector<Truth> truth = truthOf(v, x, true, densePoints / 4);
            for (const Order order : allOrders) {
                const View view{x, fitted(v, order, x), 600.0, 250.0};
                worst = std::max(worst, checkedDistance(v, order, view, truth));
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }
    std::printf("%-36s worst distance %.3f px\n", id.toUtf8().constData(), worst);
}

void TestSampling::showsTheBandOfFastOscillations_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("parameters");
    QTest::addColumn<double>("reach");
    QTest::addColumn<double>("width");
    for (const double width : {300.0, 600.0, 1800.0}) {
        for (const double reach : {30.0, 100.0, 1000.0, 1e6}) {
            for (const char *parameters : {"omega=30", "omega=50", "omega=100"})
                QTest::addRow("sine %s ±%g, %g px", parameters, reach, width) << "sine" << parameters << reach << width;
            for (const char *parameters : {"a=30", "a=50", "a=100"})
                QTest::addRow("snake %s ±%g, %g px", parameters, reach, width) << "snake" << parameters << reach << width;
        }
    }
}

/// Every place of the line is near the curve, which in each part of it has the bounds that extent() proves.
void TestSampling::showsTheBandOfFastOscillations()
{
    QFETCH(QString, id);
    QFETCH(QString, parameters);
    QFETCH(double, reach);
    QFETCH(double, width);
    const Variant v = variantOf(id.toStdString(), parameters.toStdString());
    const Range x{-reach, 0.97 * reach};
    const double perPixel = x.span() / width;
    for (const Order order : allOrders) {
        const View view{x, fitted(v, order, x), width, 250.0};
        const SampledCurve curve = sampled(*v.activation, v.parameters, order, view, tolerance);
        QVERIFY(curve.resolved || static_cast<double>(pointsOf(curve)) <= 4.6 * width + 200.0);
        QCOMPARE(curve.pieces.size(), std::size_t(1));
        const double allowed = tolerance * view.y.span() / view.height;
        const std::vector<Point> &piece = curve.pieces.front();
        for (double from = 0.0; from + 1.0 <= width; from += 1.0) {
            const Range part{x.minimum + from * perPixel, x.minimum + (from + 1.0) * perPixel};
            const double near = tolerance * perPixel;
            const auto curveOver = [&](Range range) { return extent(*v.activation, v.parameters, order, range); };
            const Range truth = curveOver({part.minimum + near, part.maximum - near});
            const Range around = curveOver({part.minimum - near, part.maximum + near});
            Range drawn{infinity, -infinity};
            const auto include = [&](double y) { drawn = {std::min(drawn.minimum, y), std::max(drawn.maximum, y)}; };
            for (std::size_t i = 0; i < piece.size(); ++i) {
                if (piece[i].x >= part.minimum && piece[i].x <= part.maximum)
                    include(piece[i].y);
                for (const double edge : {part.minimum, part.maximum}) {
                    if (i > 0 && piece[i - 1].x < edge && piece[i].x > edge)
                        include(std::lerp(piece[i - 1].y, piece[i].y, (edge - piece[i - 1].x) / (piece[i].x - piece[i - 1].x)));
                }
            }
            const QByteArray what = describe(v, order, view) + " at " + QByteArray::number(from);
            QVERIFY2(drawn.minimum >= around.minimum - allowed && drawn.maximum <= around.maximum + allowed, what);
            if (!curve.resolved)
                QVERIFY2(drawn.minimum <= truth.minimum + allowed && drawn.maximum >= truth.maximum - allowed, what);
        }
    }
}

void TestSampling::isFast()
{
    const auto microseconds = [](auto &&work) {
        std::vector<double> times;
        for (int i = 0; i < 21; ++i) {
            const auto start = std::chrono::steady_clock::now();
            work();
            times.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count());
        }
        std::nth_element(times.begin(), times.begin() + 10, times.end());
        return times[10];
    };
    double all = 0.0;
    for (const Variant &v : m_variants) {
        std::printf("%-36s", v.name.c_str());
        for (const Order order : allOrders) {
            const Range x{-5.0, 5.0};
            const View view{x, fitted(v, order, x), 1000.0, 350.0};
            std::size_t used = 0;
            const double sampling = microseconds([&] {
                used = pointsOf(sampled(*v.activation, v.parameters, order, view, tolerance));
            });
            const double fitting = microseconds([&] { extent(*v.activation, v.parameters, order, x); });
            std::printf("  %-3s %6.1f us %4zu points, extent %5.1f us", nameOf(order), sampling, used, fitting);
            if (order != Order::Second)
                all += sampling + fitting;
        }
        std::printf("\n");
    }
    std::printf("mean of f and f' with their extents: %.1f us\n", all / static_cast<double>(m_variants.size()));
    // Far above what it takes, also under sanitizers on a busy machine: this only catches an explosion.
    QVERIFY(all / static_cast<double>(m_variants.size()) < 20000.0);
}

QTEST_GUILESS_MAIN(TestSampling)
#include "tst_sampling.moc"
