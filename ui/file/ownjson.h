#pragma once

#include "core/state/state.h"

#include <QJsonValue>
#include <QString>

/// Functions of people's own as files have them.
namespace actiscope {

/// The name of the field.
inline const QString ownKey = QStringLiteral("own");

/// [{"id": "own_1", "name": "swoosh", "formula": "x*sigmoid(b*x)", "style": 0, "parameters": [{"id": "b", "default": 1,
/// "minimum": -5, "maximum": 5}]}]; undefined without any, so that a session without them is as older versions write it.
/// A parameter that left the formula has a "kept" value.
QJsonValue ownJson(const State &state);
/// What is wrong with the value, as the rest of a sentence, or nothing if it has been taken. Only "id" and "formula" have to
/// be there; without a "style" each has one of its own. What repaired() would not leave as it is, is taken nevertheless: see alteredOwn().
QString readOwnJson(State &state, const QJsonValue &value);

/// What repair did to the own functions that were read, with the reason, or nothing.
QString alteredOwn(const State &read, const State &repaired);

} // namespace actiscope
