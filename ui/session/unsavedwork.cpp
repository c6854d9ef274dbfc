#include "ui/session/unsavedwork.h"

#include "ui/file/deckfile.h"
#include "ui/file/documentjson.h"
#include "ui/file/documentreader.h"
#include "ui/file/packednumbers.h"
#include "ui/file/wholefile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <map>
#include <memory>

namespace actiscope {

namespace {

struct WorkTexts {
    Q_DECLARE_TR_FUNCTIONS(UnsavedWorkFile)
};

const QString sessionKey = QStringLiteral("session");
const QString sessionFileKey = QStringLiteral("sessionFile");
const QString sessionChangedKey = QStringLiteral("sessionFileChanged");
const QString sessionSizeKey = QStringLiteral("sessionFileSize");
const QString deckKey = QStringLiteral("deck");
const QString deckFileKey = QStringLiteral("deckFile");
const QString deckChangedKey = QStringLiteral("deckFileChanged");
const QString deckSizeKey = QStringLiteral("deckFileSize");
/// Numbers in files beside: where in the document they belong, and the file's name.
const QString besideKey = QStringLiteral("beside");
const QString placeKey = QStringLiteral("place");
const QString nameKey = QStringLiteral("name");
const QString besideEnding = QStringLiteral(".numbers");

/// From version 2 on with files beside.
const DocumentKind &workKind()
{
    static const DocumentKind kind{QStringLiteral("actiscope-recovery"), 2,
                                   {JsonPath(sessionKey) + sessionNumbersPath(), JsonPath(deckKey) + deckNumbersPath()}};
    return kind;
}

QString noWork()
{
    return WorkTexts::tr("It holds no unsaved work.");
}

PackedDocument workDocument(const UnsavedWork &work)
{
    PackedDocument document;
    if (work.session) {
        document.insert(sessionKey, sessionDocument(*work.session));
        document.fields.insert(sessionFileKey, work.sessionFile);
        document.fields.insert(sessionChangedKey, work.sessionStamp.changed);
        document.fields.insert(sessionSizeKey, work.sessionStamp.size);
    }
    if (work.deck) {
        document.insert(deckKey, deckDocument(*work.deck));
        document.fields.insert(deckFileKey, work.deckFile);
        document.fields.insert(deckChangedKey, work.deckStamp.changed);
        document.fields.insert(deckSizeKey, work.deckStamp.size);
    }
    document.fields = documentObject(workKind(), document.fields, workKind().version);
    return document;
}

std::optional<UnsavedWork> workOf(const PackedDocument &document, QString *error)
{
    const QJsonObject &fields = document.fields;
    UnsavedWork work;
    if (fields.value(sessionKey).isObject()) {
        work.session = sessionFromDocument(document.inner(sessionKey), error);
        work.sessionFile = fields.value(sessionFileKey).toString();
        work.sessionStamp = {fields.value(sessionChangedKey).toInteger(), fields.value(sessionSizeKey).toInteger()};
        if (!work.session)
            return std::nullopt;
    }
    if (fields.value(deckKey).isObject()) {
        work.deck = deckFromDocument(document.inner(deckKey), error);
        work.deckFile = fields.value(deckFileKey).toString();
        work.deckStamp = {fields.value(deckChangedKey).toInteger(), fields.value(deckSizeKey).toInteger()};
        if (!work.deck)
            return std::nullopt;
    }
    if (work.isEmpty()) {
        *error = noWork();
        return std::nullopt;
    }
    return work;
}

/// Puts the numbers of files beside into the document; false if one cannot be read.
bool readBeside(PackedDocument &document, const QString &path, QString *error)
{
    std::map<QString, Numbers> known;
    for (const QJsonValue &entry : document.fields.value(besideKey).toArray()) {
        JsonPath place;
        for (const QJsonValue &step : entry[placeKey].toArray())
            place << step.toString();
        const QString name = entry[nameKey].toString();
        const QString file = QFileInfo(path).dir().filePath(name);
        if (std::none_of(workKind().packed.begin(), workKind().packed.end(), [&](const JsonPath &to) { return leadsTo(to, place); })
            || QFileInfo(name).fileName() != name || UnsavedWorkFile::besideWhich(file) != path) {
            *error = WorkTexts::tr("It names a file that is none of its own.");
            return false;
        }
        auto found = known.find(name);
        if (found == known.end()) {
            const std::unique_ptr<QFile> opened = openedFile(file, error);
            std::optional<std::vector<double>> numbers = opened ? readNumbers(*opened) : std::nullopt;
            if (!numbers) {
                *error = WorkTexts::tr("Its batch cannot be read from “%1”.").arg(QDir::toNativeSeparators(file));
                return false;
            }
            found = known.emplace(name, Numbers(std::move(*numbers))).first;
        }
        document.numbers.insert_or_assign(place, found->second);
    }
    return true;
}

} // namespace

QByteArray unsavedWorkJson(const UnsavedWork &work)
{
    return documentText(workDocument(work));
}

std::optional<UnsavedWork> unsavedWorkFromJson(const QByteArray &text, QString *error)
{
    QBuffer buffer;
    buffer.setData(text);
    buffer.open(QIODevice::ReadOnly);
    const auto document = readDocument(workKind(), buffer, noWork(), error);
    return document ? workOf(*document, error) : std::nullopt;
}

bool UnsavedWorkFile::save(const UnsavedWork &work, QString *error)
{
    return withinMemory(error, [&] {
        PackedDocument document = workDocument(work);
        QJsonArray beside;
        for (const auto &[place, numbers] : document.numbers) {
            const QString name = keep(numbers, error);
            if (name.isEmpty())
                return false;
            beside << QJsonObject{{placeKey, QJsonArray::fromStringList(place)}, {nameKey, name}};
        }
        const auto kept = std::exchange(document.numbers, {});
        document.fields.insert(besideKey, beside);
        if (!saveDocument(document, m_path, error))
            return false;
        std::erase_if(m_beside, [&](const Beside &file) {
            const bool isUsed = std::any_of(kept.begin(), kept.end(), [&](const auto &entry) { return entry.second == file.numbers; });
            if (!isUsed)
                QFile::remove(besidePath(file.name));
            return !isUsed;
        });
        return true;
    });
}

QString UnsavedWorkFile::keep(const Numbers &numbers, QString *error)
{
    const auto known = std::find_if(m_beside.begin(), m_beside.end(), [&](const Beside &file) {
        return file.numbers == numbers && QFileInfo::exists(besidePath(file.name));
    });
    if (known != m_beside.end())
        return known->name;
    const QString name = QFileInfo(m_path).fileName() + u'.' + QString::number(++m_count) + besideEnding;
    const bool isWritten = writeWholeFile(besidePath(name), [&](QIODevice &device) {
        return numberBytes(numbers.view(), [&](QByteArrayView piece) {
            return device.write(piece.data(), piece.size()) == piece.size();
        });
    }, error);
    if (!isWritten)
        return {};
    m_beside.push_back({numbers, name});
    return name;
}

QString UnsavedWorkFile::besidePath(const QString &name) const
{
    return QFileInfo(m_path).dir().filePath(name);
}

void UnsavedWorkFile::remove()
{
    remove(m_path);
    m_beside.clear();
}

std::optional<UnsavedWork> UnsavedWorkFile::read(const QString &path, QString *error)
{
    return withinMemory(error, [&]() -> std::optional<UnsavedWork> {
        std::optional<PackedDocument> document = readDocument(workKind(), path, noWork(), error);
        if (!document || !readBeside(*document, path, error))
            return std::nullopt;
        return workOf(*document, error);
    });
}

void UnsavedWorkFile::remove(const QString &path)
{
    QFile::remove(path); // first: files beside it without it are nobody's
    QDir folder = QFileInfo(path).dir();
    for (const QString &name : folder.entryList({QFileInfo(path).fileName() + QStringLiteral(".*") + besideEnding}, QDir::Files))
        folder.remove(name);
}

std::optional<QString> UnsavedWorkFile::besideWhich(const QString &path)
{
    if (!path.endsWith(besideEnding))
        return std::nullopt;
    const QString numbered = path.chopped(besideEnding.size());
    return numbered.left(numbered.lastIndexOf(u'.'));
}

} // namespace actiscope
