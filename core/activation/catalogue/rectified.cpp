#include "core/activation/catalogue/catalogue.h"
#include "core/activation/formula/rectified.h"

namespace actiscope {
namespace {

constexpr Parameter leakySlope[] = {
    {
        .id = "negative_slope",
        .label = ACTISCOPE_TEXT("Catalogue", "Leaky ReLU slope"),
        .symbol = "α",
        .defaultValue = 0.01,
        .sliderMinimum = 0.0,
        .sliderMaximum = 1.0,
        .minimum = -10.0,
        .maximum = 10.0,
        .meaning = ACTISCOPE_TEXT("Catalogue",
            "The slope for negative inputs, set by hand: 0 gives ReLU, 1 the identity."),
    },
};

constexpr Parameter preluWeight[] = {
    {
        .id = "weight",
        .label = ACTISCOPE_TEXT("Catalogue", "PReLU weight"),
        .symbol = "a",
        .defaultValue = 0.25,
        .sliderMinimum = -1.0,
        .sliderMaximum = 1.0,
        .minimum = -10.0,
        .maximum = 10.0,
        .meaning = ACTISCOPE_TEXT("Catalogue",
            "The slope for negative inputs, learned during training: 0 gives ReLU, −1 the absolute value."),
    },
};

// Any real pair is defined; value > threshold makes the function fall at the jump.
constexpr Parameter thresholdAndValue[] = {
    {
        .id = "threshold",
        .label = ACTISCOPE_TEXT("Catalogue", "Threshold position"),
        .symbol = "θ",
        .defaultValue = 1.0,
        .sliderMinimum = -3.0,
        .sliderMaximum = 3.0,
        .minimum = -100.0,
        .maximum = 100.0,
        .meaning = ACTISCOPE_TEXT("Catalogue", "Inputs above it pass unchanged, all others are replaced."),
    },
    {
        .id = "value",
        .label = ACTISCOPE_TEXT("Catalogue", "Threshold value"),
        .symbol = "v",
        .defaultValue = 0.0,
        .sliderMinimum = -3.0,
        .sliderMaximum = 3.0,
        .minimum = -100.0,
        .maximum = 100.0,
        .meaning = ACTISCOPE_TEXT("Catalogue", "What is put in place of the inputs at or below the threshold."),
    },
};

constexpr Parameter eluAlpha[] = {
    {
        .id = "alpha",
        .label = ACTISCOPE_TEXT("Catalogue", "ELU alpha"),
        .symbol = "α",
        .defaultValue = 1.0,
        .sliderMinimum = 0.1,
        .sliderMaximum = 3.0,
        .minimum = 0.01,
        .maximum = 100.0,
        .meaning = ACTISCOPE_TEXT("Catalogue",
            "Sets the limit −α on the left; unless it is 1, the curve has a kink at 0."),
    },
};

constexpr Parameter celuAlpha[] = {
    {
        .id = "alpha",
        .label = ACTISCOPE_TEXT("Catalogue", "CELU alpha"),
        .symbol = "α",
        .defaultValue = 1.0,
        .sliderMinimum = 0.1,
        .sliderMaximum = 3.0,
        .minimum = 0.01,
        .maximum = 100.0,
        .meaning = ACTISCOPE_TEXT("Catalogue",
            "Sets the limit −α on the left and how fast it is reached, without a kink at 0."),
    },
};

constexpr Parameter softplusBeta[] = {
    {
        .id = "beta",
        .label = ACTISCOPE_TEXT("Catalogue", "Softplus beta"),
        .symbol = "β",
        .defaultValue = 1.0,
        .sliderMinimum = 0.1,
        .sliderMaximum = 10.0,
        .minimum = 0.01,
        .maximum = 100.0,
        .meaning = ACTISCOPE_TEXT("Catalogue", "How sharp the bend at 0 is: large values approach ReLU."),
    },
};

constexpr Parameter squareplusB[] = {
    {
        .id = "b",
        .label = ACTISCOPE_TEXT("Catalogue", "Squareplus b"),
        .symbol = "b",
        .defaultValue = 4.0,
        .sliderMinimum = 0.1,
        .sliderMaximum = 10.0,
        .minimum = 0.001,
        .maximum = 1000.0,
        .meaning = ACTISCOPE_TEXT("Catalogue",
            "How round the bend at 0 is: f(0) is √b/2, and values near 0 approach ReLU."),
    },
};

} // namespace

std::span<const Activation> rectifiedActivations()
{
    static const Activation records[] = {
        {
            .id = "relu",
            .name = "ReLU",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Rectified Linear Unit"),
            .family = Family::Rectified,
            .year = 2010,
            .authors = "Nair & Hinton",
            .source = "Rectified Linear Units Improve Restricted Boltzmann Machines, ICML 2010, pp. 807–814",
            .latex = R"(\max(0, x))",
            .latexDerivative = R"(\begin{cases} 0 & x \le 0 \\ 1 & x > 0 \end{cases})",
            .parameters = {},
            .formula = formulaOf<formula::Relu>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "The first choice for the hidden layers of convolutional and fully connected networks: cheap, and "
                "its slope is exactly 1 for every positive input. Use He initialisation, which is derived for it."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "A unit whose input is negative for all data has gradient 0 and stops learning: a dead ReLU. Large "
                "learning rates cause it. Outputs are never negative, so not centred on zero. At the kink x = 0 "
                "the slope is taken to be 0, as in PyTorch."),
        },
        {
            .id = "leaky_relu",
            .name = "Leaky ReLU",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Leaky Rectified Linear Unit"),
            .family = Family::Rectified,
            .year = 2013,
            .authors = "Maas, Hannun & Ng",
            .source = "Rectifier Nonlinearities Improve Neural Network Acoustic Models, ICML 2013 Workshop on Deep "
                      "Learning for Audio, Speech and Language Processing",
            .latex = R"(\begin{cases} \alpha x & x \le 0 \\ x & x > 0 \end{cases})",
            .latexDerivative = R"(\begin{cases} \alpha & x \le 0 \\ 1 & x > 0 \end{cases})",
            .parameters = leakySlope,
            .formula = formulaOf<formula::LeakyRelu>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "Where ReLU units die: a small slope on the left keeps a gradient for every input. Common in the "
                "discriminators of GANs, with a slope of 0.2."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "The slope is one more number to choose; frameworks have different defaults. With 0.01 the gain "
                "over ReLU is often small. As it approaches 1 the function becomes linear and the network with it."),
        },
        {
            .id = "prelu",
            .name = "PReLU",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Parametric Rectified Linear Unit"),
            .family = Family::Rectified,
            .year = 2015,
            .authors = "He, Zhang, Ren & Sun",
            .source = "Delving Deep into Rectifiers: Surpassing Human-Level Performance on ImageNet Classification, "
                      "ICCV 2015, arXiv:1502.01852",
            .latex = R"(\begin{cases} a x & x \le 0 \\ x & x > 0 \end{cases})",
            .latexDerivative = R"(\begin{cases} a & x \le 0 \\ 1 & x > 0 \end{cases})",
            .parameters = preluWeight,
            .formula = formulaOf<formula::Prelu>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "A Leaky ReLU that learns its slope, one for the layer or one for each channel. Worth a try in "
                "large networks with plenty of data; it adds very few parameters."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "Keep weight decay off the slope, or it is pulled to 0 and the unit becomes a ReLU. A learned "
                "slope can turn negative; the function is then no longer monotone. On small data sets it may "
                "overfit."),
        },
        {
            .id = "relu6",
            .name = "ReLU6",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Rectified Linear Unit capped at 6"),
            .family = Family::Rectified,
            .year = 2010,
            .authors = "Krizhevsky",
            .source = "Convolutional Deep Belief Networks on CIFAR-10, unpublished manuscript, 2010",
            .latex = R"(\min(\max(0, x), 6))",
            .latexDerivative = R"(\begin{cases} 1 & 0 < x < 6 \\ 0 & \text{otherwise} \end{cases})",
            .parameters = {},
            .formula = formulaOf<formula::Relu6>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "For networks that run in low precision on phones, such as MobileNet: outputs between 0 and 6 "
                "fit a fixed-point format well."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "No gradient on either side: below 0 a unit can die as with ReLU, above 6 it saturates. The bound "
                "rarely helps in full precision."),
        },
        {
            .id = "squared_relu",
            .name = ACTISCOPE_TEXT("Catalogue", "Squared ReLU"),
            .fullName = "",
            .family = Family::Rectified,
            .year = 2021,
            .authors = "So, Mańke, Liu, Dai, Shazeer & Le",
            .source = "Primer: Searching for Efficient Transformers for Language Modeling, NeurIPS 2021, "
                      "arXiv:2109.08668",
            .latex = R"(\max(0, x)^2)",
            .latexDerivative = R"(2\max(0, x))",
            .parameters = {},
            .formula = formulaOf<formula::SquaredRelu>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "For the feed-forward layers of Transformers: found by automatic search, it lowered the training "
                "cost of language models. Many outputs are exactly 0, which can be used to save work."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "Values and slopes grow without bound, so activations can explode without normalisation. Small "
                "positive inputs get a small slope, negative ones none."),
        },
        {
            .id = "threshold",
            .name = ACTISCOPE_TEXT("Catalogue", "Threshold"),
            .fullName = ACTISCOPE_TEXT("Catalogue", "Thresholded linear unit"),
            .family = Family::Rectified,
            .year = 2014,
            .authors = "Konda, Memisevic & Krueger",
            .source = "Zero-Bias Autoencoders and the Benefits of Co-Adapting Features, ICLR 2015, arXiv:1402.3337 "
                      "(with value 0)",
            .latex = R"(\begin{cases} v & x \le \theta \\ x & x > \theta \end{cases})",
            .latexDerivative = R"(\begin{cases} 0 & x \le \theta \\ 1 & x > \theta \end{cases})",
            .parameters = thresholdAndValue,
            .formula = formulaOf<formula::Threshold>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "For sparse codes: only inputs above a level count, and they pass unchanged. With position 0 and "
                "value 0 it is ReLU."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "Unless value and position are equal, it jumps. The gradient does not see the jump, so training "
                "cannot weigh what crossing it costs. At or below the threshold the gradient is 0."),
        },
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
            .parameters = eluAlpha,
            .formula = formulaOf<formula::Elu>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "A rectifier with negative values: mean outputs come closer to zero, which can speed up learning "
                "without batch normalisation. Strongly negative inputs all give about −α."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "The gradient vanishes for very negative inputs, below 0.01 beyond x = −4.6 for α = 1. Only α = 1 "
                "makes it smooth at 0. The exponential costs more than ReLU."),
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
            .parameters = {},
            .formula = formulaOf<formula::Selu>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "For deep fully connected networks without batch normalisation: its two constants are chosen so "
                "that mean 0 and variance 1 are a stable fixed point from layer to layer. Use LeCun normal "
                "initialisation and alpha dropout."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "The guarantee needs that initialisation, normalised inputs and a plain chain of layers; ordinary "
                "dropout or skip connections break it. At 0 it has a kink: the slope falls from 1.758 to 1.051."),
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
            .parameters = celuAlpha,
            .formula = formulaOf<formula::Celu>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "An ELU without a kink for every α: the slope at 0 is always 1 and never exceeds 1. Choose it when "
                "α is to differ from 1."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "As with ELU the gradient vanishes on the left, the sooner the smaller α is. The second "
                "derivative still jumps at 0."),
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
            .parameters = softplusBeta,
            .formula = formulaOf<formula::Softplus>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "For outputs that must be positive, such as a standard deviation or a rate. It is a smooth ReLU "
                "whose derivative is the sigmoid."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "In hidden layers it rarely beats ReLU: it is slower, its outputs are all positive and never "
                "exactly 0. Computed naively, the exponential overflows; PyTorch switches to the line x when βx "
                "exceeds 20, here the exact function is shown."),
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
            .parameters = squareplusB,
            .formula = formulaOf<formula::Squareplus>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "A softplus without exponential or logarithm, made of one square root. With b = 4 its slope and "
                "curvature at 0 are those of softplus."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "It approaches 0 on the left only like b/(4|x|), so outputs are never sparse. Like softplus it is "
                "always positive. For very negative x the plain formula subtracts two almost equal numbers and "
                "loses digits."),
        },
        {
            .id = "bent_identity",
            .name = ACTISCOPE_TEXT("Catalogue", "Bent identity"),
            .fullName = "",
            .family = Family::Rectified,
            .year = 2019,
            .authors = "Godfrey",
            .source = "An Evaluation of Parametric Activation Functions for Deep Learning, IEEE SMC 2019 (the Bendable "
                      "Linear Unit at β = 1/2; the function was in use before, without a paper)",
            .latex = R"(\frac{\sqrt{x^2 + 1} - 1}{2} + x)",
            .latexDerivative = R"(\frac{x}{2\sqrt{x^2 + 1}} + 1)",
            .parameters = {},
            .formula = formulaOf<formula::BentIdentity>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "An example of a mild nonlinearity: its slope rises smoothly from 1/2 to 3/2, so no unit saturates "
                "and none dies. At 0 it is close to the identity."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "It is unbounded and nearly linear on both sides, so it bends little. For large positive inputs "
                "the slope is 3/2, and the product over many layers can grow. Hardly used in practice."),
        },
    };
    return records;
}

} // namespace actiscope
