#pragma once

#include "core/facts/facts.h"
#include "ui/theme/apptheme.h"

#include <QList>
#include <QString>

/// The computed facts of a function in words, for the panel at the right.
namespace actiscope::facttext {

/// Where f has values: "(−∞, 0) ∪ (0, ∞)".
QString domain(const Facts &facts);
/// "[−0.16997, ∞)"
QString range(const Facts &facts);
/// "f(−0.75179) = −0.16997", or what f only tends to.
QString minimum(const Facts &facts);
QString maximum(const Facts &facts);
/// The largest |f′| and where.
QString steepestSlope(const Facts &facts);
/// On which sides |f′| stays below the threshold, from where, and what f tends to; a line a side.
QString saturation(const Facts &facts);
QString monotonicity(const Facts &facts);
QString symmetry(const Facts &facts);
QString smoothness(const Facts &facts);

/// A property in a word or two, and whether it is one that helps training.
struct Chip {
    QString text;
    Look look;
    bool operator==(const Chip &) const = default;
};
QList<Chip> chips(const Facts &facts);

} // namespace actiscope::facttext
