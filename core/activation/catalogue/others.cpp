#include "core/activation/catalogue/families.h"
#include "core/activation/formula/others.h"

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
                "It saturates: for large |x| the slope falls like 1/|x|³, slower than that of tanh but still "
                "towards 0. Few libraries offer it and few trained models use it."),
            .slot = 33,
            .operations = 5,
            .effort = Effort::Algebraic,
            .recipe = {
                .value = R"(return x / $hypot(alpha**0.5 * x, 1.0))",
                .derivative = R"(return (1.0 / $hypot(alpha**0.5 * x, 1.0))**3)",
                .cppValue = R"(return x / std::hypot(std::sqrt(alpha) * x, 1.0);)",
                .cppDerivative = 
R"(const double r = 1.0 / std::hypot(std::sqrt(alpha) * x, 1.0);
return r * r * r;)",
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
                .value = R"(return np.sin(omega * x))",
                .derivative = R"(return omega * np.cos(omega * x))",
                .cppValue = R"(return std::sin(omega * x);)",
                .cppDerivative = R"(return omega * std::cos(omega * x);)",
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
                .value = R"(return x + np.sin(a * x)**2 / a)",
                .derivative = R"(return 1.0 + np.sin(2.0 * a * x))",
                .cppValue = 
R"(const double s = std::sin(a * x);
return x + s * s / a;)",
                .cppDerivative = R"(return 1.0 + std::sin(2.0 * a * x);)",
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
                .value = R"(return np.tanh(alpha * x))",
                .derivative = R"(e = np.exp(-2.0 * np.abs(alpha * x))
return alpha * (4.0 * e / (1.0 + e)**2)  # 1 - tanh(alpha * x)**2 would be 0 for large x)",
                .cppValue = R"(return std::tanh(alpha * x);)",
                .cppDerivative = R"(const double e = std::exp(-2.0 * std::abs(alpha * x));
return alpha * (4.0 * e / ((1.0 + e) * (1.0 + e))); // 1 - tanh² would be 0 for large x)",
            },
        },
    };
}

} // namespace actiscope
