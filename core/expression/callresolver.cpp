#include "core/expression/resolver.h"

#include "core/expression/characters.h"
#include "core/expression/lexer.h"
#include "core/text/quotation.h"

#include <algorithm>
#include <utility>

namespace actiscope::expression {

namespace {

std::string signatureOf(const NamedFunction &named)
{
    std::string text(named.name);
    const bool isChoice = named.meaning == Meaning::If;
    text += isChoice ? "(x < 0, a" : "(x";
    for (int i = isChoice ? 2 : 1; i < std::max(named.least, named.most); ++i)
        text += std::string(", ") + static_cast<char>('a' + i - 1);
    return text + (named.most < 0 ? ", …)" : ")");
}

std::string signatureOf(const Activation &function)
{
    std::string text = function.id + "(x";
    for (const Parameter &parameter : function.parameters)
        text += ", " + parameter.id;
    return text + ')';
}

/// What other libraries call an argument: lambd of PyTorch, the alpha of TensorFlow's leaky_relu.
bool isKeywordFor(std::string_view keyword, std::string_view known)
{
    static constexpr std::pair<std::string_view, std::string_view> same[] = {
        {"a_min", "min"}, {"clip_value_min", "min"}, {"min_value", "min"}, {"a_max", "max"}, {"clip_value_max", "max"},
        {"max_value", "max"}, {"lambd", "lambda"}, {"alpha", "negative_slope"}, {"alpha", "weight"},
        {"min_value", "min_val"}, {"max_value", "max_val"}, {"features", "input"}, {"inputs", "input"}, {"a", "input"},
    };
    return std::ranges::find(same, std::pair(keyword, known)) != std::end(same);
}

bool isNone(const Tree &tree) { return tree->kind == Kind::Word && tree->word == "None"; }

/// Keywords that change where a value goes or how it is kept, not which it is.
Node withoutIdleArguments(Node call)
{
    for (std::size_t i = call.names.size(); i-- > 0;) {
        const std::string &name = call.names[i];
        if (name != "inplace" && name != "name" && name != "out" && name != "dtype" && name != "training")
            continue;
        call.names.erase(call.names.begin() + static_cast<std::ptrdiff_t>(i));
        call.parts.erase(call.parts.begin() + static_cast<std::ptrdiff_t>(i));
    }
    if (std::ranges::all_of(call.names, &std::string::empty))
        call.names.clear();
    return call;
}

bool isComparison(Kind kind)
{
    return kind == Kind::Compare || kind == Kind::And || kind == Kind::Or || kind == Kind::Not;
}

} // namespace

/// Where the name of a call stands, without its brackets.
Place Resolver::nameOf(const Node &call) const
{
    const std::string_view whole = textAt(call.place);
    std::size_t size = std::min(whole.find('('), whole.find("（"));
    if (size == std::string_view::npos)
        return call.place;
    while (size > 0 && whole[size - 1] == ' ')
        --size;
    return {call.place.begin, call.place.begin + size};
}

Tree Resolver::call(const Node &whole)
{
    const Node node = withoutIdleArguments(whole);
    const auto meaning = [&](const std::string &name) -> Tree {
        const NamedFunction *named = namedFunction(name);
        const FunctionRef function = m_find(name);
        const int count = static_cast<int>(node.parts.size());
        if (named && (!function || (count >= named->least && count <= named->most && node.names.empty())))
            return elementary(*named, node);
        return function ? activation(function, node, name) : nullptr;
    };
    const std::string name = node.word == "jax.gelu" ? (node.names.empty() ? "gelu_tanh" : "gelu") : node.word;
    if (Tree tree = meaning(name))
        return tree;
    if (const std::string other = respelt(name); !other.empty()) {
        if (Tree tree = meaning(other))
            return tree;
    }
    refuseUnknown(node);
}

std::string Resolver::respelt(std::string_view name) const
{
    const std::string bare = bareName(name);
    std::vector<std::string> found;
    for (const std::string &known : m_known) {
        if (bareName(known) == bare)
            found.push_back(known);
    }
    for (const NamedFunction &named : namedFunctions()) {
        // Phi and phi differ by their size alone.
        if (found.empty() && bare != "phi" && bareName(named.name) == bare)
            found.emplace_back(named.name);
    }
    return found.size() == 1 ? found.front() : std::string();
}

/// if(c, a, d, b, e), a chain of conditions as other programs have it, is {c: a, d: b, e}.
std::optional<Fix> Resolver::casesOf(const Node &call) const
{
    if (call.parts.size() < 5 || call.parts.size() % 2 == 0)
        return std::nullopt;
    std::string text = "{";
    for (std::size_t i = 0; i < call.parts.size(); ++i) {
        const bool isCondition = i % 2 == 0 && i + 1 < call.parts.size();
        if (isCondition && !isComparison(call.parts[i]->kind))
            return std::nullopt;
        text += std::string(textAt(call.parts[i]->place)) + (isCondition ? ": " : i + 1 < call.parts.size() ? ", " : "}");
    }
    return Fix{call.place, std::move(text)};
}

void Resolver::refuseCount(const Node &node, const std::string &signature, std::optional<Fix> fix) const
{
    const Place name = nameOf(node);
    if (node.parts.empty())
        refuse(node.place, ACTISCOPE_TEXT("Formula", "The brackets of “%1” are empty. Write %2."), {quoted(name), signature});
    // exp(0,5): a decimal comma.
    if (node.parts.size() == 2 && node.parts[0]->kind == Kind::Number && node.parts[1]->kind == Kind::Number) {
        const Place place{node.parts[0]->place.begin, node.parts[1]->place.end};
        std::string text(textAt(place));
        if (const std::size_t comma = text.find(','); comma != std::string::npos && text.find_first_of(". ") == std::string::npos) {
            text[comma] = '.';
            const std::string shown = text;
            refuse(place, ACTISCOPE_TEXT("Formula", "“%1” are two numbers, but %2 takes one. Use a point: %3."),
                   {quoted(place), quoted(name), shown}, Fix{place, std::move(text)});
        }
    }
    if (node.parts.size() == 1)
        refuse(node.place, ACTISCOPE_TEXT("Formula", "“%1” has only one argument here. Write %2."), {quoted(name), signature});
    refuse(node.place, ACTISCOPE_TEXT("Formula", "“%1” has %2 arguments here. Write %3."),
           {quoted(name), std::to_string(node.parts.size()), signature}, std::move(fix));
}

std::vector<Tree> Resolver::ordered(const Node &node, const std::vector<std::string> &keywords)
{
    std::vector<Tree> result(keywords.size());
    for (std::size_t i = 0; i < node.parts.size(); ++i) {
        std::size_t place = i;
        const std::string keyword = i < node.names.size() ? node.names[i] : std::string();
        if (!keyword.empty()) {
            auto found = std::ranges::find(keywords, keyword);
            if (found == keywords.end())
                found = std::ranges::find_if(keywords, [&](const std::string &known) { return isKeywordFor(keyword, known); });
            if (found == keywords.end()) {
                std::string list;
                for (std::size_t j = 1; j < keywords.size(); ++j)
                    list += (list.empty() ? "" : ", ") + keywords[j];
                Place at = node.parts[i]->place;
                if (const std::size_t begin = m_text.substr(0, at.begin).rfind(keyword); begin != std::string_view::npos && begin >= node.place.begin)
                    at = {begin, begin + keyword.size()};
                const bool sole = keywords.size() == 2 && keywords[1] != keyword && textAt(at) == keyword;
                refuse(at, ACTISCOPE_TEXT("Formula", "“%1” has no parameter “%2”. Use %3."),
                       {quoted(nameOf(node)), keyword, list.empty() ? std::string(textAt(nameOf(node))) + "(x)" : list},
                       sole ? std::optional(Fix{at, keywords[1]}) : std::nullopt);
            }
            place = static_cast<std::size_t>(found - keywords.begin());
        }
        if (place >= result.size())
            return {};
        if (isNone(node.parts[i]) && keywords[0] == "input" && keywords.size() == 3 && keywords[1] == "min")
            continue; // np.clip(x, 0, None)
        if (result[place])
            refuse(node.parts[i]->place, ACTISCOPE_TEXT("Formula", "“%1” has two values here. Give it one."), {keywords[place]});
        result[place] = number(node.parts[i]);
    }
    return result;
}

/// F.softplus(x, beta, threshold): where PyTorch goes over to a line, since floats would overflow. The true value needs no such.
void Resolver::dropThreshold(Node &call)
{
    for (std::size_t i = 1; i < call.parts.size(); ++i) {
        const std::string keyword = i < call.names.size() ? call.names[i] : std::string();
        if (keyword != "threshold" && !(keyword.empty() && i == 2))
            continue;
        number(call.parts[i]); // which has to be right all the same
        if (!m_reading.remark) {
            m_reading.remark = Problem{call.parts[i]->place,
                                       ACTISCOPE_TEXT("Formula", "Where PyTorch goes over to a straight line (%1), the function itself is shown."),
                                       {quoted(call.parts[i]->place)}};
        }
        call.parts.erase(call.parts.begin() + static_cast<std::ptrdiff_t>(i));
        if (i < call.names.size())
            call.names.erase(call.names.begin() + static_cast<std::ptrdiff_t>(i));
        return;
    }
}

Tree Resolver::activation(const FunctionRef &function, const Node &node, const std::string &name)
{
    FunctionRef called = function;
    Node plain = node;
    // PyTorch's and JAX's GELU has both forms under one name.
    for (std::size_t i = 0; name == "gelu" && i < plain.names.size(); ++i) {
        if (plain.names[i] != "approximate")
            continue;
        const std::string &value = plain.parts[i]->word;
        if (value == "'tanh" || value == "True")
            called = m_find("gelu_tanh");
        else if (value != "'none" && value != "False")
            refuse(plain.parts[i]->place, ACTISCOPE_TEXT("Formula", "“%1” is not a form of GELU. Use 'none' or 'tanh'."), {quoted(plain.parts[i]->place)});
        plain.parts.erase(plain.parts.begin() + static_cast<std::ptrdiff_t>(i));
        plain.names.erase(plain.names.begin() + static_cast<std::ptrdiff_t>(i));
        break;
    }
    if (!called)
        refuseUnknown(node);
    if (called->id == "softplus")
        dropThreshold(plain);
    std::vector<std::string> keywords = {"input"};
    for (const Parameter &parameter : called->parameters)
        keywords.push_back(parameter.id);
    std::vector<Tree> parts = ordered(plain, keywords);
    if (parts.empty() || !parts[0])
        refuseCount(node, signatureOf(*called));
    while (!parts.back())
        parts.pop_back();
    for (std::size_t i = 1; i < parts.size(); ++i) {
        if (!parts[i])
            parts[i] = constant(node.place, called->parameters[i - 1].defaultValue);
    }
    std::vector<std::size_t> sizes;
    for (const Tree &part : parts)
        sizes.push_back(m_trees.sizeOf(part));
    const std::size_t size = m_expanded.of(called, sizes);
    return m_trees.make({.kind = Kind::Activation, .place = node.place, .activation = called, .parts = std::move(parts)}, size);
}

Tree Resolver::elementary(const NamedFunction &named, const Node &node)
{
    const int count = static_cast<int>(node.parts.size());
    const Place at = node.place;
    if (named.function == Function::Clamp && named.meaning == Meaning::Elementary) {
        std::vector<Tree> parts = ordered(node, {"input", "min", "max"});
        if (parts.empty() || !parts[0] || (!parts[1] && !parts[2]))
            refuseCount(node, signatureOf(named));
        if (!parts[1] || !parts[2])
            return make(parts[1] ? Function::Max : Function::Min, at, {parts[0], parts[1] ? parts[1] : parts[2]});
        return make(Function::Clamp, at, std::move(parts));
    }
    if (!node.names.empty()) {
        const auto given = std::ranges::find_if(node.names, [](const std::string &keyword) { return !keyword.empty(); });
        const auto i = static_cast<std::size_t>(given - node.names.begin());
        refuse(node.parts[i]->place, ACTISCOPE_TEXT("Formula", "“%1” has no parameter “%2”. Use %3."),
               {quoted(nameOf(node)), *given, signatureOf(named)});
    }
    if (count < named.least || (named.most >= 0 && count > named.most))
        refuseCount(node, signatureOf(named), named.meaning == Meaning::If ? casesOf(node) : std::nullopt);
    if (named.meaning == Meaning::If)
        return make(Kind::Choose, at, {condition(node.parts[0]), number(node.parts[1]), number(node.parts[2])});
    if (named.meaning == Meaning::Log && count == 2) {
        const std::string argument(textAt(node.parts[0]->place)), base(textAt(node.parts[1]->place));
        refuse(at, ACTISCOPE_TEXT("Formula", "“%1” is the natural logarithm, which takes no base."), {quoted(nameOf(node))},
               Fix{at, "ln(" + argument + ")/ln(" + base + ')'});
    }
    std::vector<Tree> parts = numbers(node);
    const Tree first = parts[0];
    const auto one = [&] { return constant(at, 1.0); };
    const auto two = [&] { return constant(at, 2.0); };
    const auto squared = [&](const Tree &tree) { return make(Kind::Power, at, {tree, two()}); };
    switch (named.meaning) {
    case Meaning::Elementary:
    case Meaning::Log:
    case Meaning::LowerClamp:
    case Meaning::UpperClamp:
    case Meaning::If:
        return make(named.function, at, std::move(parts));
    case Meaning::Power: return make(Kind::Power, at, std::move(parts));
    case Meaning::Square: return squared(first);
    case Meaning::Cbrt:
        return make(Kind::Multiply, at, {make(Function::Sign, at, {first}),
                                         make(Kind::Power, at, {make(Function::Abs, at, {first}),
                                                                make(Kind::Divide, at, {one(), constant(at, 3.0)})})});
    case Meaning::Rsqrt: return make(Kind::Divide, at, {one(), make(Function::Sqrt, at, {first})});
    case Meaning::Reciprocal: return make(Kind::Divide, at, {one(), first});
    case Meaning::Exp2: return make(Kind::Power, at, {two(), first});
    case Meaning::Hypot: return make(Function::Sqrt, at, {make(Kind::Add, at, {squared(first), squared(parts[1])})});
    case Meaning::Heaviside: {
        if (count == 1)
            return make(Function::Step, at, std::move(parts));
        const auto compared = [&](Relation relation) {
            return m_trees.make({.kind = Kind::Compare, .place = at, .relation = relation, .parts = {first, constant(at, 0.0)}});
        };
        Tree right = make(Kind::Choose, at, {compared(Relation::Greater), one(), parts[1]});
        return make(Kind::Choose, at, {compared(Relation::Less), constant(at, 0.0), std::move(right)});
    }
    case Meaning::LogAddExp: // ln(eᵃ + eᵇ) = a + ln(1 + eᵇ⁻ᵃ)
        if (first->kind == Kind::Number && first->number == 0.0)
            return make(Function::Softplus, at, {parts[1]});
        if (parts[1]->kind == Kind::Number && parts[1]->number == 0.0)
            return make(Function::Softplus, at, {first});
        return make(Kind::Add, at, {first, make(Function::Softplus, at, {make(Kind::Subtract, at, {parts[1], first})})});
    case Meaning::Itself: return first;
    case Meaning::Zero: return constant(at, 0.0);
    case Meaning::One: return one();
    case Meaning::OneOver: return make(Kind::Divide, at, {one(), make(named.function, at, std::move(parts))});
    }
    return nullptr;
}

void Resolver::refuseUnknown(const Node &node) const
{
    const std::string name = node.word == "jax.gelu" ? "gelu" : node.word;
    const Place place = nameOf(node);
    const std::string typed(textAt(place));
    const std::string behind(textAt({place.end, node.place.end}));
    const bool letter = name.size() == 1 || !greekLetter(name).empty();
    if (!letter && isFunction(name.substr(1)) && isLetter(name[0]) && name.size() > 2)
        refuse(place, ACTISCOPE_TEXT("Formula", "The function “%1” is not known."), {quoted(place)}, Fix{place, name.substr(0, 1) + '*' + name.substr(1)});
    if (const std::string nearest = letter ? std::string() : nearestName(name, m_known); !nearest.empty())
        refuse(place, ACTISCOPE_TEXT("Formula", "The function “%1” is not known."), {quoted(place)}, Fix{place, nearest});
    if (typed.size() == node.place.end - node.place.begin || node.parts.size() != 1 || typed.find('.') != std::string::npos
        || name == "f" || name == "g" || name == "h")
        refuse(place, ACTISCOPE_TEXT("Formula", "The function “%1” is not known. There are exp, tanh, relu and others."), {quoted(place)});
    refuse(node.place, ACTISCOPE_TEXT("Formula", "“%1” is not a function. For a product, write * before the bracket."), {quoted(place)},
           Fix{node.place, typed + '*' + behind.substr(behind.find_first_not_of(' '))});
}

} // namespace actiscope::expression
