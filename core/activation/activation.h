#pragma once

#include "core/activation/formula.h"
#include "core/activation/recipe.h"
#include "core/math/jet.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Marks an English text of the core for translation by the user interface, in the given context.
#define ACTISCOPE_TEXT(context, text) text

namespace actiscope {

/// The values of an activation's parameters, in the order of Activation::parameters.
using Parameters = std::vector<double>;

/// Whose colour and dash pattern a mark has; -1 is nobody's: the theme's own text colour. It stands in the function's
/// record, so that a function looks the same everywhere, whichever others there are.
using Slot = int;
/// The styles that are kept for functions of people's own, from this slot on.
inline constexpr Slot firstOwnSlot = 1000;
inline constexpr int ownSlots = 12;

/// The groups of the function list; Own are those that people type.
enum class Family { Early, Rectified, SmoothGated, Piecewise, Other, Own };

/// How much work one value is.
enum class Effort {
    Straight,      ///< straight lines: comparisons, sums and products
    Algebraic,     ///< products, quotients and roots, but no exponential
    Transcendental ///< an exponential, a sine or the like
};

/// What advice on depth can say of a function.
enum class DepthHint {
    None,
    ScalesWithInput, ///< f(c·x) = c·f(x) for c > 0: the weight scale alone sets the size of the gradient
    MadeForXavier,   ///< the initialisation of Glorot and Bengio was derived for it
    SlopeBelowQuarter ///< |f′| ≤ 1/4 everywhere
};

/// A number that shapes a function, such as Leaky ReLU's negative slope.
struct Parameter {
    std::string id;       ///< PyTorch's keyword where it has one: negative_slope
    std::string label;    ///< what its slider is called: "Leaky ReLU slope"
    std::string symbol;   ///< as the formulas write it, in Unicode: "α"
    std::string latex;    ///< the same in LaTeX: "\alpha"
    double defaultValue = 0.0;
    double sliderMinimum = 0.0; ///< the slider's range; typed values may go beyond it, up to the limits
    double sliderMaximum = 1.0;
    double minimum = 0.0;       ///< the least and the greatest value for which the function is defined and useful
    double maximum = 1.0;
    std::string meaning;  ///< one sentence, translated by the user interface
    std::string below = {}; ///< the id of the parameter that has to be greater than this one, if there is such
    bool featured = false; ///< its slider always stands below the curves; of one parameter of all functions
};

/// All that is known of an activation function but what can be computed from it (see core/facts). Once made it never
/// changes; whoever keeps one keeps a FunctionRef.
struct Activation {
    std::string id;        ///< PyTorch's name where it has one: leaky_relu
    std::string name;      ///< as shown: "Leaky ReLU"; see nameOf()
    std::string fullName;  ///< spelled out, if that tells more: "Gaussian Error Linear Unit"; else empty
    Family family = Family::Other;
    int year = 0;          ///< of the paper cited, which need not be the first
    std::string authors;   ///< "Hendrycks & Gimpel"
    std::string source;    ///< title, place, and arXiv number or DOI where there is one; translated if it has a note
    std::string latex;     ///< the right-hand side of f(x) =
    std::string latexDerivative; ///< the right-hand side of f′(x) =
    /// f(x) as one would type it (core/expression), with the parameters by their ids, the same number for every x: also at
    /// kinks, where which branch holds gives f′.
    std::string expression = {};
    /// The form that textbooks have and that plain arithmetic spoils; empty where it is `expression`.
    std::string textbook = {};
    std::vector<Parameter> parameters;
    std::shared_ptr<const Formula> formula;
    std::string whenToUse; ///< two or three sentences, translated by the user interface
    std::string pitfalls;
    Slot slot = -1;
    /// How many elementary operations the formula needs: each +, −, ×, ÷, each comparison (max, min, |x| and the cases
    /// of a formula), and each call of exp, ln, √, tanh, erf, sin or arctan counts as one; constants are folded. It tells
    /// how long a formula is, not what it costs: a call counts like a sum, so nothing compares functions by it.
    int operations = 0;
    Effort effort = Effort::Transcendental;
    DepthHint depthHint = DepthHint::None;
    bool learnsBeside = false; ///< where one neuron learns, it learns beside the selected function
    Recipe recipe;

    Parameters defaults() const;
    /// f(x). NaN propagates; at ±inf the limit is returned.
    double value(double x, const Parameters &p) const { return formula->value(x, p); }
    /// f, f′ and f″ at x. At a kink f′ is PyTorch's and f″ is 0.
    Jet at(double x, const Parameters &p) const { return formula->at(x, p); }
    /// f and f′ at many places, bit for bit as at() has them, but several times as fast. `f` and `df` have the size of
    /// `x` and share no memory with it.
    void slopesAt(std::span<const double> x, const Parameters &p, std::span<double> f, std::span<double> df) const;
    /// ∂f/∂(parameter `index`) at x, in `first` of the result.
    Jet byParameter(double x, const Parameters &p, std::size_t index) const
    {
        return formula->byParameter(x, p, index);
    }
    std::vector<double> breakpoints(const Parameters &p) const { return formula->breakpoints(p); }
    /// The index of the parameter with that id, or -1.
    int parameterIndex(std::string_view parameterId) const;
};

/// What is stored of a function. As long as somebody holds it the record stays where it is, so that its address can
/// stand for it in a cache that holds it too.
using FunctionRef = std::shared_ptr<const Activation>;

struct ParameterLimits {
    double least;
    double greatest;
};

/// So far apart parameters stay, or are brought, one of which has to be below the other. Given as they are, they may be
/// nearer.
inline constexpr double orderedGap = 1e-3;

/// What a parameter may be while the others stay as they are. `values` are in order.
ParameterLimits limitsOf(const Activation &activation, const Parameters &values, std::size_t index);
/// The index of the first parameter that is not below the one that has to be greater, or -1.
int misorderedParameter(const Activation &activation, const Parameters &values);
/// Finite values brought into their limits; those in the wrong order change places.
Parameters repaired(const Activation &activation, Parameters values);

} // namespace actiscope
