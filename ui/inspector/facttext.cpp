#include "ui/inspector/facttext.h"

#include "core/text/readablenumber.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace actiscope::facttext {

namespace {

struct FactText {
    Q_DECLARE_TR_FUNCTIONS(FactText)
};

QString number(double value, int digits = 5)
{
    return QString::fromStdString(readable(value, digits));
}

QString bound(const Bound &bound)
{
    if (std::isinf(bound.value))
        return FactText::tr("none");
    if (bound.attained)
        return FactText::tr("f(%1) = %2").arg(number(bound.x), number(bound.value));
    if (std::isinf(bound.x))
        return FactText::tr("none, tends to %1").arg(number(bound.value));
    return FactText::tr("none, tends to %1 at x = %2").arg(number(bound.value), number(bound.x));
}

bool fades(const TailFact &tail)
{
    return tail.kind == Tail::Saturates || tail.kind == Tail::Flattens;
}

bool isMonotonic(const Facts &facts)
{
    return facts.monotonicity != Monotonicity::None;
}

Chip smoothnessChip(Smoothness smoothness)
{
    switch (smoothness) {
    case Smoothness::Jump:
        return {FactText::tr("jump"), Look::Warning};
    case Smoothness::C0:
        return {FactText::tr("continuous, with a kink"), Look::Neutral};
    case Smoothness::C1:
        return {FactText::tr("no kink"), Look::Good};
    case Smoothness::C2:
    case Smoothness::Smooth:
        break;
    }
    return {FactText::tr("smooth"), Look::Good};
}

} // namespace

QString range(const Facts &facts)
{
    const auto &[low, high] = std::pair(facts.infimum, facts.supremum);
    return FactText::tr("%1%2, %3%4")
        .arg(low.attained ? QStringLiteral("[") : QStringLiteral("("), number(low.value), number(high.value),
             high.attained ? QStringLiteral("]") : QStringLiteral(")"));
}

QString domain(const Facts &facts)
{
    if (facts.domain.empty())
        return FactText::tr("no number");
    constexpr std::ptrdiff_t most = 3;
    const auto &parts = facts.domain;
    // Of many the ones nearest to zero.
    const auto distance = [](const DomainPart &part) { return std::min(std::abs(part.begin), std::abs(part.end)); };
    const auto nearest = std::min_element(parts.begin(), parts.end(), [&](const DomainPart &a, const DomainPart &b) {
        return (a.begin < 0.0 && a.end > 0.0 ? -1.0 : distance(a)) < (b.begin < 0.0 && b.end > 0.0 ? -1.0 : distance(b));
    });
    const auto count = static_cast<std::ptrdiff_t>(parts.size());
    const std::ptrdiff_t from = std::clamp<std::ptrdiff_t>(nearest - parts.begin() - most / 2, 0, std::max<std::ptrdiff_t>(0, count - most));
    QStringList shown;
    if (from > 0)
        shown += QStringLiteral("…");
    for (std::ptrdiff_t i = from; i < std::min(count, from + most); ++i) {
        const DomainPart &part = parts[static_cast<std::size_t>(i)];
        shown += part.begin == part.end
            ? FactText::tr("{%1}").arg(number(part.begin))
            : FactText::tr("%1%2, %3%4")
                  .arg(part.beginIncluded ? QStringLiteral("[") : QStringLiteral("("), number(part.begin), number(part.end),
                       part.endIncluded ? QStringLiteral("]") : QStringLiteral(")"));
    }
    if (from + most < count)
        shown += QStringLiteral("…");
    return shown.join(QStringLiteral(" ∪ "));
}

QString minimum(const Facts &facts)
{
    return bound(facts.infimum);
}

QString maximum(const Facts &facts)
{
    return bound(facts.supremum);
}

QString steepestSlope(const Facts &facts)
{
    const QString slope = number(facts.largestSlope);
    if (std::isnan(facts.largestSlope))
        return FactText::tr("none, f jumps");
    if (std::isinf(facts.largestSlope))
        return FactText::tr("no limit");
    // A straight tail has it everywhere: one place would be no better than another.
    const bool straight = std::abs(facts.left.slopeLimit) == facts.largestSlope
        || std::abs(facts.right.slopeLimit) == facts.largestSlope;
    if (facts.slopeAttained && straight)
        return slope;
    if (facts.slopeAttained)
        return FactText::tr("%1 at x = %2").arg(slope, number(facts.largestSlopeAt));
    if (std::isinf(facts.largestSlopeAt))
        return FactText::tr("tends to %1").arg(slope);
    return FactText::tr("tends to %1 at x = %2").arg(slope, number(facts.largestSlopeAt));
}

QString saturation(const Facts &facts)
{
    if (fades(facts.left) && fades(facts.right) && facts.left.from >= facts.right.from)
        return FactText::tr("everywhere");
    QStringList sides;
    if (fades(facts.left)) {
        const QString from = QString::fromStdString(readableBelow(facts.left.from, 3));
        sides += facts.left.kind == Tail::Saturates
            ? FactText::tr("left, to %1 (x < %2)").arg(number(facts.left.limit), from)
            : FactText::tr("left, without limit (x < %1)").arg(from);
    }
    if (fades(facts.right)) {
        const QString from = QString::fromStdString(readableAbove(facts.right.from, 3));
        sides += facts.right.kind == Tail::Saturates
            ? FactText::tr("right, to %1 (x > %2)").arg(number(facts.right.limit), from)
            : FactText::tr("right, without limit (x > %1)").arg(from);
    }
    return sides.isEmpty() ? FactText::tr("never") : sides.join(QLatin1Char('\n'));
}

QString monotonicity(const Facts &facts)
{
    switch (facts.monotonicity) {
    case Monotonicity::Increasing:
        return FactText::tr("strictly increasing");
    case Monotonicity::NonDecreasing:
        return FactText::tr("never decreasing");
    case Monotonicity::Decreasing:
        return FactText::tr("strictly decreasing");
    case Monotonicity::NonIncreasing:
        return FactText::tr("never increasing");
    case Monotonicity::Constant:
        return FactText::tr("constant");
    case Monotonicity::None:
        break;
    }
    return FactText::tr("no");
}

QString symmetry(const Facts &facts)
{
    switch (facts.parity) {
    case Parity::Odd:
        return FactText::tr("odd: f(−x) = −f(x)");
    case Parity::Even:
        return FactText::tr("even: f(−x) = f(x)");
    case Parity::None:
        break;
    }
    return FactText::tr("none");
}

QString smoothness(const Facts &facts)
{
    switch (facts.smoothness) {
    case Smoothness::Jump:
        return FactText::tr("none, f jumps");
    case Smoothness::C0:
        return FactText::tr("C⁰, f′ jumps");
    case Smoothness::C1:
        return FactText::tr("C¹, f″ jumps");
    case Smoothness::C2:
        return FactText::tr("C², f″ is continuous");
    case Smoothness::Smooth:
        break;
    }
    return FactText::tr("C∞, smooth");
}

QList<Chip> chips(const Facts &facts)
{
    QList<Chip> chips{smoothnessChip(facts.smoothness)};
    const bool below = facts.boundedBelow();
    const bool above = facts.boundedAbove();
    if (below == above) {
        chips += Chip{below ? FactText::tr("bounded") : FactText::tr("unbounded"), Look::Neutral};
    } else {
        // On the side where it is unbounded a rectifier does not saturate.
        chips += Chip{above ? FactText::tr("bounded above") : FactText::tr("unbounded above"),
                      above ? Look::Neutral : Look::Good};
        chips += Chip{below ? FactText::tr("bounded below") : FactText::tr("unbounded below"), Look::Neutral};
    }
    chips += isMonotonic(facts) ? Chip{FactText::tr("monotonic"), Look::Good}
                                : Chip{FactText::tr("not monotonic"), Look::Warning};
    chips += facts.zeroCentred ? Chip{FactText::tr("zero-centred"), Look::Good}
                               : Chip{FactText::tr("not zero-centred"), Look::Warning};
    if (facts.parity != Parity::None)
        chips += Chip{facts.parity == Parity::Odd ? FactText::tr("odd") : FactText::tr("even"), Look::Neutral};
    return chips;
}

} // namespace actiscope::facttext
