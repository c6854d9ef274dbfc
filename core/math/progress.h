#pragma once

#include <atomic>
#include <cstddef>

namespace actiscope {

/// How far long work is, for whoever watches it from another thread. Many threads may do the work.
class Progress
{
public:
    /// Work of so many steps begins.
    void start(std::size_t steps)
    {
        m_done = 0; // first, or who watches might see all of it done
        m_steps = steps;
    }
    void add(std::size_t steps) { m_done.fetch_add(steps, std::memory_order_relaxed); }
    /// From 0 to 1; negative before the first work.
    double share() const
    {
        const std::size_t steps = m_steps;
        const std::size_t done = m_done;
        return steps == 0 ? -1.0 : done < steps ? static_cast<double>(done) / static_cast<double>(steps) : 1.0;
    }

private:
    std::atomic<std::size_t> m_steps = 0;
    std::atomic<std::size_t> m_done = 0;
};

} // namespace actiscope
