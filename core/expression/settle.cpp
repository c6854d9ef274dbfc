#include "core/expression/settle.h"

#include "core/math/interruption.h"

#include <cmath>
#include <limits>
#include <utility>

namespace actiscope::expression {

namespace {

constexpr mpfr_prec_t mostBits = 8192;
/// Where all is told apart that doubles are told apart by.
constexpr mpfr_prec_t enoughToNarrow = 2048;

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

bool areSame(const MpfrInterval &a, const MpfrInterval &b)
{
    return a.isEnclosed() && b.isEnclosed() && mpfr_equal_p(a.low, b.low) && mpfr_equal_p(a.high, b.high);
}

} // namespace

std::optional<double> numberIn(const MpfrInterval &a)
{
    if (a.known == Known::Undefined)
        return std::numeric_limits<double>::quiet_NaN();
    if (!a.isEnclosed())
        return {};
    const double low = mpfr_get_d(a.low, MPFR_RNDN), high = mpfr_get_d(a.high, MPFR_RNDN);
    if (low == high)
        return low + 0.0; // no −0
    constexpr double nothing = 1e-300;
    if (low > -nothing && high < nothing)
        return low < 0.0 && high > 0.0 ? 0.0 : 0.5 * (low + high) + 0.0;
    MpfrNumber width = MpfrNumber::make(64);
    mpfr_sub(width, a.high, a.low, MPFR_RNDU);
    mpfr_mul_d(width, width, 1e13, MPFR_RNDU);
    const MpfrNumber &least = mpfr_cmpabs(a.low, a.high) < 0 ? a.low : a.high;
    if (mpfr_sgn(a.low) * mpfr_sgn(a.high) <= 0 || mpfr_cmpabs(width, least) > 0)
        return {};
    return 0.5 * low + 0.5 * high;
}

Settled settle(const Program &program, const MpfrNumber &x, std::span<const double> p, std::size_t variable,
               const MpfrRules &rules, const Effort &effort)
{
    Settled settled;
    double work = 0.0;
    const double once = workOf(program) * (1.0 + rules.order);
    for (mpfr_prec_t bits = effort.bits; bits <= mostBits; bits *= 2) {
        work += once * timesAsMuch(bits);
        if (bits > fewestBits && work > effort.work)
            break;
        Interruptible::check();
        settled.bits = bits;
        const MpfrScope scope(bits);
        MpfrJet jet = mpfrJetOf(program, {x, x}, p, variable, rules);
        const std::array<MpfrInterval, 3> before = std::exchange(
            settled.last, {std::move(jet.value), std::move(jet.first), std::move(jet.second)});
        if (const Known known = settled.last[0].known; known != Known::Enclosed)
            settled.last[1] = settled.last[2] = known;
        bool open = false, narrows = false;
        for (std::size_t i = 0; i <= static_cast<std::size_t>(rules.order); ++i) {
            if (!settled.known[i]) {
                settled.known[i] = numberIn(settled.last[i]);
                const bool isOpen = !settled.known[i] && settled.last[i].known != Known::Never;
                open = open || isOpen;
                narrows = narrows || (isOpen && !areSame(before[i], settled.last[i]));
            }
        }
        // Of a sine still anywhere from −1 to 1 no more bits will tell.
        if (!open || (bits >= enoughToNarrow && !narrows))
            break;
    }
    return settled;
}

} // namespace actiscope::expression
