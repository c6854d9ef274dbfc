#include "core/lesson/expression.h"
#include "core/lesson/expressiontables.h"
#include "core/state/functions.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

namespace actiscope {

namespace {

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The place of a word in a table; the table's size if it is not there.
template<class Table>
std::size_t placeOf(std::string_view word, const Table &table)
{
    return static_cast<std::size_t>(std::find_if(table.begin(), table.end(), [&](const auto &entry) { return entry.name == word; })
                                    - table.begin());
}

} // namespace

/// Recursive descent; each method reads what its name says and leaves instructions that push one number.
class ExpressionReader
{
public:
    using Kind = Expression::Kind;
    using Code = Expression::Code;

    explicit ExpressionReader(std::string_view text) : m_rest(text) { advance(); }

    Expression read(Kind wanted)
    {
        const Kind kind = alternative();
        if (!m_token.empty())
            throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” does not belong here; right would be an operator such as + or <, or the end"),
                              {std::string(m_token)});
        require(kind, wanted);
        return std::move(m_expression);
    }

private:
    void advance()
    {
        m_rest.remove_prefix(std::min(m_rest.find_first_not_of(" \t"), m_rest.size()));
        std::size_t size = m_rest.empty() ? 0 : 1;
        if (m_rest.empty()) {
        } else if (isLetter(m_rest[0])) {
            while (size < m_rest.size() && (isLetter(m_rest[size]) || isDigit(m_rest[size])))
                ++size;
        } else if (isDigit(m_rest[0]) || m_rest[0] == '.') {
            double number = 0.0;
            const auto end = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), number).ptr;
            size = std::max<std::size_t>(1, static_cast<std::size_t>(end - m_rest.data()));
        } else if (m_rest.starts_with("<=") || m_rest.starts_with(">=")) {
            size = 2;
        } else {
            // A character of several bytes is named whole.
            while (size < m_rest.size() && (static_cast<unsigned char>(m_rest[size]) & 0xc0) == 0x80)
                ++size;
        }
        m_token = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
    }

    bool take(std::string_view token)
    {
        if (m_token != token)
            return false;
        advance();
        return true;
    }

    void expect(std::string_view token)
    {
        if (take(token))
            return;
        if (m_token.empty())
            throw LessonError(ACTISCOPE_TEXT("Lesson", "the expression ends where “%1” has to stand"), {std::string(token)});
        throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” stands where “%2” has to stand"),
                          {std::string(m_token), std::string(token)});
    }

    static void require(Kind given, Kind wanted)
    {
        if (given == wanted)
            return;
        if (wanted == Kind::Number)
            throw LessonError(ACTISCOPE_TEXT("Lesson", "a condition stands where a number has to stand"));
        throw LessonError(ACTISCOPE_TEXT("Lesson", "a number stands where a condition has to stand, such as cursor < 0"));
    }

    void emit(Code code) { emit({.code = code}); }
    void emit(const Expression::Instruction &instruction) { m_expression.m_program.push_back(instruction); }

    Kind alternative()
    {
        Kind kind = conjunction();
        while (m_token == "or") {
            require(kind, Kind::Condition);
            advance();
            require(conjunction(), Kind::Condition);
            emit(Code::Or);
        }
        return kind;
    }

    Kind conjunction()
    {
        Kind kind = comparison();
        while (m_token == "and") {
            require(kind, Kind::Condition);
            advance();
            require(comparison(), Kind::Condition);
            emit(Code::And);
        }
        return kind;
    }

    Kind comparison()
    {
        static constexpr std::array<std::pair<std::string_view, Code>, 5> operators = {{{"<", Code::Less},
                                                                                       {">", Code::Greater},
                                                                                       {"<=", Code::LessOrEqual},
                                                                                       {">=", Code::GreaterOrEqual},
                                                                                       {"=", Code::Equal}}};
        const Kind kind = sum();
        for (const auto &[token, code] : operators) {
            if (m_token != token)
                continue;
            require(kind, Kind::Number);
            advance();
            require(sum(), Kind::Number);
            emit(code);
            return Kind::Condition;
        }
        return kind;
    }

    /// Operands joined by operators of one rank, from left to right.
    template<class Operand>
    Kind joined(Operand operand, std::array<std::pair<std::string_view, Code>, 2> operators)
    {
        const Kind kind = (this->*operand)();
        for (;;) {
            const auto found = std::find_if(operators.begin(), operators.end(),
                                            [&](const auto &entry) { return entry.first == m_token; });
            if (found == operators.end())
                return kind;
            require(kind, Kind::Number);
            advance();
            require((this->*operand)(), Kind::Number);
            emit(found->second);
        }
    }

    Kind sum() { return joined(&ExpressionReader::product, {{{"+", Code::Add}, {"-", Code::Subtract}}}); }
    Kind product() { return joined(&ExpressionReader::negation, {{{"*", Code::Multiply}, {"/", Code::Divide}}}); }

    Kind negation()
    {
        if (!take("-"))
            return power();
        const Deeper deeper(*this);
        require(negation(), Kind::Number);
        emit(Code::Minus);
        return Kind::Number;
    }

    Kind power()
    {
        const Kind kind = primary();
        if (!take("^"))
            return kind;
        require(kind, Kind::Number);
        const Deeper deeper(*this);
        require(negation(), Kind::Number);
        emit(Code::Power);
        return Kind::Number;
    }

    Kind primary()
    {
        const Deeper deeper(*this);
        if (take("(")) {
            const Kind kind = alternative();
            expect(")");
            return kind;
        }
        const std::string_view word = m_token;
        if (!word.empty() && (isDigit(word[0]) || word[0] == '.'))
            literal(word);
        else if (!word.empty() && isLetter(word[0]))
            named(word);
        else if (word.empty())
            throw LessonError(ACTISCOPE_TEXT("Lesson", "the expression ends where a number or a name has to stand"));
        else
            throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” stands where a number or a name has to stand"), {std::string(word)});
        return Kind::Number;
    }

    void literal(std::string_view word)
    {
        double number = 0.0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
        if (error != std::errc() || end != word.data() + word.size())
            throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” is no number"), {std::string(word)});
        emit({.code = Code::Number, .number = number});
        advance();
    }

    void named(std::string_view word)
    {
        advance();
        if (const std::size_t i = placeOf(word, nameEntries()); i < nameEntries().size()) {
            emit({.code = Code::Name, .index = i});
            return;
        }
        static constexpr std::array<std::pair<std::string_view, Order>, 3> orders = {
            {{"f", Order::Value}, {"df", Order::First}, {"d2f", Order::Second}}};
        static constexpr std::array<std::pair<std::string_view, Code>, 3> unary = {
            {{"abs", Code::Abs}, {"log10", Code::Log10}, {"round", Code::Round}}};
        static constexpr std::array<std::pair<std::string_view, Code>, 2> binary = {
            {{"max", Code::Maximum}, {"min", Code::Minimum}}};
        const auto isWord = [word](const auto &entry) { return entry.first == word; };
        const auto order = std::find_if(orders.begin(), orders.end(), isWord);
        const auto single = std::find_if(unary.begin(), unary.end(), isWord);
        const auto twofold = std::find_if(binary.begin(), binary.end(), isWord);
        const std::size_t function = placeOf(word, functionEntries());
        const std::size_t pair = placeOf(word, pairEntries());
        if (order == orders.end() && single == unary.end() && twofold == binary.end() && word != "parameter"
            && function == functionEntries().size() && pair == pairEntries().size())
            throw LessonError(ACTISCOPE_TEXT("Lesson", "nothing is called “%1”; right would be, for instance, cursor, bias, "
                                                       "f(relu, 2) or alive(relu)"), {std::string(word)});
        expect("(");
        if (order != orders.end()) {
            const FunctionRef activation = this->activation();
            expect(",");
            argument();
            emit({.code = Code::At, .index = static_cast<std::size_t>(order->second), .first = activation});
        } else if (single != unary.end()) {
            argument();
            emit(single->second);
        } else if (twofold != binary.end()) {
            argument();
            expect(",");
            argument();
            emit(twofold->second);
        } else if (word == "parameter") {
            parameter();
        } else if (function < functionEntries().size()) {
            emit({.code = Code::Function, .index = function, .first = activation()});
        } else {
            const FunctionRef first = activation();
            expect(",");
            emit({.code = Code::Pair, .index = pair, .first = first, .second = activation()});
        }
        expect(")");
    }

    void argument() { require(alternative(), Kind::Number); }

    FunctionRef activation()
    {
        const FunctionRef found = Functions::builtIn().find(m_token);
        if (!found)
            throw LessonError(ACTISCOPE_TEXT("Lesson", "no activation function is called “%1”; right would be an id such as "
                                                       "relu or leaky_relu"), {std::string(m_token)});
        advance();
        return found;
    }

    void parameter()
    {
        const FunctionRef owner = activation();
        expect(",");
        const int index = owner->parameterIndex(m_token);
        if (index < 0) {
            std::string known;
            for (const Parameter &parameter : owner->parameters)
                known += (known.empty() ? "" : ", ") + parameter.id;
            if (known.empty())
                throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” has no parameters"), {owner->id});
            throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” has no parameter “%2”; right would be %3"),
                              {owner->id, std::string(m_token), known});
        }
        advance();
        emit({.code = Code::Parameter, .index = static_cast<std::size_t>(index), .first = owner});
    }

    /// Keeps what nests from reaching the end of the stack.
    class Deeper
    {
    public:
        explicit Deeper(ExpressionReader &reader) : m_reader(reader)
        {
            constexpr int deepest = 100;
            if (++m_reader.m_depth > deepest)
                throw LessonError(ACTISCOPE_TEXT("Lesson", "the expression has too many brackets inside each other"));
        }
        ~Deeper() { --m_reader.m_depth; }
        Deeper(const Deeper &) = delete;
        Deeper &operator=(const Deeper &) = delete;

    private:
        ExpressionReader &m_reader;
    };

    std::string_view m_rest;
    std::string_view m_token; ///< the present one; empty at the end
    int m_depth = 0;
    Expression m_expression;
};

std::variant<Expression, LessonProblem> Expression::read(std::string_view text, Kind kind)
{
    try {
        return ExpressionReader(text).read(kind);
    } catch (const LessonError &error) {
        return error.problem;
    }
}

} // namespace actiscope
