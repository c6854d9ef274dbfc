#pragma once

#include "core/activation/activation.h"
#include "core/network/matrix.h"

#include <array>

namespace actiscope {

/// Numbers m·2^exponent, far below those of a double too.
struct ScaledMatrix {
    Matrix values;
    int exponent = 0;
};

/// Below it (in size) a function is, to all digits of a double, as its first term there says; and products of a few such
/// numbers begin to underflow.
inline constexpr int nearZeroBelow = -166; // 2^−166 ≈ 10^−50
/// What is smaller than 2^this counts as 0: the exponents of its powers would leave the whole numbers.
inline constexpr int leastScaledExponent = -(1 << 26);

/// What f and f′ are next to 0: factor·|z|^order on either side. So a stack's signal can be followed where no double
/// holds it: of tanh it is the signal itself, of squared ReLU its square.
class NearZero
{
public:
    NearZero(const Activation &activation, const Parameters &parameters);

    /// False if f has a kink or a jump that is very near to 0, but not there.
    bool isKnown() const { return m_isKnown; }
    /// f and f′ of each z, which are below 2^nearZeroBelow in size: the largest mantissa is about 1.
    void apply(const ScaledMatrix &z, ScaledMatrix &f, ScaledMatrix &slope) const;

private:
    struct Power {
        double factor = 0.0;
        int order = 0;
    };
    using Sides = std::array<Power, 3>; ///< of z < 0, z = 0 and z > 0

    static void apply(const Sides &sides, const ScaledMatrix &z, ScaledMatrix &result);

    bool m_isKnown = true;
    Sides m_value;
    Sides m_slope;
};

/// The exponent that has to be taken out of numbers for the largest to be about 1; 0 where they do well as they are.
int excessOf(const Matrix &values);
/// values·2^exponent, wherever both begin.
void multiply(Matrix &values, int exponent);

} // namespace actiscope
