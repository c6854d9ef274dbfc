#include "core/table/tablefinding.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace actiscope {

namespace {

/// Which of many notations are worth to be tried on the whole text is seen in its first rows.
constexpr std::size_t sampleRows = 2000;
/// A notation that explains so much less of these than the best is out.
constexpr double hopeless = 0.2;

using Results = std::vector<SurveyResult>;

bool occurs(std::string_view text, Separator separator)
{
    switch (separator) {
    case Separator::Comma:
        return text.find(',') != std::string_view::npos;
    case Separator::Semicolon:
        return text.find(';') != std::string_view::npos;
    case Separator::Tab:
        return text.find('\t') != std::string_view::npos;
    case Separator::Spaces:
        return text.find_first_of(" \t") != std::string_view::npos;
    case Separator::None:
        break;
    }
    return true;
}

std::vector<std::pair<Separator, DecimalMark>> candidates(std::string_view text, const TableWishes &wishes)
{
    std::vector<std::pair<Separator, DecimalMark>> found;
    const std::optional<Separator> stated = wishes.separator ? wishes.separator : statedSeparator(text);
    const bool marks = text.find_first_of(",.") != std::string_view::npos;
    const bool quotes = text.find('"') != std::string_view::npos;
    for (const Separator separator :
         {Separator::Tab, Separator::Semicolon, Separator::Comma, Separator::Spaces, Separator::None}) {
        if (stated ? *stated != separator : !occurs(text, separator))
            continue;
        for (const DecimalMark decimal : {DecimalMark::Point, DecimalMark::Comma}) {
            // Between commas, a comma within a number stands in quotes.
            const bool possible = decimal == DecimalMark::Point || (separator == Separator::Comma ? quotes : marks);
            if (wishes.decimal ? *wishes.decimal == decimal : possible)
                found.emplace_back(separator, decimal);
        }
    }
    return found;
}

/// What makes a notation a good explanation of the text, from the strongest reason.
std::array<double, 3> rank(const SurveyResult &result)
{
    const NotationFit &fit = result.fit;
    return {std::round(1e9 * fit.explained), fit.headFits ? 1.0 : 0.0, fit.foreignMarks ? 0.0 : 1.0};
}

bool isBetter(const SurveyResult &a, const SurveyResult &b)
{
    return rank(a) > rank(b);
}

bool hasNumbers(const SurveyResult &result)
{
    return result.fit.explained > 0.0;
}

/// Whether two notations that differ in the decimal mark alone read the same numbers, or one of them is what everybody
/// means.
const SurveyResult *preferredDecimal(const SurveyResult &point, const SurveyResult &comma)
{
    const bool usesMarks = point.fit.pointsInDoubt || point.fit.commasInDoubt || point.fit.decided || comma.fit.decided;
    if (!usesMarks)
        return &point;
    if (point.fit.decided || comma.fit.decided)
        return nullptr; // one column in one notation, one in the other
    const bool mixed = point.fit.pointsInDoubt && point.fit.commasInDoubt;
    if (point.survey.notation.separator == Separator::Comma && !mixed)
        return &point; // whoever parts cells by commas has decimal points
    if (mixed || point.fit.looksGrouped)
        return nullptr;
    switch (point.survey.notation.separator) {
    case Separator::Semicolon: // and whoever has decimal commas, by semicolons
        return point.fit.commasInDoubt ? &comma : nullptr;
    case Separator::Comma:
    case Separator::Tab:
    case Separator::Spaces:
    case Separator::None:
        break;
    }
    return point.fit.pointsInDoubt ? &point : nullptr;
}

/// Takes away what says the same as another, or what nobody means, among notations that explain a text equally well.
void settle(Results &rivals)
{
    const auto find = [&rivals](Separator separator, DecimalMark decimal) {
        return std::ranges::find_if(rivals, [=](const SurveyResult &result) {
            return result.survey.notation.separator == separator && result.survey.notation.decimal == decimal;
        });
    };
    const auto remove = [&rivals](Results::iterator found) {
        if (found != rivals.end())
            rivals.erase(found);
    };
    for (const Separator separator :
         {Separator::Tab, Separator::Semicolon, Separator::Comma, Separator::Spaces, Separator::None}) {
        const auto point = find(separator, DecimalMark::Point);
        const auto comma = find(separator, DecimalMark::Comma);
        if (point == rivals.end() || comma == rivals.end())
            continue;
        if (const SurveyResult *preferred = preferredDecimal(*point, *comma))
            remove(preferred == &*point ? comma : point);
    }
    for (const DecimalMark decimal : {DecimalMark::Point, DecimalMark::Comma}) {
        // Rows of one cell, all in quotes perhaps, need no separator.
        if (const auto none = find(Separator::None, decimal); none != rivals.end()) {
            const auto same = std::ranges::find_if(rivals, [decimal](const SurveyResult &result) {
                return result.survey.notation.separator != Separator::None && result.survey.notation.decimal == decimal
                    && result.survey.columns.size() == 1;
            });
            remove(same != rivals.end() ? none : rivals.end());
        }
        // Between blanks and tabs alike stands what stands between tabs.
        const auto tab = find(Separator::Tab, decimal);
        const auto spaces = find(Separator::Spaces, decimal);
        if (tab != rivals.end() && spaces != rivals.end()
            && tab->survey.numberColumns().size() == spaces->survey.numberColumns().size())
            remove(spaces);
        // Blanks that would part all cells are no marks of thousands between commas.
        const auto comma = find(Separator::Comma, decimal);
        if (comma != rivals.end() && comma->fit.blanks && std::ranges::any_of(rivals, [](const SurveyResult &result) {
                return result.survey.notation.separator == Separator::Spaces;
            }))
            remove(comma);
        // Whoever parts thousands with the mark that would part cells does not have two of them in each number.
        const bool wide = std::ranges::any_of(rivals, [](const SurveyResult &result) { return result.survey.columns.size() > 2; });
        if (wide)
            remove(find(Separator::None, decimal));
    }
}

/// Of two notations that differ in the decimal mark alone, the one with more numbers is right, however many digits those
/// have.
void dropWorseDecimals(Results &results)
{
    const auto isWorse = [&results](const SurveyResult &result) {
        return std::ranges::any_of(results, [&result](const SurveyResult &other) {
            return other.survey.notation.separator == result.survey.notation.separator && other.fit.numbers > result.fit.numbers;
        });
    };
    Results kept;
    for (const SurveyResult &result : results) {
        if (!isWorse(result))
            kept.push_back(result);
    }
    for (SurveyResult &result : kept) {
        for (const SurveyResult &other : kept) {
            if (other.survey.notation.separator == result.survey.notation.separator)
                result.fit.explained = std::max(result.fit.explained, other.fit.explained);
        }
    }
    results = std::move(kept);
}

/// A survey whose fit is that of the better answer where the last row of the head may be data; and which takes it for
/// data where there are no numbers else.
SurveyResult surveyed(std::string_view text, Separator separator, DecimalMark decimal, const std::optional<int> &headRows,
                      std::size_t mostRows, const std::stop_token &stop)
{
    SurveyResult result = surveyTable(text, separator, decimal, headRows, mostRows, stop);
    if (result.fit.headInDoubt && !result.stopped) {
        const int without = result.survey.notation.headRows - 1;
        SurveyResult other = surveyTable(text, separator, decimal, without, mostRows, stop);
        if (other.stopped || result.survey.numberColumns().empty())
            return other;
        result.fit.explained = std::max(result.fit.explained, other.fit.explained);
        result.fit.numbers = std::max(result.fit.numbers, other.fit.numbers);
    }
    return result;
}

TableFinding found(SurveyResult &&best)
{
    TableFinding finding;
    if (best.fit.headInDoubt)
        finding.doubt = TableDoubt::HeadRow;
    else if (best.fit.indexInDoubt)
        finding.doubt = TableDoubt::IndexColumn;
    finding.survey = std::move(best.survey);
    return finding;
}

TableFinding failed(TableProblem problem)
{
    TableFinding finding;
    finding.problem = problem;
    return finding;
}

} // namespace

TableFinding findTable(const TableText &text, const TableWishes &wishes, const std::stop_token &stop)
{
    if (!text.isText())
        return failed(TableProblem::NoText);
    Results results;
    double best = 0.0;
    for (const auto &[separator, decimal] : candidates(text.view(), wishes)) {
        results.push_back(surveyed(text.view(), separator, decimal, wishes.headRows, sampleRows, stop));
        if (results.back().stopped)
            return failed(TableProblem::Cancelled);
        best = std::max(best, results.back().fit.explained);
    }
    const bool tooWide = std::ranges::any_of(results, &SurveyResult::tooWide);
    if (tooWide && best < 1.0 - hopeless)
        return failed(TableProblem::TooWide);
    std::erase_if(results, [best](const SurveyResult &result) { return result.tooWide || result.fit.explained < best - hopeless; });
    for (SurveyResult &result : results) {
        if (result.whole)
            continue;
        const TableNotation notation = result.survey.notation;
        result = surveyed(text.view(), notation.separator, notation.decimal, wishes.headRows, 0, stop);
        if (result.stopped)
            return failed(TableProblem::Cancelled);
    }
    std::erase_if(results, [](const SurveyResult &result) { return result.tooWide || !hasNumbers(result); });
    if (results.empty())
        return failed(tooWide ? TableProblem::TooWide : TableProblem::NoNumbers);
    dropWorseDecimals(results);
    std::ranges::stable_sort(results, isBetter);
    const auto rest = std::ranges::find_if(results, [&](const SurveyResult &result) { return isBetter(results.front(), result); });
    results.erase(rest, results.end());
    if (wishes.decimal == DecimalMark::Comma && !wishes.separator && results.size() > 1) {
        // Who says so does not mean commas between cells, unless there are others within them.
        std::erase_if(results, [](const SurveyResult &result) {
            return result.survey.notation.separator == Separator::Comma && !result.fit.decided && !result.fit.commasInDoubt;
        });
    }
    settle(results);
    TableFinding finding = found(std::move(results.front()));
    for (std::size_t i = 1; i < results.size(); ++i)
        finding.others.push_back(std::move(results[i].survey));
    if (!finding.others.empty())
        finding.doubt = TableDoubt::Notation;
    return finding;
}

} // namespace actiscope
