// What a crash leaves of work that was not saved.

#include "ui/lecture/deckmodel.h"
#include "ui/lecturedesk.h"
#include "ui/session/recovery.h"
#include "ui/session/sessiondesk.h"

#include "tests/ui/damage.h"
#include "tests/ui/fulldisk.h"
#include "tests/ui/sessionfixture.h"

#include <QDir>
#include <QProcess>

#include <sys/stat.h>

using namespace actiscope;

namespace {

/// The work of a person until the power goes: edits and never saves.
int runVictim(const QString &folder)
{
    const PrivateSettings settings;
    hushTheOffscreenPlatform();
    MainWindow window(changedState());
    window.show();
    window.sessions()->startRecovery(folder);
    edit(window.model(), -2.5);
    Scene scene;
    scene.title = "Lost?";
    window.lectures()->deck()->add(scene, -1);
    return QApplication::exec();
}

UnsavedWork unsaved(double minimum)
{
    UnsavedWork work;
    work.session = Session{repaired(changedState()), {}};
    work.session->state.range.minimum = minimum;
    return work;
}

/// The files of unsaved work.
QStringList keptIn(const QString &folder)
{
    return QDir(folder).entryList({QStringLiteral("*.recovery")}, QDir::Files);
}

} // namespace

class TestRecovery : public QObject, private FreshFolder
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void aKilledProgramLosesNothing();
    void firstChangesAreWrittenAtOnce();
    void aWindowThatClosesLeavesNothing();
    void brokenFilesArePutAside();
    void damagedFilesDoNoHarm();
    void partsOfFilesGo();
    void theNewestIsKept();
    void anUnchangedBatchIsWrittenOnce();
    void filesBesideAreItsOwn_data();
    void filesBesideAreItsOwn();
    void aFullDiskIsSaidOnce();
    void aFolderThatCannotBeMadeIsSaid();
    void whatCannotBeKeptIsOfferedAgain();
    void unsavedWorkComesBack();
    void aFileWrittenAfterTheCrashIsNoticed();
};

void TestRecovery::aKilledProgramLosesNothing()
{
    const QString folder = path(QStringLiteral("recovery"));
    QProcess victim;
    victim.setProcessChannelMode(QProcess::ForwardedChannels);
    victim.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--victim"), folder});
    QVERIFY(victim.waitForStarted());
    QTRY_COMPARE_WITH_TIMEOUT(keptIn(folder).size(), 1, 60000);

    // While it lives, its work is its own.
    Recovery other(folder, [] { return UnsavedWork(); });
    QString problem;
    QVERIFY(!other.newestLeft(&problem));

    victim.kill();
    QVERIFY(victim.waitForFinished());
    QCOMPARE(victim.exitStatus(), QProcess::CrashExit);

    MainWindow window;
    window.show();
    window.sessions()->startRecovery(folder);
    auto *box = window.findChild<QMessageBox *>();
    QVERIFY(box);
    QVERIFY(!other.newestLeft(&problem)); // one window offers it
    button(*box, QStringLiteral("Restore"))->click();
    State expected = repaired(changedState());
    expected.range.minimum = -2.5;
    expected.appearance = window.model()->state().appearance;
    QVERIFY(window.model()->state() == expected);
    QVERIFY(window.isWindowModified());
    QCOMPARE(window.lectures()->deck()->count(), 1);
    QCOMPARE(window.lectures()->deck()->scene(0).title, std::string("Lost?"));
    QVERIFY(window.lectures()->deck()->isModified());
    QCOMPARE(keptIn(folder).size(), 1); // this window's own, for the next crash
}

void TestRecovery::firstChangesAreWrittenAtOnce()
{
    const QString folder = path(QStringLiteral("recovery"));
    MainWindow window;
    window.sessions()->startRecovery(folder);
    Recovery &recovery = *window.sessions()->recovery();
    SessionDocument &document = *window.sessions()->document();
    const auto isWritten = [&recovery] {
        QCoreApplication::processEvents();
        return !recovery.isPending(); // what has begun is on its way
    };
    edit(window.model(), -2.5);
    QVERIFY(isWritten());
    recovery.flush(); // the disk is ready for more
    window.lectures()->deck()->add(Scene(), -1);
    QVERIFY(isWritten());
    recovery.flush();
    QCOMPARE(keptIn(folder).size(), 1);

    // While more waits for its turn, the session is saved, and changed anew.
    edit(window.model(), -3.0);
    QVERIFY(recovery.isPending());
    document.setSaved(document.session(), path(QStringLiteral("a.actiscope")));
    edit(window.model(), -3.5);
    QVERIFY(isWritten());
    recovery.flush();
    QString problem;
    const auto kept = UnsavedWorkFile::read(QDir(folder).filePath(keptIn(folder).value(0)), &problem);
    QVERIFY2(kept && kept->session, qPrintable(problem));
    QCOMPARE(kept->session->state.range.minimum, -3.5);
}

void TestRecovery::aWindowThatClosesLeavesNothing()
{
    const QString folder = path(QStringLiteral("recovery"));
    {
        MainWindow window;
        window.sessions()->startRecovery(folder);
        edit(window.model(), -2.5);
        window.sessions()->recovery()->flush();
        QCOMPARE(keptIn(folder).size(), 1);
        window.model()->undo();
        window.sessions()->recovery()->flush();
        QVERIFY(keptIn(folder).isEmpty());
        window.model()->redo();
        window.sessions()->recovery()->flush();
    }
    QVERIFY(QDir(folder).isEmpty());
}

void TestRecovery::brokenFilesArePutAside()
{
    QVERIFY(QDir().mkpath(path(QStringLiteral("recovery"))));
    const QByteArray whole = unsavedWorkJson({Session{}, QStringLiteral("a"), {}, Deck{}, QStringLiteral("b"), {}}).trimmed();
    Recovery recovery(path(QStringLiteral("recovery")), [] { return UnsavedWork(); });
    for (qsizetype length = 0; length < whole.size(); length += 50) {
        written(QStringLiteral("recovery/x.recovery"), whole.left(length));
        QString problem;
        QVERIFY(!recovery.newestLeft(&problem));
        QVERIFY2(problem.contains(QLatin1String("x.recovery.broken")), qPrintable(problem));
    }
    QString problem;
    written(QStringLiteral("recovery/x.recovery"), unsavedWorkJson({}));
    QVERIFY(!recovery.newestLeft(&problem));
    QVERIFY2(problem.contains(QLatin1String("x.recovery.broken")), qPrintable(problem));
    problem.clear();
    written(QStringLiteral("recovery/x.recovery"), whole);
    const auto left = recovery.newestLeft(&problem);
    QVERIFY(left && problem.isEmpty());
    Recovery::forget(*left);
    QVERIFY(!recovery.newestLeft(&problem));
}

void TestRecovery::damagedFilesDoNoHarm()
{
    Generator random(31);
    UnsavedWork work = unsaved(-2.0);
    work.deck = Deck{{Scene(), Scene()}};
    const QByteArray whole = unsavedWorkJson(work);
    for (int i = fuzzRounds(1000); i > 0; --i) {
        QString error;
        const auto read = unsavedWorkFromJson(damaged(whole, random), &error);
        QVERIFY(read ? !read->isEmpty() : !error.isEmpty());
    }
}

void TestRecovery::partsOfFilesGo()
{
    const QString folder = path(QStringLiteral("recovery"));
    Recovery other(folder, [] { return unsaved(-2.0); });
    other.touch();
    QVERIFY(other.flush());
    const QString open = keptIn(folder).value(0);
    written(QStringLiteral("recovery/") + open + QStringLiteral(".AbCdEf"), "{"); // being written now
    const QStringList before = QDir(folder).entryList(QDir::Files);
    written(QStringLiteral("recovery/x.recovery.AbCdEf"), "{");
    written(QStringLiteral("recovery/y.recovery.lock"), "99999999\nactiscope\n\n\n\n");
    Recovery recovery(folder, [] { return UnsavedWork(); });
    QString problem;
    QVERIFY(!recovery.newestLeft(&problem) && problem.isEmpty());
    QCOMPARE(QDir(folder).entryList(QDir::Files), before);
}

/// Writing takes a while, on another thread; what changes meanwhile is written after it, and also where it was quick.
void TestRecovery::theNewestIsKept()
{
    const QString folder = path(QStringLiteral("recovery"));
    UnsavedWork work = unsaved(-2.0);
    work.session->state.layer.file = {"large.csv", {1'000'000, 4, Numbers(std::vector<double>(4'000'000, 1.0 / 3.0))}};
    int asked = 0;
    Recovery recovery(folder, [&] {
        ++asked;
        return work;
    });
    recovery.touch();
    QTRY_COMPARE(asked, 1);
    work = unsaved(-3.0);
    recovery.touch();
    QVERIFY(recovery.flush());
    QCOMPARE(asked, 2);
    QString error;
    const auto kept = UnsavedWorkFile::read(QDir(folder).filePath(keptIn(folder).value(0)), &error);
    QVERIFY2(kept && kept->session, qPrintable(error));
    QCOMPARE(kept->session->state.range.minimum, -3.0);
}

/// A batch of millions takes seconds to write, and an edit comes every few.
void TestRecovery::anUnchangedBatchIsWrittenOnce()
{
    const QString folder = path(QStringLiteral("recovery"));
    const auto batch = [](double number) {
        return BatchFile{"large.csv", {1500, 2, Numbers(std::vector<double>(3000, number))}};
    };
    const auto beside = [&] { return QDir(folder).entryInfoList({QStringLiteral("*.numbers")}, QDir::Files); };
    UnsavedWork work = unsaved(-2.0);
    work.session->state.layer.file = batch(1.0 / 3.0);
    work.deck = Deck{{Scene(), Scene()}};
    work.deck->scenes[1].state = work.session->state;
    const auto keep = [&](Recovery &recovery) {
        recovery.touch();
        return recovery.flush();
    };
    QString main;
    QString error;
    {
        Recovery recovery(folder, [&] { return work; });
        QVERIFY(keep(recovery));
        main = QDir(folder).filePath(keptIn(folder).value(0));
        QCOMPARE(beside().size(), 1); // session and scene share it
        QCOMPARE(beside()[0].size(), qint64(3000 * sizeof(double)));
        QVERIFY(QFileInfo(main).size() < 3000 * qint64(sizeof(double)));
        const QString name = beside()[0].filePath();
        struct stat before {};
        QCOMPARE(stat(QFile::encodeName(name).constData(), &before), 0);
        work.session->state.range.minimum = -3.0;
        QVERIFY(keep(recovery));
        struct stat after {};
        QCOMPARE(stat(QFile::encodeName(name).constData(), &after), 0);
        QCOMPARE(after.st_ino, before.st_ino); // what is written anew is another file
        auto read = UnsavedWorkFile::read(main, &error);
        QVERIFY2(read, qPrintable(error));
        QVERIFY(read->session == work.session && read->deck == work.deck);
        QCOMPARE(read->session->state.layer.file.batch.values.view().data(), read->deck->scenes[1].state.layer.file.batch.values.view().data());

        work.session->state.layer.file = batch(2.0 / 3.0);
        QVERIFY(keep(recovery));
        QCOMPARE(beside().size(), 2);
        work.deck.reset();
        QVERIFY(keep(recovery));
        QCOMPARE(beside().size(), 1);
        read = UnsavedWorkFile::read(main, &error);
        QVERIFY2(read && read->session == work.session, qPrintable(error));

        // After a crash another window finds both, and forgets both.
        const QString left = path(QStringLiteral("recovery/left.recovery"));
        UnsavedWorkFile dead(left);
        QVERIFY2(dead.save(work, &error), qPrintable(error));
        Recovery other(folder, [] { return UnsavedWork(); });
        QString problem;
        const auto found = other.newestLeft(&problem);
        QVERIFY2(found && found->work.session == work.session, qPrintable(problem));
        Recovery::forget(*found);
        QCOMPARE(beside().size(), 1);
        written(QStringLiteral("recovery/nobodys.recovery.1.numbers"), "12345678");
        QVERIFY(!other.newestLeft(&problem) && problem.isEmpty());
        QCOMPARE(beside().size(), 1);
    }
    QVERIFY(QDir(folder).isEmpty());
}

void TestRecovery::filesBesideAreItsOwn_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::addColumn<QByteArray>("other");
    QTest::newRow("of another") << QByteArray("x.recovery.1.numbers") << QByteArray("y.recovery.1.numbers");
    QTest::newRow("in another folder") << QByteArray("x.recovery.1.numbers") << QByteArray("../x.recovery.1.numbers");
    QTest::newRow("missing") << QByteArray("x.recovery.1.numbers") << QByteArray("x.recovery.2.numbers");
    QTest::newRow("for another place") << QByteArray("\"values\"\n") << QByteArray("\"others\"\n");
    QTest::newRow("for no place") << QByteArray("\"place\"") << QByteArray("\"piece\"");
}

void TestRecovery::filesBesideAreItsOwn()
{
    QFETCH(const QByteArray, piece);
    QFETCH(const QByteArray, other);
    const QString file = path(QStringLiteral("x.recovery"));
    UnsavedWork work = unsaved(-2.0);
    work.session->state.layer.file = {"x", {1500, 1, Numbers(std::vector<double>(1500, 1.0))}};
    QString error;
    QVERIFY2(UnsavedWorkFile(file).save(work, &error), qPrintable(error));
    QVERIFY(QFile::copy(file + QStringLiteral(".1.numbers"), path(QStringLiteral("y.recovery.1.numbers"))));
    QVERIFY(UnsavedWorkFile::read(file, &error));
    QFile opened(file);
    QVERIFY(opened.open(QIODevice::ReadOnly));
    QByteArray text = opened.readAll();
    opened.close();
    QVERIFY(text.contains(piece));
    written(QStringLiteral("x.recovery"), text.replace(piece, other));
    QVERIFY(!UnsavedWorkFile::read(file, &error));
    QVERIFY(!error.isEmpty());
}

void TestRecovery::aFullDiskIsSaidOnce()
{
    const QString folder = path(QStringLiteral("recovery"));
    double minimum = -2.0;
    Recovery recovery(folder, [&] { return unsaved(minimum); });
    QSignalSpy failed(&recovery, &Recovery::failed);
    recovery.touch();
    QVERIFY(recovery.flush());
    const QString file = QDir(folder).filePath(keptIn(folder).value(0));
    minimum = -3.0;
    {
        const FullDisk disk(1000);
        for (int i = 0; i < 3; ++i) {
            recovery.touch();
            QVERIFY(!recovery.flush());
            QApplication::processEvents();
        }
    }
    QCOMPARE(failed.size(), 1);
    QString error;
    QCOMPARE(UnsavedWorkFile::read(file, &error)->session->state.range.minimum, -2.0);
    recovery.touch();
    QVERIFY(recovery.flush());
    QCOMPARE(UnsavedWorkFile::read(file, &error)->session->state.range.minimum, -3.0);
}

void TestRecovery::aFolderThatCannotBeMadeIsSaid()
{
    const QString home = written(QStringLiteral("home"), "a file where a folder should be");
    Recovery recovery(home + QStringLiteral("/recovery"), [] { return unsaved(-2.0); });
    QSignalSpy failed(&recovery, &Recovery::failed);
    recovery.touch();
    QVERIFY(!recovery.flush());
    QApplication::processEvents();
    QCOMPARE(failed.size(), 1);
    QVERIFY2(failed[0][0].toString().contains(QDir::toNativeSeparators(home)), qPrintable(failed[0][0].toString()));
    QVERIFY(QFile::remove(home));
    recovery.touch();
    QVERIFY(recovery.flush());
    QCOMPARE(keptIn(home + QStringLiteral("/recovery")).size(), 1);
}

void TestRecovery::whatCannotBeKeptIsOfferedAgain()
{
    const QString folder = path(QStringLiteral("recovery"));
    QVERIFY(QDir().mkpath(folder));
    written(QStringLiteral("recovery/x.recovery"), unsavedWorkJson(unsaved(-2.5)));
    for (const bool full : {true, false}) {
        MainWindow window;
        window.show();
        window.sessions()->startRecovery(folder);
        auto *box = window.findChild<QMessageBox *>();
        QVERIFY(box);
        {
            std::optional<FullDisk> disk;
            if (full)
                disk.emplace(rlim_t(1000));
            button(*box, QStringLiteral("Restore"))->click();
        }
        QCOMPARE(window.model()->state().range.minimum, -2.5);
        QCOMPARE(QFile::exists(path(QStringLiteral("recovery/x.recovery"))), full);
    }
}

void TestRecovery::unsavedWorkComesBack()
{
    UnsavedWork work;
    work.session = Session{repaired(changedState()), QJsonObject{{QStringLiteral("author"), QStringLiteral("A")}}};
    work.sessionFile = QStringLiteral("x.actiscope");
    work.sessionStamp = {1'800'000'000'123, 45};
    work.deck = Deck{{Scene()}};
    work.deckStamp = {1'800'000'000'456, 78};
    QString error;
    const auto read = unsavedWorkFromJson(unsavedWorkJson(work), &error);
    QVERIFY2(read, qPrintable(error));
    QVERIFY(read->session == work.session && read->sessionFile == work.sessionFile && read->sessionStamp == work.sessionStamp);
    QVERIFY(read->deck == work.deck && read->deckFile.isEmpty() && read->deckStamp == work.deckStamp);
    work.deck.reset();
    QVERIFY(!unsavedWorkFromJson(unsavedWorkJson(work), &error)->deck);
}

void TestRecovery::aFileWrittenAfterTheCrashIsNoticed()
{
    const QString file = path(QStringLiteral("a.actiscope"));
    QString error;
    UnsavedWork work;
    {
        MainWindow window;
        QVERIFY(saveTo(window, file, &error));
        edit(window.model(), -2.5);
        work = window.sessions()->unsavedWork();
        QCOMPARE(work.sessionFile, file);
    }
    MainWindow window;
    SessionDocument *document = window.sessions()->document();
    document->restore(*work.session, work.sessionFile, work.sessionStamp);
    QVERIFY(document->isModified());
    QVERIFY(!document->isFileChanged());
    QVERIFY(saveSession({changedState(), {}}, file, &error)); // by somebody else
    document->restore(*work.session, work.sessionFile, work.sessionStamp);
    QVERIFY(document->isFileChanged());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--victim") == 0)
        return runVictim(QString::fromLocal8Bit(argv[2]));
    TestRecovery test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_recovery.moc"
