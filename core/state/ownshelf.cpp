#include "core/state/ownshelf.h"

#include <algorithm>

namespace actiscope {

OwnShelf &OwnShelf::instance()
{
    static OwnShelf all;
    return all;
}

std::shared_ptr<const OwnRecords> OwnShelf::find(const std::vector<CustomFunction> &own)
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::find_if(m_recent.begin(), m_recent.end(), [&](const auto &kept) { return kept->own == own; });
    if (found == m_recent.end())
        return nullptr;
    m_recent.splice(m_recent.begin(), m_recent, found);
    return m_recent.front();
}

void OwnShelf::keep(std::shared_ptr<const OwnRecords> records)
{
    constexpr std::size_t mostRecent = 32;
    std::shared_ptr<const OwnRecords> last; // dies when the lock is given back
    const std::lock_guard lock(m_mutex);
    m_recent.push_front(std::move(records));
    if (m_recent.size() > mostRecent) {
        last = std::move(m_recent.back());
        m_recent.pop_back();
    }
}

OwnShelf::RecordRef OwnShelf::find(const CustomFunction &function, const expression::FindFunction &find)
{
    std::vector<RecordRef> met; // none of them may die under the lock
    const std::lock_guard lock(m_mutex);
    for (const Kept &kept : m_records) {
        if (!(kept.function == function))
            continue;
        met.push_back(kept.record.lock());
        if (met.back() && std::all_of(kept.answers.begin(), kept.answers.end(), [&](const auto &answer) {
                return find(answer.first) == answer.second.lock();
            }))
            return met.back();
    }
    return nullptr;
}

void OwnShelf::keep(const CustomFunction &function, const Answers &answers, const RecordRef &record)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_records, [](const Kept &kept) { return kept.record.expired(); });
    m_records.push_back({function, {answers.begin(), answers.end()}, record});
}

} // namespace actiscope
