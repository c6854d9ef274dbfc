#include "ui/language/translation.h"

#include <QCoreApplication>

namespace actiscope {

QString translated(const char *context, const char *english)
{
    return QCoreApplication::translate(context, english);
}

const Translate &translation()
{
    static const Translate translate = [](const char *context, const char *english) {
        return translated(context, english).toStdString();
    };
    return translate;
}

} // namespace actiscope
