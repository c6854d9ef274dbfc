#include "app/columnlist.h"

#include "app/failure.h"
#include "app/suggestion.h"

#include <QRegularExpression>
#include <QRegularExpressionMatch>
#include <QStringList>

#include <algorithm>

namespace actiscope {

namespace {

/// Between commas that do not stand in quotes.
QStringList wordsOf(const QString &list)
{
    QStringList words{QString()};
    bool quoted = false;
    for (const QChar c : list) {
        if (c == u'"')
            quoted = !quoted;
        if (c == u',' && !quoted)
            words << QString();
        else
            words.last() += c;
    }
    for (QString &word : words)
        word = word.trimmed();
    return words;
}

class Columns
{
public:
    Columns(const QString &option, const TableSurvey &survey) : m_option(option), m_survey(survey) {}

    void add(const QString &word)
    {
        static const QRegularExpression numbers(QStringLiteral("\\A(\\d+)(?:\\s*-\\s*(\\d+))?\\z"));
        const QRegularExpressionMatch match = numbers.match(word);
        if (!match.hasMatch()) {
            take(named(word), word);
            return;
        }
        const std::size_t first = numbered(match.captured(1), word);
        const std::size_t last = match.captured(2).isEmpty() ? first : numbered(match.captured(2), word);
        if (last < first) {
            throw Failure{CommandLine::tr("%1: in %2 the last column stands before the first; right would be one as in 2-4")
                              .arg(m_option, quoted(word))};
        }
        for (std::size_t column = first; column <= last; ++column)
            take(column, word);
    }

    std::vector<std::size_t> columns;

private:
    void take(std::size_t column, const QString &word)
    {
        if (m_taken.empty())
            m_taken.resize(m_survey.columns.size());
        if (m_taken[column])
            throw Failure{CommandLine::tr("%1: %2 is listed twice; once would be right").arg(m_option, quoted(word))};
        m_taken[column] = true;
        columns.push_back(column);
    }

    std::size_t numbered(const QString &digits, const QString &word) const
    {
        bool isNumber = false;
        const qulonglong number = digits.toULongLong(&isNumber);
        if (!isNumber || number < 1 || number > m_survey.columns.size()) {
            throw Failure{CommandLine::tr("%1: there is no column %2; right would be columns from 1 to %3, or names")
                              .arg(m_option, quoted(word), QString::number(m_survey.columns.size()))};
        }
        return static_cast<std::size_t>(number - 1);
    }

    std::size_t named(const QString &word) const
    {
        const bool inQuotes = word.size() > 1 && word.startsWith(u'"') && word.endsWith(u'"');
        const QString wanted = inQuotes ? word.mid(1, word.size() - 2) : word;
        QStringList names;
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < m_survey.columns.size(); ++i) {
            const QString name = QString::fromStdString(m_survey.columns[i].name);
            if (!name.isEmpty() && name == wanted)
                found.push_back(i);
            if (!name.isEmpty())
                names << name;
        }
        if (found.size() > 1) {
            throw Failure{CommandLine::tr("%1: columns %2 and %3 are both called %4; right would be their numbers")
                              .arg(m_option, QString::number(found[0] + 1), QString::number(found[1] + 1), quoted(wanted))};
        }
        if (found.empty()) {
            const QString guess = suggestion(wanted, names);
            throw Failure{CommandLine::tr("%1: there is no column %2; right would be columns from 1 to %3, or names")
                              .arg(m_option, quoted(wanted), QString::number(m_survey.columns.size()))
                          + (guess.isEmpty() ? guess : u'.' + guess)};
        }
        return found.front();
    }

    const QString &m_option;
    const TableSurvey &m_survey;
    std::vector<bool> m_taken;
};

} // namespace

std::vector<std::size_t> columnsFrom(const QString &list, const QString &option, const TableSurvey &survey)
{
    Columns columns(option, survey);
    for (const QString &word : wordsOf(list))
        columns.add(word);
    return std::move(columns.columns);
}

} // namespace actiscope
