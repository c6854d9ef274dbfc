#pragma once

#include "core/expression/mpfrfunctions.h"
#include "core/expression/program.h"

#include <span>
#include <vector>

namespace actiscope::expression {

/// Where in a formula it depends on the variable.
enum class Dependence { Constant, Linear, Other };

/// Enclosures of a number and its derivatives by one variable. Those that are 0 by their form are left out of sums.
struct MpfrJet {
    MpfrInterval value, first, second;
    Dependence dependence = Dependence::Constant;

    static MpfrJet constant(MpfrInterval value);
    static MpfrJet unknown(Known known) { return {known, known, known, Dependence::Other}; }
};

/// The last line of the program, computed over intervals of the bits of the current scope. The variable is x, or the
/// parameter with that index.
MpfrJet mpfrJetOf(const Program &program, const MpfrInterval &x, std::span<const double> p, std::size_t variable,
                  const MpfrRules &rules);

/// Whether each condition, sign and step of a program is the same all over an interval of x, and no sine goes to and fro.
bool restsOver(const Program &program, const MpfrInterval &x, std::span<const double> p, std::size_t variable);

/// The values of the lines that do not depend on x; the others are open.
std::vector<MpfrInterval> constantsOf(const Program &program, std::span<const double> p);

} // namespace actiscope::expression
