#pragma once

#include "core/layer/batch.h"
#include "core/network/initialisation.h"

#include <string>
#include <vector>

/// The parts of a State that belong to the Toy layer and to Depth.
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
    double rate = 0.1;       ///< 1e-4 to 10
    int steps = 0;           ///< done so far, 0 to mostSteps
    std::vector<int> pushes; ///< steps before which the neuron was pushed; ascending, at most `steps`
    bool operator==(const Learning &) const = default;
};

/// a = f(w·x + b) on a batch.
struct ToyLayer {
    double weight = 1.0; ///< w
    double bias = 0.0;   ///< b
    double spread = 1.0; ///< x = spread · batch value: the standard deviation of inputs that are drawn
    Distribution distribution = Distribution::Normal;
    int rows = 256;      ///< batch size of drawn inputs, 1 to 1 000 000
    int columns = 1;     ///< their features, 1 to 64
    int seed = 1;        ///< 0 to 999 999
    BatchFile file;      ///< Distribution::File
    LayerView view = LayerView::Batch;
    Learning learning;
    bool operator==(const ToyLayer &) const = default;
};

/// A stack of equal layers.
struct DepthStack {
    int depth = 20;           ///< 1 to 200
    double weightScale = 1.0; ///< 0 to 10
    Initialisation initialisation = Initialisation::He;
    int width = 64;           ///< 1 to 256
    int batch = 128;          ///< 1 to 4096
    int seed = 1;             ///< 0 to 999 999
    bool operator==(const DepthStack &) const = default;
};

/// Brings every field into its limits. A layer that should read from a file without having one draws its inputs.
void repair(ToyLayer &layer);
void repair(DepthStack &stack);

} // namespace actiscope
