#pragma once

#include "core/math/jet.h"

#include <cmath>

namespace actiscope {

using std::sqrt;

/// √u with derivatives 1/(2√u) and −1/(4u√u). Error: 2 ulp.
inline Jet sqrt(const Jet &u)
{
    const double root = std::sqrt(u.value);
    const double first = 0.5 / root;
    return chain(u, root, first, -0.5 * first / u.value);
}

inline double abs(double u) { return std::abs(u); }
/// |u|, at 0 with the slope of the right side.
inline Jet abs(const Jet &u) { return u.value < 0.0 ? -u : u; }

/// √(x² + c), c ≥ 0, without overflow. Differentiated as a whole, because the chain rule through √ makes r″ a
/// difference of nearly equal terms for large x: with r′ = (x·x′ + c′/2)/r, and x′² − (x·x′/r)² = x′²·c/r² put in,
/// r″ = (x′²·c/r² + x·x″ + c″/2 − (x·x′·c′ + c′²/4)/r²)/r. Error: 2 ulp.
inline double hypotenuse(double x, double c) { return std::hypot(x, std::sqrt(c)); }
inline Jet hypotenuse(const Jet &x, const Jet &c)
{
    const double r = hypotenuse(x.value, c.value);
    const double cosine = std::isinf(r) ? std::copysign(1.0, x.value) : x.value / r;
    const double first = term(cosine, x.first) + 0.5 * c.first / r;
    const double mixed = term(cosine, x.first) * c.first / r + 0.25 * (c.first / r) * (c.first / r);
    const double bend = term(c.value / r, x.first) * x.first / r / r;
    return {r, first, bend + term(cosine, x.second) + (0.5 * c.second - mixed) / r};
}

} // namespace actiscope
