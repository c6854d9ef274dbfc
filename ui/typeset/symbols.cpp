#include "core/expression/printers.h"
#include "core/text/exactnumber.h"
#include "ui/typeset/constructs.h"
#include "ui/typeset/typesetter.h"

#include <algorithm>
#include <cctype>

#include <QString>

namespace actiscope::typeset {
namespace {

Box plainSymbol(std::string_view id, const Style &style)
{
    const std::string symbol = expression::symbolOf(std::string(id));
    const std::u32string signs = QString::fromStdString(symbol).toStdU32String();
    if (signs.size() == 1 && glyphOf(Face::Italic, signs[0]) != nullptr)
        return letter(Face::Italic, signs[0], style);
    const bool isNumber = std::all_of(symbol.begin(), symbol.end(), [](unsigned char c) { return std::isdigit(c); });
    return letters(isNumber || signs.size() == 1 ? Face::Upright : Face::Word, symbol, style);
}

} // namespace

Box symbolBox(std::string_view id, const Style &style)
{
    // a_1, w_out and x2 have an index; a word with digits within, as l1loss, has none.
    std::size_t split = id.find('_');
    std::size_t next = split + 1;
    if (split == std::string_view::npos) {
        split = id.find_last_not_of("0123456789") + 1;
        next = split;
    }
    if (split == 0 || next >= id.size())
        return plainSymbol(id, style);
    std::string index(id.substr(next));
    std::replace(index.begin(), index.end(), '_', ' ');
    return withIndex(plainSymbol(id.substr(0, split), style), plainSymbol(index, style.script().below()), style);
}

Box numberBox(double value, const Style &style)
{
    const std::string text = shortText(value);
    const std::size_t e = text.find('e');
    if (e == std::string::npos)
        return letters(Face::Upright, text, style);
    Row row(style);
    if (const std::string factor = text.substr(0, e); factor != "1") {
        row.add(letters(Face::Upright, factor, style));
        row.add(Face::Upright, U'·', Role::Binary);
    }
    Row exponent(style.script());
    std::size_t digits = e + 1;
    if (text[digits] == '-')
        exponent.add(Face::Upright, U'−');
    digits = text.find_first_not_of("+-0", digits);
    exponent.add(letters(Face::Upright, text.substr(digits), exponent.style()));
    row.add(withExponent(letters(Face::Upright, "10", style), exponent.box(), style));
    return row.box();
}

} // namespace actiscope::typeset
