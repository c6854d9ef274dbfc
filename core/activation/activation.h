#pragma once

#include "core/math/jet.h"

#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Marks an English text of the core for translation by the user interface, in the given context.
#define ACTISCOPE_TEXT(context, text) text

namespace actiscope {

/// The values of an activation's parameters, in the order of Activation::parameters.
using Parameters = std::vector<double>;
/// No function has more of them.
inline constexpr std::size_t mostParameters = 4;

/// The groups of the function list.
enum class Family { Early, Rectified, SmoothGated, Piecewise, Other };

/// A number that shapes a function, such as Leaky ReLU's negative slope.
struct Parameter {
    const char *id;       ///< PyTorch's keyword where it has one: negative_slope
    const char *label;    ///< what its slider is called: "Leaky ReLU slope"
    const char *symbol;   ///< as the formulas write it, in Unicode: "α"
    double defaultValue;
    double sliderMinimum; ///< the slider's range; typed values may go beyond it, up to the limits
    double sliderMaximum;
    double minimum;       ///< the least and the greatest value for which the function is defined and useful
    double maximum;
    const char *meaning;  ///< one sentence, translated by the user interface
};

/// One formula, compiled for plain numbers, for jets and for arrays. `p` points to as many values as there are
/// parameters.
struct Formula {
    double (*value)(double x, const double *p);
    Jet (*jet)(Jet x, const Jet *p);
    /// f and f′ at each x: the numbers that `jet` gives, in a loop that the compiler sees as a whole.
    void (*slopes)(std::span<const double> x, std::span<const double> p, double *f, double *df);
    /// Where f, f′ or f″ is not smooth, ascending; empty for a C^∞ function.
    std::vector<double> (*breakpoints)(const double *p);
};

/// All that is known of an activation function but what can be computed from it (see facts.h).
struct Activation {
    const char *id;        ///< PyTorch's name where it has one: leaky_relu
    const char *name;      ///< as shown: "Leaky ReLU"
    const char *fullName;  ///< spelled out, if that tells more: "Gaussian Error Linear Unit"; else empty
    Family family;
    int year;              ///< of the source
    const char *authors;   ///< "Hendrycks & Gimpel"
    const char *source;    ///< title, place, and arXiv number or DOI where there is one
    const char *latex;     ///< the right-hand side of f(x) =
    const char *latexDerivative; ///< the right-hand side of f′(x) =
    std::span<const Parameter> parameters;
    Formula formula;
    const char *whenToUse; ///< two or three sentences, translated by the user interface
    const char *pitfalls;

    Parameters defaults() const;
    /// f(x). NaN propagates; at ±inf the limit is returned.
    double value(double x, const Parameters &p) const { return formula.value(x, p.data()); }
    /// f, f′ and f″ at x. At a kink f′ is PyTorch's and f″ is 0.
    Jet at(double x, const Parameters &p) const;
    /// f and f′ at many places, bit for bit as at() has them, but several times as fast. `f` and `df` have the size of
    /// `x` and share no memory with it.
    void slopesAt(std::span<const double> x, const Parameters &p, std::span<double> f, std::span<double> df) const;
    /// ∂f/∂(parameter `index`) at x, in `first` of the result.
    Jet byParameter(double x, const Parameters &p, std::size_t index) const;
    std::vector<double> breakpoints(const Parameters &p) const { return formula.breakpoints(p.data()); }
    /// The index of the parameter with that id, or -1.
    int parameterIndex(std::string_view parameterId) const;
};

/// The whole catalogue, by family and, within one, in the order in which the list shows it.
std::span<const Activation *const> catalogue();
/// The activation of that id, or null.
const Activation *findActivation(std::string_view id);

} // namespace actiscope
