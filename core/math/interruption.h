#pragma once

#include <exception>
#include <stop_token>
#include <utility>

namespace actiscope {

/// Thrown out of a computation that nobody waits for any more.
class Interruption : public std::exception
{
public:
    const char *what() const noexcept override { return "interrupted"; }
};

/// While it lives, long computations on this thread end with Interruption once the token asks for it. For those that reach
/// the place where time is spent only through many hands, which need not pass the token on.
class Interruptible
{
public:
    explicit Interruptible(std::stop_token token) : m_token(std::move(token)), m_outer(std::exchange(s_token, &m_token)) {}
    ~Interruptible() { s_token = m_outer; }
    Interruptible(const Interruptible &) = delete;
    Interruptible &operator=(const Interruptible &) = delete;

    /// For the computation to call where it has a moment, about every millisecond. Costs next to nothing.
    static void check()
    {
        if (s_token && s_token->stop_requested())
            throw Interruption();
    }

private:
    std::stop_token m_token;
    const std::stop_token *m_outer;
    static thread_local const std::stop_token *s_token;
};

inline thread_local const std::stop_token *Interruptible::s_token = nullptr;

} // namespace actiscope
