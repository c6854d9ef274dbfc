#pragma once

#include "ui/language/language.h"

#include <QObject>

namespace actiscope {

/// The choice of the program's language, for whatever offers it: remembers and applies it, and tells the others.
class LanguageChoice : public QObject
{
    Q_OBJECT

public:
    static LanguageChoice *instance();

    Language choice() const;
    void choose(Language language);

signals:
    /// Comes too when the texts stay as they are: the system's language may be the one there is already.
    void chosen();

private:
    LanguageChoice() = default;
};

} // namespace actiscope
