// What comes in and goes out of the commands: standard input and output, and what files may be besides files.

#include "program.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace {

/// Runs the program as a shell does: `line` has "$0" for it and "$1" for a folder.
Answer runInShell(const QString &line, const QString &folder)
{
    QProcess shell;
    shell.start("sh", {"-c", line, programFile(), folder});
    if (!shell.waitForFinished(60'000) || shell.exitStatus() != QProcess::NormalExit)
        return {};
    return {shell.exitCode(), shell.readAllStandardOutput(), shell.readAllStandardError()};
}

} // namespace

class TestCommandStreams : public QObject
{
    Q_OBJECT

private slots:
    void wrongStandardInput_data();
    void wrongStandardInput();
    void whatIsNoFileIsNamed_data();
    void whatIsNoFileIsNamed();
    void closedStreamsAreNoFiles();
    void standardInputIsNone_data();
    void standardInputIsNone();
    void limitOnFileSizes_data();
    void limitOnFileSizes();
    void fullDiskIsNoticed();
    void closedPipeIsNoticed();
};

void TestCommandStreams::wrongStandardInput_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("word");

    QTest::newRow("empty") << QByteArray() << "empty";
    QTest::newRow("blank") << QByteArray(" \n\t\n") << "empty";
    QTest::newRow("first line") << QByteArray("x\n1\n") << "line 1: 'x' is no number";
    QTest::newRow("third line") << QByteArray("1 2\n\n3,4,five\n") << "line 3: 'five' is no number";
    QTest::newRow("too large") << QByteArray("1\n1e999\n") << "line 2: '1e999' is too large";
    QTest::newRow("bytes") << QByteArray("1\n\x01\xff\n") << "line 2";
    QTest::newRow("decimal comma") << QByteArray("0,5\n1,25\n") << "line 1: '0,5' may be the number 0.5 or the numbers 0, 5";
    QTest::newRow("decimal comma further down") << QByteArray("7\n-3\n1,25 4\n") << "line 3: '1,25'";
    QTest::newRow("decimal comma, exponent") << QByteArray("-1,5e-3") << "the number -1.5e-3";
    QTest::newRow("decimal comma, thousands") << QByteArray("1.234,5\n") << "the number 1234.5 or the numbers 1.234, 5";
    QTest::newRow("thousands") << QByteArray("1,234.5\n") << "the number 1234.5 or the numbers 1, 234.5";
    QTest::newRow("what is right of commas") << QByteArray("0,5") << "--decimal comma for the one, --decimal point for the other";
    QTest::newRow("decimal comma behind a byte order mark") << QByteArray("\xEF\xBB\xBF" "0,5\n1,25\n") << "'0,5' may be the number 0.5";
    QTest::newRow("decimal comma, typeset minus") << QByteArray("0,5\n\u22120,75\n") << "'0,5' may be the number 0.5";
    QTest::newRow("decimal comma, hard blank") << QByteArray("0,5\u00A0\n1,25\n") << "may be the number 0.5";
    QTest::newRow("decimal commas between commas") << QByteArray("0,5, 1,25\n") << "'0,5' may be the number 0.5";
    QTest::newRow("endless word") << QByteArray(100'000, '1') << "is too large";
}

void TestCommandStreams::wrongStandardInput()
{
    QFETCH(QByteArray, input);
    QFETCH(QString, word);
    const Answer answer = runProgram({"eval", "gelu", "--stdin"}, input);
    QCOMPARE(answer.status, 2);
    QCOMPARE(answer.output, QByteArray());
    QVERIFY2(saysOneLineWith(answer, word), answer.errors.constData());
}

void TestCommandStreams::whatIsNoFileIsNamed_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("word");
    QTest::newRow("pipe to open") << "mkfifo \"$1/f.csv\"; \"$0\" \"$1/f.csv\"" << "is a pipe";
    QTest::newRow("pipe to export") << "mkfifo \"$1/f\"; \"$0\" export \"$1/f\" --output \"$1/a.svg\"" << "is a pipe";
    QTest::newRow("pipe to read") << "mkfifo \"$1/f\"; \"$0\" layer relu --batch \"$1/f\"" << "or - for standard input";
    QTest::newRow("link to nothing") << "ln -s none \"$1/l\"; cd \"$1\"; \"$0\" l" << "none', which is not there";
    QTest::newRow("link to itself") << "ln -s l \"$1/l\"; \"$0\" export \"$1/l\" --output \"$1/a.svg\"" << "leads back to itself";
    QTest::newRow("line break in a name") << "\"$0\" 'a\nb.csv'" << "'a\\nb.csv'";
    QTest::newRow("name that is no UTF-8") << "\"$0\" \"$(printf 'a\\377.csv')\"" << "UTF-8";
    QTest::newRow("title that is no UTF-8") << "\"$0\" export --functions relu --title \"$(printf '\\344')\" --output \"$1/a.svg\"" << "UTF-8";
}

void TestCommandStreams::whatIsNoFileIsNamed()
{
    QFETCH(QString, line);
    QFETCH(QString, word);
    const QTemporaryDir folder;
    const Answer answer = runInShell(line, folder.path());
    QCOMPARE(answer.status, 2);
    QVERIFY2(saysOneLineWith(answer, word) && saysOneLineWith(answer, "right would be"), answer.errors.constData());
    QVERIFY(!QFile::exists(folder.filePath("a.svg")));
}

/// What is opened first does not take their place.
void TestCommandStreams::closedStreamsAreNoFiles()
{
    const QTemporaryDir folder;
    const Answer answer = runInShell("\"$0\" export --functions relu --output \"$1/a.csv\" <&- >&- 2>&-", folder.path());
    QCOMPARE(answer.status, 0);
    QFile table(folder.filePath("a.csv"));
    QVERIFY(table.open(QIODevice::ReadOnly) && table.readLine().startsWith("chart,"));
    const Answer closed = runInShell("\"$0\" eval relu --x 1 >&-", folder.path());
    QCOMPARE(closed.status, 1);
    QVERIFY2(saysOneLineWith(closed, "Standard output"), closed.errors.constData());
}

void TestCommandStreams::standardInputIsNone_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("word");
    for (const char *command : {"eval relu --stdin", "layer relu --stdin", "layer relu --batch -"}) {
        QTest::addRow("%s, a folder", command) << QStringLiteral("\"$0\" %1 < /").arg(command) << "is a folder; right would be";
        QTest::addRow("%s, closed", command) << QStringLiteral("\"$0\" %1 <&-").arg(command) << "is closed; right would be";
        QTest::addRow("%s, empty", command) << QStringLiteral("\"$0\" %1 < /dev/null").arg(command) << "empty; right would be";
    }
}

void TestCommandStreams::standardInputIsNone()
{
    QFETCH(QString, line);
    QFETCH(QString, word);
    const Answer answer = runInShell(line, {});
    QCOMPARE(answer.status, 2);
    QCOMPARE(answer.output, QByteArray());
    QVERIFY2(saysOneLineWith(answer, word), answer.errors.constData());
}

void TestCommandStreams::limitOnFileSizes_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("table") << "ulimit -f 1; exec \"$0\" eval sine --samples 10000 > \"$1/table\"";
    QTest::newRow("picture") << "ulimit -f 1; exec \"$0\" export --functions sine,relu --output \"$1/a.svg\"";
    QTest::newRow("film") << "ulimit -f 1; exec \"$0\" export --functions relu --sweep cursor=-5:5 --seconds 0.2 --size 200x150 --output \"$1/a.gif\"";
}

/// It is an error to report, and no end without a word.
void TestCommandStreams::limitOnFileSizes()
{
    QFETCH(QString, line);
    const QTemporaryDir folder;
    const Answer answer = runInShell(line, folder.path());
    QCOMPARE(answer.status, 1);
    QVERIFY2(saysOneLineWith(answer, "written"), answer.errors.constData());
    const QStringList left = QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    QVERIFY2(left.isEmpty() || left == QStringList("table"), qPrintable(left.join(u' ')));
}

void TestCommandStreams::fullDiskIsNoticed()
{
    if (!QFile::exists("/dev/full"))
        QSKIP("There is no /dev/full here.");
    for (const QStringList &arguments : {QStringList{"list"}, QStringList{"eval", "gelu", "--x", "1"},
                                         QStringList{"eval", "gelu", "--samples", "100000"}, QStringList{"--help"}}) {
        const Answer answer = runProgram(arguments, {}, "/dev/full");
        QCOMPARE(answer.status, 1);
        QVERIFY2(saysOneLineWith(answer, "Standard output"), answer.errors.constData());
    }
}

void TestCommandStreams::closedPipeIsNoticed()
{
    QProcess shell;
    shell.start("sh", {"-c", "{ \"$0\" eval gelu --samples 1000000; echo \"status $?\" >&2; } | head -n 1",
                       programFile()});
    QVERIFY(shell.waitForFinished(60'000));
    QCOMPARE(shell.readAllStandardOutput(), QByteArray("x,f,df,d2f\n"));
    const QList<QByteArray> lines = shell.readAllStandardError().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[0].startsWith("actiscope: Standard output"), lines[0].constData());
    QCOMPARE(lines[1], QByteArray("status 1"));
}

QTEST_GUILESS_MAIN(TestCommandStreams)

#include "tst_commandstreams.moc"
