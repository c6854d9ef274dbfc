#include "core/state/functions.h"

#include "core/activation/catalogue/catalogue.h"
#include "core/state/ownmaker.h"
#include "core/state/state.h"

#include <algorithm>

namespace actiscope {

Functions::Functions()
    : m_all(catalogue())
{
}

Functions::Functions(const State &state)
    : Functions()
{
    if (state.own.empty())
        return;
    m_own = recordsOf(state.own);
    m_all = m_own->all;
}

FunctionRef Functions::find(std::string_view id) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(), [id](const FunctionRef &f) { return f->id == id; });
    return found == m_all.end() ? nullptr : *found;
}

FunctionRef Functions::named(std::string_view word) const
{
    if (FunctionRef found = find(word); found || !m_own || word.empty())
        return found;
    if (const auto called = std::find_if(m_all.begin(), m_all.end(), [word](const FunctionRef &f) {
            return f->family == Family::Own && f->name == word;
        }); called != m_all.end())
        return *called;
    return m_own->named(word);
}

FunctionRef Functions::featured() const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(), [](const FunctionRef &f) { return featuredParameter(*f); });
    return found == m_all.end() ? nullptr : *found;
}

std::optional<ParameterRef> parameterOfKey(const Functions &functions, std::string_view key)
{
    const std::size_t dot = key.find('.');
    FunctionRef function = dot == std::string_view::npos ? nullptr : functions.find(key.substr(0, dot));
    const int index = function ? function->parameterIndex(key.substr(dot + 1)) : -1;
    if (index < 0)
        return std::nullopt;
    return ParameterRef{std::move(function), static_cast<std::size_t>(index)};
}

std::optional<ParameterRef> parameterNamed(const Functions &functions, std::string_view key)
{
    const std::size_t dot = key.rfind('.'); // names may have some
    FunctionRef function = dot == std::string_view::npos ? nullptr : functions.named(key.substr(0, dot));
    const int index = function ? parameterNamed(*function, key.substr(dot + 1)) : -1;
    if (index < 0)
        return std::nullopt;
    return ParameterRef{std::move(function), static_cast<std::size_t>(index)};
}

int parameterNamed(const Activation &function, std::string_view word)
{
    int index = function.parameterIndex(word);
    for (std::size_t i = 0; index < 0 && function.family == Family::Own && i < function.parameters.size(); ++i) {
        if (function.parameters[i].symbol == word)
            index = static_cast<int>(i);
    }
    return index;
}

std::string keyOf(const Activation &function, const Parameter &parameter)
{
    return function.id + '.' + parameter.id;
}

std::optional<std::size_t> featuredParameter(const Activation &function)
{
    const auto &all = function.parameters;
    const auto found = std::find_if(all.begin(), all.end(), [](const Parameter &p) { return p.featured; });
    return found == all.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - all.begin()));
}

std::string nameOf(const Activation &function, const Translate &translate)
{
    return function.family == Family::Own ? function.name : translate("Catalogue", function.name.c_str());
}

std::string labelOf(const Activation &function, const Parameter &parameter, const Translate &translate)
{
    return function.family == Family::Own ? parameter.label : translate("Catalogue", parameter.label.c_str());
}

} // namespace actiscope
