#pragma once

#include "core/activation/activation.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// A formula as a tree that knows where each of its parts stands in the text. Trees are values: nobody changes one,
/// parts are shared.
namespace actiscope::expression {

/// A stretch of the text, in bytes (UTF-8), half open.
struct Place {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const Place &) const = default;
};

enum class Kind {
    // What text consists of.
    Number,
    Word,       ///< a name whose meaning is not yet known; only readers meet it
    Call,       ///< a name with arguments in brackets, likewise

    // What names mean.
    Variable,   ///< x
    Pi,
    Euler,      ///< e
    Parameter,  ///< `word` is its id
    Function,   ///< one of Function, its arguments in `parts`
    Activation, ///< `activation` of parts[0]; the parts behind are its parameters, those left out have their defaults

    // Operators: their operands in `parts`.
    Negate, Add, Subtract, Multiply, Divide, Power,
    Compare,    ///< `relation` between both parts
    And, Or, Not,
    Choose      ///< parts[0] ? parts[1] : parts[2]
};

/// The elementary functions that formulas know. With one argument, unless another number is named.
enum class Function {
    Exp, Expm1, Log, Log1p, Log2, Log10, Sqrt, Abs, Sign, Step,
    Sin, Cos, Tan, Asin, Acos, Atan, Sinh, Cosh, Tanh, Asinh, Acosh, Atanh,
    Erf, Erfc, NormalCdf, NormalDensity, Sigmoid, Softplus, LogSigmoid,
    Max, Min, ///< of two or more
    Clamp     ///< clamp(u, least, greatest) = min(max(u, least), greatest)
};

enum class Relation { Less, LessOrEqual, Greater, GreaterOrEqual, Equal, NotEqual };
/// The relation that holds of two numbers where this one does not: >= of <.
Relation opposite(Relation relation);

struct Node;
using Tree = std::shared_ptr<const Node>;

struct Node {
    Kind kind = Kind::Number;
    Place place = {};
    double number = 0.0;         ///< of a Number: the double nearest to what was typed; never negative, NaN or infinite
    std::string word = {};       ///< of a Word, Call or Parameter
    Function function = {};
    Relation relation = {};
    FunctionRef activation = {};
    std::vector<Tree> parts = {};
    std::vector<std::string> names = {}; ///< of a Call with keyword arguments: a name, or none, for each of `parts`
    bool quietly = false;        ///< Multiply: typed without a sign, as in 2x
};

/// Whether both are the same formula, wherever their parts stand.
bool areSame(const Tree &a, const Tree &b);
/// How many nodes there are; a shared part counts each time that it is met.
std::size_t sizeOf(const Tree &tree);
/// Whether it has more nodes than that; looks at no more.
bool isLargerThan(const Tree &tree, std::size_t size);
/// The ids of its parameters, in the order in which a reader meets them.
std::vector<std::string> parametersIn(const Tree &tree);
/// Whether x comes up.
bool dependsOnVariable(const Tree &tree);
bool isConstant(const Tree &tree);

} // namespace actiscope::expression
