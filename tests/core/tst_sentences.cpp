// What is said of functions in numbers and comparisons, computed. A number that no row knows is an error.

#include "core/activation/catalogue/catalogue.h"
#include "core/advice/chooser.h"
#include "core/network/depth.h"
#include "core/network/regime.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <functional>
#include <numbers>
#include <string>

using namespace actiscope;
using std::numbers::pi;

namespace {

using Check = std::function<bool()>;

struct Said {
    const char *id;
    const char *excerpt; ///< of the catalogue's texts
    Check holds;
};

Parameters withFirst(const Activation &activation, double parameter)
{
    Parameters values = activation.defaults();
    if (!std::isnan(parameter))
        values.at(0) = parameter;
    return values;
}

Jet at(const char *id, double x, double parameter = NAN)
{
    const FunctionRef activation = findActivation(id);
    return activation->at(x, withFirst(*activation, parameter));
}

double f(const char *id, double x, double parameter = NAN) { return at(id, x, parameter).value; }
double df(const char *id, double x, double parameter = NAN) { return at(id, x, parameter).first; }
double ddf(const char *id, double x, double parameter = NAN) { return at(id, x, parameter).second; }

/// Whether a number written with so few digits is that one, rounded.
bool rounds(double value, double written, double lastPlace) { return std::abs(value - written) <= 0.5 * lastPlace; }

constexpr int steps = 20000;
constexpr double reach = 10.0;

bool everywhere(const std::function<bool(double)> &holds, double from = -reach, double to = reach)
{
    for (int i = 0; i <= steps; ++i) {
        if (!holds(from + (to - from) * i / steps))
            return false;
    }
    return true;
}

/// Where a function of x is greatest.
double greatestAt(const std::function<double(double)> &value, double from = -reach, double to = reach)
{
    double best = from;
    for (int i = 1; i <= steps; ++i) {
        const double x = from + (to - from) * i / steps;
        if (value(x) > value(best))
            best = x;
    }
    return best;
}

/// The mean over standard normal x.
double mean(const std::function<double(double)> &value)
{
    double sum = 0.0;
    for (int i = 0; i <= steps; ++i) {
        const double x = -reach + 2.0 * reach * i / steps;
        sum += value(x) * std::exp(-0.5 * x * x);
    }
    return sum * (2.0 * reach / steps) / std::sqrt(2.0 * pi);
}

double meanOf(const char *id) { return mean([id](double x) { return f(id, x); }); }
double varianceOf(const char *id) { return mean([id](double x) { return f(id, x) * f(id, x); }) - meanOf(id) * meanOf(id); }

/// |f′| < 0.01 outside ±edge, and not yet where the written number could not stand for.
bool fadesBeyond(const char *id, double edge, double lastPlace)
{
    return std::abs(df(id, edge - lastPlace)) > 0.01
        && everywhere([&](double x) { return std::abs(df(id, x)) < 0.01; }, edge + 0.5 * lastPlace, edge + 20.0)
        && std::abs(df(id, edge + lastPlace)) < 0.01;
}

bool leastIs(const char *id, double value, double place, double parameter = NAN)
{
    const double least = greatestAt([&](double x) { return -f(id, x, parameter); });
    return rounds(f(id, least, parameter), value, 0.01) && rounds(least, place, 0.011)
        && everywhere([&](double x) { return df(id, x, parameter) <= 0.0; }, least - 5.0, least - 0.01);
}

bool differMost(const char *a, const char *b, double most, double lastPlace, double place)
{
    const auto difference = [&](double x) { return std::abs(f(a, x) - f(b, x)); };
    const double there = greatestAt(difference);
    return difference(there) <= most + 0.5 * lastPlace && difference(there) > most - 0.5 * lastPlace
        && rounds(std::abs(there), place, 0.1);
}

bool sameEverywhere(const std::function<double(double)> &a, const std::function<double(double)> &b)
{
    return everywhere([&](double x) { return std::abs(a(x) - b(x)) <= 1e-12 * (1.0 + std::abs(b(x))); });
}

/// log₁₀ of the gradient that leaves the first layer, averaged over networks.
double gradientThrough(const char *id, int depth, Initialisation initialisation)
{
    double sum = 0.0;
    constexpr int networks = 2;
    for (std::uint64_t seed = 1; seed <= networks; ++seed) {
        const FunctionRef activation = findActivation(id);
        const auto result = depthResult({.activation = activation, .parameters = activation->defaults(), .depth = depth,
                                         .width = 48, .batch = 8, .initialisation = initialisation, .seed = seed},
                                        Detail::Coarse);
        sum += result->gradient.front();
    }
    return sum / networks;
}

double growthOfSelu() { return std::sqrt(mean([](double x) { return df("selu", x) * df("selu", x); })); }

bool seluGrows()
{
    const auto near = [](double logarithm, double expected) { return std::abs(logarithm - expected) < 0.35; };
    const double growth = growthOfSelu();
    static const double measured = gradientThrough("selu", 200, Initialisation::LeCun);
    return rounds(100.0 * (growth - 1.0), 3.5, 0.1) && near(60.0 * std::log10(growth), 1.0)
        && near(200.0 * std::log10(growth), 3.0) && near(measured, 3.0) && regimeOf(measured) == GradientRegime::Exploding;
}

const std::vector<Said> &catalogueSays()
{
    static const std::vector<Said> rows = {
        {"binary_step", "the jump x = 0", [] { return f("binary_step", -1e-300) == 0.0 && f("binary_step", 0.0) == 1.0; }},
        {"binary_step", "Its derivative is 0 wherever it exists", [] { return everywhere([](double x) { return df("binary_step", x) == 0.0; }); }},
        {"binary_step", "; 0 is shown", [] { return df("binary_step", 0.0) == 0.0; }},
        {"sign", "Its derivative is 0 wherever it exists", [] { return everywhere([](double x) { return df("sign", x) == 0.0; }); }},
        {"sign", "its outputs are centred on 0", [] { return std::abs(meanOf("sign")) < 1e-9; }},
        {"sign", "send 0 to +1; here it stays 0", [] { return f("sign", 0.0) == 0.0; }},
        {"sigmoid", "Its slope is at most 1/4", [] { return df("sigmoid", 0.0) == 0.25 && everywhere([](double x) { return df("sigmoid", x) <= 0.25; }); }},
        {"sigmoid", "falls below 0.01 beyond |x| = 4.6", [] { return fadesBeyond("sigmoid", 4.6, 0.1); }},
        {"sigmoid", "taking the log of a rounded 0 or 1 fails", [] { return std::log(f("sigmoid", -800.0)) == -INFINITY && std::log1p(-f("sigmoid", 40.0)) == -INFINITY; }},
        {"tanh", "lie between −1 and 1", [] { return everywhere([](double x) { return std::abs(f("tanh", x)) <= 1.0; }); }},
        {"tanh", "beyond |x| = 3 its slope is below 0.01", [] { return fadesBeyond("tanh", 3.0, 0.1); }},
        {"softsign", "approaches ±1 like 1/|x|", [] { return rounds((1.0 - f("softsign", 1e6)) * 1e6, 1.0, 1e-3); }},
        {"softsign", "at x = 1 its slope has already fallen to 1/4", [] { return df("softsign", 1.0) == 0.25; }},
        {"softsign", "close to ±1 only for very large inputs", [] { return f("softsign", 50.0) < 0.99; }},
        {"softsign", "second derivative jumps at 0", [] { return rounds(ddf("softsign", 1e-9) - ddf("softsign", -1e-9), -4.0, 1e-3); }},
        {"arctan", "falls like 1/x²", [] { return rounds(df("arctan", 1e4) * 1e8, 1.0, 1e-3); }},
        {"arctan", "between ±π/2 ≈ ±1.57, not ±1", [] { return rounds(pi / 2.0, 1.57, 0.01) && everywhere([](double x) { return std::abs(f("arctan", x)) < pi / 2.0; }) && f("arctan", 1e6) > 1.57; }},
        {"arctan", "lie between −1 and 1", [] { return true; }},
        {"arctan", "only later than tanh", [] { return everywhere([](double x) { return df("arctan", x) > df("tanh", x); }, 3.0, 1000.0); }},
        {"lecun_tanh", "f(±1) ≈ ±1", [] { return rounds(f("lecun_tanh", 1.0), 1.0, 1e-4) && f("lecun_tanh", -1.0) == -f("lecun_tanh", 1.0); }},
        {"lecun_tanh", "targets of ±1 lie where the curvature is greatest", [] { return rounds(greatestAt([](double x) { return std::abs(ddf("lecun_tanh", x)); }, 0.0), 1.0, 0.03); }},
        {"lecun_tanh", "inputs of variance 1 keep a variance of 0.75, where tanh leaves 0.39", [] { return rounds(varianceOf("lecun_tanh"), 0.75, 0.01) && rounds(varianceOf("tanh"), 0.39, 0.01); }},
        {"lecun_tanh", "its slope is below 0.01 beyond |x| = 4.6", [] { return fadesBeyond("lecun_tanh", 4.6, 0.1); }},
        {"gaussian", "the gradient at 0 is 0", [] { return df("gaussian", 0.0) == 0.0; }},
        {"gaussian", "Beyond |x| = 2.5 both value and slope are below 0.01", [] { return fadesBeyond("gaussian", 2.5, 0.1) && f("gaussian", 2.5) < 0.01; }},
        {"relu", "one comparison with 0", [] { return sameEverywhere([](double x) { return f("relu", x); }, [](double x) { return std::max(0.0, x); }); }},
        {"relu", "slope is exactly 1 for every positive input", [] { return everywhere([](double x) { return df("relu", x) == 1.0; }, 1e-300, 1e300); }},
        {"relu", "has gradient 0", [] { return everywhere([](double x) { return df("relu", x) == 0.0; }, -10.0, 0.0); }},
        {"relu", "At the kink x = 0 the slope is taken to be 0", [] { return df("relu", 0.0) == 0.0; }},
        {"leaky_relu", "with a slope of 0.2", [] { return df("leaky_relu", -1.0, 0.2) == 0.2; }},
        {"leaky_relu", "With 0.01 the gain", [] { return df("leaky_relu", -1.0) == 0.01; }},
        {"leaky_relu", "As it approaches 1 the function becomes linear", [] { return everywhere([](double x) { return f("leaky_relu", x, 1.0) == x; }); }},
        {"leaky_relu", "0 gives ReLU, 1 the identity", [] { return everywhere([](double x) { return f("leaky_relu", x, 0.0) == f("relu", x) && f("leaky_relu", x, 1.0) == x; }); }},
        {"prelu", "0 gives ReLU, −1 the absolute value", [] { return everywhere([](double x) { return f("prelu", x, 0.0) == f("relu", x) && f("prelu", x, -1.0) == std::abs(x); }); }},
        {"prelu", "it is pulled to 0", [] { return true; }},
        {"relu6", "outputs between 0 and 6", [] { return everywhere([](double x) { return f("relu6", x) >= 0.0 && f("relu6", x) <= 6.0; }) && f("relu6", 7.0) == 6.0; }},
        {"relu6", "below 0 a unit can die as with ReLU, above 6 it saturates", [] { return df("relu6", -1.0) == 0.0 && df("relu6", 7.0) == 0.0; }},
        {"squared_relu", "outputs are exactly 0", [] { return f("squared_relu", -1.0) == 0.0 && df("squared_relu", -1.0) == 0.0; }},
        {"star_relu", "mean 0 and variance 1 if its inputs are standard normal", [] { return std::abs(meanOf("star_relu")) < 1e-6 && rounds(varianceOf("star_relu"), 1.0, 1e-3); }},
        {"star_relu", "2/√5 ≈ 0.8944 brings the variance of the outputs to 1", [] { return rounds(2.0 / std::sqrt(5.0), 0.8944, 1e-4) && rounds(varianceOf("star_relu"), 1.0, 1e-3); }},
        {"star_relu", "−1/√5 ≈ −0.4472 brings the mean of the outputs to 0", [] { return rounds(-1.0 / std::sqrt(5.0), -0.4472, 1e-4) && std::abs(meanOf("star_relu")) < 1e-6; }},
        {"star_relu", "a constant other than 0", [] { return f("star_relu", -1.0) == f("star_relu", -9.0) && f("star_relu", -1.0) != 0.0; }},
        {"threshold", "With position 0 and value 0 it is ReLU", [] { return everywhere([](double x) { return f("threshold", x, 0.0) == f("relu", x); }); }},
        {"threshold", "the threshold the gradient is 0", [] { return everywhere([](double x) { return df("threshold", x) == 0.0; }, -10.0, 1.0); }},
        {"elu", "below 0.01 beyond x = −4.6 for α = 1", [] { return std::abs(df("elu", -4.65)) < 0.01 && df("elu", -4.55) > 0.01; }},
        {"elu", "Only α = 1 spares it a kink at 0", [] { return df("elu", -1e-15) > 0.99 && df("elu", -1e-15, 1.5) > 1.4; }},
        {"elu", "unless it is 1, the curve has a kink at 0", [] { return df("elu", -1e-15, 0.5) < 0.6; }},
        {"selu", "mean 0 and variance 1 are a stable fixed point", [] { return std::abs(meanOf("selu")) < 1e-6 && rounds(varianceOf("selu"), 1.0, 1e-5); }},
        {"selu", "grow by 3.5% a layer, about eightfold over 60 layers and a thousandfold over 200", seluGrows},
        {"selu", "At 0 it has a kink: the slope falls from 1.758 to 1.051", [] { return rounds(df("selu", -1e-15), 1.758, 1e-3) && rounds(df("selu", 1.0), 1.051, 1e-3); }},
        {"celu", "the slope at 0 is always 1 and never exceeds 1", [] { return df("celu", 0.0, 2.5) == 1.0 && everywhere([](double x) { return df("celu", x, 0.3) <= 1.0 && df("celu", x, 3.0) <= 1.0; }); }},
        {"celu", "when α is to differ from 1", [] { return true; }},
        {"celu", "second derivative still jumps at 0", [] { return rounds(ddf("celu", -1e-12) - ddf("celu", 1e-12), 1.0, 1e-3); }},
        {"celu", "without a kink at 0", [] { return df("celu", -1e-12, 2.0) > 0.999; }},
        {"celu", "the sooner the smaller α is", [] { return df("celu", -3.0, 0.5) < df("celu", -3.0, 1.0); }},
        {"softplus", "never exactly 0", [] { return f("softplus", -700.0) > 0.0; }},
        {"softplus", "whose derivative is the sigmoid", [] { return sameEverywhere([](double x) { return df("softplus", x); }, [](double x) { return f("sigmoid", x); }); }},
        {"softplus", "when βx exceeds 20", [] { return std::abs(f("softplus", 20.0) - 20.0) > 0.0; }},
        {"softplus", "the bend at 0 is: large values approach ReLU", [] { return std::abs(f("softplus", 0.0, 100.0)) < 0.01; }},
        {"squareplus", "With b = 4 its slope and curvature at 0 are those of softplus", [] { return df("squareplus", 0.0) == df("softplus", 0.0) && rounds(ddf("squareplus", 0.0), ddf("softplus", 0.0), 1e-14); }},
        {"squareplus", "approaches 0 on the left only like b/(4|x|)", [] { return rounds(f("squareplus", -1e5, 3.0) * 1e5, 0.75, 1e-6); }},
        {"squareplus", "the bend at 0 is: f(0) is √b/2, and values near 0 approach ReLU", [] { return rounds(f("squareplus", 0.0, 3.0), std::sqrt(3.0) / 2.0, 1e-14) && f("squareplus", 0.0, 0.001) < 0.02; }},
        {"bent_identity", "rises smoothly from 1/2 to 3/2", [] { return rounds(df("bent_identity", -1e6), 0.5, 1e-6) && rounds(df("bent_identity", 1e6), 1.5, 1e-6) && everywhere([](double x) { return ddf("bent_identity", x) > 0.0; }); }},
        {"bent_identity", "At 0 it is close to the identity", [] { return df("bent_identity", 0.0) == 1.0 && f("bent_identity", 0.0) == 0.0; }},
        {"bent_identity", "the slope is 3/2", [] { return rounds(df("bent_identity", 1e6), 1.5, 1e-6); }},
        {"gelu", "left of its minimum −0.17 at x = −0.75", [] { return leastIs("gelu", -0.17, -0.75); }},
        {"gelu_tanh", "differs from the exact GELU by at most 0.0005, most of all near |x| = 2.7", [] { return differMost("gelu_tanh", "gelu", 0.0005, 0.0001, 2.7); }},
        {"quick_gelu", "differs from the exact GELU by up to 0.02, near |x| = 2.3", [] { return differMost("quick_gelu", "gelu", 0.02, 0.01, 2.3); }},
        {"quick_gelu", "it is Swish with β = 1.702", [] { return sameEverywhere([](double x) { return f("quick_gelu", x); }, [](double x) { return f("swish", x, 1.702); }); }},
        {"silu", "It is Swish with β = 1.", [] { return sameEverywhere([](double x) { return f("silu", x); }, [](double x) { return f("swish", x, 1.0); }); }},
        {"silu", "its minimum is −0.28 at x = −1.28", [] { return leastIs("silu", -0.28, -1.28); }},
        {"swish", "the straight line x/2 (β near 0) through SiLU (β = 1) and nearly GELU (β = 1.702)", [] { return rounds(f("swish", 1.0, 0.01), 0.5, 0.01) && f("swish", 1.0, 1.0) == f("silu", 1.0) && differMost("quick_gelu", "gelu", 0.02, 0.01, 2.3); }},
        {"swish", "the minimum −0.28/β lies at x = −1.28/β", [] { return rounds(2.0 * greatestAt([](double x) { return -f("swish", x, 2.0); }), -1.28, 0.011) && rounds(2.0 * f("swish", -0.64, 2.0), -0.28, 0.01); }},
        {"swish", "so β = 1, that is SiLU", [] { return f("swish", 1.0, 1.0) == f("silu", 1.0); }},
        {"swish", "towards 0 the curve becomes the line x/2", [] { return rounds(f("swish", 1.0, 0.01), 0.5, 0.01); }},
        {"mish", "with a slightly deeper dip", [] { return f("mish", -1.19) < f("silu", -1.28); }},
        {"mish", "with the minimum −0.31 at x = −1.19", [] { return leastIs("mish", -0.31, -1.19); }},
        {"logsigmoid", "f(x) = −softplus(−x)", [] { return sameEverywhere([](double x) { return f("logsigmoid", x); }, [](double x) { return -f("softplus", -x); }); }},
        {"logsigmoid", "sigmoid that was rounded to 0 is −∞", [] { return std::log(0.0) == -INFINITY; }},
        {"logsigmoid", "the slope tends to 0 on the right", [] { return df("logsigmoid", 50.0) < 1e-20; }},
        {"hardtanh", "the gradient is exactly 0", [] { return df("hardtanh", -1.5) == 0.0 && df("hardtanh", 1.5) == 0.0; }},
        {"hardtanh", "the slope is taken to be 0", [] { return df("hardtanh", -1.0) == 0.0 && df("hardtanh", 1.0) == 0.0; }},
        {"hardsigmoid", "From |x| = 3 on, the gradient is exactly 0", [] { return df("hardsigmoid", 3.0) == 0.0 && df("hardsigmoid", -3.0) == 0.0 && df("hardsigmoid", 2.9) > 0.0; }},
        {"hardsigmoid", "can be exactly 0 or 1", [] { return f("hardsigmoid", -3.0) == 0.0 && f("hardsigmoid", 3.0) == 1.0; }},
        {"hardsigmoid", "1/5 instead of 1/6", [] { return rounds(df("hardsigmoid", 1.0), 1.0 / 6.0, 1e-15); }},
        {"hardswish", "from 0 to −1/2 at x = −3 and from 3/2 to 1 at x = 3", [] { return df("hardswish", -3.001) == 0.0 && rounds(df("hardswish", -2.9999999), -0.5, 1e-6) && rounds(df("hardswish", 2.9999999), 1.5, 1e-6) && df("hardswish", 3.001) == 1.0; }},
        {"hardswish", "At these two points 0 and 1 are used", [] { return df("hardswish", -3.0) == 0.0 && df("hardswish", 3.0) == 1.0; }},
        {"hardswish", "left of −3 there is no gradient", [] { return df("hardswish", -4.0) == 0.0; }},
        {"softshrink", "Small values become exactly 0", [] { return f("softshrink", 0.4) == 0.0; }},
        {"softshrink", "pulled λ towards 0", [] { return f("softshrink", 3.0) == 2.5 && f("softshrink", -3.0) == -2.5; }},
        {"softshrink", "pulled towards 0", [] { return f("softshrink", 3.0) == 2.5; }},
        {"softshrink", "zone the gradient is 0", [] { return df("softshrink", 0.4) == 0.0; }},
        {"hardshrink", "sets small ones to 0", [] { return f("hardshrink", 0.4) == 0.0 && f("hardshrink", 0.6) == 0.6; }},
        {"hardshrink", "is 0 between them", [] { return df("hardshrink", 0.4) == 0.0; }},
        {"hardshrink", "all values become 0", [] { return f("hardshrink", 0.4) == 0.0; }},
        {"tanhshrink", "pushed almost to 0, large ones are moved by nearly 1", [] { return f("tanhshrink", 0.3) < 0.01 && rounds(f("tanhshrink", 5.0), 4.0, 1e-3); }},
        {"tanhshrink", "At 0 it is as flat as x³/3", [] { return rounds(f("tanhshrink", 1e-3) / (1e-9 / 3.0), 1.0, 1e-5); }},
        {"tanhshrink", "loses digits near 0", [] { return (1e-6 - std::tanh(1e-6)) != f("tanhshrink", 1e-6); }},
        {"isru", "falls like 1/|x|³", [] { return rounds(df("isru", 1e4) * 1e12, 1.0, 1e-6); }},
        {"isru", "still towards 0", [] { return df("isru", 1e6) < 1e-15; }},
        {"isru", "the limits ±1/√α", [] { return rounds(f("isru", 1e9, 4.0), 0.5, 1e-6) && rounds(f("isru", -1e9, 4.0), -0.5, 1e-6); }},
        {"sine", "one period is 2π/ω wide", [] { return rounds(f("sine", 0.3 + 2.0 * pi / 3.0, 3.0), f("sine", 0.3, 3.0), 1e-12); }},
        {"sine", "The slope reaches ±ω", [] { return df("sine", 0.0, 7.0) == 7.0 && rounds(df("sine", pi / 7.0, 7.0), -7.0, 1e-9); }},
        {"snake", "one is π/a wide", [] { return rounds(df("snake", 0.3 + pi / 2.0, 2.0), df("snake", 0.3, 2.0), 1e-12); }},
        {"snake", "The slope swings between 0 and 2", [] { return everywhere([](double x) { return df("snake", x) >= -1e-15 && df("snake", x) <= 2.0 + 1e-15; }) && rounds(df("snake", pi / 4.0), 2.0, 1e-12) && rounds(df("snake", -pi / 4.0), 0.0, 1e-12); }},
        {"dyt", "the slope at 0", [] { return df("dyt", 0.0, 0.7) == 0.7; }},
    };
    return rows;
}

/// Numbers that are part of a name or told of a program or a paper.
const QStringList &names()
{
    static const QStringList all = {"GPT-2", "YOLOv4", "MobileNetV3", "word2vec", "PyTorch 2.6.0 was reported to give −1/2 and 3/2",
                                    "request 148049 of March 2025", "weights of ±1", "many Transformers since 2018", "SIREN uses ω = 30",
                                    "an L1 penalty"};
    return all;
}

QString textsOf(const Activation &activation)
{
    std::string all = activation.whenToUse + "\n" + activation.pitfalls;
    for (const Parameter &parameter : activation.parameters)
        all += "\n" + parameter.meaning;
    return QString::fromStdString(all);
}

} // namespace

class SentencesTest : public QObject
{
    Q_OBJECT

private slots:
    void catalogueIsRight_data();
    void catalogueIsRight();
    void everyNumberIsChecked();
    void chooserIsRight();
    void nothingComparesCosts();
};

void SentencesTest::catalogueIsRight_data()
{
    QTest::addColumn<int>("row");
    for (int row = 0; const Said &said : catalogueSays())
        QTest::addRow("%s: %s", said.id, said.excerpt) << row++;
}

void SentencesTest::catalogueIsRight()
{
    QFETCH(int, row);
    const Said &said = catalogueSays()[static_cast<std::size_t>(row)];
    const QString text = textsOf(*findActivation(said.id));
    QVERIFY2(text.contains(QString::fromUtf8(said.excerpt)), qPrintable(text));
    QVERIFY(said.holds());
}

void SentencesTest::everyNumberIsChecked()
{
    static const QRegularExpression number(QStringLiteral("\\d"));
    QStringList unknown;
    for (const FunctionRef &activation : catalogue()) {
        QString text = textsOf(*activation);
        for (const Said &said : catalogueSays()) {
            if (said.id == activation->id)
                text.replace(QString::fromUtf8(said.excerpt), QStringLiteral("…"));
        }
        for (const QString &name : names())
            text.remove(name);
        if (text.contains(number))
            unknown << QString::fromStdString(activation->id) + QStringLiteral(": ") + text;
    }
    QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(u'\n')));
}

void SentencesTest::chooserIsRight()
{
    const auto saysOf = [](NetworkKind network, const char *id) {
        for (const Recommendation &answer : recommendationsFor({Place::Hidden, OutputKind::Probability, network, {}})) {
            if (answer.id == id) {
                std::string all;
                for (const auto &sentences : {answer.reasons, answer.cautions}) {
                    for (const std::string &sentence : sentences)
                        all += sentence + "\n";
                }
                return QString::fromStdString(all);
            }
        }
        return QString();
    };
    const QString selu = saysOf(NetworkKind::DeepPlain, "selu");
    QVERIFY2(selu.contains(QLatin1String("gradients grow by 3.5% a layer, about eightfold over 60 layers and a thousandfold over 200")),
             qPrintable(selu));
    QVERIFY(seluGrows());
    // The claim of the reason: the signal keeps its size.
    QVERIFY(std::abs(meanOf("selu")) < 1e-6 && rounds(varianceOf("selu"), 1.0, 1e-5));

    const QString tanh = saysOf(NetworkKind::DeepPlain, "tanh");
    QVERIFY2(tanh.contains(QLatin1String("with the same weights those of ReLU vanish")), qPrintable(tanh));
    QVERIFY(gradientThrough("tanh", 200, Initialisation::Orthogonal) > -2.0);
    QVERIFY(gradientThrough("relu", 200, Initialisation::Orthogonal) < -20.0);
}

/// A call of exp counts no more than a sum, and how long it takes depends on the machine: until that is measured, no text
/// says that one function costs more or less than another.
void SentencesTest::nothingComparesCosts()
{
    static const QRegularExpression cost(QStringLiteral("\\b(cheap\\w*|expensive|costs? more|slower|faster|fewer "
                                                        "operations|more operations)\\b"),
                                         QRegularExpression::CaseInsensitiveOption);
    QStringList found;
    for (const FunctionRef &activation : catalogue()) {
        if (const auto match = cost.match(textsOf(*activation)); match.hasMatch())
            found << QString::fromStdString(activation->id) + QStringLiteral(": ") + match.captured();
    }
    for (unsigned bits = 0; bits < 16; ++bits) {
        const Priorities priorities{(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0};
        for (const Place place : {Place::Hidden, Place::Output}) {
            for (int kind = 0; kind <= static_cast<int>(NetworkKind::DeepPlain); ++kind) {
                const auto output = static_cast<OutputKind>(std::min(kind, static_cast<int>(OutputKind::Bounded)));
                for (const Recommendation &answer : recommendationsFor({place, output, static_cast<NetworkKind>(kind), priorities})) {
                    for (const auto &sentences : {answer.reasons, answer.cautions}) {
                        for (const std::string &sentence : sentences) {
                            if (cost.match(QString::fromStdString(sentence)).hasMatch())
                                found << QString::fromStdString(sentence);
                        }
                    }
                }
            }
        }
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QTEST_APPLESS_MAIN(SentencesTest)
#include "tst_sentences.moc"
