#include "ui/typeset/outline.h"

#include <array>
#include <charconv>

namespace actiscope::typeset {
namespace {

class Numbers
{
public:
    explicit Numbers(std::string_view text)
        : m_at(text.data())
        , m_end(text.data() + text.size())
    {
    }

    bool isAtEnd() const { return m_at == m_end; }
    char command()
    {
        skipBlanks();
        return isAtEnd() || !isLetter(*m_at) ? '\0' : *m_at++;
    }
    bool isAtNumber()
    {
        skipBlanks();
        return !isAtEnd() && !isLetter(*m_at);
    }
    bool read(double &number)
    {
        skipBlanks();
        const auto [next, error] = std::from_chars(m_at, m_end, number);
        m_at = next;
        return error == std::errc();
    }

private:
    static bool isLetter(char c) { return c >= 'a' && c <= 'z'; }
    void skipBlanks()
    {
        while (m_at != m_end && (*m_at == ' ' || *m_at == ','))
            ++m_at;
    }

    const char *m_at;
    const char *m_end;
};

int sizeOf(char command)
{
    return command == 'q' ? 4 : command == 'm' || command == 'l' || command == 't' ? 2 : 0;
}

} // namespace

QPainterPath outlineFrom(std::string_view data)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    Numbers numbers(data);
    QPointF at;
    QPointF start;
    QPointF control; // of the last curve, which a smooth one mirrors
    while (const char command = numbers.command()) {
        if (command == 'z') {
            path.closeSubpath();
            at = control = start;
            continue;
        }
        const int size = sizeOf(command);
        if (size == 0)
            break;
        do {
            std::array<double, 4> v{};
            for (int i = 0; i < size; ++i) {
                if (!numbers.read(v[std::size_t(i)]))
                    return path;
            }
            const QPointF first = at + QPointF(v[0], v[1]);
            switch (command) {
            case 'm':
                path.moveTo(first);
                at = start = control = first;
                break;
            case 'l':
                path.lineTo(first);
                at = control = first;
                break;
            case 't':
                control = 2.0 * at - control;
                path.quadTo(control, first);
                at = first;
                break;
            default:
                control = first;
                at += QPointF(v[2], v[3]);
                path.quadTo(control, at);
            }
        } while (numbers.isAtNumber());
    }
    return path;
}

} // namespace actiscope::typeset
