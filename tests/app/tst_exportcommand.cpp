#include "core/activation/catalogue/catalogue.h"
#include "program.h"
#include "tests/core/referencetable.h"

#include "core/activation/activation.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

using namespace actiscope;

namespace {

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The files that `actiscope export` writes.
class TestExportCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void png();
    void scaledPng();
    void svg();
    void pdf();
    void scaleLimitsPixelsOnly();
    void csv();
    void csvWithCommas();
    void charts_data();
    void charts();
    void themes();
    void parameterChangesCurve();
    void endingInCapitals();
    void relativeFileName();
    void fileIsReplaced();
    void failureKeepsFile();
    void sameTwice_data();
    void sameTwice();
    void everyFunction();
    void ownFunctions();
    void ownFunctionsInAFolder();

private:
    /// Exports relu and gelu with more options and says whether it worked in silence.
    bool exported(const QString &fileName, const QStringList &options = {}) const;
    QString path(const QString &fileName) const { return m_folder->filePath(fileName); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestExportCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

bool TestExportCommand::exported(const QString &fileName, const QStringList &options) const
{
    const Answer answer =
        runProgram(QStringList{"export", "--functions", "relu,gelu", "--output", path(fileName)} + options);
    if (answer.status != 0 || !answer.errors.isEmpty() || !answer.output.isEmpty())
        qWarning("status %d: %s%s", answer.status, answer.errors.constData(), answer.output.constData());
    return answer.status == 0 && answer.errors.isEmpty() && answer.output.isEmpty()
        && QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size() == 1;
}

void TestExportCommand::png()
{
    QVERIFY(exported("a.png"));
    QVERIFY(contentOf(path("a.png")).startsWith("\x89PNG\r\n\x1a\n"));
    const QImage image(path("a.png"));
    QCOMPARE(image.size(), QSize(1280, 720));
    QCOMPARE(image.pixelColor(0, 0).lightness() > 200, true);
}

void TestExportCommand::scaledPng()
{
    QVERIFY(exported("a.png", {"--size", "640x480", "--scale", "2.5"}));
    QCOMPARE(QImage(path("a.png")).size(), QSize(1600, 1200));
}

void TestExportCommand::svg()
{
    QVERIFY(exported("a.svg", {"--size", "800x600"}));
    const QByteArray content = contentOf(path("a.svg"));
    QXmlStreamReader reader(content);
    QVERIFY(reader.readNextStartElement());
    QCOMPARE(reader.name().toString(), QStringLiteral("svg"));
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QSvgRenderer renderer(content);
    QVERIFY(renderer.isValid());
    const QRectF box = renderer.viewBoxF();
    QVERIFY(qAbs(box.width() / box.height() - 800.0 / 600.0) < 0.01);
}

void TestExportCommand::pdf()
{
    QVERIFY(exported("a.pdf"));
    const QByteArray content = contentOf(path("a.pdf"));
    QVERIFY(content.startsWith("%PDF-"));
    QVERIFY(content.trimmed().endsWith("%%EOF"));
}

void TestExportCommand::scaleLimitsPixelsOnly()
{
    for (const QString &name : {QStringLiteral("a.svg"), QStringLiteral("a.pdf"), QStringLiteral("a.csv"),
                                QStringLiteral("a.tex"), QStringLiteral("a.py")}) {
        QVERIFY(exported(name, {"--size", "16384x200", "--scale", "8"}));
        QVERIFY(QFile::remove(path(name)));
    }
}

void TestExportCommand::csv()
{
    QVERIFY(exported("a.csv", {"--range", "-3:4"}));
    const QByteArray content = contentOf(path("a.csv"));
    QList<QByteArray> lines = content.split('\n');
    QCOMPARE(lines.takeFirst(), QByteArray("chart,function,piece,x,y"));
    QVERIFY(lines.takeLast().isEmpty());
    QVERIFY(lines.size() > 20 && lines.size() < 2000);
    for (const QByteArray &line : lines) {
        const std::vector<std::string> cells = ReferenceTable::split(line.toStdString(), ',');
        QCOMPARE(cells.size(), std::size_t(5));
        const FunctionRef function = findActivation(cells[1]);
        QVERIFY(function && (cells[0] == "f" || cells[0] == "df"));
        const double x = ReferenceTable::toNumber(cells[3]);
        const double y = ReferenceTable::toNumber(cells[4]);
        QVERIFY(x >= -3.0 && x <= 4.0);
        const Jet at = function->at(x, function->defaults());
        const double want = cells[0] == "f" ? at.value : at.first;
        // At the two ends of a jump the point is a limit, not the value.
        const bool isJump = cells[0] == "df" && x == 0.0;
        QVERIFY2(isJump || std::fabs(y - want) < 1e-2, line.constData());
    }
    for (const char *start : {"f,relu,0,-3,0", "df,relu,1,", "f,gelu,0,", "df,gelu,0,"})
        QVERIFY2(content.contains(QByteArray("\n") + start), start);
}

void TestExportCommand::csvWithCommas()
{
    QVERIFY(exported("a.csv", {}));
    QByteArray expected = contentOf(path("a.csv"));
    QVERIFY(exported("a.csv", {"--csv-decimal", "comma"}));
    QCOMPARE(contentOf(path("a.csv")), expected.replace(',', ';').replace('.', ','));
    // It would do nothing.
    for (const QString &name : {QStringLiteral("a.png"), QStringLiteral("a.tex")}) {
        const Answer answer = runProgram({"export", "--functions", "relu", "--csv-decimal", "comma", "--output", path(name)});
        QCOMPARE(answer.status, 2);
        QVERIFY2(saysOneLineWith(answer, "FILE.csv"), answer.errors.constData());
        QVERIFY(!QFile::exists(path(name)));
    }
}

void TestExportCommand::charts_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<bool>("value");
    QTest::addColumn<bool>("derivative");

    QTest::newRow("f") << "f" << true << false;
    QTest::newRow("df") << "df" << false << true;
    QTest::newRow("both") << "both" << true << true;
}

void TestExportCommand::charts()
{
    QFETCH(QString, shown);
    QFETCH(bool, value);
    QFETCH(bool, derivative);
    QVERIFY(exported("a.csv", {"--show", shown}));
    const QByteArray content = contentOf(path("a.csv"));
    QCOMPARE(content.contains("\nf,gelu,"), value);
    QCOMPARE(content.contains("\ndf,gelu,"), derivative);
}

void TestExportCommand::themes()
{
    QVERIFY(exported("a.png", {"--theme", "light", "--language", "en"}));
    const QImage light(path("a.png"));
    QVERIFY(exported("a.png", {"--theme", "dark"}));
    const QImage dark(path("a.png"));
    QVERIFY(exported("a.png", {"--theme", "contrast"}));
    const QImage contrast(path("a.png"));
    QVERIFY(light.pixelColor(2, 2).lightness() > 200);
    QVERIFY(dark.pixelColor(2, 2).lightness() < 80);
    QVERIFY(contrast != light && contrast != dark);
}

void TestExportCommand::parameterChangesCurve()
{
    const QStringList command{"export", "--functions", "leaky_relu", "--show", "df", "--output", path("a.csv")};
    QCOMPARE(runProgram(command + QStringList{"--set", "leaky_relu.negative_slope=0.25"}).status, 0);
    QVERIFY(contentOf(path("a.csv")).contains("df,leaky_relu,0,-5,0.25\n"));
}

void TestExportCommand::endingInCapitals()
{
    QVERIFY(exported("A.PNG"));
    QVERIFY(contentOf(path("A.PNG")).startsWith("\x89PNG"));
}

void TestExportCommand::relativeFileName()
{
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.start(programFile(), {"export", "--functions=relu", "--output=größe 1.csv"});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(contentOf(path("größe 1.csv")).startsWith("chart,"));
}

void TestExportCommand::fileIsReplaced()
{
    QFile file(path("a.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(1'000'000, 'x')) == 1'000'000);
    file.close();
    QVERIFY(exported("a.csv"));
    QVERIFY(!contentOf(path("a.csv")).contains('x' + QByteArray(3, 'x')));
}

void TestExportCommand::failureKeepsFile()
{
#ifdef Q_OS_LINUX
    // A limit on file sizes stands for a full disk: the picture does not fit, and the old one must survive.
    for (const QString &name : {QStringLiteral("a.png"), QStringLiteral("a.svg"), QStringLiteral("a.pdf"),
                                QStringLiteral("a.csv")}) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("kept") == 4);
        file.close();
        QProcess shell;
        shell.start("sh", {"-c", "trap '' XFSZ; ulimit -f 1; exec \"$0\" \"$@\"", programFile(), "export",
                           "--functions", "relu,gelu,sigmoid,tanh", "--output", path(name)});
        QVERIFY(shell.waitForFinished(60'000));
        const Answer answer{shell.exitCode(), {}, shell.readAllStandardError()};
        QCOMPARE(answer.status, 1);
        QVERIFY2(saysOneLineWith(answer, name), answer.errors.constData());
        QCOMPARE(contentOf(path(name)), QByteArray("kept"));
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 4);
#else
    QSKIP("Needs ulimit.");
#endif
}

void TestExportCommand::sameTwice_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::newRow("png") << "a.png";
    QTest::newRow("svg") << "a.svg";
    QTest::newRow("csv") << "a.csv";
    QTest::newRow("tex") << "a.tex";
    QTest::newRow("python") << "a.py";
}

void TestExportCommand::sameTwice()
{
    QFETCH(QString, fileName);
    QVERIFY(exported(fileName));
    const QByteArray first = contentOf(path(fileName));
    QVERIFY(exported(fileName));
    QCOMPARE(contentOf(path(fileName)), first);
}

void TestExportCommand::everyFunction()
{
    QStringList ids;
    for (const FunctionRef &activation : catalogue())
        ids << QString::fromUtf8(activation->id);
    for (const QString &name : {QStringLiteral("all.svg"), QStringLiteral("all.csv")}) {
        const Answer answer =
            runProgram({"export", "--functions", ids.join(','), "--size", "1600x1200", "--output", path(name)});
        QCOMPARE(answer.errors, QByteArray());
        QCOMPARE(answer.status, 0);
    }
    const QByteArray table = contentOf(path("all.csv"));
    for (const QString &id : ids)
        QVERIFY2(table.contains("\nf," + id.toUtf8() + ','), qPrintable(id));
    QVERIFY(!table.contains("nan") && !table.contains("inf"));
}

/// Drawn, kept in the picture, and drawn again from there.
void TestExportCommand::ownFunctions()
{
    const QStringList options{"--function", "swoosh=x*sigmoid(b*x)", "--functions", "relu,swoosh", "--function", "x^2/10", "--set", "swoosh.b=2",
                              "--range", "-2:2"};
    for (const QString &name : {QStringLiteral("own.csv"), QStringLiteral("own.svg"), QStringLiteral("own.tex")}) {
        const Answer answer = runProgram(QStringList{"export"} + options + QStringList{"--output", path(name)});
        QCOMPARE(answer.errors, QByteArray());
        QCOMPARE(answer.status, 0);
    }
    const QByteArray table = contentOf(path("own.csv"));
    QVERIFY2(table.contains("\nf,swoosh,0,-2,-0.03597"), table.left(400).constData()); // −2σ(−4)
    QVERIFY(table.contains("\nf,relu,0,-2,0"));
    QVERIFY(table.contains(",-2,0.4"));
    const Answer again = runProgram({"export", path("own.svg"), "--functions", "swoosh", "--output", path("again.csv")});
    QCOMPARE(again.errors, QByteArray());
    QVERIFY(contentOf(path("again.csv")).contains("\nf,swoosh,0,-2,-0.03597"));
    // Beside those that a session shows.
    const Answer more = runProgram({"export", path("own.svg"), "--function", "cube=x^3", "--output", path("more.csv")});
    QCOMPARE(more.errors, QByteArray());
    for (const char *start : {"\nf,swoosh,0,", "\nf,cube,0,-2,-8\n", "\nf,relu,0,"})
        QVERIFY2(contentOf(path("more.csv")).contains(start), start);
}

/// What may not have been meant is said once, and what cannot be known.
void TestExportCommand::ownFunctionsInAFolder()
{
    const Answer doubtful = runProgram({"export", "--function", "ax", "--function", "if(sin(x)^2+cos(x)^2<1,1,0)", "--function", "x^2",
                                        "--output-folder", path("doubtful"), "--format", "csv"});
    QCOMPARE(doubtful.status, 0);
    QVERIFY2(doubtful.errors.contains("Did you mean 'a*x'?") && doubtful.errors.contains("with certainty for") && doubtful.errors.count('\n') == 2,
             doubtful.errors.constData());
    const Answer answer = runProgram({"export", "--function", "My “own” / ../one=x", "--function", "my own-one=2x", "--function", "ReLU=max(0,x)",
                                      "--functions", "relu", "--output-folder", path("folder"), "--format", "csv"});
    QCOMPARE(answer.errors, QByteArray());
    QCOMPARE(QDir(path("folder")).entryList(QDir::Files, QDir::Name), (QStringList{"my-own-one.csv", "own_2.csv", "own_3.csv", "relu.csv"}));
}

QTEST_GUILESS_MAIN(TestExportCommand)

#include "tst_exportcommand.moc"
