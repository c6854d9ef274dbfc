#pragma once

#include "core/expression/tree.h"

#include <string>

/// A tree written down again. No tree is no text.
namespace actiscope::expression {

/// As readFormula() reads it back to the same tree: x*sigmoid(b*x).
std::string typedText(const Tree &tree);
/// On one line as people write it, for names and labels: x·σ(bx) + αx.
std::string readableText(const Tree &tree);
/// For LaTeX in math mode, with amsmath: x\,\sigma(bx).
std::string latexText(const Tree &tree);
/// A parameter as formulas show it: α for alpha, else its id.
std::string symbolOf(const std::string &parameter);

} // namespace actiscope::expression
