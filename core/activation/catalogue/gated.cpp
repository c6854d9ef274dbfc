#include "core/activation/catalogue/catalogue.h"
#include "core/activation/formula/gated.h"

namespace actiscope {

std::span<const Activation> gatedActivations()
{
    static const Parameter swish[] = {
        {
            .id = "beta",
            .label = ACTISCOPE_TEXT("Catalogue", "Swish beta"),
            .symbol = "β",
            .defaultValue = 1.0,
            .sliderMinimum = 0.1,
            .sliderMaximum = 10.0,
            .minimum = 0.01, // at 0 it would be the line x/2
            .maximum = 100.0,
            .meaning = ACTISCOPE_TEXT("Catalogue",
                "How sharp the gate is: towards 0 the curve becomes the line x/2, for large values ReLU."),
        },
    };
    static const Activation records[] = {
        {
            .id = "gelu",
            .name = "GELU",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Gaussian Error Linear Unit"),
            .family = Family::SmoothGated,
            .year = 2016,
            .authors = "Hendrycks & Gimpel",
            .source = "Gaussian Error Linear Units (GELUs), arXiv:1606.08415",
            .latex = R"(x\,\Phi(x) = \frac{x}{2}\left(1 + \operatorname{erf}\frac{x}{\sqrt{2}}\right))",
            .latexDerivative = R"(\begin{aligned}[t] & \Phi(x) + x\,\varphi(x) \\ )"
                               R"(& \varphi(x) = \tfrac{1}{\sqrt{2\pi}}\,e^{-x^2/2} \end{aligned})",
            .parameters = {},
            .formula = formulaOf<formula::Gelu>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "The standard in Transformers such as BERT and GPT-2. It multiplies x by the probability Φ(x) that "
                "a standard normal number is below x: a smooth gate in place of ReLU's hard one."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "It is not monotone: left of its minimum −0.17 at x = −0.75 the slope is negative, and for very "
                "negative x value and slope vanish. It costs more than ReLU. Libraries differ in which of the "
                "three forms they mean by GELU: take the one the weights were trained with."),
        },
        {
            .id = "gelu_tanh",
            .name = "GELU (tanh)",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Gaussian Error Linear Unit, tanh form"),
            .family = Family::SmoothGated,
            .year = 2016,
            .authors = "Hendrycks & Gimpel",
            .source = "Gaussian Error Linear Units (GELUs), arXiv:1606.08415",
            .latex = R"(\begin{aligned}[t] & \tfrac{x}{2}\,(1 + \tanh u) \\ )"
                     R"(& u = \sqrt{\tfrac{2}{\pi}}\,\bigl(x + 0.044715\,x^3\bigr) \end{aligned})",
            .latexDerivative = R"(\begin{aligned}[t] & \tfrac{1}{2}(1 + t) + \tfrac{x}{2}\,u'\,\bigl(1 - t^2\bigr) \\ )"
                               R"(& t = \tanh u \\ & u = \sqrt{\tfrac{2}{\pi}}\,\bigl(x + 0.044715\,x^3\bigr) \\ )"
                               R"(& u' = \sqrt{\tfrac{2}{\pi}}\,\bigl(1 + 0.134145\,x^2\bigr) \end{aligned})",
            .parameters = {},
            .formula = formulaOf<formula::GeluTanh>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "The form of GELU used by the original BERT and GPT-2 code, written with tanh since erf was slow. "
                "Choose it to reproduce models trained with it; in PyTorch it is GELU(approximate='tanh')."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "It is an approximation: it differs from the exact GELU by at most 0.0005, most of all near "
                "|x| = 2.7. For a new model the exact form is simpler and usually no slower."),
        },
        {
            .id = "quick_gelu",
            .name = "Quick GELU",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Gaussian Error Linear Unit, sigmoid form"),
            .family = Family::SmoothGated,
            .year = 2016,
            .authors = "Hendrycks & Gimpel",
            .source = "Gaussian Error Linear Units (GELUs), arXiv:1606.08415 (named QuickGELU in the code of CLIP, 2021)",
            .latex = R"(x\,\sigma(1.702\,x) = \frac{x}{1 + e^{-1.702\,x}})",
            .latexDerivative = R"(\begin{aligned}[t] & s + 1.702\,x\,s\,(1 - s) \\ & s = \sigma(1.702\,x) \end{aligned})",
            .parameters = {},
            .formula = formulaOf<formula::QuickGelu>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "A cheap form of GELU with one sigmoid; it is Swish with β = 1.702. Needed to run models trained "
                "with it, such as OpenAI's CLIP."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "It differs from the exact GELU by up to 0.02, near |x| = 2.3. Exchanging one for the other in a "
                "trained model changes its outputs."),
        },
        {
            .id = "silu",
            .name = "SiLU",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Sigmoid Linear Unit"),
            .family = Family::SmoothGated,
            .year = 2017,
            .authors = "Elfwing, Uchibe & Doya",
            .source = "Sigmoid-Weighted Linear Units for Neural Network Function Approximation in Reinforcement "
                      "Learning, Neural Networks 107, 2018, arXiv:1702.03118",
            .latex = R"(x\,\sigma(x) = \frac{x}{1 + e^{-x}})",
            .latexDerivative = R"(\sigma(x)\,\bigl(1 + x\,(1 - \sigma(x))\bigr))",
            .parameters = {},
            .formula = formulaOf<formula::Silu>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "A smooth alternative to ReLU, used in EfficientNet and, inside SwiGLU, in LLaMA. The gate is the "
                "input's own sigmoid. It is Swish with β = 1."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "It is not monotone: its minimum is −0.28 at x = −1.28, and left of it the slope is negative. It "
                "needs an exponential for each value, so it is slower than ReLU on simple hardware."),
        },
        {
            .id = "swish",
            .name = "Swish",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Self-gated activation"),
            .family = Family::SmoothGated,
            .year = 2017,
            .authors = "Ramachandran, Zoph & Le",
            .source = "Searching for Activation Functions, arXiv:1710.05941",
            .latex = R"(x\,\sigma(\beta x) = \frac{x}{1 + e^{-\beta x}})",
            .latexDerivative = R"(\sigma(\beta x)\,\bigl(1 + \beta x\,(1 - \sigma(\beta x))\bigr))",
            .parameters = swish,
            .formula = formulaOf<formula::Swish>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "Shows how one number leads from the straight line x/2 (β near 0) through SiLU (β = 1) and nearly "
                "GELU (β = 1.702) towards ReLU. β may be fixed or learned with the weights."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "It is not monotone: the minimum −0.28/β lies at x = −1.28/β. A learned β gains little "
                "in most networks, so β = 1, that is SiLU, is the usual choice."),
        },
        {
            .id = "mish",
            .name = "Mish",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Self-regularized non-monotonic activation"),
            .family = Family::SmoothGated,
            .year = 2019,
            .authors = "Misra",
            .source = "Mish: A Self Regularized Non-Monotonic Activation Function, BMVC 2020, arXiv:1908.08681",
            .latex = R"(x\,\tanh\bigl(\ln(1 + e^{x})\bigr))",
            .latexDerivative = R"(\begin{aligned}[t] & t + x\,\sigma(x)\,\bigl(1 - t^2\bigr) \\ )"
                               R"(& t = \tanh\bigl(\ln(1 + e^{x})\bigr) \end{aligned})",
            .parameters = {},
            .formula = formulaOf<formula::Mish>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "A smooth function close to SiLU, with a slightly deeper dip. Known from object detectors such as "
                "YOLOv4, where it was found to do a little better than ReLU and Swish."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "It is among the most expensive here: exponential, logarithm and tanh for each value. It is not "
                "monotone, with the minimum −0.31 at x = −1.19. Computed naively, its exponential overflows for "
                "large x."),
        },
        {
            .id = "logsigmoid",
            .name = "LogSigmoid",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Logarithm of the sigmoid"),
            .family = Family::SmoothGated,
            .year = 2013,
            .authors = "Mikolov, Sutskever, Chen, Corrado & Dean",
            .source = "Distributed Representations of Words and Phrases and their Compositionality, NeurIPS 2013, "
                      "arXiv:1310.4546 (log σ as the objective of negative sampling)",
            .latex = R"(\ln\sigma(x) = -\ln\bigl(1 + e^{-x}\bigr))",
            .latexDerivative = R"(\sigma(-x) = \frac{1}{1 + e^{x}})",
            .parameters = {},
            .formula = formulaOf<formula::LogSigmoid>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "For losses, not for hidden layers: the log-probability of a yes-or-no answer, as in logistic "
                "regression, word2vec's negative sampling and preference losses such as DPO. It is the mirror "
                "image of softplus: f(x) = −softplus(−x)."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "Compute it as one function. The log of a sigmoid that was rounded to 0 is −∞, and its gradient "
                "is lost. Its values are never positive, and the slope tends to 0 on the right."),
        },
    };
    return records;
}

} // namespace actiscope
