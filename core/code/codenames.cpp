#include "core/code/codewriter.h"

#include "core/code/pythonmodule.h"
#include "core/state/functions.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace actiscope {

namespace {

constexpr std::array pythonWords = {
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else",
    "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise",
    "return", "try", "while", "with", "yield", "match", "print", "abs", "max", "min", "float", "int", "list", "range", "type",
    "x", "np", "math", "torch", "F", "jax", "jnp", "functools", "erf", "erfc", "hypot", "sincos", "keeps_type", "sigmoid"};
constexpr std::array cppWords = {
    "alignas", "alignof", "and", "asm", "auto", "bitand", "bitor", "bool", "break", "case", "catch", "char", "class", "compl",
    "const", "constexpr", "continue", "decltype", "default", "delete", "do", "double", "else", "enum", "explicit", "export",
    "extern", "false", "float", "for", "friend", "goto", "if", "inline", "int", "long", "mutable", "namespace", "new", "noexcept",
    "not", "nullptr", "operator", "or", "private", "protected", "public", "register", "return", "short", "signed", "sizeof",
    "static", "struct", "switch", "template", "this", "throw", "true", "try", "typedef", "typeid", "typename", "union",
    "unsigned", "using", "virtual", "void", "volatile", "wchar_t", "while", "xor", "x", "std", "logistic", "softplusOf", "signOf",
    "concept", "requires", "activation"};
/// What the script of a figure names beside its functions.
constexpr std::array scriptWords = {"plt", "figure", "axes", "bar", "colors", "values", "draw", "fill", "write", "show", "sys",
                                    "WIDTH", "HEIGHT", "FancyArrowPatch", "Rectangle", "main", "f", "df"};

template <class Words>
bool isOneOf(const Words &words, std::string_view name)
{
    return std::find(words.begin(), words.end(), name) != words.end();
}

bool isTaken(const std::string &name)
{
    constexpr std::string_view ending = "_derivative";
    const bool derivative = name.size() > ending.size() && name.ends_with(ending);
    return isOneOf(pythonWords, name) || isOneOf(cppWords, name) || isOneOf(scriptWords, name)
        || Functions::builtIn().find(derivative ? name.substr(0, name.size() - ending.size()) : name) != nullptr;
}

} // namespace

std::string pythonParameter(const std::string &id)
{
    if (id != "lambda" && isOneOf(pythonWords, id))
        return id + '_';
    return replaced(id, "lambda", "lambd");
}

std::string cppParameter(const std::string &id)
{
    return isOneOf(cppWords, id) ? id + '_' : id;
}

std::string identifierOf(const std::string &name, const std::string &otherwise)
{
    std::string word;
    for (const char c : name) {
        const bool capital = c >= 'A' && c <= 'Z', digit = c >= '0' && c <= '9';
        if (capital || digit || (c >= 'a' && c <= 'z'))
            word += capital ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!word.empty() && word.back() != '_')
            word += '_';
    }
    while (!word.empty() && word.back() == '_')
        word.pop_back();
    if (word.empty())
        word = otherwise;
    if (word.front() >= '0' && word.front() <= '9')
        word = "f_" + word;
    std::string free = word;
    for (int i = 2; isTaken(free) || isTaken(free + "_derivative"); ++i)
        free = word + '_' + std::to_string(i);
    return free;
}

} // namespace actiscope
