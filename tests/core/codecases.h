#pragma once

#include "tests/core/referencetable.h"
#include "tests/core/variants.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <functional>

/// What is asked of the snippets for NumPy and C++, against 120-digit arithmetic: this relative error, or, where a
/// result is subnormal and has no digits to spare, this absolute one. Near a zero the error counts against the
/// function's size; where a factor is rounded before a sine or cosine, as much as that rounding moves it.
inline constexpr double relative = 1e-12;
inline constexpr double subnormal = 2e-320;

/// f and f′ at the reference points of one variant, and what they should be.
struct Case {
    Variant variant;
    std::vector<std::size_t> rows; ///< of the table
};

inline std::vector<Case> casesOf(const ReferenceTable &table)
{
    std::vector<Case> cases;
    std::string last;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const std::string &function = table.text(i, "function"), &parameters = table.text(i, "parameters");
        if (const std::string key = function + ' ' + parameters; key != last) {
            cases.push_back({variantOf(function, parameters), {}});
            last = key;
        }
        cases.back().rows.push_back(i);
    }
    return cases;
}

/// How far a result may be off at a row of the table.
inline double allowed(const ReferenceTable &table, const Case &one, std::size_t row, const char *column)
{
    const auto crosses = ReferenceTable::split(table.text(row, "crosses"), '+');
    const std::string_view id = one.variant.activation->id;
    const bool isSine = id == "sine", isSnake = id == "snake";
    const double factor = isSine || isSnake ? one.variant.parameters[0] : 1.0;
    const double size = isSine && std::string_view(column) == "df" ? factor : 1.0;
    double bound = relative * std::abs(table.number(row, column)) + subnormal;
    if (std::count(crosses.begin(), crosses.end(), column) > 0)
        bound += relative * size;
    if (isSine || isSnake)
        bound += 2.0 * std::abs(factor * table.number(row, "x")) * 1.2e-16 * size;
    return bound;
}

using Bound = std::function<double(const Case &, std::size_t row, const char *column)>;

/// Compares lines "f df", one for each row of each case. Says what is wrong; empty if nothing is.
inline QString verdict(const ReferenceTable &table, const std::vector<Case> &cases, const QByteArray &output, const Bound &bound)
{
    const QList<QByteArray> lines = output.trimmed().split('\n');
    qsizetype next = 0;
    QStringList wrong;
    double worst = 0.0;
    for (const Case &one : cases) {
        for (const std::size_t row : one.rows) {
            if (next >= lines.size())
                return QStringLiteral("too few lines");
            const QList<QByteArray> values = lines[next++].trimmed().split(' ');
            if (values.size() != 2)
                return QStringLiteral("no two numbers: ") + QString::fromUtf8(lines[next - 1]);
            for (const auto &[column, value] : {std::pair{"f", values[0]}, std::pair{"df", values[1]}}) {
                const double expected = table.number(row, column);
                const double got = ReferenceTable::toNumber(value.toStdString());
                const double limit = bound(one, row, column);
                const double error = got == expected ? 0.0 : std::abs(got - expected);
                if (limit > 0.0 && std::isfinite(error))
                    worst = std::max(worst, error / limit);
                if (limit >= 0.0 && !(error <= limit) && !(std::isnan(got) && std::isnan(expected)))
                    wrong << QStringLiteral("%1 at %2: %3 %4 is not %5")
                                 .arg(QString::fromStdString(one.variant.name), QString::fromStdString(table.text(row, "x")),
                                      QLatin1String(column), QString::fromLatin1(value),
                                      QString::fromStdString(table.text(row, column)));
            }
        }
    }
    if (next != lines.size())
        return QStringLiteral("too many lines");
    qInfo("worst error: %.3g of what is allowed", worst);
    return wrong.isEmpty() ? QString() : QStringLiteral("%1 wrong\n").arg(wrong.size()) + wrong.mid(0, 25).join(u'\n');
}
