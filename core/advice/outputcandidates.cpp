#include "core/advice/candidates.h"

namespace actiscope {

namespace {

std::span<const Candidate> probability()
{
    static const Candidate candidates[] = {
        {.id = "sigmoid",
         .weight = 100,
         .reason = {ACTISCOPE_TEXT("Chooser", "Its outputs lie between %1 and %2 and reach neither, so each can be read as the probability of yes. With the log loss the gradient is just the probability minus the answer."),
                    {Quantity::Infimum, Quantity::Supremum}},
         .caution = {ACTISCOPE_TEXT("Chooser", "Use it with the log loss. With the squared error its slope, at most %1, stands in the gradient, and confident wrong answers hardly teach."),
                     {atMost(Quantity::LargestSlope)}},
         .source = "Cox, The Regression Analysis of Binary Sequences, Journal of the Royal Statistical Society B 20, 1958, pp. 215–242"},
        {.id = "logsigmoid",
         .weight = 60,
         .reason = {ACTISCOPE_TEXT("Chooser", "The logarithm of that probability in one step, as the log loss needs it. On the left its slope tends to %1, where the log of a sigmoid rounded to 0 has none."),
                    {Quantity::LeftSlope}}},
        {.id = "identity",
         .weight = 50,
         .reason = {ACTISCOPE_TEXT("Chooser", "In training, leave the output as it is and let the loss apply the sigmoid and the logarithm together; a yes is then an output above %1."),
                    {Quantity::ValueAtZero}},
         .caution = {ACTISCOPE_TEXT("Chooser", "The output is no probability yet: apply the sigmoid where one is to be read.")}},
        {.id = "hardsigmoid",
         .weight = 15,
         .reason = {ACTISCOPE_TEXT("Chooser", "A sigmoid of straight lines, from %1 to %2."), {Quantity::Infimum, Quantity::Supremum}},
         .caution = {ACTISCOPE_TEXT("Chooser", "Below x = %1 it says exactly %2: under a log loss a wrong answer there costs infinitely much and teaches nothing."),
                     {Quantity::LeftFrom, Quantity::Infimum}},
         .smallOnly = true},
    };
    return candidates;
}

std::span<const Candidate> oneOfMany()
{
    static const Candidate candidates[] = {
        {.id = "identity",
         .weight = 100,
         .reason = {ACTISCOPE_TEXT("Chooser", "The probabilities of all classes must add up to one, so each depends on all outputs together; no function that sees one output alone can do that. Leave the outputs as they are (slope %1 everywhere) and hand them to softmax."),
                    {Quantity::LargestSlope}},
         .caution = {ACTISCOPE_TEXT("Chooser", "Softmax is part of most libraries' cross-entropy loss. Applying it twice flattens the probabilities.")},
         .source = "Bridle, Probabilistic Interpretation of Feedforward Classification Network Outputs, Neurocomputing, NATO ASI F68, 1990, pp. 227–236"},
        {.id = "sigmoid",
         .weight = 30,
         .reason = {ACTISCOPE_TEXT("Chooser", "Only if several classes may be true at once: then each output answers a yes-or-no question of its own.")},
         .caution = {ACTISCOPE_TEXT("Chooser", "For classes that exclude each other it is wrong: three sigmoids of 0 already add up to %1."),
                     {Quantity::ThreeAtZero}}},
    };
    return candidates;
}

std::span<const Candidate> realNumber()
{
    static const Candidate candidates[] = {
        {.id = "identity",
         .weight = 100,
         .reason = {ACTISCOPE_TEXT("Chooser", "No value is out of its reach, and its slope is %1 everywhere: the error comes back as it is."),
                    {Quantity::SlopeAtZero}},
         .caution = {ACTISCOPE_TEXT("Chooser", "Nothing limits the output. Scale the targets to about unit variance, and where there are outliers use a loss that forgives them.")}},
    };
    return candidates;
}

std::span<const Candidate> positiveNumber()
{
    static const Candidate candidates[] = {
        {.id = "softplus",
         .weight = 100,
         .reason = {ACTISCOPE_TEXT("Chooser", "Always above %1, and for large inputs as good as the line x, with slope %2: usual for a standard deviation or a rate."),
                    {Quantity::Infimum, Quantity::RightSlope}},
         .caution = {ACTISCOPE_TEXT("Chooser", "The smallest values need very negative inputs, and below x = %1 the slope is nearly gone. For numbers of many magnitudes predict the logarithm instead."),
                     {Quantity::LeftFrom}},
         .source = "Lakshminarayanan, Pritzel & Blundell, Simple and Scalable Predictive Uncertainty Estimation using Deep Ensembles, NeurIPS 2017, arXiv:1612.01474"},
        {.id = "squareplus",
         .weight = 75,
         .reason = {ACTISCOPE_TEXT("Chooser", "Softplus made of one square root: above %1 as well, with the same slope of %2 at 0."),
                    {Quantity::Infimum, Quantity::SlopeAtZero}}},
        {.id = "relu",
         .weight = 35,
         .reason = {ACTISCOPE_TEXT("Chooser", "If exact zeros are wanted: it gives %1 for every negative input."), {Quantity::Infimum}},
         .caution = {ACTISCOPE_TEXT("Chooser", "An output that is wrongly 0 gets no gradient to leave it.")}},
    };
    return candidates;
}

std::span<const Candidate> bounded()
{
    static const Candidate candidates[] = {
        {.id = "tanh",
         .weight = 100,
         .reason = {ACTISCOPE_TEXT("Chooser", "Its outputs lie between %1 and %2, with a slope of %3 at 0: usual for the actions of a controller and for pixels scaled to this range."),
                    {Quantity::Infimum, Quantity::Supremum, Quantity::SlopeAtZero}},
         .caution = {ACTISCOPE_TEXT("Chooser", "It never reaches its bounds, and beyond x = %1 its slope is nearly gone: scale targets to lie a little inside."),
                     {Quantity::RightFrom}},
         .source = "Lillicrap et al., Continuous Control with Deep Reinforcement Learning, ICLR 2016, arXiv:1509.02971"},
        {.id = "softsign",
         .weight = 60,
         .reason = {ACTISCOPE_TEXT("Chooser", "The same range, %1 to %2, but it fades slowly: its slope is noticeable up to x = %3."),
                    {Quantity::Infimum, Quantity::Supremum, Quantity::RightFrom}}},
        {.id = "isru",
         .weight = 55,
         .reason = {ACTISCOPE_TEXT("Chooser", "The same range, %1 to %2, from an inverse square root."), {Quantity::Infimum, Quantity::Supremum}}},
        {.id = "hardtanh",
         .weight = 50,
         .reason = {ACTISCOPE_TEXT("Chooser", "Reaches both bounds, %1 and %2, and between them changes nothing."), {Quantity::Infimum, Quantity::Supremum}}},
        {.id = "arctan",
         .weight = 35,
         .reason = {ACTISCOPE_TEXT("Chooser", "Bounded, and its slope falls slowly: it is noticeable up to x = %1."), {Quantity::RightFrom}},
         .caution = {ACTISCOPE_TEXT("Chooser", "Its range goes from %1 to %2: scale it first."), {Quantity::Infimum, Quantity::Supremum}}},
    };
    return candidates;
}

} // namespace

std::span<const Candidate> outputCandidates(OutputKind output)
{
    switch (output) {
    case OutputKind::Probability:
        return probability();
    case OutputKind::OneOfMany:
        return oneOfMany();
    case OutputKind::PositiveNumber:
        return positiveNumber();
    case OutputKind::Bounded:
        return bounded();
    case OutputKind::RealNumber:
        break;
    }
    return realNumber();
}

std::span<const Candidate> candidatesFor(const Task &task)
{
    return task.place == Place::Output ? outputCandidates(task.output) : hiddenCandidates(task.network);
}

} // namespace actiscope
