#pragma once

#include "core/table/tablefinding.h"
#include "core/table/tablenumbers.h"
#include "core/table/tablewords.h"

#include <QByteArray>
#include <QString>

namespace actiscope {

inline constexpr std::size_t most = 1'000'000;

struct Reading {
    TableText text;
    TableFinding finding;
    TableChoice choice;
    TableNumbers numbers;
};

/// As the window reads a table that leaves no doubt.
inline Reading readingOf(const QByteArray &bytes, const TableWishes &wishes = {})
{
    Reading reading{TableText(bytes.toStdString()), {}, {}, {}};
    reading.finding = findTable(reading.text, wishes);
    const TableSurvey &survey = reading.finding.survey;
    reading.choice = {survey.notation, survey.numberColumns()};
    if (reading.finding.problem == TableProblem::None)
        reading.numbers = takeNumbers(reading.text.view(), reading.choice, survey.columns.size(), most);
    return reading;
}

inline QString leftOut(const Reading &reading)
{
    return QString::fromStdString(leftOutText(reading.finding.survey, reading.choice, reading.numbers, untranslated()));
}

} // namespace actiscope
