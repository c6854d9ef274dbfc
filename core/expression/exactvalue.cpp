#include "core/expression/exactvalue.h"

#include "core/expression/settle.h"
#include "core/expression/tendency.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace actiscope::expression {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

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

ExactJet jetOf(const std::array<double, 3> &numbers, const std::array<Certainty, 3> &certainty)
{
    return {{numbers[0], numbers[1], numbers[2]}, certainty};
}

} // namespace

ExactJet exactJetOf(const Program &program, double x, std::span<const double> p, int order, std::size_t variable,
                    double work)
{
    if (std::isnan(x) || std::any_of(p.begin(), p.end(), [](double value) { return std::isnan(value); }))
        return jetOf({nan, nan, nan}, {Certainty::Undefined, Certainty::Undefined, Certainty::Undefined});
    const MpfrScope scope(fewestBits);
    const auto wanted = static_cast<std::size_t>(order) + 1;
    const bool limit = std::isinf(x);
    const MpfrNumber place = MpfrNumber::of(x);
    const Settled settled = settle(program, place, p, variable, {.order = order, .limit = limit}, {.work = work});

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
    if (order == 1 && settled.last[1].known == Known::Never)
        return exactJetOf(program, x, p, 2, variable, work); // how a root turns at 0 is seen from f″

    if (limit) {
        // Very far; else less far, where exponentials are still numbers. Of what jumps or oscillates a few places tell little.
        std::array<bool, 3> isTried = {};
        for (const Exponents &exponents : {Exponents{200, 700, 1500}, Exponents{22, 36, 50}}) {
            if (std::none_of(certainty.begin(), certainty.begin() + order + 1, [](Certainty c) { return c == Certainty::Open; }))
                break;
            const FarOut far = farOut(program, x < 0.0, p, variable, order, exponents, work);
            for (std::size_t i = 0; i < wanted; ++i) {
                if (certainty[i] != Certainty::Open || isTried[i] || !far.isFound[i])
                    continue;
                isTried[i] = true;
                if (!far.tendencies[i])
                    continue;
                if (far.rests)
                    take(i, *far.tendencies[i]);
                else
                    numbers[i] = *far.tendencies[i];
            }
        }
        return jetOf(numbers, certainty);
    }

    const MpfrScope again(settled.bits);
    const MpfrJet guess = mpfrJetOf(program, {place, place}, p, variable, {.order = order, .guess = true});
    const std::array<const MpfrInterval *, 3> parts = {&guess.value, &guess.first, &guess.second};
    // Beyond e^(2⁶²) even MPFR's numbers end: there, as at a limit, what comes of less may tell.
    constexpr double farthest = 0x1p58;
    const bool far = std::abs(x) > farthest;
    Tendencies tendencies;
    for (std::size_t i = 0; i < wanted; ++i) {
        if (settled.known[i])
            continue;
        numbers[i] = guessFrom(*parts[i]);
        if (!std::isnan(numbers[i]) || (i > 0 && settled.last[i].known != Known::Never && !far))
            continue;
        if (far && !tendencies[i])
            tendencies = farOut(program, x < 0.0, p, variable, 2, {40, 48, 56}, work).tendencies;
        else if (i > 0 && !far && !tendencies[i])
            tendencies = tendenciesBeside(program, x, p, variable, order, work);
        numbers[i] = tendencies[i].value_or(nan);
        // A straight line goes on.
        if (i == 0 && far && !std::isfinite(numbers[0]) && std::isfinite(tendencies[1].value_or(nan)) && *tendencies[1] != 0.0)
            numbers[0] = *tendencies[1] * x;
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
