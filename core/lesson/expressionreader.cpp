#include "core/expression/reader.h"
#include "core/lesson/expression.h"
#include "core/lesson/expressiontables.h"
#include "core/state/functions.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace actiscope {

namespace {

using expression::Node;
using expression::Place;
using expression::Relation;
using expression::Tree;
using NodeKind = expression::Kind;

/// The place of a word in a table; the table's size if it is not there.
template<class Table>
std::size_t placeOf(std::string_view word, const Table &table)
{
    return static_cast<std::size_t>(std::find_if(table.begin(), table.end(), [&](const auto &entry) { return entry.name == word; })
                                    - table.begin());
}

} // namespace

/// Gives the words of a formula the meaning that they have in lessons; each method leaves instructions that push one number.
class ExpressionReader
{
public:
    using Kind = Expression::Kind;
    using Code = Expression::Code;

    ExpressionReader(std::string_view text, const Functions &functions) : m_text(text), m_functions(functions) {}

    Expression read(Kind wanted)
    {
        const auto syntax = expression::readSyntax(m_text, {.plain = true});
        if (const auto *problem = std::get_if<expression::Problem>(&syntax)) {
            LessonError error(problem->english, problem->arguments);
            error.problem.context = "Formula";
            throw error;
        }
        require(compile(std::get<expression::Syntax>(syntax).tree), wanted);
        return std::move(m_expression);
    }

private:
    static void require(Kind given, Kind wanted)
    {
        if (given == wanted)
            return;
        if (wanted == Kind::Number)
            throw LessonError(ACTISCOPE_TEXT("Lesson", "a condition stands where a number has to stand"));
        throw LessonError(ACTISCOPE_TEXT("Lesson", "a number stands where a condition has to stand, such as cursor < 0"));
    }

    std::string textAt(Place place) const { return std::string(m_text.substr(place.begin, place.end - place.begin)); }

    /// The sign that stands there stands in the way of another.
    void expect(std::string_view sign, std::size_t at) const
    {
        const std::string_view rest = m_text.substr(std::min(m_text.find_first_not_of(" \t", at), m_text.size()));
        if (rest.empty())
            throw LessonError(ACTISCOPE_TEXT("Lesson", "the expression ends where “%1” has to stand"), {std::string(sign)});
        throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” stands where “%2” has to stand"),
                          {std::string(rest.substr(0, std::max<std::size_t>(1, characterLength(rest)))), std::string(sign)});
    }

    void emit(Code code) { emit({.code = code}); }
    void emit(const Expression::Instruction &instruction) { m_expression.m_program.push_back(instruction); }

    Kind compile(const Tree &tree)
    {
        switch (tree->kind) {
        case NodeKind::Number: emit({.code = Code::Number, .number = tree->number}); return Kind::Number;
        case NodeKind::Word: name(*tree); return Kind::Number;
        case NodeKind::Call: call(*tree); return Kind::Number;
        case NodeKind::Negate: return joined(*tree, Kind::Number, Code::Minus);
        case NodeKind::Add: return joined(*tree, Kind::Number, Code::Add);
        case NodeKind::Subtract: return joined(*tree, Kind::Number, Code::Subtract);
        case NodeKind::Multiply: return joined(*tree, Kind::Number, Code::Multiply);
        case NodeKind::Divide: return joined(*tree, Kind::Number, Code::Divide);
        case NodeKind::And: return joined(*tree, Kind::Condition, Code::And);
        case NodeKind::Or: return joined(*tree, Kind::Condition, Code::Or);
        case NodeKind::Compare: joined(*tree, Kind::Number, codeOf(tree->relation)); return Kind::Condition;
        default: return joined(*tree, Kind::Number, Code::Power); // plain formulas have no other kinds
        }
    }

    Kind joined(const Node &node, Kind operands, Code code)
    {
        for (const Tree &part : node.parts)
            require(compile(part), operands);
        emit(code);
        return operands;
    }

    static Code codeOf(Relation relation)
    {
        switch (relation) {
        case Relation::Less: return Code::Less;
        case Relation::LessOrEqual: return Code::LessOrEqual;
        case Relation::Greater: return Code::Greater;
        case Relation::GreaterOrEqual: return Code::GreaterOrEqual;
        case Relation::Equal:
        case Relation::NotEqual: break; // of which plain formulas have the first only
        }
        return Code::Equal;
    }

    void name(const Node &word)
    {
        const std::size_t i = placeOf(word.word, nameEntries());
        if (i < nameEntries().size()) {
            emit({.code = Code::Name, .index = i});
            return;
        }
        if (isCallable(word.word))
            expect("(", word.place.end);
        refuseName(word.word);
    }

    [[noreturn]] static void refuseName(const std::string &word)
    {
        throw LessonError(ACTISCOPE_TEXT("Lesson", "nothing is called “%1”; right would be, for instance, cursor, bias, "
                                                   "f(relu, 2) or alive(relu)"), {word});
    }

    template<class Value>
    using Words = std::span<const std::pair<std::string_view, Value>>;
    template<class Value>
    static const Value *valueOf(std::string_view word, Words<Value> words)
    {
        const auto found = std::find_if(words.begin(), words.end(), [word](const auto &entry) { return entry.first == word; });
        return found == words.end() ? nullptr : &found->second;
    }
    static constexpr std::array<std::pair<std::string_view, Order>, 3> orders = {
        {{"f", Order::Value}, {"df", Order::First}, {"d2f", Order::Second}}};
    static constexpr std::array<std::pair<std::string_view, Code>, 3> unary = {
        {{"abs", Code::Abs}, {"log10", Code::Log10}, {"round", Code::Round}}};
    static constexpr std::array<std::pair<std::string_view, Code>, 2> binary = {{{"max", Code::Maximum}, {"min", Code::Minimum}}};

    static bool isCallable(std::string_view word)
    {
        return valueOf<Order>(word, orders) || valueOf<Code>(word, unary) || valueOf<Code>(word, binary) || word == "parameter"
            || placeOf(word, functionEntries()) < functionEntries().size() || placeOf(word, pairEntries()) < pairEntries().size();
    }

    void call(const Node &call)
    {
        const std::string &word = call.word;
        if (const auto *order = valueOf<Order>(word, orders)) {
            requireCount(call, 2);
            const FunctionRef function = activation(call.parts[0]);
            require(compile(call.parts[1]), Kind::Number);
            emit({.code = Code::At, .index = static_cast<std::size_t>(*order), .first = function});
        } else if (const auto *single = valueOf<Code>(word, unary)) {
            requireCount(call, 1);
            joined(call, Kind::Number, *single);
        } else if (const auto *twofold = valueOf<Code>(word, binary)) {
            requireCount(call, 2);
            joined(call, Kind::Number, *twofold);
        } else if (word == "parameter") {
            requireCount(call, 2);
            parameter(call);
        } else if (const std::size_t function = placeOf(word, functionEntries()); function < functionEntries().size()) {
            requireCount(call, 1);
            emit({.code = Code::Function, .index = function, .first = activation(call.parts[0])});
        } else if (const std::size_t pair = placeOf(word, pairEntries()); pair < pairEntries().size()) {
            requireCount(call, 2);
            const FunctionRef first = activation(call.parts[0]);
            emit({.code = Code::Pair, .index = pair, .first = first, .second = activation(call.parts[1])});
        } else if (placeOf(word, nameEntries()) < nameEntries().size()) {
            throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” is a number of its own; right would be the name without brackets"), {word});
        } else {
            refuseName(word);
        }
    }

    /// A bracket where a comma has to be, or the other way round.
    void requireCount(const Node &call, std::size_t count) const
    {
        if (call.parts.empty())
            throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” stands where a number or a name has to stand"), {")"});
        if (call.parts.size() < count)
            throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” stands where “%2” has to stand"), {")", ","});
        if (call.parts.size() > count)
            throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” stands where “%2” has to stand"), {",", ")"});
    }

    FunctionRef activation(const Tree &word) const
    {
        const FunctionRef found = word->kind == NodeKind::Word ? m_functions.named(word->word) : nullptr;
        if (!found)
            throw LessonError(ACTISCOPE_TEXT("Lesson", "no activation function is called “%1”; right would be an id such as "
                                                       "relu or leaky_relu"), {textAt(word->place)});
        return found;
    }

    void parameter(const Node &call)
    {
        const FunctionRef owner = activation(call.parts[0]);
        const std::string wanted = textAt(call.parts[1]->place);
        const int index = owner->parameterIndex(wanted);
        if (index < 0) {
            std::string known;
            for (const Parameter &parameter : owner->parameters)
                known += (known.empty() ? "" : ", ") + parameter.id;
            if (known.empty())
                throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” has no parameters"), {owner->id});
            throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” has no parameter “%2”; right would be %3"), {owner->id, wanted, known});
        }
        emit({.code = Code::Parameter, .index = static_cast<std::size_t>(index), .first = owner});
    }

    std::string_view m_text;
    const Functions &m_functions;
    Expression m_expression;
};

std::variant<Expression, LessonProblem> Expression::read(std::string_view text, Kind kind, const Functions &functions)
{
    try {
        return ExpressionReader(text, functions).read(kind);
    } catch (const LessonError &error) {
        return error.problem;
    }
}

} // namespace actiscope
