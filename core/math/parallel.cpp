#include "core/math/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <new>
#include <system_error>
#include <thread>
#include <vector>

namespace actiscope {

bool inParallel(std::size_t count, const std::function<void(std::size_t)> &work, const std::stop_token &stop,
                unsigned threads)
{
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> failed = false;
    std::exception_ptr failure; // of the thread that came first to set `failed`
    const auto takePart = [&]() noexcept {
        while (!stop.stop_requested() && !failed) {
            const std::size_t index = next.fetch_add(1, std::memory_order_relaxed);
            if (index >= count)
                return;
            try {
                work(index);
            } catch (...) {
                if (!failed.exchange(true))
                    failure = std::current_exception();
            }
        }
    };
    const std::size_t wanted = threads > 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::jthread> helpers;
    try {
        helpers.reserve(wanted);
        while (helpers.size() + 1 < std::min(wanted, count))
            helpers.emplace_back(takePart);
    } catch (const std::system_error &) {
        // The system has no thread to spare: those there are do all the work.
    } catch (const std::bad_alloc &) {
        // Nor memory for one.
    }
    takePart();
    helpers.clear(); // waits for them
    if (failure)
        std::rethrow_exception(failure);
    return !stop.stop_requested();
}

} // namespace actiscope
