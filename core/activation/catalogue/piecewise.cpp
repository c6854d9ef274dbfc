#include "core/activation/catalogue/catalogue.h"
#include "core/activation/formula/piecewise.h"

namespace actiscope {
namespace {

// PyTorch rejects a minimum above the maximum. Here it gives the minimum below the maximum and the maximum from there
// on: a step downwards.
constexpr Parameter hardtanhBounds[] = {
    {
        .id = "min_val",
        .label = ACTISCOPE_TEXT("Catalogue", "Hardtanh minimum"),
        .symbol = "a",
        .defaultValue = -1.0,
        .sliderMinimum = -3.0,
        .sliderMaximum = 0.0,
        .minimum = -100.0,
        .maximum = 100.0,
        .meaning = ACTISCOPE_TEXT("Catalogue", "The least value; inputs below it are raised to it."),
    },
    {
        .id = "max_val",
        .label = ACTISCOPE_TEXT("Catalogue", "Hardtanh maximum"),
        .symbol = "b",
        .defaultValue = 1.0,
        .sliderMinimum = 0.0,
        .sliderMaximum = 3.0,
        .minimum = -100.0,
        .maximum = 100.0,
        .meaning = ACTISCOPE_TEXT("Catalogue",
            "The greatest value; inputs above it are lowered to it. Keep it above the minimum."),
    },
};

constexpr Parameter softshrinkLambda[] = {
    {
        .id = "lambda",
        .label = ACTISCOPE_TEXT("Catalogue", "Softshrink lambda"),
        .symbol = "λ",
        .defaultValue = 0.5,
        .sliderMinimum = 0.0,
        .sliderMaximum = 2.0,
        .minimum = 0.0, // the identity
        .maximum = 100.0,
        .meaning = ACTISCOPE_TEXT("Catalogue",
            "Half the width of the dead zone, and how far all other values are pulled towards 0."),
    },
};

constexpr Parameter hardshrinkLambda[] = {
    {
        .id = "lambda",
        .label = ACTISCOPE_TEXT("Catalogue", "Hardshrink lambda"),
        .symbol = "λ",
        .defaultValue = 0.5,
        .sliderMinimum = 0.0,
        .sliderMaximum = 2.0,
        .minimum = 0.0, // the identity
        .maximum = 100.0,
        .meaning = ACTISCOPE_TEXT("Catalogue", "Half the width of the dead zone, in which all values become 0."),
    },
};

} // namespace

std::span<const Activation> piecewiseActivations()
{
    static const Activation records[] = {
        {
            .id = "hardtanh",
            .name = "Hardtanh",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Hard hyperbolic tangent"),
            .family = Family::Piecewise,
            .year = 2004,
            .authors = "Collobert",
            .source = "Large Scale Machine Learning, PhD thesis, Université Paris VI, 2004",
            .latex = R"(\begin{cases} a & x \le a \\ x & a < x < b \\ b & x \ge b \end{cases})",
            .latexDerivative = R"(\begin{cases} 1 & a < x < b \\ 0 & \text{otherwise} \end{cases})",
            .parameters = hardtanhBounds,
            .formula = formulaOf<formula::HardTanh>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "A tanh made of three straight lines, cheap on any hardware. Also used to clip values to a range, "
                "and as the stand-in for the sign function when binarised networks are trained."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "Outside the two bounds the gradient is exactly 0, so a unit that lands there gets no signal to "
                "come back. At the bounds themselves the slope is taken to be 0, as in PyTorch."),
        },
        {
            .id = "hardsigmoid",
            .name = ACTISCOPE_TEXT("Catalogue", "Hard sigmoid"),
            .fullName = "",
            .family = Family::Piecewise,
            .year = 2015,
            .authors = "Courbariaux, Bengio & David",
            .source = "BinaryConnect: Training Deep Neural Networks with Binary Weights during Propagations, NeurIPS "
                      "2015, arXiv:1511.00363 (there with slope 1/2; slope 1/6 since MobileNetV3, arXiv:1905.02244)",
            .latex = R"(\begin{cases} 0 & x \le -3 \\ \frac{x + 3}{6} & -3 < x < 3 \\ 1 & x \ge 3 \end{cases})",
            .latexDerivative = R"(\begin{cases} \frac{1}{6} & -3 < x < 3 \\ 0 & \text{otherwise} \end{cases})",
            .parameters = {},
            .formula = formulaOf<formula::HardSigmoid>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "A sigmoid made of three straight lines, for gates in networks on phones and other small devices. "
                "MobileNetV3 uses it to weigh channels."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "From |x| = 3 on, the gradient is exactly 0. Its outputs can be exactly 0 or 1, so it is not a "
                "substitute for the sigmoid under a log loss. Some older libraries have a slope of 1/5 instead of "
                "1/6."),
        },
        {
            .id = "hardswish",
            .name = ACTISCOPE_TEXT("Catalogue", "Hard swish"),
            .fullName = "",
            .family = Family::Piecewise,
            .year = 2019,
            .authors = "Howard et al.",
            .source = "Searching for MobileNetV3, ICCV 2019, arXiv:1905.02244",
            .latex = R"(\begin{cases} 0 & x \le -3 \\ \frac{x(x + 3)}{6} & -3 < x < 3 \\ x & x \ge 3 \end{cases})",
            .latexDerivative = R"(\begin{cases} 0 & x \le -3 \\ \frac{2x + 3}{6} & -3 < x < 3 \\ )"
                               R"(1 & x \ge 3 \end{cases})",
            .parameters = {},
            .formula = formulaOf<formula::HardSwish>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "A cheap form of SiLU for phones and low precision, as in the deeper layers of MobileNetV3: no "
                "exponential, only products and clipping."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "The slope jumps at both ends: from 0 to −1/2 at x = −3 and from 3/2 to 1 at x = 3. At these two "
                "points 0 and 1 are used (PyTorch up to 2.6: −1/2 and 3/2). It is not monotone, and left of −3 "
                "there is no gradient."),
        },
        {
            .id = "softshrink",
            .name = "Softshrink",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Soft thresholding"),
            .family = Family::Piecewise,
            .year = 1994,
            .authors = "Donoho & Johnstone",
            .source = "Ideal Spatial Adaptation by Wavelet Shrinkage, Biometrika 81, 1994, pp. 425–455, "
                      "doi:10.1093/biomet/81.3.425",
            .latex = R"(\begin{cases} x + \lambda & x < -\lambda \\ 0 & |x| \le \lambda \\ )"
                     R"(x - \lambda & x > \lambda \end{cases})",
            .latexDerivative = R"(\begin{cases} 0 & |x| \le \lambda \\ 1 & |x| > \lambda \end{cases})",
            .parameters = softshrinkLambda,
            .formula = formulaOf<formula::SoftShrink>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "For sparse coding and denoising: it is the exact step that an L1 penalty of weight λ asks for, "
                "as in ISTA and its learned form LISTA. Small values become exactly 0."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "Every value that survives is pulled λ towards 0, so large signals are biased. Inside the dead "
                "zone the gradient is 0; with λ too large whole layers fall silent."),
        },
        {
            .id = "hardshrink",
            .name = "Hardshrink",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Hard thresholding"),
            .family = Family::Piecewise,
            .year = 1994,
            .authors = "Donoho & Johnstone",
            .source = "Ideal Spatial Adaptation by Wavelet Shrinkage, Biometrika 81, 1994, pp. 425–455, "
                      "doi:10.1093/biomet/81.3.425",
            .latex = R"(\begin{cases} 0 & |x| \le \lambda \\ x & |x| > \lambda \end{cases})",
            .latexDerivative = R"(\begin{cases} 0 & |x| \le \lambda \\ 1 & |x| > \lambda \end{cases})",
            .parameters = hardshrinkLambda,
            .formula = formulaOf<formula::HardShrink>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "Keeps large values as they are and sets small ones to 0: wavelet denoising, sparse codes in which "
                "surviving values must not be biased."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "It jumps at −λ and λ, so a tiny change of the input can change the output by λ. The gradient does "
                "not see the jumps and is 0 between them."),
        },
        {
            .id = "tanhshrink",
            .name = "Tanhshrink",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Identity minus hyperbolic tangent"),
            .family = Family::Piecewise,
            .year = 2011,
            .authors = "Collobert, Kavukcuoglu & Farabet",
            .source = "Torch7: A Matlab-like Environment for Machine Learning, BigLearn, NIPS Workshop 2011 (known "
                      "from this library, where it is nn.TanhShrink)",
            .latex = R"(x - \tanh x)",
            .latexDerivative = R"(\tanh^2 x)",
            .parameters = {},
            .formula = formulaOf<formula::TanhShrink>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "A smooth relative of softshrink for sparse coding: small values are pushed almost to 0, large "
                "ones are moved by nearly 1."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "At 0 it is as flat as x³/3: small inputs get hardly any gradient, and a network with small "
                "initial weights barely starts to learn. Computed as a plain difference it loses digits near 0."),
        },
    };
    return records;
}

} // namespace actiscope
