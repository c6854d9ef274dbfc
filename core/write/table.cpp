#include "core/write/evaluation.h"

#include "core/write/json.h"
#include "core/write/number.h"

namespace actiscope {

void appendCsvRow(std::string &table, double x, const Jet &at)
{
    table += exactText(x) + ',' + exactText(at.value) + ',' + exactText(at.first) + ',' + exactText(at.second) + '\n';
}

void appendJsonRow(std::string &table, double x, const Jet &at)
{
    table += "{\"x\": " + jsonNumber(exactText(x)) + ", \"f\": " + jsonNumber(exactText(at.value))
        + ", \"df\": " + jsonNumber(exactText(at.first)) + ", \"d2f\": " + jsonNumber(exactText(at.second)) + '}';
}

} // namespace actiscope
