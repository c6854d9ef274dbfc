#pragma once

#include <QString>
#include <QStringList>

namespace actiscope {

/// The candidate that a mistyped word most likely meant, or an empty text if none is near. Upper and lower case and
/// punctuation do not count, so that LeakyReLU finds leaky_relu.
QString nearest(const QString &word, const QStringList &candidates);

/// " Did you mean 'gelu'?" for a message, or nothing.
QString suggestion(const QString &word, const QStringList &candidates);

} // namespace actiscope
