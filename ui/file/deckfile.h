#pragma once

#include "core/state/deck.h"
#include "ui/file/packeddocument.h"

#include <QByteArray>
#include <QString>

#include <optional>

/// A deck as a file: readable JSON with a format word and a version.
namespace actiscope {

/// Of a scene in a file, in UTF-16 units. Text fields take minutes to lay out a word without end.
inline constexpr qsizetype mostTitleCharacters = 1000;
inline constexpr qsizetype mostNoteCharacters = 50'000;

PackedDocument deckDocument(const Deck &deck);
QByteArray deckJson(const Deck &deck);
/// Nothing if this is no deck that can be read; `error` then says why, and where in the text. Values that may not be as they
/// are in the file are brought to where they may be; `error` then names the first of them and its scene, else nothing.
std::optional<Deck> deckFromJson(const QByteArray &text, QString *error);
std::optional<Deck> deckFromDocument(const PackedDocument &document, QString *error);

/// Where a deck's document may have numbers as text.
JsonPath deckNumbersPath();

/// Whole or not at all; on failure says why.
bool saveDeck(const Deck &deck, const QString &fileName, QString *error);
/// As deckFromJson().
std::optional<Deck> openDeck(const QString &fileName, QString *error);

} // namespace actiscope
