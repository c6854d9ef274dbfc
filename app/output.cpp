#include "app/output.h"

#include "app/failure.h"
#include "app/interruption.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace actiscope {

namespace {

constexpr std::size_t largeEnough = 1 << 16;

[[noreturn]] void refuse()
{
    const int error = errno;
    stopIfInterrupted();
    throw Failure{CommandLine::tr("Standard output could not be written: %1")
                      .arg(QString::fromLocal8Bit(std::strerror(error))),
                  Failure::notWritten};
}

} // namespace

void Output::flushIfLarge()
{
    if (m_buffer.size() >= largeEnough)
        flush();
}

void Output::finish()
{
    flush();
    if (std::fflush(stdout) != 0)
        refuse();
}

void Output::flush()
{
    stopIfInterrupted();
    if (std::fwrite(m_buffer.data(), 1, m_buffer.size(), stdout) != m_buffer.size())
        refuse();
    m_buffer.clear();
}

void print(std::string_view text)
{
    Output output;
    output.buffer() = text;
    output.finish();
}

} // namespace actiscope
