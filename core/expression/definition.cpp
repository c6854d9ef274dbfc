#include "core/expression/definition.h"

#include "core/expression/build.h"
#include "core/expression/reader.h"
#include "core/expression/typedformula.h"

#include <map>
#include <mutex>

namespace actiscope::expression {

namespace {

/// The text of a record as a tree. It calls elementary functions only, so that no record can lead to itself.
Tree treeOf(const std::string &text)
{
    if (text.empty())
        return nullptr;
    static std::mutex mutex;
    static std::map<std::string, Tree> known; // by text: records of the same text have the same tree
    const std::scoped_lock lock(mutex);
    const auto found = known.find(text);
    if (found != known.end())
        return found->second;
    const auto reading = readFormula(text, [](std::string_view) { return FunctionRef(); });
    const auto *read = std::get_if<Reading>(&reading);
    return known.emplace(text, read ? read->tree : nullptr).first->second;
}

/// PyTorch's second derivatives of ELU and SELU ask whether x < 0; at 0 they are 0, the slope is that from the left.
Tree computedDefinitionOf(const Activation &function)
{
    if (function.id == "elu")
        return treeOf("if(x > 0, x, if(x < 0, alpha*expm1(x), alpha*x))");
    if (function.id == "selu")
        return treeOf("1.0507009873554805*if(x > 0, x, 1.6732632423543772*if(x < 0, expm1(x), x))");
    return nullptr;
}

class Expansion
{
public:
    explicit Expansion(bool toCompute) : m_toCompute(toCompute) {}

    bool differs() const { return m_differs; }

    Tree of(const Tree &tree)
    {
        std::vector<Tree> parts;
        for (const Tree &part : tree->parts)
            parts.push_back(of(part));
        if (tree->kind == Kind::Activation) {
            if (const Tree definition = wantedOf(*tree->activation)) {
                std::vector<std::string> ids;
                std::vector<Tree> values;
                for (std::size_t i = 0; i < tree->activation->parameters.size(); ++i) {
                    const Parameter &parameter = tree->activation->parameters[i];
                    ids.push_back(parameter.id);
                    values.push_back(i + 1 < parts.size() ? parts[i + 1] : number(parameter.defaultValue));
                }
                return substituted(of(definition), parts.front(), ids, values);
            }
        }
        if (parts == tree->parts)
            return tree;
        Node copy = *tree;
        copy.parts = std::move(parts);
        return std::make_shared<const Node>(std::move(copy));
    }

private:
    Tree wantedOf(const Activation &function)
    {
        if (Tree own = m_toCompute ? computedDefinitionOf(function) : nullptr) {
            m_differs = true;
            return own;
        }
        return definitionOf(function);
    }

    bool m_toCompute;
    bool m_differs = false;
};

} // namespace

Tree definitionOf(const Activation &function)
{
    if (const auto *typed = dynamic_cast<const TypedFormula *>(function.formula.get()))
        return typed->tree();
    return treeOf(function.expression);
}

Tree textbookOf(const Activation &function)
{
    return treeOf(function.textbook.empty() ? function.expression : function.textbook);
}

Tree expanded(const Tree &tree) { return Expansion(false).of(tree); }

Tree expandedToCompute(const Tree &tree)
{
    Expansion expansion(true);
    Tree whole = expansion.of(tree);
    return expansion.differs() ? whole : nullptr;
}

} // namespace actiscope::expression
