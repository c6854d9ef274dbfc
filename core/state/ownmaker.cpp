#include "core/state/ownmaker.h"

#include "core/activation/catalogue/catalogue.h"
#include "core/state/ownactivation.h"
#include "core/state/ownrepair.h"
#include "core/state/ownshelf.h"
#include "core/state/ownwords.h"

#include <algorithm>
#include <mutex>
#include <set>
#include <utility>

namespace actiscope {

namespace {

using expression::Problem;
using expression::Reading;

void addCalls(const expression::Tree &tree, std::vector<std::string> &calls)
{
    if (tree->kind == expression::Kind::Activation && tree->activation->family == Family::Own
        && std::find(calls.begin(), calls.end(), tree->activation->id) == calls.end())
        calls.push_back(tree->activation->id);
    for (const expression::Tree &part : tree->parts)
        addCalls(part, calls);
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
        for (const OwnShelf::RecordRef &record : m_made.records) {
            if (record)
                m_made.all.push_back(OwnRecords::functionOf(record));
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
            return OwnRecords::functionOf(m_made.records[*place]);
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
            return withCircle(problem, text, circular);
        return {.place = problem.place,
                .english = ACTISCOPE_TEXT("Formula", "“%1” cannot be called here: its own formula cannot be read."),
                .arguments = {*unread}};
    }

    bool makeOne(std::size_t place)
    {
        const CustomFunction &function = m_made.own[place];
        if ((m_made.records[place] = OwnShelf::instance().find(function, [this](std::string_view word) { return find(word); })))
            return true;
        OwnShelf::Answers answers;
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
        OwnShelf::instance().keep(function, answers, record);
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

std::shared_ptr<const OwnRecords> recordsOf(const std::vector<CustomFunction> &own)
{
    OwnShelf &shelf = OwnShelf::instance();
    if (auto kept = shelf.find(own))
        return kept;
    const std::lock_guard lock(shelf.making());
    if (auto kept = shelf.find(own)) // made meanwhile
        return kept;
    const auto made = std::make_shared<const OwnRecords>(Maker(own).make());
    shelf.keep(made);
    return made;
}

} // namespace actiscope
