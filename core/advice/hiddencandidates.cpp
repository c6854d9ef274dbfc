#include "core/advice/candidates.h"

namespace actiscope {

namespace {

constexpr const char *heInitialisation =
    "He, Zhang, Ren & Sun, Delving Deep into Rectifiers, ICCV 2015, arXiv:1502.01852";
constexpr const char *efficientBackprop =
    "LeCun, Bottou, Orr & Müller, Efficient BackProp, in: Neural Networks: Tricks of the Trade, 1998, pp. 9–50";
constexpr const char *lstm =
    "Hochreiter & Schmidhuber, Long Short-Term Memory, Neural Computation 9, 1997, pp. 1735–1780";
constexpr const char *attention = "Vaswani et al., Attention Is All You Need, NeurIPS 2017, arXiv:1706.03762";

std::span<const Candidate> shallow()
{
    static const Candidate candidates[] = {
        {.id = "relu",
         .weight = 100,
         .reason = {ACTISCOPE_TEXT("Chooser", "The usual first choice for hidden layers: one comparison with 0, and for every positive input its slope is exactly %1."), {Quantity::RightSlope}},
         .source = "Glorot, Bordes & Bengio, Deep Sparse Rectifier Neural Networks, AISTATS 2011, pp. 315–323"},
        {.id = "tanh",
         .weight = 80,
         .reason = {ACTISCOPE_TEXT("Chooser", "Its slope is %1 at 0, and in a network of few layers its saturation does little harm. Usual where the network stands for a smooth function, as in physics-informed networks."), {Quantity::SlopeAtZero}},
         .source = efficientBackprop},
        {.id = "elu",
         .weight = 70,
         .reason = {ACTISCOPE_TEXT("Chooser", "A rectifier with negative values down to %1, which bring the mean output closer to zero."), {Quantity::Infimum}}},
        {.id = "leaky_relu",
         .weight = 65,
         .reason = {ACTISCOPE_TEXT("Chooser", "ReLU with a slope of %1 on the left, so that every input gives a gradient."), {Quantity::LeftSlope}}},
        {.id = "gelu",
         .weight = 60,
         .reason = {ACTISCOPE_TEXT("Chooser", "A smooth gate in place of ReLU's hard one, with slopes up to %1. In small networks the gain is small."), {atMost(Quantity::LargestSlope)}}},
        {.id = "relu6",
         .weight = 65,
         .reason = {ACTISCOPE_TEXT("Chooser", "ReLU that ends at %1, made for arithmetic of low precision."), {Quantity::Supremum}},
         .smallOnly = true},
    };
    return candidates;
}

std::span<const Candidate> convolutional()
{
    static const Candidate candidates[] = {
        {.id = "relu",
         .weight = 100,
         .reason = {ACTISCOPE_TEXT("Chooser", "The standard of convolutional networks since AlexNet: for positive inputs its slope is exactly %1, however many layers follow each other. Use He initialisation."), {Quantity::RightSlope}},
         .source = "Krizhevsky, Sutskever & Hinton, ImageNet Classification with Deep Convolutional Neural Networks, NeurIPS 2012"},
        {.id = "silu",
         .weight = 75,
         .reason = {ACTISCOPE_TEXT("Chooser", "Smooth, and a little better than ReLU in large image networks such as EfficientNet.")},
         .source = "Tan & Le, EfficientNet, ICML 2019, arXiv:1905.11946"},
        {.id = "leaky_relu",
         .weight = 75,
         .reason = {ACTISCOPE_TEXT("Chooser", "Keeps a slope of %1 for negative inputs; usual, with a larger one, in the discriminators of GANs."), {Quantity::LeftSlope}},
         .source = "Radford, Metz & Chintala, Unsupervised Representation Learning with DCGANs, ICLR 2016, arXiv:1511.06434"},
        {.id = "gelu",
         .weight = 55,
         .reason = {ACTISCOPE_TEXT("Chooser", "The choice of convolutional networks built after Transformers, such as ConvNeXt.")},
         .source = "Liu et al., A ConvNet for the 2020s, CVPR 2022, arXiv:2201.03545"},
        {.id = "prelu",
         .weight = 55,
         .reason = {ACTISCOPE_TEXT("Chooser", "Learns its slope on the left, from %1 on, at the cost of one number a channel."), {Quantity::LeftSlope}}},
        {.id = "mish",
         .weight = 45,
         .reason = {ACTISCOPE_TEXT("Chooser", "Close to SiLU; known from the object detector YOLOv4.")},
         .source = "Bochkovskiy, Wang & Liao, YOLOv4, arXiv:2004.10934"},
        {.id = "relu6",
         .weight = 65,
         .reason = {ACTISCOPE_TEXT("Chooser", "ReLU that ends at %1, as MobileNetV2 uses it on phones."), {Quantity::Supremum}},
         .source = "Sandler et al., MobileNetV2: Inverted Residuals and Linear Bottlenecks, CVPR 2018, arXiv:1801.04381",
         .smallOnly = true},
        {.id = "hardswish",
         .weight = 65,
         .reason = {ACTISCOPE_TEXT("Chooser", "A form of SiLU without an exponential, used in the deeper layers of MobileNetV3.")},
         .smallOnly = true},
    };
    return candidates;
}

std::span<const Candidate> recurrent()
{
    static const Candidate candidates[] = {
        {.id = "sigmoid",
         .weight = 100,
         .reason = {ACTISCOPE_TEXT("Chooser", "For the gates: an output between %1 and %2 says which share of a signal passes."), {Quantity::Infimum, Quantity::Supremum}},
         .caution = {ACTISCOPE_TEXT("Chooser", "Not for the state itself: its slope is at most %1, so ten times through it leave at most %2 of a gradient, before any weights."), {atMost(Quantity::LargestSlope), atMost(Quantity::TenLayers)}},
         .source = lstm},
        {.id = "tanh",
         .weight = 95,
         .reason = {ACTISCOPE_TEXT("Chooser", "For the state: outputs between %1 and %2 stay bounded however often the step repeats, and the slope is %3 at 0."), {Quantity::Infimum, Quantity::Supremum, Quantity::SlopeAtZero}},
         .source = lstm},
        {.id = "hardsigmoid",
         .weight = 70,
         .reason = {ACTISCOPE_TEXT("Chooser", "For gates on small devices: a sigmoid of straight lines from %1 to %2 that can open and close completely."), {Quantity::Infimum, Quantity::Supremum}},
         .smallOnly = true},
        {.id = "hardtanh",
         .weight = 65,
         .reason = {ACTISCOPE_TEXT("Chooser", "For the state on small devices: a tanh of straight lines from %1 to %2."), {Quantity::Infimum, Quantity::Supremum}},
         .smallOnly = true},
        {.id = "relu",
         .weight = 30,
         .reason = {ACTISCOPE_TEXT("Chooser", "For recurrent networks without gates that start with the identity as their recurrent matrix.")},
         .caution = {ACTISCOPE_TEXT("Chooser", "Nothing limits the state, which is fed back at every step: it can explode.")},
         .source = "Le, Jaitly & Hinton, A Simple Way to Initialize Recurrent Networks of Rectified Linear Units, arXiv:1504.00941"},
    };
    return candidates;
}

std::span<const Candidate> languageModel()
{
    static const Candidate candidates[] = {
        {.id = "silu",
         .weight = 100,
         .reason = {ACTISCOPE_TEXT("Chooser", "Today's usual choice, as the gate of SwiGLU: in the feed-forward layers of PaLM, LLaMA and many others one linear map is multiplied by the SiLU of another.")},
         .caution = {ACTISCOPE_TEXT("Chooser", "SwiGLU has three weight matrices in the place of two; to keep the number of weights, make its inner layer narrower by a third.")},
         .source = "Shazeer, GLU Variants Improve Transformer, arXiv:2002.05202"},
        {.id = "gelu",
         .weight = 85,
         .reason = {ACTISCOPE_TEXT("Chooser", "The function of GPT, GPT-2 and GPT-3: a smooth gate that weighs each input by the Gaussian's probability.")},
         .source = "Radford, Narasimhan, Salimans & Sutskever, Improving Language Understanding by Generative Pre-Training, OpenAI, 2018"},
        {.id = "gelu_tanh",
         .weight = 70,
         .reason = {ACTISCOPE_TEXT("Chooser", "The form of GELU in the published code of GPT and GPT-2: take it to run weights trained with it.")}},
        {.id = "squared_relu",
         .weight = 65,
         .reason = {ACTISCOPE_TEXT("Chooser", "Found by an automatic search; it lowered the cost of training language models.")}},
        {.id = "relu",
         .weight = 70,
         .reason = {ACTISCOPE_TEXT("Chooser", "The function of the first Transformer, and the simplest: its slope is %1 for positive inputs."), {Quantity::RightSlope}},
         .source = attention},
    };
    return candidates;
}

std::span<const Candidate> encoder()
{
    static const Candidate candidates[] = {
        {.id = "gelu",
         .weight = 100,
         .reason = {ACTISCOPE_TEXT("Chooser", "The usual function of encoders since BERT, and of Vision Transformers: a smooth gate that weighs each input by the Gaussian's probability.")},
         .source = "Devlin, Chang, Lee & Toutanova, BERT, NAACL 2019, arXiv:1810.04805"},
        {.id = "silu",
         .weight = 80,
         .reason = {ACTISCOPE_TEXT("Chooser", "As the gate of SwiGLU it has come to encoders from language models.")},
         .source = "Shazeer, GLU Variants Improve Transformer, arXiv:2002.05202"},
        {.id = "gelu_tanh",
         .weight = 70,
         .reason = {ACTISCOPE_TEXT("Chooser", "An approximation that some code computes under the name GELU: take it to run weights trained with it. BERT's code began with the exact form and changed to this one later.")}},
        {.id = "relu",
         .weight = 70,
         .reason = {ACTISCOPE_TEXT("Chooser", "The function of the first Transformer, and the simplest: its slope is %1 for positive inputs."), {Quantity::RightSlope}},
         .source = attention},
        {.id = "quick_gelu",
         .weight = 35,
         .reason = {ACTISCOPE_TEXT("Chooser", "For models that were trained with it, such as CLIP.")},
         .source = "Radford et al., Learning Transferable Visual Models From Natural Language Supervision, ICML 2021, arXiv:2103.00020"},
    };
    return candidates;
}

std::span<const Candidate> coordinates()
{
    static const Candidate candidates[] = {
        {.id = "sine",
         .weight = 100,
         .reason = {ACTISCOPE_TEXT("Chooser", "Represents fine detail that rectifiers smear, and all its derivatives are sines again, so they can be fitted as well.")}},
        {.id = "gaussian",
         .weight = 70,
         .reason = {ACTISCOPE_TEXT("Chooser", "Local bumps represent detail as well, and do not depend on a special initialisation. Their width sets how fine.")},
         .source = "Ramasinghe & Lucey, Beyond Periodicity: Towards a Unifying Framework for Activations in Coordinate-MLPs, ECCV 2022, arXiv:2111.15135"},
        {.id = "snake",
         .weight = 55,
         .reason = {ACTISCOPE_TEXT("Chooser", "For a periodic signal that goes on beyond the data: a line with a wave on it, whose slope is at most %1."), {atMost(Quantity::LargestSlope)}}},
        {.id = "softplus",
         .weight = 50,
         .reason = {ACTISCOPE_TEXT("Chooser", "With a large β, for shapes given by their signed distance: nearly ReLU, but with a gradient everywhere.")},
         .source = "Gropp et al., Implicit Geometric Regularization for Learning Shapes, ICML 2020, arXiv:2002.10099"},
        {.id = "tanh",
         .weight = 45,
         .reason = {ACTISCOPE_TEXT("Chooser", "For smooth solutions of differential equations without fine detail.")},
         .source = "Raissi, Perdikaris & Karniadakis, Physics-Informed Neural Networks, Journal of Computational Physics 378, 2019, pp. 686–707"},
        {.id = "relu",
         .weight = 30,
         .reason = {ACTISCOPE_TEXT("Chooser", "If the coordinates are first encoded as sines and cosines of many frequencies, as in NeRF.")},
         .source = "Mildenhall et al., NeRF, ECCV 2020, arXiv:2003.08934"},
    };
    return candidates;
}

std::span<const Candidate> deepPlain()
{
    static const Candidate candidates[] = {
        {.id = "selu",
         .weight = 100,
         .reason = {ACTISCOPE_TEXT("Chooser", "Made for this: with LeCun initialisation its outputs keep zero mean and unit variance from layer to layer, without normalisation.")},
         .caution = {ACTISCOPE_TEXT("Chooser", "What stays is the signal: with LeCun initialisation gradients grow by 3.5% a layer, about eightfold over 60 layers and a thousandfold over 200. Inputs have to be normalised, and ordinary dropout or skip connections break the balance.")}},
        {.id = "elu",
         .weight = 70,
         .reason = {ACTISCOPE_TEXT("Chooser", "Negative values down to %1 keep the mean output near zero."), {Quantity::Infimum}}},
        {.id = "leaky_relu",
         .weight = 60,
         .reason = {ACTISCOPE_TEXT("Chooser", "With He initialisation; a slope of %1 on the left lets some gradient through wherever an input falls."), {Quantity::LeftSlope}},
         .source = heInitialisation},
        {.id = "tanh",
         .weight = 45,
         .reason = {ACTISCOPE_TEXT("Chooser", "With orthogonal weights its slope of %1 at 0 keeps gradients alive through a great many layers; with the same weights those of ReLU vanish."), {Quantity::SlopeAtZero}},
         .source = "Pennington, Schoenholz & Ganguli, Resurrecting the Sigmoid in Deep Learning through Dynamical Isometry, NeurIPS 2017, arXiv:1711.04735"},
        {.id = "relu",
         .weight = 45,
         .reason = {ACTISCOPE_TEXT("Chooser", "With He initialisation, which keeps the size of its signals from layer to layer on average.")},
         .source = heInitialisation},
    };
    return candidates;
}

} // namespace

std::span<const Candidate> hiddenCandidates(NetworkKind network)
{
    switch (network) {
    case NetworkKind::Convolutional:
        return convolutional();
    case NetworkKind::Recurrent:
        return recurrent();
    case NetworkKind::LanguageModel:
        return languageModel();
    case NetworkKind::Encoder:
        return encoder();
    case NetworkKind::Coordinates:
        return coordinates();
    case NetworkKind::DeepPlain:
        return deepPlain();
    case NetworkKind::Shallow:
        break;
    }
    return shallow();
}

} // namespace actiscope
