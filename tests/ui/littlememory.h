#pragma once

#include <QtGlobal>

#include <fstream>

#include <sys/resource.h>
#include <unistd.h>

namespace actiscope {

/// While it lives the process gets so many bytes of memory more, and no others. Linux only.
class LittleMemory
{
public:
    explicit LittleMemory(rlim_t more)
    {
        rlim_t pages = 0;
        std::ifstream("/proc/self/statm") >> pages;
        getrlimit(RLIMIT_AS, &m_before);
        const rlimit limit{pages * static_cast<rlim_t>(sysconf(_SC_PAGESIZE)) + more, m_before.rlim_max};
        m_isSet = pages > 0 && setrlimit(RLIMIT_AS, &limit) == 0;
    }
    ~LittleMemory() { setrlimit(RLIMIT_AS, &m_before); }
    Q_DISABLE_COPY_MOVE(LittleMemory)

    bool isSet() const { return m_isSet; }

private:
    rlimit m_before{};
    bool m_isSet = false;
};

} // namespace actiscope
