#include "core/expression/breaklimits.h"

#include "core/expression/breaks.h"
#include "core/expression/equations.h"
#include "core/expression/settle.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <tuple>
#include <vector>

namespace actiscope::expression {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

/// How far from the breakpoint one looks: 2^−distance of its size, ever closer.
constexpr std::array<long, 5> distances = {16, 32, 64, 128, 256};
/// With how many bits it is found, each time from what the fewer have given; a double root takes them all.
constexpr std::array<mpfr_prec_t, 5> bitsOfPlaces = {128, 256, 512, 640, 1024};
/// So exactly it has to be known.
constexpr long enough = 320;
constexpr double work = 2000.0; ///< what each evaluation may take, as Effort has it

constexpr std::size_t byX = ~std::size_t{0};

/// A breakpoint as it is, between doubles.
struct ExactPlace {
    MpfrNumber x;
    bool isDouble = false;
};

long sizeOf(double x) { return x == 0.0 ? 0 : std::ilogb(x); }

/// Where f = 0 close to x, by Newton's method for f/f′, which finds multiple roots and those of roots as fast; nothing
/// if it leads away from x.
std::optional<ExactPlace> zeroNear(const Program &program, double x, std::span<const double> p)
{
    constexpr double smallest = 1e-300;
    const double reach = std::max(2.0 * (std::nextafter(std::abs(x), infinity) - std::abs(x)), smallest);
    const MpfrScope outer(bitsOfPlaces.back());
    ExactPlace place{MpfrNumber::make(), false};
    mpfr_set_d(place.x, x, MPFR_RNDN);
    MpfrNumber step = MpfrNumber::make(), middle = MpfrNumber::make();
    const auto isSmall = [&](mpfr_srcptr a) { return mpfr_zero_p(a) || mpfr_get_exp(a) < sizeOf(x) - enough; };
    for (const mpfr_prec_t bits : bitsOfPlaces) {
        const MpfrScope scope(bits);
        const MpfrJet jet = mpfrJetOf(program, {place.x, place.x}, p, byX, {.order = 2});
        if (jet.value.isZero()) {
            place.isDouble = mpfr_cmp_d(place.x, x) == 0;
            mpfr_set_zero(step, 1);
            break;
        }
        const MpfrInterval next = jet.value * jet.first / (squared(jet.first) - jet.value * jet.second);
        if (!next.isEnclosed() || !mpfr_number_p(next.low) || !mpfr_number_p(next.high))
            return {};
        mpfr_add(step, next.low, next.high, MPFR_RNDN);
        mpfr_div_2ui(step, step, 1, MPFR_RNDN);
        mpfr_sub(place.x, place.x, step, MPFR_RNDN);
        mpfr_sub_d(middle, place.x, x, MPFR_RNDN);
        if (mpfr_cmpabs(middle, MpfrNumber::of(reach)) > 0)
            return {};
        if (isSmall(step))
            break;
    }
    if (!isSmall(step))
        return {};
    // What cannot be told from a double is one.
    mpfr_sub_d(middle, place.x, x, MPFR_RNDN);
    if (isSmall(middle) || (x == 0.0 && mpfr_cmpabs(middle, MpfrNumber::of(smallest)) < 0)) {
        mpfr_set_d(place.x, x, MPFR_RNDN);
        place.isDouble = true;
    }
    return place;
}

/// What breaks at that breakpoint, from left to right: of several conditions the places may differ by less than doubles
/// do.
std::vector<ExactPlace> placesAt(const Program &program, double x, std::span<const double> p)
{
    std::vector<ExactPlace> places;
    std::set<std::tuple<std::size_t, std::size_t, double, bool>> asked;
    for (const Equation &equation : equationsOf(program, p)) {
        if (!asked.insert({equation.left, equation.right, equation.number, equation.isPole}).second)
            continue;
        if (std::optional<ExactPlace> place = zeroNear(differenceOf(program, equation), x, p))
            places.push_back(std::move(*place));
    }
    std::sort(places.begin(), places.end(),
              [](const ExactPlace &a, const ExactPlace &b) { return mpfr_less_p(a.x, b.x) != 0; });
    return places;
}

using Found = std::array<std::optional<double>, distances.size()>;

/// What numbers tend to if the last two, the closest, agree.
std::optional<double> agreed(const Found &found)
{
    const std::optional<double> &before = found[found.size() - 2], &last = found.back();
    if (!before || !last)
        return {};
    const bool same = *before == *last || std::abs(*before - *last) <= 1e-13 * std::abs(*last)
        || (std::isnan(*before) && std::isnan(*last));
    return same ? last : std::nullopt;
}

/// Else they vanish, or grow ever more.
std::optional<double> limitOf(const Found &found)
{
    if (const std::optional<double> number = agreed(found))
        return number;
    std::array<double, distances.size()> y{};
    for (std::size_t i = 0; i < y.size(); ++i) {
        if (!found[i])
            return {};
        y[i] = *found[i];
    }
    const auto [first, a, b, c, last] = y;
    const auto vanishes = [](double before, double after) { return 1e3 * std::abs(after) <= std::abs(before); };
    if (std::abs(last) < 1e-15 && vanishes(c, last) && vanishes(b, c))
        return 0.0;
    if (!std::all_of(y.begin() + 1, y.end(), [&](double number) { return std::signbit(number) == std::signbit(last); }))
        return {};
    // What a logarithm divides is halved each time.
    const auto isLess = [](double before, double after) { return std::abs(after) <= 0.6 * std::abs(before); };
    if (isLess(first, a) && isLess(a, b) && isLess(b, c) && isLess(c, last))
        return 0.0;
    // A logarithm's differences double, those of its logarithm stay the same.
    const auto isMore = [&](double before, double between, double after) {
        return std::abs(after) > std::abs(between)
            && (std::isinf(after) || std::abs(after - between) >= 0.9 * std::abs(between - before));
    };
    return isMore(a, b, c) && isMore(b, c, last) ? std::optional(std::copysign(infinity, last)) : std::nullopt;
}

/// From one side of the breakpoint.
BreakpointLimits::Three limitsBeside(const Program &program, const MpfrNumber &x, long size, bool left,
                                     std::span<const double> p)
{
    std::array<Found, 3> found;
    for (std::size_t k = distances.size(); k-- > 0;) {
        constexpr mpfr_prec_t more = 160;
        const mpfr_prec_t bits = distances[k] + more;
        // √2, whose bits have no pattern, lest a sine find it.
        MpfrNumber place = MpfrNumber::make(bits);
        mpfr_sqrt_ui(place, 2, MPFR_RNDN);
        mpfr_mul_2si(place, place, size - distances[k], MPFR_RNDN);
        (left ? mpfr_sub : mpfr_add)(place, x, place, MPFR_RNDN);
        const Settled settled = settle(program, place, p, byX, {.order = 2}, {.bits = bits, .work = work});
        for (std::size_t i = 0; i < found.size(); ++i)
            found[i][k] = settled.known[i];
        if (k + 2 == distances.size() && agreed(found[0]) && agreed(found[1]) && agreed(found[2]))
            break;
    }
    return {limitOf(found[0]), limitOf(found[1]), limitOf(found[2])};
}

/// What there is at a breakpoint between doubles: what is all but 0 there is 0.
std::optional<double> numberAt(const MpfrInterval &a)
{
    if (const std::optional<double> known = numberIn(a))
        return known;
    constexpr double nothing = 1e-60;
    const bool isNothing = a.isEnclosed() && mpfr_cmp_d(a.low, -nothing) > 0 && mpfr_cmp_d(a.high, nothing) < 0;
    return isNothing ? std::optional(0.0) : std::nullopt;
}
BreakpointLimits::Three valuesAt(const Program &program, const MpfrNumber &x, long size, std::span<const double> p)
{
    const MpfrScope scope(512);
    MpfrNumber margin = MpfrNumber::make(64);
    mpfr_set_ui_2exp(margin, 1, size - enough, MPFR_RNDN);
    MpfrInterval around{MpfrNumber::make(), MpfrNumber::make()};
    mpfr_sub(around.low, x, margin, MPFR_RNDD);
    mpfr_add(around.high, x, margin, MPFR_RNDU);
    const MpfrJet jet = mpfrJetOf(program, around, p, byX, {.order = 2, .guess = true});
    if (!jet.value.isEnclosed())
        return {numberAt(jet.value), numberAt(jet.value), numberAt(jet.value)};
    return {numberAt(jet.value), numberAt(jet.first), numberAt(jet.second)};
}

} // namespace

BreakpointLimits breakpointLimitsOf(const Program &program, double x, std::span<const double> p)
{
    const MpfrScope scope(fewestBits);
    const std::vector<ExactPlace> places = placesAt(program, x, p);
    if (places.empty())
        return {};
    const long size = sizeOf(x);
    BreakpointLimits limits{limitsBeside(program, places.front().x, size, true, p),
                            limitsBeside(program, places.back().x, size, false, p),
                            {}};
    if (std::any_of(places.begin(), places.end(), [](const ExactPlace &place) { return place.isDouble; }))
        return limits;
    limits.value = valuesAt(program, places.front().x, size, p);
    for (std::size_t i = 0; i < limits.value.size(); ++i) {
        const auto isPole = [](const std::optional<double> &limit) { return limit && std::isinf(*limit); };
        if (!limits.value[i])
            limits.value[i] = isPole(limits.left[i]) || isPole(limits.right[i]) ? std::optional(nan) : limits.left[i];
    }
    return limits;
}

BreakpointLimits RememberedLimits::of(const Program &program, double x, std::span<const double> p)
{
    const auto isOfThese = [&] { return std::equal(p.begin(), p.end(), m_parameters.begin(), m_parameters.end()); };
    {
        const std::scoped_lock lock(m_mutex);
        if (!isOfThese()) {
            m_limits.clear();
            m_parameters.assign(p.begin(), p.end());
        } else if (const auto known = m_limits.find(x); known != m_limits.end()) {
            return known->second;
        }
    }
    const BreakpointLimits limits = breakpointLimitsOf(program, x, p);
    const std::scoped_lock lock(m_mutex);
    if (isOfThese() && m_limits.size() < mostBreakpoints)
        m_limits.emplace(x, limits);
    return limits;
}

} // namespace actiscope::expression
