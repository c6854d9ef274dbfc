#pragma once

#include <QStringList>

#include <array>
#include <optional>
#include <utility>

namespace actiscope {

/// What the reader has chosen. It is no part of the State: someone else's file must not change the language.
enum class Language { System, English, Chinese };

/// The words for them in the settings; all but the first also on the command line.
constexpr std::array<std::pair<Language, const char *>, 3> languageWords = {{
    {Language::System, "system"},
    {Language::English, "en"},
    {Language::Chinese, "zh_CN"},
}};
QString languageWord(Language language);
/// Nothing for a word that stands for no language.
std::optional<Language> languageOf(const QString &word);

/// What a person reads in a list of languages: each is named in itself, for whoever can read no other.
QString languageName(Language language);

/// The language that a choice comes to: of the system's languages, the first that there are texts in.
Language resolvedLanguage(Language choice);
/// The same for given languages, as "zh-Hans-CN".
Language languageAmong(const QStringList &names);

/// Gives the program this language. Texts that are shown follow by QEvent::LanguageChange. Needs a QCoreApplication.
void applyLanguage(Language choice);
/// The language applied last, resolved; English before that.
Language appliedLanguage();

} // namespace actiscope
