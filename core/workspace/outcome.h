#pragma once

#include <any>
#include <memory>
#include <utility>

namespace actiscope {

/// What a workspace has computed for a state. Of what type that is, only the workspace itself knows.
class Outcome
{
public:
    /// Nothing: there is nothing to compute, or it was stopped.
    Outcome() = default;
    /// Null is nothing too. `isWhole` is false of a first answer, which a finer one is to replace.
    template<class Answer>
    explicit Outcome(std::shared_ptr<const Answer> answer, bool isWhole = true)
        : m_isWhole(isWhole)
    {
        if (answer)
            m_answer = std::move(answer);
    }

    explicit operator bool() const { return m_answer.has_value(); }
    bool isWhole() const { return m_isWhole; }
    /// Null if there is nothing, or something of another type.
    template<class Answer>
    const Answer *as() const
    {
        const auto *answer = std::any_cast<std::shared_ptr<const Answer>>(&m_answer);
        return answer ? answer->get() : nullptr;
    }

private:
    std::any m_answer;
    bool m_isWhole = true;
};

} // namespace actiscope
