#include "core/expression/pythonreader.h"

#include "core/expression/characters.h"
#include "core/text/quotation.h"

#include <algorithm>
#include <array>
#include <utility>

namespace actiscope::expression {

namespace {

std::string_view firstWord(std::string_view line)
{
    line.remove_prefix(std::min(line.find_first_not_of(" \t\r"), line.size()));
    std::size_t size = 0;
    while (size < line.size() && (isLetter(line[size]) || isDigit(line[size])))
        ++size;
    return line.substr(0, size);
}

/// What a formula need not be named after.
bool isNoName(std::string_view name)
{
    static constexpr std::array<std::string_view, 9> words = {"f", "g", "y", "forward", "fn", "func", "function", "call", "activation"};
    return std::ranges::find(words, name) != words.end();
}

} // namespace

bool isPython(std::string_view text)
{
    static constexpr std::array<std::string_view, 6> words = {"def", "return", "import", "from", "class", "async"};
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view word = firstWord(rest.substr(0, end));
        const auto behind = static_cast<std::size_t>(word.data() + word.size() - rest.data());
        const bool alone = behind < rest.size() && (blankLength(rest.substr(behind)) > 0 || (word == "return" && rest[behind] == '('));
        if (alone && std::ranges::find(words, word) != words.end())
            return true;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    const std::size_t lambda = text.find("lambda ");
    if (lambda == std::string_view::npos)
        return false;
    std::string_view before = text.substr(0, lambda);
    before = before.substr(0, before.find_last_not_of(" \t\r\n") + 1);
    const std::string_view parameter = firstWord(text.substr(lambda + 7));
    const auto behind = parameter.empty() ? std::string_view() : text.substr(static_cast<std::size_t>(parameter.data() - text.data()) + parameter.size());
    const std::size_t sign = behind.find_first_not_of(' ');
    return (before.empty() || before.ends_with('=')) && sign != std::string_view::npos
        && std::string_view(":,=").find(behind[sign]) != std::string_view::npos && behind.find(':') != std::string_view::npos;
}

PythonReader::PythonReader(SyntaxReader &reader, std::string_view text) : m_reader(reader), m_text(text)
{
    m_reader.expandCallsBy([this](const Node &call) { return expanded(call); });
}

bool PythonReader::isLineEnd() const { return m_reader.isEnd() || m_reader.peek().kind == TokenKind::NewLine; }

void PythonReader::skipLine()
{
    while (!isLineEnd())
        m_reader.next();
}

void PythonReader::skipLineEnds()
{
    while (m_reader.peek().kind == TokenKind::NewLine || m_reader.isSign(";"))
        m_reader.next();
}

/// How far the next token is indented.
std::size_t PythonReader::column() const
{
    const std::size_t at = m_reader.peek().place.begin;
    const std::size_t line = at == 0 ? std::string_view::npos : m_text.rfind('\n', at - 1);
    return line == std::string_view::npos ? at : at - line - 1;
}

void PythonReader::skipDeeper(std::size_t than)
{
    skipLine();
    for (skipLineEnds(); !m_reader.isEnd() && column() > than; skipLineEnds())
        skipLine();
}

Syntax PythonReader::read()
{
    Syntax syntax;
    bool lambdaBefore = false;
    bool defines = false;
    for (std::size_t i = 0; m_reader.peek(i).kind != TokenKind::End; ++i)
        defines = defines || m_reader.isWord("def", i) || m_reader.isWord("lambda", i);
    if (!defines) { // the lines of a function without its head
        skipLineEnds();
        while (m_reader.isWord("import") || m_reader.isWord("from")) {
            skipLine();
            skipLineEnds();
        }
        if (m_reader.isEnd())
            m_reader.refuseOperand();
        m_isBody = true;
        syntax.tree = whole(suite(column()));
        return syntax;
    }
    for (skipLineEnds(); !m_reader.isEnd(); skipLineEnds()) {
        std::string name;
        const bool assigned = m_reader.peek().kind == TokenKind::Word && m_reader.isSign("=", 1) && m_reader.isWord("lambda", 2);
        if (assigned) {
            name = m_reader.next().text;
            m_reader.next();
        }
        if (m_reader.isWord("async"))
            m_reader.next();
        if (m_reader.isWord("def") && m_reader.peek(1).text.starts_with("__")) {
            skipDeeper(column());
        } else if (m_reader.isWord("def")) {
            syntax = function();
        } else if (m_reader.isWord("lambda") && (assigned || !lambdaBefore)) {
            syntax = lambda(name);
            lambdaBefore = true;
        } else {
            skipLine();
        }
    }
    if (!syntax.tree)
        m_reader.refuseOperand();
    return syntax;
}

void PythonReader::beginScope()
{
    m_reader.assigned().clear();
    m_reader.defaults().clear();
}

void PythonReader::keep(const std::string &name, const Syntax &syntax)
{
    Local local{m_reader.parameterNames(), {}, syntax.tree};
    for (const std::string &parameter : local.parameters) {
        const auto value = syntax.defaults.find(parameter);
        local.defaults.push_back(value == syntax.defaults.end() ? nullptr : m_reader.constant(value->second));
    }
    m_locals[name] = std::move(local);
}

Syntax PythonReader::function()
{
    const std::size_t at = column();
    m_reader.next();
    if (m_reader.peek().kind != TokenKind::Word)
        m_reader.refuseOperand();
    const std::string name = m_reader.next().text;
    m_reader.expect("(");
    beginScope();
    m_reader.parameters(")");
    if (m_reader.take("->")) {
        while (!isLineEnd() && !m_reader.isSign(":"))
            m_reader.next();
    }
    m_reader.expect(":");
    Syntax syntax;
    syntax.defaults = m_reader.defaults();
    syntax.tree = whole(body(at));
    syntax.name = isNoName(name) ? "" : name;
    keep(name, syntax);
    return syntax;
}

Syntax PythonReader::lambda(const std::string &name)
{
    m_reader.next();
    beginScope();
    m_reader.parameters(":");
    Syntax syntax;
    syntax.defaults = m_reader.defaults();
    syntax.tree = m_reader.expression();
    if (!isLineEnd() && !m_reader.isSign(";"))
        m_reader.refuseRest();
    syntax.name = isNoName(name) ? "" : name;
    if (!name.empty())
        keep(name, syntax);
    return syntax;
}

PythonReader::Outcome PythonReader::body(std::size_t parent)
{
    const SyntaxReader::Deeper deeper(m_reader);
    if (!isLineEnd())
        return line();
    skipLineEnds();
    if (m_reader.isEnd() || column() <= parent)
        throw ReadError{{m_reader.peek().place, ACTISCOPE_TEXT("Formula", "The lines of the function are missing here. Write “return …”, indented."),
                         {}, {}, m_reader.isEnd()}};
    return suite(column());
}

PythonReader::Outcome PythonReader::suite(std::size_t column)
{
    Outcome outcome;
    for (skipLineEnds(); !m_reader.isEnd() && this->column() >= column; skipLineEnds()) {
        Outcome part = m_reader.isWord("if") ? conditional(column) : line();
        outcome.guards.insert(outcome.guards.end(), part.guards.begin(), part.guards.end());
        if (part.value) {
            outcome.value = part.value;
            for (skipLineEnds(); !m_reader.isEnd() && this->column() >= column; skipLineEnds())
                skipLine(); // never reached
            break;
        }
    }
    return outcome;
}

/// The statements of one line.
PythonReader::Outcome PythonReader::line()
{
    static constexpr std::array<std::string_view, 8> idle = {"pass", "import", "from", "assert", "print", "global", "nonlocal", "del"};
    while (!isLineEnd()) {
        const Token &token = m_reader.peek();
        if (token.kind == TokenKind::Text) {
            m_reader.next();
        } else if (m_reader.isWord("return")) {
            m_reader.next();
            Outcome outcome{{}, m_reader.expression()};
            if (!isLineEnd() && !m_reader.isSign(";"))
                m_reader.refuseRest();
            skipLine();
            return outcome;
        } else if (token.kind == TokenKind::Word && std::ranges::find(idle, token.text) != idle.end() && !m_reader.isSign("=", 1)) {
            skipLine();
        } else if (m_isBody && !beginsAssignment()) {
            return {{}, m_reader.expression()}; // as the last line of a notebook's cell
        } else {
            assign();
        }
        if (!m_reader.take(";") && !isLineEnd())
            m_reader.refuseRest();
    }
    return {};
}

bool PythonReader::beginsAssignment() const
{
    const Token &behind = m_reader.peek(1);
    const bool changes = m_reader.isSign("=", 2) && behind.kind == TokenKind::Sign && std::string_view("+-*/^").find(behind.text) != std::string_view::npos;
    return m_reader.peek().kind == TokenKind::Word && (changes || m_reader.isSign("=", 1) || m_reader.isSign(":", 1));
}

/// a = …, a: float = …, a *= …
void PythonReader::assign()
{
    static constexpr std::array<std::pair<std::string_view, Kind>, 5> operators = {
        {{"+", Kind::Add}, {"-", Kind::Subtract}, {"*", Kind::Multiply}, {"/", Kind::Divide}, {"^", Kind::Power}}};
    const Token name = m_reader.peek();
    const auto refuse = [&] {
        if (name.kind == TokenKind::Wrong)
            m_reader.refuseOperand();
        const bool unfinished = m_reader.peek(1).kind == TokenKind::End || m_reader.peek(2).kind == TokenKind::End;
        throw ReadError{{name.place, ACTISCOPE_TEXT("Formula", "A line with “%1” cannot become part of a formula. Assignments, if and return can."),
                         {m_reader.quoted(name.place)}, {}, unfinished}};
    };
    if (name.kind != TokenKind::Word)
        refuse();
    const auto found = std::ranges::find_if(operators, [this](const auto &entry) { return m_reader.isSign(entry.first, 1); });
    if (found != operators.end() && m_reader.isSign("=", 2)) {
        Tree before = m_reader.expressionOf(name);
        m_reader.next();
        m_reader.next();
        m_reader.next();
        Tree value = m_reader.expression();
        m_reader.assigned()[name.text] = make(found->second, {std::move(before), std::move(value)});
        return;
    }
    if (m_reader.isSign(":", 1)) {
        m_reader.next();
        m_reader.next();
        while (!isLineEnd() && !m_reader.isSign("="))
            m_reader.next();
        if (isLineEnd())
            return;
    } else if (m_reader.isSign("=", 1)) {
        m_reader.next();
    } else {
        refuse();
    }
    m_reader.next();
    m_reader.assigned()[name.text] = m_reader.expression();
}

PythonReader::Outcome PythonReader::conditional(std::size_t column)
{
    const SyntaxReader::Deeper deeper(m_reader);
    m_reader.next();
    const Tree condition = m_reader.expression();
    m_reader.expect(":");
    const SyntaxReader::Assigned before = m_reader.assigned();
    Outcome yes = body(column);
    SyntaxReader::Assigned ifYes = std::exchange(m_reader.assigned(), before);
    skipLineEnds();
    Outcome no;
    if (m_reader.isWord("elif") && this->column() == column) {
        no = conditional(column);
    } else if (m_reader.isWord("else") && this->column() == column) {
        m_reader.next();
        m_reader.expect(":");
        no = body(column);
    }
    SyntaxReader::Assigned ifNo = std::exchange(m_reader.assigned(), {});
    return chosen(condition, std::move(yes), std::move(no), std::move(ifYes), std::move(ifNo));
}

/// Both ways as one. Where a way does not return, what it assigned counts for what follows.
PythonReader::Outcome PythonReader::chosen(const Tree &condition, Outcome yes, Outcome no, SyntaxReader::Assigned ifYes,
                                           SyntaxReader::Assigned ifNo)
{
    if (yes.value && no.value) {
        Tree first = folded(yes);
        Tree second = folded(no);
        return {{}, make(Kind::Choose, {condition, std::move(first), std::move(second)})};
    }
    Outcome outcome;
    if (yes.value || no.value) {
        Tree value = folded(yes.value ? yes : no);
        outcome.guards.push_back({yes.value ? condition : make(Kind::Not, {condition}), std::move(value)});
        const std::vector<Guard> &others = yes.value ? no.guards : yes.guards;
        outcome.guards.insert(outcome.guards.end(), others.begin(), others.end());
        m_reader.assigned() = yes.value ? std::move(ifNo) : std::move(ifYes);
        return outcome;
    }
    for (const Guard &guard : yes.guards)
        outcome.guards.push_back({make(Kind::And, {condition, guard.condition}), guard.value});
    for (const Guard &guard : no.guards) {
        Tree otherwise = make(Kind::Not, {condition});
        outcome.guards.push_back({make(Kind::And, {std::move(otherwise), guard.condition}), guard.value});
    }
    const auto own = [this](const std::string &name) -> Tree { return m_reader.isParameter(name) ? m_reader.wordNode(name) : nullptr; };
    SyntaxReader::Assigned both = ifNo;
    for (const auto &[name, value] : ifYes)
        both.emplace(name, nullptr);
    for (auto &[name, value] : both) {
        const auto a = ifYes.find(name), b = ifNo.find(name);
        const Tree first = a != ifYes.end() ? a->second : own(name);
        const Tree second = b != ifNo.end() ? b->second : own(name);
        value = !first || !second || first == second ? (first ? first : second) : make(Kind::Choose, {condition, first, second});
    }
    m_reader.assigned() = std::move(both);
    return outcome;
}

Tree PythonReader::folded(const Outcome &outcome)
{
    Tree tree = outcome.value;
    for (std::size_t i = outcome.guards.size(); i-- > 0;)
        tree = make(Kind::Choose, {outcome.guards[i].condition, outcome.guards[i].value, std::move(tree)});
    return tree;
}

Tree PythonReader::whole(const Outcome &outcome)
{
    if (!outcome.value)
        throw ReadError{{m_reader.peek().place, ACTISCOPE_TEXT("Formula", "The function ends without a value. Write “return” at the end of each way through it."), {}, {},
                         m_reader.isEnd()}};
    return folded(outcome);
}

Tree PythonReader::make(Kind kind, std::vector<Tree> parts)
{
    const Place place{parts.front()->place.begin, std::max(parts.front()->place.end, parts.back()->place.end)};
    return m_reader.trees().make({.kind = kind, .place = place, .parts = std::move(parts)});
}

/// A call of a function that the program defines becomes what that returns.
Tree PythonReader::expanded(const Node &call)
{
    const auto found = m_locals.find(call.word);
    if (found == m_locals.end())
        return m_reader.trees().make(call);
    const Local &local = found->second;
    std::map<std::string, Tree> values;
    for (std::size_t i = 0; i < local.parameters.size(); ++i) {
        if (local.defaults[i])
            values[local.parameters[i]] = local.defaults[i];
    }
    for (std::size_t i = 0; i < call.parts.size(); ++i) {
        const std::string keyword = i < call.names.size() ? call.names[i] : std::string();
        const bool known = keyword.empty() ? i < local.parameters.size()
                                           : std::ranges::find(local.parameters, keyword) != local.parameters.end();
        if (!known)
            m_reader.refuse(call.parts[i]->place, ACTISCOPE_TEXT("Formula", "“%1” has no such argument where it is defined. It takes at most %2."),
                            {quotation(call.word), std::to_string(local.parameters.size())});
        values[keyword.empty() ? local.parameters[i] : keyword] = call.parts[i];
    }
    if (!local.parameters.empty() && values.find(local.parameters[0]) == values.end())
        m_reader.refuse(call.place, ACTISCOPE_TEXT("Formula", "The brackets of “%1” are empty. Write %2."), {quotation(call.word), quotation(call.word) + "(x)"});
    std::map<const Node *, Tree> known;
    return substituted(local.body, values, known);
}

Tree PythonReader::substituted(const Tree &tree, const std::map<std::string, Tree> &values, std::map<const Node *, Tree> &known)
{
    if (tree->kind == Kind::Word) {
        const auto value = values.find(tree->word);
        return value == values.end() ? tree : value->second;
    }
    if (tree->parts.empty())
        return tree;
    if (const auto done = known.find(tree.get()); done != known.end())
        return done->second;
    Node copy = *tree;
    for (Tree &part : copy.parts)
        part = substituted(part, values, known);
    return known[tree.get()] = m_reader.trees().make(std::move(copy));
}

} // namespace actiscope::expression
