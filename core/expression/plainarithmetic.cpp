#include "core/expression/plainarithmetic.h"

#include "core/expression/plainfunctions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace actiscope::expression {

namespace {

constexpr int evenPlaces = 240;
constexpr double smallest = 1e-300;

struct Place {
    double x = 0.0;
    std::array<double, 2> plain = {}; // f and f′
    std::array<double, 2> exact = {};
};

/// Which loss there is, or nothing.
std::optional<Loss> lossAt(double plain, double exact)
{
    if (!std::isfinite(exact) || std::abs(exact) < smallest)
        return std::nullopt;
    if (std::isnan(plain))
        return Loss::NotANumber;
    if (std::isinf(plain))
        return Loss::Overflow;
    const double error = std::abs(plain - exact) / std::abs(exact);
    if (plain == 0.0)
        return Loss::Zero;
    if (error > 0.5)
        return Loss::NoDigits;
    return error > 1e-6 ? std::optional(Loss::FewDigits) : std::nullopt;
}

class Survey
{
public:
    Survey(const Program &program, const Formula &exact, std::span<const double> p, double least, double greatest)
        : m_program(program), m_exact(exact), m_p(p)
    {
        std::vector<double> xs;
        for (int i = 0; i <= evenPlaces; ++i)
            xs.push_back(i == evenPlaces ? greatest : least + (greatest - least) * (i / static_cast<double>(evenPlaces)));
        // What cancels near zero does so at every magnitude.
        for (int exponent = -1; exponent >= -16; --exponent) {
            for (const double x : {-std::pow(10.0, exponent), std::pow(10.0, exponent)}) {
                if (x > least && x < greatest)
                    xs.push_back(x);
            }
        }
        std::sort(xs.begin(), xs.end());
        std::vector<double> f(xs.size()), df(xs.size());
        exact.slopes(xs, p, f, df);
        for (std::size_t i = 0; i < xs.size(); ++i) {
            const PlainJet plain = plainJetOf(program, xs[i], p);
            m_places.push_back({xs[i], {plain.value, plain.first}, {f[i], df[i]}});
        }
    }

    /// The longest run of places at which there is such a loss, two at least.
    std::optional<PlainLoss> worst(Loss loss, std::size_t order) const
    {
        std::size_t begin = 0, length = 0;
        for (std::size_t i = 0, from = 0; i <= m_places.size(); ++i) {
            if (i < m_places.size() && has(loss, m_places[i], order))
                continue;
            if (i - from > length) {
                begin = from;
                length = i - from;
            }
            from = i + 1;
        }
        return length < 2 ? std::nullopt : std::optional(found(loss, order, begin, begin + length - 1));
    }

private:
    static bool has(Loss loss, const Place &place, std::size_t order)
    {
        return lossAt(place.plain[order], place.exact[order]) == loss;
    }
    Place placeAt(double x) const
    {
        const PlainJet plain = plainJetOf(m_program, x, m_p);
        const Jet exact = m_exact.sketch(x, m_p);
        return {x, {plain.value, plain.first}, {exact.value, exact.first}};
    }
    /// Where the loss begins between a place that is right and one that is not, to about three digits.
    Place edge(Loss loss, std::size_t order, Place right, Place wrong) const
    {
        for (int i = 0; i < 24 && std::abs(wrong.x - right.x) > 1e-3 * std::abs(wrong.x); ++i) {
            const Place middle = placeAt(right.x + 0.5 * (wrong.x - right.x));
            (has(loss, middle, order) ? wrong : right) = middle;
        }
        return wrong;
    }
    /// Whether the end `to` tells more than `from`: where the most is lost, else what is nearest to 0 and seen in the search.
    static bool isShownAt(Loss loss, std::size_t order, const Place &to, const Place &from, bool leastEnd, bool greatestEnd)
    {
        if (loss == Loss::Zero)
            return std::abs(to.exact[order]) > std::abs(from.exact[order]);
        return leastEnd == greatestEnd ? std::abs(to.x) < std::abs(from.x) : leastEnd;
    }
    PlainLoss found(Loss loss, std::size_t order, std::size_t first, std::size_t last) const
    {
        const bool leastEnd = first == 0, greatestEnd = last + 1 == m_places.size();
        const Place from = leastEnd ? m_places[first] : edge(loss, order, m_places[first - 1], m_places[first]);
        const Place to = greatestEnd ? m_places[last] : edge(loss, order, m_places[last + 1], m_places[last]);
        const Place &shown = isShownAt(loss, order, to, from, leastEnd, greatestEnd) ? to : from;
        return {loss, order == 1, from.x, to.x, leastEnd, greatestEnd, shown.x, shown.plain[order], shown.exact[order]};
    }

    const Program &m_program;
    const Formula &m_exact;
    std::span<const double> m_p;
    std::vector<Place> m_places;
};

} // namespace

PlainJet plainJetOf(const Program &program, double x, std::span<const double> p)
{
    std::vector<PlainJet> values(program.lines.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Program::Line &line = program.lines[i];
        const std::array<PlainJet, 3> from = {values[line.from[0]], values[line.from[1]], values[line.from[2]]};
        values[i] = plainLine(line, from, x, p);
    }
    return values.back();
}

std::optional<PlainLoss> plainLossOf(const Program &program, const Formula &exact, std::span<const double> p, double least,
                                     double greatest)
{
    const Survey survey(program, exact, p, least, greatest);
    std::array<std::optional<PlainLoss>, 2> nearest; // of f and f′
    for (const std::size_t order : {std::size_t{0}, std::size_t{1}}) {
        for (const Loss loss : {Loss::NotANumber, Loss::Overflow, Loss::Zero}) {
            const std::optional<PlainLoss> found = survey.worst(loss, order);
            if (found && (!nearest[order] || std::abs(found->x) < std::abs(nearest[order]->x)))
                nearest[order] = found;
        }
    }
    if (nearest[0] && (!nearest[1] || std::abs(nearest[0]->x) <= 2.0 * std::abs(nearest[1]->x)))
        return nearest[0];
    if (nearest[1])
        return nearest[1];
    for (const Loss loss : {Loss::NoDigits, Loss::FewDigits}) {
        for (const std::size_t order : {std::size_t{0}, std::size_t{1}}) {
            if (std::optional<PlainLoss> found = survey.worst(loss, order))
                return found;
        }
    }
    return std::nullopt;
}

} // namespace actiscope::expression
