#pragma once

#include "core/layer/batch.h"
#include "core/network/initialisation.h"

#include <string>
#include <vector>

/// The parts of a State that belong to the Toy layer and to Depth. fields() says what their numbers may be.
namespace actiscope {

/// What the Toy layer shows: the whole batch on its way through the layer, or one neuron that learns from it.
enum class LayerView { Batch, Neuron };

/// A batch that a person has opened. The numbers are part of the state: what the file becomes later does not matter.
struct BatchFile {
    std::string name; ///< without its folder
    Batch batch;
    bool operator==(const BatchFile &) const = default;
};

/// Gradient descent of one neuron, from the layer's weight and bias.
struct Learning {
    double rate = 0.1;
    int steps = 0;           ///< done so far
    std::vector<int> pushes; ///< steps before which the neuron was pushed; ascending, at most `steps`
    bool operator==(const Learning &) const = default;
};

/// a = f(w·x + b) on a batch.
struct ToyLayer {
    double weight = 1.0; ///< w
    double bias = 0.0;   ///< b
    double spread = 1.0; ///< x = spread · batch value: the standard deviation of inputs that are drawn
    Distribution distribution = Distribution::Normal;
    int rows = 256;      ///< batch size of drawn inputs
    int columns = 1;     ///< their features
    int seed = 1;
    BatchFile file;      ///< Distribution::File
    LayerView view = LayerView::Batch;
    Learning learning;
    bool operator==(const ToyLayer &) const = default;
};

/// A stack of equal layers.
struct DepthStack {
    int depth = 20;
    double weightScale = 1.0;
    Initialisation initialisation = Initialisation::He;
    int width = 64;
    int batch = 128;
    int seed = 1;
    bool operator==(const DepthStack &) const = default;
};

} // namespace actiscope
