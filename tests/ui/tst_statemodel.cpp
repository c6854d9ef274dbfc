#include "ui/model/history.h"
#include "ui/model/statemodel.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <cmath>
#include <functional>
#include <limits>

using namespace actiscope;

Q_DECLARE_METATYPE(std::function<void(actiscope::StateModel &)>)

namespace {

struct Fixture {
    StateModel model;
    QSignalSpy changes{&model, &StateModel::changed};
    QSignalSpy history{&model, &StateModel::historyChanged};

    void moveCursor(double x, const QString &key = {})
    {
        model.edit(QStringLiteral("Move Cursor"), [x](State &state) { state.cursor = x; }, key);
    }
    void setTangent(bool on)
    {
        model.edit(QStringLiteral("Show Tangent"), [on](State &state) { state.extras.tangent = on; });
    }
    /// How many times one can undo.
    int steps()
    {
        int count = 0;
        for (; model.canUndo(); ++count)
            model.undo();
        return count;
    }
};

} // namespace

class TestStateModel : public QObject
{
    Q_OBJECT

private slots:
    void editAnnouncesOnce();
    void editsWhileTold_data();
    void editsWhileTold();
    void noChangeNoSignal();
    void undoAndRedo();
    void namesOfSteps();
    void equalKeysMerge();
    void otherKeysDoNotMerge();
    void sealEndsAStep();
    void pauseEndsAStep();
    void undoEndsAStep();
    void dragBackLeavesNoStep();
    void newEditForgetsRedo();
    void unchangedEditKeepsRedo();
    void batchesInUndoAreBounded();
    void repairs();
    void refusedEditIsNoChange();
    void replaceIsOneStep();
    void keepsAThousandSteps();
};

void TestStateModel::editAnnouncesOnce()
{
    Fixture f;
    State before, after, atSignal;
    connect(&f.model, &StateModel::changed, this, [&](const State &was, const State &is) {
        before = was;
        after = is;
        atSignal = f.model.state();
    });
    f.moveCursor(2.5);
    QCOMPARE(f.changes.size(), 1);
    QCOMPARE(f.history.size(), 1);
    QCOMPARE(before.cursor, State().cursor);
    QCOMPARE(after.cursor, 2.5);
    QVERIFY(atSignal == after); // whoever is told finds the new state in the model already
}

void TestStateModel::editsWhileTold_data()
{
    using Edit = std::function<void(StateModel &)>;
    QTest::addColumn<Edit>("edit"); // that the first who is told makes when the cursor is at 1.5
    QTest::addColumn<QList<double>>("cursors"); // that all are told of
    const auto cursorTo = [](double x) {
        return [x](StateModel &model) { model.edit(QStringLiteral("Move Cursor"), [x](State &state) { state.cursor = x; }); };
    };
    QTest::newRow("none") << Edit([](StateModel &) {}) << QList<double>{1.5};
    QTest::newRow("one") << Edit(cursorTo(2.0)) << QList<double>{1.5, 2.0};
    QTest::newRow("two") << Edit([=](StateModel &model) {
        cursorTo(2.0)(model);
        cursorTo(3.0)(model);
    }) << QList<double>{1.5, 2.0, 3.0};
    QTest::newRow("the same again") << Edit(cursorTo(1.5)) << QList<double>{1.5};
    QTest::newRow("back") << Edit(cursorTo(State().cursor)) << QList<double>{1.5, State().cursor};
    QTest::newRow("undo") << Edit([](StateModel &model) { model.undo(); }) << QList<double>{1.5, State().cursor};
}

/// Whoever is told after one that edits sees each change as it was, in order.
void TestStateModel::editsWhileTold()
{
    QFETCH(std::function<void(StateModel &)>, edit);
    QFETCH(QList<double>, cursors);
    StateModel model;
    QList<double> first, second;
    State seen = model.state();
    bool inOrder = true, steady = true;
    connect(&model, &StateModel::changed, this, [&](const State &before, const State &after) {
        const double cursor = after.cursor;
        first.append(cursor);
        if (first.size() == 1)
            edit(model);
        steady = steady && after.cursor == cursor && before.cursor != cursor;
    });
    connect(&model, &StateModel::changed, this, [&](const State &before, const State &after) {
        inOrder = inOrder && before == seen;
        seen = after;
        second.append(after.cursor);
    });
    model.edit(QStringLiteral("Move Cursor"), [](State &state) { state.cursor = 1.5; });
    QCOMPARE(first, cursors);
    QCOMPARE(second, cursors);
    QVERIFY(inOrder);
    QVERIFY(steady);
    QVERIFY(seen == model.state());
}

void TestStateModel::noChangeNoSignal()
{
    Fixture f;
    f.moveCursor(State().cursor);
    f.model.edit(QStringLiteral("Nothing"), [](State &) {});
    f.model.replace(QStringLiteral("Open"), State());
    QCOMPARE(f.changes.size(), 0);
    QCOMPARE(f.history.size(), 0);
    QVERIFY(!f.model.canUndo());
    f.model.undo();
    f.model.redo();
    QCOMPARE(f.changes.size(), 0);
}

void TestStateModel::undoAndRedo()
{
    Fixture f;
    std::vector<State> states = {f.model.state()};
    for (const double x : {2.0, 3.0, -1.0}) {
        f.moveCursor(x);
        states.push_back(f.model.state());
    }
    f.changes.clear();
    for (int i = 2; i >= 0; --i) {
        f.model.undo();
        QVERIFY(f.model.state() == states[static_cast<std::size_t>(i)]);
    }
    QVERIFY(!f.model.canUndo());
    for (std::size_t i = 1; i <= 3; ++i) {
        f.model.redo();
        QVERIFY(f.model.state() == states[i]);
    }
    QVERIFY(!f.model.canRedo());
    QCOMPARE(f.changes.size(), 6);
}

void TestStateModel::namesOfSteps()
{
    Fixture f;
    QVERIFY(f.model.undoName().isEmpty());
    f.moveCursor(2.0);
    f.setTangent(true);
    QCOMPARE(f.model.undoName(), "Show Tangent");
    f.model.undo();
    QCOMPARE(f.model.undoName(), "Move Cursor");
    QCOMPARE(f.model.redoName(), "Show Tangent");
}

void TestStateModel::equalKeysMerge()
{
    Fixture f;
    for (const double x : {2.0, 2.1, 2.2, 2.3})
        f.moveCursor(x, QStringLiteral("cursor"));
    QCOMPARE(f.changes.size(), 4);
    f.model.undo();
    QCOMPARE(f.model.state().cursor, State().cursor);
    QVERIFY(!f.model.canUndo());
    f.model.redo();
    QCOMPARE(f.model.state().cursor, 2.3);
}

void TestStateModel::otherKeysDoNotMerge()
{
    Fixture f;
    f.moveCursor(2.0, QStringLiteral("a"));
    f.moveCursor(3.0, QStringLiteral("b"));
    f.moveCursor(4.0, QStringLiteral("a"));
    f.moveCursor(5.0); // no key never merges
    f.moveCursor(6.0);
    QCOMPARE(f.steps(), 5);
}

void TestStateModel::sealEndsAStep()
{
    Fixture f;
    f.moveCursor(2.0, QStringLiteral("cursor"));
    f.moveCursor(3.0, QStringLiteral("cursor"));
    f.model.sealStep();
    f.moveCursor(4.0, QStringLiteral("cursor"));
    f.moveCursor(5.0, QStringLiteral("cursor"));
    f.model.undo();
    QCOMPARE(f.model.state().cursor, 3.0);
    f.model.undo();
    QCOMPARE(f.model.state().cursor, State().cursor);
}

void TestStateModel::pauseEndsAStep()
{
    Fixture f;
    f.moveCursor(2.0, QStringLiteral("cursor"));
    auto *pause = f.model.findChild<QTimer *>();
    QVERIFY(pause && pause->isActive());
    pause->setInterval(0); // the pause is over
    QTRY_VERIFY(!pause->isActive());
    f.moveCursor(3.0, QStringLiteral("cursor"));
    f.model.undo();
    QCOMPARE(f.model.state().cursor, 2.0);
}

void TestStateModel::undoEndsAStep()
{
    Fixture f;
    f.moveCursor(2.0, QStringLiteral("cursor"));
    f.setTangent(true);
    f.model.undo();
    f.moveCursor(3.0, QStringLiteral("cursor"));
    f.model.undo();
    QCOMPARE(f.model.state().cursor, 2.0);
}

void TestStateModel::dragBackLeavesNoStep()
{
    Fixture f;
    f.setTangent(true);
    for (const double x : {2.0, 3.0, 2.0, State().cursor})
        f.moveCursor(x, QStringLiteral("cursor"));
    QCOMPARE(f.changes.size(), 5);
    QCOMPARE(f.model.undoName(), "Show Tangent");
    QCOMPARE(f.steps(), 1);
}

void TestStateModel::newEditForgetsRedo()
{
    Fixture f;
    f.moveCursor(2.0);
    f.moveCursor(3.0);
    f.model.undo();
    QVERIFY(f.model.canRedo());
    f.setTangent(true);
    QVERIFY(!f.model.canRedo());
    f.model.redo();
    QCOMPARE(f.model.state().cursor, 2.0);
    QVERIFY(f.model.state().extras.tangent);
}

void TestStateModel::unchangedEditKeepsRedo()
{
    Fixture f;
    f.moveCursor(2.0);
    f.model.undo();
    f.moveCursor(State().cursor);
    QVERIFY(f.model.canRedo());
}

void TestStateModel::repairs()
{
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr double infinity = std::numeric_limits<double>::infinity();
    State broken;
    broken.range = {nan, -infinity};
    broken.cursor = nan;
    broken.functions = {"gelu", "nonesuch", "sigmoid"};
    broken.selected = "nonesuch";
    broken.charts = {false, false, false};
    broken.saturationThreshold = -3.0;
    broken.appearance.textPercent = 9999;
    broken.parameters["elu"] = {nan};

    const StateModel born(broken);
    Fixture f;
    f.model.replace(QStringLiteral("Open"), broken);
    QCOMPARE(f.changes.size(), 1);
    for (const State &state : {born.state(), f.model.state()}) {
        QVERIFY(std::isfinite(state.range.minimum) && state.range.minimum < state.range.maximum);
        QVERIFY(std::isfinite(state.cursor));
        QVERIFY((state.functions == std::vector<std::string>{"sigmoid", "gelu"}));
        QCOMPARE(state.selected, std::string("sigmoid"));
        QVERIFY(state.charts.value || state.charts.first || state.charts.second);
        QVERIFY(state.saturationThreshold > 0.0);
        QCOMPARE(state.appearance.textPercent, 200);
        QVERIFY(state.parameters.empty());
        QVERIFY(repaired(state) == state);
    }
}

void TestStateModel::refusedEditIsNoChange()
{
    Fixture f;
    f.model.edit(QStringLiteral("Show"), [](State &state) { state.functions.emplace_back("nonesuch"); });
    f.moveCursor(std::numeric_limits<double>::quiet_NaN());
    QCOMPARE(f.changes.size(), 0);
    QVERIFY(!f.model.canUndo());
}

void TestStateModel::replaceIsOneStep()
{
    Fixture f;
    State other;
    other.functions = {"tanh"};
    other.selected = "tanh";
    other.range = {-2.0, 9.0};
    f.model.replace(QStringLiteral("Open"), other);
    QCOMPARE(f.changes.size(), 1);
    QVERIFY(f.model.state() == other);
    QCOMPARE(f.model.undoName(), "Open");
    f.model.undo();
    QVERIFY(f.model.state() == State());
}

void TestStateModel::keepsAThousandSteps()
{
    Fixture f;
    for (int i = 1; i <= 1200; ++i)
        f.moveCursor(100.0 + i);
    QCOMPARE(f.steps(), 1000);
    QCOMPARE(f.model.state().cursor, 300.0);
    int redone = 0;
    for (; f.model.canRedo(); ++redone)
        f.model.redo();
    QCOMPARE(redone, 1000);
    QCOMPARE(f.model.state().cursor, 1300.0);
}

/// Whoever opens one table after the other would fill the memory with those that can be gone back to.
void TestStateModel::batchesInUndoAreBounded()
{
    const auto withBatch = [](std::size_t numbers) {
        State state;
        state.layer.file = {"x", {numbers, 1, Numbers(std::vector<double>(numbers, 1.0))}};
        return state;
    };
    constexpr std::size_t most = 1000 * sizeof(double);
    History history(most);
    for (int i = 0; i < 300; ++i) {
        history.record({}, {}, withBatch(100));
        QVERIFY(history.batchBytes() <= most);
    }
    int steps = 0;
    for (; history.canUndo(); ++steps) {
        (void)history.undo(withBatch(90));
        QVERIFY(history.batchBytes() <= most);
    }
    QVERIFY2(steps >= 4 && steps <= 10, QByteArray::number(steps).constData());

    history.clear();
    QCOMPARE(history.batchBytes(), std::size_t(0));
    const State shared = withBatch(600);
    for (int i = 0; i < 300; ++i)
        history.record({}, {}, shared);
    QCOMPARE(history.batchBytes(), 600 * sizeof(double)); // copies share it
    history.record({}, {}, withBatch(5000)); // larger than the bound: the last step stays all the same
    QCOMPARE(history.batchBytes(), 5000 * sizeof(double));
    QCOMPARE(history.undo(State()).layer.file.batch.rows, std::size_t(5000));
    QVERIFY(!history.canUndo());

    // Steps that hold no batch stay: to forget them would free nothing.
    history.clear();
    for (int i = 0; i < 300; ++i)
        history.record({}, {}, State());
    (void)history.undo(withBatch(5000));
    steps = 1;
    for (; history.canUndo(); ++steps)
        (void)history.undo(State());
    QCOMPARE(steps, 300);
}

QTEST_GUILESS_MAIN(TestStateModel)
#include "tst_statemodel.moc"
