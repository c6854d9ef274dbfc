#include "core/advice/timelinedata.h"

#include "core/state/functions.h"

#include <algorithm>

namespace actiscope {

namespace {

struct Milestone {
    int year;
    const char *name;
    const char *authors;
    const char *source;
    const char *meaning;
    const char *functionId;
};

constexpr Milestone milestones[] = {
    {1958, ACTISCOPE_TEXT("Timeline", "Perceptron"), "Rosenblatt",
     "The Perceptron: A Probabilistic Model for Information Storage and Organization in the Brain, Psychological Review "
     "65, 1958, pp. 386–408",
     ACTISCOPE_TEXT("Timeline", "A unit with a step learns its weights from examples."), "binary_step"},
    {1969, ACTISCOPE_TEXT("Timeline", "Rectified units"), "Fukushima",
     "Visual Feature Extraction by a Multilayered Network of Analog Threshold Elements, IEEE Transactions on Systems "
     "Science and Cybernetics 5, 1969, pp. 322–333",
     ACTISCOPE_TEXT("Timeline", "A model of vision cuts negative values off, forty years before the name ReLU."), "relu"},
    {1969, ACTISCOPE_TEXT("Timeline", "Limits of perceptrons"), "Minsky & Papert",
     "Perceptrons: An Introduction to Computational Geometry, MIT Press, 1969",
     ACTISCOPE_TEXT("Timeline", "A single layer cannot even tell whether two inputs differ."), "binary_step"},
    {1986, ACTISCOPE_TEXT("Timeline", "Back-propagation"), "Rumelhart, Hinton & Williams",
     "Learning Representations by Back-Propagating Errors, Nature 323, 1986, pp. 533–536, doi:10.1038/323533a0",
     ACTISCOPE_TEXT("Timeline", "Hidden layers learn by the chain rule, which needs a slope: the step gives way to the sigmoid."), "sigmoid"},
    {1989, ACTISCOPE_TEXT("Timeline", "Universal approximation"), "Cybenko",
     "Approximation by Superpositions of a Sigmoidal Function, Mathematics of Control, Signals and Systems 2, 1989, "
     "pp. 303–314",
     ACTISCOPE_TEXT("Timeline", "On a closed, bounded region, one layer of enough sigmoids comes as near as one likes to any continuous function."), "sigmoid"},
    {1991, ACTISCOPE_TEXT("Timeline", "Vanishing gradient"), "Hochreiter",
     ACTISCOPE_TEXT("Timeline", "Untersuchungen zu dynamischen neuronalen Netzen, diploma thesis, Technische Universität München, 1991"),
     ACTISCOPE_TEXT("Timeline", "Why depth does not learn: small slopes, multiplied layer by layer, leave nothing."), "sigmoid"},
    {1997, ACTISCOPE_TEXT("Timeline", "LSTM"), "Hochreiter & Schmidhuber",
     "Long Short-Term Memory, Neural Computation 9, 1997, pp. 1735–1780",
     ACTISCOPE_TEXT("Timeline", "Sigmoids as gates let a recurrent network remember."), "sigmoid"},
    {2010, ACTISCOPE_TEXT("Timeline", "Xavier initialisation"), "Glorot & Bengio",
     "Understanding the Difficulty of Training Deep Feedforward Neural Networks, AISTATS 2010, pp. 249–256",
     ACTISCOPE_TEXT("Timeline", "Weights are scaled by the width of the layers, so that signals and gradients keep their size through tanh layers."), "tanh"},
    {2012, ACTISCOPE_TEXT("Timeline", "AlexNet"), "Krizhevsky, Sutskever & Hinton",
     "ImageNet Classification with Deep Convolutional Neural Networks, NeurIPS 2012",
     ACTISCOPE_TEXT("Timeline", "A deep network with ReLU wins the ImageNet contest by a wide margin."), "relu"},
    {2015, ACTISCOPE_TEXT("Timeline", "He initialisation"), "He, Zhang, Ren & Sun",
     "Delving Deep into Rectifiers: Surpassing Human-Level Performance on ImageNet Classification, ICCV 2015, "
     "arXiv:1502.01852",
     ACTISCOPE_TEXT("Timeline", "Weights of twice the variance make up for the half of the signal that ReLU sets to 0."), "relu"},
    {2015, ACTISCOPE_TEXT("Timeline", "Batch normalisation"), "Ioffe & Szegedy",
     "Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate Shift, ICML 2015, "
     "arXiv:1502.03167",
     ACTISCOPE_TEXT("Timeline", "Pre-activations are kept where slopes are large, so that even sigmoids can be trained in depth."), "sigmoid"},
    {2015, ACTISCOPE_TEXT("Timeline", "Residual networks"), "He, Zhang, Ren & Sun",
     "Deep Residual Learning for Image Recognition, CVPR 2016, arXiv:1512.03385",
     ACTISCOPE_TEXT("Timeline", "Gradients get a way past the activation: networks of more than a hundred layers."), "relu"},
    {2017, ACTISCOPE_TEXT("Timeline", "Transformer"), "Vaswani et al.", "Attention Is All You Need, NeurIPS 2017, arXiv:1706.03762",
     ACTISCOPE_TEXT("Timeline", "Attention replaces recurrence; the layers in between still use ReLU."), "relu"},
    {2018, ACTISCOPE_TEXT("Timeline", "GPT"), "Radford, Narasimhan, Salimans & Sutskever",
     "Improving Language Understanding by Generative Pre-Training, OpenAI, 2018",
     ACTISCOPE_TEXT("Timeline", "The first well-known Transformer with GELU, in June, four months before BERT."), "gelu"},
    {2018, ACTISCOPE_TEXT("Timeline", "BERT"), "Devlin, Chang, Lee & Toutanova",
     "BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding, NAACL 2019, arXiv:1810.04805",
     ACTISCOPE_TEXT("Timeline", "Takes GELU in place of ReLU, as GPT did; from here on it spreads among Transformers."), "gelu"},
    {2020, ACTISCOPE_TEXT("Timeline", "SwiGLU"), "Shazeer", "GLU Variants Improve Transformer, arXiv:2002.05202",
     ACTISCOPE_TEXT("Timeline", "A product of two linear maps, one of which passes through SiLU first: the gate."), "silu"},
    {2022, ACTISCOPE_TEXT("Timeline", "PaLM"), "Chowdhery et al.", "PaLM: Scaling Language Modeling with Pathways, arXiv:2204.02311",
     ACTISCOPE_TEXT("Timeline", "A very large language model takes SwiGLU for its feed-forward layers."), "silu"},
    {2023, ACTISCOPE_TEXT("Timeline", "LLaMA"), "Touvron et al.", "LLaMA: Open and Efficient Foundation Language Models, arXiv:2302.13971",
     ACTISCOPE_TEXT("Timeline", "Language models with published weights adopt SwiGLU, as PaLM did."), "silu"},
};

} // namespace

const std::vector<TimelineEntry> &timeline()
{
    static const std::vector<TimelineEntry> entries = [] {
        const Functions functions = Functions::builtIn();
        std::vector<TimelineEntry> all;
        for (const Milestone &m : milestones)
            all.push_back({m.year, m.name, "Timeline", m.authors, m.source, m.meaning, functions.find(m.functionId)});
        for (const FunctionRef &f : functions.all())
            all.push_back({f->year, f->name.c_str(), "Catalogue", f->authors.c_str(), f->source.c_str(), nullptr, f});
        std::stable_sort(all.begin(), all.end(),
                         [](const TimelineEntry &a, const TimelineEntry &b) { return a.year < b.year; });
        return all;
    }();
    return entries;
}

} // namespace actiscope
