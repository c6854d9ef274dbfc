#pragma once

#include <algorithm>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <utility>

namespace actiscope {

/// The last few answers to a question, for all threads: the newest, whatever it takes, since it is asked for again and
/// again, and one before it while both together take no more than `mostBytes` of memory.
template<class Question, class Answer>
class Answers
{
public:
    explicit Answers(std::size_t mostBytes) : m_mostBytes(mostBytes) {}

    /// Of what is remembered, as it was said of each.
    std::size_t bytes() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_bytes;
    }

    /// Null if it is not known.
    std::shared_ptr<const Answer> find(const Question &question) const
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = std::find_if(m_known.begin(), m_known.end(),
                                        [&](const Known &known) { return known.question == question; });
        return found == m_known.end() ? nullptr : found->answer;
    }

    /// `bytes` is about what question and answer take.
    std::shared_ptr<const Answer> keep(Question question, std::shared_ptr<const Answer> answer, std::size_t bytes)
    {
        const std::scoped_lock lock(m_mutex);
        m_known.push_front({std::move(question), answer, bytes});
        m_bytes += bytes;
        while (m_known.size() > most || (m_known.size() > 1 && m_bytes > m_mostBytes)) {
            m_bytes -= m_known.back().bytes;
            m_known.pop_back();
        }
        return answer;
    }

private:
    struct Known {
        Question question;
        std::shared_ptr<const Answer> answer;
        std::size_t bytes;
    };

    static constexpr std::size_t most = 2;
    const std::size_t m_mostBytes;
    mutable std::mutex m_mutex;
    std::deque<Known> m_known;
    std::size_t m_bytes = 0;
};

} // namespace actiscope
