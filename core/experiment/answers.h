#pragma once

#include <algorithm>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <utility>

namespace actiscope {

/// The last few answers to a question, for all threads.
template<class Question, class Answer>
class Answers
{
public:
    /// Null if it is not known.
    std::shared_ptr<const Answer> find(const Question &question) const
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = std::find_if(m_known.begin(), m_known.end(),
                                        [&](const auto &entry) { return entry.first == question; });
        return found == m_known.end() ? nullptr : found->second;
    }

    std::shared_ptr<const Answer> keep(Question question, std::shared_ptr<const Answer> answer)
    {
        const std::scoped_lock lock(m_mutex);
        m_known.emplace_front(std::move(question), answer);
        if (m_known.size() > most)
            m_known.pop_back();
        return answer;
    }

private:
    static constexpr std::size_t most = 2;
    mutable std::mutex m_mutex;
    std::deque<std::pair<Question, std::shared_ptr<const Answer>>> m_known;
};

} // namespace actiscope
