#include "core/math/generator.h"

#include <cmath>

namespace actiscope {

namespace {

/// ln v for a normal positive double, within 2 ε, from correctly rounded operations alone.
/// With v = m·2^e and s = (m − 1)/(m + 1), ln m = 2 artanh s = 2 (s + s³/3 + s⁵/5 + …). Where m is between √½ and √2,
/// s² < 0.0295, and what the terms after s²¹ add is below 2⁻⁵⁶ of the first one.
double logarithm(double v)
{
    constexpr double sqrtHalf = 0.70710678118654752;
    constexpr double ln2 = 0.69314718055994531;
    int exponent = 0;
    double m = std::frexp(v, &exponent);
    if (m < sqrtHalf) {
        m *= 2.0;
        --exponent;
    }
    const double s = (m - 1.0) / (m + 1.0);
    const double square = s * s;
    double sum = 1.0 / 21.0;
    for (int n = 19; n > 1; n -= 2)
        sum = sum * square + 1.0 / n;
    return exponent * ln2 + 2.0 * (s + s * (square * sum));
}

} // namespace

Generator::Generator(std::uint64_t seed) : m_engine(seed) {}

double Generator::uniform()
{
    // The middles of 2⁵² equal parts of the interval: 0 and 1 are none of them.
    return (static_cast<double>(m_engine() >> 12) + 0.5) * 0x1p-52;
}

/// Marsaglia's polar method (Marsaglia & Bray, SIAM Review 6, 1964): a point within the unit circle, all places
/// equally likely, gives two independent normal numbers.
double Generator::normal()
{
    if (m_second) {
        const double second = *m_second;
        m_second.reset();
        return second;
    }
    double u = 0.0;
    double v = 0.0;
    double square = 0.0;
    do {
        u = 2.0 * uniform() - 1.0;
        v = 2.0 * uniform() - 1.0;
        square = u * u + v * v;
    } while (square >= 1.0); // never 0: uniform() is no multiple of 2⁻⁵², so that u and v are not 0
    const double scale = std::sqrt(-2.0 * logarithm(square) / square);
    m_second = v * scale;
    return u * scale;
}

double Generator::exponential()
{
    return -logarithm(uniform());
}

} // namespace actiscope
