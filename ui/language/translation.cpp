#include "ui/language/translation.h"

#include "core/state/functions.h"

#include <QCoreApplication>

namespace actiscope {

QString translated(const char *context, const char *english)
{
    return QCoreApplication::translate(context, english);
}

QString translated(const char *context, const std::string &english)
{
    return translated(context, english.c_str());
}

QString named(const QString &text, const QString &name)
{
    return QString::fromStdString(filled(text.toStdString(), {name.toStdString()}));
}

QString nameOf(const Activation &function)
{
    return QString::fromStdString(nameOf(function, translation()));
}

const Translate &translation()
{
    static const Translate translate = [](const char *context, const char *english) {
        return translated(context, english).toStdString();
    };
    return translate;
}

} // namespace actiscope
