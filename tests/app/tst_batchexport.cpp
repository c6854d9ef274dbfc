// `actiscope export` of sessions, pictures, decks, and one picture a function.

#include "core/activation/catalogue/catalogue.h"
#include "program.h"

#include "tests/ui/randomstates.h"

#include "ui/file/deckfile.h"
#include "ui/picture/exportpreset.h"
#include "ui/picture/format/embeddedstate.h"
#include "ui/theme/apptheme.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace actiscope;

namespace {

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The state inside a picture that was written.
State stateIn(const QString &fileName)
{
    QString error;
    const std::optional<Session> session = sessionInPicture(fileName, &error);
    if (!session)
        qFatal("%s", qPrintable(error));
    return session->state;
}

} // namespace

class TestBatchExport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void oneFileAFunction();
    void someFunctions();
    void allInOne();
    void sessions_data();
    void sessions();
    void optionsChangeSessions();
    void decks();
    void decksWithoutAFolder();
    void optionsReachTheState_data();
    void optionsReachTheState();
    void presetsAreTheDialogs_data();
    void presetsAreTheDialogs();
    void keepsACursorInView_data();
    void keepsACursorInView();
    void sizes_data();
    void sizes();
    void picturesWithoutState();
    void wrongFilesAreRefused_data();
    void wrongFilesAreRefused();
    void whatCanBeWrittenIs();
    void whatIsInTheWayIsFoundFirst();
    void wrongWordsLeaveNoFolder_data();
    void wrongWordsLeaveNoFolder();
    void tablesAreTheBatch();
    void alteredFilesSaySo_data();
    void alteredFilesSaySo();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList names(const QString &folder) const { return QDir(path(folder)).entryList(QDir::Files | QDir::Hidden); }
    bool exported(const QStringList &words) const
    {
        const Answer answer = runProgram(QStringList{"export"} + words);
        if (answer.status != 0 || !answer.errors.isEmpty())
            qWarning("status %d: %s", answer.status, answer.errors.constData());
        return answer.status == 0 && answer.errors.isEmpty() && answer.output.isEmpty();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestBatchExport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QGuiApplication::setFont(textFont()); // the texts' sizes decide where the curves' points lie
}

void TestBatchExport::oneFileAFunction()
{
    QVERIFY(exported({"--all", "--output-folder", path("made"), "--format", "svg", "--size", "400x300"}));
    QStringList expected;
    for (const FunctionRef &activation : catalogue())
        expected << QString::fromStdString(std::string(activation->id)) + ".svg";
    expected.sort();
    QCOMPARE(names("made"), expected);
    QCOMPARE(stateIn(path("made/mish.svg")).functions, std::vector<std::string>{"mish"});
    QCOMPARE(stateIn(path("made/mish.svg")).selected, std::string("mish"));
}

void TestBatchExport::someFunctions()
{
    QVERIFY(exported({"--functions", "elu,relu", "--set", "elu.alpha=2", "--output-folder", path("."), "--format", "csv"}));
    QCOMPARE(names("."), (QStringList{"elu.csv", "relu.csv"}));
    QVERIFY(contentOf(path("elu.csv")).contains("f,elu,0,-5,-1.98"));
    QVERIFY(!contentOf(path("elu.csv")).contains("relu"));
}

void TestBatchExport::allInOne()
{
    QVERIFY(exported({"--all", "--output", path("all.svg")}));
    QCOMPARE(stateIn(path("all.svg")).functions.size(), catalogue().size());
}

void TestBatchExport::sessions_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file : {"s.actiscope", "s.png", "s.svg", "s.pdf"})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void TestBatchExport::sessions()
{
    QFETCH(const QString, file);
    RandomStates random(31);
    State state = random.state();
    state.workspace = Workspace::Curves;
    state.appearance.theme = Theme::Light;
    QString error;
    ExportOptions options;
    if (file.endsWith(QLatin1String("actiscope")))
        QVERIFY2(saveSession({state, {}}, path(file), &error), qPrintable(error));
    else
        QVERIFY2(exportPicture(state, options, path(file), &error), qPrintable(error));
    QVERIFY(exported({path(file), "--output", path("out.png"), "--size", "640x400"}));
    options.width = 640;
    options.height = 400;
    QVERIFY(stateIn(path("out.png")) == state);
    QVERIFY(QImage(path("out.png")).size() == QSize(640, 400));
    QVERIFY(exported({path(file), "--output", path("out.csv"), "--size", "640x400"}));
    QCOMPARE(contentOf(path("out.csv")), renderedFile(PictureFormat::Csv, state, options));
}

void TestBatchExport::optionsChangeSessions()
{
    State state;
    state.functions = {"elu", "gelu"};
    state.parameters["elu"] = {0.5};
    state.extras.tangent = true;
    QString error;
    QVERIFY(saveSession({state, {}}, path("s.actiscope"), &error));
    QVERIFY(exported({path("s.actiscope"), "--range", "-1:2", "--theme", "dark", "--output", path("out.svg")}));
    state.range = {-1.0, 2.0};
    state.appearance.theme = Theme::Dark;
    QVERIFY(stateIn(path("out.svg")) == state);
}

void TestBatchExport::decks()
{
    RandomStates random(32);
    Deck deck = random.deck(3);
    for (Scene &scene : deck.scenes)
        scene.state.workspace = Workspace::Curves;
    deck.scenes[0].title = "Why a “non-linearity”?";
    deck.scenes[1].title = "../../饱和";
    deck.scenes[2].title = "";
    QString error;
    QVERIFY(saveDeck(deck, path("d.actideck"), &error));
    QVERIFY(exported({path("d.actideck"), "--deck", "--output-folder", path("out"), "--format", "png", "--size", "400x300"}));
    QCOMPARE(names("out"), (QStringList{"01-why-a-non-linearity.png", "02-饱和.png", "03.png"}));
    QCOMPARE(QImage(path("out/01-why-a-non-linearity.png")).text("Title"), QString("Why a “non-linearity”?"));
}

void TestBatchExport::decksWithoutAFolder()
{
    Deck deck;
    deck.scenes.resize(2);
    QString error;
    QVERIFY(saveDeck(deck, path("d.actideck"), &error));
    QVERIFY(exported({path("d.actideck"), "--deck", "--output", path("x.svg")}));
    QCOMPARE(names("."), (QStringList{"d.actideck", "x-01.svg", "x-02.svg"}));
}

void TestBatchExport::optionsReachTheState_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("path");
    QTest::addColumn<double>("value");
    QTest::newRow("cursor") << "--cursor -1.5" << "cursor" << -1.5;
    QTest::newRow("weight") << "--workspace layer --weight -2.5" << "weight" << -2.5;
    QTest::newRow("bias, before its workspace") << "--bias 0.5 --workspace layer" << "bias" << 0.5;
    QTest::newRow("spread") << "--workspace layer --input-spread 2" << "spread" << 2.0;
    QTest::newRow("neuron") << "--workspace layer --view neuron" << "view" << 1.0;
    QTest::newRow("distribution") << "--workspace layer --input-distribution skewed" << "distribution" << 2.0;
    QTest::newRow("layer's seed") << "--workspace layer --seed 7" << "layer seed" << 7.0;
    QTest::newRow("depth") << "--workspace depth --depth 30" << "depth" << 30.0;
    QTest::newRow("weight scale") << "--workspace depth --weight-scale 0.5" << "weight scale" << 0.5;
    QTest::newRow("width") << "--workspace depth --width 16" << "width" << 16.0;
    QTest::newRow("initialisation") << "--workspace depth --initialisation xavier" << "initialisation" << 0.0;
    QTest::newRow("depth's seed") << "--workspace depth --seed 7" << "depth seed" << 7.0;
    QTest::newRow("second derivative") << "--show f,d2f" << "charts" << 101.0;
    QTest::newRow("all charts") << "--show all" << "charts" << 111.0;
    QTest::newRow("any field") << "--state saturationThreshold=0.05" << "threshold" << 0.05;
    QTest::newRow("switches") << "--tangent --points --dashes" << "switches" << 1101.0;
}

void TestBatchExport::optionsReachTheState()
{
    QFETCH(const QString, options);
    QFETCH(const QString, path);
    QFETCH(const double, value);
    const QString file = this->path("a.svg");
    QVERIFY(exported(QStringList{"--functions", "gelu,relu", "--output", file, "--size", "400x300"} + options.split(u' ')));
    const State state = stateIn(file);
    const std::map<QString, double> values = {
        {"cursor", state.cursor},
        {"weight", state.layer.weight},
        {"bias", state.layer.bias},
        {"spread", state.layer.spread},
        {"view", state.layer.view == LayerView::Neuron ? 1.0 : 0.0},
        {"distribution", static_cast<double>(state.layer.distribution)},
        {"layer seed", static_cast<double>(state.layer.seed)},
        {"depth", state.depth.depth},
        {"weight scale", state.depth.weightScale},
        {"width", state.depth.width},
        {"initialisation", state.depth.initialisation == Initialisation::Xavier ? 0.0 : 1.0},
        {"depth seed", static_cast<double>(state.depth.seed)},
        {"charts", state.charts.value * 100.0 + state.charts.first * 10.0 + state.charts.second},
        {"threshold", state.saturationThreshold},
        {"switches", state.extras.tangent * 1000.0 + state.extras.points * 100.0 + state.extras.saturation * 10.0
                         + state.appearance.dashes},
    };
    QCOMPARE(values.at(path), value);
    QVERIFY(state.selected == "gelu");
    QVERIFY(state.workspace == (options.contains("layer") ? Workspace::ToyLayer
                                : options.contains("workspace depth") ? Workspace::Depth : Workspace::Curves));
}

void TestBatchExport::presetsAreTheDialogs_data()
{
    QTest::addColumn<int>("percent");
    for (const SizePreset &preset : sizePresets())
        QTest::newRow(preset.id) << (preset.size.unit == SizeUnit::Pixels ? 100 : 150);
}

void TestBatchExport::presetsAreTheDialogs()
{
    QFETCH(const int, percent);
    const QString preset = QString::fromUtf8(QTest::currentDataTag());
    const QString file = path("a.svg");
    QVERIFY(exported({"--functions", "gelu,relu", "--size", preset, "--text-size", QString::number(percent), "--output", file}));
    QGuiApplication::setFont(textFont()); // as the command does
    ExportOptions options;
    applySize(options, findPreset(preset)->size, percent / 100.0);
    QCOMPARE(contentOf(file), renderedFile(PictureFormat::Svg, stateIn(file), options));
}

void TestBatchExport::keepsACursorInView_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<double>("cursor");
    QTest::addColumn<bool>("seen");
    QTest::newRow("none") << "--range -5:5" << 1.0 << false;
    QTest::newRow("none, far away") << "--range 20:40" << 30.0 << false;
    QTest::newRow("one") << "--range -5:5 --cursor 2" << 2.0 << true;
    QTest::newRow("tangent") << "--range 20:40 --tangent" << 30.0 << true;
    QTest::newRow("outside, as it was asked for") << "--range 20:40 --cursor 2" << 2.0 << false;
    QTest::newRow("layer") << "--workspace layer" << 1.0 << false;
}

/// A picture that shows no cursor neither describes nor keeps one outside of it, and opens again as the same picture.
void TestBatchExport::keepsACursorInView()
{
    QFETCH(const QString, options);
    QFETCH(const double, cursor);
    QFETCH(const bool, seen);
    const QString file = path("a.svg");
    QVERIFY(exported(QStringList{"--functions", "gelu,relu", "--output", file} + options.split(u' ')));
    const State state = stateIn(file);
    QCOMPARE(state.cursor, cursor);
    QCOMPARE(contentOf(file).contains("At x = "), seen);
    QVERIFY(exported({file, "--output", path("b.svg")}));
    QCOMPARE(contentOf(path("b.svg")), contentOf(file));
}

void TestBatchExport::sizes_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QSize>("size");
    QTest::newRow("millimetres") << QStringList{"--size", "127x63.5mm", "--dpi", "200"} << QSize(1000, 500);
    QTest::newRow("preset") << QStringList{"--size", "slide"} << QSize(1920, 1080);
    QTest::newRow("text") << QStringList{"--size", "800x600", "--text-size", "150"} << QSize(800, 600);
}

void TestBatchExport::sizes()
{
    QFETCH(const QStringList, options);
    QFETCH(const QSize, size);
    QVERIFY(exported(QStringList{"--functions", "gelu", "--transparent", "--title", "A title", "--output", path("a.png")} + options));
    const QImage image(path("a.png"));
    QCOMPARE(image.size(), size);
    QVERIFY(image.hasAlphaChannel());
    QCOMPARE(image.text("Title"), QString("A title"));
}

void TestBatchExport::picturesWithoutState()
{
    for (const QString &name : {QString("a.png"), QString("a.svg"), QString("a.pdf")}) {
        QVERIFY(exported({"--functions", "gelu", "--no-state", "--output", path(name)}));
        QVERIFY(!contentOf(path(name)).contains("actiscope-session"));
    }
}

void TestBatchExport::wrongFilesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("reason");
    QTest::newRow("cut session") << "a.actiscope" << sessionJson({}).left(200) << QString() << "line";
    QTest::newRow("deck without --deck") << "a.actideck" << deckJson({}) << QString() << "--deck";
    QTest::newRow("session as deck") << "a.actiscope" << sessionJson({}) << "--deck" << "no deck";
    QTest::newRow("empty deck") << "a.actideck" << deckJson({}) << "--deck" << "no scenes";
    QTest::newRow("table") << "a.csv" << QByteArray("1,2\n") << QString() << "no session";
    QTest::newRow("picture without state") << "a.svg" << QByteArray("<svg/>") << QString() << "does not hold";
}

void TestBatchExport::wrongFilesAreRefused()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    QFETCH(const QString, option);
    QFETCH(const QString, reason);
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    QStringList words{"export", path(name), "--output", path("out.png")};
    if (!option.isEmpty())
        words << option;
    const Answer answer = runProgram(words);
    QCOMPARE(answer.status, 2);
    QVERIFY2(saysOneLineWith(answer, reason) && answer.errors.contains(name.toUtf8()), answer.errors.constData());
    QCOMPARE(names("."), QStringList{name});
}

void TestBatchExport::whatIsInTheWayIsFoundFirst()
{
    // A folder in the place of one of the files: found before anything is written.
    QVERIFY(QDir(m_folder->path()).mkpath("out/gelu.svg"));
    const Answer answer =
        runProgram({"export", "--functions", "relu,gelu", "--output-folder", path("out"), "--format", "svg"});
    QCOMPARE(answer.status, 2);
    QVERIFY2(saysOneLineWith(answer, "gelu.svg"), answer.errors.constData());
    QCOMPARE(names("out"), QStringList());
}

void TestBatchExport::wrongWordsLeaveNoFolder_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing to draw") << QStringList{} << "--functions";
    QTest::newRow("no such file") << QStringList{"none.actiscope"} << "none.actiscope";
    QTest::newRow("workspace") << QStringList{"--all", "--depth", "3"} << "--workspace depth";
    QTest::newRow("quotes") << QStringList{"--all", "--workspace", "layer", "--view", "neu\"ron"} << "view";
    QTest::newRow("size") << QStringList{"--all", "--size", "16000x16000", "--scale", "8"} << "--size";
}

void TestBatchExport::wrongWordsLeaveNoFolder()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, says);
    const Answer answer =
        runProgram(QStringList{"export"} + words + QStringList{"--output-folder", path("out"), "--format", "png"});
    QCOMPARE(answer.status, 2);
    QVERIFY2(saysOneLineWith(answer, says), answer.errors.constData());
    QVERIFY(!QFileInfo::exists(path("out")));
}

/// The picture keeps what was read, so that it opens without the table.
void TestBatchExport::tablesAreTheBatch()
{
    QFile table(path("t.csv"));
    QVERIFY(table.open(QIODevice::WriteOnly) && table.write("a;b\n0,5;x\n-1,25;y\n") > 0);
    table.close();
    const Answer answer = runProgram({"export", "--functions", "relu", "--workspace", "layer", "--weight", "2", "--batch", path("t.csv"),
                                      "--output", path("a.svg")});
    QCOMPARE(answer.status, 0);
    QVERIFY2(saysOneLineWith(answer, "“b” (text)"), answer.errors.constData());
    const State state = stateIn(path("a.svg"));
    QCOMPARE(state.layer.distribution, Distribution::File);
    QCOMPARE(state.layer.file.name, std::string("t.csv"));
    QVERIFY(state.layer.file.batch == (Batch{2, 1, Numbers({0.5, -1.25})}));
    QCOMPARE(state.layer.weight, 2.0);
}

/// Old ones may hold what is out of limits since.
void TestBatchExport::alteredFilesSaySo_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("options");
    const QByteArray state = R"({"functions": ["relu"], "cursor": 1e9})";
    QTest::newRow("session") << "s.actiscope" << R"({"format": "actiscope-session", "version": 1, "state": )" + state + '}'
                             << QStringList();
    QTest::newRow("deck") << "d.actideck"
                          << R"({"format": "actiscope-deck", "version": 1, "scenes": [{"title": "A", "state": )" + state + "}]}"
                          << QStringList("--deck");
}

void TestBatchExport::alteredFilesSaySo()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    QFETCH(QStringList, options);
    QFile altered(path(file));
    QVERIFY(altered.open(QIODevice::WriteOnly) && altered.write(content) == content.size());
    altered.close();
    const Answer answer = runProgram(QStringList{"export", path(file), "--output", path("a.svg")} + options);
    QCOMPARE(answer.status, 0);
    QVERIFY2(saysOneLineWith(answer, "cursor") && saysOneLineWith(answer, file), answer.errors.constData());
}

/// On a disk with room for one of two tables.
void TestBatchExport::whatCanBeWrittenIs()
{
#ifdef Q_OS_UNIX
    QProcess shell;
    shell.start(QStringLiteral("sh"),
                {QStringLiteral("-c"),
                 QStringLiteral("trap '' XFSZ; ulimit -f 4; exec \"$0\" export --functions sine,identity --range -100:100 "
                                "--output-folder \"$1\" --format csv"),
                 programFile(), m_folder->path()});
    QVERIFY(shell.waitForFinished(120'000));
    QCOMPARE(shell.exitCode(), 1);
    const QByteArray errors = shell.readAllStandardError();
    QVERIFY2(errors.count('\n') == 1 && errors.contains("sine.csv") && !errors.contains("identity.csv"), errors.constData());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList(QStringLiteral("identity.csv")));
    QVERIFY(contentOf(path(QStringLiteral("identity.csv"))).startsWith("chart,"));
#else
    QSKIP("needs a limit on file sizes");
#endif
}

QTEST_MAIN(TestBatchExport)
#include "tst_batchexport.moc"
