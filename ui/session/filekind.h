#pragma once

#include <QString>

namespace actiscope {

enum class FileKind { Session, Deck, Picture, Batch };

/// What a file is, from how it begins; where that says nothing, from its ending. What is nothing else is taken for a
/// table of numbers, whose reader says what is wrong with it.
FileKind kindOf(const QString &fileName);

} // namespace actiscope
