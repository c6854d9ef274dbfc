#include "ui/language/quotation.h"

#include "core/text/quotation.h"

#include <QDir>
#include <QFileInfo>

namespace actiscope {

namespace {

QString shortened(const QString &foreign, int mostCharacters, Elision elision)
{
    return QString::fromStdString(quotation(foreign.toStdString(), static_cast<std::size_t>(mostCharacters), elision));
}

} // namespace

QString quotation(const QString &foreign, int mostCharacters)
{
    return shortened(foreign, mostCharacters, Elision::End);
}

QString pathQuotation(const QString &path)
{
    constexpr int mostCharacters = 160;
    return shortened(QDir::toNativeSeparators(path), mostCharacters, Elision::Middle);
}

QString nameQuotation(const QString &path)
{
    constexpr int mostCharacters = 60;
    return shortened(QFileInfo(path).fileName(), mostCharacters, Elision::Middle);
}

QString titleQuotation(const QString &path)
{
    return nameQuotation(path).replace(QStringLiteral("[*]"), QStringLiteral("[*][*]"));
}

} // namespace actiscope
