#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>

namespace actiscope {

/// Calls work(0) … work(count − 1), each once, in any order, on so many threads (0: one a processor); the calling
/// thread is one of them. Returns when all is done, or, false, when a stop was requested, which is looked at before
/// each call. `work` must not throw.
bool inParallel(std::size_t count, const std::function<void(std::size_t)> &work, const std::stop_token &stop,
                unsigned threads = 0);

} // namespace actiscope
