#pragma once

#include "core/state/state.h"

#include <QJsonValue>
#include <QString>

#include <functional>
#include <vector>

namespace actiscope {

/// One field of a State as files write it.
struct StateField {
    QString path; ///< names from the outside in, between dots: "layer.weight"
    std::function<QJsonValue(const State &)> get;
    /// Says what is wrong with the value and what would be right, as the rest of a sentence that names the field;
    /// nothing if it has been taken.
    std::function<QString(State &, const QJsonValue &)> set;
    /// Whether what `set` takes stays as it is, or (of parameters) is judged elsewhere.
    bool keepsAll = false;
};

/// All of them, which reading and writing follow: the plain ones of fields(), and those that are more than a number, a
/// switch or a word. A field that is missing here is not saved.
const std::vector<StateField> &stateFields();

} // namespace actiscope
