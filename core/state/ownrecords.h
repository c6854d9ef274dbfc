#pragma once

#include "core/expression/problem.h"
#include "core/expression/reader.h"
#include "core/expression/tree.h"
#include "core/state/customfunction.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// The records of people's own functions, made of what a state stores of them. For this folder; others ask Functions and
/// ownfunctions.h.
namespace actiscope {

/// An own function as it is used.
struct OwnRecord {
    Activation activation;
    expression::Tree tree;
    std::vector<std::string> calls; ///< ids of the own functions that its formula names
};

/// The own functions of a state, and with them all there are.
struct OwnRecords {
    std::vector<CustomFunction> own;
    std::vector<std::shared_ptr<const OwnRecord>> records;     ///< of each of `own`; null if it could not be read
    std::vector<std::optional<expression::Problem>> problems;  ///< why it could not be
    std::vector<CustomFunction> repaired; ///< those that could, as a state may hold them
    std::vector<FunctionRef> all; ///< those that could, and behind them the built-ins

    /// The place of that id in `own`, or nothing.
    std::optional<std::size_t> placeOf(std::string_view id) const;
    /// The function that formulas call so: an id, or the name of an own one.
    FunctionRef named(std::string_view word) const;
    /// Likewise, of a record that may be null.
    static FunctionRef functionOf(const std::shared_ptr<const OwnRecord> &record);
    /// Whether the function at a place is, or calls, directly or through others, that of the id.
    bool reaches(std::size_t from, std::string_view id) const;
};

/// A problem at a word that stands for a function that would call itself is that it may not be called here.
expression::Problem withCircle(expression::Problem problem, std::string_view text, const std::vector<std::string> &circular);

/// The words that call a function in formulas, for what would be right where one is unknown.
std::vector<std::string> knownWords(const std::vector<CustomFunction> &own);

/// A formula that may call what is in the records, but nothing that reaches `id`.
std::variant<expression::Reading, expression::Problem> readFormulaOf(const OwnRecords &records, std::string_view id,
                                                                     std::string_view text);

} // namespace actiscope
