#pragma once

#include <functional>
#include <initializer_list>
#include <string>

namespace actiscope {

/// Gives the text of the core in the language of the reader: (context, English text) → text.
using Translate = std::function<std::string(const char *context, const char *english)>;

/// English as it stands.
Translate untranslated();

/// Puts arguments for %1, %2, … into a text. A blank between the text and an argument is left out where it would stand
/// between two Chinese characters: it belongs round Latin words only.
std::string filled(std::string text, std::initializer_list<std::string> arguments);

/// Adds a sentence to others. No blank stands behind a Chinese full stop.
void addSentence(std::string &text, const std::string &sentence);

} // namespace actiscope
