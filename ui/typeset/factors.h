#pragma once

#include "core/expression/tree.h"

#include <vector>

namespace actiscope::typeset {

/// What stands between two factors.
enum class Joint {
    Tight, ///< 2x
    Thin,  ///< x σ(x)
    Dot    ///< 2·3
};

/// `fractions` says whether quotients are fractions with a bar here.
Joint jointOf(const expression::Tree &left, const expression::Tree &right, bool fractions);
/// The factors of a product, those of products in it likewise; no more of them than that.
std::vector<const expression::Tree *> factorsOf(const expression::Tree &product, int most);
/// One short number, or π, over another.
bool isNumericFraction(const expression::Tree &tree);
/// Whether a minus comes first, one that is no term's.
bool beginsWithSign(const expression::Tree &tree);
/// Whether it has no more nodes than that; it looks at few more.
bool isWithin(const expression::Tree &tree, int nodes);
/// Whether an exponent is short and flat enough to be one: e^{−x²}, but exp(cases).
bool isShortExponent(const expression::Tree &tree);

} // namespace actiscope::typeset
