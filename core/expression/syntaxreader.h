#pragma once

#include "core/expression/boundedtrees.h"
#include "core/expression/cases.h"
#include "core/expression/lexer.h"
#include "core/expression/reader.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace actiscope::expression {

/// Recursive descent over the tokens of one text; each method reads what its name says, or throws a ReadError.
class SyntaxReader
{
public:
    /// All have to outlive it.
    SyntaxReader(std::string_view text, std::vector<Token> tokens, const SyntaxOptions &options);

    /// A formula that is no program: with `f(x) =` before it, if that stands there.
    Syntax formula();

    // For readers of what stands round formulas.
    Tree expression();
    const Token &peek(std::size_t ahead = 0) const;
    Token next();
    bool isSign(std::string_view sign, std::size_t ahead = 0) const;
    bool isWord(std::string_view word, std::size_t ahead = 0) const;
    bool isEnd() const { return peek().kind == TokenKind::End; }
    bool take(std::string_view sign);
    void expect(std::string_view sign);
    /// Says that something else stands, or ends, here where an operand has to be.
    [[noreturn]] void refuseOperand() const;
    /// … or where nothing that goes on is possible.
    [[noreturn]] void refuseRest() const;
    [[noreturn]] void refuse(Place place, const char *english, std::vector<std::string> arguments = {},
                             std::optional<Fix> fix = {}) const;
    /// What stands at a place, for a sentence.
    std::string quoted(Place place) const;
    std::string_view textAt(Place place) const { return m_text.substr(place.begin, place.end - place.begin); }

    /// The parameters of a function that is being defined, up to the sign behind them; the first is its variable.
    void parameters(std::string_view closing);
    /// What words stand for that have been assigned; a null tree for a word that stands for itself.
    using Assigned = std::map<std::string, Tree, std::less<>>;
    Assigned &assigned() { return m_assigned; }
    std::map<std::string, double> &defaults() { return m_defaults; }
    /// The parameters read last, the variable, called x, first.
    const std::vector<std::string> &parameterNames() const { return m_parameterNames; }
    bool isParameter(const std::string &name) const;
    BoundedTrees &trees() { return m_trees; }
    Tree constant(double value);
    Tree wordNode(const std::string &word);
    /// What a word stands for at present.
    Tree expressionOf(const Token &word);
    /// What calls become.
    void expandCallsBy(std::function<Tree(const Node &call)> expand) { m_expandCall = std::move(expand); }

    /// Keeps what nests from reaching the end of the stack.
    class Deeper
    {
    public:
        explicit Deeper(SyntaxReader &reader);
        ~Deeper() { --m_reader.m_depth; }
        Deeper(const Deeper &) = delete;
        Deeper &operator=(const Deeper &) = delete;

    private:
        SyntaxReader &m_reader;
    };

private:
    /// What brackets change: bars within open ones anew, and commas separate or do not.
    struct Inside {
        int bars = 0;
        bool commas = false; ///< of arguments or cases
        bool compares = false; ///< behind a sign such as <
        bool rows = false;   ///< of LaTeX's cases, where "if" begins a condition
    };
    class Bracket
    {
    public:
        Bracket(SyntaxReader &reader, const Inside &inside) : m_reader(reader), m_outside(std::exchange(reader.m_inside, inside)) {}
        ~Bracket() { m_reader.m_inside = m_outside; }
        Bracket(const Bracket &) = delete;
        Bracket &operator=(const Bracket &) = delete;

    private:
        SyntaxReader &m_reader;
        Inside m_outside;
    };

    Tree node(Kind kind, std::size_t begin, std::vector<Tree> parts);
    Tree number(const Token &token, double value);
    std::size_t barsOfOr(const Tree &left) const;
    Tree joined(Kind kind, std::string_view word, Tree (SyntaxReader::*part)());
    std::size_t here() const { return peek().place.begin; }

    Tree alternative();
    Tree conjunction();
    Tree negation();
    Tree comparison();
    Tree sum();
    Tree product();
    Tree minus();
    Tree power();
    Tree raised();
    Tree operand();
    bool startsFactor() const;

    Tree literal();
    Tree bracketed();
    Tree absolute();
    Tree braces();
    Tree root();
    Tree named();
    Tree call(const Token &name);
    Tree raisedCall(const Token &name);
    std::optional<double> exponentBehind(std::size_t &tokens) const;
    Tree bareCall(const Token &name);
    Token dottedName();
    void joinName(Token &name);
    std::size_t endOfBracket(std::size_t ahead) const;
    void arguments(Node &call);
    [[noreturn]] void refuseOrder(std::size_t firstNamed);
    bool isValue(std::string_view word) const;

    Tree command();
    Tree latexArgument();
    Tree latexCases(std::size_t begin);
    /// The cases stand from `begin`, the last of them ends at `end`.
    Tree chosen(std::size_t begin, std::size_t end, std::vector<Case> cases);

    bool skipHead(Syntax &syntax);

    std::string_view m_text;
    std::vector<Token> m_tokens;
    const SyntaxOptions &m_options;
    std::size_t m_at = 0;
    std::size_t m_lastEnd = 0; ///< of the token read last
    int m_depth = 0;
    Inside m_inside;
    Assigned m_assigned;
    std::map<std::string, double> m_defaults;
    std::vector<std::string> m_parameterNames = {"x"};
    BoundedTrees m_trees;
    std::function<Tree(const Node &)> m_expandCall;
    bool m_latex = false;
    bool m_casesEnded = false; ///< the last command was \\end{cases}
};

} // namespace actiscope::expression
