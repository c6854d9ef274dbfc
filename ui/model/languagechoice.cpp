#include "ui/model/languagechoice.h"

#include "ui/model/settings.h"

namespace actiscope {

LanguageChoice *LanguageChoice::instance()
{
    static LanguageChoice only;
    return &only;
}

Language LanguageChoice::choice() const
{
    return settings::language();
}

void LanguageChoice::choose(Language language)
{
    settings::setLanguage(language);
    applyLanguage(language);
    emit chosen();
}

} // namespace actiscope
