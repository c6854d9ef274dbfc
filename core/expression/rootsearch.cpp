#include "core/expression/rootsearch.h"

#include "core/expression/breaks.h"
#include "core/expression/exactvalue.h"
#include "core/expression/intervalprogram.h"
#include "core/expression/mpfrnumber.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>

namespace actiscope::expression {

namespace {

constexpr double most = std::numeric_limits<double>::max();

class Search
{
public:
    Search(const Program &program, std::span<const double> p, std::size_t &work)
        : m_program(program), m_p(p), m_work(work)
    {
    }

    std::vector<double> run()
    {
        m_open = {{0.0, most}, {-most, 0.0}};
        const auto farther = [](const Interval &a, const Interval &b) { return nearest(a) > nearest(b); };
        while (!m_open.empty() && m_work > 0 && m_roots.size() < mostBreakpoints) {
            std::pop_heap(m_open.begin(), m_open.end(), farther);
            const Interval box = m_open.back();
            m_open.pop_back();
            for (const Interval &half : look(box)) {
                m_open.push_back(half);
                std::push_heap(m_open.begin(), m_open.end(), farther);
            }
        }
        std::sort(m_roots.begin(), m_roots.end());
        m_roots.erase(std::unique(m_roots.begin(), m_roots.end()), m_roots.end());
        return m_roots;
    }

private:
    static double nearest(const Interval &a) { return std::min(std::abs(a.low), std::abs(a.high)); }

    void spend(std::size_t work) { m_work -= std::min(m_work, work); }

    const IntervalJet &at(const Interval &x)
    {
        spend(m_program.lines.size());
        computeIntervals(m_program, m_program.lines.size(), x, m_p, m_lines);
        return m_lines.jets.back();
    }

    /// What remains to be looked at.
    std::vector<Interval> look(const Interval &box)
    {
        const IntervalJet jet = at(box);
        constexpr double nothing = 1e-307;
        const bool vanishes = jet.value.low > -nothing && jet.value.high < nothing && box.high > box.low && !box.contains(0.0);
        if (jet.value.low > 0.0 || jet.value.high < 0.0 || vanishes)
            return {};
        const bool monotone = !m_lines.jumps && (jet.first.low > 0.0 || jet.first.high < 0.0) && !isinf(jet.first);
        const double middle = middleOf(box);
        if (!monotone && isBent(jet)) {
            if (const auto rest = atTurn(box, jet.second))
                return *rest;
        }
        if (!monotone && middle != box.low && middle != box.high)
            return {{box.low, middle}, {middle, box.high}};
        takeMonotone(box);
        return {};
    }
    void takeMonotone(const Interval &box)
    {
        const int low = sign(box.low), high = sign(box.high);
        if (low == 0 || high == 0)
            m_roots.push_back(low == 0 ? box.low : box.high);
        else if (low * high == -1)
            m_roots.push_back(rootBetween(box, low));
    }

    /// To one side, all over.
    bool isBent(const IntervalJet &jet) const
    {
        return !m_lines.jumps && !m_lines.bends && (jet.second.low > 0.0 || jet.second.high < 0.0) && !isinf(jet.second);
    }
    /// What remains of a box in which f is bent to one side and turns: on each side of its turn is a root, or on none, or it
    /// touches 0 there, which bisection would not see. Nothing if that cannot be told.
    std::optional<std::vector<Interval>> atTurn(const Interval &box, const Interval second)
    {
        const bool rises = second.low > 0.0; // its slope does
        const auto isLeft = [&](const Interval &slope) { return rises ? slope.high < 0.0 : slope.low > 0.0; };
        const auto isRight = [&](const Interval &slope) { return rises ? slope.low > 0.0 : slope.high < 0.0; };
        const Interval first = at({box.low}).first, last = at({box.high}).first;
        if (isRight(first) || isLeft(last)) {
            takeMonotone(box);
            return std::vector<Interval>{};
        }
        if (touchesAt(box.low, first) || touchesAt(box.high, last))
            return std::vector<Interval>{};
        if (!isLeft(first) || !isRight(last))
            return std::nullopt;
        Interval turn = box;
        for (double middle = middleOf(turn); middle > turn.low && middle < turn.high && m_work > 0; middle = middleOf(turn)) {
            const Interval slope = at({middle}).first;
            const bool isBefore = rises ? slope.low + slope.high < 0.0 : slope.low + slope.high > 0.0;
            (isBefore ? turn.low : turn.high) = middle;
        }
        // The slope's rounding leaves the turn beside.
        double x = turn.low, value = HUGE_VAL;
        double place = std::nextafter(std::nextafter(turn.low, box.low), box.low);
        for (int i = 0; i < 6 && place <= box.high; ++i, place = std::nextafter(place, most)) {
            constexpr std::size_t times = 32;
            spend(times * m_program.lines.size());
            const ExactJet exact = exactJetOf(m_program, place, m_p, 0);
            if (exact.certainty[0] != Certainty::Certain)
                return std::nullopt;
            if (std::abs(exact.jet.value) < std::abs(value)) {
                x = place;
                value = exact.jet.value;
            }
        }
        // No nearer to 0 than f comes between this double and the next.
        const double spacing = std::nextafter(std::abs(x), most) - std::abs(x);
        if (std::abs(value) <= 4.0 * std::max(std::abs(second.low), std::abs(second.high)) * spacing * spacing) {
            m_roots.push_back(x);
            return std::vector<Interval>{};
        }
        if ((value > 0.0) == rises)
            return std::vector<Interval>{};
        return std::vector<Interval>{{box.low, x}, {x, box.high}};
    }

    /// Whether f touches 0 at the end of a box, where its slope is `slope`.
    bool touchesAt(double x, const Interval &slope)
    {
        if (!slope.contains(0.0))
            return false;
        const auto [known, isNew] = m_touches.try_emplace(x, false);
        if (isNew) {
            constexpr std::size_t times = 64;
            spend(times * m_program.lines.size());
            const ExactJet exact = exactJetOf(m_program, x, m_p, 1);
            const auto isZero = [&](std::size_t i, double number) { return exact.certainty[i] == Certainty::Certain && number == 0.0; };
            known->second = isZero(0, exact.jet.value) && isZero(1, exact.jet.first);
            if (known->second)
                m_roots.push_back(x);
        }
        return known->second;
    }

    /// Between both in size as in value, so that small numbers are reached in a few steps.
    static double middleOf(const Interval &box)
    {
        constexpr double small = 1e-3;
        if (box.high <= 0.0)
            return -middleOf({-box.high, -box.low});
        if (box.high > 16.0 * (box.low + small))
            return std::sqrt(box.low + small) * std::sqrt(box.high);
        return box.low + 0.5 * (box.high - box.low);
    }

    int sign(double x)
    {
        const Interval value = at({x}).value;
        if (value.low > 0.0 || value.high < 0.0)
            return value.low > 0.0 ? 1 : -1;
        return exactSign(MpfrNumber::of(x));
    }
    int exactSign(const MpfrNumber &x)
    {
        constexpr std::size_t times = 32; // as much as with doubles
        spend(times * m_program.lines.size());
        return signAt(m_program, x, m_p);
    }

    double rootBetween(Interval box, int low)
    {
        for (int step = 0; step < 2100 && m_work > 0; ++step) {
            // Newton's step, unless it leads out or is the last one anyway.
            double next = middleOf(box);
            const IntervalJet jet = at({box.low + 0.5 * (box.high - box.low)});
            const double slope = 0.5 * (jet.first.low + jet.first.high), value = 0.5 * (jet.value.low + jet.value.high);
            const double newton = box.low + 0.5 * (box.high - box.low) - value / slope;
            const bool narrow = box.high - box.low < 0.25 * std::max(std::abs(box.low), std::abs(box.high));
            if (narrow && newton > box.low && newton < box.high)
                return nearestTo(newton, box, low);
            if (!(next > box.low && next < box.high))
                break;
            const int there = sign(next);
            if (there == 0)
                return next;
            (there == low ? box.low : box.high) = next;
        }
        return box.low;
    }

    /// The double nearest to the root between the box's ends, from a guess: first both neighbours of the root.
    double nearestTo(double guess, Interval box, int low)
    {
        for (int step = 0; step < 8; ++step) {
            const IntervalJet jet = at({guess});
            const double next = guess - 0.5 * (jet.value.low + jet.value.high) / (0.5 * (jet.first.low + jet.first.high));
            if (!(next > box.low && next < box.high) || next == guess)
                break;
            guess = next;
        }
        double reach = std::abs(guess) * std::numeric_limits<double>::epsilon();
        const int there = sign(guess);
        if (there == 0)
            return guess;
        (there == low ? box.low : box.high) = guess;
        for (double side = there == low ? 1.0 : -1.0; reach > 0.0 && std::isfinite(reach); reach *= 8.0) {
            const double probe = guess + side * reach;
            if (!(probe > box.low && probe < box.high))
                break;
            const int found = sign(probe);
            if (found == 0)
                return probe;
            (found == low ? box.low : box.high) = probe;
            if (found != there)
                break;
        }
        for (double middle = box.low + 0.5 * (box.high - box.low); middle > box.low && middle < box.high;
             middle = box.low + 0.5 * (box.high - box.low)) {
            const int found = sign(middle);
            if (found == 0)
                return middle;
            (found == low ? box.low : box.high) = middle;
        }
        // Of both the one on whose side of their middle it is.
        MpfrNumber half = MpfrNumber::of(box.low);
        mpfr_add_d(half, half, box.high, MPFR_RNDN);
        mpfr_div_2ui(half, half, 1, MPFR_RNDN);
        return exactSign(half) == low ? box.high : box.low;
    }

    const Program &m_program;
    std::span<const double> m_p;
    std::size_t &m_work; ///< lines that may still be computed
    IntervalLines m_lines;
    std::vector<Interval> m_open;
    std::vector<double> m_roots;
    std::map<double, bool> m_touches; ///< what touchesAt() has found, by x
};

} // namespace

std::vector<double> rootsOf(const Program &program, std::span<const double> p, std::size_t &work)
{
    return Search(program, p, work).run();
}

} // namespace actiscope::expression
