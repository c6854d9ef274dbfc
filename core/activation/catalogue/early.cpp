#include "core/activation/catalogue/families.h"
#include "core/activation/formula/early.h"

namespace actiscope {

std::vector<Activation> earlyActivations()
{
    return {
        {
            .id = "identity",
            .name = ACTISCOPE_TEXT("Catalogue", "Identity"),
            .fullName = ACTISCOPE_TEXT("Catalogue", "Linear unit"),
            .family = Family::Early,
            .year = 1960,
            .authors = "Widrow & Hoff",
            .source = ACTISCOPE_TEXT("Catalogue",
                "Adaptive Switching Circuits, IRE WESCON Convention Record 4, 1960, pp. 96–104 (the ADALINE)"),
            .latex = R"(x)",
            .latexDerivative = R"(1)",
            .expression = "x",
            .parameters = {},
            .formula = formulaOf<formula::Identity>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "The usual output of a network that predicts any real number. In a plot it is the straight line "
                "with which the others are compared: its gradient neither grows nor shrinks."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "Layers with nothing but the identity between them collapse into one: a product of matrices is a "
                "matrix. However deep, such a network can only learn a linear map."),
            .slot = 0,
            .operations = 0,
            .effort = Effort::Straight,
            .recipe = {
                .value = R"(return x)",
                .derivative = R"(return np.ones_like(x))",
                .cppValue = R"(return x;)",
                .cppDerivative = R"(return std::isnan(x) ? x : 1.0;)",
            },
        },
        {
            .id = "binary_step",
            .name = ACTISCOPE_TEXT("Catalogue", "Binary step"),
            .fullName = ACTISCOPE_TEXT("Catalogue", "Heaviside step function"),
            .family = Family::Early,
            .year = 1943,
            .authors = "McCulloch & Pitts",
            .source = "A Logical Calculus of the Ideas Immanent in Nervous Activity, Bulletin of Mathematical "
                      "Biophysics 5, 1943, pp. 115–133, doi:10.1007/BF02478259",
            .latex = R"(\begin{cases} 0 & x < 0 \\ 1 & x \ge 0 \end{cases})",
            .latexDerivative = R"(0 \quad (x \ne 0))",
            .expression = "if(x >= 0, 1, 0)",
            .parameters = {},
            .formula = formulaOf<formula::BinaryStep>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "Shows how the first artificial neurons and the perceptron decide: fire or stay silent. With "
                "weights set by hand it computes AND, OR and NOT. It returns in binarised and spiking networks."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "Its derivative is 0 wherever it exists, so gradient descent learns nothing through it. Training "
                "needs a substitute gradient, such as the straight-through estimator. At the jump x = 0 the "
                "derivative does not exist; 0 is shown."),
            .slot = 1,
            .operations = 1,
            .effort = Effort::Straight,
            .recipe = {
                .value = R"(return np.where(x >= 0.0, $one, 0.0))",
                .derivative = R"(return np.zeros_like(x))",
                .cppValue = R"(return x >= 0.0 ? 1.0 : 0.0;)",
                .cppDerivative = R"(return std::isnan(x) ? x : 0.0;)",
            },
        },
        {
            .id = "sign",
            .name = ACTISCOPE_TEXT("Catalogue", "Sign"),
            .fullName = ACTISCOPE_TEXT("Catalogue", "Signum function"),
            .family = Family::Early,
            .year = 2016,
            .authors = "Courbariaux, Hubara, Soudry, El-Yaniv & Bengio",
            .source = "Binarized Neural Networks: Training Deep Neural Networks with Weights and Activations Constrained "
                      "to +1 or −1, arXiv:1602.02830",
            .latex = R"(\begin{cases} -1 & x < 0 \\ 0 & x = 0 \\ 1 & x > 0 \end{cases})",
            .latexDerivative = R"(0 \quad (x \ne 0))",
            .expression = "sign(x)",
            .parameters = {},
            .formula = formulaOf<formula::Sign>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "The activation of binarised networks: with weights of ±1 too, products become bit operations, for tiny "
                "devices. Unlike the step it is odd, so its outputs are centred on 0."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "Its derivative is 0 wherever it exists, so gradient descent learns nothing through it. Training takes "
                "the slope of Hardtanh in its place, the straight-through estimator, and keeps real weights beside "
                "the binary ones. Libraries that binarise send 0 to +1; here it stays 0."),
            .slot = 36,
            .operations = 2,
            .effort = Effort::Straight,
            .recipe = {
                .value = R"(return np.sign(x))",
                .derivative = R"(return np.zeros_like(x))",
                .cppValue = R"(return x > 0.0 ? 1.0 : x < 0.0 ? -1.0 : 0.0 * x;)",
                .cppDerivative = R"(return std::isnan(x) ? x : 0.0;)",
            },
        },
        {
            .id = "sigmoid",
            .name = ACTISCOPE_TEXT("Catalogue", "Sigmoid"),
            .fullName = ACTISCOPE_TEXT("Catalogue", "Logistic function"),
            .family = Family::Early,
            .year = 1986,
            .authors = "Rumelhart, Hinton & Williams",
            .source = "Learning Representations by Back-Propagating Errors, Nature 323, 1986, pp. 533–536, "
                      "doi:10.1038/323533a0",
            .latex = R"(\sigma(x) = \frac{1}{1 + e^{-x}})",
            .latexDerivative = R"(\sigma(x)\,\bigl(1 - \sigma(x)\bigr))",
            .expression = "sigmoid(x)",
            .textbook = "1/(1 + exp(-x))",
            .parameters = {},
            .formula = formulaOf<formula::Sigmoid>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "Turns a number into a probability: the output of a binary classifier, trained with cross-entropy. "
                "Inside networks it opens and closes gates, as in the LSTM."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "Its slope is at most 1/4 and falls below 0.01 beyond |x| = 4.6, so gradients vanish through many "
                "hidden layers. Its output is always positive, never centred on zero. Give the loss the value "
                "before the sigmoid: taking the log of a rounded 0 or 1 fails."),
            .slot = 2,
            .operations = 4, // −x, exp, 1 +, 1 /
            .effort = Effort::Transcendental,
            .depthHint = DepthHint::SlopeBelowQuarter,
            .recipe = {
                .value = 
R"(e = np.exp(-np.abs(x))  # never overflows
return np.where(x < 0.0, e, 1.0) / (1.0 + e))",
                .derivative = 
R"(e = np.exp(-np.abs(x))
return e / (1.0 + e)**2  # s * (1 - s) would be 0 for large x)",
                .torch = R"(return torch.sigmoid(x))",
                .cppValue = 
R"(const double e = std::exp(-std::abs(x)); // never overflows
return (x < 0.0 ? e : 1.0) / (1.0 + e);)",
                .cppDerivative = 
R"(const double e = std::exp(-std::abs(x));
return e / ((1.0 + e) * (1.0 + e)); // s * (1 - s) would be 0 for large x)",
            },
        },
        {
            .id = "tanh",
            .name = "Tanh",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Hyperbolic tangent"),
            .family = Family::Early,
            .year = 1992,
            .authors = "Kalman & Kwasny",
            .source = "Why Tanh: Choosing a Sigmoidal Function, IJCNN 1992, doi:10.1109/IJCNN.1992.227257",
            .latex = R"(\tanh x = \frac{e^{x} - e^{-x}}{e^{x} + e^{-x}})",
            .latexDerivative = R"(1 - \tanh^2 x)",
            .expression = "tanh(x)",
            .textbook = "(exp(x) - exp(-x))/(exp(x) + exp(-x))",
            .parameters = {},
            .formula = formulaOf<formula::Tanh>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "The bounded, zero-centred choice: state and output of LSTM and GRU cells, small networks, and "
                "outputs known to lie between −1 and 1. Near zero it is almost the identity. Use Xavier "
                "initialisation with it."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "It saturates: beyond |x| = 3 its slope is below 0.01, and gradients vanish in deep stacks. "
                "Unscaled inputs or large initial weights put units there from the start."),
            .slot = 3,
            .operations = 1,
            .effort = Effort::Transcendental,
            .depthHint = DepthHint::MadeForXavier,
            .recipe = {
                .value = R"(return np.tanh(x))",
                .derivative = 
R"(e = np.exp(-2.0 * np.clip(np.abs(x), None, 400.0))  # beyond 400 it is 0
return 4.0 * e / (1.0 + e)**2  # 1 - tanh(x)**2 would be 0 for large x)",
                .cppValue = R"(return std::tanh(x);)",
                .cppDerivative = 
R"(const double e = std::exp(-2.0 * std::abs(x));
return 4.0 * e / ((1.0 + e) * (1.0 + e)); // 1 - tanh² would be 0 for large x)",
            },
        },
        {
            .id = "softsign",
            .name = "Softsign",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Elliott function"),
            .family = Family::Early,
            .year = 1993,
            .authors = "Elliott",
            .source = "A Better Activation Function for Artificial Neural Networks, Technical Report 93-8, Institute "
                      "for Systems Research, University of Maryland, 1993",
            .latex = R"(\frac{x}{1 + |x|})",
            .latexDerivative = R"(\frac{1}{(1 + |x|)^2})",
            .expression = "x/(1 + abs(x))",
            .parameters = {},
            .formula = formulaOf<formula::Softsign>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "A tanh without an exponential. It approaches ±1 like 1/|x| instead of exponentially, so units far "
                "from zero keep a noticeable gradient and can recover."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "Away from zero it bends early: at x = 1 its slope has already fallen to 1/4. It gets close to ±1 "
                "only for very large inputs. Its second derivative jumps at 0."),
            .slot = 4,
            .operations = 3,
            .effort = Effort::Algebraic,
            .recipe = {
                .value = R"(return x / (1.0 + np.abs(x)))",
                .derivative = R"(return (1.0 / (1.0 + np.abs(x)))**2)",
                .torch = R"(return F.softsign(x))",
                .cppValue = R"(return x / (1.0 + std::abs(x));)",
                .cppDerivative = 
R"(const double r = 1.0 / (1.0 + std::abs(x));
return r * r;)",
            },
        },
        {
            .id = "arctan",
            .name = "Arctan",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Inverse tangent"),
            .family = Family::Early,
            .year = 1984,
            .authors = "Hopfield",
            .source = ACTISCOPE_TEXT("Catalogue",
                "Neurons with Graded Response Have Collective Computational Properties Like Those of Two-State Neurons, "
                "PNAS 81, 1984, pp. 3088–3092, doi:10.1073/pnas.81.10.3088 (there scaled to ±1)"),
            .latex = R"(\arctan x)",
            .latexDerivative = R"(\frac{1}{1 + x^2})",
            .expression = "atan(x)",
            .parameters = {},
            .formula = formulaOf<formula::Arctan>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "A smooth, odd, bounded function whose slope falls like 1/x², much more slowly than that of tanh. "
                "Its derivative is a common stand-in for that of the step in spiking networks."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "Its values lie between ±π/2 ≈ ±1.57, not ±1: scale it where targets lie between −1 and 1. It "
                "still saturates, only later than tanh."),
            .slot = 5,
            .operations = 1,
            .effort = Effort::Transcendental,
            .recipe = {
                .value = R"(return np.arctan(x))",
                .derivative = R"(return (1.0 / $hypot(x, 1.0))**2  # 1 / (1 + x**2) without overflow)",
                .cppValue = R"(return std::atan(x);)",
                .cppDerivative = 
R"(const double r = 1.0 / std::hypot(x, 1.0); // 1 / (1 + x²) without overflow
return r * r;)",
            },
        },
        {
            .id = "lecun_tanh",
            .name = "LeCun tanh",
            .fullName = ACTISCOPE_TEXT("Catalogue", "Scaled hyperbolic tangent"),
            .family = Family::Early,
            .year = 1998,
            .authors = "LeCun, Bottou, Orr & Müller",
            .source = "Efficient BackProp, in: Neural Networks: Tricks of the Trade, LNCS 1524, 1998, pp. 9–50, "
                      "doi:10.1007/3-540-49430-8_2",
            .latex = R"(1.7159\,\tanh\bigl(\tfrac{2}{3}x\bigr))",
            .latexDerivative = R"(1.7159 \cdot \tfrac{2}{3}\,\bigl(1 - \tanh^2\bigl(\tfrac{2}{3}x\bigr)\bigr))",
            .expression = "1.7159*tanh(2/3*x)",
            .parameters = {},
            .formula = formulaOf<formula::LecunTanh>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "A tanh scaled so that f(±1) ≈ ±1: targets of ±1 lie where the curvature is greatest, not at the "
                "asymptotes. Normally distributed inputs of variance 1 keep a variance of 0.75, where tanh leaves "
                "0.39. Use it with normalised inputs and LeCun initialisation."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "Like tanh it saturates, only later: its slope is below 0.01 beyond |x| = 4.6. The benefit of the "
                "scaling is lost when the inputs are not normalised."),
            .slot = 6,
            .operations = 3,
            .effort = Effort::Transcendental,
            .recipe = {
                .value = R"(return 1.7159 * np.tanh(2.0 / 3.0 * x))",
                .derivative = 
R"(e = np.exp(-4.0 / 3.0 * np.clip(np.abs(x), None, 600.0))  # beyond 600 it is 0
return 1.7159 * 2.0 / 3.0 * 4.0 * e / (1.0 + e)**2)",
                .cppValue = R"(return 1.7159 * std::tanh(2.0 * x / 3.0);)",
                .cppDerivative = 
R"(const double e = std::exp(-4.0 * std::abs(x) / 3.0);
return 1.7159 * 2.0 / 3.0 * 4.0 * e / ((1.0 + e) * (1.0 + e));)",
            },
        },
        {
            .id = "gaussian",
            .name = ACTISCOPE_TEXT("Catalogue", "Gaussian"),
            .fullName = ACTISCOPE_TEXT("Catalogue", "Gaussian radial basis function"),
            .family = Family::Early,
            .year = 1988,
            .authors = "Broomhead & Lowe",
            .source = "Multivariable Functional Interpolation and Adaptive Networks, Complex Systems 2, 1988, "
                      "pp. 321–355",
            .latex = R"(e^{-x^2})",
            .latexDerivative = R"(-2x\,e^{-x^2})",
            .expression = "exp(-x^2)",
            .parameters = {},
            .formula = formulaOf<formula::Gaussian>(),
            .whenToUse = ACTISCOPE_TEXT("Catalogue",
                "For units that answer to a place rather than a direction: in radial basis function networks x is "
                "the distance to a learned centre. Also used where a network has to represent coordinates or "
                "smooth local bumps."),
            .pitfalls = ACTISCOPE_TEXT("Catalogue",
                "It is even: x and −x give the same output, and the gradient at 0 is 0. Beyond |x| = 2.5 both "
                "value and slope are below 0.01, so a unit far from all data learns nothing."),
            .slot = 7,
            .operations = 3,
            .effort = Effort::Transcendental,
            .recipe = {
                .value = R"(return np.exp(-np.clip(x, -40.0, 40.0)**2)  # beyond 40 it is 0)",
                .derivative = 
R"(c = np.clip(x, -40.0, 40.0)  # beyond 40 it is 0
return -2.0 * c * np.exp(-c**2))",
                .cppValue = R"(return std::exp(-x * x);)",
                .cppDerivative = 
R"(const double g = std::exp(-x * x);
return g > 0.0 ? -2.0 * x * g : 0.0 * g;)",
            },
        },
    };
}

} // namespace actiscope
