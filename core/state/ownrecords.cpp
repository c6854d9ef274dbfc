#include "core/state/ownrecords.h"

#include "core/activation/catalogue/catalogue.h"
#include "core/state/ownactivation.h"
#include "core/state/ownrepair.h"

#include <algorithm>
#include <list>
#include <mutex>
#include <set>
#include <utility>

namespace actiscope {

namespace {

using expression::Problem;
using expression::Reading;
using RecordRef = std::shared_ptr<const OwnRecord>;

/// What a formula asked for while it was read, and got: as long as it would get the same, it is the same function.
using Answers = std::vector<std::pair<std::string, FunctionRef>>;

FunctionRef functionOf(const RecordRef &record)
{
    return record ? FunctionRef(record, &record->activation) : nullptr;
}

void addCalls(const expression::Tree &tree, std::vector<std::string> &calls)
{
    if (tree->kind == expression::Kind::Activation && tree->activation->family == Family::Own
        && std::find(calls.begin(), calls.end(), tree->activation->id) == calls.end())
        calls.push_back(tree->activation->id);
    for (const expression::Tree &part : tree->parts)
        addCalls(part, calls);
}

/// Every record that somebody keeps, and the lists that were asked for last.
class Shelf
{
public:
    std::shared_ptr<const OwnRecords> find(const std::vector<CustomFunction> &own)
    {
        const std::lock_guard lock(m_mutex);
        const auto found = std::find_if(m_recent.begin(), m_recent.end(), [&](const auto &kept) { return kept->own == own; });
        if (found == m_recent.end())
            return nullptr;
        m_recent.splice(m_recent.begin(), m_recent, found);
        return m_recent.front();
    }

    /// The list itself, or an equal one that another thread has added meanwhile.
    std::shared_ptr<const OwnRecords> keep(std::shared_ptr<const OwnRecords> records)
    {
        if (auto other = find(records->own))
            return other;
        constexpr std::size_t mostRecent = 32;
        const std::lock_guard lock(m_mutex);
        m_recent.push_front(std::move(records));
        std::shared_ptr<const OwnRecords> last;
        if (m_recent.size() > mostRecent) {
            last = std::move(m_recent.back());
            m_recent.pop_back();
        }
        return m_recent.front();
    }

    template<class Find>
    RecordRef find(const CustomFunction &function, const Find &find)
    {
        const std::lock_guard lock(m_mutex);
        for (const Kept &kept : m_records) {
            if (kept.function == function
                && std::all_of(kept.answers.begin(), kept.answers.end(),
                               [&](const auto &answer) { return find(answer.first) == answer.second.lock(); })) {
                if (RecordRef record = kept.record.lock())
                    return record;
            }
        }
        return nullptr;
    }

    void keep(const CustomFunction &function, const Answers &answers, const RecordRef &record)
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_records, [](const Kept &kept) { return kept.record.expired(); });
        m_records.push_back({function, {answers.begin(), answers.end()}, record});
    }

private:
    struct Kept {
        CustomFunction function;
        std::vector<std::pair<std::string, std::weak_ptr<const Activation>>> answers;
        std::weak_ptr<const OwnRecord> record;
    };

    std::mutex m_mutex;
    std::list<std::shared_ptr<const OwnRecords>> m_recent; ///< the last one asked for first
    std::vector<Kept> m_records;
};

Shelf &shelf()
{
    static Shelf all;
    return all;
}

std::vector<std::string> knownWords(const std::vector<CustomFunction> &own)
{
    std::vector<std::string> words;
    for (const CustomFunction &function : own) {
        const std::string word = callableWord(function.name);
        words.push_back(word.empty() ? function.id : word);
    }
    for (const FunctionRef &function : catalogue())
        words.push_back(function->id);
    return words;
}

Problem circleAt(const std::string &word, Problem problem)
{
    return {.place = problem.place,
            .english = ACTISCOPE_TEXT("Formula", "“%1” cannot be called here: that function is made of this one, and no function "
                                                 "can be made of itself."),
            .arguments = {word}};
}

/// A problem at a word that stands for a function that may not be called here is that it may not.
Problem named(Problem problem, std::string_view text, const std::vector<std::string> &circular)
{
    for (const std::string &word : circular) {
        if (text.substr(std::min(problem.place.begin, text.size())).starts_with(word))
            return circleAt(word, std::move(problem));
    }
    return problem;
}

/// Makes records in an order in which those that are called come first.
class Maker
{
public:
    explicit Maker(const std::vector<CustomFunction> &own)
    {
        m_made.own = own;
        m_made.records.resize(own.size());
        m_made.problems.resize(own.size());
        for (const CustomFunction &function : own)
            m_words.push_back(callableWord(function.name));
        m_known = knownWords(own);
    }

    OwnRecords make()
    {
        m_begun.resize(m_made.own.size());
        m_waits.resize(m_made.own.size());
        m_called.resize(m_made.own.size());
        for (std::size_t i = 0; i < m_made.own.size(); ++i)
            begin(i);
        // A word in a formula may be a parameter that is called as another function is: the order is then one of several,
        // and what failed for it is made now.
        for (bool isMore = true; isMore;) {
            isMore = false;
            for (std::size_t i = 0; i < m_made.own.size(); ++i)
                isMore = (!m_made.records[i] && m_waits[i] && makeOne(i)) || isMore;
        }
        for (const RecordRef &record : m_made.records) {
            if (record)
                m_made.all.push_back(functionOf(record));
        }
        m_made.repaired = repairedOf(m_made);
        m_made.all.insert(m_made.all.end(), catalogue().begin(), catalogue().end());
        return std::move(m_made);
    }

private:
    /// The own function that a formula calls so, if any.
    std::optional<std::size_t> called(std::string_view word) const
    {
        if (const auto place = m_made.placeOf(word))
            return place;
        if (word.empty() || findActivation(word))
            return std::nullopt;
        const auto found = std::find(m_words.begin(), m_words.end(), word);
        return found == m_words.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - m_words.begin()));
    }

    FunctionRef find(std::string_view word) const
    {
        if (const auto place = called(word))
            return functionOf(m_made.records[*place]);
        return findActivation(word);
    }

    void begin(std::size_t place)
    {
        if (m_begun[place])
            return;
        m_begun[place] = true;
        for (const expression::Token &token : formulaTokens(m_made.own[place].formula)) {
            if (token.kind != expression::TokenKind::Word)
                continue;
            if (const auto other = called(token.text)) {
                m_called[place].insert(*other);
                begin(*other);
            }
        }
        makeOne(place);
    }

    /// Whether a function speaks of another, directly or through others.
    bool leadsTo(std::size_t from, std::size_t to) const
    {
        std::vector<std::size_t> next{from};
        std::set<std::size_t> met;
        while (!next.empty()) {
            const std::size_t place = next.back();
            next.pop_back();
            if (place == to)
                return true;
            if (met.insert(place).second)
                next.insert(next.end(), m_called[place].begin(), m_called[place].end());
        }
        return false;
    }

    /// A problem at a word that calls what is not there is that it is not.
    Problem problemOf(std::size_t place, const Problem &problem, const std::vector<std::string> &missing) const
    {
        std::vector<std::string> circular;
        for (const std::string &word : missing) {
            if (leadsTo(*called(word), place))
                circular.push_back(word);
        }
        const std::string_view text = m_made.own[place].formula;
        const std::string_view behind = text.substr(std::min(problem.place.begin, text.size()));
        const auto unread = std::find_if(missing.begin(), missing.end(), [&](const std::string &word) {
            return behind.starts_with(word) && std::find(circular.begin(), circular.end(), word) == circular.end();
        });
        if (unread == missing.end())
            return named(problem, text, circular);
        return {.place = problem.place,
                .english = ACTISCOPE_TEXT("Formula", "“%1” cannot be called here: its own formula cannot be read."),
                .arguments = {*unread}};
    }

    bool makeOne(std::size_t place)
    {
        const CustomFunction &function = m_made.own[place];
        if ((m_made.records[place] = shelf().find(function, [this](std::string_view word) { return find(word); })))
            return true;
        Answers answers;
        std::vector<std::string> missing;
        const auto reading = expression::readFormula(function.formula, [&](std::string_view word) {
            FunctionRef found = find(word);
            answers.emplace_back(word, found);
            if (!found && called(word))
                missing.emplace_back(word);
            return found;
        }, m_known);
        if (const auto *problem = std::get_if<Problem>(&reading)) {
            m_made.problems[place] = problemOf(place, *problem, missing);
            m_waits[place] = !missing.empty();
            return false;
        }
        const auto &read = std::get<Reading>(reading);
        auto record = std::make_shared<OwnRecord>(OwnRecord{activationOf(function, read), read.tree, {}});
        addCalls(read.tree, record->calls);
        shelf().keep(function, answers, record);
        m_made.records[place] = std::move(record);
        m_made.problems[place].reset();
        return true;
    }

    OwnRecords m_made;
    std::vector<std::string> m_words; ///< by which each can be called; empty if by its id alone
    std::vector<std::string> m_known;
    std::vector<bool> m_begun;
    std::vector<bool> m_waits; ///< for others that may yet be made
    std::vector<std::set<std::size_t>> m_called;
};

} // namespace

std::optional<std::size_t> OwnRecords::placeOf(std::string_view id) const
{
    const auto found = std::find_if(own.begin(), own.end(), [id](const CustomFunction &f) { return f.id == id; });
    return found == own.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - own.begin()));
}

FunctionRef OwnRecords::named(std::string_view word) const
{
    if (const auto place = placeOf(word))
        return functionOf(records[*place]);
    if (FunctionRef builtIn = findActivation(word))
        return builtIn;
    for (std::size_t i = 0; i < own.size(); ++i) {
        if (records[i] && !word.empty() && callableWord(own[i].name) == word)
            return functionOf(records[i]);
    }
    return nullptr;
}

bool OwnRecords::reaches(std::size_t from, std::string_view id) const
{
    if (own[from].id == id)
        return true;
    if (!records[from])
        return false;
    return std::any_of(records[from]->calls.begin(), records[from]->calls.end(), [&](const std::string &called) {
        const auto place = placeOf(called);
        return place && reaches(*place, id);
    });
}

std::shared_ptr<const OwnRecords> recordsOf(const std::vector<CustomFunction> &own)
{
    if (auto kept = shelf().find(own))
        return kept;
    return shelf().keep(std::make_shared<const OwnRecords>(Maker(own).make()));
}

std::vector<expression::Token> formulaTokens(std::string_view formula)
{
    expression::LexerOptions options;
    options.latex = formula.find_first_of("\\$") != std::string_view::npos;
    options.isFunction = [](std::string_view) { return true; };
    return expression::tokensOf(formula.substr(0, expression::longestText), options);
}

std::string callableWord(std::string_view name)
{
    constexpr std::size_t longest = 400;
    if (name.empty() || name.size() > longest)
        return {};
    const std::vector<expression::Token> tokens = expression::tokensOf(name);
    return tokens.size() == 2 && tokens.front().kind == expression::TokenKind::Word ? tokens.front().text : std::string();
}

std::variant<Reading, Problem> readFormulaOf(const OwnRecords &records, std::string_view id, std::string_view text)
{
    std::vector<std::string> circular;
    auto reading = expression::readFormula(text, [&](std::string_view word) -> FunctionRef {
        FunctionRef found = records.named(word);
        const auto place = found ? records.placeOf(found->id) : std::nullopt;
        if (!place || id.empty() || !records.reaches(*place, id))
            return found;
        circular.emplace_back(word);
        return nullptr;
    }, knownWords(records.own));
    if (auto *problem = std::get_if<Problem>(&reading))
        return named(std::move(*problem), text, circular);
    return reading;
}

} // namespace actiscope
