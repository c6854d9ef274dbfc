#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope {

/// The lines of a lesson file, one after the other.
class LessonLines
{
public:
    /// A byte order mark and carriage returns are left out.
    explicit LessonLines(std::string_view text);

    bool atEnd() const { return m_next >= m_lines.size(); }
    /// The present line. Not at the end.
    const std::string &line() const { return m_lines[m_next]; }
    /// Its number, from 1; at the end that of the last line.
    int number() const;
    void advance() { ++m_next; }
    void skipEmpty();
    /// Whether a new step or a new language begins here.
    bool isMark() const { return line().starts_with("===") || line().starts_with("---"); }

private:
    std::vector<std::string> m_lines;
    std::size_t m_next = 0;
};

/// Without white space at both ends.
std::string trimmed(std::string_view text);
/// The trimmed parts between separators.
std::vector<std::string> split(std::string_view text, char separator);
/// Whether a text is what UTF-8 allows; if not, `line` is where it ends to be.
bool isUtf8(std::string_view text, int &line);

} // namespace actiscope
