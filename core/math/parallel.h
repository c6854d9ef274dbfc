#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>

namespace actiscope {

/// Calls work(0) … work(count − 1), each once, in any order, on so many threads (0: one a processor); the calling
/// thread is one of them. Where the system has fewer threads to spare, those there are do all the work. Returns when
/// all is done, or, false, when a stop was requested, which is looked at before each call. If a call throws, the others
/// stop as soon as they can, and the exception that came first is thrown in the calling thread.
bool inParallel(std::size_t count, const std::function<void(std::size_t)> &work, const std::stop_token &stop,
                unsigned threads = 0);

} // namespace actiscope
