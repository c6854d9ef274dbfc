#include "ui/file/deckfile.h"
#include "ui/file/statejson.h"
#include "tests/ui/randomstates.h"
#include "ui/lecture/deckmodel.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace actiscope;

namespace {

QByteArray png()
{
    QImage picture(4, 4, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

/// The text of a deck of one scene with a piece replaced.
QByteArray deckWith(const QByteArray &piece, const QByteArray &other)
{
    Deck deck;
    deck.scenes.emplace_back().title = "One";
    QByteArray text = deckJson(deck);
    if (!text.contains(piece))
        qFatal("a deck has no '%s'", piece.constData());
    return text.replace(piece, other);
}

} // namespace

class TestDeckFile : public QObject
{
    Q_OBJECT

private slots:
    void everyStateComesBack();
    void aStateReplacesAnyOther();
    void decksComeBack();
    void savedDecksComeBack();
    void cutDecksAreRefused();
    void damagedDecksDoNoHarm();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void placesWithoutADeckAreRefused();
    void failedSavingLeavesTheFileWhole();
    void failedSavingSaysWhere();
    void scenesHaveTheirOwnFunctions();
    void whatCouldNotBeOpenedIsNotWritten();
    void unknownFieldsAreLeftOut();
    void alteredValuesAreNamed();

private:
    QString inFolder(const QString &name, const QByteArray &text)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    QTemporaryDir m_folder;
};

void TestDeckFile::everyStateComesBack()
{
    RandomStates random(1);
    for (int i = 0; i < 3000; ++i) {
        const State state = random.state();
        // As bytes, since that is what a file holds.
        const QByteArray text = QJsonDocument(stateJson(state)).toJson();
        State read;
        QString error;
        QVERIFY2(applyStateJson(read, QJsonDocument::fromJson(text).object(), &error, true), qPrintable(error));
        if (read == state)
            continue;
        const QByteArray again = QJsonDocument(stateJson(read)).toJson();
        qsizetype at = 0;
        while (at < std::min(text.size(), again.size()) && text[at] == again[at])
            ++at;
        QFAIL(("state " + QByteArray::number(i) + ": " + text.mid(std::max<qsizetype>(0, at - 120), 160) + " became "
               + again.mid(std::max<qsizetype>(0, at - 120), 160)).constData());
    }
}

void TestDeckFile::aStateReplacesAnyOther()
{
    RandomStates random(2);
    for (int i = 0; i < 500; ++i) {
        const State state = random.state();
        State read = random.state();
        read.parameters.clear(); // those that are not named stay, as the change of a lesson wants it
        read.own.clear();
        QString error;
        QVERIFY(applyStateJson(read, stateJson(state), &error));
        QVERIFY(read == state);
    }
}

void TestDeckFile::decksComeBack()
{
    RandomStates random(3);
    for (int i = 0; i < 100; ++i) {
        const Deck deck = random.deck(i % 12);
        QString error;
        const std::optional<Deck> read = deckFromJson(deckJson(deck), &error);
        QVERIFY2(read, qPrintable(error));
        QVERIFY(*read == deck);
        QVERIFY(error.isEmpty());
    }
}

void TestDeckFile::savedDecksComeBack()
{
    RandomStates random(4);
    const QString path = m_folder.filePath(QStringLiteral("Vorlesung “α” 讲座.actideck"));
    for (const int scenes : {7, 0, 2}) {
        const Deck deck = random.deck(scenes);
        QString error;
        QVERIFY2(saveDeck(deck, path, &error), qPrintable(error));
        const std::optional<Deck> read = openDeck(path, &error);
        QVERIFY(read && *read == deck);
    }
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files).size(), 1);
}

void TestDeckFile::cutDecksAreRefused()
{
    Deck deck = RandomStates(5).deck(1);
    deck.scenes[0].state = State();
    const QByteArray text = deckJson(deck).trimmed();
    QVERIFY(text.size() > 500);
    for (qsizetype length = 1; length < text.size(); ++length) {
        QString error;
        QVERIFY2(!deckFromJson(text.left(length), &error), QByteArray::number(length).constData());
        QVERIFY2(error.contains(QLatin1String("cut off")), qPrintable(error));
    }
    QString error;
    QVERIFY(deckFromJson(text, &error));
}

void TestDeckFile::damagedDecksDoNoHarm()
{
    RandomStates random(6);
    const QByteArray text = deckJson(random.deck(2));
    DeckModel model;
    int refused = 0;
    for (int i = 0; i < 1500; ++i) {
        QByteArray damaged = text;
        for (int flips = random.whole(1, 4); flips > 0; --flips) {
            char &byte = damaged[random.whole(0, static_cast<int>(text.size()) - 1)];
            byte = static_cast<char>(byte ^ (1 << random.whole(0, 7)));
        }
        const QString path = inFolder(QStringLiteral("damaged.actideck"), damaged);
        const Deck before = model.deck();
        QString error;
        if (model.open(path, &error)) {
            for (const Scene &scene : model.deck().scenes)
                QVERIFY(repaired(scene.state) == scene.state);
        } else {
            ++refused;
            QVERIFY2(error.contains(QLatin1String("damaged.actideck")), qPrintable(error));
            QVERIFY(model.deck() == before);
        }
    }
    QVERIFY(refused > 500);
}

void TestDeckFile::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("reason");
    const QString noDeck = QStringLiteral("no deck");
    QTest::newRow("picture") << png() << noDeck;
    QTest::newRow("empty") << QByteArray() << noDeck;
    QTest::newRow("list") << QByteArray("[]") << noDeck;
    QTest::newRow("object") << QByteArray("{}") << noDeck;
    QTest::newRow("lesson") << QByteArray("# Why a non-linearity\n\nlayer.bias = -4\n") << noDeck;
    QTest::newRow("state") << QJsonDocument(stateJson(State())).toJson() << noDeck;
    QTest::newRow("other format") << deckWith("\"actiscope-deck\"", "\"actiscope-session\"") << noDeck;
    QTest::newRow("future version") << deckWith("\"version\": 1", "\"version\": 3") << "version 3, and this program reads up to version 2";
    QTest::newRow("no version") << deckWith("\"version\": 1", "\"edition\": 1") << "“version”";
    QTest::newRow("half a version") << deckWith("\"version\": 1", "\"version\": 0.5") << "“version”";
    QTest::newRow("scenes are no list") << deckWith("\"scenes\"", "\"scene\"") << "“scenes”";
    QTest::newRow("no title") << deckWith("\"title\": \"One\"", "\"title\": 1") << "Scene 1";
    QTest::newRow("title without end") << deckWith("\"One\"", '"' + QByteArray(1001, 't') + '"') << "“title” has to be a text of at most 1000 characters";
    QTest::newRow("note without end") << deckWith("\"note\": \"\"", "\"note\": \"" + QByteArray(50'001, 'n') + '"')
                                      << "“note” has to be a text of at most 50000 characters";
    QTest::newRow("note is no text") << deckWith("\"note\": \"\"", "\"note\": []") << "“note”";
    QTest::newRow("sliders are no list") << deckWith("\"controls\": [", "\"controls\": 1, \"c\": [") << "“controls”";
    QTest::newRow("unknown slider") << deckWith("\"controls\": [", "\"controls\": [\"depth.size\"") << "depth.size";
    QTest::newRow("hides something else") << deckWith("\"hidden\": \"nothing\"", "\"hidden\": \"all\"") << "“hidden”";
    QTest::newRow("hides a number") << deckWith("\"hidden\": \"nothing\"", "\"hidden\": 3") << "“hidden”";
    QTest::newRow("wrong number") << deckWith("\"bias\": 0", "\"bias\": \"0\"") << "“layer.bias” has to be a number";
    QTest::newRow("wrong word") << deckWith("\"view\": \"batch\"", "\"view\": \"all\"") << "“layer.view” has to be one of";
    QTest::newRow("unknown function") << deckWith("\"selected\": \"gelu\"", "\"selected\": \"gel\"") << "“gel”";
    QTest::newRow("misplaced group") << deckWith("\"extras\": {", "\"extras\": 1, \"others\": {") << "“extras”";
}

void TestDeckFile::otherFilesAreRefused()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, reason);
    const QString path = inFolder(QStringLiteral("other.actideck"), text);
    DeckModel model;
    Scene scene;
    scene.title = "Kept";
    model.add(scene, -1);
    const Deck before = model.deck();
    QSignalSpy changes(&model, &DeckModel::changed);
    QSignalSpy files(&model, &DeckModel::fileChanged);

    QString error;
    QVERIFY(!model.open(path, &error));
    QVERIFY2(error.contains(QLatin1String("other.actideck")), qPrintable(error));
    QVERIFY2(error.contains(reason), qPrintable(error));
    QVERIFY(model.deck() == before);
    QVERIFY(model.isModified() && model.canUndo() && model.fileName().isEmpty());
    QCOMPARE(changes.size() + files.size(), 0);
}

void TestDeckFile::placesWithoutADeckAreRefused()
{
    for (const QString &path : {m_folder.path(), m_folder.filePath(QStringLiteral("missing.actideck")), QStringLiteral("/dev/zero")}) {
        QString error;
        QVERIFY(!openDeck(path, &error));
        QVERIFY2(error.contains(QDir::toNativeSeparators(path)), qPrintable(error));
    }
}

void TestDeckFile::failedSavingLeavesTheFileWhole()
{
    if (geteuid() == 0)
        QSKIP("root may write everywhere");
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("closed")));
    const QString path = inFolder(QStringLiteral("closed/deck.actideck"), deckJson(RandomStates(7).deck(3)));
    const auto contents = [&] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = contents();
    QFile::setPermissions(m_folder.filePath(QStringLiteral("closed")), QFile::ReadOwner | QFile::ExeOwner);
    QFile::setPermissions(path, QFile::ReadOwner);
    QString error;
    const bool saved = saveDeck(Deck(), path, &error);
    QFile::setPermissions(m_folder.filePath(QStringLiteral("closed")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(!saved);
    QVERIFY2(error.contains(QLatin1String("deck.actideck")), qPrintable(error));
    QCOMPARE(contents(), before);
}

void TestDeckFile::failedSavingSaysWhere()
{
    DeckModel model;
    model.add(Scene(), -1);
    for (const QString &path : {m_folder.path(), m_folder.filePath(QStringLiteral("no/folder/deck.actideck"))}) {
        QString error;
        QVERIFY(!model.save(path, &error));
        QVERIFY2(error.contains(QDir::toNativeSeparators(path)), qPrintable(error));
        QVERIFY(model.isModified() && model.fileName().isEmpty());
    }
}

void TestDeckFile::unknownFieldsAreLeftOut()
{
    // A later program of the same version may write more; what is missing is as in a fresh scene.
    QString error;
    const std::optional<Deck> deck = deckFromJson(
        R"({"format": "actiscope-deck", "version": 1, "author": "A", "scenes": [
            {"title": "T", "colour": 1, "controls": ["cursor", "cursor"], "state": {"cursor": 2, "later": {"a": 1}}}]})", &error);
    QVERIFY2(deck, qPrintable(error));
    Scene scene;
    scene.title = "T";
    scene.controls = {"cursor"};
    scene.state.cursor = 2.0;
    QVERIFY(deck->scenes == std::vector<Scene>{scene});
}

void TestDeckFile::alteredValuesAreNamed()
{
    QString error = QStringLiteral("of before");
    QVERIFY(deckFromJson(deckWith("One", "One"), &error));
    QCOMPARE(error, QString());

    const QByteArray text = R"({"format": "actiscope-deck", "version": 1, "scenes": [
        {"title": "As it is", "state": {"depth": {"depth": 20}}}, {"title": "Altered", "state": {"depth": {"depth": 4096}}},
        {"title": "Altered too", "state": {"parameters": {"elu": {"alpha": 1e9}}}}]})";
    const QString path = inFolder(QStringLiteral("altered.actideck"), text);
    const std::optional<Deck> deck = openDeck(path, &error);
    QVERIFY2(deck, qPrintable(error));
    QCOMPARE(deck->scenes.size(), std::size_t(3));
    QVERIFY2(error.startsWith(QLatin1String("scene 2: ")) && error.contains(QLatin1String("depth.depth"))
                 && error.contains(QLatin1String("4096")) && error.contains(QString::number(deck->scenes[1].state.depth.depth)),
             qPrintable(error));
}

/// Each scene has functions of its own, and sliders of theirs.
void TestDeckFile::scenesHaveTheirOwnFunctions()
{
    Deck deck;
    for (const char *formula : {"x*sigmoid(b*x)", "c + x"}) {
        Scene &scene = deck.scenes.emplace_back();
        addOwnFunction(scene.state, formula);
        scene.controls = {keyOf(*Functions(scene.state).find("own_1"), Functions(scene.state).find("own_1")->parameters.front())};
    }
    QCOMPARE(deck.scenes[1].controls.front(), std::string("own_1.c"));
    const QByteArray text = deckJson(deck);
    QVERIFY(text.contains("\"version\": 2"));
    QString error;
    QVERIFY(deckFromJson(text, &error) == deck);
    // Of a function that is left out, and said to be, the slider goes too.
    const auto without = deckFromJson(QByteArray(text).replace("c + x", "c + "), &error);
    QVERIFY2(without && without->scenes[1].controls.empty() && without->scenes[1].state.own.empty(), qPrintable(error));
    QVERIFY2(error.startsWith(QLatin1String("scene 2: ")) && error.contains(QLatin1String("left out")), qPrintable(error));
    QVERIFY(!deckFromJson(QByteArray(text).replace("own_1.c", "own_2.c"), &error));
}

/// Found out beforehand: written out, it would take more memory than many computers have.
void TestDeckFile::whatCouldNotBeOpenedIsNotWritten()
{
    Scene scene;
    scene.state.layer.file = {"large.csv", {1'000'000, 4, Numbers(std::vector<double>(4'000'000, 1.0 / 3.0))}};
    const Deck deck{std::vector<Scene>(100, scene)};
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("large.actideck"));
    QString error;
    QVERIFY(!saveDeck(deck, file, &error));
    QVERIFY2(error.contains(QLatin1String("large.actideck")) && error.contains(QLatin1String("too large")), qPrintable(error));
    QVERIFY(!QFile::exists(file));
}

QTEST_GUILESS_MAIN(TestDeckFile)
#include "tst_deckfile.moc"
