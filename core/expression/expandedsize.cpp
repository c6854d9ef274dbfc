#include "core/expression/expandedsize.h"

#include "core/expression/definition.h"
#include "core/expression/reader.h"

#include <algorithm>

namespace actiscope::expression {

namespace {

std::size_t bounded(std::size_t size) { return std::min(size, mostNodes + 1); }

} // namespace

std::size_t ExpandedSize::of(const FunctionRef &function, const std::vector<std::size_t> &parts)
{
    const Form &form = formOf(function);
    std::size_t size = form.own;
    for (std::size_t i = 0; i < form.parts.size(); ++i)
        size = bounded(size + form.parts[i] * bounded(i < parts.size() ? parts[i] : 1));
    return size;
}

const ExpandedSize::Form &ExpandedSize::formOf(const FunctionRef &function)
{
    if (const auto known = m_forms.find(function); known != m_forms.end())
        return known->second;
    const Tree definition = definitionOf(*function);
    Form form{1, std::vector<std::size_t>(function->parameters.size() + 1, 1)};
    if (definition)
        form = formOf(definition, *function);
    return m_forms.emplace(function, std::move(form)).first->second;
}

ExpandedSize::Form ExpandedSize::formOf(const Tree &tree, const Activation &function)
{
    Form form{0, std::vector<std::size_t>(function.parameters.size() + 1, 0)};
    if (tree->kind == Kind::Variable) {
        form.parts[0] = 1;
        return form;
    }
    if (tree->kind == Kind::Parameter) {
        if (const int index = function.parameterIndex(tree->word); index >= 0)
            form.parts[static_cast<std::size_t>(index) + 1] = 1;
        else
            form.own = 1;
        return form;
    }
    Form inner{1, std::vector<std::size_t>(tree->parts.size(), 1)};
    if (tree->kind == Kind::Activation)
        inner = formOf(tree->activation);
    form.own = inner.own;
    for (std::size_t i = 0; i < inner.parts.size(); ++i) {
        const Form part = i < tree->parts.size() ? formOf(tree->parts[i], function)
                                                 : Form{1, std::vector<std::size_t>(form.parts.size(), 0)};
        form.own = bounded(form.own + inner.parts[i] * part.own);
        for (std::size_t j = 0; j < form.parts.size(); ++j)
            form.parts[j] = bounded(form.parts[j] + inner.parts[i] * part.parts[j]);
    }
    return form;
}

} // namespace actiscope::expression
