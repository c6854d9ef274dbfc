// The Toy layer and Depth as a person uses them.

#include "ui/model/background.h"
#include "ui/slider/numberbox.h"
#include "ui/slider/realslider.h"
#include "ui/table/importsheet.h"
#include "ui/table/tableopener.h"
#include "ui/widget/figuretable.h"
#include "ui/workspace/depthworkspace.h"
#include "ui/workspace/layerworkspace.h"
#include "ui/workspace/neuronrunner.h"

#include "tests/ui/dialogcontrol.h"
#include "tests/ui/experimentstates.h"

#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QHeaderView>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>
#include <QTemporaryDir>

#include <thread>

using namespace actiscope;

namespace {

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &text)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

/// The text of the message box that is open, which is closed then; empty if there is none.
QString message(WindowCase &c)
{
    auto *box = c.window.findChild<QMessageBox *>();
    if (!box)
        return {};
    const QString text = box->text();
    box->close();
    delete box;
    return text;
}

} // namespace

class TestExperiments : public QObject
{
    Q_OBJECT

private slots:
    void tabsSwitchTheWorkspace();
    void numbersChangeTheState_data();
    void numbersChangeTheState();
    void slidersChangeTheState_data();
    void slidersChangeTheState();
    void choicesChangeTheState_data();
    void choicesChangeTheState();
    void chartsFollowTheState();
    void newestWishWins();
    void tableIsSortedAndCopied();
    void neuronLearns();
    void batchFromFile();
    void badBatchLeavesTheGoodOne_data();
    void badBatchLeavesTheGoodOne();
    void droppedFileIsOpened();
    void depthIsUndone();
    void chainStartsAtTheCursor();

private:
    PrivateSettings m_settings;
};

void TestExperiments::tabsSwitchTheWorkspace()
{
    WindowCase c;
    auto *tabs = c.window.findChild<QTabBar *>();
    QCOMPARE(tabs->count(), 4); // the last one has the lessons
    tabs->setCurrentIndex(1);
    c.settle();
    QCOMPARE(c.changes.size(), 1);
    QCOMPARE(c.state().workspace, Workspace::ToyLayer);
    QVERIFY(c.window.layer()->isVisible());
    QVERIFY(!c.window.curves()->isVisible());
    QCOMPARE(c.window.workspace()->figure().panels.size(), std::size_t(4));
    tabs->setCurrentIndex(2);
    c.settle();
    const auto *depth = c.window.findChild<DepthWorkspace *>();
    QVERIFY(depth && depth->isVisible());
    QCOMPARE(c.window.workspace()->figure().panels.size(), std::size_t(3));
    c.model().undo();
    c.settle();
    QCOMPARE(c.state().workspace, Workspace::Curves); // both switches were one step
    QCOMPARE(tabs->currentIndex(), 0);
    QVERIFY(c.window.curves()->isVisible());
}

void TestExperiments::numbersChangeTheState_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("workspace");
    QTest::addColumn<double>("value");
    for (const char *name : {"Batch size", "Features", "Seed"})
        QTest::newRow(name) << name << int(Workspace::ToyLayer) << 17.0;
    for (const char *name : {"Width", "Samples"})
        QTest::newRow(name) << name << int(Workspace::Depth) << 5.0;
    QTest::newRow("Seed of depth") << "Seed" << int(Workspace::Depth) << 5.0;
    for (const char *name : {"Weight value", "Bias value", "Input spread value"})
        QTest::newRow(name) << name << int(Workspace::ToyLayer) << 1.25;
    QTest::newRow("Depth value") << "Depth value" << int(Workspace::Depth) << 9.0;
    QTest::newRow("Weight scale value") << "Weight scale value" << int(Workspace::Depth) << 0.75;
}

void TestExperiments::numbersChangeTheState()
{
    QFETCH(QString, name);
    QFETCH(int, workspace);
    QFETCH(double, value);
    WindowCase c(static_cast<Workspace>(workspace) == Workspace::Depth ? deep() : toy());
    auto *box = c.named<NumberBox>(name);
    const State before = c.state();
    box->setNumber(value);
    c.settle();
    QCOMPARE(c.changes.size(), 1);
    QVERIFY(c.state() != before);
    QCOMPARE(box->value(), value);
    c.model().undo();
    c.settle();
    QVERIFY(c.state() == before);
    QVERIFY(box->value() != value);
}

void TestExperiments::slidersChangeTheState_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("workspace");
    for (const char *name : {"Weight", "Bias", "Input spread"})
        QTest::newRow(name) << name << int(Workspace::ToyLayer);
    for (const char *name : {"Learning rate", "Leaky ReLU slope"})
        QTest::newRow(name) << name << -1;
    for (const char *name : {"Depth", "Weight scale"})
        QTest::newRow(name) << name << int(Workspace::Depth);
}

void TestExperiments::slidersChangeTheState()
{
    QFETCH(QString, name);
    QFETCH(int, workspace);
    WindowCase c(workspace < 0 ? toy(LayerView::Neuron) : workspace == int(Workspace::Depth) ? deep() : toy());
    auto *slider = c.named<RealSlider>(name);
    const State before = c.state();
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Right);
    c.settle();
    QCOMPARE(c.changes.size(), 1);
    c.model().undo();
    QVERIFY(c.state() == before);
}

void TestExperiments::choicesChangeTheState_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("workspace");
    QTest::addColumn<int>("count");
    QTest::newRow("Input distribution") << "Input distribution" << int(Workspace::ToyLayer) << 4;
    QTest::newRow("Initialisation") << "Initialisation" << int(Workspace::Depth) << 6;
}

void TestExperiments::choicesChangeTheState()
{
    QFETCH(QString, name);
    QFETCH(int, workspace);
    QFETCH(int, count);
    WindowCase c(static_cast<Workspace>(workspace) == Workspace::Depth ? deep() : toy());
    auto *box = c.named<QComboBox>(name);
    int changes = 0;
    for (int i = 0; i < count; ++i) {
        changes += i == box->currentIndex() ? 0 : 1;
        box->setCurrentIndex(i);
        c.settle();
        QCOMPARE(box->currentIndex(), i);
        QCOMPARE(c.changes.size(), changes);
    }
}

void TestExperiments::chartsFollowTheState()
{
    WindowCase c(toy());
    const Figure before = c.window.workspace()->figure();
    c.edit([](State &state) { state.layer.weight = 2.0; });
    const Figure after = c.window.workspace()->figure();
    QVERIFY(before.panels[3].title != after.panels[3].title);
    QVERIFY(before.panels[0].bars == after.panels[0].bars);
    QVERIFY(before.panels[1].bars != after.panels[1].bars);
    c.edit([](State &state) { state.selected = "relu"; });
    QVERIFY(c.window.workspace()->figure().panels[3].title.starts_with("Layer response a(x) = ReLU"));
}

void TestExperiments::newestWishWins()
{
    Background background;
    QList<int> delivered;
    std::atomic<int> begun = 0;
    for (int i = 0; i < 50; ++i) {
        background.start([&, i](std::stop_token) -> Background::Delivery {
            ++begun;
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
            return [&, i] { delivered.append(i); };
        });
    }
    QTRY_VERIFY(!background.isBusy());
    QVERIFY(begun < 50); // of those in between only the newest
    QCOMPARE(delivered.last(), 49);
    QVERIFY(std::is_sorted(delivered.begin(), delivered.end()));

    // What takes too long is stopped for something newer.
    bool late = false;
    background.start([&](std::stop_token stop) -> Background::Delivery {
        while (!stop.stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return [&] { late = true; };
    });
    background.start([&](std::stop_token) -> Background::Delivery { return [&] { delivered.append(50); }; });
    QTRY_COMPARE(delivered.last(), 50);
    QVERIFY(!late);
}

void TestExperiments::tableIsSortedAndCopied()
{
    WindowCase c(toy());
    auto *table = c.window.layer()->findChild<FigureTable *>();
    QCOMPARE(table->model()->rowCount(), 4);
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("Sigmoid"));
    table->sortByColumn(3, Qt::DescendingOrder); // dead
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("ReLU"));
    c.window.layer()->copyTable();
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 6);
    QVERIFY(lines[0].startsWith(QStringLiteral("Function\tmean a\tstd a\tdead")));
    QVERIFY(lines[1].startsWith(QStringLiteral("ReLU\t")));
    const double dead = lines[1].split(u'\t')[3].toDouble();
    QCOMPARE(dead, c.window.workspace()->figure().table.rows[1].values[2]);
}

void TestExperiments::neuronLearns()
{
    WindowCase c(toy(LayerView::Neuron));
    auto *step = c.named<QPushButton>(QStringLiteral("Step"));
    step->click();
    c.settle();
    QCOMPARE(c.changes.size(), 1);
    QCOMPARE(c.state().layer.learning.steps, 1);
    c.named<QPushButton>(QStringLiteral("Push"))->click();
    c.settle();
    QCOMPARE(c.state().layer.learning.pushes, std::vector<int>{1});
    const Figure &figure = c.window.workspace()->figure();
    QCOMPARE(figure.panels.size(), std::size_t(5));
    QVERIFY(figure.remarks.front().text.find("ReLU is dead") != std::string::npos);

    c.named<QPushButton>(QStringLiteral("Run"))->click();
    QTRY_VERIFY(c.state().layer.learning.steps > 4);
    c.named<QPushButton>(QStringLiteral("Pause"))->click();
    const int reached = c.state().layer.learning.steps;
    c.model().undo(); // the whole run is one step
    QCOMPARE(c.state().layer.learning.steps, 2);
    c.model().redo();
    QCOMPARE(c.state().layer.learning.steps, reached);
    c.named<QPushButton>(QStringLiteral("Reset"))->click();
    c.settle();
    QCOMPARE(c.state().layer.learning, Learning());
    QVERIFY(!c.named<QPushButton>(QStringLiteral("Reset"))->isEnabled());
}

void TestExperiments::batchFromFile()
{
    const QTemporaryDir folder;
    WindowCase c(toy());
    c.window.layer()->openBatch(written(folder, QStringLiteral("batch.csv"), "a,b\n1,2\n3,4\n5,6.5\n"), Asking::IfNeeded);
    c.settle();
    QCOMPARE(c.state().layer.distribution, Distribution::File);
    QCOMPARE(c.state().layer.file.name, std::string("batch.csv"));
    QCOMPARE(c.state().layer.file.batch.rows, std::size_t(3));
    QCOMPARE(c.state().layer.file.batch.columns, std::size_t(2));
    QCOMPARE(c.changes.size(), 1);
    QVERIFY(c.named<QComboBox>(QStringLiteral("Input distribution"))->currentText().contains(QStringLiteral("batch.csv")));
    double counted = 0.0;
    for (const Bar &bar : c.window.workspace()->figure().panels[0].bars)
        counted += bar.count;
    QCOMPARE(counted, 6.0);
    c.model().undo();
    QCOMPARE(c.state().layer.distribution, Distribution::Normal);
}

void TestExperiments::badBatchLeavesTheGoodOne_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("named");
    QTest::newRow("empty") << QByteArray() << QStringList{"bad.csv", "no column of numbers"};
    QTest::newRow("words") << QByteArray("one,two\n") << QStringList{"bad.csv", "no column of numbers"};
    QTest::newRow("infinite") << QByteArray("x\n-inf\n") << QStringList{"bad.csv", "no column of numbers"};
    QTest::newRow("no text") << QByteArray("1,2\n\0\1\2", 7) << QStringList{"bad.csv", "no text"};
    // What can be read in part is asked about.
    QTest::newRow("a word") << QByteArray("a,b\n1,2\n3,four\n5,6\n") << QStringList{"2 rows × 2 columns", "row 3 with “four”"};
    QTest::newRow("ragged") << QByteArray("1.5;2\n3.5\n5.5;6\n") << QStringList{"2 rows × 2 columns", "1 row with gaps"};
    QTest::newRow("not a number") << QByteArray("x;y\n1.5;nan\n2.5;3\n") << QStringList{"1 row × 2 columns", "1 row with gaps"};
}

void TestExperiments::badBatchLeavesTheGoodOne()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, named);
    const QTemporaryDir folder;
    WindowCase c(toy());
    const State before = c.state();
    c.window.layer()->openBatch(written(folder, QStringLiteral("bad.csv"), text), Asking::IfNeeded);
    c.settle();
    QString said = message(c);
    if (auto *sheet = c.window.findChild<ImportSheet *>()) {
        said = textsOf(sheet).join(u'\n');
        sheet->reject();
    }
    for (const QString &part : named)
        QVERIFY2(said.contains(part), qPrintable(said));
    QVERIFY(c.state() == before);

    c.window.layer()->openBatch(folder.filePath(QStringLiteral("missing.csv")), Asking::IfNeeded);
    c.settle();
    QVERIFY(message(c).contains(QStringLiteral("missing.csv")));
    c.window.layer()->openBatch(folder.path(), Asking::IfNeeded);
    c.settle();
    QVERIFY(!message(c).isEmpty());
    QVERIFY(c.state() == before);
}

void TestExperiments::droppedFileIsOpened()
{
    const QTemporaryDir folder;
    WindowCase c;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(written(folder, QStringLiteral("dropped.csv"), "1\n2\n"))});
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    static_cast<QObject &>(c.window).event(&drop); // the application would ask a drag of its own for the target
    QTRY_VERIFY(!c.state().layer.file.name.empty());
    c.settle();
    QCOMPARE(c.state().workspace, Workspace::ToyLayer);
    QCOMPARE(c.state().layer.file.name, std::string("dropped.csv"));
}

void TestExperiments::depthIsUndone()
{
    WindowCase c(deep());
    const Figure before = c.window.workspace()->figure();
    c.edit([](State &state) { state.depth.depth = 9; });
    QCOMPARE(c.window.workspace()->figure().panels[0].x.range.maximum, 9.0);
    c.model().undo();
    c.settle();
    QVERIFY(c.window.workspace()->figure().panels == before.panels);
}

void TestExperiments::chainStartsAtTheCursor()
{
    State state = deep();
    state.depth.width = 1;
    state.cursor = 2.0;
    WindowCase c(state);
    QCOMPARE(c.window.workspace()->figure().panels[1].id, std::string("factors"));
    const Figure before = c.window.workspace()->figure();
    c.edit([](State &next) { next.cursor = -1.0; });
    QVERIFY(c.window.workspace()->figure().panels[0].curves != before.panels[0].curves);
}

QTEST_MAIN(TestExperiments)
#include "tst_experiments.moc"
