#pragma once

#include "core/activation/catalogue/catalogue.h"
#include "core/layer/moststeps.h"
#include "core/math/generator.h"
#include "core/state/deck.h"
#include "core/state/fields.h"
#include "core/state/functions.h"
#include "core/state/limits.h"
#include "core/state/ownfunctions.h"

#include <QString>

#include <algorithm>
#include <array>
#include <cmath>

/// States and decks of all kinds, the same ones for the same seed.
namespace actiscope {

class RandomStates
{
public:
    explicit RandomStates(std::uint64_t seed) : m_random(seed) {}

    State state()
    {
        State state;
        for (const Field &field : fields())
            choose(state, field);
        addOwn(state);
        state.functions.clear();
        for (const Functions known(state); const FunctionRef &activation : known.all()) {
            if (chance(0.2))
                state.functions.emplace_back(activation->id);
            for (std::size_t i = 0; i < activation->parameters.size(); ++i) {
                const Parameter &parameter = activation->parameters[i];
                if (chance(0.2))
                    setParameter(state, *activation, i, between(parameter.minimum, parameter.maximum));
            }
        }
        state.selected = catalogue()[static_cast<std::size_t>(whole(0, static_cast<int>(catalogue().size()) - 1))]->id;
        state.range = range(limits::axis);
        for (auto *vertical : {&state.vertical.value, &state.vertical.first, &state.vertical.second}) {
            if (chance(0.5))
                *vertical = range(limits::verticalAxis);
        }
        state.cursor = anyNumber();
        addToLayer(state.layer);
        return repaired(state);
    }

    Deck deck(int scenes)
    {
        Deck deck;
        for (int i = 0; i < scenes; ++i) {
            Scene &scene = deck.scenes.emplace_back();
            scene.title = QStringLiteral("Scene %1: “f′” & \\ \"√x\" 激活函数").arg(i).toStdString();
            scene.note = chance(0.5) ? "first line\nsecond\tline\x01" : "";
            scene.state = state();
            for (const std::string &key : controlKeys(Functions(scene.state))) {
                if (chance(0.1))
                    scene.controls.insert(scene.controls.begin(), key);
            }
            scene.hidden = static_cast<Hidden>(whole(0, 3));
        }
        return deck;
    }

    /// From least to greatest, both included.
    int whole(int least, int greatest)
    {
        return std::min(greatest, least + static_cast<int>(m_random.uniform() * (greatest - least + 1)));
    }

private:
    /// Sometimes some, which may call one another, with parameters that are there or were.
    void addOwn(State &state)
    {
        static constexpr std::array<const char *, 5> formulas = {"x*sigmoid(b*x)", "max(0, x) + α*x", "x^2/(1 + |x|)", "{x < 0: x/2, tanh(k x)}",
                                                                  "def f(z, alpha=0.01):\n    return np.where(z > 0, z, alpha*z)"};
        for (int count = chance(0.06) ? whole(1, 3) : 0; count > 0; --count) {
            const std::string id = addOwnFunction(state, formulas[static_cast<std::size_t>(whole(0, 4))], chance(0.5) ? "“swoosh” <b>" : "");
            if (chance(0.3))
                setOwnFormula(state, id, "own_1(x) + c*x");
            if (chance(0.3))
                setOwnParameterRange(state, id, "c", -0.0, anyNumber());
        }
    }
    bool chance(double share) { return m_random.uniform() < share; }
    double between(double least, double greatest) { return least + (greatest - least) * m_random.uniform(); }
    /// Of any size and with all its digits; sometimes a negative zero.
    double anyNumber()
    {
        return chance(0.05) ? -0.0 : m_random.normal() * std::pow(10.0, between(-320.0, 7.0));
    }

    /// Wide and narrow ones; also near the ends of a fresh state, which reading has to pass.
    Range range(RangeLimits limits)
    {
        const double from = chance(0.3) ? State().range.maximum + 1e-6 * m_random.normal() : between(-1.0, 1.0) * limits.magnitude;
        return repaired({from, from + std::pow(10.0, between(-7.0, 6.0))}, {}, limits);
    }

    void choose(State &state, const Field &field)
    {
        switch (field.kind) {
        case FieldKind::Switch:
            field.set(state, chance(0.5) ? 1.0 : 0.0);
            break;
        case FieldKind::Word:
            field.set(state, field.words[static_cast<std::size_t>(whole(0, static_cast<int>(field.words.size()) - 1))].value);
            break;
        case FieldKind::Count:
            field.set(state, whole(static_cast<int>(field.least), static_cast<int>(field.greatest)));
            break;
        case FieldKind::Number:
            field.set(state, between(field.least, field.greatest));
            break;
        }
    }

    void addToLayer(ToyLayer &layer)
    {
        layer.bias = m_random.normal();
        for (int i = whole(0, 3); i > 0; --i)
            layer.learning.pushes.push_back(whole(0, mostSteps));
        if (chance(0.3)) {
            const int rows = whole(1, chance(0.1) ? 700 : 20); // more than a thousand numbers are packed
            const int columns = whole(1, 3);
            std::vector<double> values;
            for (int i = rows * columns; i > 0; --i)
                values.push_back(anyNumber());
            layer.file = {"Zahlen für “x”.csv", {static_cast<std::size_t>(rows), static_cast<std::size_t>(columns), Numbers(values)}};
        }
    }

    Generator m_random;
};

} // namespace actiscope
