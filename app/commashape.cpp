#include "app/commashape.h"

#include <algorithm>
#include <cstddef>

namespace actiscope {

namespace {

/// Takes a number apart from the left.
class Parts
{
public:
    explicit Parts(std::string_view text) : m_rest(text) { takeOneOf("+-"); }

    bool takeOneOf(std::string_view characters)
    {
        if (m_rest.empty() || characters.find(m_rest.front()) == std::string_view::npos)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    std::size_t takeDigits()
    {
        const std::size_t count = std::min(m_rest.find_first_not_of("0123456789"), m_rest.size());
        m_rest.remove_prefix(count);
        return count;
    }
    /// Groups of three digits, each behind that mark; how many.
    int takeGroups(char mark)
    {
        int groups = 0;
        for (; m_rest.starts_with(mark); ++groups) {
            const std::string_view before = m_rest;
            m_rest.remove_prefix(1);
            if (takeDigits() != 3) {
                m_rest = before;
                break;
            }
        }
        return groups;
    }
    /// An exponent, if there is one, and then nothing.
    bool end()
    {
        if (takeOneOf("eE")) {
            takeOneOf("+-");
            if (takeDigits() == 0)
                return false;
        }
        return m_rest.empty();
    }

private:
    std::string_view m_rest;
};

bool isDecimal(std::string_view run)
{
    Parts parts(run);
    const std::size_t first = parts.takeDigits();
    const int groups = parts.takeGroups('.');
    return first > 0 && (groups == 0 || first <= 3) && parts.takeOneOf(",") && parts.takeDigits() > 0 && parts.end();
}

bool isThousands(std::string_view run)
{
    Parts parts(run);
    const std::size_t first = parts.takeDigits();
    return first > 0 && first <= 3 && parts.takeGroups(',') > 0 && parts.takeOneOf(".") && parts.takeDigits() > 0
        && parts.end();
}

} // namespace

std::string withPlainMarks(std::string_view run)
{
    constexpr std::string_view typesetMinus = "\u2212";
    constexpr std::string_view hardBlanks[] = {"\u00A0", "\u202F", "\u2009"};
    for (const std::string_view blank : hardBlanks) {
        while (run.starts_with(blank))
            run.remove_prefix(blank.size());
        while (run.ends_with(blank))
            run.remove_suffix(blank.size());
    }
    std::string plain;
    for (std::size_t minus = run.find(typesetMinus); minus != std::string_view::npos; minus = run.find(typesetMinus)) {
        plain += run.substr(0, minus);
        plain += '-';
        run.remove_prefix(minus + typesetMinus.size());
    }
    plain += run;
    return plain;
}

CommaShape commaShapeOf(std::string_view run)
{
    if (run.find(',') == std::string_view::npos)
        return CommaShape::None;
    if (isDecimal(run))
        return CommaShape::Decimal;
    return isThousands(run) ? CommaShape::Thousands : CommaShape::Separator;
}

bool goesWithDecimalCommas(std::string_view run)
{
    if (run.find('.') == std::string_view::npos)
        return true;
    Parts parts(run);
    const std::size_t first = parts.takeDigits();
    return first > 0 && first <= 3 && parts.takeGroups('.') > 0 && parts.end();
}

} // namespace actiscope
