#include "core/activation/catalogue/families.h"
#include "core/activation/formula/piecewise.h"

namespace actiscope {

std::vector<Activation> piecewiseActivations()
{
    return {
        {
            .id = "hardtanh",
            .name = "Hardtanh",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Hard hyperbolic tangent"),
            .family = Family::Piecewise,
            .year = 2004,
            .authors = "Collobert",
            .source = ACTISCOPE_TEXT("Catalogue",
                "Large Scale Machine Learning, PhD thesis, Université Paris VI, 2004"),
            .latex = R"(\begin{cases} a & x \le a \\ x & a < x < b \\ b & x \ge b \end{cases})",
            .latexDerivative = R"(\begin{cases} 1 & a < x < b \\ 0 & \text{otherwise} \end{cases})",
            .expression = "if(x >= max_val, max_val, if(x > min_val, x, min_val))",
            .parameters = {
                {
                    .id = "min_val",
                    .label = ACTISCOPE_TEXT("Catalogue", "Hardtanh minimum"),
                    .symbol = "a",
                    .latex = "a",
                    .defaultValue = -1.0,
                    .sliderMinimum = -3.0,
                    .sliderMaximum = 0.0,
                    .minimum = -100.0,
                    .maximum = 100.0,
                    .meaning = ACTISCOPE_TEXT("Catalogue", "The least value; inputs below it are raised to it."),
                    .below = "max_val",
                },
                {
                    .id = "max_val",
                    .label = ACTISCOPE_TEXT("Catalogue", "Hardtanh maximum"),
                    .symbol = "b",
                    .latex = "b",
                    .defaultValue = 1.0,
                    .sliderMinimum = 0.0,
                    .sliderMaximum = 3.0,
                    .minimum = -100.0,
                    .maximum = 100.0,
                    .meaning = ACTISCOPE_TEXT("Catalogue",
                        "The greatest value; inputs above it are lowered to it. It lies above the minimum."),
                },
            },
            .formula = formulaOf<formula::HardTanh>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "A tanh made of three straight lines. Also used to clip values to a range, and as the stand-in for "
                "the sign function when binarised networks are trained."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "Outside the two bounds the gradient is exactly 0, so a unit that lands there gets no signal to "
                "come back. At the bounds themselves the slope is taken to be 0, as in PyTorch."),
            .slot = 27,
            .operations = 2,
            .effort = Effort::Straight,
            .recipe = {
                .value = R"(return np.where(x >= max_val, max_val, np.where(x <= min_val, min_val, x)))",
                .derivative = R"(return np.where((x > min_val) & (x < max_val), $one, 0.0))",
                .torch = R"(return F.hardtanh(x, min_val, max_val))",
                .cppValue = R"(return x >= max_val ? max_val : x <= min_val ? min_val : x;)",
                .cppDerivative = R"(return x > min_val && x < max_val ? 1.0 : 0.0;)",
            },
        },
        {
            .id = "hardsigmoid",
            .name = "Hardsigmoid",
            .fullName = "",
            .family = Family::Piecewise,
            .year = 2015,
            .authors = "Courbariaux, Bengio & David",
            .source = ACTISCOPE_TEXT("Catalogue",
                "BinaryConnect: Training Deep Neural Networks with Binary Weights during Propagations, NeurIPS 2015, "
                "arXiv:1511.00363 (there with slope 1/2; slope 1/6 since MobileNetV3, arXiv:1905.02244)"),
            .latex = R"(\begin{cases} 0 & x \le -3 \\ \frac{x + 3}{6} & -3 < x < 3 \\ 1 & x \ge 3 \end{cases})",
            .latexDerivative = R"(\begin{cases} \frac{1}{6} & -3 < x < 3 \\ 0 & \text{otherwise} \end{cases})",
            .expression = "if(x >= 3, 1, if(x > -3, (x + 3)/6, 0))",
            .parameters = {},
            .formula = formulaOf<formula::HardSigmoid>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "A sigmoid made of three straight lines, for gates in networks on phones and other small devices. "
                "MobileNetV3 uses it to weigh channels."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "From |x| = 3 on, the gradient is exactly 0. Its outputs can be exactly 0 or 1, so it is not a "
                "substitute for the sigmoid under a log loss. Some older libraries have a slope of 1/5 instead of "
                "1/6."),
            .slot = 28,
            .operations = 4,
            .effort = Effort::Straight,
            .recipe = {
                .value = R"(return np.clip(x + 3.0, 0.0, 6.0) / 6.0)",
                .derivative = R"(return np.where(np.abs(x) < 3.0, $one, 0.0) / 6.0)",
                .torch = R"(return F.hardsigmoid(x))",
                .cppValue = R"(return x >= 3.0 ? 1.0 : x <= -3.0 ? 0.0 : (x + 3.0) / 6.0;)",
                .cppDerivative = R"(return std::abs(x) < 3.0 ? 1.0 / 6.0 : 0.0;)",
            },
        },
        {
            .id = "hardswish",
            .name = "Hardswish",
            .fullName = "",
            .family = Family::Piecewise,
            .year = 2019,
            .authors = "Howard et al.",
            .source = "Searching for MobileNetV3, ICCV 2019, arXiv:1905.02244",
            .latex = R"(\begin{cases} 0 & x \le -3 \\ \frac{x(x + 3)}{6} & -3 < x < 3 \\ x & x \ge 3 \end{cases})",
            .latexDerivative = R"(\begin{cases} 0 & x \le -3 \\ \frac{2x + 3}{6} & -3 < x < 3 \\ )"
                               R"(1 & x \ge 3 \end{cases})",
            .expression = "if(x >= 3, x, if(x > -3, x*(x + 3)/6, 0))",
            .parameters = {},
            .formula = formulaOf<formula::HardSwish>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "A form of SiLU for phones and low precision, as in the deeper layers of MobileNetV3: no "
                "exponential, only products and clipping."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "The slope jumps at both ends: from 0 to −1/2 at x = −3 and from 3/2 to 1 at x = 3. At these two "
                "points 0 and 1 are used; PyTorch 2.6.0 was reported to give −1/2 and 3/2, which pull request "
                "148049 of March 2025 changed. It is not monotone, and left of −3 there is no gradient."),
            .slot = 29,
            .operations = 5,
            .effort = Effort::Algebraic,
            .recipe = {
                .value = R"(return x * (np.clip(x + 3.0, 0.0, 6.0) / 6.0))",
                .derivative = R"(return np.where(x >= 3.0, $one, np.where(x <= -3.0, 0.0, (2.0 * np.clip(x, -3.0, 3.0) + 3.0) / 6.0)))",
                .torch = R"(return F.hardswish(x))",
                .cppValue = R"(return x >= 3.0 ? x : x <= -3.0 ? 0.0 : x * ((x + 3.0) / 6.0);)",
                .cppDerivative = R"(return x >= 3.0 ? 1.0 : x <= -3.0 ? 0.0 : (2.0 * x + 3.0) / 6.0;)",
            },
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
            .expression = "if(x > lambda or lambda == 0, x - lambda, if(x < -lambda, x + lambda, 0))",
            .parameters = {
                {
                    .id = "lambda",
                    .label = ACTISCOPE_TEXT("Catalogue", "Softshrink lambda"),
                    .symbol = "λ",
                    .latex = R"(\lambda)",
                    .defaultValue = 0.5,
                    .sliderMinimum = 0.0,
                    .sliderMaximum = 2.0,
                    .minimum = 0.0, // the identity
                    .maximum = 100.0,
                    .meaning = ACTISCOPE_TEXT("Catalogue",
                        "Half the width of the dead zone, and how far all other values are pulled towards 0."),
                },
            },
            .formula = formulaOf<formula::SoftShrink>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "For sparse coding and denoising: it is the exact step that an L1 penalty of weight λ asks for, "
                "as in ISTA and its learned form LISTA. Small values become exactly 0."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "Every value that survives is pulled λ towards 0, so large signals are biased. Inside the dead "
                "zone the gradient is 0; with λ too large whole layers fall silent."),
            .slot = 30,
            .operations = 3,
            .effort = Effort::Straight,
            .recipe = {
                .value = R"(return x - np.clip(x, -lambda, lambda))",
                .derivative = R"(return np.where(np.abs(x) > lambda, $one, 0.0))",
                .torch = R"(return F.softshrink(x, lambda))",
                .cppValue = R"(return x > lambda ? x - lambda : x < -lambda ? x + lambda : 0.0 * x;)",
                .cppDerivative = R"(return std::abs(x) > lambda ? 1.0 : 0.0;)",
            },
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
            .expression = "if(x > lambda or x < -lambda or lambda == 0, x, 0)",
            .parameters = {
                {
                    .id = "lambda",
                    .label = ACTISCOPE_TEXT("Catalogue", "Hardshrink lambda"),
                    .symbol = "λ",
                    .latex = R"(\lambda)",
                    .defaultValue = 0.5,
                    .sliderMinimum = 0.0,
                    .sliderMaximum = 2.0,
                    .minimum = 0.0, // the identity
                    .maximum = 100.0,
                    .meaning = ACTISCOPE_TEXT("Catalogue", "Half the width of the dead zone, in which all values become 0."),
                },
            },
            .formula = formulaOf<formula::HardShrink>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "Keeps large values as they are and sets small ones to 0: wavelet denoising, sparse codes in which "
                "surviving values must not be biased."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "It jumps at −λ and λ, so a tiny change of the input can change the output by λ. The gradient does "
                "not see the jumps and is 0 between them."),
            .slot = 31,
            .operations = 2,
            .effort = Effort::Straight,
            .recipe = {
                .value = R"(return np.where(np.abs(x) <= lambda, 0.0, x))",
                .derivative = R"(return np.where(np.abs(x) > lambda, $one, 0.0))",
                .torch = R"(return F.hardshrink(x, lambda))",
                .cppValue = R"(return std::abs(x) <= lambda ? 0.0 : x;)",
                .cppDerivative = R"(return std::abs(x) > lambda ? 1.0 : 0.0;)",
            },
        },
    };
}

} // namespace actiscope
