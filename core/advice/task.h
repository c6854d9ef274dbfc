#pragma once

namespace actiscope {

/// Where in a network the function stands.
enum class Place { Hidden, Output };

/// What an output unit has to say. Asked only of outputs.
enum class OutputKind {
    Probability,    ///< of one yes-or-no answer
    OneOfMany,      ///< the probabilities of classes that exclude each other
    RealNumber,
    PositiveNumber,
    Bounded         ///< a number between −1 and 1
};

/// What kind of network it is. Asked only of hidden layers.
enum class NetworkKind {
    Shallow,        ///< a few dense layers
    Convolutional,  ///< deep, with normalisation
    Recurrent,      ///< with gates
    LanguageModel,  ///< a Transformer that goes on with a text
    Encoder,        ///< a Transformer that reads texts or images
    Coordinates,    ///< an implicit representation: coordinates in, a signal out
    DeepPlain       ///< many layers without normalisation
};

/// What matters beside the task itself.
struct Priorities {
    bool speed = false;       ///< or a small device
    bool integers = false;    ///< quantised arithmetic
    bool smooth = false;      ///< second derivatives are needed
    bool noDeadUnits = false; ///< units have died in training
    bool operator==(const Priorities &) const = default;
};

/// For what a function is sought.
struct Task {
    Place place = Place::Hidden;
    OutputKind output = OutputKind::Probability;
    NetworkKind network = NetworkKind::Shallow;
    Priorities priorities;
    bool operator==(const Task &) const = default;
};

} // namespace actiscope
