#include "core/activation/activation.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace actiscope {

namespace {

// Parameters as jets, on the stack, since `at` is called for every point of every curve.
class JetParameters {
public:
    explicit JetParameters(const Parameters &p)
        : m_count(p.size())
    {
        assert(p.size() <= m_jets.size());
        std::transform(p.begin(), p.end(), m_jets.begin(), Jet::constant);
    }
    Jet &operator[](std::size_t index) { return m_jets[index]; }
    std::span<const Jet> jets() const { return std::span(m_jets).first(m_count); }

private:
    std::size_t m_count;
    std::array<Jet, mostParameters> m_jets;
};

} // namespace

Parameters Activation::defaults() const
{
    Parameters values;
    values.reserve(parameters.size());
    for (const Parameter &parameter : parameters)
        values.push_back(parameter.defaultValue);
    return values;
}

Jet Activation::at(double x, const Parameters &p) const
{
    return formula->jet(Jet::variable(x), JetParameters(p).jets());
}

void Activation::slopesAt(std::span<const double> x, const Parameters &p, std::span<double> f,
                          std::span<double> df) const
{
    assert(f.size() == x.size() && df.size() == x.size());
    formula->slopes(x, p, f, df);
}

Jet Activation::byParameter(double x, const Parameters &p, std::size_t index) const
{
    JetParameters jets(p);
    jets[index].first = 1.0;
    return formula->jet(Jet::constant(x), jets.jets());
}

int Activation::parameterIndex(std::string_view parameterId) const
{
    const auto found = std::find_if(parameters.begin(), parameters.end(),
                                    [&](const Parameter &parameter) { return parameter.id == parameterId; });
    return found == parameters.end() ? -1 : static_cast<int>(found - parameters.begin());
}

} // namespace actiscope
