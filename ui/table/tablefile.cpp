#include "ui/table/tablefile.h"

#include "ui/language/quotation.h"

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
    const QString name = nameQuotation(fileName);
    if (!about.exists()) {
        *error = TableFile::tr("There is no file “%1”.").arg(name);
        return nullptr;
    }
    // A pipe or a device might never end.
    if (!about.isFile()) {
        *error = TableFile::tr("“%1” is no file. Choose a file of numbers.").arg(name);
        return nullptr;
    }
    const auto tooLarge = [&]() -> std::shared_ptr<const TableText> {
        *error = TableFile::tr("“%1” is too large: tables have at most %2.").arg(name, QLocale().formattedDataSize(mostTableBytes, 0));
        return nullptr;
    };
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        *error = TableFile::tr("“%1” could not be read. May it be opened?").arg(name);
        return nullptr;
    }
    if (file.size() > mostTableBytes)
        return tooLarge();
    constexpr qint64 block = qint64(4) << 20;
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(file.size() + block)); // the last block is looked for behind the end
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
        if (static_cast<qint64>(bytes.size()) > mostTableBytes) // it has grown meanwhile
            return tooLarge();
        if (got == 0)
            break;
        // What is no text at its beginning need not be read to its end.
        if (before == 0 && got == block) {
            auto beginning = std::make_shared<const TableText>(bytes);
            if (!beginning->isText())
                return beginning;
        }
    }
    return std::make_shared<const TableText>(std::move(bytes));
}

} // namespace actiscope
