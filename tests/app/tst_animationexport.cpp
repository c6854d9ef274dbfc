// `actiscope export --sweep`: pictures that move.

#include "program.h"

#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

class AnimationExportTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void writesAGif();
    void movesAnOwnParameter();
    void writesAllOtherFormats_data();
    void writesAllOtherFormats();
    void writesOneAFunction();
    void stopsWithoutATrace();
    void refuses_data();
    void refuses();

private:
    QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void AnimationExportTest::writesAGif()
{
    const QString file = m_folder->filePath(QStringLiteral("a.gif"));
    const Answer answer = runProgram({"export", "--functions", "elu,relu", "--sweep", "elu.alpha=0.1:3", "--seconds", "2", "--fps",
                                      "5", "--back", "--size", "320x180", "--theme", "dark", "--output", file});
    QVERIFY2(answer.status == 0 && answer.errors.isEmpty() && answer.output.isEmpty(), answer.errors.constData());
    QImageReader reader(file);
    QCOMPARE(reader.size(), QSize(320, 180));
    QList<QImage> images;
    for (QImage image = reader.read(); !image.isNull(); image = reader.read())
        images << image;
    QCOMPARE(images.size(), 10);
    QVERIFY(qGray(images.first().pixel(1, 1)) < 60);
    QVERIFY(images[0] != images[5]);
    QVERIFY(images[1] == images[9]); // on the way back the same
}

/// A parameter of one's own moves, by the function's name.
void AnimationExportTest::movesAnOwnParameter()
{
    const QString file = m_folder->filePath(QStringLiteral("own.gif"));
    const Answer answer = runProgram({"export", "--function", "swoosh=x*sigmoid(b*x)", "--sweep", "swoosh.b=0:4", "--seconds", "0.6", "--fps", "5",
                                      "--size", "320x180", "--output", file});
    QVERIFY2(answer.status == 0 && answer.errors.isEmpty(), answer.errors.constData());
    QImageReader reader(file);
    const QImage first = reader.read();
    QVERIFY(!first.isNull() && reader.read() != first);
}

void AnimationExportTest::writesAllOtherFormats_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("files");
    QTest::newRow("pages") << "a.pdf" << QStringList{"a.pdf"};
    QTest::newRow("pictures") << "a.png" << QStringList{"a-1.png", "a-2.png", "a-3.png"};
}

void AnimationExportTest::writesAllOtherFormats()
{
    QFETCH(QString, name);
    const Answer answer =
        runProgram({"export", "--workspace", "layer", "--functions", "relu,gelu", "--sweep", "layer.weight=-1:1", "--seconds", "0.6",
                    "--fps", "5", "--fit-axes", "--no-value", "--size", "320x240", "--output", m_folder->filePath(name)});
    QVERIFY2(answer.status == 0, answer.errors.constData());
    QTEST(names(), "files");
}

void AnimationExportTest::writesOneAFunction()
{
    const Answer answer = runProgram({"export", "--functions", "relu,gelu", "--sweep", "cursor=-1:1", "--seconds", "0.4", "--fps",
                                      "5", "--size", "160x90", "--output-folder", m_folder->path(), "--format", "gif"});
    QVERIFY2(answer.status == 0, answer.errors.constData());
    QCOMPARE(names(), (QStringList{"gelu.gif", "relu.gif"}));
}

/// Ctrl+C in the middle of it.
void AnimationExportTest::stopsWithoutATrace()
{
#ifdef Q_OS_UNIX
    QProcess process;
    process.start(programFile(),
                  {"export", "--functions", "relu,gelu", "--sweep", "cursor=-5:5", "--seconds", "60", "--fps", "50", "--size",
                   "slide4k", "--output", m_folder->filePath(QStringLiteral("a.png"))});
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(!names().isEmpty(), 60'000); // the folder of what is not finished yet
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    const QByteArray errors = process.readAllStandardError();
    QVERIFY2(errors.count('\n') == 1 && errors.contains("interrupted"), errors.constData());
    QVERIFY2(names().isEmpty(), qPrintable(names().join(u' ')));
#else
    QSKIP("needs signals");
#endif
}

void AnimationExportTest::refuses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QStringList &words, const char *says) {
        QTest::newRow(name) << words << QString::fromUtf8(says);
    };
    row("no sweep", {"--output", "a.gif"}, "right would be --sweep with it");
    row("no sweep in a folder", {"--output-folder", ".", "--format", "gif"}, "right would be --sweep with it");
    row("seconds alone", {"--seconds", "3", "--output", "a.png"}, "--seconds needs --sweep");
    row("no ends", {"--sweep", "cursor", "--output", "a.gif"}, "SLIDER=FROM:TO");
    row("three ends", {"--sweep", "cursor=1:2:3", "--output", "a.gif"}, "SLIDER=FROM:TO");
    row("no number", {"--sweep", "cursor=a:2", "--output", "a.gif"}, "'a'");
    row("unknown", {"--sweep", "curser=1:2", "--output", "a.gif"}, "'curser'; right would be cursor");
    row("another workspace's", {"--sweep", "layer.weight=1:2", "--output", "a.gif"}, "right would be cursor, range.minimum");
    row("beyond", {"--sweep", "cursor=0:1e9", "--output", "a.gif"}, "--sweep: Cursor cannot go to");
    row("no way", {"--sweep", "cursor=1:1", "--output", "a.gif"}, "does not move");
    row("rate", {"--sweep", "cursor=0:1", "--fps", "30", "--output", "a.gif"}, "5, 10, 20, 25 or 50");
    row("too long", {"--sweep", "cursor=0:1", "--seconds", "61", "--output", "a.gif"}, "--seconds");
    row("ending", {"--sweep", "cursor=0:1", "--output", "a.svg"}, ".gif, .pdf or .png");
    row("format", {"--sweep", "cursor=0:1", "--output-folder", ".", "--format", "svg"}, "gif, pdf or png");
}

void AnimationExportTest::refuses()
{
    QFETCH(QStringList, words);
    QFETCH(QString, says);
    for (QString &word : words)
        word = word == QLatin1String(".") || word.startsWith(QLatin1String("a.")) ? m_folder->filePath(word) : word;
    const Answer answer = runProgram(QStringList{"export", "--functions", "relu"} + words);
    QCOMPARE(answer.status, 2);
    QVERIFY2(saysOneLineWith(answer, says), answer.errors.constData());
    QVERIFY(names().isEmpty());
}

QTEST_GUILESS_MAIN(AnimationExportTest)
#include "tst_animationexport.moc"
