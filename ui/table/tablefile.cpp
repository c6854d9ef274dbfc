#include "ui/table/tablefile.h"

#include "ui/table/tabletexts.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <string>
#include <utility>

namespace actiscope {

namespace {

struct TableFile {
    Q_DECLARE_TR_FUNCTIONS(TableFile)
};

} // namespace

QString tableEndings()
{
    return QStringLiteral("*.csv *.tsv *.txt *.dat *.data *.tab *.asc");
}

std::shared_ptr<const TableText> readTableFile(const QString &fileName, QString *error, const std::stop_token &stop)
{
    const QFileInfo about(fileName);
    const QString name = shownName(about.fileName());
    if (!about.exists()) {
        *error = TableFile::tr("There is no file “%1”.").arg(name);
        return nullptr;
    }
    // A pipe or a device might never end.
    if (!about.isFile()) {
        *error = TableFile::tr("“%1” is no file. Choose a file of numbers.").arg(name);
        return nullptr;
    }
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        *error = TableFile::tr("“%1” could not be read. May it be opened?").arg(name);
        return nullptr;
    }
    constexpr qint64 block = qint64(4) << 20;
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(std::clamp<qint64>(file.size(), 0, mostTableBytes)));
    for (;;) {
        if (stop.stop_requested())
            return nullptr;
        const std::size_t before = bytes.size();
        bytes.resize(before + static_cast<std::size_t>(block));
        const qint64 got = file.read(bytes.data() + before, block);
        bytes.resize(before + static_cast<std::size_t>(std::max<qint64>(got, 0)));
        if (got < 0) {
            *error = TableFile::tr("“%1” could not be read. May it be opened?").arg(name);
            return nullptr;
        }
        if (static_cast<qint64>(bytes.size()) > mostTableBytes) {
            *error = TableFile::tr("“%1” is too large: tables have at most %2.")
                         .arg(name, QLocale().formattedDataSize(mostTableBytes, 0));
            return nullptr;
        }
        if (got == 0)
            break;
    }
    return std::make_shared<const TableText>(std::move(bytes));
}

} // namespace actiscope
