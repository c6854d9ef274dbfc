#include "core/math/parallel.h"

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>
#include <vector>

namespace actiscope {

bool inParallel(std::size_t count, const std::function<void(std::size_t)> &work, const std::stop_token &stop,
                unsigned threads)
{
    std::atomic<std::size_t> next = 0;
    const auto takePart = [&] {
        while (!stop.stop_requested()) {
            const std::size_t index = next.fetch_add(1, std::memory_order_relaxed);
            if (index >= count)
                return;
            work(index);
        }
    };
    const std::size_t wanted = threads > 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::jthread> helpers;
    helpers.reserve(wanted);
    try {
        while (helpers.size() + 1 < std::min(wanted, count))
            helpers.emplace_back(takePart);
    } catch (const std::system_error &) {
        // The system has no thread to spare: those there are do all the work.
    }
    takePart();
    helpers.clear();
    return !stop.stop_requested();
}

} // namespace actiscope
