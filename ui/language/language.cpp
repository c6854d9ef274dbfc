#include "ui/language/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>
#include <vector>

namespace actiscope {

namespace {

struct Applied {
    Language language = Language::English;
    std::vector<std::unique_ptr<QTranslator>> translators;
};

Applied &applied()
{
    static Applied present;
    return present;
}

/// Qt takes a translator away by itself when it goes, and sends another LanguageChange for each.
void install(const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(name, folder))
        return;
    QCoreApplication::installTranslator(translator.get());
    applied().translators.push_back(std::move(translator));
}

} // namespace

QString languageWord(Language language)
{
    for (const auto &[one, word] : languageWords) {
        if (one == language)
            return QLatin1String(word);
    }
    return {};
}

std::optional<Language> languageOf(const QString &word)
{
    for (const auto &[language, one] : languageWords) {
        if (word == QLatin1String(one))
            return language;
    }
    return std::nullopt;
}

QString languageName(Language language)
{
    switch (language) {
    case Language::English:
        return QStringLiteral("English");
    case Language::Chinese:
        return QStringLiteral("简体中文");
    case Language::System:
        break;
    }
    return QCoreApplication::translate("Language", "System");
}

Language languageAmong(const QStringList &names)
{
    for (const QString &name : names) {
        // Who reads traditional characters gets by with the simplified ones more easily than with English.
        if (name.startsWith(QLatin1String("zh")))
            return Language::Chinese;
        if (name.startsWith(QLatin1String("en")))
            break;
    }
    return Language::English;
}

Language resolvedLanguage(Language choice)
{
    return choice == Language::System ? languageAmong(QLocale::system().uiLanguages()) : choice;
}

void applyLanguage(Language choice)
{
    const Language language = resolvedLanguage(choice);
    const bool chinese = language == Language::Chinese;
    // Both write a decimal point, as do the numbers that the core writes.
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                : QLocale(QLocale::English, QLocale::UnitedStates));
    if (language == applied().language)
        return;
    applied().language = language; // which those ask who follow the change
    applied().translators.clear();
    if (!chinese)
        return;
    // Qt's own texts first: what is installed later is asked first.
    install(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("actiscope_zh_CN"), QStringLiteral(":/translations"));
}

Language appliedLanguage()
{
    return applied().language;
}

} // namespace actiscope
