#pragma once

#include "core/experiment/answers.h"
#include "core/experiment/depthoutcome.h"
#include "core/experiment/layeroutcome.h"
#include "core/experiment/neuronoutcome.h"
#include "core/math/progress.h"
#include "core/state/state.h"

#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <vector>

namespace actiscope {

/// Computes what the Toy layer and Depth show for a state. Large batches and deep stacks take long, so all of this may
/// be called from any thread and stopped, and the last answers are remembered. They depend on the state alone: what is
/// remembered saves time and changes nothing. Each throws std::bad_alloc if there is too little memory, and remembers
/// nothing of it. Of batches, of layers, and of full and coarse stacks the newest is remembered, and the one before it
/// while both take no more than `mostBytes` of memory: a batch of millions goes with the next one that is drawn or read.
class Experiments
{
public:
    static constexpr std::size_t usualBytes = 32U << 20;

    explicit Experiments(std::size_t mostBytes = usualBytes);

    /// Of what is remembered; what two memories share counts in both.
    std::size_t bytes() const;

    /// Null if stopped.
    std::shared_ptr<const LayerOutcome> layer(const State &state, std::stop_token stop = {});
    /// Null if stopped. A few steps more than last time go on from there.
    std::shared_ptr<const NeuronOutcome> neuron(const State &state, std::stop_token stop = {});
    /// Null if stopped. Where only a coarse answer is wanted, a full one that is known already will do.
    std::shared_ptr<const DepthOutcome> depth(const State &state, Detail detail, std::stop_token stop = {});

    /// How far the layer or the stack is that was begun last.
    const Progress &progress() const { return m_progress; }

private:
    struct Drawing {
        Distribution distribution;
        int rows;
        int columns;
        int seed;
        bool operator==(const Drawing &) const = default;
    };

    std::optional<Batch> batch(const ToyLayer &layer, std::stop_token stop);

    Answers<Drawing, Batch> m_batches;
    Answers<LayerSetup, LayerOutcome> m_layers;
    Answers<std::vector<DepthSetup>, DepthOutcome> m_fullStacks;
    Answers<std::vector<DepthSetup>, DepthOutcome> m_coarseStacks;
    Progress m_progress;
    std::mutex m_descentMutex;
    std::optional<NeuronRun> m_descent; ///< the one that goes on: mostly the next question asks for a few steps more
};

} // namespace actiscope
