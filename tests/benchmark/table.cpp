#include "tests/benchmark/measurements.h"

#include "core/math/generator.h"
#include "core/table/tablefinding.h"
#include "core/table/tablenumbers.h"
#include "core/text/exactnumber.h"

#include <utility>

namespace actiscope::benchmark {

namespace {

constexpr std::size_t rows = 250'000;
constexpr std::size_t columns = 8;

std::string tableText()
{
    Generator random(1);
    std::string text = "a,b,c,d,e,f,g,h\n";
    for (std::size_t i = 0; i < rows * columns; ++i) {
        text += shortSingleText(static_cast<float>(random.normal()));
        text += i % columns + 1 == columns ? '\n' : ',';
    }
    return text;
}

} // namespace

void measureTable(Report &report)
{
    const std::string bytes = tableText();
    report.heading(QStringLiteral("A table of %1 × %2 numbers, %3 MB").arg(rows).arg(columns).arg(bytes.size() / 1'000'000));
    TableText text;
    report.times(QStringLiteral("decode"), timed(5, [&] { text = TableText(std::string(bytes)); }));
    TableFinding finding;
    report.times(QStringLiteral("find its notation"), timed(5, [&] { finding = findTable(text); }));
    const TableChoice choice{finding.survey.notation, finding.survey.numberColumns()};
    report.times(QStringLiteral("take its numbers"), timed(5, [&] {
                     if (takeNumbers(text.view(), choice, columns, rows * columns).rows != rows)
                         qFatal("the table was not read");
                 }));
}

} // namespace actiscope::benchmark
