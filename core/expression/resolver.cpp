#include "core/expression/resolver.h"

#include "core/expression/characters.h"
#include "core/expression/lexer.h"
#include "core/text/quotation.h"

#include <algorithm>
#include <array>
#include <utility>

namespace actiscope::expression {

namespace {

bool isCondition(const Tree &tree)
{
    return tree->kind == Kind::Compare || tree->kind == Kind::And || tree->kind == Kind::Or || tree->kind == Kind::Not;
}

/// sin(x), max(x, a), clamp(x, a, b): how a function of so many arguments is called.
std::string signatureOf(std::string_view name, int arguments)
{
    std::string text = std::string(name) + "(x";
    for (int i = 1; i < arguments; ++i)
        text += std::string(", ") + static_cast<char>('a' + i - 1);
    return text + ')';
}

} // namespace

Resolver::Resolver(std::string_view text, const FindFunction &find, const std::vector<std::string> &known, BoundedTrees &trees)
    : m_text(text)
    , m_find(find)
    , m_known(known)
    , m_trees(trees)
{
}

Reading Resolver::resolve(const Syntax &syntax)
{
    m_reading.name = syntax.name;
    const Tree tree = resolved(syntax.tree);
    if (isCondition(tree)) {
        const Place place = syntax.tree->place;
        refuse(place, ACTISCOPE_TEXT("Formula", "“%1” is a condition. A formula has to be a number, as in if(x < 0, 1, 0)."), {quoted(place)},
               Fix{place, "if(" + std::string(textAt(place)) + ", 1, 0)"});
    }
    m_reading.tree = tree;
    if (!m_reading.remark && !m_reading.parameters.empty() && !dependsOnVariable(tree))
        remarkOnVariable(syntax.tree->place);
    for (const auto &[id, value] : syntax.defaults) {
        if (std::ranges::find(m_reading.parameters, id) != m_reading.parameters.end())
            m_reading.defaults.emplace(id, value);
    }
    return std::move(m_reading);
}

void Resolver::refuse(Place place, const char *english, std::vector<std::string> arguments, std::optional<Fix> fix) const
{
    throw ReadError{{place, english, std::move(arguments), std::move(fix), place.end == m_text.size() && place.begin < place.end}};
}

std::string Resolver::quoted(Place place) const { return quotation(textAt(place)); }

Tree Resolver::make(Kind kind, Place place, std::vector<Tree> parts)
{
    return m_trees.make({.kind = kind, .place = place, .parts = std::move(parts)});
}

Tree Resolver::make(Function function, Place place, std::vector<Tree> parts)
{
    return m_trees.make({.kind = Kind::Function, .place = place, .function = function, .parts = std::move(parts)});
}

Tree Resolver::constant(Place place, double value)
{
    Tree tree = m_trees.make({.kind = Kind::Number, .place = place, .number = value < 0 ? -value : value});
    return value < 0 ? make(Kind::Negate, place, {std::move(tree)}) : tree;
}

Tree Resolver::resolved(const Tree &tree)
{
    if (const auto known = m_resolved.find(tree.get()); known != m_resolved.end())
        return known->second;
    return m_resolved[tree.get()] = meaningOf(tree);
}

Tree Resolver::meaningOf(const Tree &tree)
{
    const Node &node = *tree;
    switch (node.kind) {
    case Kind::Word:
        return word(node);
    case Kind::Call:
        return call(node);
    case Kind::And:
    case Kind::Or:
    case Kind::Not:
    case Kind::Choose: {
        Node copy = node;
        for (std::size_t i = 0; i < copy.parts.size(); ++i)
            copy.parts[i] = node.kind == Kind::Choose && i > 0 ? number(node.parts[i]) : condition(node.parts[i]);
        return m_trees.make(std::move(copy));
    }
    default:
        if (node.kind == Kind::Multiply && node.quietly) {
            // The longest product, once for all that it begins with.
            if (&node != m_checked)
                checkBareFunction(node);
            m_checked = node.parts[0].get();
        }
        Node copy = node;
        copy.parts = numbers(node);
        return m_trees.make(std::move(copy));
    }
}

/// A condition where a number has to be counts 1 where it holds, else 0, as in NumPy: x*(x > 0).
Tree Resolver::number(const Tree &tree)
{
    Tree result = resolved(tree);
    if (!isCondition(result))
        return result;
    const Place place = result->place;
    return make(Kind::Choose, place, {std::move(result), constant(place, 1.0), constant(place, 0.0)});
}

std::vector<Tree> Resolver::numbers(const Node &node)
{
    std::vector<Tree> parts;
    for (const Tree &part : node.parts)
        parts.push_back(number(part));
    return parts;
}

Tree Resolver::condition(const Tree &tree)
{
    Tree result = resolved(tree);
    if (!isCondition(result))
        refuse(tree->place, ACTISCOPE_TEXT("Formula", "“%1” is a number. A condition is needed here, such as x < 0."), {quoted(tree->place)});
    return result;
}

/// Whether a function has a parameter of its own name: threshold(x, threshold, value).
bool Resolver::isOwnParameter(std::string_view name) const
{
    const FunctionRef found = m_find(name);
    return found && found->parameterIndex(name) >= 0;
}

bool Resolver::isFunction(std::string_view name) const { return namedFunction(name) || m_find(name); }

Tree Resolver::word(const Node &node)
{
    const std::string &name = node.word;
    if (name == "x")
        return m_trees.make({.kind = Kind::Variable, .place = node.place});
    if (name == "X") {
        refuse(node.place, ACTISCOPE_TEXT("Formula", "“%1” is not known. The variable is x."), {quoted(node.place)},
               Fix{node.place, "x"});
    }
    if (isPi(name))
        return m_trees.make({.kind = Kind::Pi, .place = node.place});
    if (name == "e")
        return m_trees.make({.kind = Kind::Euler, .place = node.place});
    static constexpr std::array<std::string_view, 10> infinite = {"inf", "Inf", "infinity", "Infinity", "infty", "nan", "NaN", "True", "False", "None"};
    if (std::ranges::find(infinite, name) != infinite.end())
        refuse(node.place, ACTISCOPE_TEXT("Formula", "“%1” cannot be a number in a formula. Use a finite one."), {quoted(node.place)});
    const NamedFunction *named = namedFunction(name);
    if (named && named->meaning == Meaning::Itself)
        named = nullptr; // constant, float and the like may be parameters
    if ((named || (m_find(name) && !isOwnParameter(name))) && greekLetter(name).empty()) {
        const std::string call = named ? signatureOf(name, named->least) : signatureOf(name, 1);
        refuse(node.place, ACTISCOPE_TEXT("Formula", "“%1” is a function. Write brackets behind it."), {quoted(node.place)},
               Fix{node.place, call});
    }
    return parameter(node);
}

Tree Resolver::parameter(const Node &node)
{
    const std::string &id = node.word;
    constexpr std::size_t longestName = 40;
    const bool plain = std::ranges::all_of(id, [](char c) { return isLetter(c) || isDigit(c); });
    if (!plain)
        refuse(node.place, ACTISCOPE_TEXT("Formula", "“%1” cannot be a parameter. Names have Latin or Greek letters, digits and _."),
               {quoted(node.place)});
    if (id.size() > longestName)
        refuse(node.place, ACTISCOPE_TEXT("Formula", "The name “%1” is too long. It can have at most %2 letters."),
               {quoted(node.place), std::to_string(longestName)});
    if (std::ranges::find(m_reading.parameters, id) == m_reading.parameters.end()) {
        remark(node);
        if (m_reading.parameters.size() == mostOwnParameters)
            refuse(node.place, ACTISCOPE_TEXT("Formula", "With “%1” the formula has too many parameters. It can have at most %2."),
                   {quoted(node.place), std::to_string(mostOwnParameters)});
        m_reading.parameters.push_back(id);
    }
    return m_trees.make({.kind = Kind::Parameter, .place = node.place, .word = id});
}

/// z^2: nothing is wrong with it, but it is a level line.
void Resolver::remarkOnVariable(Place whole)
{
    const std::string &id = m_reading.parameters.front();
    std::optional<Fix> fix;
    // Of a word that comes up once it is plain where x has to be.
    if (const std::size_t at = m_text.find(id); id.size() == 1 && m_reading.parameters.size() == 1 && at != std::string_view::npos
        && m_text.find(id, at + 1) == std::string_view::npos)
        fix = Fix{{at, at + 1}, "x"};
    m_reading.remark = Problem{whole, ACTISCOPE_TEXT("Formula", "The formula has no x, which is its variable."), {}, std::move(fix)};
}

/// Words that are rather a function or a product than a parameter: sinx cannot be meant so, ax may be.
void Resolver::remark(const Node &node)
{
    const std::string &id = node.word;
    const auto isFunctionOfX = [this](std::string_view name) {
        const NamedFunction *named = namedFunction(name);
        return name.size() > 1 && (named ? named->least == 1 : m_find(name) != nullptr);
    };
    if (id.size() > 2 && id.ends_with('x')) {
        std::size_t last = id.size() - 1;
        while (last > 0 && isDigit(id[last - 1]))
            --last;
        for (std::size_t before = 0; before < 2; ++before) {
            const std::string name = id.substr(before, last - before);
            if (!isFunctionOfX(name))
                continue;
            const std::string factor = before ? id.substr(0, 1) + '*' : "";
            const std::string digits = id.substr(last, id.size() - 1 - last);
            refuse(node.place, ACTISCOPE_TEXT("Formula", "%1 is not known."), {quoted(node.place)},
                   Fix{node.place, factor + name + '(' + digits + (digits.empty() ? "" : "*") + "x)"});
        }
    }
    if (id == "E" && !m_reading.remark) {
        m_reading.remark = Problem{node.place, ACTISCOPE_TEXT("Formula", "“%1” is read as a parameter; Euler's number is e."), {quoted(node.place)},
                                   Fix{node.place, "e"}};
    }
    if (m_reading.remark || id.size() < 2 || id.find('_') != std::string::npos || textAt(node.place) != id)
        return;
    // sigmod, leaky: with five letters or more hardly by chance.
    const std::string nearest = id.size() > 4 && greekLetter(id).empty() && !isOwnParameter(id) ? nearestName(id, m_known) : std::string();
    if (!nearest.empty())
        m_reading.remark = Problem{node.place, ACTISCOPE_TEXT("Formula", "“%1” is read as a parameter."), {quoted(node.place)},
                                   Fix{node.place, nearest + "(x)"}};
    if (m_reading.remark)
        return;
    const std::string rest = id.front() == 'x' ? id.substr(1) : id.ends_with('x') ? id.substr(0, id.size() - 1) : "";
    std::string product;
    if (rest.empty())
        return;
    if (id.front() == 'x' && std::ranges::all_of(rest, isDigit))
        product = rest == "0" || rest == "1" ? "" : "x^" + rest; // x₀ and x₁ are names
    else if (rest.size() == 1 || !greekLetter(rest).empty() || rest == "pi")
        product = id.front() == 'x' ? "x*" + rest : rest + "*x";
    else if (rest.size() == 2 && id.ends_with('x'))
        product = rest.substr(0, 1) + '*' + rest.substr(1) + "*x";
    if (!product.empty())
        m_reading.remark = Problem{node.place, ACTISCOPE_TEXT("Formula", "“%1” is read as one parameter."), {quoted(node.place)},
                                   Fix{node.place, product}};
}

/// tanh x, sin² 2x: a product without a sign in which a function has no brackets.
void Resolver::checkBareFunction(const Node &product) const
{
    std::vector<const Node *> factors; // from the last to the first
    const Node *rest = &product;
    for (; rest->kind == Kind::Multiply && rest->quietly; rest = rest->parts[0].get())
        factors.push_back(rest->parts[1].get());
    for (bool ends = false; !ends;) { // of 2*sin x, whose product begins with 2*sin
        ends = true;
        if (rest->kind == Kind::Negate || ((rest->kind == Kind::Multiply || rest->kind == Kind::Divide) && !rest->quietly)) {
            rest = rest->parts.back().get();
            ends = false;
        } else if (rest->kind == Kind::Power && rest->parts[0]->kind != Kind::Word) {
            rest = rest->parts[1].get();
            ends = false;
        }
    }
    factors.push_back(rest);
    const auto nameIn = [this](const Node &factor) -> const Node * {
        const Node *name = factor.kind == Kind::Power ? factor.parts[0].get() : &factor;
        const bool bare = name->kind == Kind::Word && isFunction(name->word) && greekLetter(name->word).empty();
        return bare ? name : nullptr;
    };
    for (std::size_t i = factors.size(); i-- > 1;) {
        const Node *name = nameIn(*factors[i]);
        if (!name)
            continue;
        // Its argument goes up to the next function.
        std::size_t last = i - 1;
        while (last > 0 && !nameIn(*factors[last - 1]) && factors[last - 1]->kind != Kind::Call)
            --last;
        const Place argument{factors[i - 1]->place.begin, factors[last]->place.end};
        const Place place{name->place.begin, argument.end};
        if (argument.begin < factors[i]->place.end || argument.end < argument.begin || nameIn(*factors[i - 1]))
            continue;
        const std::string power(textAt({name->place.end, factors[i]->place.end}));
        refuse(place, ACTISCOPE_TEXT("Formula", "“%1” is a function. Write brackets behind it."), {quoted(name->place)},
               Fix{place, std::string(textAt(name->place)) + '(' + std::string(textAt(argument)) + ')' + power});
    }
}

} // namespace actiscope::expression
