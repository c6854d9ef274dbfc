#include "ui/file/deckfile.h"

#include "core/state/functions.h"
#include "core/state/ownwords.h"
#include "ui/file/batchjson.h"
#include "ui/file/documentjson.h"
#include "ui/file/statejson.h"
#include "ui/file/wholefile.h"
#include "ui/language/quotation.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <utility>

namespace actiscope {

namespace {

struct DeckFile {
    Q_DECLARE_TR_FUNCTIONS(DeckFile)
};

const QString scenesKey = QStringLiteral("scenes");
const QString titleKey = QStringLiteral("title");
const QString noteKey = QStringLiteral("note");
const QString controlsKey = QStringLiteral("controls");
const QString hiddenKey = QStringLiteral("hidden");

/// Made when it is asked for: what it is made of is made before main(), and nobody knows in which order.
const DocumentKind &deckKind()
{
    static const DocumentKind kind{QStringLiteral("actiscope-deck"), versionWithOwn, {deckNumbersPath()}};
    return kind;
}

constexpr std::array<std::pair<Hidden, const char *>, 4> hiddenWords = {{{Hidden::Nothing, "nothing"},
                                                                        {Hidden::Derivative, "derivative"},
                                                                        {Hidden::Selected, "selected"},
                                                                        {Hidden::Table, "table"}}};

/// Without the state.
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
            {hiddenKey, hidden}};
}

QString tooLong(const QString &key, qsizetype most)
{
    return DeckFile::tr("“%1” has to be a text of at most %2 characters").arg(key, QString::number(most));
}

/// What is wrong with a scene, or nothing; `altered` says what of its state had to be brought to where it may be.
QString readScene(Scene &scene, const PackedDocument &document, QString *altered)
{
    const QJsonObject &object = document.fields;
    if (!object.value(titleKey).isString() || !object.value(stateKey).isObject())
        return DeckFile::tr("it has to have a “title” and a “state”");
    if (object.value(titleKey).toString().size() > mostTitleCharacters)
        return tooLong(titleKey, mostTitleCharacters);
    if (object.value(noteKey).toString().size() > mostNoteCharacters)
        return tooLong(noteKey, mostNoteCharacters);
    scene.title = object.value(titleKey).toString().toStdString();
    const QJsonValue note = object.value(noteKey);
    const QJsonValue controls = object.value(controlsKey);
    if (!note.isUndefined() && !note.isString())
        return DeckFile::tr("“note” has to be a text");
    if (!controls.isUndefined() && !controls.isArray())
        return DeckFile::tr("“controls” has to be a list of sliders");
    scene.note = note.toString().toStdString();
    QString wrong;
    if (!applyStateDocument(scene.state, document.inner(stateKey), &wrong))
        return wrong;
    *altered = wrong;
    const std::vector<std::string> known = controlKeys(Functions(scene.state));
    for (const QJsonValue &control : controls.toArray()) {
        const std::string key = control.toString().toStdString();
        const bool isLost = !altered->isEmpty() && isOwnId(key.substr(0, key.find('.')));
        if (const bool isKnown = std::find(known.begin(), known.end(), key) != known.end(); !isKnown && isLost)
            continue; // the slider of a function that cannot be read
        else if (!isKnown)
            return DeckFile::tr("there is no slider “%1”").arg(quotation(control.toString()));
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
    return {};
}

/// Of a list that is a field of the document.
PackedDocument elementOf(const PackedDocument &list, const QJsonArray &elements, qsizetype place)
{
    PackedDocument element{elements[place].toObject(), {}};
    const QString name = QString::number(place);
    for (const auto &[path, numbers] : list.numbers) {
        if (path[1] == name)
            element.numbers.emplace(path.mid(2), numbers);
    }
    return element;
}

QString noDeck()
{
    return DeckFile::tr("It is no deck of Actiscope. Choose a file that was saved as a deck.");
}

std::optional<Deck> deckOf(const PackedDocument &document, QString *error)
{
    const QJsonArray scenes = document.fields.value(scenesKey).toArray();
    if (!document.fields.value(scenesKey).isArray() || scenes.size() > static_cast<qsizetype>(mostScenes)) {
        *error = DeckFile::tr("“scenes” has to be a list of at most %1 scenes.").arg(mostScenes);
        return std::nullopt;
    }
    Deck deck;
    error->clear();
    for (qsizetype i = 0; i < scenes.size(); ++i) {
        QString altered;
        const QString wrong = readScene(deck.scenes.emplace_back(), elementOf(document, scenes, i), &altered);
        if (!wrong.isEmpty()) {
            *error = DeckFile::tr("Scene %1 cannot be read: %2.").arg(i + 1).arg(wrong);
            return std::nullopt;
        }
        if (error->isEmpty() && !altered.isEmpty())
            *error = DeckFile::tr("scene %1: %2").arg(i + 1).arg(altered);
    }
    return deck;
}

} // namespace

JsonPath deckNumbersPath()
{
    return JsonPath{scenesKey, QStringLiteral("*"), stateKey} + batchValuesPath;
}

PackedDocument deckDocument(const Deck &deck)
{
    PackedDocument document;
    QJsonArray scenes;
    int version = 1;
    for (const Scene &scene : deck.scenes) {
        version = std::max(version, stateVersion(scene.state));
        const PackedDocument state = stateDocument(scene.state);
        for (const auto &[path, numbers] : state.numbers)
            document.numbers.emplace(JsonPath{scenesKey, QString::number(scenes.size()), stateKey} + path, numbers);
        QJsonObject object = sceneJson(scene);
        object.insert(stateKey, state.fields);
        scenes << object;
    }
    document.fields = documentObject(deckKind(), {{scenesKey, scenes}}, version);
    return document;
}

QByteArray deckJson(const Deck &deck)
{
    return documentText(deckDocument(deck));
}

std::optional<Deck> deckFromJson(const QByteArray &text, QString *error)
{
    QBuffer buffer;
    buffer.setData(text);
    buffer.open(QIODevice::ReadOnly);
    const auto document = readDocument(deckKind(), buffer, noDeck(), error);
    return document ? deckOf(*document, error) : std::nullopt;
}

std::optional<Deck> deckFromDocument(const PackedDocument &document, QString *error)
{
    const QString problem = problemWithDocument(deckKind(), document.fields, noDeck());
    if (problem.isEmpty())
        return deckOf(document, error);
    *error = problem;
    return std::nullopt;
}

bool saveDeck(const Deck &deck, const QString &fileName, QString *error)
{
    return withinMemory(error, [&] { return saveDocument(deckDocument(deck), fileName, error); });
}

std::optional<Deck> openDeck(const QString &fileName, QString *error)
{
    QString reason;
    std::optional<Deck> deck = withinMemory(&reason, [&] {
        const auto document = readDocument(deckKind(), fileName, noDeck(), &reason);
        return document ? deckOf(*document, &reason) : std::nullopt;
    });
    *error = deck ? reason : cannotBeOpened(fileName, reason);
    return deck;
}

} // namespace actiscope
