#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// The program where memory, or room for threads, does not suffice: it says so in one line, or does without.
class TestScarceMemory : public QObject
{
    Q_OBJECT

private slots:
    void endsInGoodOrder_data();
    void endsInGoodOrder();
    void tablesAreWholeOrNone_data();
    void tablesAreWholeOrNone();
    void endsInWordsBeforeItStarts();
    void filmsAreTheSameOrNone();
};

namespace {

/// Runs the program in so many KiB of memory, in a shell that wants stacks of `stack` KiB.
Answer runWithin(int memory, int stack, const QStringList &arguments)
{
    QProcess shell;
    shell.start(QStringLiteral("sh"), QStringList{QStringLiteral("-c"),
                                                  QStringLiteral("ulimit -v %1; ulimit -s %2; exec \"$0\" \"$@\"").arg(memory).arg(stack),
                                                  programFile()} + arguments);
    if (!shell.waitForFinished(120'000) || shell.exitStatus() != QProcess::NormalExit)
        return {-1, shell.readAllStandardOutput(), shell.readAllStandardError()};
    return {shell.exitCode(), shell.readAllStandardOutput(), shell.readAllStandardError()};
}

/// KiB in which the program starts.
int leastMemory()
{
    static const int least = [] {
        int tooLittle = 10'000;
        int enough = 600'000;
        while (enough - tooLittle > 1000) {
            const int memory = (tooLittle + enough) / 2;
            (runWithin(memory, 8192, {"eval", "relu", "--x", "1"}).status == 0 ? enough : tooLittle) = memory;
        }
        return enough;
    }();
    return least;
}

} // namespace

void TestScarceMemory::endsInGoodOrder_data()
{
    QTest::addColumn<int>("memory");
    QTest::addColumn<int>("stack");
    QTest::addColumn<QStringList>("arguments");
    const QStringList depth{"--workspace", "depth", "--depth", "30", "--width", "64", "--output", "depth.csv"};
    const QStringList weights{"--workspace", "depth", "--depth", "200", "--width", "256", "--output", "depth.svg"};
    const QStringList batch{"--workspace", "layer", "--state", "layer.rows=1000000", "--state", "layer.columns=8", "--output",
                            "layer.svg"};
    const QStringList neuron{"--workspace", "layer", "--view", "neuron", "--state", "layer.learning.steps=10000", "--output",
                             "neuron.svg"};
    const QStringList slide{"--size", "slide4k", "--output", "slide.png"};
    const QStringList film{"--sweep", "cursor=-5:5", "--seconds", "0.2", "--size", "640x400", "--output", "film.gif"};
    constexpr int usual = 8192;
    constexpr int huge = 300'000;
    QTest::newRow("depth, large stacks") << 400'000 << huge << depth;
    QTest::newRow("depth, stacks as large as memory") << 300'000 << huge << depth;
    QTest::newRow("depth, little memory") << 160'000 << usual << depth;
    QTest::newRow("depth, weights that do not fit") << 200'000 << usual << weights;
    QTest::newRow("batch, stacks as large as memory") << 300'000 << huge << batch;
    QTest::newRow("batch that does not fit") << 160'000 << usual << batch;
    QTest::newRow("batch that just fits, or not") << 260'000 << usual << batch;
    QTest::newRow("neuron, stacks as large as memory") << 300'000 << huge << neuron;
    QTest::newRow("slide, stacks as large as memory") << 300'000 << huge << slide;
    QTest::newRow("film, stacks as large as memory") << 300'000 << huge << film;
}

void TestScarceMemory::endsInGoodOrder()
{
    QFETCH(int, memory);
    QFETCH(int, stack);
    QFETCH(QStringList, arguments);
    const QTemporaryDir folder;
    arguments.last() = folder.filePath(arguments.last());
    QCOMPARE(runWithin(memory, stack, {"eval", "relu", "--x", "1"}).status, 0); // it can start
    const Answer answer = runWithin(memory, stack, QStringList{"export", "--functions", "relu,gelu,sigmoid,tanh"} + arguments);
    QVERIFY2(answer.status == 0 || answer.status == 1, answer.errors.constData()); // and no signal
    const QStringList files = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
    if (answer.status == 0) {
        QCOMPARE(answer.errors, QByteArray());
        QCOMPARE(files.size(), 1);
    } else {
        QVERIFY2(saysOneLineWith(answer, QStringLiteral("too little memory")), answer.errors.constData());
        QCOMPARE(files, QStringList());
    }
}

void TestScarceMemory::tablesAreWholeOrNone_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("room"); // MiB beyond what the program takes to start
    for (const char *arguments : {"eval relu --stdin", "layer relu --stdin --summary", "layer relu --batch - --separator space"}) {
        for (const int room : {2, 16})
            QTest::addRow("%s, %d MiB", arguments, room) << QString::fromLatin1(arguments) << room;
    }
}

/// Two lines of numbers, and a third that is too long for the memory there is.
void TestScarceMemory::tablesAreWholeOrNone()
{
    QFETCH(QString, arguments);
    QFETCH(int, room);
    const QTemporaryDir folder;
    QFile input(folder.filePath("numbers"));
    constexpr int count = 4'000'000;
    QVERIFY(input.open(QIODevice::WriteOnly) && input.write("1\n2\n" + QByteArray("1 ").repeated(count)) > count);
    input.close();
    QProcess shell;
    shell.setStandardInputFile(input.fileName());
    shell.start("sh", {"-c", QStringLiteral("ulimit -v %1; exec \"$0\" %2").arg(leastMemory() + 1024 * room).arg(arguments), programFile()});
    QVERIFY(shell.waitForFinished(120'000));
    QCOMPARE(shell.exitStatus(), QProcess::NormalExit);
    const Answer answer{shell.exitCode(), shell.readAllStandardOutput(), shell.readAllStandardError()};
    QVERIFY2(answer.status == 1, answer.errors.constData());
    QCOMPARE(answer.output, QByteArray());
    QVERIFY2(saysOneLineWith(answer, QStringLiteral("too little memory")), answer.errors.constData());
}

/// Below what it takes to start, either the system's loader says that it cannot, or the program does.
void TestScarceMemory::endsInWordsBeforeItStarts()
{
    int loads = 600'000; // KiB
    for (int fails = 10'000; loads - fails > 100;) {
        const int memory = (fails + loads) / 2;
        const Answer answer = runWithin(memory, 8192, {"--version"});
        constexpr int loadersStatus = 127;
        QVERIFY2(answer.status == 0 || answer.status == 1 || answer.status == loadersStatus, answer.errors.constData());
        (answer.status == loadersStatus ? fails : loads) = memory;
    }
    for (int more = 0; more < 2000; more += 200) {
        const Answer answer = runWithin(loads + more, 8192, {"--version"});
        QVERIFY2(answer.status == 0 || answer.status == 1, answer.errors.constData());
        // Libraries that begin before the program have words of their own.
        QVERIFY2(answer.status == 0 || answer.errors.contains("memory"), answer.errors.constData());
    }
}

/// The palette of a GIF is not another one where memory just does not suffice for the best.
void TestScarceMemory::filmsAreTheSameOrNone()
{
    const QTemporaryDir folder;
    const auto film = [&](int memory) {
        QFile file(folder.filePath("film.gif"));
        const Answer answer = runWithin(memory, 8192, {"export", "--functions", "relu,gelu", "--sweep", "cursor=-5:5", "--seconds",
                                                       "0.2", "--size", "200x150", "--output", file.fileName()});
        const QByteArray content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        file.remove();
        return (answer.status == 0) == !content.isEmpty() ? content : QByteArray("half a film");
    };
    const QByteArray whole = film(2'000'000);
    QVERIFY(whole.startsWith("GIF89a"));
    int tooLittle = leastMemory();
    for (int enough = tooLittle + 40'000; enough - tooLittle > 500;) {
        const int memory = (tooLittle + enough) / 2;
        const QByteArray content = film(memory);
        QVERIFY2(content.isEmpty() || content == whole, qPrintable(QString::number(memory)));
        (content.isEmpty() ? tooLittle : enough) = memory;
    }
}

QTEST_GUILESS_MAIN(TestScarceMemory)

#include "tst_scarcememory.moc"
