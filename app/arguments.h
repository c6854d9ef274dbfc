#pragma once

#include "app/batchargument.h"
#include "core/activation/activation.h"
#include "core/curve/range.h"
#include "core/state/state.h"
#include "ui/language/language.h"
#include "ui/picture/animation/animation.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

// What each command was asked to do. The readers throw a Failure at the first word that is wrong.
namespace actiscope {

struct ListArguments {
    bool help = false;
    bool json = false;
    QString session; ///< whose own functions are shown too
};

enum class TableFormat { Csv, Json };

/// Where the x of a table come from.
enum class Source { Words, StandardInput, Range, Table };

struct EvalArguments {
    bool help = false;
    FunctionRef function;
    Parameters parameters;
    Source source = Source::Range;
    std::vector<double> x;  ///< Source::Words
    Range range{-5.0, 5.0}; ///< Source::Range
    int samples = 101;
    std::optional<DecimalMark> decimal; ///< Source::StandardInput; else whatever the numbers make clear
    TableFormat format = TableFormat::Csv;
    DecimalMark decimals = DecimalMark::Point; ///< of a CSV
};

struct LayerArguments {
    bool help = false;
    FunctionRef function;
    Parameters parameters;
    double weight = 1.0;
    double bias = 0.0;
    Source source = Source::Words; ///< or StandardInput or Table
    std::vector<double> x;         ///< Source::Words
    BatchArgument table;           ///< Source::Table; its decimal mark for Source::StandardInput as well
    bool summary = false;          ///< statistics, not a row for each element
    TableFormat format = TableFormat::Csv;
    DecimalMark decimals = DecimalMark::Point; ///< of a CSV
};

/// One file that `export` writes.
struct ExportJob {
    State state;
    ExportOptions options;
    QString output;
    std::optional<Sweep> sweep; ///< what moves, if it is an animation
    bool showsValue;            ///< of what moves, in the title
    bool fitAxes;               ///< to each of its frames
};
/// Of a job that has a sweep.
Animation animationOf(const ExportJob &job);

struct ExportArguments {
    bool help = false;
    std::vector<ExportJob> jobs;
    Language language = Language::English; ///< of the texts in the pictures
};

ListArguments listArguments(const QStringList &words);
EvalArguments evalArguments(const QStringList &words);
LayerArguments layerArguments(const QStringList &words);
ExportArguments exportArguments(const QStringList &words);

} // namespace actiscope
