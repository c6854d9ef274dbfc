#include "core/code/code.h"

#include "core/code/compiled.h"
#include "core/code/pythonmodule.h"

namespace actiscope {

namespace {

std::string pythonCode(const Activation &activation, const Parameters &parameters, PythonDialect dialect)
{
    PythonModule module(dialect);
    module.addValue(activation, parameters);
    module.addDerivative(activation, parameters);
    return module.imports() + "\n\n" + module.definitions();
}

} // namespace

std::string codeOf(const Activation &activation, const Parameters &parameters, CodeLanguage language)
{
    switch (language) {
    case CodeLanguage::NumPy:
        return pythonCode(activation, parameters, PythonDialect::NumPy);
    case CodeLanguage::PyTorch:
        return pythonCode(activation, parameters, PythonDialect::PyTorch);
    case CodeLanguage::Jax:
        return pythonCode(activation, parameters, PythonDialect::Jax);
    case CodeLanguage::Cpp:
        return cppCode(activation, parameters);
    case CodeLanguage::Latex:
        return latexCode(activation, parameters);
    }
    return {};
}

} // namespace actiscope
