#pragma once

#include "core/expression/mpfrinterval.h"
#include "core/expression/program.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace actiscope::expression {

/// A polynomial up to the second degree: its coefficients of 1, x and x².
using Quadratic = std::array<MpfrInterval, 3>;

/// Adds the zeros of a polynomial, each as the nearest double. Whether these are all.
bool rootsOf(const Quadratic &polynomial, std::vector<double> &roots);

/// Unknown too where nothing is enclosed.
Sign signOf(const MpfrInterval &a);
/// The double in the middle of a narrow interval.
double middleOf(const MpfrInterval &a);

/// Which lines of a program are such polynomials.
class Quadratics
{
public:
    /// `constants` are the values of the lines that do not depend on x; both outlive this.
    Quadratics(const Program &program, std::span<const MpfrInterval> constants);

    /// Nothing if the line is none.
    const std::optional<Quadratic> &of(std::size_t line);

private:
    std::optional<Quadratic> made(std::size_t line);

    const Program &m_program;
    std::span<const MpfrInterval> m_constants;
    std::vector<std::optional<std::optional<Quadratic>>> m_known; ///< what has been asked for
};

} // namespace actiscope::expression
