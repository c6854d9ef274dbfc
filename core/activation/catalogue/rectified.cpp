#include "core/activation/catalogue/families.h"
#include "core/activation/formula/rectified.h"

namespace actiscope {

std::vector<Activation> rectifiedActivations()
{
    return {
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
            .expression = "if(x > 0, x, 0)",
            .parameters = {},
            .formula = formulaOf<formula::Relu>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "The first choice for the hidden layers of convolutional and fully connected networks: one "
                "comparison with 0, and its slope is exactly 1 for every positive input. Use He initialisation, "
                "which is derived for it."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "A unit whose input is negative for all data has gradient 0 and stops learning: a dead ReLU. Large "
                "learning rates cause it. Outputs are never negative, so not centred on zero. At the kink x = 0 "
                "the slope is taken to be 0, as in PyTorch."),
            .slot = 8,
            .operations = 1, // max
            .effort = Effort::Straight,
            .depthHint = DepthHint::ScalesWithInput,
            .learnsBeside = true,
            .recipe = {
                .value = R"(return np.clip(x, 0.0, None))",
                .derivative = R"(return np.where(x > 0.0, $one, 0.0))",
                .torch = R"(return F.relu(x))",
                .cppValue = R"(return x <= 0.0 ? 0.0 : x;)",
                .cppDerivative = R"(return x > 0.0 ? 1.0 : 0.0;)",
            },
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
            .expression = "if(x > 0, x, negative_slope*x)",
            .parameters = {
                {
                    .id = "negative_slope",
                    .label = ACTISCOPE_TEXT("Catalogue", "Leaky ReLU slope"),
                    .symbol = "α",
                    .latex = R"(\alpha)",
                    .defaultValue = 0.01,
                    .sliderMinimum = 0.0,
                    .sliderMaximum = 1.0,
                    .minimum = -10.0,
                    .maximum = 10.0,
                    .meaning = ACTISCOPE_TEXT("Catalogue",
                        "The slope for negative inputs, set by hand: 0 gives ReLU, 1 the identity."),
                    .featured = true,
                },
            },
            .formula = formulaOf<formula::LeakyRelu>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "Where ReLU units die: a small slope on the left keeps a gradient for every input. Common in the "
                "discriminators of GANs, with a slope of 0.2."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "The slope is one more number to choose; frameworks have different defaults. With 0.01 the gain "
                "over ReLU is often small. As it approaches 1 the function becomes linear and the network with it."),
            .slot = 9,
            .operations = 2, // the case, α·x
            .effort = Effort::Straight,
            .depthHint = DepthHint::ScalesWithInput,
            .learnsBeside = true,
            .recipe = {
                .value = R"(return x * np.where(x > 0.0, $one, negative_slope))",
                .derivative = R"(return np.where(x > 0.0, $one, negative_slope))",
                .torch = R"(return F.leaky_relu(x, negative_slope))",
                .cppValue = R"(return x > 0.0 ? x : negative_slope * x;)",
                .cppDerivative = R"(return x > 0.0 ? 1.0 : negative_slope;)",
            },
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
            .expression = "if(x > 0, x, weight*x)",
            .parameters = {
                {
                    .id = "weight",
                    .label = ACTISCOPE_TEXT("Catalogue", "PReLU weight"),
                    .symbol = "a",
                    .latex = "a",
                    .defaultValue = 0.25,
                    .sliderMinimum = -1.0,
                    .sliderMaximum = 1.0,
                    .minimum = -10.0,
                    .maximum = 10.0,
                    .meaning = ACTISCOPE_TEXT("Catalogue",
                        "The slope for negative inputs, learned during training: 0 gives ReLU, −1 the absolute value."),
                },
            },
            .formula = formulaOf<formula::Prelu>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "A Leaky ReLU that learns its slope, one for the layer or one for each channel. Worth a try in "
                "large networks with plenty of data; it adds very few parameters."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "Keep weight decay off the slope, or it is pulled to 0 and the unit becomes a ReLU. A learned "
                "slope can turn negative; the function is then no longer monotone. On small data sets it may "
                "overfit."),
            .slot = 10,
            .operations = 2,
            .effort = Effort::Straight,
            .depthHint = DepthHint::ScalesWithInput,
            .recipe = {
                .value = R"(return x * np.where(x > 0.0, $one, weight))",
                .derivative = R"(return np.where(x > 0.0, $one, weight))",
                .torch = R"(return F.prelu(x, x.new_tensor([weight]))  # in a network the weight is learned: torch.nn.PReLU)",
                .cppValue = R"(return x > 0.0 ? x : weight * x;)",
                .cppDerivative = R"(return x > 0.0 ? 1.0 : weight;)",
            },
        },
        {
            .id = "relu6",
            .name = "ReLU6",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Rectified Linear Unit capped at 6"),
            .family = Family::Rectified,
            .year = 2010,
            .authors = "Krizhevsky",
            .source = ACTISCOPE_TEXT("Catalogue",
                "Convolutional Deep Belief Networks on CIFAR-10, unpublished manuscript, 2010"),
            .latex = R"(\min(\max(0, x), 6))",
            .latexDerivative = R"(\begin{cases} 1 & 0 < x < 6 \\ 0 & \text{otherwise} \end{cases})",
            .expression = "if(x >= 6, 6, if(x > 0, x, 0))",
            .parameters = {},
            .formula = formulaOf<formula::Relu6>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "For networks that run in low precision on phones, such as MobileNet: outputs between 0 and 6 "
                "fit a fixed-point format well."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "No gradient on either side: below 0 a unit can die as with ReLU, above 6 it saturates. The bound "
                "rarely helps in full precision."),
            .slot = 11,
            .operations = 2,
            .effort = Effort::Straight,
            .recipe = {
                .value = R"(return np.clip(x, 0.0, 6.0))",
                .derivative = R"(return np.where((x > 0.0) & (x < 6.0), $one, 0.0))",
                .torch = R"(return F.relu6(x))",
                .cppValue = R"(return x >= 6.0 ? 6.0 : x <= 0.0 ? 0.0 : x;)",
                .cppDerivative = R"(return x > 0.0 && x < 6.0 ? 1.0 : 0.0;)",
            },
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
            .expression = "if(x > 0, x^2, 0)",
            .parameters = {},
            .formula = formulaOf<formula::SquaredRelu>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "For the feed-forward layers of Transformers: found by automatic search, it lowered the training "
                "cost of language models. Many outputs are exactly 0, which can be used to save work."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "Values and slopes grow without bound, so activations can explode without normalisation. Small "
                "positive inputs get a small slope, negative ones none."),
            .slot = 12,
            .operations = 2,
            .effort = Effort::Algebraic,
            .recipe = {
                .value = R"(return np.clip(x, 0.0, None)**2)",
                .derivative = R"(return 2.0 * np.clip(x, 0.0, None))",
                .torch = R"(return F.relu(x)**2)",
                .cppValue = R"(return x <= 0.0 ? 0.0 : x * x;)",
                .cppDerivative = R"(return x <= 0.0 ? 0.0 : 2.0 * x;)",
            },
        },
        {
            .id = "star_relu",
            .name = "StarReLU",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Scaled and shifted squared ReLU"),
            .family = Family::Rectified,
            .year = 2022,
            .authors = "Yu, Si, Zhou, Luo, Zhou, Feng, Yan & Wang",
            .source = "MetaFormer Baselines for Vision, IEEE Transactions on Pattern Analysis and Machine Intelligence 46, "
                      "2024, arXiv:2210.13452",
            .latex = R"(s \max(0, x)^2 + b)",
            .latexDerivative = R"(2 s \max(0, x))",
            .expression = "if(x > 0, scale*x^2 + bias, bias)",
            .parameters = {
                {
                    .id = "scale",
                    .label = ACTISCOPE_TEXT("Catalogue", "StarReLU scale"),
                    .symbol = "s",
                    .latex = "s",
                    .defaultValue = 0.8944,
                    .sliderMinimum = 0.1,
                    .sliderMaximum = 2.0,
                    .minimum = 0.01,
                    .maximum = 10.0,
                    .meaning = ACTISCOPE_TEXT("Catalogue",
                        "Multiplies the square. 2/√5 ≈ 0.8944 brings the variance of the outputs to 1 for standard normal "
                        "inputs."),
                },
                {
                    .id = "bias",
                    .label = ACTISCOPE_TEXT("Catalogue", "StarReLU bias"),
                    .symbol = "b",
                    .latex = "b",
                    .defaultValue = -0.4472,
                    .sliderMinimum = -1.0,
                    .sliderMaximum = 1.0,
                    .minimum = -10.0,
                    .maximum = 10.0,
                    .meaning = ACTISCOPE_TEXT("Catalogue",
                        "Added to the square. −1/√5 ≈ −0.4472 brings the mean of the outputs to 0 for standard normal "
                        "inputs."),
                },
            },
            .formula = formulaOf<formula::StarRelu>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "For vision networks in the manner of Transformers, in the place of GELU: a square in place of an "
                "error function. Its outputs have mean 0 and variance 1 if its inputs are standard normal; both "
                "numbers can be learned."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "Values and slopes grow without bound, so it wants normalised inputs. Negative inputs get no gradient, and "
                "their outputs are a constant other than 0: the zeros of ReLU, which save work, are lost."),
            .slot = 38,
            .operations = 4, // max, its square, ·s, + b
            .effort = Effort::Algebraic,
            .recipe = {
                .value = R"(c = np.clip(x, 0.0, None)
return scale * c * c + bias  # c**2 could overflow alone)",
                .derivative = R"(return 2.0 * scale * np.clip(x, 0.0, None))",
                .torch = R"(c = F.relu(x)
return scale * c * c + bias)",
                .cppValue = R"(return x <= 0.0 ? bias : scale * x * x + bias;)",
                .cppDerivative = R"((void)bias; // which moves f, not its slope
return x <= 0.0 ? 0.0 : 2.0 * scale * x;)",
            },
        },
        {
            .id = "threshold",
            .name = ACTISCOPE_TEXT("Catalogue", "Threshold"),
            .fullName = ACTISCOPE_TEXT("Catalogue", "Thresholded linear unit"),
            .family = Family::Rectified,
            .year = 2014,
            .authors = "Konda, Memisevic & Krueger",
            .source = ACTISCOPE_TEXT("Catalogue",
                "Zero-Bias Autoencoders and the Benefits of Co-Adapting Features, ICLR 2015, arXiv:1402.3337 (there with "
                "value 0)"),
            .latex = R"(\begin{cases} v & x \le \theta \\ x & x > \theta \end{cases})",
            .latexDerivative = R"(\begin{cases} 0 & x \le \theta \\ 1 & x > \theta \end{cases})",
            // Any real pair is defined; value > threshold makes the function fall at the jump.
            .expression = "if(x > threshold, x, value)",
            .parameters = {
                {
                    .id = "threshold",
                    .label = ACTISCOPE_TEXT("Catalogue", "Threshold position"),
                    .symbol = "θ",
                    .latex = R"(\theta)",
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
                    .latex = "v",
                    .defaultValue = 0.0,
                    .sliderMinimum = -3.0,
                    .sliderMaximum = 3.0,
                    .minimum = -100.0,
                    .maximum = 100.0,
                    .meaning = ACTISCOPE_TEXT("Catalogue", "What is put in place of the inputs at or below the threshold."),
                },
            },
            .formula = formulaOf<formula::Threshold>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "For sparse codes: only inputs above a level count, and they pass unchanged. With position 0 and "
                "value 0 it is ReLU."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "Unless value and position are equal, it jumps. The gradient does not see the jump, so training "
                "cannot weigh what crossing it costs. At or below the threshold the gradient is 0."),
            .slot = 13,
            .operations = 1,
            .effort = Effort::Straight,
            .recipe = {
                .value = R"(return np.where(x <= threshold, value, x))",
                .derivative = R"(return np.where(x > threshold, $one, 0.0))",
                .torch = R"(return F.threshold(x, threshold, value))",
                .cppValue = R"(return x <= threshold ? value : x;)",
                .cppDerivative = 
R"((void)value; // which moves f, not its slope
return x > threshold ? 1.0 : 0.0;)",
            },
        },
    };
}

} // namespace actiscope
