#include "core/network/chain.h"

#include "core/network/nearzero.h"
#include "core/network/scaledsum.h"

#include <cmath>
#include <cstddef>
#include <limits>

namespace actiscope {

namespace {

/// mantissa·2^exponent.
struct Scalar {
    double mantissa = 0.0;
    int exponent = 0;

    double rounded() const { return std::ldexp(mantissa, exponent); }
    double log10() const { return std::log10(std::abs(mantissa)) + log10Of2 * exponent; }
    /// The same number, its mantissa about 1 unless it does well as it is.
    Scalar tidy() const
    {
        if (mantissa == 0.0 || !std::isfinite(mantissa) || isComfortable(std::abs(mantissa)))
            return *this;
        const int excess = std::ilogb(mantissa);
        return {std::ldexp(mantissa, -excess), exponent + excess};
    }
    friend Scalar operator*(const Scalar &a, const Scalar &b)
    {
        const Scalar x = a.tidy(), y = b.tidy();
        return {x.mantissa * y.mantissa, x.exponent + y.exponent};
    }
};

/// h ← f(w·h); gives f′(w·h).
Scalar step(const DepthSetup &setup, const NearZero &nearZero, Scalar &h)
{
    Scalar z = Scalar{setup.weightScale, 0} * h;
    const int size = z.mantissa == 0.0 || !std::isfinite(z.mantissa) ? 0 : std::ilogb(z.mantissa) + z.exponent;
    if (!nearZero.isKnown() || size >= nearZeroBelow || size < leastScaledExponent) {
        const Jet at = setup.activation->at(z.rounded(), setup.parameters);
        h = {at.value, 0};
        return {at.first, 0};
    }
    const int excess = std::ilogb(z.mantissa);
    ScaledMatrix one{Matrix::Constant(1, 1, std::ldexp(z.mantissa, -excess)), z.exponent + excess}, f, slope;
    nearZero.apply(one, f, slope);
    h = {f.values(0, 0), f.exponent};
    return {slope.values(0, 0), slope.exponent};
}

} // namespace

DepthResult chainResult(const DepthSetup &setup)
{
    DepthResult result;
    const NearZero nearZero(*setup.activation, setup.parameters);
    Scalar h{setup.input, 0};
    double sum = 0.0;
    bool overflown = false; // for good: what comes after follows from no number
    result.signal.push_back(h.log10());
    std::vector<double> logs;
    for (int layer = 1; layer <= setup.depth; ++layer) {
        const Scalar slope = step(setup, nearZero, h);
        const Scalar factor = Scalar{setup.weightScale, 0} * slope;
        result.factors.push_back(factor.rounded());
        logs.push_back(factor.log10());
        // Where the signal is beyond all numbers nothing can be said of its derivative.
        overflown = overflown || !std::isfinite(h.mantissa);
        if (overflown)
            logs.back() = std::numeric_limits<double>::quiet_NaN();
        sum += logs.back();
        result.signal.push_back(overflown ? std::numeric_limits<double>::infinity() : h.log10());
        result.byDepth.push_back({layer, sum});
    }
    result.gradient.assign(logs.size() + 1, overflown ? std::numeric_limits<double>::quiet_NaN() : 0.0);
    for (std::size_t i = logs.size(); i > 0; --i)
        result.gradient[i - 1] = result.gradient[i] + logs[i - 1];
    return result;
}

} // namespace actiscope
