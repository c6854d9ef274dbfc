#include "core/write/figurecsv.h"

#include "core/write/number.h"

#include <string_view>

namespace actiscope {

namespace {

std::string_view chartName(Order order)
{
    return order == Order::Value ? "f" : order == Order::First ? "df" : "d2f";
}

/// RFC 4180: a field that holds a comma, a quote or a line break stands in quotes.
std::string field(std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos)
        return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

} // namespace

std::string figureCsv(const Figure &figure)
{
    std::string table = "chart,function,piece,x,y\n";
    for (const Panel &panel : figure.panels) {
        for (const Curve &curve : panel.curves) {
            if (curve.role != LineRole::Curve)
                continue;
            const std::string start = std::string(chartName(panel.order)) + ',' + field(curve.function) + ',';
            for (std::size_t piece = 0; piece < curve.pieces.size(); ++piece) {
                const std::string pieceStart = start + std::to_string(piece) + ',';
                for (const Point &point : curve.pieces[piece])
                    table += pieceStart + exactText(point.x) + ',' + exactText(point.y) + '\n';
            }
        }
    }
    return table;
}

} // namespace actiscope
