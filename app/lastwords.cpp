#include "app/lastwords.h"

#include "app/failure.h"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>

namespace actiscope {

namespace {

constexpr std::size_t roomBytes = 1 << 20;
char *room = nullptr;

/// In English: a translation needs memory, and there may be none.
[[noreturn]] void endInWords()
{
    const char *words = "The program failed";
    try {
        if (std::current_exception())
            std::rethrow_exception(std::current_exception());
    } catch (const std::bad_alloc &) {
        words = "There is too little memory for this; right would be a smaller size";
    } catch (const std::exception &failure) {
        std::fprintf(stderr, "actiscope: %s\n", failure.what());
        std::_Exit(Failure::notWritten);
    } catch (...) {
        // "The program failed" is all that is known.
    }
    std::fprintf(stderr, "actiscope: %s\n", words);
    std::_Exit(Failure::notWritten);
}

#ifdef __GLIBC__
/// Memory may run out before main() as well, where the program and its libraries make tables at the start: the loader
/// calls this before it begins with any of them.
void beforeAnythingElse(int, char **, char **)
{
    std::set_terminate(endInWords);
}
[[gnu::section(".preinit_array"), gnu::used]] void (*const first)(int, char **, char **) = beforeAnythingElse;
#endif

} // namespace

void sayLastWords()
{
    room = static_cast<char *>(std::malloc(roomBytes));
    std::set_terminate(endInWords);
}

void makeRoomForLastWords()
{
    std::free(room);
    room = nullptr;
}

} // namespace actiscope
