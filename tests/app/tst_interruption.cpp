#include "tests/app/program.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

/// Long work on a terminal: it says how far it is, and stops in good order when it is asked to.
class TestInterruption : public QObject
{
    Q_OBJECT

private slots:
    void longWorkShowsProgressAndStops_data();
    void longWorkShowsProgressAndStops();
    void waitingForInputStops();
    void brokenStreamIsNoTable_data();
    void brokenStreamIsNoTable();
};

namespace {

/// A terminal of which this is the other end.
class Terminal
{
public:
    Terminal() : m_master(posix_openpt(O_RDWR | O_NOCTTY))
    {
        grantpt(m_master);
        unlockpt(m_master);
        m_name = ptsname(m_master);
        fcntl(m_master, F_SETFL, O_NONBLOCK);
        m_slave = open(m_name.constData(), O_RDWR | O_NOCTTY); // so that what is written stays when the program has ended
    }
    ~Terminal()
    {
        close(m_slave);
        close(m_master);
    }
    Q_DISABLE_COPY_MOVE(Terminal)

    const QByteArray &name() const { return m_name; }
    /// All that was written to it.
    const QByteArray &text()
    {
        char block[4096];
        for (ssize_t count = 0; (count = read(m_master, block, sizeof block)) > 0;)
            m_text.append(block, static_cast<qsizetype>(count));
        return m_text;
    }

private:
    int m_master;
    int m_slave = -1;
    QByteArray m_name;
    QByteArray m_text;
};

} // namespace

void TestInterruption::longWorkShowsProgressAndStops_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("signal");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("named");
    const QStringList table{"eval", "mish", "--samples", "10000000", "--format", "json"};
    const QStringList depth{"export", "--functions", "gelu", "--workspace", "depth", "--depth", "200", "--width", "256",
                            "--state", "depth.batch=4096", "--output", "deep.svg"};
    QTest::newRow("table, Ctrl+C") << table << SIGINT << 130 << QByteArray("actiscope: ");
    QTest::newRow("table, asked to end") << table << SIGTERM << 143 << QByteArray("actiscope: ");
    QTest::newRow("depth, Ctrl+C") << depth << SIGINT << 1 << QByteArray("'deep.svg': ");
    QTest::newRow("depth, asked to end") << depth << SIGTERM << 1 << QByteArray("'deep.svg': ");
}

void TestInterruption::longWorkShowsProgressAndStops()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, signal);
    QFETCH(int, status);
    QFETCH(QByteArray, named);
    const QTemporaryDir folder;
    if (arguments.last().endsWith(QLatin1String(".svg")))
        arguments.last() = folder.filePath(arguments.last());
    Terminal terminal;
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QString::fromLocal8Bit(terminal.name()));
    process.start(programFile(), arguments);
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(terminal.text().contains(" % "), 60'000);
    QVERIFY2(terminal.text().contains('\r' + named), terminal.text().constData());
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), signal), 0);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), status);
    // The line of progress is gone, and one says what happened.
    const QByteArray last = terminal.text().mid(terminal.text().lastIndexOf("\r\033[K") + 4);
    QVERIFY2(last.startsWith("actiscope: ") && last.count('\n') == 1 && last.toLower().contains("interrupted"), last.constData());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void TestInterruption::waitingForInputStops()
{
    QProcess process;
    process.start(programFile(), {"layer", "gelu", "--stdin"});
    QVERIFY(process.waitForStarted());
    // More than a pipe holds: once it is written, the program reads.
    process.write(QByteArray("1\n").repeated(200'000));
    while (process.bytesToWrite() > 0)
        QVERIFY(process.waitForBytesWritten());
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    process.closeWriteChannel(); // should the signal come just before it waits
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
}

void TestInterruption::brokenStreamIsNoTable_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("eval") << QStringList{"eval", "relu", "--stdin"};
    QTest::newRow("layer") << QStringList{"layer", "relu", "--stdin"};
    QTest::newRow("layer, JSON") << QStringList{"layer", "relu", "--stdin", "--format", "json"};
    QTest::newRow("layer, table") << QStringList{"layer", "relu", "--batch", "-"};
    QTest::newRow("summary") << QStringList{"layer", "relu", "--stdin", "--summary"};
}

/// Numbers, and then an error of reading.
void TestInterruption::brokenStreamIsNoTable()
{
    QFETCH(QStringList, arguments);
    int sockets[2];
    QCOMPARE(socketpair(AF_UNIX, SOCK_STREAM, 0, sockets), 0);
    QCOMPARE(write(sockets[0], "1\n2\n", 4), ssize_t(4));
    // A socket that is closed with something unread breaks the connection.
    QCOMPARE(write(sockets[1], "x", 1), ssize_t(1));
    close(sockets[0]);
    QProcess process;
    process.setChildProcessModifier([input = sockets[1]] { dup2(input, STDIN_FILENO); });
    process.start(programFile(), arguments);
    QVERIFY(process.waitForFinished(60'000));
    close(sockets[1]);
    QCOMPARE(process.exitCode(), 1);
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
    const Answer answer{1, {}, process.readAllStandardError()};
    QVERIFY2(saysOneLineWith(answer, "standard input broke off"), answer.errors.constData());
}

QTEST_GUILESS_MAIN(TestInterruption)

#include "tst_interruption.moc"
