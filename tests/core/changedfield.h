#pragma once

#include "core/state/fields.h"

#include <algorithm>
#include <utility>

namespace actiscope {

/// A state in which the field alone differs from a fresh one, and what it is there.
inline std::pair<State, double> changed(const Field &field)
{
    State state;
    if (field.kind == FieldKind::Switch) {
        field.set(state, 1.0 - defaultOf(field));
    } else if (field.kind == FieldKind::Word) {
        const auto other = std::find_if(field.words.begin(), field.words.end(), [&](const EnumWord &word) {
            return word.value != static_cast<int>(defaultOf(field)) && word.word != "file"; // which needs one
        });
        field.set(state, other->value);
    } else {
        // Near, so that a range stays one.
        const double step = field.kind == FieldKind::Count ? 1.0 : 0.25 * std::min(1.0, field.greatest);
        const double up = defaultOf(field) + step;
        field.set(state, up <= field.greatest ? up : defaultOf(field) - step);
    }
    return {state, field.get(state)};
}

} // namespace actiscope
