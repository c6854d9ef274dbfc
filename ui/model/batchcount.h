#pragma once

#include "core/layer/batch.h"

#include <cstddef>
#include <map>

namespace actiscope {

/// How many bytes of memory batches take that are held in several places. Copies share their numbers, which count once.
class BatchCount
{
public:
    void add(const Numbers &batch)
    {
        if (!batch.empty() && ++m_holders[batch.view().data()] == 1)
            m_bytes += batch.view().size_bytes();
    }
    /// One that was added, and is held still.
    void remove(const Numbers &batch)
    {
        const auto known = m_holders.find(batch.view().data());
        if (batch.empty() || known == m_holders.end() || --known->second > 0)
            return;
        m_holders.erase(known);
        m_bytes -= batch.view().size_bytes();
    }
    std::size_t bytes() const { return m_bytes; }

private:
    std::map<const double *, std::size_t> m_holders;
    std::size_t m_bytes = 0;
};

} // namespace actiscope
