#include "core/activation/catalogue/families.h"
#include "core/activation/formula/gated.h"
#include "core/activation/formula/others.h"
#include "core/activation/formula/piecewise.h"
#include "core/activation/formula/rectified.h"

namespace actiscope {

std::vector<Activation> otherActivations()
{
    return {
        {
            .id = "isru",
            .name = "ISRU",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Inverse Square Root Unit"),
            .family = Family::Other,
            .year = 2017,
            .authors = "Carlile, Delamarter, Kinney, Marti & Whitney",
            .source = "Improving Deep Learning by Inverse Square Root Linear Units (ISRLUs), arXiv:1710.09967",
            .latex = R"(\frac{x}{\sqrt{1 + \alpha x^2}})",
            .latexDerivative = R"(\frac{1}{(1 + \alpha x^2)^{3/2}})",
            .expression = "x/sqrt(1 + alpha*x^2)",
            .parameters = {
                {
                    .id = "alpha",
                    .label = ACTISCOPE_TEXT("Catalogue", "ISRU alpha"),
                    .symbol = "α",
                    .latex = R"(\alpha)",
                    .defaultValue = 1.0,
                    .sliderMinimum = 0.1,
                    .sliderMaximum = 5.0,
                    .minimum = 0.01,
                    .maximum = 100.0,
                    .meaning = ACTISCOPE_TEXT("Catalogue", "Sets the limits ±1/√α to which the function tends."),
                },
            },
            .formula = formulaOf<formula::Isru>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "A smooth, odd, bounded function like tanh that needs only an inverse square root, which many "
                "processors compute quickly. α sets how high it saturates."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "It saturates: for large |x| the slope falls like 1/|x|³, more slowly than that of tanh but "
                "still towards 0. Few libraries offer it and few trained models use it."),
            .slot = 33,
            .operations = 5,
            .effort = Effort::Algebraic,
            .recipe = {
                .value = R"(return x / $hypot(x, alpha**-0.5) / alpha**0.5  # alpha * x**2 would overflow)",
                .derivative = R"(return (alpha**-0.5 / $hypot(x, alpha**-0.5))**3)",
                .cppValue = R"(const double root = std::sqrt(alpha);
return x / std::hypot(x, 1.0 / root) / root; // alpha·x² would overflow)",
                .cppDerivative = 
R"(const double c = 1.0 / std::sqrt(alpha), r = c / std::hypot(x, c);
return r * r * r;)",
            },
        },
        {
            .id = "bent_identity",
            .name = ACTISCOPE_TEXT("Catalogue", "Bent identity"),
            .fullName = "",
            .family = Family::Other,
            .year = 2019,
            .authors = "Godfrey",
            .source = ACTISCOPE_TEXT("Catalogue",
                "An Evaluation of Parametric Activation Functions for Deep Learning, IEEE SMC 2019 (the Bendable Linear "
                "Unit at β = 1/2; the function was in use before, without a paper)"),
            .latex = R"(\frac{\sqrt{x^2 + 1} - 1}{2} + x)",
            .latexDerivative = R"(\frac{x}{2\sqrt{x^2 + 1}} + 1)",
            .expression = "(sqrt(x^2 + 1) - 1)/2 + x",
            .parameters = {},
            .formula = formulaOf<formula::BentIdentity>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "An example of a mild nonlinearity: its slope rises smoothly from 1/2 to 3/2, so no unit saturates "
                "and none dies. At 0 it is close to the identity."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "It is unbounded and nearly linear on both sides, so it bends little. For large positive inputs "
                "the slope is 3/2, and the product over many layers can grow. Hardly used in practice."),
            .slot = 19,
            .operations = 6,
            .effort = Effort::Algebraic,
            .recipe = {
                .value = R"(return x + 0.5 * x * (x / ($hypot(x, 1.0) + 1.0))  # sqrt(x**2 + 1) - 1 cancels near 0)",
                .derivative = R"(return 1.0 + 0.5 * x / $hypot(x, 1.0))",
                .cppValue = R"(return x + 0.5 * x * (x / (std::hypot(x, 1.0) + 1.0)); // √(x² + 1) − 1 cancels near 0)",
                .cppDerivative = R"(return 1.0 + 0.5 * x / std::hypot(x, 1.0);)",
            },
        },
        {
            .id = "tanhshrink",
            .name = "Tanhshrink",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Identity minus hyperbolic tangent"),
            .family = Family::Other,
            .year = 2011,
            .authors = "Collobert, Kavukcuoglu & Farabet",
            .source = ACTISCOPE_TEXT("Catalogue",
                "Torch7: A Matlab-like Environment for Machine Learning, BigLearn, NIPS Workshop 2011 (known from this "
                "library, where it is nn.TanhShrink)"),
            .latex = R"(x - \tanh x)",
            .latexDerivative = R"(\tanh^2 x)",
            .expression = "x - tanh(x)",
            .parameters = {},
            .formula = formulaOf<formula::TanhShrink>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "A smooth relative of softshrink for sparse coding: small values are pushed almost to 0, large "
                "ones are moved by nearly 1."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "At 0 it is as flat as x³/3: small inputs get hardly any gradient, and a network with small "
                "initial weights barely starts to learn. Computed as a plain difference it loses digits near 0."),
            .slot = 32,
            .operations = 2,
            .effort = Effort::Transcendental,
            .recipe = {
                .value = 
R"(# Near 0 the difference cancels: Lambert's continued fraction of tanh(x).
square = np.clip(x, -1.5, 1.5)**2
d = 21.0
for odd in range(19, 1, -2):
    d = odd + square / d
y = square / d
return np.where(np.abs(x) < 1.5, x * (y / (1.0 + y)), x - np.tanh(x)))",
                .derivative = R"(return np.tanh(x)**2)",
                .torch = R"(return F.tanhshrink(x)  # cancels near 0)",
                .cppValue = 
R"(if (!(std::abs(x) < 1.5))
    return x - std::tanh(x);
// Near 0 the difference cancels: Lambert's continued fraction of tanh x.
double d = 21.0;
for (double odd = 19.0; odd >= 3.0; odd -= 2.0)
    d = odd + x * x / d;
const double y = x * x / d;
return x * (y / (1.0 + y));)",
                .cppDerivative = R"(return std::tanh(x) * std::tanh(x);)",
            },
        },
        {
            .id = "logsigmoid",
            .name = "LogSigmoid",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Logarithm of the sigmoid"),
            .family = Family::Other,
            .year = 2013,
            .authors = "Mikolov, Sutskever, Chen, Corrado & Dean",
            .source = ACTISCOPE_TEXT("Catalogue",
                "Distributed Representations of Words and Phrases and their Compositionality, NeurIPS 2013, "
                "arXiv:1310.4546 (log σ as the objective of negative sampling)"),
            .latex = R"(\ln\sigma(x) = -\ln\bigl(1 + e^{-x}\bigr))",
            .latexDerivative = R"(\sigma(-x) = \frac{1}{1 + e^{x}})",
            .expression = "-softplus(-x)",
            .textbook = "-ln(1 + exp(-x))",
            .parameters = {},
            .formula = formulaOf<formula::LogSigmoid>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "For losses, not for hidden layers: the log-probability of a yes-or-no answer, as in logistic "
                "regression, word2vec's negative sampling and preference losses such as DPO. It is the mirror "
                "image of softplus: f(x) = −softplus(−x)."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "Compute it as one function. The log of a sigmoid that was rounded to 0 is −∞, and its gradient "
                "is lost. Its values are never positive, and the slope tends to 0 on the right."),
            .slot = 26,
            .operations = 5,
            .effort = Effort::Transcendental,
            .recipe = {
                .value = R"(return np.clip(x, None, 0.0) - np.log1p(np.exp(-np.abs(x))))",
                .derivative = R"(return $sigmoid(-x))",
                .torch = R"(return F.logsigmoid(x))",
                .cppValue = R"(return (x < 0.0 ? x : 0.0) - std::log1p(std::exp(-std::abs(x)));)",
                .cppDerivative = R"(return $sigmoid(-x);)",
            },
        },
        {
            .id = "sine",
            .name = ACTISCOPE_TEXT("Catalogue", "Sine"),
            .fullName = ACTISCOPE_TEXT("Catalogue", "Periodic activation (SIREN)"),
            .family = Family::Other,
            .year = 2020,
            .authors = "Sitzmann, Martel, Bergman, Lindell & Wetzstein",
            .source = "Implicit Neural Representations with Periodic Activation Functions, NeurIPS 2020, "
                      "arXiv:2006.09661",
            .latex = R"(\sin(\omega x))",
            .latexDerivative = R"(\omega\cos(\omega x))",
            .expression = "sin(omega*x)",
            .parameters = {
                {
                    .id = "omega",
                    .label = ACTISCOPE_TEXT("Catalogue", "Sine frequency"),
                    .symbol = "ω",
                    .latex = R"(\omega)",
                    .defaultValue = 1.0,
                    .sliderMinimum = 0.1,
                    .sliderMaximum = 30.0,
                    .minimum = 0.01,
                    .maximum = 100.0,
                    .meaning = ACTISCOPE_TEXT("Catalogue", "The angular frequency: one period is 2π/ω wide."),
                },
            },
            .formula = formulaOf<formula::Sine>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "For networks that represent a signal as a function of its coordinates: images, sound, shapes, "
                "solutions of differential equations. Its derivatives are sines again, so they can be fitted too. "
                "SIREN uses ω = 30."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "It depends on the initialisation given in the SIREN paper; with others it trains poorly. Many inputs "
                "give the same output, so the loss has many local minima. The slope reaches ±ω."),
            .slot = 34,
            .operations = 2,
            .effort = Effort::Transcendental,
            .recipe = {
                .value = R"(return $sincos(omega, x)[0])",
                .derivative = R"(return omega * $sincos(omega, x)[1])",
                .cppValue = R"(return $sine(omega, x);)",
                .cppDerivative = R"(return omega * $cosine(omega, x);)",
            },
        },
        {
            .id = "snake",
            .name = "Snake",
            .fullName = "",
            .family = Family::Other,
            .year = 2020,
            .authors = "Ziyin, Hartwig & Ueda",
            .source = "Neural Networks Fail to Learn Periodic Functions and How to Fix It, NeurIPS 2020, "
                      "arXiv:2006.08195",
            .latex = R"(x + \frac{1}{a}\,\sin^2(a x))",
            .latexDerivative = R"(1 + \sin(2 a x))",
            .expression = "x + sin(a*x)^2/a",
            .parameters = {
                {
                    .id = "a",
                    .label = ACTISCOPE_TEXT("Catalogue", "Snake frequency"),
                    .symbol = "a",
                    .latex = "a",
                    .defaultValue = 1.0,
                    .sliderMinimum = 0.1,
                    .sliderMaximum = 10.0,
                    .minimum = 0.01,
                    .maximum = 100.0,
                    .meaning = ACTISCOPE_TEXT("Catalogue", "How fast the waves on the line follow each other: one is π/a wide."),
                },
            },
            .formula = formulaOf<formula::Snake>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "For data with a period, such as seasons or sound: it can continue a periodic pattern beyond the "
                "training data. Used in neural vocoders such as BigVGAN. The line x keeps it rising on the whole."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "Choose a to match the expected period, or let it be learned. The slope swings between 0 and 2, so "
                "some inputs pass no gradient. Outside periodic data it brings no known gain."),
            .slot = 35,
            .operations = 5,
            .effort = Effort::Transcendental,
            .recipe = {
                .value = R"(return x + $sincos(a, x)[0]**2 / a)",
                .derivative = R"(return 1.0 + $sincos(2.0 * a, x)[0])",
                .cppValue = 
R"(const double s = $sine(a, x);
return x + s * s / a;)",
                .cppDerivative = R"(return 1.0 + $sine(2.0 * a, x);)",
            },
        },
        {
            .id = "dyt",
            .name = "DyT",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Dynamic Tanh"),
            .family = Family::Other,
            .year = 2025,
            .authors = "Zhu, Chen, He, LeCun & Liu",
            .source = "Transformers without Normalization, CVPR 2025, arXiv:2503.10622",
            .latex = R"(\tanh(\alpha x))",
            .latexDerivative = R"(\alpha \left(1 - \tanh^2(\alpha x)\right))",
            .expression = "tanh(alpha*x)",
            .parameters = {
                {
                    .id = "alpha",
                    .label = ACTISCOPE_TEXT("Catalogue", "DyT alpha"),
                    .symbol = "α",
                    .latex = R"(\alpha)",
                    .defaultValue = 0.5,
                    .sliderMinimum = 0.1,
                    .sliderMaximum = 3.0,
                    .minimum = 0.01,
                    .maximum = 100.0,
                    .meaning = ACTISCOPE_TEXT("Catalogue",
                        "Stretches the input, and is learned: the slope at 0. It settles near one over the spread of the "
                        "inputs."),
                },
            },
            .formula = formulaOf<formula::DyT>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "In the place of layer normalisation in Transformers: it squashes the extreme values as normalisation "
                "does, without computing a mean or a deviation. A scale and a shift for each channel follow it."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "It replaces the normalisation, not the activation of the feed-forward layers. Large language models are "
                "sensitive to the initial α, and want it smaller the wider they are. What lies far out saturates."),
            .slot = 37,
            .operations = 2,
            .recipe = {
                .value = R"(return np.tanh(alpha * np.clip(x, -400.0 / alpha, 400.0 / alpha))  # beyond, it is 1 or -1)",
                .derivative = R"(e = np.exp(-2.0 * alpha * np.clip(np.abs(x), None, 400.0 / alpha))  # beyond, it is 0
return alpha * (4.0 * e / (1.0 + e)**2)  # 1 - tanh(alpha * x)**2 would be 0 for large x)",
                .cppValue = R"(return std::tanh(alpha * x);)",
                .cppDerivative = R"(const double e = std::exp(-2.0 * std::abs(alpha * x));
return alpha * (4.0 * e / ((1.0 + e) * (1.0 + e))); // 1 - tanh² would be 0 for large x)",
            },
        },
    };
}

} // namespace actiscope
