#pragma once

#include "core/activation/activation.h"

namespace actiscope {

/// How many elementary operations the formula of a function needs: each +, −, ×, ÷, each comparison (max, min, |x| and
/// the cases of a formula), and each call of exp, ln, √, tanh, erf, sin or arctan counts as one; constants are folded.
/// What an operation costs differs from one processor to the next; how many there are does not.
int operationsOf(const Activation &activation);

} // namespace actiscope
