#include "ui/model/deckfile.h"

#include "ui/model/statejson.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <utility>

namespace actiscope {

namespace {

struct DeckFile {
    Q_DECLARE_TR_FUNCTIONS(DeckFile)
};

constexpr int version = 1;
/// A deck with a batch of a million numbers in each of many scenes is still smaller.
constexpr qint64 mostBytes = 512LL << 20;

const QString formatWord = QStringLiteral("actiscope-deck");
const QString formatKey = QStringLiteral("format");
const QString versionKey = QStringLiteral("version");
const QString scenesKey = QStringLiteral("scenes");
const QString titleKey = QStringLiteral("title");
const QString noteKey = QStringLiteral("note");
const QString controlsKey = QStringLiteral("controls");
const QString hiddenKey = QStringLiteral("hidden");
const QString stateKey = QStringLiteral("state");

constexpr std::array<std::pair<Hidden, const char *>, 4> hiddenWords = {{{Hidden::Nothing, "nothing"},
                                                                        {Hidden::Derivative, "derivative"},
                                                                        {Hidden::Selected, "selected"},
                                                                        {Hidden::Table, "table"}}};

QJsonObject sceneJson(const Scene &scene)
{
    QJsonArray controls;
    for (const std::string &key : scene.controls)
        controls << QString::fromStdString(key);
    QString hidden;
    for (const auto &[value, word] : hiddenWords) {
        if (value == scene.hidden)
            hidden = QLatin1String(word);
    }
    return {{titleKey, QString::fromStdString(scene.title)},
            {noteKey, QString::fromStdString(scene.note)},
            {controlsKey, controls},
            {hiddenKey, hidden},
            {stateKey, stateJson(scene.state)}};
}

/// What is wrong with a scene, or nothing.
QString readScene(Scene &scene, const QJsonObject &object)
{
    if (!object.value(titleKey).isString() || !object.value(stateKey).isObject())
        return DeckFile::tr("it has to have a “title” and a “state”");
    scene.title = object.value(titleKey).toString().toStdString();
    const QJsonValue note = object.value(noteKey);
    const QJsonValue controls = object.value(controlsKey);
    if (!note.isUndefined() && !note.isString())
        return DeckFile::tr("“note” has to be a text");
    if (!controls.isUndefined() && !controls.isArray())
        return DeckFile::tr("“controls” has to be a list of sliders");
    scene.note = note.toString().toStdString();
    const std::vector<std::string> known = controlKeys();
    for (const QJsonValue &control : controls.toArray()) {
        const std::string key = control.toString().toStdString();
        if (std::find(known.begin(), known.end(), key) == known.end())
            return DeckFile::tr("there is no slider “%1”").arg(control.toString());
        if (std::find(scene.controls.begin(), scene.controls.end(), key) == scene.controls.end())
            scene.controls.push_back(key);
    }
    const QJsonValue hidden = object.value(hiddenKey);
    const auto *word = std::find_if(hiddenWords.begin(), hiddenWords.end(), [&](const auto &entry) {
        return hidden.isUndefined() ? entry.first == Hidden::Nothing : hidden == QLatin1String(entry.second);
    });
    if (word == hiddenWords.end())
        return DeckFile::tr("“hidden” has to be nothing, derivative, selected or table");
    scene.hidden = word->first;
    QString error;
    return applyStateJson(scene.state, object.value(stateKey).toObject(), &error) ? QString() : error;
}

qsizetype lineOf(const QByteArray &text, qsizetype offset)
{
    return text.left(offset).count('\n') + 1;
}

} // namespace

QByteArray deckJson(const Deck &deck)
{
    QJsonArray scenes;
    for (const Scene &scene : deck.scenes)
        scenes << sceneJson(scene);
    return QJsonDocument(QJsonObject{{formatKey, formatWord}, {versionKey, version}, {scenesKey, scenes}}).toJson();
}

std::optional<Deck> deckFromJson(const QByteArray &text, QString *error)
{
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(text, &problem).object();
    if (problem.error != QJsonParseError::NoError) {
        *error = DeckFile::tr("It cannot be read from line %1 on: %2. The file may be cut off or no deck at all.")
                     .arg(lineOf(text, problem.offset))
                     .arg(problem.errorString());
        return std::nullopt;
    }
    if (object.value(formatKey).toString() != formatWord) {
        *error = DeckFile::tr("It is no deck of Actiscope. Choose a file that was saved as a deck.");
        return std::nullopt;
    }
    const int found = object.value(versionKey).toInt();
    if (found < 1) {
        *error = DeckFile::tr("“version” has to be a whole number from 1 on.");
        return std::nullopt;
    }
    if (found > version) {
        *error = DeckFile::tr("It has version %1, and this program reads up to version %2. A newer Actiscope can open it.")
                     .arg(found)
                     .arg(version);
        return std::nullopt;
    }
    const QJsonArray scenes = object.value(scenesKey).toArray();
    if (!object.value(scenesKey).isArray() || scenes.size() > static_cast<qsizetype>(mostScenes)) {
        *error = DeckFile::tr("“scenes” has to be a list of at most %1 scenes.").arg(mostScenes);
        return std::nullopt;
    }
    Deck deck;
    for (qsizetype i = 0; i < scenes.size(); ++i) {
        const QString wrong = readScene(deck.scenes.emplace_back(), scenes[i].toObject());
        if (!wrong.isEmpty()) {
            *error = DeckFile::tr("Scene %1 cannot be read: %2.").arg(i + 1).arg(wrong);
            return std::nullopt;
        }
    }
    return deck;
}

bool saveDeck(const Deck &deck, const QString &fileName, QString *error)
{
    const QByteArray text = deckJson(deck);
    if (text.size() > mostBytes) {
        *error = DeckFile::tr("“%1” was not written: the batches of the deck are too large for a file that can be opened "
                              "again.")
                     .arg(QDir::toNativeSeparators(fileName));
        return false;
    }
    QSaveFile file(fileName);
    // commit() does not notice when its own flush fails, and would put half a file in place.
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush()
        && file.error() == QFileDevice::NoError && file.commit())
        return true;
    *error = DeckFile::tr("“%1” could not be written: %2. Choose another folder.")
                 .arg(QDir::toNativeSeparators(fileName),
                      file.error() == QFileDevice::NoError ? DeckFile::tr("the disk is full") : file.errorString());
    return false;
}

std::optional<Deck> openDeck(const QString &fileName, QString *error)
{
    const QString name = QDir::toNativeSeparators(fileName);
    const auto refused = [&](const QString &reason) {
        *error = DeckFile::tr("“%1” cannot be opened. %2").arg(name, reason);
        return std::nullopt;
    };
    const QFileInfo info(fileName);
    if (info.isDir())
        return refused(DeckFile::tr("It is a folder. Choose a file."));
    if (info.exists() && !info.isFile()) // a device may have no end
        return refused(DeckFile::tr("It is no file that could hold a deck."));
    if (info.size() > mostBytes)
        return refused(DeckFile::tr("It is far too large for a deck."));
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return refused(file.errorString() + QLatin1Char('.'));
    const QByteArray text = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return refused(file.errorString() + QLatin1Char('.'));
    QString reason;
    std::optional<Deck> deck = deckFromJson(text, &reason);
    if (!deck)
        return refused(reason);
    return deck;
}

} // namespace actiscope
