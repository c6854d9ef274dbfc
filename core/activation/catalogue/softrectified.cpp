#include "core/activation/catalogue/families.h"
#include "core/activation/formula/rectified.h"

namespace actiscope {

std::vector<Activation> softRectifiedActivations()
{
    return {
        {
            .id = "elu",
            .name = "ELU",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Exponential Linear Unit"),
            .family = Family::Rectified,
            .year = 2015,
            .authors = "Clevert, Unterthiner & Hochreiter",
            .source = "Fast and Accurate Deep Network Learning by Exponential Linear Units (ELUs), ICLR 2016, "
                      "arXiv:1511.07289",
            .latex = R"(\begin{cases} \alpha\,(e^{x} - 1) & x \le 0 \\ x & x > 0 \end{cases})",
            .latexDerivative = R"(\begin{cases} \alpha\,e^{x} & x \le 0 \\ 1 & x > 0 \end{cases})",
            .expression = "if(x > 0, x, alpha*expm1(x))",
            .textbook = "if(x > 0, x, alpha*(exp(x) - 1))",
            .parameters = {
                {
                    .id = "alpha",
                    .label = ACTISCOPE_TEXT("Catalogue", "ELU alpha"),
                    .symbol = "α",
                    .latex = R"(\alpha)",
                    .defaultValue = 1.0,
                    .sliderMinimum = 0.1,
                    .sliderMaximum = 3.0,
                    .minimum = 0.01,
                    .maximum = 100.0,
                    .meaning = ACTISCOPE_TEXT("Catalogue",
                        "Sets the limit −α on the left; unless it is 1, the curve has a kink at 0."),
                },
            },
            .formula = formulaOf<formula::Elu>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "A rectifier with negative values: mean outputs come closer to zero, which can speed up learning "
                "without batch normalisation. Strongly negative inputs all give about −α."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "The gradient vanishes for very negative inputs, below 0.01 beyond x = −4.6 for α = 1. Only α = 1 "
                "spares it a kink at 0. It needs an exponential for negative inputs."),
            .slot = 14,
            .operations = 4, // the case, exp, − 1, α·
            .effort = Effort::Transcendental,
            .recipe = {
                .value = R"(return np.where(x > 0.0, x, alpha * np.expm1(np.clip(x, None, 0.0))))",
                .derivative = R"(return np.where(x > 0.0, $one, alpha * np.exp(np.clip(x, None, 0.0))))",
                .torch = R"(return F.elu(x, alpha))",
                .cppValue = R"(return x > 0.0 ? x : alpha * std::expm1(x);)",
                .cppDerivative = R"(return x > 0.0 ? 1.0 : alpha * std::exp(x);)",
            },
        },
        {
            .id = "selu",
            .name = "SELU",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Scaled Exponential Linear Unit"),
            .family = Family::Rectified,
            .year = 2017,
            .authors = "Klambauer, Unterthiner, Mayr & Hochreiter",
            .source = "Self-Normalizing Neural Networks, NeurIPS 2017, arXiv:1706.02515",
            .latex = R"(\begin{aligned}[t] & \lambda\begin{cases} \alpha\,(e^{x} - 1) & x \le 0 \\ )"
                     R"(x & x > 0 \end{cases} \\ & \lambda \approx 1.0507,\ \alpha \approx 1.6733 \end{aligned})",
            .latexDerivative = R"(\lambda\begin{cases} \alpha\,e^{x} & x \le 0 \\ 1 & x > 0 \end{cases})",
            .expression = "1.0507009873554805*if(x > 0, x, 1.6732632423543772*expm1(x))",
            .textbook = "1.0507009873554805*if(x > 0, x, 1.6732632423543772*(exp(x) - 1))",
            .parameters = {},
            .formula = formulaOf<formula::Selu>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "For deep fully connected networks without batch normalisation: its two constants are chosen so "
                "that mean 0 and variance 1 are a stable fixed point from layer to layer. Use LeCun normal "
                "initialisation and alpha dropout."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "What stays is the signal: gradients grow by 3.5% a layer, about eightfold over 60 layers and a "
                "thousandfold over 200. The guarantee needs that initialisation, normalised inputs and a plain "
                "chain of layers; ordinary dropout or skip connections break it. At 0 it has a kink: the slope "
                "falls from 1.758 to 1.051."),
            .slot = 15,
            .operations = 5,
            .effort = Effort::Transcendental,
            .recipe = {
                .value = 
R"(alpha, scale = 1.6732632423543772, 1.0507009873554805
return scale * np.where(x > 0.0, x, alpha * np.expm1(np.clip(x, None, 0.0))))",
                .derivative = 
R"(alpha, scale = 1.6732632423543772, 1.0507009873554805
return scale * np.where(x > 0.0, $one, alpha * np.exp(np.clip(x, None, 0.0))))",
                .torch = R"(return F.selu(x))",
                .cppValue = 
R"(const double alpha = 1.6732632423543772, scale = 1.0507009873554805;
return scale * (x > 0.0 ? x : alpha * std::expm1(x));)",
                .cppDerivative = 
R"(const double alpha = 1.6732632423543772, scale = 1.0507009873554805;
return scale * (x > 0.0 ? 1.0 : alpha * std::exp(x));)",
            },
        },
        {
            .id = "celu",
            .name = "CELU",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Continuously Differentiable Exponential Linear Unit"),
            .family = Family::Rectified,
            .year = 2017,
            .authors = "Barron",
            .source = "Continuously Differentiable Exponential Linear Units, arXiv:1704.07483",
            .latex = R"(\begin{cases} \alpha\,(e^{x/\alpha} - 1) & x \le 0 \\ x & x > 0 \end{cases})",
            .latexDerivative = R"(\begin{cases} e^{x/\alpha} & x \le 0 \\ 1 & x > 0 \end{cases})",
            .expression = "if(x >= 0, x, alpha*expm1(x/alpha))",
            .textbook = "if(x >= 0, x, alpha*(exp(x/alpha) - 1))",
            .parameters = {
                {
                    .id = "alpha",
                    .label = ACTISCOPE_TEXT("Catalogue", "CELU alpha"),
                    .symbol = "α",
                    .latex = R"(\alpha)",
                    .defaultValue = 1.0,
                    .sliderMinimum = 0.1,
                    .sliderMaximum = 3.0,
                    .minimum = 0.01,
                    .maximum = 100.0,
                    .meaning = ACTISCOPE_TEXT("Catalogue",
                        "Sets the limit −α on the left and how fast it is reached, without a kink at 0."),
                },
            },
            .formula = formulaOf<formula::Celu>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "An ELU without a kink for every α: the slope at 0 is always 1 and never exceeds 1. Choose it when "
                "α is to differ from 1."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "As with ELU the gradient vanishes on the left, the sooner the smaller α is. The second "
                "derivative still jumps at 0."),
            .slot = 16,
            .operations = 5,
            .effort = Effort::Transcendental,
            .recipe = {
                .value = R"(return np.where(x > 0.0, x, alpha * np.expm1(np.clip(x, -800.0 * alpha, 0.0) / alpha)))",
                .derivative = R"(return np.exp(np.clip(x, -800.0 * alpha, 0.0) / alpha))",
                .torch = R"(return F.celu(x, alpha))",
                .cppValue = R"(return x > 0.0 ? x : alpha * std::expm1(x / alpha);)",
                .cppDerivative = R"(return x > 0.0 ? 1.0 : std::exp(x / alpha);)",
            },
        },
        {
            .id = "softplus",
            .name = "Softplus",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Smooth rectifier"),
            .family = Family::Rectified,
            .year = 2000,
            .authors = "Dugas, Bengio, Bélisle, Nadeau & Garcia",
            .source = "Incorporating Second-Order Functional Knowledge for Better Option Pricing, NeurIPS 2000",
            .latex = R"(\frac{1}{\beta}\,\ln\bigl(1 + e^{\beta x}\bigr))",
            .latexDerivative = R"(\sigma(\beta x) = \frac{1}{1 + e^{-\beta x}})",
            .expression = "softplus(beta*x)/beta",
            .textbook = "ln(1 + exp(beta*x))/beta",
            .parameters = {
                {
                    .id = "beta",
                    .label = ACTISCOPE_TEXT("Catalogue", "Softplus beta"),
                    .symbol = "β",
                    .latex = R"(\beta)",
                    .defaultValue = 1.0,
                    .sliderMinimum = 0.1,
                    .sliderMaximum = 10.0,
                    .minimum = 0.01,
                    .maximum = 100.0,
                    .meaning = ACTISCOPE_TEXT("Catalogue", "How sharp the bend at 0 is: large values approach ReLU."),
                },
            },
            .formula = formulaOf<formula::Softplus>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "For outputs that must be positive, such as a standard deviation or a rate. It is a smooth ReLU "
                "whose derivative is the sigmoid."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "In hidden layers it rarely beats ReLU: its outputs are all positive and never exactly 0. Computed "
                "naively, the exponential overflows; PyTorch switches to the line x when βx exceeds 20, here the "
                "exact function is shown."),
            .slot = 17,
            .operations = 5,
            .effort = Effort::Transcendental,
            .recipe = {
                .value = 
R"(e = np.exp(-beta * np.clip(np.abs(x), None, 800.0 / beta))  # beyond, it is 0
return np.clip(x, 0.0, None) + np.log1p(e) / beta)",
                .derivative = R"(return $sigmoid(beta * np.clip(x, -800.0 / beta, 800.0 / beta)))",
                .torch = R"(return F.softplus(x, beta, threshold=40.0)  # its own threshold, 20, costs digits)",
                .cppValue = 
R"(return (x > 0.0 ? x : 0.0) + std::log1p(std::exp(-std::abs(beta * x))) / beta;)",
                .cppDerivative = R"(return $sigmoid(beta * x);)",
            },
        },
        {
            .id = "squareplus",
            .name = "Squareplus",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Algebraic rectifier"),
            .family = Family::Rectified,
            .year = 2021,
            .authors = "Barron",
            .source = "Squareplus: A Softplus-Like Algebraic Rectifier, arXiv:2112.11687",
            .latex = R"(\frac{1}{2}\left(x + \sqrt{x^2 + b}\right))",
            .latexDerivative = R"(\frac{1}{2}\left(1 + \frac{x}{\sqrt{x^2 + b}}\right))",
            .expression = "(x + sqrt(x^2 + b))/2",
            .parameters = {
                {
                    .id = "b",
                    .label = ACTISCOPE_TEXT("Catalogue", "Squareplus b"),
                    .symbol = "b",
                    .latex = "b",
                    .defaultValue = 4.0,
                    .sliderMinimum = 0.1,
                    .sliderMaximum = 10.0,
                    .minimum = 0.001,
                    .maximum = 1000.0,
                    .meaning = ACTISCOPE_TEXT("Catalogue",
                        "How round the bend at 0 is: f(0) is √b/2, and values near 0 approach ReLU."),
                },
            },
            .formula = formulaOf<formula::Squareplus>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "A softplus without exponential or logarithm, made of one square root. With b = 4 its slope and "
                "curvature at 0 are those of softplus."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "It approaches 0 on the left only like b/(4|x|), so outputs are never sparse. Like softplus it is "
                "always positive. For very negative x the plain formula subtracts two almost equal numbers and "
                "loses digits."),
            .slot = 18,
            .operations = 5,
            .effort = Effort::Algebraic,
            .recipe = {
                .value = 
R"(g = 0.5 * $hypot(x, b**0.5) + 0.5 * np.abs(x)  # halved first, which cannot overflow
return np.where(x < 0.0, 0.25 * b / g, g)  # on the left x + sqrt(x**2 + b) cancels)",
                .derivative = 
R"(r = $hypot(x, b**0.5)
g = 0.5 * r + 0.5 * np.abs(x)  # halved first, which cannot overflow
return np.where(x < 0.0, 0.25 * b / r / g, g / r))",
                .cppValue = 
R"(const double g = 0.5 * std::hypot(x, std::sqrt(b)) + 0.5 * std::abs(x); // halved first, which cannot overflow
return x < 0.0 ? 0.25 * b / g : g; // on the left x + √(x² + b) cancels)",
                .cppDerivative = 
R"(const double r = std::hypot(x, std::sqrt(b));
const double g = 0.5 * r + 0.5 * std::abs(x); // halved first, which cannot overflow
return x < 0.0 ? 0.25 * b / r / g : g / r;)",
            },
        },
    };
}

} // namespace actiscope
