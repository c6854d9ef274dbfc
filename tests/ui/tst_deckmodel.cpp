#include "ui/file/deckfile.h"
#include "ui/lecture/deckhistory.h"
#include "ui/lecture/deckmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace actiscope;

namespace {

Scene sceneOf(const std::string &title)
{
    Scene scene;
    scene.title = title;
    return scene;
}

/// A deck with a scene for each letter, saved, its middle chosen, and everything that it says counted.
struct Fixture {
    explicit Fixture(const std::string &titles = "abcd")
    {
        for (const char title : titles)
            model.add(sceneOf(std::string(1, title)), model.count() - 1);
        QString error;
        if (!model.save(folder.filePath(QStringLiteral("deck.actideck")), &error))
            qFatal("%s", qPrintable(error));
        model.setCurrentRow(1);
        changes.clear();
        modified.clear();
        files.clear();
        current.clear();
    }

    QString titles() const
    {
        QString all;
        for (const Scene &scene : model.deck().scenes)
            all += QString::fromStdString(scene.title);
        return all;
    }
    QString chosen() const { return QString::fromStdString(model.scene(model.currentRow()).title); }

    QTemporaryDir folder;
    DeckModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QSignalSpy changes{&model, &DeckModel::changed};
    QSignalSpy modified{&model, &DeckModel::modifiedChanged};
    QSignalSpy files{&model, &DeckModel::fileChanged};
    QSignalSpy current{&model, &DeckModel::currentRowChanged};
};

} // namespace

class TestDeckModel : public QObject
{
    Q_OBJECT

private slots:
    void hasNoTextThatAFileCannotHave();
    void beginsEmpty();
    void addsAfterAScene();
    void rowsAreNumbered();
    void renames();
    void moves_data();
    void moves();
    void removingKeepsTheChoice();
    void duplicates();
    void changesOfAScene();
    void noChangeNoSignal();
    void undoAndRedo();
    void typingIsOneStep();
    void undoBackToTheFileIsNotModified();
    void newDeckForgetsAll();
    void opensWhatItSaved();
    void saysThatItIsFull();
    void undoIsBounded();
};

void TestDeckModel::beginsEmpty()
{
    DeckModel model;
    QVERIFY(model.isEmpty() && !model.isModified() && !model.canUndo() && !model.canRedo());
    QCOMPARE(model.currentRow(), -1);
    QCOMPARE(model.displayName(), QStringLiteral("New deck"));
    model.remove(0);
    model.duplicate(0);
    model.move(0, 1);
    model.setTitle(0, QStringLiteral("x"));
    model.setCurrentRow(0);
    model.undo();
    model.redo();
    QVERIFY(model.isEmpty() && !model.canUndo());
}

void TestDeckModel::addsAfterAScene()
{
    Fixture f;
    QCOMPARE(f.model.add(sceneOf("x"), 1), 2);
    QCOMPARE(f.titles(), QStringLiteral("abxcd"));
    QCOMPARE(f.chosen(), QStringLiteral("x"));
    QCOMPARE(f.model.add(sceneOf("y"), -1), 0);
    QCOMPARE(f.model.add(sceneOf("z"), 99), 6);
    QCOMPARE(f.titles(), QStringLiteral("yabxcdz"));
    QCOMPARE(f.changes.size(), 3);
    QCOMPARE(f.modified.size(), 1);
}

void TestDeckModel::rowsAreNumbered()
{
    Fixture f("ab");
    QCOMPARE(f.model.rowCount(), 2);
    QCOMPARE(f.model.index(1).data(DeckModel::NumberedTitle).toString(), QStringLiteral("2. b"));
    QCOMPARE(f.model.index(1).data(Qt::EditRole).toString(), QStringLiteral("b"));
    f.model.setNote(1, QStringLiteral("Ask first"));
    QCOMPARE(f.model.index(1).data(Qt::ToolTipRole).toString(), QStringLiteral("Ask first"));
    QSignalSpy data(&f.model, &QAbstractItemModel::dataChanged);
    f.model.moveUp(1);
    QCOMPARE(f.model.index(0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("1. b"));
    QCOMPARE(data.size(), 1);
    QCOMPARE(data[0][0].toModelIndex().row(), 0);
    QCOMPARE(data[0][1].toModelIndex().row(), 1);
}

void TestDeckModel::renames()
{
    Fixture f;
    QVERIFY(f.model.flags(f.model.index(0)) & Qt::ItemIsEditable);
    QVERIFY(f.model.setData(f.model.index(2), QStringLiteral(" Dying ReLU "), Qt::EditRole));
    QCOMPARE(f.model.scene(2).title, std::string("Dying ReLU"));
    QVERIFY(!f.model.setData(f.model.index(2), QStringLiteral("  "), Qt::EditRole));
    QVERIFY(!f.model.setData(f.model.index(2), QStringLiteral("x"), Qt::DisplayRole));
    QCOMPARE(f.model.scene(2).title, std::string("Dying ReLU"));
    QCOMPARE(f.changes.size(), 1);
}

void TestDeckModel::moves_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("before"); // as a drop says it: the row, of those before the move, above which it falls
    QTest::addColumn<QString>("titles");
    QTest::newRow("down one") << 0 << 2 << "bacd";
    QTest::newRow("to the end") << 1 << 4 << "acdb";
    QTest::newRow("to the front") << 3 << 0 << "dabc";
    QTest::newRow("onto itself") << 1 << 1 << "abcd";
    QTest::newRow("right below itself") << 1 << 2 << "abcd";
    QTest::newRow("too far") << 1 << 5 << "abcd";
}

void TestDeckModel::moves()
{
    QFETCH(const int, row);
    QFETCH(const int, before);
    QFETCH(const QString, titles);
    Fixture f;
    const bool moved = f.model.moveRow({}, row, {}, before);
    QCOMPARE(moved, titles != QLatin1String("abcd"));
    QCOMPARE(f.titles(), titles);
    QCOMPARE(f.changes.size(), moved ? 1 : 0);
    if (!moved)
        return;
    QCOMPARE(f.chosen(), QStringLiteral("abcd").at(row)); // what has been moved is chosen
    f.model.undo();
    QCOMPARE(f.titles(), QStringLiteral("abcd"));
}

void TestDeckModel::removingKeepsTheChoice()
{
    Fixture f; // b is chosen
    f.model.remove(0);
    QCOMPARE(f.titles(), QStringLiteral("bcd"));
    QCOMPARE(f.chosen(), QStringLiteral("b"));
    f.model.remove(2);
    QCOMPARE(f.chosen(), QStringLiteral("b"));
    f.model.remove(0);
    QCOMPARE(f.chosen(), QStringLiteral("c"));
    f.model.remove(0);
    QVERIFY(f.model.isEmpty());
    QCOMPARE(f.model.currentRow(), -1);
    QCOMPARE(f.changes.size(), 4);
    f.model.undo();
    QCOMPARE(f.chosen(), QStringLiteral("c"));
}

void TestDeckModel::duplicates()
{
    Fixture f;
    f.model.setNote(1, QStringLiteral("n"));
    f.model.duplicate(1);
    QCOMPARE(f.titles(), QStringLiteral("abbcd"));
    QCOMPARE(f.model.currentRow(), 2);
    QVERIFY(f.model.scene(2) == f.model.scene(1));
}

void TestDeckModel::changesOfAScene()
{
    Fixture f;
    State state;
    state.cursor = std::numeric_limits<double>::quiet_NaN();
    state.selected = "relu";
    f.model.setState(1, state);
    f.model.setHidden(1, Hidden::Table);
    f.model.setControls(1, {"cursor", "leaky_relu.negative_slope"});
    f.model.setTitle(1, QStringLiteral("T"));
    f.model.setNote(1, QStringLiteral("N"));
    QCOMPARE(f.changes.size(), 5);
    const Scene &scene = f.model.scene(1);
    QCOMPARE(scene.state.selected, std::string("relu"));
    QCOMPARE(scene.state.cursor, State().cursor);
    QVERIFY(scene.hidden == Hidden::Table && scene.controls.size() == 2 && scene.title == "T" && scene.note == "N");
}

void TestDeckModel::noChangeNoSignal()
{
    Fixture f;
    f.model.setTitle(1, QStringLiteral("b"));
    f.model.setNote(1, QString());
    f.model.setHidden(1, Hidden::Nothing);
    f.model.setControls(1, {});
    f.model.setState(1, State());
    f.model.setCurrentRow(1);
    f.model.setCurrentRow(17);
    f.model.moveUp(0);
    f.model.moveDown(3);
    f.model.move(2, 2);
    QCOMPARE(f.changes.size() + f.modified.size() + f.files.size() + f.current.size(), 0);
    QCOMPARE(f.model.currentRow(), 1);
}

void TestDeckModel::undoAndRedo()
{
    Fixture f;
    std::vector<Deck> decks = {f.model.deck()};
    f.model.moveDown(0);
    decks.push_back(f.model.deck());
    f.model.remove(2);
    decks.push_back(f.model.deck());
    f.model.setHidden(0, Hidden::Selected);
    decks.push_back(f.model.deck());
    for (std::size_t i = decks.size() - 1; i-- > 0;) {
        f.model.undo();
        QVERIFY(f.model.deck() == decks[i]);
    }
    for (std::size_t i = 1; i < decks.size(); ++i) {
        f.model.redo();
        QVERIFY(f.model.deck() == decks[i]);
    }
    QVERIFY(!f.model.canRedo());
    f.model.undo();
    f.model.setTitle(0, QStringLiteral("x"));
    QVERIFY(!f.model.canRedo());
}

void TestDeckModel::typingIsOneStep()
{
    Fixture f;
    for (const char *text : {"bx", "bxy", "bxyz"})
        f.model.setTitle(1, QLatin1String(text));
    f.model.undo();
    QCOMPARE(f.titles(), QStringLiteral("abcd"));
    f.model.redo();
    f.model.setTitle(1, QStringLiteral("q")); // undo and redo end a step
    f.model.undo();
    QCOMPARE(f.titles(), QStringLiteral("abxyzcd"));

    f.model.setTitle(1, QStringLiteral("r"));
    f.model.setCurrentRow(2);
    f.model.setCurrentRow(1);
    f.model.setTitle(1, QStringLiteral("s"));
    f.model.undo();
    QCOMPARE(f.titles(), QStringLiteral("arcd"));
}

void TestDeckModel::undoBackToTheFileIsNotModified()
{
    Fixture f;
    f.model.moveUp(3);
    QVERIFY(f.model.isModified());
    f.model.undo();
    QVERIFY(!f.model.isModified());
    f.model.redo();
    QVERIFY(f.model.isModified());
    f.model.moveDown(2); // by hand rather than by undo
    QVERIFY(!f.model.isModified());
    QCOMPARE(f.modified.size(), 4);
}

void TestDeckModel::newDeckForgetsAll()
{
    Fixture f;
    f.model.setNote(0, QStringLiteral("n"));
    f.model.newDeck();
    QVERIFY(f.model.isEmpty() && !f.model.isModified() && !f.model.canUndo() && f.model.fileName().isEmpty());
    QCOMPARE(f.files.size(), 1);
    QCOMPARE(f.model.currentRow(), -1);
}

void TestDeckModel::opensWhatItSaved()
{
    Fixture f;
    f.model.setHidden(2, Hidden::Derivative);
    const Deck deck = f.model.deck();
    const QString other = f.folder.filePath(QStringLiteral("other.actideck"));
    QString error;
    QVERIFY2(f.model.save(other, &error), qPrintable(error));
    QVERIFY(!f.model.isModified());
    QCOMPARE(f.files.size(), 1);
    QCOMPARE(f.model.displayName(), QStringLiteral("other.actideck"));
    QVERIFY(f.model.save(f.model.fileName(), &error));
    QCOMPARE(f.model.fileName(), other);
    QCOMPARE(f.files.size(), 1);

    DeckModel second;
    QSignalSpy changes(&second, &DeckModel::changed);
    QVERIFY2(second.open(other, &error), qPrintable(error));
    QVERIFY(second.deck() == deck);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(second.currentRow(), 0);
    QVERIFY(!second.isModified() && !second.canUndo());
    QCOMPARE(second.fileName(), other);
}

void TestDeckModel::saysThatItIsFull()
{
    DeckModel model;
    for (std::size_t i = 0; i < mostScenes; ++i)
        model.add(Scene(), model.count() - 1);
    QVERIFY(model.isFull());
    QSignalSpy changes(&model, &DeckModel::changed);
    QCOMPARE(model.add(Scene(), 0), -1);
    model.duplicate(3);
    QCOMPARE(model.count(), static_cast<int>(mostScenes));
    QCOMPARE(changes.size(), 0);
}

void TestDeckModel::hasNoTextThatAFileCannotHave()
{
    DeckModel deck;
    deck.add(Scene(), -1);
    deck.setTitle(0, QString(2'000, 't'));
    deck.setNote(0, QString(60'000, 'n'));
    QString error;
    QVERIFY2(deckFromJson(deckJson(deck.deck()), &error) == deck.deck(), qPrintable(error));
}

/// A hundred whole decks of a thousand scenes, and a table in each, would be more than memory holds.
void TestDeckModel::undoIsBounded()
{
    const auto deckWith = [](std::size_t scenes, std::size_t numbers) {
        Deck deck;
        deck.scenes.resize(scenes);
        const Numbers shared(std::vector<double>(numbers, 1.0));
        for (Scene &scene : deck.scenes)
            scene.state.layer.file = {"x", {numbers, 1, shared}};
        return deck;
    };
    constexpr std::size_t most = 1'000'000;
    DeckHistory history(most);
    for (int i = 0; i < 99; ++i) {
        history.record({}, deckWith(i % 2 == 0 ? 20 : 1, 5000));
        QVERIFY(history.bytes() > 40000 && history.bytes() <= most);
    }
    int steps = 0;
    for (; history.canUndo(); ++steps) {
        (void)history.undo(deckWith(1, 100));
        QVERIFY(history.bytes() <= most);
    }
    QVERIFY2(steps > 5 && steps < 25, QByteArray::number(steps).constData());
    history.clear();
    QCOMPARE(history.bytes(), std::size_t(0));
    history.record({}, deckWith(2, 200'000));
    QVERIFY(history.bytes() > most && history.canUndo()); // the last step stays all the same
    QCOMPARE(history.undo({}).scenes.size(), std::size_t(2));
}

QTEST_GUILESS_MAIN(TestDeckModel)
#include "tst_deckmodel.moc"
