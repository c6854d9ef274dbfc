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

Tree expanded(const Tree &tree)
{
    std::vector<Tree> parts;
    for (const Tree &part : tree->parts)
        parts.push_back(expanded(part));
    if (tree->kind == Kind::Activation) {
        if (const Tree definition = definitionOf(*tree->activation)) {
            std::vector<std::string> ids;
            std::vector<Tree> values;
            for (std::size_t i = 0; i < tree->activation->parameters.size(); ++i) {
                const Parameter &parameter = tree->activation->parameters[i];
                ids.push_back(parameter.id);
                values.push_back(i + 1 < parts.size() ? parts[i + 1] : number(parameter.defaultValue));
            }
            return substituted(expanded(definition), parts.front(), ids, values);
        }
    }
    if (parts == tree->parts)
        return tree;
    Node copy = *tree;
    copy.parts = std::move(parts);
    return std::make_shared<const Node>(std::move(copy));
}

} // namespace actiscope::expression
