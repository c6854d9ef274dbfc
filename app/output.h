#pragma once

#include <string>
#include <string_view>

namespace actiscope {

/// Standard output, checked: a reader that went away or a full disk is a Failure, not silence.
class Output
{
public:
    Output() = default;
    Output(const Output &) = delete;
    Output &operator=(const Output &) = delete;

    /// Where to add text.
    std::string &buffer() { return m_buffer; }
    /// Writes when enough has gathered; to be called now and then while adding much.
    void flushIfLarge();
    /// Writes what is left. Without it nothing more is written.
    void finish();

private:
    void flush();

    std::string m_buffer;
};

/// Writes a text to standard output.
void print(std::string_view text);

} // namespace actiscope
