// Sessions as files: nothing is lost on the way, and a file that is not whole does no harm.

#include "ui/file/sessionfile.h"
#include "ui/file/statejson.h"
#include "ui/file/wholefile.h"

#include "tests/ui/damage.h"
#include "tests/ui/fulldisk.h"
#include "tests/ui/randomstates.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <bit>
#include <limits>
#include <sys/stat.h>
#include <unistd.h>

using namespace actiscope;

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSessionFile : public QObject
{
    Q_OBJECT

private slots:
    void everyStateComesBack();
    void theTextIsThatOfTheTree();
    void numbersAreExact();
    void textsOfOtherWritersAreRead();
    void whatIsUnknownStays();
    void theFirstVersionIsRead();
    void missingFieldsAreAsInANewWindow();
    void aByteOrderMarkIsPassedOver();
    void cutSessionsAreRefused();
    void damagedSessionsDoNoHarm();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void placesWithoutASessionAreRefused();
    void aGigabyteOfZerosIsRefused();
    void tooLittleMemoryIsSaid();
    void aLinkStaysALink();
    void aFullDiskLeavesTheFileWhole();
    void aClosedFolderLeavesTheFileWhole();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString written(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

void TestSessionFile::everyStateComesBack()
{
    RandomStates random(11);
    for (int i = 0; i < fuzzRounds(3000); ++i) {
        const State state = random.state();
        QString error;
        const std::optional<Session> read = sessionFromJson(sessionJson({state, {}}), &error);
        QVERIFY2(read, qPrintable(error));
        QVERIFY2(read->state == state, QByteArray::number(i).constData());
        QVERIFY(read->unknown.isEmpty());
    }
    const QString file = path(QStringLiteral("Sitzung “α” 会话.actiscope"));
    for (int i = 0; i < 20; ++i) {
        const Session session{random.state(), {}};
        QString error;
        QVERIFY2(saveSession(session, file, &error), qPrintable(error));
        QVERIFY(openSession(file, &error) == session);
    }
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files).size(), 1);
}

/// What is written in pieces is what Qt would write of all of it.
void TestSessionFile::theTextIsThatOfTheTree()
{
    RandomStates random(13);
    int packed = 0;
    for (int i = 0; i < 300; ++i) {
        const State state = random.state();
        const QJsonObject unknown{{QStringLiteral("author"), QJsonObject{{QStringLiteral("“a”\n"), QJsonArray{QJsonArray(), 1.5, QJsonObject()}}}}};
        const QByteArray text = sessionJson({state, unknown});
        QJsonObject whole = unknown;
        whole.insert(QStringLiteral("format"), QStringLiteral("actiscope-session"));
        whole.insert(QStringLiteral("version"), state.own.empty() ? 1 : 2);
        whole.insert(stateKey, stateJson(state));
        QCOMPARE(text, QJsonDocument(whole).toJson());
        packed += QJsonValue(whole)["state"]["layer"]["file"]["values"].isString() ? 1 : 0;
    }
    QVERIFY(packed > 5);
}

/// To the bit: numbers that compare equal may still be different ones.
void TestSessionFile::numbersAreExact()
{
    using Limits = std::numeric_limits<double>;
    const std::vector<double> numbers = {-0.0, 0.0, 1.0 / 3.0, 0.1, Limits::denorm_min(), -Limits::denorm_min(), Limits::min(),
                                         Limits::max(), 9007199254740992.0, 9007199254740994.0, -1e22, 123456789012345680.0};
    for (const bool zeroHasASign : {false, true}) {
        State state;
        const std::vector<double> some(numbers.begin() + (zeroHasASign ? 0 : 1), numbers.end());
        state.layer.file = {"x", {some.size(), 1, Numbers(some)}};
        const QByteArray text = sessionJson({state, {}});
        QCOMPARE(text.contains("0.3333333333333333"), !zeroHasASign); // readable where that is exact
        QString error;
        const auto read = sessionFromJson(text, &error);
        QVERIFY2(read, qPrintable(error));
        const std::span<const double> values = read->state.layer.file.batch.values.view();
        QVERIFY(std::ranges::equal(values, some, {}, std::bit_cast<quint64, double>, std::bit_cast<quint64, double>));
    }
}

/// JSON has more ways than one to write the same text, and fields in any order.
void TestSessionFile::textsOfOtherWritersAreRead()
{
    State state;
    std::vector<double> numbers;
    for (int i = 0; i < 1500; ++i)
        numbers.push_back(std::bit_cast<double>(0x3fefbefbefbefbefULL - static_cast<quint64>(i) * 0x3f1));
    state.layer.file = {"x", {500, 3, Numbers(numbers)}};
    const QByteArray text = sessionJson({state, {}});
    const qsizetype from = text.indexOf("\"values\": \"") + 11;
    const qsizetype to = text.indexOf('"', from + 1);
    const auto with = [&](QByteArray values) { return text.left(from) + values + text.mid(to); };
    const QByteArray values = text.mid(from, to - from);
    QVERIFY(values.contains('/') && values.contains('+'));
    for (const QByteArray &same : {with(QByteArray(values).replace("/", "\\/")), with(QByteArray(values).replace("+", "\\u002B")),
                                   QJsonDocument::fromJson(text).toJson(QJsonDocument::Compact),
                                   QByteArray(text).replace("\"values\"", "\"v\\u0061lues\"")}) {
        QVERIFY(same != text);
        QString error;
        const auto read = sessionFromJson(same, &error);
        QVERIFY2(read, qPrintable(error));
        QVERIFY(read->state.layer.file == state.layer.file && read->unknown.isEmpty());
    }
    for (const QByteArray &wrong : {with(QByteArray(values).replace(4000, 1, "!")), with(values.chopped(4)), with({}), with("\\u0000")}) {
        QString error;
        QVERIFY(!sessionFromJson(wrong, &error));
        QVERIFY2(error.contains(QLatin1String("layer.file")), qPrintable(error));
    }
}

void TestSessionFile::whatIsUnknownStays()
{
    QString error;
    const std::optional<Session> session = sessionFromJson(
        R"({"format": "actiscope-session", "version": 1, "author": {"name": "A"},
            "state": {"cursor": 2, "later": [1, 2], "layer": {"bias": -4, "kind": "x"}}})", &error);
    QVERIFY2(session, qPrintable(error));
    QCOMPARE(session->state.cursor, 2.0);
    QCOMPARE(session->state.layer.bias, -4.0);
    const QJsonObject again = QJsonDocument::fromJson(sessionJson(*session)).object();
    QCOMPARE(again["author"]["name"].toString(), QStringLiteral("A"));
    QCOMPARE(again["state"]["later"], QJsonValue(QJsonArray{1, 2}));
    QCOMPARE(again["state"]["layer"]["kind"].toString(), QStringLiteral("x"));
    QCOMPARE(again["state"]["layer"]["bias"].toDouble(), -4.0);
    QVERIFY(sessionFromJson(QJsonDocument(again).toJson(), &error) == session);
}

/// The file stays as the first version wrote it, whatever is written since.
void TestSessionFile::theFirstVersionIsRead()
{
    QString error;
    const std::optional<Session> session = openSession(QFINDTESTDATA("../reference/sessions/version1.actiscope"), &error);
    QVERIFY2(session, qPrintable(error));
    const State &state = session->state;
    QVERIFY(state.workspace == Workspace::ToyLayer);
    QVERIFY((state.functions == std::vector<std::string>{"relu", "elu", "gelu"}));
    QCOMPARE(state.parameters.at("elu"), (Parameters{0.1}));
    QCOMPARE(state.range.minimum, -1.0 / 3.0);
    QCOMPARE(state.layer.weight, 2.5);
    QVERIFY(state.layer.distribution == Distribution::File);
    QCOMPARE(state.layer.file.batch.rows, std::size_t(2));
    QCOMPARE(state.layer.file.name, std::string("zwei.csv"));
    QVERIFY(session->unknown.isEmpty());
}

void TestSessionFile::missingFieldsAreAsInANewWindow()
{
    QString error;
    const auto session = sessionFromJson(R"({"format": "actiscope-session", "version": 1, "state": {}})", &error);
    QVERIFY(session && session->state == repaired(State()));
}

void TestSessionFile::aByteOrderMarkIsPassedOver()
{
    QString error;
    QVERIFY2(sessionFromJson("\xEF\xBB\xBF" + sessionJson({}), &error), qPrintable(error));
    QVERIFY(!sessionFromJson("\xEF\xBB\xBF", &error));
    QVERIFY(!sessionFromJson("\xEF\xBB", &error));
}

void TestSessionFile::cutSessionsAreRefused()
{
    const QByteArray text = sessionJson({RandomStates(12).state(), {}}).trimmed();
    for (qsizetype length = 0; length < text.size(); ++length) {
        QString error;
        QVERIFY2(!sessionFromJson(text.left(length), &error), QByteArray::number(length).constData());
        QVERIFY(!error.isEmpty());
    }
    QString error;
    QVERIFY(sessionFromJson(text, &error));
}

void TestSessionFile::damagedSessionsDoNoHarm()
{
    RandomStates states(13);
    Generator random(14);
    int refused = 0;
    const int rounds = fuzzRounds(3000);
    for (int i = 0; i < rounds; ++i) {
        QString error;
        const auto session = sessionFromJson(damaged(sessionJson({states.state(), {}}), random), &error);
        if (session) {
            QVERIFY(repaired(session->state) == session->state);
        } else {
            ++refused;
            QVERIFY(!error.isEmpty());
        }
    }
    QVERIFY(refused > rounds / 4 && refused < rounds);
}

void TestSessionFile::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("reason");
    const QByteArray whole = sessionJson({});
    const auto with = [&](const QByteArray &piece, const QByteArray &other) {
        if (!whole.contains(piece))
            qFatal("a session has no '%s'", piece.constData());
        return QByteArray(whole).replace(piece, other);
    };
    QTest::newRow("empty") << QByteArray() << "no session";
    QTest::newRow("list") << QByteArray("[]") << "no session";
    QTest::newRow("zeros") << QByteArray(1000, char(0)) << "no session";
    QTest::newRow("table") << QByteArray("1,2\n3,4\n") << "no session";
    QTest::newRow("deck") << with("actiscope-session", "actiscope-deck") << "no session";
    QTest::newRow("cut") << whole.left(40) << "line 3";
    QTest::newRow("later version") << with("\"version\": 1", "\"version\": 3") << "version 3, and this program reads up to version 2";
    QTest::newRow("no version") << with("\"version\": 1", "\"version\": \"1\"") << "“version”";
    QTest::newRow("no state") << with("\"state\": {", "\"status\": {") << "“state”";
    QTest::newRow("wrong kind") << with("\"cursor\": 1", "\"cursor\": true") << "“cursor” has to be a number";
    QTest::newRow("unknown function") << with("\"selected\": \"gelu\"", "\"selected\": \"geluu\"") << "“geluu”";
}

void TestSessionFile::otherFilesAreRefused()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, reason);
    QString error;
    QVERIFY(!openSession(written(QStringLiteral("other.actiscope"), text), &error));
    QVERIFY2(error.contains(QLatin1String("other.actiscope")) && error.contains(reason), qPrintable(error));
}

void TestSessionFile::placesWithoutASessionAreRefused()
{
    const QString pipe = path(QStringLiteral("pipe.actiscope")); // neither to be read, which may never end, nor replaced
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const QString missing = path(QStringLiteral("missing.actiscope"));
    for (const QString &place : {m_folder.path(), missing, pipe}) {
        QString error;
        QVERIFY(!openSession(place, &error));
        QVERIFY2(error.contains(QDir::toNativeSeparators(place)), qPrintable(error));
    }
    for (const QString &place : {m_folder.path(), path(QStringLiteral("no/folder.actiscope")), pipe}) {
        QString error;
        QVERIFY(!saveSession({}, place, &error));
        QVERIFY2(error.contains(QDir::toNativeSeparators(place)), qPrintable(error));
    }
    QVERIFY(!QFileInfo(pipe).isFile());
    QVERIFY(QFile::remove(pipe));
    if (geteuid() == 0)
        return; // root may read everything
    const QString closed = written(QStringLiteral("closed.actiscope"), sessionJson({}));
    QFile::setPermissions(closed, QFile::WriteOwner);
    QString error;
    QVERIFY(!openSession(closed, &error));
    QVERIFY2(error.contains(QLatin1String("closed.actiscope")), qPrintable(error));
}

void TestSessionFile::aGigabyteOfZerosIsRefused()
{
    QFile file(path(QStringLiteral("zeros.actiscope")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(1LL << 30)); // takes no room on the disk
    file.close();
    QString error;
    QVERIFY(!openSession(file.fileName(), &error));
    QVERIFY2(error.contains(QLatin1String("far too large")), qPrintable(error));
    QVERIFY(file.remove());
}

void TestSessionFile::tooLittleMemoryIsSaid()
{
    QString reason;
    QVERIFY(!withinMemory(&reason, []() -> std::optional<Session> { throw std::bad_alloc(); }));
    QVERIFY2(reason.contains(QLatin1String("memory")), qPrintable(reason));
    QVERIFY(withinMemory(&reason, [] { return true; }));
}

void TestSessionFile::aLinkStaysALink()
{
    const QString link = path(QStringLiteral("link & 100%1 链接.actiscope"));
    State other;
    other.cursor = 3.0;
    QString error;
    for (const QByteArray &before : {sessionJson({}), QByteArray()}) { // to a file, and to none
        const QString file = path(QStringLiteral("linked.actiscope"));
        QFile::remove(file);
        if (!before.isEmpty())
            written(QStringLiteral("linked.actiscope"), before);
        QFile::remove(link);
        QVERIFY(QFile::link(file, link));
        QVERIFY2(saveSession({other, {}}, link, &error), qPrintable(error));
        QVERIFY(QFileInfo(link).isSymLink() && !QFileInfo(file).isSymLink());
        QCOMPARE(openSession(file, &error)->state.cursor, 3.0);
    }
    QFile::remove(link);
    QVERIFY(QFile::link(link, link)); // to itself
    QVERIFY(!openSession(link, &error));
    QVERIFY2(error.contains(link), qPrintable(error));
}

void TestSessionFile::aFullDiskLeavesTheFileWhole()
{
    const QString file = written(QStringLiteral("full.actiscope"), sessionJson({}));
    const QByteArray before = contentsOf(file);
    State other;
    other.cursor = 3.0;
    QString error;
    {
        const FullDisk disk(1000);
        QVERIFY(!saveSession({other, {}}, file, &error));
    }
    QVERIFY2(error.contains(QLatin1String("full.actiscope")), qPrintable(error));
    QCOMPARE(contentsOf(file), before);
    QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("full*")}, QDir::Files).size(), 1);
}

void TestSessionFile::aClosedFolderLeavesTheFileWhole()
{
    if (geteuid() == 0)
        QSKIP("root may write everywhere");
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("closed")));
    const QString file = written(QStringLiteral("closed/session.actiscope"), sessionJson({}));
    const QByteArray before = contentsOf(file);
    QFile::setPermissions(path(QStringLiteral("closed")), QFile::ReadOwner | QFile::ExeOwner);
    QFile::setPermissions(file, QFile::ReadOwner);
    QString error;
    const bool saved = saveSession({}, file, &error);
    QFile::setPermissions(path(QStringLiteral("closed")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(!saved);
    QCOMPARE(contentsOf(file), before);
}

QTEST_GUILESS_MAIN(TestSessionFile)
#include "tst_sessionfile.moc"
