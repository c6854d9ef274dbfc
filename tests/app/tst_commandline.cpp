#include "core/activation/catalogue/catalogue.h"
#include "program.h"

#include "core/activation/activation.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace actiscope;

/// The commands as a whole, list, and every kind of wrong input. What eval computes is in tst_evalcommand, what export
/// writes in tst_exportcommand.
class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void help_data();
    void help();
    void version();
    void windowNeedsDisplay();
    void listShowsCatalogue();
    void listAsJson();
    void commandsWinOverFilesOfTheirName();
    void wrongInput_data();
    void wrongInput();
    void messageStaysOneLine();
};

void TestCommandLine::help_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("word");

    QTest::newRow("program") << QStringList{"--help"} << "actiscope list";
    QTest::newRow("short") << QStringList{"-h"} << "actiscope list";
    QTest::newRow("list") << QStringList{"list", "--help"} << "--json";
    QTest::newRow("eval") << QStringList{"eval", "--help"} << "--samples";
    QTest::newRow("layer") << QStringList{"layer", "--help"} << "--weight";
    QTest::newRow("export") << QStringList{"export", "--help"} << "--output";
}

void TestCommandLine::help()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, word);
    const Answer answer = runProgram(arguments);
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.errors, QByteArray());
    QVERIFY(QString::fromUtf8(answer.output).contains(word));
    for (const QByteArray &line : answer.output.split('\n'))
        QVERIFY2(QString::fromUtf8(line).size() <= 110, line.constData());
}

void TestCommandLine::version()
{
    const Answer answer = runProgram({"--version"});
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.output.startsWith("actiscope "));
    QCOMPARE(answer.output.count('\n'), 1);
}

void TestCommandLine::windowNeedsDisplay()
{
    const Answer answer = runProgram({});
    QCOMPARE(answer.status, 1);
    QVERIFY2(saysOneLineWith(answer, "display"), answer.errors.constData());
}

void TestCommandLine::listShowsCatalogue()
{
    const Answer answer = runProgram({"list"});
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.errors, QByteArray());
    const QStringList lines = QString::fromUtf8(answer.output).split('\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), static_cast<qsizetype>(catalogue().size()) + 1);
    for (std::size_t i = 0; i < catalogue().size(); ++i) {
        const QString &line = lines[static_cast<qsizetype>(i) + 1];
        QVERIFY2(line.startsWith(QString::fromUtf8(catalogue()[i]->id) + ' '), qPrintable(line));
        for (const Parameter &parameter : catalogue()[i]->parameters)
            QVERIFY2(line.contains(QString::fromUtf8(parameter.id) + '='), qPrintable(line));
    }
}

void TestCommandLine::listAsJson()
{
    const Answer answer = runProgram({"list", "--json"});
    QCOMPARE(answer.status, 0);
    const QJsonArray list = QJsonDocument::fromJson(answer.output).array();
    QCOMPARE(list.size(), static_cast<qsizetype>(catalogue().size()));
    const auto isGelu = [](const QJsonValue &value) { return value[u"id"].toString() == u"gelu"; };
    QVERIFY(std::any_of(list.begin(), list.end(), isGelu));
}

void TestCommandLine::commandsWinOverFilesOfTheirName()
{
    const QTemporaryDir folder;
    QFile list(folder.filePath(QStringLiteral("list")));
    QVERIFY(list.open(QIODevice::WriteOnly));
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("export")));
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()));
    const Answer listed = runProgram({"list"});
    const Answer exported = runProgram({"export"});
    const Answer opened = runProgram({"./export"});
    QVERIFY(QDir::setCurrent(before));
    QCOMPARE(listed.status, 0);
    QVERIFY(listed.output.contains("relu"));
    QVERIFY2(saysOneLineWith(exported, "--output"), exported.errors.constData());
    QVERIFY2(saysOneLineWith(opened, "is a folder"), opened.errors.constData());
}

void TestCommandLine::wrongInput_data()
{
    QTest::addColumn<QStringList>("arguments"); // %d stands for a folder that holds only kept.png
    QTest::addColumn<QString>("word");          // what the message names
    QTest::addColumn<QString>("right");         // what it says would be right

    const auto row = [](const char *name, const QString &line, const QString &word, const QString &right) {
        QTest::newRow(name) << line.split(' ', Qt::SkipEmptyParts) << word << right;
    };
    const auto emptyRow = [](const char *name, const QStringList &words, const QString &word, const QString &right) {
        QTest::newRow(name) << words << word << right;
    };
    const QString toFile = QStringLiteral(" --output %d/new.png");
    const QString relu = QStringLiteral("export --functions relu");

    row("unknown command", "evla gelu --x 1", "'evla'", "eval");
    row("unknown command, nothing near", "zzz", "'zzz'", "list, eval, layer, export");
    row("no such file", "picture.bmp", "'picture.bmp'", "session");
    row("folder to open", "%d", "is a folder", "session");
    row("unknown first option", "--jsn", "'--jsn'", "--help");

    row("list: no session", "list gelu", "'gelu'", "session");
    row("list: two sessions", "list a.actiscope b.actiscope", "'b.actiscope'", "--help");
    row("list: unknown option", "list --jso", "'--jso'", "--json");
    row("list: value for a flag", "list --json=1", "'1'", "no value");
    row("list: twice", "list --json --json", "--json", "once");

    row("eval: no function", "eval --x 1", "FUNCTION", "gelu");
    row("eval: unknown function", "eval gleu --x 1", "'gleu'", "'gelu'");
    row("eval: a display name", "eval LeakyReLU --x 1", "'LeakyReLU'", "'leaky_relu'");
    row("eval: nothing near", "eval qqqqqqq --x 1", "'qqqqqqq'", "actiscope list");
    emptyRow("eval: formula with an unknown function", {"eval", "x*sinx", "--x", "1"}, "formula 'x*sinx': ", "Did you mean 'sin(x)'? (at character 3)");
    row("eval: function and x in one word", "eval sinx --x 1", "formula 'sinx': sinx is not known", "Did you mean 'sin(x)'? (at character 1)");
    emptyRow("eval: function without brackets", {"eval", "sin x", "--x", "1"}, "formula 'sin x': ", "'sin(x)'");
    row("eval: function alone", "eval sin --x 1", "formula 'sin': ", "'sin(x)'");
    row("eval: several points", "eval 1.2.3 --x 1", "formula '1.2.3': ", "decimal point. (at character 1)");
    row("eval: product in one word", "eval ax+b --x 1", "formula 'ax+b': ", "'a*x'");
    row("eval: another variable", "eval z^2 --x 1", "formula 'z^2': ", "has no x");
    row("eval: large X", "eval X+1 --x 1", "formula 'X+1': ", "'x'");
    emptyRow("eval: a display name of two words", {"eval", "LeCun tanh", "--x", "1"}, "'LeCun tanh'", "'lecun_tanh'");
    emptyRow("eval: bracket too many", {"eval", "x+1)", "--x", "1"}, "“)”", "Did you mean 'x+1'?");
    emptyRow("eval: unfinished formula", {"eval", "2*", "--x", "1"}, "formula '2*': ", "(at the end)");
    emptyRow("eval: place in characters", {"eval", "α*x + )", "--x", "1"}, "formula 'α*x + )': ", "(at character 7)");
    emptyRow("eval: parameter that a formula lacks", {"eval", "x*sigmoid(b*x)", "--set", "c=1"}, "'c'", "Right would be b");
    row("eval: no session", "eval gelu --session none.actiscope", "'none.actiscope'", "session");
    row("layer: wrong formula", "layer x+ --x 1", "formula 'x+'", "(at the end)");
    emptyRow("export: wrong formula", {"export", "--function", "a=x*", "--output", "%d/new.png"}, "--function: formula 'x*'", "(at the end)");
    emptyRow("export: name with a meaning", {"export", "--function", "gelu=x", "--output", "%d/new.png"}, "--function: “gelu”", "another name");
    emptyRow("export: one name twice", {"export", "--function", "a=x", "--function", "a=2x", "--output", "%d/new.png"}, "“a”", "Choose another name");
    row("eval: two functions", "eval gelu relu --x 1", "'relu'", "--help");
    row("eval: unknown option", "eval gelu --y 1", "'--y'", "--x");
    row("eval: option misspelt", "eval gelu --sampels 3", "'--sampels'", "'--samples'");
    row("eval: value missing at the end", "eval gelu --x", "--x", "--help");
    row("eval: value missing before an option", "eval gelu --range --samples 3", "--range", "--help");
    row("eval: twice", "eval gelu --x 1 --x 2", "--x", "once");
    row("eval: two sources", "eval gelu --x 1 --range 0:1", "--range", "one of them");
    row("eval: samples without range", "eval gelu --x 1 --samples 3", "--samples", "one of them");
    row("eval: stdin and x", "eval gelu --stdin --x 1", "--stdin", "one of them");
    row("eval: no number", "eval gelu --x 1,two,3", "'two'", "numbers");
    row("eval: number with a tail", "eval gelu --x 1.5abc", "'1.5abc'", "numbers");
    row("eval: decimal comma with blanks", "eval gelu --x 1,,5", "''", "numbers");
    row("eval: number too large", "eval gelu --x 1e400", "'1e400'", "too large");
    row("eval: negative number too large", "eval gelu --x -1e400", "'-1e400'", "too large");
    row("eval: tiny number with a tail", "eval gelu --x 1e-400x", "'1e-400x'", "no number");
    row("eval: hexadecimal", "eval gelu --x 0x10", "'0x10'", "numbers");
    row("eval: plus minus", "eval gelu --x +-1", "'+-1'", "numbers");
    emptyRow("eval: empty list", {"eval", "gelu", "--x", ""}, "''", "numbers");
    emptyRow("eval: empty function", {"eval", "", "--x", "1"}, "formula ''", "(at the end)");
    row("eval: no range", "eval gelu --range 5", "'5'", "MINIMUM:MAXIMUM");
    row("eval: range of three", "eval gelu --range 1:2:3", "'1:2:3'", "MINIMUM:MAXIMUM");
    row("eval: range with a word", "eval gelu --range a:5", "'a'", "MINIMUM:MAXIMUM");
    row("eval: range without an end", "eval gelu --range :5", "''", "MINIMUM:MAXIMUM");
    row("eval: endless range", "eval gelu --range -inf:5", "'-inf'", "MINIMUM:MAXIMUM");
    row("eval: range of nan", "eval gelu --range nan:5", "'nan'", "MINIMUM:MAXIMUM");
    row("eval: inverted range", "eval gelu --range 5:-5", "'5:-5'", "MINIMUM:MAXIMUM");
    row("eval: empty range", "eval gelu --range 5:5", "'5:5'", "MINIMUM:MAXIMUM");
    row("eval: one sample", "eval gelu --samples 1", "'1'", "from 2");
    row("eval: negative samples", "eval gelu --samples -3", "'-3'", "from 2");
    row("eval: huge samples", "eval gelu --samples 99999999999999", "'99999999999999'", "10000000");
    row("eval: broken samples", "eval gelu --samples 2.5", "'2.5'", "whole number");
    row("eval: unknown format", "eval gelu --x 1 --format xml", "'xml'", "csv or json");
    row("eval: setting without value", "eval elu --x 1 --set alpha", "'alpha'", "NAME=VALUE");
    row("eval: setting without name", "eval elu --x 1 --set =1", "'=1'", "NAME=VALUE");
    row("eval: unknown parameter", "eval elu --x 1 --set alhpa=1", "'alhpa'", "alpha");
    row("eval: function without parameters", "eval gelu --x 1 --set alpha=1", "'alpha'", "none");
    row("eval: parameter no number", "eval elu --x 1 --set alpha=big", "'big'", "number");
    row("eval: parameter out of range", "eval elu --x 1 --set alpha=-1e9", "'-1e9'", "from");
    row("eval: parameter nan", "eval elu --x 1 --set alpha=nan", "'nan'", "from");
    row("eval: parameter endless", "eval elu --x 1 --set alpha=inf", "'inf'", "from");
    row("eval: parameter empty", "eval elu --x 1 --set alpha=", "''", "from");
    row("eval: parameter twice", "eval elu --x 1 --set alpha=1 --set alpha=2", "alpha", "once");

    row("export: a word", "export relu" + toFile, "'relu'", "--functions");
    row("export: no functions", "export" + toFile, "--functions", "ids");
    row("export: no output", relu, "--output", ".png");
    emptyRow("export: empty functions", {"export", "--functions", "", "--output", "%d/new.png"}, "''", "ids");
    emptyRow("export: empty output", {"export", "--functions", "relu", "--output", ""}, "--output", ".png");
    row("export: unknown function", "export --functions relu,glu" + toFile, "'glu'", "Did you mean");
    row("export: function missing", "export --functions relu," + toFile, "'relu,'", "ids");
    row("export: function twice", "export --functions relu,gelu,relu" + toFile, "'relu'", "once");
    row("export: functions twice", relu + " --functions gelu" + toFile, "--functions", "once");
    row("export: unknown option", relu + " --zzz 10" + toFile, "'--zzz'", "--functions");
    row("export: misspelt option", relu + " --widht 10" + toFile, "'--widht'", "--width");
    row("export: value missing", relu + " --size" + toFile, "--size", "--help");
    row("export: setting without function", "export --functions elu --set alpha=2" + toFile, "'alpha=2'",
        "FUNCTION.NAME=VALUE");
    row("export: setting of another", relu + " --set elu.alpha=2" + toFile, "'elu'", "--functions");
    row("export: setting of none", relu + " --set eul.alpha=2" + toFile, "'eul'", "'elu'");
    row("export: parameter out of range", "export --functions elu --set elu.alpha=-1e9" + toFile, "'-1e9'", "from");
    row("export: unknown parameter", "export --functions elu --set elu.beta=1" + toFile, "'beta'", "alpha");
    row("export: inverted range", relu + " --range 5:-5" + toFile, "'5:-5'", "MINIMUM:MAXIMUM");
    row("export: range too wide", relu + " --range -1e9:1e9" + toFile, "'-1e9:1e9'", "1e+06");
    row("export: range too narrow", relu + " --range 0:1e-9" + toFile, "'0:1e-9'", "at least 1e-06 apart");
    row("export: range too narrow, far out", relu + " --range 500000:500000.001" + toFile, "'500000:500000.001'", "at least 0.005 apart");
    row("export: range too narrow, negative", relu + " --range -2000.00001:-2000" + toFile, "'-2000.00001:-2000'", "at least 2e-05 apart");
    row("export: parameters out of order", "export --functions hardtanh --set hardtanh.min_val=2" + toFile, "min_val of hardtanh is 2 and max_val is 1",
        "a min_val below max_val");
    row("export: equal parameters", "export --functions hardtanh --set hardtanh.max_val=0 --set hardtanh.min_val=0" + toFile, "hardtanh", "below");
    row("export: state out of order", "export --functions hardtanh --state parameters.hardtanh.max_val=-3" + toFile, "max_val is -3", "below");
    row("export: state beyond", "export --functions elu --state parameters.elu.alpha=1000" + toFile, "alpha of elu", "from 0.01 to 100");
    row("export: state beyond, as an object", R"(export --functions elu --state parameters={"elu":{"alpha":1e9}})" + toFile, "alpha of elu", "from 0.01 to 100");
    row("export: a group beyond", R"(export --functions elu --state layer={"weight":1e9})" + toFile, "layer.weight", "nearest that can be is 1000");
    row("export: a vertical range the wrong way", R"(export --functions elu --state vertical.value={"minimum":1,"maximum":0})" + toFile, "vertical.value", "nearest");
    row("export: a vertical range beyond", R"(export --functions elu --state vertical.value={"minimum":0,"maximum":1e99})" + toFile, "vertical.value", "nearest");
    row("export: pushes beyond the steps", "export --functions elu --state layer.learning.pushes=[5,900000]" + toFile, "layer.learning.pushes", "nearest");
    row("export: a file that is not there", R"(export --functions elu --state layer.distribution="file")" + toFile, "layer.distribution", "normal");
    row("export: no chart at all", R"(export --functions elu --state charts={"value":false,"first":false,"second":false})" + toFile, "charts.value", "nearest");
    row("export: a range the wrong way, as an object", R"(export --functions elu --state range={"minimum":20,"maximum":10})" + toFile, "range.m", "nearest");
    row("export: sweep out of order", "export --functions hardtanh --sweep hardtanh.min_val=-1:2 --output %d/a.gif", "2", "0.999");
    row("eval: parameters out of order", "eval hardtanh --set min_val=1 --x 0", "min_val of hardtanh is 1 and max_val is 1", "a min_val below max_val");
    row("layer: parameters out of order", "layer hardtanh --set max_val=-1.5 --x 0", "max_val is -1.5", "a min_val below max_val");
    row("export: unknown charts", relu + " --show d3f" + toFile, "'d3f'", "f, df, d2f, both or all");
    row("export: no chart", relu + " --show f,,df" + toFile, "''", "f, df");
    row("export: layer's option", relu + " --weight 2" + toFile, "--weight", "--workspace layer");
    row("export: depth's option", relu + " --workspace layer --depth 2" + toFile, "--depth", "--workspace depth");
    row("export: unknown workspace", relu + " --workspace training" + toFile, "workspace", "curves");
    row("export: weight beyond", relu + " --workspace layer --weight 1e300" + toFile, "'1e300'", "nearest");
    row("export: weight no number", relu + " --workspace layer --weight x" + toFile, "'x'", "number");
    row("export: unknown field", relu + " --state layer.wight=2" + toFile, "layer.wight", "--state");
    row("export: field of another kind", relu + " --state cursor=true" + toFile, "cursor", "number");
    row("export: no field", relu + " --state cursor" + toFile, "'cursor'", "PATH=VALUE");
    row("export: unknown selected", relu + " --selected gleu" + toFile, "'gleu'", "gelu");
    row("export: dpi of pixels", relu + " --dpi 300" + toFile, "--dpi", "millimetres");
    row("export: scale of a preset", relu + " --size slide --scale 2" + toFile, "--scale", "1280x720");
    row("export: text too large", relu + " --text-size 900" + toFile, "--text-size", "250");
    row("export: millimetres too large", relu + " --size 9000x10mm" + toFile, "--size", "2000");
    row("export: format of a file", relu + " --format svg" + toFile, "--format", "--output-folder");
    row("export: file and folder", relu + " --output-folder %d --format svg" + toFile, "--output-folder", "one of them");
    row("export: folder without format", relu + " --output-folder %d", "--format", "svg");
    row("export: unknown format", relu + " --output-folder %d --format bmp", "'bmp'", "tikz");
    row("export: folder of a folder", relu + " --output-folder %d/a/b --format svg", "a/b'", "folder");
    row("export: deck without file", "export --deck" + toFile, "--deck", "FILE.actideck");
    row("export: all and some", relu + " --all" + toFile, "--all", "one of them");
    row("export: no size", relu + " --size big" + toFile, "'big'", "1280x720");
    row("export: one side", relu + " --size 800" + toFile, "'800'", "1280x720");
    row("export: zero width", relu + " --size 0x600" + toFile, "'0'", "16384");
    row("export: zero height", relu + " --size 800x0" + toFile, "'0'", "16384");
    row("export: negative size", relu + " --size -800x600" + toFile, "'-800'", "16384");
    row("export: huge side", relu + " --size 800x999999999999" + toFile, "'999999999999'", "16384");
    row("export: huge area", relu + " --size 16384x16384 --scale 8" + toFile, "16384x16384", "at most");
    row("export: zero scale", relu + " --scale 0" + toFile, "'0'", "0.1");
    row("export: huge scale", relu + " --scale 100" + toFile, "'100'", "8");
    row("export: scale nan", relu + " --scale nan" + toFile, "'nan'", "8");
    row("export: unknown theme", relu + " --theme blue" + toFile, "'blue'", "light, dark or contrast");
    row("export: unknown language", relu + " --language fr" + toFile, "'fr'", "en");
    row("export: no ending", relu + " --output %d/new", "new'", ".png");
    row("export: unknown ending", relu + " --output %d/new.bmp", "new.bmp'", ".png, .svg, .pdf, .csv, .tex, .tikz or .py");
    row("export: folder as file", relu + " --output %d/folder.png", "folder.png'", "folder");
    row("export: name too long", relu + " --output %d/" + QString(252, u'n') + ".svg", "nnn", "shorter");
    row("export: folder's name too long", relu + " --format svg --output-folder %d/" + QString(256, u'n'), "nnn", "shorter");
    row("export: device to read", "export /dev/null" + toFile, "'/dev/null' is a device", "session");
    row("export: folder to read", "export %d" + toFile, "is a folder", "session");
    row("export: folder as a deck", "export %d --deck" + toFile, "is a folder", "a deck");
    row("export: nowhere to read", "export %d/kept.png/s.actiscope" + toFile, "no folder", "session");
    emptyRow("export: empty file name", {"export", "", "--output", "%d/new.png"}, "empty", "session");
    row("device to open", "/dev/null", "is a device", "session");
    row("export: missing folder", relu + " --output %d/none/new.png", "none/new.png'", "does not exist");
    row("export: file as folder", relu + " --output %d/kept.png/new.png", "kept.png/new.png'", "does not exist");
    row("export: unwritable place", relu + " --output /proc/new.png", "'/proc/new.png'", "cannot be written");
    row("export: device", relu + " --output %d/full.png", "full.png'", "ordinary file");
    row("export: wrong word, file exists", relu + " --size 0x0 --output %d/kept.png", "'0'", "16384");
}

void TestCommandLine::wrongInput()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, word);
    QFETCH(QString, right);
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir("folder.png"));
    QVERIFY(QFile::link("/dev/full", folder.filePath("full.png")));
    QFile kept(folder.filePath("kept.png"));
    QVERIFY(kept.open(QIODevice::ReadWrite) && kept.write("kept") == 4 && kept.flush());
    arguments.replaceInStrings("%d", folder.path());

    const Answer answer = runProgram(arguments);
    QCOMPARE(answer.status, 2);
    QCOMPARE(answer.output, QByteArray());
    QVERIFY2(saysOneLineWith(answer, word), answer.errors.constData());
    QVERIFY2(saysOneLineWith(answer, right), answer.errors.constData());

    const QStringList left = QDir(folder.path()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot
                                                           | QDir::Hidden, QDir::Name);
    QCOMPARE(left, (QStringList{"folder.png", "full.png", "kept.png"}));
    kept.seek(0);
    QCOMPARE(kept.readAll(), QByteArray("kept"));
}

void TestCommandLine::messageStaysOneLine()
{
    QVERIFY(saysOneLineWith(runProgram({"eval", "ge\nlu\r\x1b[31m", "--x", "1"}), "'ge\\nlu\\x0d\\x1b[31m'"));
    const Answer answer = runProgram({"eval", QString(100'000, 'x')});
    QVERIFY(saysOneLineWith(answer, "…"));
    QVERIFY(answer.errors.size() < 300);
}

QTEST_GUILESS_MAIN(TestCommandLine)

#include "tst_commandline.moc"
