#include "core/expression/exactvalue.h"

#include "core/expression/mpfrjet.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <optional>

namespace actiscope::expression {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr mpfr_prec_t fewestBits = 128;
constexpr mpfr_prec_t mostBits = 8192;
/// What an evaluation may take in all, in units of an exponential of 128 bits, about a microsecond.
constexpr double mostWork = 3e5;

double workOf(const Program &program)
{
    double work = 0.0;
    for (const Program::Line &line : program.lines) {
        const bool erf = line.kind == Kind::Function
            && (line.function == Function::Erf || line.function == Function::Erfc || line.function == Function::NormalCdf);
        work += erf ? 40.0 : line.kind == Kind::Function || line.kind == Kind::Power || line.kind == Kind::Euler ? 6.0 : 1.0;
    }
    return work;
}
double timesAsMuch(mpfr_prec_t bits)
{
    const double times = static_cast<double>(bits) / static_cast<double>(fewestBits);
    return times * std::sqrt(std::sqrt(times));
}

/// An evaluation with the bits that it took.
struct Settled {
    std::array<std::optional<double>, 3> known; ///< what is certain, or NaN
    std::array<MpfrInterval, 3> last;           ///< as it stood in the end
    mpfr_prec_t bits = 0;
};

/// The double that stands for all of it, if it is narrow enough.
std::optional<double> numberIn(const MpfrInterval &a)
{
    if (a.known == Known::Undefined)
        return nan;
    if (!a.isEnclosed())
        return {};
    const double low = mpfr_get_d(a.low, MPFR_RNDN), high = mpfr_get_d(a.high, MPFR_RNDN);
    if (low == high)
        return low + 0.0; // no −0
    constexpr double nothing = 1e-300;
    if (low > -nothing && high < nothing)
        return low < 0.0 && high > 0.0 ? 0.0 : 0.5 * (low + high);
    MpfrNumber width = MpfrNumber::make(64);
    mpfr_sub(width, a.high, a.low, MPFR_RNDU);
    mpfr_mul_d(width, width, 1e13, MPFR_RNDU);
    const MpfrNumber &least = mpfr_cmpabs(a.low, a.high) < 0 ? a.low : a.high;
    if (mpfr_sgn(a.low) * mpfr_sgn(a.high) <= 0 || mpfr_cmpabs(width, least) > 0)
        return {};
    return 0.5 * low + 0.5 * high;
}

Settled settle(const Program &program, const MpfrNumber &x, std::span<const double> p, std::size_t variable, MpfrRules rules,
               mpfr_prec_t bits = fewestBits)
{
    Settled settled;
    double work = 0.0;
    const double once = workOf(program) * (1.0 + rules.order);
    for (; bits <= mostBits; bits *= 2) {
        work += once * timesAsMuch(bits);
        if (settled.bits > 0 && work > mostWork)
            break;
        settled.bits = bits;
        const MpfrScope scope(bits);
        MpfrJet jet = mpfrJetOf(program, {x, x}, p, variable, rules);
        settled.last = {std::move(jet.value), std::move(jet.first), std::move(jet.second)};
        if (const Known known = settled.last[0].known; known != Known::Enclosed)
            settled.last[1] = settled.last[2] = known;
        bool open = false;
        for (std::size_t i = 0; i <= static_cast<std::size_t>(rules.order); ++i) {
            if (!settled.known[i]) {
                settled.known[i] = numberIn(settled.last[i]);
                open = open || (!settled.known[i] && settled.last[i].known != Known::Never);
            }
        }
        if (!open)
            break;
    }
    return settled;
}

/// What a number is likely to be: the middle of a narrow interval.
double guessFrom(const MpfrInterval &a)
{
    if (const std::optional<double> known = numberIn(a))
        return *known;
    if (!a.isEnclosed() || !mpfr_number_p(a.low) || !mpfr_number_p(a.high))
        return nan;
    const double low = mpfr_get_d(a.low, MPFR_RNDN), high = mpfr_get_d(a.high, MPFR_RNDN);
    if (std::abs(high - low) <= 1e-6 * std::max(std::abs(low), std::abs(high)))
        return 0.5 * low + 0.5 * high;
    return low <= 0.0 && high >= 0.0 && high - low < 1e-30 ? 0.0 : nan;
}

/// A place far out whose bits have no pattern, lest a sine find it: √2·2^exponent.
MpfrNumber farOut(mpfr_exp_t exponent, bool negative, mpfr_prec_t bits)
{
    MpfrNumber x = MpfrNumber::make(bits);
    mpfr_sqrt_ui(x, 2, MPFR_RNDN);
    mpfr_mul_2si(x, x, exponent, MPFR_RNDN);
    if (negative)
        mpfr_neg(x, x, MPFR_RNDN);
    return x;
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

/// What comes of x far out on one side.
std::array<std::optional<double>, 3> tendencies(const Program &program, bool negative, std::span<const double> p,
                                                std::size_t variable, int order, const std::array<mpfr_exp_t, 3> &exponents)
{
    std::array<std::array<std::optional<double>, 3>, 3> found; // of f, f′ and f″, for each place
    for (std::size_t k = 0; k < exponents.size(); ++k) {
        const mpfr_prec_t bits = std::bit_ceil(static_cast<unsigned long>(exponents[k] + 512));
        const Settled settled = settle(program, farOut(exponents[k], negative, static_cast<mpfr_prec_t>(bits)), p, variable,
                                       {.order = order}, static_cast<mpfr_prec_t>(bits));
        for (std::size_t i = 0; i < 3; ++i)
            found[i][k] = settled.known[i];
    }
    return {tendencyOf(found[0]), tendencyOf(found[1]), tendencyOf(found[2])};
}

ExactJet jetOf(const std::array<double, 3> &numbers, const std::array<Certainty, 3> &certainty)
{
    return {{numbers[0], numbers[1], numbers[2]}, certainty};
}

} // namespace

ExactJet exactJetOf(const Program &program, double x, std::span<const double> p, int order, std::size_t variable)
{
    if (std::isnan(x) || std::any_of(p.begin(), p.end(), [](double value) { return std::isnan(value); }))
        return jetOf({nan, nan, nan}, {Certainty::Undefined, Certainty::Undefined, Certainty::Undefined});
    const MpfrScope scope(fewestBits);
    const auto wanted = static_cast<std::size_t>(order) + 1;
    const bool limit = std::isinf(x);
    const MpfrNumber place = MpfrNumber::of(x);
    const Settled settled = settle(program, place, p, variable, {.order = order, .limit = limit});

    std::array<double, 3> numbers = {nan, nan, nan};
    std::array<Certainty, 3> certainty = {Certainty::Open, Certainty::Open, Certainty::Open};
    bool open = false;
    const auto take = [&](std::size_t i, double number) {
        numbers[i] = number;
        certainty[i] = std::isnan(number) ? Certainty::Undefined : Certainty::Certain;
    };
    for (std::size_t i = 0; i < wanted; ++i) {
        if (settled.known[i])
            take(i, *settled.known[i]);
        else
            open = true;
    }
    if (!open)
        return jetOf(numbers, certainty);

    if (limit) {
        // Very far, and then less far, where exponentials are still numbers.
        for (const std::array<mpfr_exp_t, 3> exponents : {std::array<mpfr_exp_t, 3>{200, 700, 1500}, {22, 36, 50}}) {
            const auto far = tendencies(program, x < 0.0, p, variable, order, exponents);
            for (std::size_t i = 0; i < wanted; ++i) {
                if (certainty[i] == Certainty::Open && far[i])
                    take(i, *far[i]);
            }
        }
        return jetOf(numbers, certainty);
    }

    const MpfrScope again(settled.bits);
    const MpfrJet guess = mpfrJetOf(program, {place, place}, p, variable, {.order = order, .guess = true});
    const std::array<const MpfrInterval *, 3> parts = {&guess.value, &guess.first, &guess.second};
    // Beyond e^(2⁶²) even MPFR's numbers end.
    constexpr double farthest = 0x1p58;
    std::array<std::optional<double>, 3> far;
    if (std::abs(x) > farthest)
        far = tendencies(program, x < 0.0, p, variable, order, {40, 48, 56});
    for (std::size_t i = 0; i < wanted; ++i) {
        if (!settled.known[i]) {
            numbers[i] = guessFrom(*parts[i]);
            if (std::isnan(numbers[i]))
                numbers[i] = far[i].value_or(nan);
        }
    }
    return jetOf(numbers, certainty);
}

int signAt(const Program &program, const MpfrNumber &x, std::span<const double> p)
{
    const MpfrScope outer(fewestBits);
    for (mpfr_prec_t bits = fewestBits; bits <= 2048; bits *= 4) {
        const MpfrScope scope(bits);
        const MpfrInterval value = mpfrJetOf(program, {x, x}, p, ~std::size_t{0}, {.order = 0}).value;
        if (value.known == Known::Undefined)
            return 2;
        if (value.isEnclosed() && value.sign() != Sign::Unknown)
            return value.sign() == Sign::Negative ? -1 : value.sign() == Sign::Positive ? 1 : 0;
    }
    return 3;
}

} // namespace actiscope::expression
