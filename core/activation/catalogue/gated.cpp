#include "core/activation/catalogue/families.h"
#include "core/activation/formula/gated.h"

namespace actiscope {

std::vector<Activation> gatedActivations()
{
    return {
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
            .expression = "x*Phi(x)",
            .textbook = "x/2*(1 + erf(x/sqrt(2)))",
            .parameters = {},
            .formula = formulaOf<formula::Gelu>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "The function of many Transformers since 2018, such as GPT, BERT and ViT. It multiplies x by the "
                "probability Φ(x) that a standard normal number is below x: a smooth gate in place of ReLU's hard one."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "It is not monotone: left of its minimum −0.17 at x = −0.75 the slope is negative, and for very "
                "negative x value and slope vanish. It needs an error function for each value. Libraries differ in "
                "which of the three forms they mean by GELU: take the one the weights were trained with."),
            .slot = 20,
            .operations = 5, // x/√2, erf, 1 +, x/2, their product
            .effort = Effort::Transcendental,
            .recipe = {
                .value = R"(return x * (0.5 * $erfc(-x / 2.0**0.5))  # 1 + erf would be 0 for very negative x)",
                .derivative = 
R"(cdf = 0.5 * $erfc(-x / 2.0**0.5)
density = np.exp(-0.5 * np.clip(x, -40.0, 40.0)**2) / (2.0 * math.pi)**0.5
return cdf + x * density)",
                .torch = R"(return F.gelu(x)  # 0 left of -8.3, where the true value is about -4e-16)",
                .cppValue = R"(return x * (0.5 * std::erfc(-x / std::sqrt(2.0))); // 1 + erf would be 0 for very negative x)",
                .cppDerivative = 
R"(const double pi = 3.141592653589793;
const double cdf = 0.5 * std::erfc(-x / std::sqrt(2.0));
const double density = std::exp(-0.5 * x * x) / std::sqrt(2.0 * pi);
return cdf + x * density;)",
            },
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
            .expression = "x*sigmoid(sqrt(8/pi)*(x + 0.044715*x^3))",
            .textbook = "x/2*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3)))",
            .parameters = {},
            .formula = formulaOf<formula::GeluTanh>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "The form of GELU in the published code of GPT and GPT-2. BERT's code began with the exact form "
                "and changed to this one later. Choose it to run weights trained with it; in PyTorch it is "
                "GELU(approximate='tanh')."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "It is an approximation: it differs from the exact GELU by at most 0.0005, most of all near |x| = "
                "2.7. Write down which of the two a model was trained with."),
            .slot = 21,
            .operations = 9, // x·x, ·x, ·0.044715, + x, ·√(2/π), tanh, 1 +, x/2, their product
            .effort = Effort::Transcendental,
            .recipe = {
                .value = 
R"(c = np.clip(x, -30.0, 30.0)  # beyond, the gate is 0 or 1
u = (8.0 / math.pi)**0.5 * c * (1.0 + 0.044715 * c**2)
return x * $sigmoid(u)  # (1 + tanh(u / 2)) / 2 without cancellation)",
                .derivative = 
R"(c = np.clip(x, -30.0, 30.0)
u = (8.0 / math.pi)**0.5 * c * (1.0 + 0.044715 * c**2)
slope = (8.0 / math.pi)**0.5 * (1.0 + 0.134145 * c**2)
return $sigmoid(u) * (1.0 + c * slope * $sigmoid(-u)))",
                .torch = R"(return F.gelu(x, approximate="tanh"))",
                .cppValue = 
R"(const double pi = 3.141592653589793;
const double c = x < -30.0 ? -30.0 : x > 30.0 ? 30.0 : x; // beyond, the gate is 0 or 1
const double u = std::sqrt(8.0 / pi) * c * (1.0 + 0.044715 * c * c);
return x * $sigmoid(u); // (1 + tanh(u / 2)) / 2 without cancellation)",
                .cppDerivative = 
R"(const double pi = 3.141592653589793;
const double c = x < -30.0 ? -30.0 : x > 30.0 ? 30.0 : x;
const double u = std::sqrt(8.0 / pi) * c * (1.0 + 0.044715 * c * c);
const double slope = std::sqrt(8.0 / pi) * (1.0 + 0.134145 * c * c);
return $sigmoid(u) * (1.0 + c * slope * $sigmoid(-u));)",
            },
        },
        {
            .id = "quick_gelu",
            .name = "Quick GELU",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Gaussian Error Linear Unit, sigmoid form"),
            .family = Family::SmoothGated,
            .year = 2016,
            .authors = "Hendrycks & Gimpel",
            .source = ACTISCOPE_TEXT("Catalogue",
                "Gaussian Error Linear Units (GELUs), arXiv:1606.08415 (named QuickGELU in the code of CLIP, 2021)"),
            .latex = R"(x\,\sigma(1.702\,x) = \frac{x}{1 + e^{-1.702\,x}})",
            .latexDerivative = R"(\begin{aligned}[t] & s + 1.702\,x\,s\,(1 - s) \\ & s = \sigma(1.702\,x) \end{aligned})",
            .expression = "x*sigmoid(1.702*x)",
            .textbook = "x/(1 + exp(-1.702*x))",
            .parameters = {},
            .formula = formulaOf<formula::QuickGelu>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "A form of GELU with one sigmoid; it is Swish with β = 1.702. Needed to run models trained with "
                "it, such as OpenAI's CLIP."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "It differs from the exact GELU by up to 0.02, near |x| = 2.3. Exchanging one for the other in a "
                "trained model changes its outputs."),
            .slot = 22,
            .operations = 4,
            .effort = Effort::Transcendental,
            .recipe = {
                .value = R"(return x * $sigmoid(1.702 * np.clip(x, -500.0, 500.0))  # beyond, the gate is 0 or 1)",
                .derivative = 
R"(u = 1.702 * np.clip(x, -500.0, 500.0)
return $sigmoid(u) * (1.0 + u * $sigmoid(-u)))",
                .cppValue = R"(return x * $sigmoid(1.702 * x);)",
                .cppDerivative = 
R"(const double u = 1.702 * x, c = std::fmax(-800.0, std::fmin(u, 800.0)); // u may overflow
return $sigmoid(u) * (1.0 + c * $sigmoid(-u));)",
            },
        },
        {
            .id = "silu",
            .name = "SiLU",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Sigmoid Linear Unit"),
            .family = Family::SmoothGated,
            .year = 2016,
            .authors = "Hendrycks & Gimpel",
            .source = ACTISCOPE_TEXT("Catalogue",
                "Gaussian Error Linear Units (GELUs), arXiv:1606.08415 (which names it; tried in reinforcement learning "
                "by Elfwing, Uchibe & Doya, 2017, arXiv:1702.03118)"),
            .latex = R"(x\,\sigma(x) = \frac{x}{1 + e^{-x}})",
            .latexDerivative = R"(\sigma(x)\,\bigl(1 + x\,(1 - \sigma(x))\bigr))",
            .expression = "x*sigmoid(x)",
            .textbook = "x/(1 + exp(-x))",
            .parameters = {},
            .formula = formulaOf<formula::Silu>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "A smooth alternative to ReLU, used in EfficientNet and, inside SwiGLU, in language models such as "
                "PaLM and LLaMA. The gate is the input's own sigmoid. It is Swish with β = 1."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "It is not monotone: its minimum is −0.28 at x = −1.28, and left of it the slope is negative. It "
                "needs an exponential for each value."),
            .slot = 23,
            .operations = 4,
            .effort = Effort::Transcendental,
            .recipe = {
                .value = R"(return x * $sigmoid(x))",
                .derivative = R"(return $sigmoid(x) * (1.0 + x * $sigmoid(-x)))",
                .torch = R"(return F.silu(x))",
                .cppValue = R"(return x * $sigmoid(x);)",
                .cppDerivative = R"(return $sigmoid(x) * (1.0 + x * $sigmoid(-x));)",
            },
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
            .expression = "x*sigmoid(beta*x)",
            .textbook = "x/(1 + exp(-beta*x))",
            .parameters = {
                {
                    .id = "beta",
                    .label = ACTISCOPE_TEXT("Catalogue", "Swish beta"),
                    .symbol = "β",
                    .latex = R"(\beta)",
                    .defaultValue = 1.0,
                    .sliderMinimum = 0.1,
                    .sliderMaximum = 10.0,
                    .minimum = 0.01, // at 0 it would be the line x/2
                    .maximum = 100.0,
                    .meaning = ACTISCOPE_TEXT("Catalogue",
                        "How sharp the gate is: towards 0 the curve becomes the line x/2, for large values ReLU."),
                },
            },
            .formula = formulaOf<formula::Swish>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "Shows how one number leads from the straight line x/2 (β near 0) through SiLU (β = 1) and nearly "
                "GELU (β = 1.702) towards ReLU. β may be fixed or learned with the weights."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "It is not monotone: the minimum −0.28/β lies at x = −1.28/β. A learned β gains little "
                "in most networks, so β = 1, that is SiLU, is the usual choice."),
            .slot = 24,
            .operations = 5,
            .effort = Effort::Transcendental,
            .recipe = {
                .value = R"(return x * $sigmoid(beta * np.clip(x, -800.0 / beta, 800.0 / beta))  # beyond, the gate is 0 or 1)",
                .derivative = 
R"(u = beta * np.clip(x, -800.0 / beta, 800.0 / beta)
return $sigmoid(u) * (1.0 + u * $sigmoid(-u)))",
                .cppValue = R"(return x * $sigmoid(beta * x);)",
                .cppDerivative = 
R"(const double u = beta * x, c = std::fmax(-800.0, std::fmin(u, 800.0)); // u may overflow
return $sigmoid(u) * (1.0 + c * $sigmoid(-u));)",
            },
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
            .expression = "x*tanh(softplus(x))",
            .textbook = "x*tanh(ln(1 + exp(x)))",
            .parameters = {},
            .formula = formulaOf<formula::Mish>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "A smooth function close to SiLU, with a slightly deeper dip. Known from object detectors such as "
                "YOLOv4, where it was found to do a little better than Leaky ReLU."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "It needs an exponential, a logarithm and a tanh for each value. It is not monotone, with the "
                "minimum −0.31 at x = −1.19. Computed naively, its exponential overflows for large x."),
            .slot = 25,
            .operations = 5,
            .effort = Effort::Transcendental,
            .recipe = {
                .value = 
R"(softplus = np.clip(x, 0.0, None) + np.log1p(np.exp(-np.abs(x)))
return x * np.tanh(softplus))",
                .derivative = 
R"(softplus = np.clip(x, 0.0, None) + np.log1p(np.exp(-np.abs(x)))
e = np.exp(-2.0 * np.clip(softplus, None, 400.0))  # beyond 400 it is 0
return np.tanh(softplus) + x * ($sigmoid(x) * (4.0 * e / (1.0 + e)**2)))",
                .torch = R"(return F.mish(x))",
                .cppValue = 
R"(const double softplus = (x > 0.0 ? x : 0.0) + std::log1p(std::exp(-std::abs(x)));
return x * std::tanh(softplus);)",
                .cppDerivative = 
R"(const double softplus = (x > 0.0 ? x : 0.0) + std::log1p(std::exp(-std::abs(x)));
const double e = std::exp(-2.0 * softplus);
return std::tanh(softplus) + x * ($sigmoid(x) * (4.0 * e / ((1.0 + e) * (1.0 + e))));)",
            },
        },
    };
}

} // namespace actiscope
