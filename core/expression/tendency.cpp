#include "core/expression/tendency.h"

#include "core/expression/settle.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace actiscope::expression {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// √2·2^exponent, whose bits have no pattern, lest a sine find it.
MpfrNumber rootOfTwo(long exponent, bool negative, mpfr_prec_t bits)
{
    MpfrNumber x = MpfrNumber::make(bits);
    mpfr_sqrt_ui(x, 2, MPFR_RNDN);
    mpfr_mul_2si(x, x, exponent, MPFR_RNDN);
    if (negative)
        mpfr_neg(x, x, MPFR_RNDN);
    return x;
}

mpfr_prec_t bitsFor(long exponent)
{
    return static_cast<mpfr_prec_t>(std::bit_ceil(static_cast<unsigned long>(std::abs(exponent) + 512)));
}

/// What numbers tend to, ever farther out. The last two agree, or all grow; else nothing.
std::optional<double> tendencyOf(const std::array<std::optional<double>, 3> &found)
{
    if (!found[0] || !found[1] || !found[2])
        return {};
    const double a = *found[0], b = *found[1], c = *found[2];
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if (std::isnan(a) && std::isnan(b) && std::isnan(c))
        return nan;
    if (b == c || std::abs(b - c) <= 1e-13 * std::abs(c))
        return c;
    if (std::abs(c) < 1e-300 && std::abs(b) <= std::abs(a))
        return 0.0;
    const bool grows = std::abs(b) > 8.0 * std::abs(a) && std::abs(c) > 8.0 * std::abs(b);
    if (grows && std::abs(c) > 1e150 && std::signbit(a) == std::signbit(b) && std::signbit(b) == std::signbit(c))
        return std::copysign(infinity, c);
    const bool shrinks = 8.0 * std::abs(b) < std::abs(a) && 8.0 * std::abs(c) < std::abs(b);
    return shrinks && std::abs(c) < 1e-150 ? std::optional(0.0) : std::nullopt;
}

/// What was found of f, f′ and f″ at three places.
using Found = std::array<std::array<std::optional<double>, 3>, 3>;

/// At x + d for each of three d.
Found foundAt(const Program &program, double x, bool negative, std::span<const double> p, std::size_t variable, int order,
              const Exponents &exponents, double work)
{
    Found found;
    for (std::size_t k = 0; k < exponents.size(); ++k) {
        const mpfr_prec_t bits = bitsFor(exponents[k]);
        MpfrNumber place = rootOfTwo(exponents[k], negative, bits);
        mpfr_add_d(place, place, x, MPFR_RNDN);
        const Settled settled = settle(program, place, p, variable, {.order = order}, {.bits = bits, .work = work});
        for (std::size_t i = 0; i < 3; ++i)
            found[i][k] = settled.known[i];
    }
    return found;
}

Tendencies tendenciesOf(const Found &found) { return {tendencyOf(found[0]), tendencyOf(found[1]), tendencyOf(found[2])}; }

} // namespace

FarOut farOut(const Program &program, bool negative, std::span<const double> p, std::size_t variable, int order,
              const Exponents &exponents, double work)
{
    const Found found = foundAt(program, 0.0, negative, p, variable, order, exponents, work);
    FarOut far{tendenciesOf(found)};
    for (std::size_t i = 0; i < found.size(); ++i)
        far.isFound[i] = std::any_of(found[i].begin(), found[i].end(), [](const auto &number) { return number.has_value(); });
    constexpr long farthest = 1'000'000;
    const mpfr_prec_t bits = bitsFor(exponents[0]);
    const MpfrScope scope(bits);
    const MpfrNumber near = rootOfTwo(exponents[0], negative, bits), end = rootOfTwo(farthest, negative, bits);
    far.rests = restsOver(program, negative ? MpfrInterval{end, near} : MpfrInterval{near, end}, p, variable);
    return far;
}

Tendencies tendenciesBeside(const Program &program, double x, std::span<const double> p, std::size_t variable, int order,
                            double work)
{
    const long size = x == 0.0 ? 0 : std::ilogb(x);
    const Exponents exponents = {size - 200, size - 400, size - 1100};
    const Tendencies left = tendenciesOf(foundAt(program, x, true, p, variable, order, exponents, work));
    const Tendencies right = tendenciesOf(foundAt(program, x, false, p, variable, order, exponents, work));
    Tendencies both;
    for (std::size_t i = 0; i < both.size(); ++i) {
        if (!left[i] || !right[i])
            continue;
        if (std::isnan(*left[i]) || std::isnan(*right[i]))
            both[i] = std::isnan(*left[i]) ? right[i] : left[i];
        else if (*left[i] == *right[i]
                 || (std::isfinite(*left[i]) && std::abs(*left[i] - *right[i]) <= 1e-13 * std::abs(*left[i])))
            both[i] = right[i];
    }
    return both;
}

} // namespace actiscope::expression
