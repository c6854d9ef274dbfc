#pragma once

#include "core/state/state.h"
#include "ui/file/packeddocument.h"

#include <QJsonObject>
#include <QString>

/// A State as JSON, and a change of one. One table of fields (statefields) drives reading and writing.
namespace actiscope {

/// The name under which other documents keep a state.
inline const QString stateKey = QStringLiteral("state");

/// The version of a document with a state in it: the first, or the one that knows functions of people's own.
inline constexpr int versionWithOwn = 2;
inline int stateVersion(const State &state) { return state.own.empty() ? 1 : versionWithOwn; }

/// Every field, numbers exactly, put into `base`, whose other fields stay.
QJsonObject stateJson(const State &state, QJsonObject base = {});
/// The same, with large batches beside it.
PackedDocument stateDocument(const State &state, QJsonObject base = {});

/// The fields that this version does not know, each at its place.
QJsonObject unknownStateFields(const QJsonObject &object);

/// Changes the fields that the object names, and leaves the others. Wrong kinds and words that nobody knows are
/// refused: false, `error` says which field, what is wrong with it and what would be right, and the state stays as it
/// was. Fields that this version does not know, and values beyond their limits or, as parameters, not in their order, are
/// refused as well if `strict`; else the former are left alone, the latter brought to where they may be, and `error` says
/// so of the first though the answer is true.
bool applyStateJson(State &state, const QJsonObject &change, QString *error, bool strict = false);

/// The same, not strict, for a document with large batches beside it.
bool applyStateDocument(State &state, const PackedDocument &change, QString *error);

/// The same for one field.
bool applyStateField(State &state, const QString &path, const QJsonValue &value, QString *error);

/// The same for one line of a lesson: path = JSON value, as in `layer.bias = -4`.
bool applyStateLine(State &state, const QString &path, const QString &value, QString *error);

} // namespace actiscope
